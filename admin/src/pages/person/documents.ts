import type {
  AnswerSubjectRequestRecordMutation,
  AnswerSubjectRequestRecordMutationVariables,
  ClearIntegrityHoldRecordMutation,
  ClearIntegrityHoldRecordMutationVariables,
  CorrectPersonRecordMutation,
  CorrectPersonRecordMutationVariables,
  HouseholdAwardsQuery,
  HouseholdAwardsQueryVariables,
  PersonalDataOfQuery,
  PersonalDataOfQueryVariables,
  PersonCareerQuery,
  PersonCareerQueryVariables,
  PersonDisciplinesQuery,
  PersonDisciplinesQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const PersonCareer = document<PersonCareerQuery, PersonCareerQueryVariables>(/* GraphQL */ `
  query PersonCareer($id: ID!) {
    person(id: $id) {
      id
      affiliations {
        id
        position
        positionBand
        organisation { id name }
        validFrom
        validTo
        isHead
      }
      households {
        id
        name
        address
        locality { id name }
        validFrom
        validTo
      }
    }
  }
`);

export const PersonDisciplines = document<PersonDisciplinesQuery, PersonDisciplinesQueryVariables>(/* GraphQL */ `
  query PersonDisciplines($id: ID!) {
    person(id: $id) {
      id
      disciplines { id kind document validFrom validTo }
    }
  }
`);

export const PersonalDataOf = document<PersonalDataOfQuery, PersonalDataOfQueryVariables>(/* GraphQL */ `
  query PersonalDataOf($id: ID!) {
    person(id: $id) {
      id
      version
      fullName
      familyName
      middleName
      givenName
      birthDate
      gender
      peoplePersonalData { service type recordId fields fate reason }
      organisationsPersonalData { service type recordId fields fate reason }
      campaignsPersonalData { service type recordId fields fate reason }
      awardsPersonalData { service type recordId fields fate reason }
    }
  }
`);

export const CorrectPersonRecord = document<
  CorrectPersonRecordMutation,
  CorrectPersonRecordMutationVariables
>(/* GraphQL */ `
  mutation CorrectPersonRecord($id: ID!, $version: Int!, $input: UpdatePerson!, $basis: String!) {
    correctPerson(id: $id, version: $version, input: $input, basis: $basis) { id version }
  }
`);

export const ClearIntegrityHoldRecord = document<
  ClearIntegrityHoldRecordMutation,
  ClearIntegrityHoldRecordMutationVariables
>(/* GraphQL */ `
  mutation ClearIntegrityHoldRecord($id: ID!, $version: Int!, $on: Date!, $document: String!) {
    clearIntegrityHold(id: $id, version: $version, on: $on, document: $document) { id version }
  }
`);

export const AnswerSubjectRequestRecord = document<
  AnswerSubjectRequestRecordMutation,
  AnswerSubjectRequestRecordMutationVariables
>(/* GraphQL */ `
  mutation AnswerSubjectRequestRecord($id: ID!, $version: Int!, $on: Date!, $answer: String!) {
    answerSubjectRequest(id: $id, version: $version, on: $on, answer: $answer) { id version }
  }
`);

export const HouseholdAwards = document<HouseholdAwardsQuery, HouseholdAwardsQueryVariables>(/* GraphQL */ `
  query HouseholdAwards($headId: ID!, $days: DateRange!) {
    awards(
      filter: { personId: [$headId], subjectKind: [HOUSEHOLD], decidedOn: $days }
      sort: [{ field: DECIDED_ON, direction: DESC }]
      page: { limit: 100 }
    ) {
      items { id decidedOn form { id name nameEn } decision { id title } }
    }
  }
`);
