import type {
  CampaignDocumentQuery,
  CampaignDocumentQueryVariables,
  GeneratePeriodsMutation,
  GeneratePeriodsMutationVariables,
  LaunchCampaignRecordMutation,
  LaunchCampaignRecordMutationVariables,
  LaunchChecklistQuery,
  LaunchChecklistQueryVariables,
  RecordDeclarationRecordMutation,
  RecordDeclarationRecordMutationVariables,
  WithdrawDeclarationRecordMutation,
  WithdrawDeclarationRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CampaignDocument = document<CampaignDocumentQuery, CampaignDocumentQueryVariables>(/* GraphQL */ `
  query CampaignDocument($id: ID!) {
    campaign(id: $id) {
      id
      code
      version
      actions
      title
      titleEn
      scope
      state
      startsOn
      endsOn
      closedOn
      publishedOn
      periodText
      purposes
      slogans
      aliases
      eligibleCollectives
      eligibleIndividuals
      isEligibleListOpen
      acknowledgeBy
      launchBy
      launchedByName
      launchedByPosition
      isOurs
      parentCampaign { id title titleEn state }
      childCampaigns { id title titleEn scope state startsOn cluster { id name } organisation { id name } }
      legalBases { id kind number issuedOn issuerName text basisCampaign { id } }
      planVersions { id version actions kind state number documentNumber issuedOn issuerName reason validFrom }
      plans {
        id
        title
        number
        issuedOn
        issuerName
        signerName
        signerPosition
        preamble
        legalBases
        commendationText
        closingText
        documentFile { name size href }
      }
      guidances { id number kind issuedOn issuerName }
      contents {
        id
        ordinal
        targetGroup
        targetGroupEn
        text
        textEn
        targetKind
        subgroups
        objectives
        headAccountability
        indicators { id code name nameEn unit valueKind isRequired isOurs }
      }
      closingConditions {
        id
        version
        actions
        text
        declaredByName
        declaration { id version actions documentNumber declaredOn issuerName documentFile { name size href } }
        declarations {
          id
          documentNumber
          declaredOn
          issuerName
          withdrawnOn
          withdrawalNumber
          withdrawalIssuerName
          withdrawalReason
        }
      }
      assignments {
        id
        ordinal
        heading
        tone
        isOurs
        assignees { id role text organisationGroup organisation { id name } }
        tasks { id ordinal text dueOn isDueDayOurs }
      }
      reportingPeriods { id name fromOn toOn dueOn isOurs }
      recipients { id ordinal text purpose isForReport organisationGroup organisation { id name } }
      progress { memberCount acknowledgedCount launchedCount reportedCount overdueCount }
      commendation { proposalCount awardCount medianDaysToDecision medianDaysToAward p90DaysToAward }
    }
  }
`);

export const RecordDeclarationRecord = document<
  RecordDeclarationRecordMutation,
  RecordDeclarationRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordDeclarationRecord($input: RecordDeclaration!) {
    recordDeclaration(input: $input) { id }
  }
`);

export const LaunchCampaignRecord = document<
  LaunchCampaignRecordMutation,
  LaunchCampaignRecordMutationVariables
>(/* GraphQL */ `
  mutation LaunchCampaignRecord($id: ID!, $version: Int!, $startsOn: Date) {
    launchCampaign(id: $id, version: $version, startsOn: $startsOn) { id state }
  }
`);

export type CampaignRecord = NonNullable<CampaignDocumentQuery['campaign']>;

export const LaunchChecklist = document<LaunchChecklistQuery, LaunchChecklistQueryVariables>(/* GraphQL */ `
  query LaunchChecklist($id: ID!) {
    campaign(id: $id) { id launchChecklist { code isMet advice } plans { id } }
  }
`);

export const WithdrawDeclarationRecord = document<
  WithdrawDeclarationRecordMutation,
  WithdrawDeclarationRecordMutationVariables
>(/* GraphQL */ `
  mutation WithdrawDeclarationRecord($id: ID!, $version: Int!, $input: WithdrawDeclaration!) {
    withdrawDeclaration(id: $id, version: $version, input: $input) { id }
  }
`);

export const GeneratePeriods = document<GeneratePeriodsMutation, GeneratePeriodsMutationVariables>(/* GraphQL */ `
  mutation GeneratePeriods($input: GenerateReportingPeriods!) {
    generateReportingPeriods(input: $input) { id }
  }
`);
