import type {
  CommendExemplarRecordMutation,
  CommendExemplarRecordMutationVariables,
  ExemplarSuggestionQuery,
  ExemplarSuggestionQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ExemplarSuggestion = document<ExemplarSuggestionQuery, ExemplarSuggestionQueryVariables>(/* GraphQL */ `
  query ExemplarSuggestion($id: ID!) {
    exemplar(id: $id) {
      id
      proposalSuggestion { campaignId proposingOrganisationId commendationType summary }
    }
  }
`);

export const CommendExemplarRecord = document<
  CommendExemplarRecordMutation,
  CommendExemplarRecordMutationVariables
>(/* GraphQL */ `
  mutation CommendExemplarRecord($id: ID!, $version: Int!, $decisionNumber: String!, $commendedOn: Date!) {
    commendExemplar(id: $id, version: $version, decisionNumber: $decisionNumber, commendedOn: $commendedOn) { id }
  }
`);
