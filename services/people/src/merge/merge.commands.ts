import {
  type Context,
  conflict,
  insert,
  invalid,
  isId,
  lock,
  notFound,
  perform,
  type Target,
  type Transaction,
  update,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../person/person.entity.ts';
import { type PersonField, PersonMerge, PersonMergeState } from './merge.entity.ts';
import { inSightOfAll, moveRows } from './move.ts';
import { changedSince, type OpenTrace, type Trace, tellEarlier, undoRows } from './trace.ts';

interface Call {
  readonly info: GraphQLResolveInfo;
  readonly args: unknown;
}
export interface MergeOrder {
  readonly keep: Target;
  readonly drop: Target;
  readonly take: readonly PersonField[];
}

/** Both persons, locked in the order of their ids, so that two merges never wait for each other. */
async function lockBoth(tx: Transaction, { keep, drop }: MergeOrder): Promise<[Person, Person]> {
  if (!isId(keep.id) || !isId(drop.id)) throw notFound();
  if (keep.id === drop.id) throw invalid({ code: 'NOT_ALLOWED', path: ['dropId'] });
  const locked = new Map<string, Person>();
  for (const { id, version } of [keep, drop].toSorted((a, b) => a.id.localeCompare(b.id))) {
    const person = await lock(tx, Person, id);
    if (person.version !== version) throw conflict(person.version);
    locked.set(id, person);
  }
  return [locked.get(keep.id) as Person, locked.get(drop.id) as Person];
}

const valuesOf = (person: Person, fields: readonly PersonField[]): Partial<Person> =>
  Object.fromEntries(fields.map((field) => [field, person[field] ?? null]));

/** The pair that led here is settled, others of the dropped person are void, and the kept one is compared anew. */
const SETTLE = `
with settled as (
  update people.duplicate_pair set state = 'MERGED', version = version + 1, updated_at = now(), decided_at = $3, decided_by_id = $4
  where first_id = least($1::uuid, $2::uuid) and second_id = greatest($1::uuid, $2::uuid)
), void as (
  delete from people.duplicate_pair where state = 'OPEN' and $2::uuid in (first_id, second_id) and $1::uuid not in (first_id, second_id)
) insert into people.duplicate_queue (person_id) values ($1) on conflict do nothing`;
const UNSETTLE = `
with opened as (
  update people.duplicate_pair set state = 'OPEN', version = version + 1, updated_at = now(), decided_at = $3, decided_by_id = $4
  where first_id = least($1::uuid, $2::uuid) and second_id = greatest($1::uuid, $2::uuid)
) insert into people.duplicate_queue (person_id) values ($1), ($2) on conflict do nothing`;

const settle = (tx: Transaction, text: string, keptId: string, droppedId: string) =>
  tx.query(text, [keptId, droppedId, tx.ctx.runtime.clock.now(), tx.ctx.actor.accountId]);
const refresh = (tx: Transaction, ids: readonly string[]) =>
  tx.query('select people.refresh_persons($1::uuid[])', [ids]);

export function mergePersons(ctx: Context, call: Call, order: MergeOrder): Promise<PersonMerge> {
  return write(ctx, { ...call, entity: PersonMerge }, async (tx) => {
    const [kept, dropped] = await lockBoth(tx, order);
    const take = [...new Set(order.take)];
    const rows: OpenTrace = { changed: [], added: [], removed: [] };
    await inSightOfAll(tx, () => moveRows(tx, { keptId: kept.id, droppedId: dropped.id, trace: rows }));
    await update(tx, Person, order.keep, valuesOf(dropped, take));
    await update(tx, Person, order.drop, { mergedIntoId: kept.id });
    await refresh(tx, [kept.id]);
    await settle(tx, SETTLE, kept.id, dropped.id);
    const markOf = ({ id, version }: Person) => ({ table: 'person', id, version: version + 1 });
    const trace: Trace = { given: { ...valuesOf(kept, take) }, persons: [markOf(kept), markOf(dropped)], ...rows };
    const id = await insert(tx, PersonMerge, {
      ...{ keptId: kept.id, droppedId: dropped.id, keptName: kept.fullName, droppedName: dropped.fullName },
      ...{ taken: take, state: PersonMergeState.DONE },
      ...{ mergedAt: ctx.runtime.clock.now(), mergedById: ctx.actor.accountId },
    });
    await tx.query('update people.person_merge set trace = $2 where id = $1', [id, JSON.stringify(trace)]);
    return id;
  });
}

async function traceOf(tx: Transaction, id: string): Promise<Trace> {
  const [row] = await tx.query<{ trace: Trace }>('select trace from people.person_merge where id = $1', [id]);
  if (!row) throw notFound();
  return row.trace;
}

/** All that stands against an undo: a later merge, or a row that was changed since. */
async function standsAgainst(tx: Transaction, merge: PersonMerge): Promise<Violation[]> {
  if (merge.state !== PersonMergeState.DONE) return [{ code: 'WRONG_STATE', params: { state: merge.state } }];
  const later = await tx.query(
    `select 1 from people.person_merge where state = 'DONE' and id <> $1 and merged_at >= $2 and ($3::uuid in (kept_id, dropped_id))`,
    [merge.id, merge.mergedAt, merge.keptId],
  );
  if (later.length > 0) return [{ code: 'MERGED_AGAIN' }];
  const { persons, changed, added } = await traceOf(tx, merge.id);
  return inSightOfAll(tx, () => changedSince(tx, [...persons, ...changed, ...added]));
}

const EARLIER = `select id, trace from people.person_merge where state = 'DONE' and id <> $1
  and (kept_id = any($2::uuid[]) or dropped_id = any($2::uuid[]))`;

export function undoMerge(ctx: Context, call: Call & { target: Target }): Promise<PersonMerge> {
  return perform(ctx, call, {
    entity: PersonMerge,
    may: () => true,
    check: (merge, tx) => standsAgainst(tx, merge),
    apply: async (merge, tx) => {
      const { keptId, droppedId } = merge;
      const trace = await traceOf(tx, merge.id);
      const [kept, dropped] = trace.persons;
      await update(tx, Person, dropped, { mergedIntoId: null });
      await inSightOfAll(tx, () => undoRows(tx, trace));
      await update(tx, Person, kept, trace.given as Partial<Person>);
      await refresh(tx, [keptId, droppedId]);
      await tellEarlier(
        tx,
        [kept, dropped, ...trace.changed],
        await tx.query(EARLIER, [merge.id, [keptId, droppedId]]),
      );
      await settle(tx, UNSETTLE, keptId, droppedId);
      return { state: PersonMergeState.UNDONE, undoneAt: ctx.runtime.clock.now(), undoneById: ctx.actor.accountId };
    },
  });
}
