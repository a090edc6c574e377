import type {
  CampaignDocumentQuery,
  CampaignDocumentQueryVariables,
  LaunchCampaignRecordMutation,
  LaunchCampaignRecordMutationVariables,
  RecordDeclarationRecordMutation,
  RecordDeclarationRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CampaignDocument = document<CampaignDocumentQuery, CampaignDocumentQueryVariables>(/* GraphQL */ `
  query CampaignDocument($id: ID!) {
    campaign(id: $id) {
      id
      title
      titleEn
      state
      startsOn
      closedOn
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
      parentCampaign { id title titleEn }
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
      }
      guidances { id number kind issuedOn issuerName }
      contents {
        id
        ordinal
        targetGroup
        targetGroupEn
        text
        textEn
        indicators { id code name nameEn unit valueKind isRequired isOurs }
      }
      closingConditions {
        id
        version
        actions
        text
        declaredByName
        declaration { id documentNumber declaredOn issuerName }
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
      commendation { proposalCount awardCount }
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
