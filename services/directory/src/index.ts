export { DirectoryInit1700000000000 } from './init.migration.ts';
export { type Asker, PLACE, type Place, placeOf, validOn } from './place.ts';
