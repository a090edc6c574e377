import type {
  AnswerSupplementRecordMutation,
  AnswerSupplementRecordMutationVariables,
  RequestSupplementRecordMutation,
  RequestSupplementRecordMutationVariables,
  SupplementsOfProposalQuery,
  SupplementsOfProposalQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const SupplementsOfProposal = document<
  SupplementsOfProposalQuery,
  SupplementsOfProposalQueryVariables
>(/* GraphQL */ `
  query SupplementsOfProposal($id: ID!) {
    proposal(id: $id) {
      id
      nominees { id subjectName }
      reviewSteps { id kind state }
      supplementRequests {
        id
        version
        nomineeId
        stage
        request
        requestedOn
        dueOn
        standing
        answer
        answeredOn
        withdrawnReason
        actions
      }
    }
  }
`);
export const RequestSupplementRecord = document<
  RequestSupplementRecordMutation,
  RequestSupplementRecordMutationVariables
>(/* GraphQL */ `
  mutation RequestSupplementRecord($proposalId: ID!, $input: RequestSupplement!) {
    requestSupplement(proposalId: $proposalId, input: $input) { id }
  }
`);
export const AnswerSupplementRecord = document<
  AnswerSupplementRecordMutation,
  AnswerSupplementRecordMutationVariables
>(/* GraphQL */ `
  mutation AnswerSupplementRecord($id: ID!, $version: Int!, $input: AnswerSupplement!) {
    answerSupplement(id: $id, version: $version, input: $input) { id }
  }
`);

export type AskedProposal = NonNullable<SupplementsOfProposalQuery['proposal']>;
export type AskedFor = AskedProposal['supplementRequests'][number];
