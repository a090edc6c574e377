import type {
  ReportFormQuery,
  ReportFormQueryVariables,
  ReportValuesQuery,
  ReportValuesQueryVariables,
  SaveReportRecordMutation,
  SaveReportRecordMutationVariables,
  SubmitReportRecordMutation,
  SubmitReportRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ReportForm = document<ReportFormQuery, ReportFormQueryVariables>(/* GraphQL */ `
  query ReportForm($organisationId: ID!, $periodId: ID!) {
    organisation(id: $organisationId) { id name }
    reportingPeriod(id: $periodId) { id name fromOn toOn dueOn isOurs campaignId }
    progressReports(filter: { organisationId: [$organisationId], reportingPeriodId: [$periodId] }) {
      items {
        id
        version
        actions
        state
        comment
        returnReason
        values { id indicatorId number flag text }
      }
    }
    campaignContents(sort: [{ field: ORDINAL, direction: ASC }], page: { limit: 100 }) {
      items {
        id
        campaignId
        ordinal
        text
        textEn
        targetGroup
        targetGroupEn
        indicators { id code name nameEn unit valueKind isRequired isOurs }
      }
    }
  }
`);

export const SaveReportRecord = document<SaveReportRecordMutation, SaveReportRecordMutationVariables>(/* GraphQL */ `
  mutation SaveReportRecord($input: SaveReport!) {
    saveReport(input: $input) { id version }
  }
`);

export const SubmitReportRecord = document<
  SubmitReportRecordMutation,
  SubmitReportRecordMutationVariables
>(/* GraphQL */ `
  mutation SubmitReportRecord($id: ID!, $version: Int!) {
    submitReport(id: $id, version: $version) { id state }
  }
`);

export const ReportValues = document<ReportValuesQuery, ReportValuesQueryVariables>(/* GraphQL */ `
  query ReportValues($id: ID!) {
    progressReport(id: $id) {
      id
      values {
        id
        number
        flag
        text
        indicator { id code name nameEn unit valueKind isOurs content { id ordinal } }
      }
    }
  }
`);

export type Content = ReportFormQuery['campaignContents']['items'][number];
export type Indicator = Content['indicators'][number];
export type Report = ReportFormQuery['progressReports']['items'][number];
