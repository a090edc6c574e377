import type {
  AddNomineeRecordMutation,
  AddNomineeRecordMutationVariables,
  NomineesOfProposalQuery,
  NomineesOfProposalQueryVariables,
  UpdateNomineeRecordMutation,
  UpdateNomineeRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const NomineesOfProposal = document<NomineesOfProposalQuery, NomineesOfProposalQueryVariables>(/* GraphQL */ `
  query NomineesOfProposal($id: ID!) {
    proposal(id: $id) {
      id
      nominees {
        id
        version
        actions
        subjectKind
        subjectName
        personId
        organisationId
        awardFormId
        form {
          id
          name
        }
        achievementSummary
        achievementFrom
        achievementTo
        isFrontline
        isDirectWorker
        outcome
        outcomeReason
        findings {
          code
          result
          clause
          params
        }
      }
    }
  }
`);

export const AddNomineeRecord = document<AddNomineeRecordMutation, AddNomineeRecordMutationVariables>(/* GraphQL */ `
  mutation AddNomineeRecord($proposalId: ID!, $input: AddNominee!) {
    addNominee(proposalId: $proposalId, input: $input) {
      id
    }
  }
`);

export const UpdateNomineeRecord = document<
  UpdateNomineeRecordMutation,
  UpdateNomineeRecordMutationVariables
>(/* GraphQL */ `
  mutation UpdateNomineeRecord($id: ID!, $version: Int!, $input: UpdateNominee!) {
    updateNominee(id: $id, version: $version, input: $input) {
      id
    }
  }
`);
export type Nominee = NonNullable<NomineesOfProposalQuery['proposal']>['nominees'][number];
