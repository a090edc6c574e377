import type {
  OrganisationEligibilitiesQuery,
  OrganisationEligibilitiesQueryVariables,
  PersonEligibilitiesQuery,
  PersonEligibilitiesQueryVariables,
  ProposeSweptMutation,
  ProposeSweptMutationVariables,
  StartSweepMutation,
  StartSweepMutationVariables,
  SweepOfQuery,
  SweepOfQueryVariables,
  SweptPersonsQuery,
  SweptPersonsQueryVariables,
  WhyOfOrganisationQuery,
  WhyOfOrganisationQueryVariables,
  WhyOfPersonQuery,
  WhyOfPersonQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const StartSweep = document<StartSweepMutation, StartSweepMutationVariables>(/* GraphQL */ `
  mutation StartSweep($input: StartEligibilitySweep!) {
    startEligibilitySweep(input: $input) { id }
  }
`);

export const SweepOf = document<SweepOfQuery, SweepOfQueryVariables>(/* GraphQL */ `
  query SweepOf($id: ID!) {
    eligibilitySweep(id: $id) {
      id
      run { id version state }
      asOf
      awardFormId
      organisationId
      withReview
      progress { totalCount examinedCount passCount reviewCount failCount }
    }
  }
`);
export type Sweep = NonNullable<SweepOfQuery['eligibilitySweep']>;

export const SweptPersons = document<SweptPersonsQuery, SweptPersonsQueryVariables>(/* GraphQL */ `
  query SweptPersons($sweepId: ID!, $page: PageInput) {
    sweptPersons(sweepId: $sweepId, page: $page) {
      totalCount
      items {
        result
        person { id fullName }
        organisation { id name }
      }
    }
  }
`);
export type Found = SweptPersonsQuery['sweptPersons']['items'][number];

export const ProposeSwept = document<ProposeSweptMutation, ProposeSweptMutationVariables>(/* GraphQL */ `
  mutation ProposeSwept($sweepId: ID!, $input: ProposeSwept!) {
    proposeSwept(sweepId: $sweepId, input: $input) { id }
  }
`);

export const WhyOfPerson = document<WhyOfPersonQuery, WhyOfPersonQueryVariables>(/* GraphQL */ `
  query WhyOfPerson($id: ID!, $formId: ID!, $asOf: Date) {
    person(id: $id) {
      id
      eligibility(formId: $formId, asOf: $asOf) {
        regimeTitle
        result
        general { code result clause { instrument clause isVerified } params sources }
        always { clause { instrument clause isVerified } result findings { code result clause { instrument clause isVerified } params sources of { code result clause { instrument clause isVerified } params sources } } }
        cases { clause { instrument clause isVerified } result findings { code result clause { instrument clause isVerified } params sources of { code result clause { instrument clause isVerified } params sources } } }
      }
    }
  }
`);
export const WhyOfOrganisation = document<WhyOfOrganisationQuery, WhyOfOrganisationQueryVariables>(/* GraphQL */ `
  query WhyOfOrganisation($id: ID!, $formId: ID!, $asOf: Date) {
    organisation(id: $id) {
      id
      eligibility(formId: $formId, asOf: $asOf) {
        regimeTitle
        result
        general { code result clause { instrument clause isVerified } params sources }
        always { clause { instrument clause isVerified } result findings { code result clause { instrument clause isVerified } params sources of { code result clause { instrument clause isVerified } params sources } } }
        cases { clause { instrument clause isVerified } result findings { code result clause { instrument clause isVerified } params sources of { code result clause { instrument clause isVerified } params sources } } }
      }
    }
  }
`);

export const PersonEligibilities = document<PersonEligibilitiesQuery, PersonEligibilitiesQueryVariables>(/* GraphQL */ `
  query PersonEligibilities($id: ID!, $asOf: Date) {
    person(id: $id) { id eligibilities(asOf: $asOf) { result form { id name nameEn } } }
  }
`);
export const OrganisationEligibilities = document<
  OrganisationEligibilitiesQuery,
  OrganisationEligibilitiesQueryVariables
>(/* GraphQL */ `
  query OrganisationEligibilities($id: ID!, $asOf: Date) {
    organisation(id: $id) { id eligibilities(asOf: $asOf) { result form { id name nameEn } } }
  }
`);
