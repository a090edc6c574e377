import { type Job, type Route, type Runtime, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import type { MigrationInterface } from 'typeorm';
import { exchangeRoute } from './http/route.ts';
import type { Ground } from './import/ground.ts';
import { Rows } from './import/row.store.ts';
import { Runs } from './import/run.store.ts';
import { Worker } from './import/worker.ts';
import { exchangeMigration } from './migrations/exchange.migration.ts';
import { exchangeFields } from './migrations/exchange-fields.ts';
import { type Adapters, type Register, registersOf } from './register/register.ts';

/** The one reader and writer of workbooks, for tables that are no registers. */
export { parseCell } from './cells/cell.rules.ts';
export { choiceText, findChoice } from './cells/choice.rules.ts';
export { restore } from './cells/formula.rules.ts';
export { fold, readKeyed, withKey } from './cells/key.rules.ts';
export { sendError, sendFile, sendJson } from './http/answer.ts';
export { receive } from './import/receive.ts';
export { choiceLabel, fileWord, LANGUAGES, violationText } from './labels.ts';
export type { Adapter, Adapters } from './register/register.ts';
export { refuseFile } from './sheets/limits.ts';
export { formatOf, readRows } from './sheets/read.ts';
export { EMPTY, type InCell, type InRow, type OutCell, type PrintStyle, textCell } from './sheets/sheet.types.ts';
export { type OutSheet, xlsxOf } from './sheets/xlsx-writer.ts';

/** Import and export of all registers of a service: what the service mounts. */
export interface Exchange {
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly jobs: readonly Job[];
  routes(runtime: Runtime): readonly Route[];
}

interface Settings {
  /** Time stamp of the migration that makes the tables. */
  readonly migration: number;
  /** Registers whose mutations are the slice's own. */
  readonly adapters?: Adapters;
}

/** What was added to the tables later is made so much later, too. */
const FIELDS_LATER = 400_000;
const WAKE_SECONDS = 5;
const FORGET_SECONDS = 600;

export function exchangeOf(service: string, { migration, adapters = {} }: Settings): Exchange {
  const workers = new WeakMap<Runtime, { ground: Ground; worker: Worker }>();
  let registers: ReadonlyMap<string, Register> | null = null;
  const open = (runtime: Runtime) => {
    const known = workers.get(runtime);
    if (known) return known;
    const ground: Ground = {
      service,
      runtime,
      runs: new Runs(service),
      rows: new Rows(service),
      registers: () => {
        registers ??= registersOf(service, adapters);
        return registers;
      },
    };
    const made = { ground, worker: new Worker(ground) };
    workers.set(runtime, made);
    return made;
  };
  return {
    migrations: [exchangeMigration(service, migration), exchangeFields(service, migration + FIELDS_LATER)],
    routes: (runtime) => {
      const { ground, worker } = open(runtime);
      return [exchangeRoute(ground, worker)];
    },
    jobs: [
      { name: 'import', everySeconds: WAKE_SECONDS, run: (runtime) => open(runtime).worker.wake() },
      {
        name: 'forget-imports',
        everySeconds: FORGET_SECONDS,
        run: (runtime) => transact(asSystem(runtime), (tx) => open(runtime).ground.runs.forget(tx)),
      },
    ],
  };
}
