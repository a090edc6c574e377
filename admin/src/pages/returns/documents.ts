import type { ReturnFiguresQuery, ReturnFiguresQueryVariables } from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ReturnFigures = document<ReturnFiguresQuery, ReturnFiguresQueryVariables>(/* GraphQL */ `
  query ReturnFigures($from: Date!, $to: Date!) {
    returnStatistics(from: $from, to: $to) {
      items {
        organisation { id name }
        form { id name nameEn }
        reason { code title titleEn mend mendEn clause }
        count
      }
      totalCount
    }
  }
`);
export type ReturnCount = ReturnFiguresQuery['returnStatistics']['items'][number];
