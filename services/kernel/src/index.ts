export * from './access.ts';
export { dayOf, readFor } from './as-of.ts';
export { addressOf, attachSender, callOf, type Sender } from './caller.ts';
export { type Clock, systemClock } from './clock.ts';
export * from './columns.ts';
export { type Config, ConfigError, deriveSecret, readConfig } from './config.ts';
export { type Call, type Context, createContext, type Runtime } from './context.ts';
export * from './errors.ts';
export { executorOf } from './execution.ts';
export { ACCESS_TOKEN, actorOf, type Claims } from './identity.ts';
export { isId, labelOf, newId, seedId } from './ids.ts';
export { load, loaderOf, loadOn, type Reference, references, stubs } from './loaders.ts';
export { createLog, type Log } from './log.ts';
export { type Action, perform, performIn, type Target } from './perform.ts';
export {
  maskOf,
  noteRead,
  Personal,
  type PersonalRule,
  personalRuleOf,
  reveal,
  seesFull,
  sensitiveColumnsOf,
} from './personal.ts';
export { type ExtraFilter, type ReadRule, readRuleOf, setReadRule, standing } from './read-rule.ts';
export { DateScalar, JsonScalar, MomentScalar, MoneyScalar } from './scalars.ts';
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
export { composed, spellings } from './text.ts';
export { namesOf, type Trace } from './trace.ts';
export { clean, insert, insertAll, lock, type Transaction, transact, update, write } from './write.ts';
