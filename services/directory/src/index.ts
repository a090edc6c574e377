import { DirectoryAccount1700000300000 } from './account.migration.ts';
import { DirectoryAwardForm1700000800200 } from './award-form.migration.ts';
import { DirectoryBirthDate1700001410000 } from './birth-date.migration.ts';
import { DirectoryCluster1700000300100 } from './cluster.migration.ts';
import { DirectoryEmulation1700001423005 } from './emulation.migration.ts';
import { DirectoryEntrepreneur1700001426000 } from './entrepreneur.migration.ts';
import { DirectoryHoliday1700000900000 } from './holiday.migration.ts';
import { DirectoryInit1700000000000 } from './init.migration.ts';
import { DirectoryMerging1700000500000 } from './merging.migration.ts';
import { DirectoryMerit1700001330000 } from './merit.migration.ts';
import { DirectorySuccession1700000001000 } from './succession.migration.ts';

export { HOLIDAYS, specialDays } from './holiday.ts';
export { predecessorsOf } from './lineage.ts';
export { publishMerit } from './merit.migration.ts';
export { identitiesOf, identityPairs, standingFor } from './person.ts';
export { type Asker, DIRECTORY_HASH, PLACE, type Place, placeOf, placeOn, validOn } from './place.ts';
export { notedUses } from './use.ts';
export {
  addWorkingDays,
  isWorkingDay,
  lastWorkingDay,
  type SpecialDay,
  workingDaysBetween,
} from './working-days.rules.ts';

/** The migrations of the published tables, in their order; they run before those of the services. */
export const DIRECTORY_MIGRATIONS = [
  DirectoryInit1700000000000,
  DirectorySuccession1700000001000,
  DirectoryAccount1700000300000,
  DirectoryMerging1700000500000,
  DirectoryCluster1700000300100,
  DirectoryAwardForm1700000800200,
  DirectoryHoliday1700000900000,
  DirectoryMerit1700001330000,
  DirectoryBirthDate1700001410000,
  DirectoryEntrepreneur1700001426000,
  DirectoryEmulation1700001423005,
] as const;
