import { invalid, newId, type Transaction } from '@tdkt/kernel';
import { type Days, type Period, resolveOverlaps } from './overlap.rules.ts';
import { type PersonReference, REFERENCES } from './reference.ts';
import type { OpenTrace } from './trace.ts';

interface Move {
  readonly keptId: string;
  readonly droppedId: string;
  readonly trace: OpenTrace;
}
const TWICE = new Set(['23505', '23P01']);
const codeOf = (error: unknown): string =>
  String((error as { driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code);

/** Runs work; false when the database says that a row would be there twice, with the work undone. */
async function fits(tx: Transaction, work: () => Promise<unknown>): Promise<boolean> {
  await tx.query('savepoint merging');
  try {
    await work();
    await tx.query('release savepoint merging');
    return true;
  } catch (error) {
    if (!TWICE.has(codeOf(error))) throw error;
    await tx.query('rollback to savepoint merging');
    return false;
  }
}

async function take(tx: Transaction, { trace }: Move, table: string, id: string): Promise<void> {
  const [found] = await tx.query<{ row: Record<string, unknown> }>(
    `with gone as (delete from people.${table} where id = $1 returning *) select to_jsonb(gone) as row from gone`,
    [id],
  );
  if (found) trace.removed.push({ table, row: found.row });
}

async function pointToKept(tx: Transaction, move: Move, { table, column }: PersonReference, ids: readonly string[]) {
  const rows = await tx.query<{ id: string; version: number }>(
    `with moved as (update people.${table} set ${column} = $1, version = version + 1, updated_at = now()
       where id = any($2::uuid[]) returning id, version) select id, version from moved`,
    [move.keptId, ids],
  );
  const before = { [column]: move.droppedId };
  move.trace.changed.push(...rows.map((row) => ({ table, ...row, before })));
}

async function moveReference(tx: Transaction, move: Move, reference: PersonReference): Promise<void> {
  const { table, column, collision } = reference;
  const rows = await tx.query<{ id: string }>(
    `select id from people.${table} where ${column} = $1 order by id for update`,
    [move.droppedId],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0 || (await fits(tx, () => pointToKept(tx, move, reference, ids)))) return;
  if (collision === 'REFUSE') throw invalid({ code: 'MERGE_COLLISION', path: [table], params: { table } });
  for (const id of ids)
    if (!(await fits(tx, () => pointToKept(tx, move, reference, [id])))) await take(tx, move, table, id);
}

const CAREER = `select id, organisation_id as "organisationId", valid_from as "validFrom", valid_to as "validTo"
from people.affiliation where person_id = $1 order by id for update`;

async function trim(tx: Transaction, move: Move, id: string, [first, ...others]: readonly Days[]): Promise<void> {
  for (const [at, days] of [first, ...others].entries()) {
    const [row] = await tx.query<{ id: string; version: number; before: Record<string, unknown> }>(
      at === 0
        ? `with former as (select * from people.affiliation where id = $1), cut as (
             update people.affiliation a set person_id = $2, valid_from = $3, valid_to = $4, version = a.version + 1, updated_at = now()
             from former f where a.id = f.id returning a.id, a.version)
           select cut.*, jsonb_build_object('person_id', f.person_id, 'valid_from', f.valid_from, 'valid_to', f.valid_to) as before
           from cut, former f`
        : `with added as (insert into people.affiliation
             select (jsonb_populate_record(a, jsonb_build_object('id', $5::uuid, 'person_id', $2::uuid, 'version', 1,
               'valid_from', $3::date, 'valid_to', $4::date))).* from people.affiliation a where a.id = $1 returning id, version)
           select added.*, null as before from added`,
      [id, move.keptId, days?.validFrom, days?.validTo, ...(at === 0 ? [] : [newId()])],
    );
    if (!row) continue;
    if (at === 0) move.trace.changed.push({ table: 'affiliation', ...row });
    else move.trace.added.push({ table: 'affiliation', id: row.id, version: row.version });
  }
}

/** Careers become one: days that both records know are told once, by the kept one. */
async function joinCareers(tx: Transaction, move: Move): Promise<void> {
  const kept = await tx.query<Period>(CAREER, [move.keptId]);
  const { trimmed, absorbed } = resolveOverlaps(kept, await tx.query<Period>(CAREER, [move.droppedId]));
  for (const id of absorbed) await take(tx, move, 'affiliation', id);
  for (const { id, parts } of trimmed) await trim(tx, move, id, parts);
}

/**
 * Runs work with every row in sight: accounts are the administrators' business, yet they move with their person. The account and
 * the own roles stay in the actor, for the audit.
 */
export async function inSightOfAll<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const [row] = await tx.query<{ actor: string }>("select current_setting('app.actor') as actor");
  const actor = row?.actor ?? '';
  const { roles, ...rest } = JSON.parse(actor) as { roles: string[] };
  await tx.query("select set_config('app.actor', $1, true)", [
    JSON.stringify({ ...rest, roles: [...roles, 'SYSTEM'] }),
  ]);
  const result = await work();
  await tx.query("select set_config('app.actor', $1, true)", [actor]);
  return result;
}

/** Everything in this schema that refers to the dropped person refers to the kept one; what was done is in the trace. */
export async function moveRows(tx: Transaction, move: Move): Promise<void> {
  await joinCareers(tx, move);
  for (const reference of REFERENCES) await moveReference(tx, move, reference);
}
