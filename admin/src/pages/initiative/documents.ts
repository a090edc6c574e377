import type {
  InitiativeAuthorsQuery,
  InitiativeAuthorsQueryVariables,
  UpdateInitiativeAuthorsMutation,
  UpdateInitiativeAuthorsMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const InitiativeAuthors = document<InitiativeAuthorsQuery, InitiativeAuthorsQueryVariables>(/* GraphQL */ `
  query InitiativeAuthors($id: ID!) {
    initiative(id: $id) {
      id
      version
      authors { id share person { id fullName } }
    }
  }
`);

export const UpdateInitiativeAuthors = document<
  UpdateInitiativeAuthorsMutation,
  UpdateInitiativeAuthorsMutationVariables
>(/* GraphQL */ `
  mutation UpdateInitiativeAuthors($id: ID!, $version: Int!, $authors: [InitiativeAuthorInput!]!) {
    updateInitiative(id: $id, version: $version, input: { authors: $authors }) { id version }
  }
`);
