import type {
  CreateLetterRecordMutation,
  CreateLetterRecordMutationVariables,
  IssueLetterRecordMutation,
  IssueLetterRecordMutationVariables,
  LetterFindingsQuery,
  LetterFindingsQueryVariables,
  UpdateLetterRecordMutation,
  UpdateLetterRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const LetterFindings = document<LetterFindingsQuery, LetterFindingsQueryVariables>(/* GraphQL */ `
  query LetterFindings($id: ID!) {
    submissionLetter(id: $id) {
      id
      proposals { id code nominees { id subjectName } }
      findings { kind about isFresh lastDay months clause isVerified }
    }
  }
`);
export const CreateLetterRecord = document<
  CreateLetterRecordMutation,
  CreateLetterRecordMutationVariables
>(/* GraphQL */ `
  mutation CreateLetterRecord($input: CreateSubmissionLetter!) {
    createSubmissionLetter(input: $input) { id }
  }
`);
export const IssueLetterRecord = document<IssueLetterRecordMutation, IssueLetterRecordMutationVariables>(/* GraphQL */ `
  mutation IssueLetterRecord($id: ID!, $version: Int!, $number: String!, $submittedOn: Date!) {
    issueSubmissionLetter(id: $id, version: $version, number: $number, submittedOn: $submittedOn) { id }
  }
`);
export const UpdateLetterRecord = document<
  UpdateLetterRecordMutation,
  UpdateLetterRecordMutationVariables
>(/* GraphQL */ `
  mutation UpdateLetterRecord($id: ID!, $version: Int!, $input: UpdateSubmissionLetter!) {
    updateSubmissionLetter(id: $id, version: $version, input: $input) { id }
  }
`);
