import type {
  CarryOutReorganisationMutation,
  CarryOutReorganisationMutationVariables,
  ReorganisationPlanQuery,
  ReorganisationPlanQueryVariables,
  SuccessionsOfQuery,
  SuccessionsOfQueryVariables,
  UnitsToReorganiseQuery,
  UnitsToReorganiseQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const UnitsToReorganise = document<UnitsToReorganiseQuery, UnitsToReorganiseQueryVariables>(/* GraphQL */ `
  query UnitsToReorganise($ids: [ID!]!) {
    organisationsByIds(ids: $ids) { id version name }
  }
`);

export const ReorganisationPlan = document<ReorganisationPlanQuery, ReorganisationPlanQueryVariables>(/* GraphQL */ `
  query ReorganisationPlan($input: Reorganise!, $eve: Date!) {
    previewReorganisation(input: $input) {
      obstacles { code path params }
      closing { id name personCount(asOf: $eve) openProposalCount }
      opening { id code name kind subKind parent { id name } cluster { id name } }
      changing { organisation { id name } name kind subKind parent { id name } localityParent { id name } }
      moving { organisation { id name personCount(asOf: $eve) openProposalCount } toName }
      followingCount
      seats { name cluster { id name } lastDay firstDay }
      offices { id year cluster { id name } organisation { id name } }
    }
  }
`);

export const CarryOutReorganisation = document<
  CarryOutReorganisationMutation,
  CarryOutReorganisationMutationVariables
>(/* GraphQL */ `
  mutation CarryOutReorganisation($input: Reorganise!) {
    reorganise(input: $input) { id }
  }
`);

export const SuccessionsOf = document<SuccessionsOfQuery, SuccessionsOfQueryVariables>(/* GraphQL */ `
  query SuccessionsOf($id: ID!) {
    reorganisation(id: $id) {
      id
      successions {
        id
        scope
        predecessor { id name }
        successor { id name }
      }
    }
  }
`);
