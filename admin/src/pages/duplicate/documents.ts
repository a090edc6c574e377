import type {
  DuplicateCandidatesQuery,
  DuplicateCandidatesQueryVariables,
  DuplicateReviewQuery,
  DuplicateReviewQueryVariables,
  MergePersonsRecordMutation,
  MergePersonsRecordMutationVariables,
  MergesOfPersonQuery,
  MergesOfPersonQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const DuplicateReview = document<DuplicateReviewQuery, DuplicateReviewQueryVariables>(/* GraphQL */ `
  query DuplicateReview($id: ID!) {
    duplicatePair(id: $id) {
      id
      version
      score
      reasons
      state
      actions
      first { ...ReviewedPerson }
      second { ...ReviewedPerson }
    }
  }
  fragment ReviewedPerson on Person {
    id
    version
    fullName
    familyName
    middleName
    givenName
    birthDate
    gender
    nationalId
    categories
    positionBand
    isFrontline
    isDirectWorker
    isEntrepreneur
    registeredById
    registeredBy { id name }
    organisation { id name }
    affiliations { id position validFrom validTo organisation { id name } }
    awards(page: { limit: 1 }) { totalCount }
  }
`);

export const MergePersonsRecord = document<
  MergePersonsRecordMutation,
  MergePersonsRecordMutationVariables
>(/* GraphQL */ `
  mutation MergePersonsRecord(
    $keepId: ID!
    $keepVersion: Int!
    $dropId: ID!
    $dropVersion: Int!
    $take: [PersonField!]!
  ) {
    mergePersons(keepId: $keepId, keepVersion: $keepVersion, dropId: $dropId, dropVersion: $dropVersion, take: $take) { id }
  }
`);

export const MergesOfPerson = document<MergesOfPersonQuery, MergesOfPersonQueryVariables>(/* GraphQL */ `
  query MergesOfPerson($id: ID!) {
    personMerges(filter: { keptId: [$id] }) {
      items { id version state actions droppedName mergedAt undoneAt }
    }
  }
`);

export const DuplicateCandidates = document<DuplicateCandidatesQuery, DuplicateCandidatesQueryVariables>(/* GraphQL */ `
  query DuplicateCandidates($input: PersonLikeness!) {
    duplicateCandidates(input: $input) {
      items {
        score
        reasons
        person { id fullName birthDate organisation { id name } registeredBy { id name } }
      }
    }
  }
`);
