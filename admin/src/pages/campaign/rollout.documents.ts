import type { CampaignRolloutQuery, CampaignRolloutQueryVariables } from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CampaignRollout = document<CampaignRolloutQuery, CampaignRolloutQueryVariables>(/* GraphQL */ `
  query CampaignRollout($id: ID!, $asOf: Date!, $level: RolloutLevel!) {
    campaign(id: $id) {
      id
      rollout(asOf: $asOf, level: $level) {
        unitCount
        launchedCount
        participationRate
        clusters {
          cluster { id code name nameEn }
          unitCount
          launchedCount
          participationRate
          units {
            organisation { id name }
            step
            deliveredOn
            openedOn
            acknowledgedOn
            launchedOn
            reportedOn
            participantCount
          }
        }
      }
    }
  }
`);
export type RolloutRecord = NonNullable<CampaignRolloutQuery['campaign']>['rollout'];
export type RolloutClusterRecord = RolloutRecord['clusters'][number];
export type RolloutUnitRecord = RolloutClusterRecord['units'][number];
