import type {
  AwardIssuerQuery,
  AwardIssuerQueryVariables,
  DecisionLinesQuery,
  DecisionLinesQueryVariables,
  DraftDecisionMutation,
  DraftDecisionMutationVariables,
  RecordRestorationsRecordMutation,
  RecordRestorationsRecordMutationVariables,
  RecordReturnRecordMutation,
  RecordReturnRecordMutationVariables,
  RecordRevocationsRecordMutation,
  RecordRevocationsRecordMutationVariables,
  RemoveRestorationsRecordMutation,
  RemoveRestorationsRecordMutationVariables,
  RemoveRevocationsRecordMutation,
  RemoveRevocationsRecordMutationVariables,
  SettleEffectRecordMutation,
  SettleEffectRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const AwardIssuer = document<AwardIssuerQuery, AwardIssuerQueryVariables>(/* GraphQL */ `
  query AwardIssuer($id: ID!) {
    award(id: $id) { id decision { id issuerOrganisationId book } }
  }
`);

export const DraftDecision = document<DraftDecisionMutation, DraftDecisionMutationVariables>(/* GraphQL */ `
  mutation DraftDecision($input: CreateDecision!) {
    createDecision(input: $input) { id version }
  }
`);

export const DecisionLines = document<DecisionLinesQuery, DecisionLinesQueryVariables>(/* GraphQL */ `
  query DecisionLines($id: ID!) {
    decision(id: $id) {
      id
      revocations(page: { limit: 100 }) { items { id subjectName legalBasis } }
      restorations(page: { limit: 100 }) { items { id subjectName restorationBasis } }
    }
  }
`);

export const RecordRevocationsRecord = document<
  RecordRevocationsRecordMutation,
  RecordRevocationsRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordRevocationsRecord($id: ID!, $version: Int!, $items: [RevocationItem!]!) {
    recordRevocations(decisionId: $id, version: $version, items: $items) { id }
  }
`);

export const RemoveRevocationsRecord = document<
  RemoveRevocationsRecordMutation,
  RemoveRevocationsRecordMutationVariables
>(/* GraphQL */ `
  mutation RemoveRevocationsRecord($id: ID!, $version: Int!, $revocationIds: [ID!]!) {
    removeRevocations(decisionId: $id, version: $version, revocationIds: $revocationIds) { id }
  }
`);

export const RecordRestorationsRecord = document<
  RecordRestorationsRecordMutation,
  RecordRestorationsRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordRestorationsRecord($id: ID!, $version: Int!, $items: [RestorationItem!]!) {
    recordRestorations(decisionId: $id, version: $version, items: $items) { id }
  }
`);

export const RemoveRestorationsRecord = document<
  RemoveRestorationsRecordMutation,
  RemoveRestorationsRecordMutationVariables
>(/* GraphQL */ `
  mutation RemoveRestorationsRecord($id: ID!, $version: Int!, $revocationIds: [ID!]!) {
    removeRestorations(decisionId: $id, version: $version, revocationIds: $revocationIds) { id }
  }
`);

export const RecordReturnRecord = document<
  RecordReturnRecordMutation,
  RecordReturnRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordReturnRecord($id: ID!, $version: Int!, $input: RecordReturn!) {
    recordReturn(id: $id, version: $version, input: $input) { id }
  }
`);

export const SettleEffectRecord = document<
  SettleEffectRecordMutation,
  SettleEffectRecordMutationVariables
>(/* GraphQL */ `
  mutation SettleEffectRecord($id: ID!, $version: Int!, $settlement: EffectSettlement!, $reason: String) {
    settleRevocationEffect(id: $id, version: $version, settlement: $settlement, reason: $reason) { id }
  }
`);
