import type {
  ClusterCompareQuery,
  ClusterCompareQueryVariables,
  ClusterNamesQuery,
  ClusterNamesQueryVariables,
  ClusterPeriodsQuery,
  ClusterPeriodsQueryVariables,
  ClusterYearPreviewQuery,
  ClusterYearPreviewQueryVariables,
  MoveMemberRecordMutation,
  MoveMemberRecordMutationVariables,
  RenumberClusterRecordsMutation,
  RenumberClusterRecordsMutationVariables,
  SetUpYearRecordMutation,
  SetUpYearRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ClusterPeriods = document<ClusterPeriodsQuery, ClusterPeriodsQueryVariables>(/* GraphQL */ `
  query ClusterPeriods($id: ID!, $asOf: Date) {
    cluster(id: $id) {
      id
      memberships {
        id
        version
        actions
        validFrom
        validTo
        provenance
        organisation { id name kind }
      }
      offices {
        id
        year
        role
        provenance
        organisation { id name }
        person { id fullName }
      }
      turns(asOf: $asOf) {
        ledIn
        deputyIn
        organisation { id name }
      }
      numberings { code name validFrom validTo }
    }
  }
`);
export type Periods = NonNullable<ClusterPeriodsQuery['cluster']>;
export type Membership = Periods['memberships'][number];
export type Office = Periods['offices'][number];
export type Turn = Periods['turns'][number];
export type Numbering = Periods['numberings'][number];

export const MoveMemberRecord = document<MoveMemberRecordMutation, MoveMemberRecordMutationVariables>(/* GraphQL */ `
  mutation MoveMemberRecord($id: ID!, $version: Int!, $input: MoveMember!) {
    moveMember(id: $id, version: $version, input: $input) { id }
  }
`);

export const ClusterNames = document<ClusterNamesQuery, ClusterNamesQueryVariables>(/* GraphQL */ `
  query ClusterNames($asOf: Date) {
    clusters(sort: [{ field: ORDINAL, direction: ASC }], page: { limit: 100 }, asOf: $asOf) {
      items { id version code ordinal name nameEn validFrom }
    }
  }
`);
export type NamedCluster = ClusterNamesQuery['clusters']['items'][number];

export const RenumberClusterRecords = document<
  RenumberClusterRecordsMutation,
  RenumberClusterRecordsMutationVariables
>(/* GraphQL */ `
  mutation RenumberClusterRecords($from: Date!, $items: [RenumberedCluster!]!) {
    renumberClusters(from: $from, items: $items) { id code }
  }
`);

export const ClusterYearPreview = document<ClusterYearPreviewQuery, ClusterYearPreviewQueryVariables>(/* GraphQL */ `
  query ClusterYearPreview($year: Int!, $method: ClusterYearMethod!) {
    clusterYearPlan(year: $year, method: $method) {
      isSetUp
      clusters {
        memberCount
        cluster { id code name }
        renewed { id name }
        offices { role isNew organisation { id name } }
      }
    }
  }
`);
export type PlannedCluster = ClusterYearPreviewQuery['clusterYearPlan']['clusters'][number];

export const SetUpYearRecord = document<SetUpYearRecordMutation, SetUpYearRecordMutationVariables>(/* GraphQL */ `
  mutation SetUpYearRecord($year: Int!, $method: ClusterYearMethod!) {
    setUpClusterYear(year: $year, method: $method) { id officeCount renewedCount }
  }
`);

export const ClusterCompare = document<ClusterCompareQuery, ClusterCompareQueryVariables>(/* GraphQL */ `
  query ClusterCompare($sides: [ClusterOnDay!]!, $campaignId: ID!, $period: DateRange) {
    compareClusters(sides: $sides) {
      inAll { id name }
      sides {
        asOf
        code
        name
        memberCount
        kinds { kind count }
        onlyHere { id name }
        offices { role organisation { id name } }
        cluster {
          id
          progress(campaignId: $campaignId, period: $period) {
            memberCount
            acknowledgedCount
            launchedCount
            reportedCount
            overdueCount
          }
          commendation(campaignId: $campaignId, period: $period) { proposalCount awardCount medianDaysToDecision }
        }
      }
    }
  }
`);
export type Side = ClusterCompareQuery['compareClusters']['sides'][number];
