import type {
  FairnessFiguresQuery,
  FairnessFiguresQueryVariables,
  TimelinessFiguresQuery,
  TimelinessFiguresQueryVariables,
} from '../../gql/graphql.ts';
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

export const FairnessFigures = document<FairnessFiguresQuery, FairnessFiguresQueryVariables>(/* GraphQL */ `
  query FairnessFigures($campaignId: ID, $year: Int!) {
    commendationFairness(campaignId: $campaignId, year: $year) {
      province {
        form { id name nameEn }
        awardCount
        frontline { known count }
        directWorker { known count }
        women { known count }
      }
      clusters {
        cluster { id name nameEn }
        form { id name nameEn }
        awardCount
        frontline { known count }
        directWorker { known count }
        women { known count }
      }
    }
  }
`);
type Fairness = FairnessFiguresQuery['commendationFairness'];
/** The province has lines of no cluster. */
export type FairnessRow = Fairness['province'][number] & Partial<Pick<Fairness['clusters'][number], 'cluster'>>;
