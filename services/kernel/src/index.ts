export * from './access.ts';
export { dayOf, readFor } from './as-of.ts';
export { addressOf, attachSender, callOf, type Sender } from './caller.ts';
export { findChildren } from './children.ts';
export { type Clock, systemClock } from './clock.ts';
export * from './columns.ts';
export { type Config, ConfigError, deriveSecret, readConfig } from './config.ts';
export { type Call, type Context, createContext, type Runtime } from './context.ts';
export * from './errors.ts';
export { executorOf } from './execution.ts';
export { HistoryChange, HistoryEntry, HistoryPage } from './history.ts';
export { ACCESS_TOKEN, actorOf, type Claims } from './identity.ts';
export { isId, labelOf, newId, seedId } from './ids.ts';
export { DateRange, inputOf, PageInput, SortDirection } from './inputs.ts';
export {
  type ExtraFilter,
  type ListArguments,
  listOf,
  type Page,
  PageInfo,
  pageTypeOf,
  type ReadRule,
  readRuleOf,
  setReadRule,
} from './list.ts';
export { load, loaderOf, loadOn, type Reference, references, stubs } from './loaders.ts';
export { createLog, type Log } from './log.ts';
export { RANK } from './order.ts';
export { datedOn, findPage, planPage } from './page.ts';
export { type Action, perform, type Target } from './perform.ts';
export {
  maskOf,
  noteRead,
  Personal,
  type PersonalRule,
  personalRuleOf,
  seesFull,
  sensitiveColumnsOf,
} from './personal.ts';
export { PersonalRecord, PersonalRecordFate, personalData } from './personal-record.ts';
export {
  type KnownRegistry,
  mayOf,
  type RegistryOptions,
  type RowAction,
  registriesOf,
  registry,
} from './registry.ts';
export { DateScalar, JsonScalar, MomentScalar, MoneyScalar } from './scalars.ts';
export { asSystem, loadOnce, readTable, serviceTables } from './seed.ts';
export {
  type Job,
  type Operation,
  type Route,
  type RunningService,
  type Service,
  startService,
  subgraphSchema,
  subgraphSdl,
} from './service.ts';
export { conjunction, hydrate, selectList, statement } from './sql.ts';
export { composed } from './text.ts';
export { clean, insert, insertAll, lock, type Transaction, transact, update, write } from './write.ts';
