import type { CallUpListQuery, CallUpListQueryVariables } from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CallUpList = document<CallUpListQuery, CallUpListQueryVariables>(/* GraphQL */ `
  query CallUpList($id: ID!) {
    honouringEvent(id: $id) {
      id
      actions
      honourees {
        id
        version
        actions
        kind
        name
        decisionNumber
        isPosthumous
        awardForm { id name nameEn }
      }
    }
  }
`);
export type Honouree = NonNullable<CallUpListQuery['honouringEvent']>['honourees'][number];
