import type { TimelinessFiguresQuery, TimelinessFiguresQueryVariables } from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const TimelinessFigures = document<TimelinessFiguresQuery, TimelinessFiguresQueryVariables>(/* GraphQL */ `
  query TimelinessFigures($campaignId: ID, $from: Date, $to: Date, $by: TimelinessGrouping!) {
    commendationTimeliness(campaignId: $campaignId, from: $from, to: $to, by: $by) {
      total { awardCount datedCount medianDays p90Days }
      rows {
        cluster { id name nameEn }
        form { id name nameEn }
        awardCount
        datedCount
        medianDays
        p90Days
      }
    }
  }
`);
export type TimelinessRow = TimelinessFiguresQuery['commendationTimeliness']['rows'][number];
