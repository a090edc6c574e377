import { DirectoryAwardForm1700000800200 } from './award-form.migration.ts';
import { DirectoryInit1700000000000 } from './init.migration.ts';
import { DirectorySuccession1700000001000 } from './succession.migration.ts';

export { type Asker, PLACE, type Place, placeOf, validOn } from './place.ts';

/** The migrations of the published tables, in their order; they run before those of the services. */
export const DIRECTORY_MIGRATIONS = [
  DirectoryInit1700000000000,
  DirectorySuccession1700000001000,
  DirectoryAwardForm1700000800200,
] as const;
