import type {
  QuotasOfProposalQuery,
  QuotasOfProposalQueryVariables,
  QuotasOfYearQuery,
  QuotasOfYearQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const QuotasOfYear = document<QuotasOfYearQuery, QuotasOfYearQueryVariables>(/* GraphQL */ `
  query QuotasOfYear($year: Int!, $page: PageInput) {
    quotaUses(year: $year, page: $page) {
      totalCount
      items {
        organisation { id name }
        form { id code name nameEn }
        year
        placeCount
        awardCount
        nomineeCount
        leftCount
        percent
        baseCount
        isVerified
        isRounded
        source
      }
    }
  }
`);

export const QuotasOfProposal = document<QuotasOfProposalQuery, QuotasOfProposalQueryVariables>(/* GraphQL */ `
  query QuotasOfProposal($id: ID!) {
    proposal(id: $id) {
      id
      quotaUses {
        organisation { id name }
        form { id code name nameEn }
        year
        placeCount
        awardCount
        nomineeCount
        leftCount
        percent
        baseCount
        isVerified
        isRounded
        source
      }
    }
  }
`);
export type Use = QuotasOfYearQuery['quotaUses']['items'][number];
