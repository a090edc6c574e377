import type {
  CampaignReviewsQuery,
  CampaignReviewsQueryVariables,
  CreateReviewRecordMutation,
  CreateReviewRecordMutationVariables,
  ReviewComparisonQuery,
  ReviewComparisonQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CampaignReviews = document<CampaignReviewsQuery, CampaignReviewsQueryVariables>(/* GraphQL */ `
  query CampaignReviews($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      reviews { id kind name asOf isIntact conclusion previousReview { id name asOf } }
    }
  }
`);

export const ReviewComparison = document<ReviewComparisonQuery, ReviewComparisonQueryVariables>(/* GraphQL */ `
  query ReviewComparison($id: ID!) {
    review(id: $id) {
      id
      comparison { clusterId clusterName measure indicatorCode contentOrdinal before now change }
    }
  }
`);

export const CreateReviewRecord = document<
  CreateReviewRecordMutation,
  CreateReviewRecordMutationVariables
>(/* GraphQL */ `
  mutation CreateReviewRecord($input: CreateReview!) {
    createReview(input: $input) { id }
  }
`);

export type Review = NonNullable<CampaignReviewsQuery['campaign']>['reviews'][number];
export type Difference = NonNullable<ReviewComparisonQuery['review']>['comparison'][number];
