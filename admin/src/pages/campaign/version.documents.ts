import type {
  ComparedVersionsQuery,
  ComparedVersionsQueryVariables,
  IssueAmendmentRecordMutation,
  IssueAmendmentRecordMutationVariables,
  OpenAmendmentRecordMutation,
  OpenAmendmentRecordMutationVariables,
  PlanOnDayQuery,
  PlanOnDayQueryVariables,
  VersionChangesQuery,
  VersionChangesQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const VersionChanges = document<VersionChangesQuery, VersionChangesQueryVariables>(/* GraphQL */ `
  query VersionChanges($id: ID!) {
    planVersion(id: $id) {
      id
      changes { section items { type title change fields { field before after words { change text } } } }
    }
  }
`);

export const ComparedVersions = document<ComparedVersionsQuery, ComparedVersionsQueryVariables>(/* GraphQL */ `
  query ComparedVersions($fromId: ID!, $toId: ID!) {
    comparePlanVersions(fromId: $fromId, toId: $toId) {
      sections { section items { type title change fields { field before after words { change text } } } }
    }
  }
`);

export const PlanOnDay = document<PlanOnDayQuery, PlanOnDayQueryVariables>(/* GraphQL */ `
  query PlanOnDay($id: ID!, $asOf: Date!) {
    campaign(id: $id) {
      id
      planOn(asOf: $asOf) { id number kind validFrom sections { section items { type title fields { field text } } } }
    }
  }
`);

export const OpenAmendmentRecord = document<
  OpenAmendmentRecordMutation,
  OpenAmendmentRecordMutationVariables
>(/* GraphQL */ `
  mutation OpenAmendmentRecord($input: OpenAmendment!) {
    openAmendment(input: $input) { id }
  }
`);

export const IssueAmendmentRecord = document<
  IssueAmendmentRecordMutation,
  IssueAmendmentRecordMutationVariables
>(/* GraphQL */ `
  mutation IssueAmendmentRecord($id: ID!, $version: Int!, $input: IssueAmendment!) {
    issueAmendment(id: $id, version: $version, input: $input) { id }
  }
`);

export type SectionChange = NonNullable<VersionChangesQuery['planVersion']>['changes'][number];
export type PlanText = NonNullable<NonNullable<PlanOnDayQuery['campaign']>['planOn']>;
