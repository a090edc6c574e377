import type {
  ContributionTotalsQuery,
  ContributionTotalsQueryVariables,
  SponsorSuggestionsQuery,
  SponsorSuggestionsQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ContributionTotals = document<ContributionTotalsQuery, ContributionTotalsQueryVariables>(/* GraphQL */ `
  query ContributionTotals($campaignId: ID!, $by: ContributionDimension!) {
    campaign(id: $campaignId) {
      id
      progress { contributionCount contributionMoney contributionValue }
      contributionTotals(by: $by) {
        month
        contributionCount
        money
        estimatedValue
        cluster { id name nameEn }
        content { id ordinal targetGroup targetGroupEn }
        sponsor { id displayName }
      }
    }
  }
`);

export const SponsorSuggestions = document<SponsorSuggestionsQuery, SponsorSuggestionsQueryVariables>(/* GraphQL */ `
  query SponsorSuggestions($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      sponsorSuggestions {
        money
        estimatedValue
        sponsor { id displayName kind }
        threshold { id name amount isVerified }
        proposal { campaignId proposingOrganisationId commendationType summary }
      }
    }
  }
`);

export type Total = NonNullable<NonNullable<ContributionTotalsQuery['campaign']>['contributionTotals']>[number];
