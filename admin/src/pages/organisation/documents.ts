import type {
  OrganisationAwardsQuery,
  OrganisationAwardsQueryVariables,
  OrganisationLineageQuery,
  OrganisationLineageQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const OrganisationLineage = document<OrganisationLineageQuery, OrganisationLineageQueryVariables>(/* GraphQL */ `
  query OrganisationLineage($id: ID!) {
    organisation(id: $id) {
      id
      predecessors { id effectiveOn scope predecessor { id name } reorganisation { id kind } }
      successors { id effectiveOn scope successor { id name } reorganisation { id kind } }
      ancestry { organisation { id name } path { id name } scope effectiveOn }
    }
  }
`);

export const OrganisationAwards = document<OrganisationAwardsQuery, OrganisationAwardsQueryVariables>(/* GraphQL */ `
  query OrganisationAwards($id: ID!, $all: Boolean!, $page: PageInput!) {
    organisation(id: $id) {
      id
      awards(includePredecessors: $all, page: $page) {
        totalCount
        items { id subjectName decidedOn form { id name } organisation { id name } }
      }
    }
  }
`);
