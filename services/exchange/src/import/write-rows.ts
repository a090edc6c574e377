import {
  AppError,
  columnsOf,
  conflict,
  conjunction,
  fromDatabase,
  newId,
  type Row,
  readRuleOf,
  type Transaction,
  tableOf,
  type Violation,
} from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';
import { groupBy } from '../groups.ts';
import type { Register } from '../register/register.ts';
import type { Prepared } from './prepare.ts';

/** A row that was written, with the version that it has since. */
export interface Written {
  readonly prepared: Prepared;
  readonly id: string;
  readonly version: number;
}
export interface Refused {
  readonly prepared: Prepared;
  readonly violations: readonly Violation[];
}

type Values = Readonly<Record<string, unknown>>;

/** Rows by the columns that they give, each under the names of the table: one statement a group, with the table's own types. */
function byColumns(entity: ClassType<Row>, rows: readonly Values[]): { columns: string[]; group: Values[] }[] {
  const specs = columnsOf(entity);
  const stored = rows.map(({ id, ...row }): Values => {
    const given = specs.filter(({ name }) => row[name] !== undefined);
    return { id, ...Object.fromEntries(given.map(({ name, column }) => [column, row[name]])) };
  });
  const groups = groupBy(stored, (row) => Object.keys(row).join());
  return [...groups].map(([keys, group]) => ({ columns: keys.split(',').filter((column) => column !== 'id'), group }));
}
const recordsOf = (entity: ClassType<Row>): string => `jsonb_populate_recordset(null::${tableOf(entity)}, $1::jsonb)`;

/** Values of many rows in one statement; only rows that still have their version are changed. */
export async function updateAll(
  tx: Transaction,
  entity: ClassType<Row>,
  rows: readonly { id: string; version: number; values: Values }[],
): Promise<void> {
  const whole = rows.map(({ id, version, values }) => ({ ...values, id, version }));
  for (const { columns, group } of byColumns(entity, whole)) {
    const sets = columns.filter((column) => column !== 'version').map((column) => `, ${column} = v.${column}`);
    const done = await tx.query<{ count: number }>(
      `with done as (
         update ${tableOf(entity)} r set version = r.version + 1, updated_at = $2${sets.join('')}
         from ${recordsOf(entity)} v where r.id = v.id and r.version = v.version returning 1
       ) select count(*)::integer as count from done`,
      [JSON.stringify(group), tx.ctx.runtime.clock.now()],
    );
    if (done[0]?.count !== group.length) throw conflict();
  }
}

/** New rows, a chunk in one statement of few parameters: one with a parameter for every value takes longer to read than to run. */
async function insertRows(tx: Transaction, entity: ClassType<Row>, rows: readonly Values[]): Promise<void> {
  const now = tx.ctx.runtime.clock.now();
  const whole = rows.map((row) => ({ version: 1, createdAt: now, updatedAt: now, ...row }));
  for (const { columns, group } of byColumns(entity, whole)) {
    const list = ['id', ...columns].join(', ');
    await tx.query(`insert into ${tableOf(entity)} (${list}) select ${list} from ${recordsOf(entity)}`, [
      JSON.stringify(group),
    ]);
  }
}

async function writePlain(tx: Transaction, register: Register, group: readonly Prepared[]): Promise<string[]> {
  const created = group
    .filter(({ action }) => action === 'CREATE')
    .map((prepared) => ({ ...prepared.values, id: newId() }));
  const changed = group.flatMap(({ current, values }) =>
    current ? [{ id: current.id, version: current.version, values }] : [],
  );
  if (created.length > 0) await insertRows(tx, register.entity, created);
  if (changed.length > 0) await updateAll(tx, register.entity, changed);
  let at = 0;
  return group.map(({ current }) => current?.id ?? (created[at++]?.id as string));
}

async function writeAdapted(tx: Transaction, { adapter }: Register, group: readonly Prepared[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { current, input } of group) {
    if (!adapter) break;
    const target = current && { id: current.id, version: current.version };
    ids.push(target ? await adapter.change(tx, target, { ...input }) : await adapter.insert(tx, { ...input }));
  }
  return ids;
}

/** What was written must be the caller's to see: the application's scope, beside the policies of the tables. */
async function versionsOf(tx: Transaction, { entity }: Register, ids: readonly string[]): Promise<Map<string, number>> {
  const { text, values } = conjunction([
    { sql: 'r.id = any(?::uuid[])', values: [ids] },
    readRuleOf(entity).scope(tx.ctx.actor),
  ]);
  const rows = await tx.query<{ id: string; version: number }>(
    `select r.id, r.version from ${tableOf(entity)} r where ${text}`,
    values,
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

async function writeGroup(tx: Transaction, register: Register, group: readonly Prepared[]): Promise<Written[]> {
  const ids = await (register.adapter ? writeAdapted : writePlain)(tx, register, group);
  const versions = await versionsOf(tx, register, ids);
  return group.map((prepared, at) => {
    const id = ids[at] as string;
    const version = versions.get(id);
    if (version === undefined) throw new AppError('NOT_FOUND');
    return { prepared, id, version };
  });
}

/** What the database or a command refused, as violations of the one row; what is no fault of a row goes on. */
function violationsFrom(error: unknown): readonly Violation[] {
  const known = fromDatabase(error);
  if (!(known instanceof AppError)) throw error;
  switch (known.code) {
    case 'INVALID':
      return (known.extensions.violations ?? []) as readonly Violation[];
    case 'NOT_FOUND':
    case 'FORBIDDEN':
      return [{ code: 'NOT_YOURS' }];
    case 'CONFLICT':
      return [{ code: 'CHANGED_SINCE' }];
    default:
      throw known;
  }
}

/** Runs work on a group; when it fails, on its halves, until what fails is a single one. */
export async function inHalves<T, R>(
  tx: Transaction,
  group: readonly T[],
  work: (group: readonly T[]) => Promise<R[]>,
  refused: (one: T, violations: readonly Violation[]) => void,
): Promise<R[]> {
  if (group.length === 0) return [];
  await tx.query('savepoint part');
  try {
    const done = await work(group);
    await tx.query('release savepoint part');
    return done;
  } catch (error) {
    await tx.query('rollback to savepoint part');
    const violations = violationsFrom(error);
    if (group.length === 1) {
      refused(group[0] as T, violations);
      return [];
    }
  }
  const middle = Math.ceil(group.length / 2);
  const left = await inHalves(tx, group.slice(0, middle), work, refused);
  return [...left, ...(await inHalves(tx, group.slice(middle), work, refused))];
}

/** Writes rows in as few statements as can be; a row that is refused is named and leaves the others standing. */
export async function writeRows(
  tx: Transaction,
  register: Register,
  group: readonly Prepared[],
): Promise<{ written: Written[]; refused: Refused[] }> {
  const refused: Refused[] = [];
  const written = await inHalves(
    tx,
    group,
    (part) => writeGroup(tx, register, part),
    (prepared, violations) => refused.push({ prepared, violations }),
  );
  return { written, refused };
}
