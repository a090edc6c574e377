import type {
  AirtimeByOutletQuery,
  AirtimeByOutletQueryVariables,
  CorrectMediaItemRecordMutation,
  CorrectMediaItemRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const AirtimeByOutlet = document<AirtimeByOutletQuery, AirtimeByOutletQueryVariables>(/* GraphQL */ `
  query AirtimeByOutlet($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      progress { mediaItemCount airtimeMinutes }
      airtimeByOutlet {
        itemCountBefore
        minutesBefore
        monthCountBefore
        itemCount
        minutes
        monthCount
        organisation { id name }
      }
    }
  }
`);

export const CorrectMediaItemRecord = document<
  CorrectMediaItemRecordMutation,
  CorrectMediaItemRecordMutationVariables
>(/* GraphQL */ `
  mutation CorrectMediaItemRecord($id: ID!, $version: Int!, $correction: String!, $correctedOn: Date!) {
    correctMediaItem(id: $id, version: $version, correction: $correction, correctedOn: $correctedOn) { id }
  }
`);

export type Outlet = NonNullable<NonNullable<AirtimeByOutletQuery['campaign']>['airtimeByOutlet']>[number];
