import type {
  CancelRunMutation,
  CancelRunMutationVariables,
  MyRunsQuery,
  MyRunsQueryVariables,
  StartPrintingMutation,
  StartPrintingMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const MyRuns = document<MyRunsQuery, MyRunsQueryVariables>(/* GraphQL */ `
  query MyRuns {
    backgroundRuns(page: { limit: 10 }) {
      items {
        id
        version
        kind
        state
        failure
        createdAt
        actions
        progress { totalCount doneCount }
        decision { id number }
        sweep { id form { id name nameEn } }
        file { name size href }
      }
    }
  }
`);
export type Run = MyRunsQuery['backgroundRuns']['items'][number];

export const CancelRun = document<CancelRunMutation, CancelRunMutationVariables>(/* GraphQL */ `
  mutation CancelRun($id: ID!, $version: Int!) {
    cancelBackgroundRun(id: $id, version: $version) { id state }
  }
`);

export const StartPrinting = document<StartPrintingMutation, StartPrintingMutationVariables>(/* GraphQL */ `
  mutation StartPrinting($input: StartCertificatePrinting!) {
    startCertificatePrinting(input: $input) { id }
  }
`);
