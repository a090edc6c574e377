import { registerEnumType } from 'type-graphql';

/** The two trees that organisations stand in. */
export enum OrganisationTree {
  MANAGEMENT = 'MANAGEMENT',
  LOCALITY = 'LOCALITY',
}
registerEnumType(OrganisationTree, {
  name: 'OrganisationTree',
  description: 'MANAGEMENT: who manages it; LOCALITY: where it lies.',
});

/** Columns of a tree: the link to the parent and the path of ids from the root. */
export const COLUMNS = {
  MANAGEMENT: { parent: 'parent_id', path: 'management_path' },
  LOCALITY: { parent: 'locality_parent_id', path: 'locality_path' },
} as const;
