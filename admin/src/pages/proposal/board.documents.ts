import type { ProposalBoardQuery, ProposalBoardQueryVariables } from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ProposalBoard = document<ProposalBoardQuery, ProposalBoardQueryVariables>(/* GraphQL */ `
  query ProposalBoard($filter: ProposalBoardFilter, $limit: Int!) {
    proposalBoard(filter: $filter, limit: $limit) {
     lanes {
      column
      totalCount
      cards {
        id
        version
        code
        summary
        proposingOrganisation { id name }
        nomineeCount
        dueOn
        daysLeft
        next
      }
     }
    }
  }
`);
export type Lane = ProposalBoardQuery['proposalBoard']['lanes'][number];
export type BoardCard = Lane['cards'][number];
