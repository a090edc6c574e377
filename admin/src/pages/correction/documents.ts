import type {
  CorrectionLinesQuery,
  CorrectionLinesQueryVariables,
  RecordCorrectionsRecordMutation,
  RecordCorrectionsRecordMutationVariables,
  RemoveCorrectionsRecordMutation,
  RemoveCorrectionsRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CorrectionLines = document<CorrectionLinesQuery, CorrectionLinesQueryVariables>(/* GraphQL */ `
  query CorrectionLines($id: ID!) {
    decision(id: $id) {
      id
      corrections(page: { limit: 100 }) { items { id subjectName oldText newText } }
    }
  }
`);

export const RecordCorrectionsRecord = document<
  RecordCorrectionsRecordMutation,
  RecordCorrectionsRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordCorrectionsRecord($id: ID!, $version: Int!, $items: [CorrectionItem!]!) {
    recordCorrections(decisionId: $id, version: $version, items: $items) { id }
  }
`);

export const RemoveCorrectionsRecord = document<
  RemoveCorrectionsRecordMutation,
  RemoveCorrectionsRecordMutationVariables
>(/* GraphQL */ `
  mutation RemoveCorrectionsRecord($id: ID!, $version: Int!, $correctionIds: [ID!]!) {
    removeCorrections(decisionId: $id, version: $version, correctionIds: $correctionIds) { id }
  }
`);
