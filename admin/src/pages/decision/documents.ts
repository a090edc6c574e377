import type {
  DecisionListQuery,
  DecisionListQueryVariables,
  PendingNomineesQuery,
  PendingNomineesQueryVariables,
  RecordAwardsRecordMutation,
  RecordAwardsRecordMutationVariables,
  RemoveAwardsRecordMutation,
  RemoveAwardsRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const PendingNominees = document<PendingNomineesQuery, PendingNomineesQueryVariables>(/* GraphQL */ `
  query PendingNominees {
    proposals(filter: { state: [BOARD_REVIEW] }, page: { limit: 100 }) {
      items {
        id
        code
        nominees { id subjectName outcome form { id name nameEn } }
      }
    }
  }
`);

export const DecisionList = document<DecisionListQuery, DecisionListQueryVariables>(/* GraphQL */ `
  query DecisionList($id: ID!) {
    decision(id: $id) {
      id
      awards(page: { limit: 100 }) {
        totalCount
        items { id subjectName form { id name nameEn } }
      }
    }
  }
`);

export const RecordAwardsRecord = document<
  RecordAwardsRecordMutation,
  RecordAwardsRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordAwardsRecord($id: ID!, $version: Int!, $items: [AwardItem!]!) {
    recordAwards(decisionId: $id, version: $version, items: $items) { id }
  }
`);

export const RemoveAwardsRecord = document<
  RemoveAwardsRecordMutation,
  RemoveAwardsRecordMutationVariables
>(/* GraphQL */ `
  mutation RemoveAwardsRecord($id: ID!, $version: Int!, $awardIds: [ID!]!) {
    removeAwards(decisionId: $id, version: $version, awardIds: $awardIds) { id }
  }
`);
