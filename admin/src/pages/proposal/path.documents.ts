import type {
  AppraiseNomineesRecordMutation,
  AppraiseNomineesRecordMutationVariables,
  CompleteReviewStepRecordMutation,
  CompleteReviewStepRecordMutationVariables,
  PathOfProposalQuery,
  PathOfProposalQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const PathOfProposal = document<PathOfProposalQuery, PathOfProposalQueryVariables>(/* GraphQL */ `
  query PathOfProposal($id: ID!) {
    proposal(id: $id) {
      id
      version
      nominees { id subjectName outcome appraisal { id result note clause appraisedOn } }
      reviewSteps {
        id
        version
        kind
        state
        why
        whyEn
        clause
        isVerified
        openedOn
        dueOn
        pausedOn
        doneOn
        doneByName
        outcome
        documentNumber
        documentOn
        actions
      }
    }
  }
`);

export const CompleteReviewStepRecord = document<
  CompleteReviewStepRecordMutation,
  CompleteReviewStepRecordMutationVariables
>(/* GraphQL */ `
  mutation CompleteReviewStepRecord($id: ID!, $version: Int!, $input: StepCompletion!) {
    completeReviewStep(id: $id, version: $version, input: $input) {
      id
    }
  }
`);

export const AppraiseNomineesRecord = document<
  AppraiseNomineesRecordMutation,
  AppraiseNomineesRecordMutationVariables
>(/* GraphQL */ `
  mutation AppraiseNomineesRecord($proposalId: ID!, $version: Int!, $input: AppraiseNominees!) {
    appraiseNominees(proposalId: $proposalId, version: $version, input: $input) {
      id
    }
  }
`);

export type Walked = NonNullable<PathOfProposalQuery['proposal']>;
export type WalkedStep = Walked['reviewSteps'][number];
