import type {
  OrganisationAwardsQuery,
  OrganisationAwardsQueryVariables,
  OrganisationLineageQuery,
  OrganisationLineageQueryVariables,
  OrganisationPastQuery,
  OrganisationPastQueryVariables,
  TreeHitsQuery,
  TreeHitsQueryVariables,
  TreeLevelQuery,
  TreeLevelQueryVariables,
  TreeUnitQuery,
  TreeUnitQueryVariables,
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
        items { id subjectName decidedOn form { id name nameEn } organisation { id name } }
      }
    }
  }
`);

export const TreeLevel = document<TreeLevelQuery, TreeLevelQueryVariables>(/* GraphQL */ `
  query TreeLevel($tree: OrganisationTree!, $parentId: ID, $asOf: Date, $after: String) {
    organisationTree(tree: $tree, parentId: $parentId, asOf: $asOf, page: { limit: 100, after: $after }) {
      items { id code name kind childCount(tree: $tree) }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
export type TreeNode = TreeLevelQuery['organisationTree']['items'][number];

export const TreeHits = document<TreeHitsQuery, TreeHitsQueryVariables>(/* GraphQL */ `
  query TreeHits($tree: OrganisationTree!, $q: String!, $asOf: Date) {
    organisationTree(tree: $tree, q: $q, asOf: $asOf, page: { limit: 50 }) {
      totalCount
      items { id code name ancestors(tree: $tree) { id name } }
    }
  }
`);

export const TreeUnit = document<TreeUnitQuery, TreeUnitQueryVariables>(/* GraphQL */ `
  query TreeUnit($id: ID!, $tree: OrganisationTree!, $day: Date!) {
    organisation(id: $id) {
      id
      name
      at(day: $day) {
        id
        name
        code
        kind
        subKind
        validFrom
        validTo
        childCount(tree: $tree)
        ancestors(tree: $tree) { id name }
        cluster { id name }
      }
      versions { validFrom validTo }
    }
  }
`);

export const OrganisationPast = document<OrganisationPastQuery, OrganisationPastQueryVariables>(/* GraphQL */ `
  query OrganisationPast($id: ID!) {
    organisation(id: $id) {
      id
      versions {
        id
        code
        name
        kind
        subKind
        validFrom
        validTo
        parent { id name }
        localityParent { id name }
      }
      codes { system code validFrom validTo }
    }
  }
`);
