import type {
  CompareRegimesQuery,
  CompareRegimesQueryVariables,
  OverrideRegimeMutation,
  OverrideRegimeMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CompareRegimes = document<CompareRegimesQuery, CompareRegimesQueryVariables>(/* GraphQL */ `
  query CompareRegimes($id: ID!, $regime: RegimeCode) {
    proposal(id: $id) {
      id
      nominees {
        id
        subjectName
        form { id name nameEn }
        regimeComparison(regime: $regime) {
          before { regimeTitle result }
          after { regimeTitle result }
          differences {
            code
            before { result params clause { instrument clause isVerified } }
            after { result params clause { instrument clause isVerified } }
          }
        }
      }
    }
  }
`);
export type Compared = NonNullable<CompareRegimesQuery['proposal']>['nominees'][number];

export const OverrideRegime = document<OverrideRegimeMutation, OverrideRegimeMutationVariables>(/* GraphQL */ `
  mutation OverrideRegime($id: ID!, $version: Int!, $input: OverrideProposalRegime!) {
    overrideProposalRegime(id: $id, version: $version, input: $input) { id }
  }
`);
