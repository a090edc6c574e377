import type {
  AcknowledgeReceivedMutation,
  AcknowledgeReceivedMutationVariables,
  DeliverRecordMutation,
  DeliverRecordMutationVariables,
  OpenReceivedMutation,
  OpenReceivedMutationVariables,
  TellHonoureesMutation,
  TellHonoureesMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const DeliverRecord = document<DeliverRecordMutation, DeliverRecordMutationVariables>(/* GraphQL */ `
  mutation DeliverRecord($id: ID!, $organisationIds: [ID!]!) {
    deliverDecision(decisionId: $id, organisationIds: $organisationIds) { id }
  }
`);

export const OpenReceived = document<OpenReceivedMutation, OpenReceivedMutationVariables>(/* GraphQL */ `
  mutation OpenReceived($id: ID!) {
    openDecision(id: $id) { id }
  }
`);

export const AcknowledgeReceived = document<
  AcknowledgeReceivedMutation,
  AcknowledgeReceivedMutationVariables
>(/* GraphQL */ `
  mutation AcknowledgeReceived($id: ID!) {
    acknowledgeDecision(id: $id) { id }
  }
`);

export const TellHonourees = document<TellHonoureesMutation, TellHonoureesMutationVariables>(/* GraphQL */ `
  mutation TellHonourees($id: ID!, $version: Int!, $toldOn: Date!) {
    recordHonoureesTold(id: $id, version: $version, toldOn: $toldOn) { id }
  }
`);
