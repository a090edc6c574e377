import {
  type Condition,
  columnsOf,
  conjunction,
  hydrate,
  isId,
  type Row,
  readRuleOf,
  selectList,
  type Transaction,
  tableOf,
} from '@tdkt/kernel';
import { attachParts } from '../register/parts.ts';
import type { Register } from '../register/register.ts';
import type { ReadRow } from './read-cells.ts';

/** The record that a row is about: one to change, none yet, or why that cannot be told. */
export type Aim =
  | { readonly current: Row }
  | { readonly current: null }
  | { readonly field: string; readonly code: string };

const hasCode = ({ entity }: Register): boolean => columnsOf(entity).some(({ name }) => name === 'code');

async function select(
  tx: Transaction,
  { entity }: Register,
  conditions: readonly Condition[],
  tail: string,
): Promise<Row[]> {
  const { text, values } = conjunction([...conditions, readRuleOf(entity).scope(tx.ctx.actor)]);
  const rows = await tx.query<Record<string, unknown>>(
    `select ${selectList(entity)} from ${tableOf(entity)} r where ${text} ${tail}`,
    values,
  );
  return hydrate(
    entity,
    rows.map((row) => Object.values(row)),
  );
}

/** Records by id in the caller's scope, locked; of a register with versions the one of the day, which its writer locks. */
export async function currentRows(
  tx: Transaction,
  register: Register,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  const byId: Condition = { sql: 'r.id = any(?::uuid[])', values: [ids] };
  if (!readRuleOf(register.entity).versioned) {
    const rows = await select(tx, register, [byId], 'order by r.id for update of r');
    await attachParts(tx, register, rows);
    return new Map(rows.map((row) => [row.id, row]));
  }
  // As single reads pick it: begun versions from the first to the latest, after those that have yet to begin.
  const begun = `r.valid_from <= '${tx.ctx.runtime.clock.today()}'::date`;
  const order = `order by ${begun}, case when ${begun} then r.valid_from end, r.valid_from desc`;
  const rows = await select(tx, register, [byId], order);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Ids of the records that have a code on the day: codes are reused, so a closed record is never meant. */
async function idsByCode(
  tx: Transaction,
  register: Register,
  codes: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map();
  const { dated } = readRuleOf(register.entity);
  const valid: Condition[] = dated
    ? [{ sql: 'r.valid_from <= ?::date and (r.valid_to is null or r.valid_to >= ?::date)', values: [day, day] }]
    : [];
  const rows = await select(tx, register, [{ sql: 'r.code = any(?::text[])', values: [codes] }, ...valid], '');
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const { code } = row as unknown as { code: string };
    found.set(code, [...(found.get(code) ?? []), row.id]);
  }
  return found;
}

const codeOf = (row: ReadRow): string =>
  String(row.values.get('code') ?? '')
    .normalize('NFC')
    .trim();
const idOf = (row: ReadRow): unknown => row.values.get('id') ?? null;

function aimOf(row: ReadRow, byCode: ReadonlyMap<string, string[]>, current: ReadonlyMap<string, Row>): Aim {
  const id = idOf(row);
  if (id === null) {
    const [named, ...others] = byCode.get(codeOf(row)) ?? [];
    if (others.length > 0) return { field: 'code', code: 'AMBIGUOUS_REFERENCE' };
    return { current: (named && current.get(named)) || null };
  }
  const found = isId(id) ? current.get(id) : undefined;
  return found ? { current: found } : { field: 'id', code: 'UNKNOWN_RECORD' };
}

/** Finds for each row the record with its id, else the one with its code. */
export async function aimAll(
  tx: Transaction,
  register: Register,
  rows: readonly ReadRow[],
  day: string,
): Promise<Aim[]> {
  const ids = rows.map(idOf).filter(isId);
  const isCoded = register.updates && hasCode(register);
  const codes = isCoded ? rows.filter((row) => idOf(row) === null).map(codeOf) : [];
  const byCode = await idsByCode(tx, register, [...new Set(codes.filter(Boolean))], day);
  const current = await currentRows(tx, register, [...new Set([...ids, ...[...byCode.values()].flat()])]);
  return rows.map((row) => aimOf(row, byCode, current));
}
