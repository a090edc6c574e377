import type {
  CampaignRemindersQuery,
  CampaignRemindersQueryVariables,
  ChaseListQuery,
  ChaseListQueryVariables,
  InboxQuery,
  InboxQueryVariables,
  LateMembersQuery,
  LateMembersQueryVariables,
  OwnDeliveriesQuery,
  OwnDeliveriesQueryVariables,
  ReadAllInboxMutation,
  ReadAllInboxMutationVariables,
  ReadMessageMutation,
  ReadMessageMutationVariables,
  RemindLateMembersMutation,
  RemindLateMembersMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const LateMembers = document<LateMembersQuery, LateMembersQueryVariables>(/* GraphQL */ `
  query LateMembers($clusterId: ID!, $campaignId: ID!) {
    cluster(id: $clusterId) {
      id
      lateMembers(campaignId: $campaignId) { kind unitCount remindedCount actions }
      unitProgress(campaignId: $campaignId) { overdue organisation { id name } }
    }
  }
`);

export const RemindLateMembers = document<RemindLateMembersMutation, RemindLateMembersMutationVariables>(/* GraphQL */ `
  mutation RemindLateMembers($campaignId: ID!, $clusterId: ID!, $kind: ObligationKind!) {
    remindLate(campaignId: $campaignId, clusterId: $clusterId, kind: $kind) { id remindedCount alreadyCount }
  }
`);

export const Inbox = document<InboxQuery, InboxQueryVariables>(/* GraphQL */ `
  query Inbox {
    unread: notifications(filter: { isRead: false }, page: { limit: 1 }) { totalCount }
    latest: notifications(page: { limit: 8 }) {
      items {
        id
        audience
        kind
        dueOn
        sentOn
        unitCount
        isRead
        campaignId
        campaign { id title titleEn }
        cluster { id name nameEn }
        reportingPeriod { id name }
        task { id text }
      }
    }
  }
`);

export const ReadMessage = document<ReadMessageMutation, ReadMessageMutationVariables>(/* GraphQL */ `
  mutation ReadMessage($id: ID!) {
    readNotification(id: $id) { id isRead }
  }
`);

export const ReadAllInbox = document<ReadAllInboxMutation, ReadAllInboxMutationVariables>(/* GraphQL */ `
  mutation ReadAllInbox {
    readAllNotifications
  }
`);

export const CampaignReminders = document<CampaignRemindersQuery, CampaignRemindersQueryVariables>(/* GraphQL */ `
  query CampaignReminders($id: ID!) {
    campaign(id: $id) {
      id
      reminderRules {
        id
        actions
        kind
        afterWorkingDays
        leaderAfterWorkingDays
        boardAfterWorkingDays
        isActive
        isOurs
      }
      tasks {
        id
        text
        cadence
        isDueDayOurs
        assignment { id ordinal heading }
        occurrences { occurrence dueOn assignedCount doneCount overdueWorkingDays }
      }
    }
  }
`);

export const ChaseList = document<ChaseListQuery, ChaseListQueryVariables>(/* GraphQL */ `
  query ChaseList($campaignId: ID!, $afterWorkingDays: Int!) {
    chaseList(campaignId: $campaignId, afterWorkingDays: $afterWorkingDays, page: { limit: 100 }) {
      totalCount
      items {
        id
        deliveredOn
        openedAt
        waitingWorkingDays
        organisation { id name }
        cluster { id name nameEn }
      }
    }
  }
`);

export const OwnDeliveries = document<OwnDeliveriesQuery, OwnDeliveriesQueryVariables>(/* GraphQL */ `
  query OwnDeliveries($campaignId: ID!, $organisationIds: [ID!]!) {
    deliveries(filter: { campaignId: [$campaignId], organisationId: $organisationIds }) {
      items { id openedAt }
    }
  }
`);

export type Message = InboxQuery['latest']['items'][number];
export type RuleRow = NonNullable<CampaignRemindersQuery['campaign']>['reminderRules'][number];
export type TaskRow = NonNullable<CampaignRemindersQuery['campaign']>['tasks'][number];
export type LateCluster = NonNullable<LateMembersQuery['cluster']>;
