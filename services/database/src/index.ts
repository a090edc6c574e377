export { type DataSourceSettings, openDataSource } from './access/data-source.ts';
export type { ReadResult } from './access/read-client.ts';
export { Reader, type ReaderOptions, type Statement } from './access/reader.ts';
export { SnakeNaming } from './access/snake-naming.ts';
export { watchStatements } from './access/statement-watch.ts';
export { Stopwatch } from './access/stopwatch.ts';
export { isUnavailable } from './access/unavailable.ts';
export { cloneDatabase, dropDatabase } from './preparation/clone.ts';
export type { Migrations } from './preparation/migrations.ts';
export { type Preparation, prepareDatabase } from './preparation/prepare.ts';
export type { LoginRole } from './preparation/roles.ts';
export {
  audited,
  auditRecords,
  auditTable,
  ledThatYear,
  type Parts,
  rowColumns,
  rowSecurity,
} from './preparation/sql.ts';
