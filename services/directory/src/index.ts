import { DirectoryInit1700000000000 } from './init.migration.ts';
import { DirectoryMerging1700000500000 } from './merging.migration.ts';
import { DirectorySuccession1700000001000 } from './succession.migration.ts';

export { identitiesOf, standingFor } from './person.ts';
export { type Asker, PLACE, type Place, placeOf, validOn } from './place.ts';

/** The migrations of the published tables, in their order; they run before those of the services. */
export const DIRECTORY_MIGRATIONS = [
  DirectoryInit1700000000000,
  DirectorySuccession1700000001000,
  DirectoryMerging1700000500000,
] as const;
