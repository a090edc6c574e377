import type {
  AwardTableFigureQuery,
  AwardTableFigureQueryVariables,
  CampaignTableFigureQuery,
  CampaignTableFigureQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CampaignTableFigure = document<CampaignTableFigureQuery, CampaignTableFigureQueryVariables>(/* GraphQL */ `
  query CampaignTableFigure($code: CampaignTableCode!, $year: Int!) {
    table: campaignTable(code: $code, year: $year) { code name nameEn instrument instrumentEn year isInForce from to isPeriodVerified dueOn
      columns { code name nameEn isOurs } rows { code name nameEn depth isOurs cells { count key } } notes { text textEn } }
  }
`);

export const AwardTableFigure = document<AwardTableFigureQuery, AwardTableFigureQueryVariables>(/* GraphQL */ `
  query AwardTableFigure($code: AwardTableCode!, $year: Int!) {
    table: awardTable(code: $code, year: $year) { code name nameEn instrument instrumentEn year isInForce from to isPeriodVerified dueOn
      columns { code name nameEn isOurs } rows { code name nameEn depth isOurs cells { count key } } notes { text textEn } }
  }
`);

export type OfficialFigures = AwardTableFigureQuery['table'];
