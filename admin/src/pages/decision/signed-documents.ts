import type {
  AttachSignedMutation,
  AttachSignedMutationVariables,
  ServerSignerQuery,
  ServerSignerQueryVariables,
  SignedFilesOfQuery,
  SignedFilesOfQueryVariables,
  SignFileMutation,
  SignFileMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const SignedFilesOf = document<SignedFilesOfQuery, SignedFilesOfQueryVariables>(/* GraphQL */ `
  query SignedFilesOf($id: ID!) {
    decision(id: $id) {
      id
      signedFiles { id ordinal origin reason attachedOn file { id name size href sha256 } }
    }
  }
`);
export type HeldSignedFile = NonNullable<SignedFilesOfQuery['decision']>['signedFiles'][number];

export const AttachSigned = document<AttachSignedMutation, AttachSignedMutationVariables>(/* GraphQL */ `
  mutation AttachSigned($id: ID!, $input: AttachSignedFile!) {
    attachSignedDecision(decisionId: $id, input: $input) { id }
  }
`);

export const ServerSigner = document<ServerSignerQuery, ServerSignerQueryVariables>(/* GraphQL */ `
  query ServerSigner {
    digitalSigner { subject issuer validTo }
  }
`);

export const SignFile = document<SignFileMutation, SignFileMutationVariables>(/* GraphQL */ `
  mutation SignFile($id: ID!, $reason: String) {
    signDecisionFile(decisionId: $id, reason: $reason) { id }
  }
`);
