import type {
  CommentValueRecordMutation,
  CommentValueRecordMutationVariables,
  CorrectValueRecordMutation,
  CorrectValueRecordMutationVariables,
  ReportFormQuery,
  ReportFormQueryVariables,
  ReportValuesQuery,
  ReportValuesQueryVariables,
  SaveReportRecordMutation,
  SaveReportRecordMutationVariables,
  SubmitReportRecordMutation,
  SubmitReportRecordMutationVariables,
  ValueTrailQuery,
  ValueTrailQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ReportForm = document<ReportFormQuery, ReportFormQueryVariables>(/* GraphQL */ `
  query ReportForm($organisationId: ID!, $periodId: ID!) {
    organisation(id: $organisationId) { id name }
    reportingPeriod(id: $periodId) {
      id
      name
      fromOn
      toOn
      dueOn
      isOurs
      campaignId
      valuesBefore(organisationId: $organisationId) { id indicatorId number flag text }
    }
    progressReports(filter: { organisationId: [$organisationId], reportingPeriodId: [$periodId] }) {
      items {
        id
        version
        actions
        state
        comment
        returnReason
        values { id indicatorId number flag text }
        findings { indicatorId kind limit before changePercent isExplained }
        comments { id indicatorId side }
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
    saveReport(input: $input) {
      id
      version
      findings { indicatorId kind limit before changePercent isExplained }
    }
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

export const CommentValueRecord = document<
  CommentValueRecordMutation,
  CommentValueRecordMutationVariables
>(/* GraphQL */ `
  mutation CommentValueRecord($input: CommentValue!) {
    commentValue(input: $input) { id }
  }
`);

export const CorrectValueRecord = document<
  CorrectValueRecordMutation,
  CorrectValueRecordMutationVariables
>(/* GraphQL */ `
  mutation CorrectValueRecord($input: CorrectValue!) {
    correctValue(input: $input) { id state }
  }
`);

export const ValueTrail = document<ValueTrailQuery, ValueTrailQueryVariables>(/* GraphQL */ `
  query ValueTrail($id: ID!, $indicatorId: ID!) {
    progressReport(id: $id) {
      id
      comments { id indicatorId side text accountName createdAt }
      valueHistory(indicatorId: $indicatorId) {
        id
        at
        action
        type
        accountName
        roles
        changes { field before after }
      }
    }
  }
`);

export const ReportValues = document<ReportValuesQuery, ReportValuesQueryVariables>(/* GraphQL */ `
  query ReportValues($id: ID!) {
    progressReport(id: $id) {
      id
      version
      actions
      values {
        id
        indicatorId
        number
        flag
        text
        reason
        indicator { id code name nameEn unit valueKind isOurs content { id ordinal } }
      }
      comments { id indicatorId }
      findings { indicatorId kind limit before changePercent isExplained }
      corrections {
        id
        version
        actions
        state
        numberBefore
        flagBefore
        textBefore
        number
        flag
        text
        reason
        proposedOn
        decidedOn
        refusalReason
        indicator { id name nameEn valueKind }
      }
    }
  }
`);

export type Content = ReportFormQuery['campaignContents']['items'][number];
export type Indicator = Content['indicators'][number];
export type Report = ReportFormQuery['progressReports']['items'][number];
export type Finding = Report['findings'][number];
export type ShownReport = NonNullable<ReportValuesQuery['progressReport']>;
