import type {
  EligibleStepQuery,
  EligibleStepQueryVariables,
  WhyOfPersonQuery,
  WhyOfPersonQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const EligibleStep = document<EligibleStepQuery, EligibleStepQueryVariables>(/* GraphQL */ `
  query EligibleStep($formId: ID!, $asOf: Date, $organisationId: ID, $results: [FindingResult!], $after: ID) {
    eligiblePersons(formId: $formId, asOf: $asOf, organisationId: $organisationId, results: $results, after: $after) {
      examinedCount
      passCount
      reviewCount
      failCount
      endCursor
      hasNextPage
      items {
        result
        person { id fullName }
        organisation { id name }
      }
    }
  }
`);
export type Found = EligibleStepQuery['eligiblePersons']['items'][number];

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
