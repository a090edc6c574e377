import type {
  AcknowledgePlanRecordMutation,
  AcknowledgePlanRecordMutationVariables,
  AwardTablesQuery,
  AwardTablesQueryVariables,
  ClusterHomeQuery,
  ClusterHomeQueryVariables,
  ClusterTableQuery,
  ClusterTableQueryVariables,
  CompleteTaskRecordMutation,
  CompleteTaskRecordMutationVariables,
  OpenPlanRecordMutation,
  OpenPlanRecordMutationVariables,
  ProvinceHomeQuery,
  ProvinceHomeQueryVariables,
  RecordLaunchRecordMutation,
  RecordLaunchRecordMutationVariables,
  UnitHomeQuery,
  UnitHomeQueryVariables,
  UpdateLaunchRecordMutation,
  UpdateLaunchRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ClusterHome = document<ClusterHomeQuery, ClusterHomeQueryVariables>(/* GraphQL */ `
  query ClusterHome($id: ID!, $campaignId: ID!) {
    cluster(id: $id) {
      id
      code
      name
      nameEn
      theme
      kind
      provenance
      leader {
        id
        organisation { id name }
        person { id fullName }
      }
      progress(campaignId: $campaignId) {
        memberCount
        acknowledgedCount
        launchedCount
        reportedCount
        overdueCount
        indicators {
          total
          indicator { id code name nameEn unit valueKind isOurs }
        }
      }
      commendation(campaignId: $campaignId) { proposalCount awardCount medianDaysToDecision medianDaysToAward p90DaysToAward }
      unitProgress(campaignId: $campaignId) {
        acknowledgedOn
        launchedOn
        reportedCount
        overdue
        organisation {
          id
          name
          commendation(campaignId: $campaignId) { proposalCount awardCount }
        }
      }
    }
  }
`);

export const ClusterTable = document<ClusterTableQuery, ClusterTableQueryVariables>(/* GraphQL */ `
  query ClusterTable($campaignId: ID!) {
    clusters(sort: [{ field: KIND, direction: DESC }, { field: ORDINAL, direction: ASC }], page: { limit: 100 }) {
      items {
        id
        code
        name
        nameEn
        provenance
        progress(campaignId: $campaignId) { memberCount acknowledgedCount launchedCount reportedCount overdueCount }
        commendation(campaignId: $campaignId) { proposalCount awardCount }
      }
    }
  }
`);

export const ProvinceHome = document<ProvinceHomeQuery, ProvinceHomeQueryVariables>(/* GraphQL */ `
  query ProvinceHome($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      progress {
        memberCount
        acknowledgedCount
        launchedCount
        reportedCount
        overdueCount
        indicators {
          total
          indicator { id code name nameEn unit valueKind isOurs }
        }
      }
      commendation {
        proposalCount
        awardCount
        medianDaysToDecision
        proposalsByState { state count }
        awardsByForm { count form { id name nameEn } }
      }
    }
  }
`);

export const AwardTables = document<AwardTablesQuery, AwardTablesQueryVariables>(/* GraphQL */ `
  query AwardTables($campaignId: ID!) {
    awardStatistics(campaignId: $campaignId, dimensions: [CLUSTER, MONTH]) {
      total
      rows { awardCount keys { dimension id name } }
    }
  }
`);

export const UnitHome = document<UnitHomeQuery, UnitHomeQueryVariables>(/* GraphQL */ `
  query UnitHome($id: ID!, $campaignId: ID!) {
    organisation(id: $id) {
      id
      name
      cluster { id name nameEn }
      commendation(campaignId: $campaignId) { proposalCount awardCount }
      obligations(campaignId: $campaignId) {
        kind
        dueOn
        doneOn
        isDone
        isOverdue
        overdueWorkingDays
        occurrence
        deliveryId
        launch { id version actions launchedOn planNumber planIssuedOn planUrl planText participantCount politicalTasks planFileId planFile { id name mediaType size sha256 href } }
        reportState
        reportId
        reportingPeriod { id name fromOn toOn isOurs }
        task { id text cadence isDueDayOurs assignment { id heading } }
      }
    }
  }
`);

export const AcknowledgePlanRecord = document<
  AcknowledgePlanRecordMutation,
  AcknowledgePlanRecordMutationVariables
>(/* GraphQL */ `
  mutation AcknowledgePlanRecord($id: ID!) {
    acknowledgePlan(id: $id) { id acknowledgedOn }
  }
`);

export const OpenPlanRecord = document<OpenPlanRecordMutation, OpenPlanRecordMutationVariables>(/* GraphQL */ `
  mutation OpenPlanRecord($id: ID!) {
    openPlan(id: $id) { id openedAt }
  }
`);

export const RecordLaunchRecord = document<
  RecordLaunchRecordMutation,
  RecordLaunchRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordLaunchRecord($input: RecordLaunch!) {
    recordLaunch(input: $input) { id }
  }
`);

export const UpdateLaunchRecord = document<
  UpdateLaunchRecordMutation,
  UpdateLaunchRecordMutationVariables
>(/* GraphQL */ `
  mutation UpdateLaunchRecord($id: ID!, $version: Int!, $input: UpdateLaunch!) {
    updateLaunch(id: $id, version: $version, input: $input) { id }
  }
`);

export const CompleteTaskRecord = document<
  CompleteTaskRecordMutation,
  CompleteTaskRecordMutationVariables
>(/* GraphQL */ `
  mutation CompleteTaskRecord($input: CompleteTask!) {
    completeTask(input: $input) { id }
  }
`);

export type Obligation = NonNullable<NonNullable<UnitHomeQuery['organisation']>['obligations']>[number];
export type UnitRow = NonNullable<NonNullable<ClusterHomeQuery['cluster']>['unitProgress']>[number];
export type ClusterRow = ClusterTableQuery['clusters']['items'][number];
export type Total = NonNullable<NonNullable<ClusterHomeQuery['cluster']>['progress']>['indicators'][number];
