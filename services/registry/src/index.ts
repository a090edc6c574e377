export { findChildren } from './children.ts';
export { HistoryAction, HistoryChange, HistoryEntry, HistoryPage } from './history.ts';
export { DateRange, inputOf, PageInput, SortDirection } from './inputs.ts';
export { type ListArguments, listOf, type Page, PageInfo, pageTypeOf } from './list.ts';
export { RANK } from './order.ts';
export { datedOn, findPage, planPage } from './page.ts';
export { PersonalRecord, PersonalRecordFate, personalData } from './personal-record.ts';
export {
  type KnownRegistry,
  mayOf,
  type RegistryOptions,
  type RowAction,
  registriesOf,
  registry,
} from './registry.ts';
export { asSystem, loadOnce, readTable, serviceTables } from './seed.ts';
