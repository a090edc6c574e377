import type { GuidancesOfCampaignQuery, GuidancesOfCampaignQueryVariables } from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const GuidancesOfCampaign = document<GuidancesOfCampaignQuery, GuidancesOfCampaignQueryVariables>(/* GraphQL */ `
  query GuidancesOfCampaign($id: ID!) {
    campaign(id: $id) {
      id
      awardGuidances {
        number
        issuedOn
        title
        regime
        isVerified
        additions { formCode effect clause { instrument clause isVerified } }
      }
    }
  }
`);
export type Guided = NonNullable<GuidancesOfCampaignQuery['campaign']>;
