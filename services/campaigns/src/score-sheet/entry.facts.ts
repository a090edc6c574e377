import { isId, notFound, type Transaction } from '@tdkt/kernel';
import type { Criterion } from '../criterion/criterion.entity.ts';
import { textOf } from '../criterion/exact.rules.ts';
import { type Formula, mostOf, pointsOf } from '../criterion/formula.rules.ts';
import type { EntryFacts } from './entry.rules.ts';

/** An item of a sheet that is about to change, locked, with its place and its formula. */
export interface LockedEntry extends EntryFacts, Formula {
  readonly id: string;
  readonly version: number;
  readonly sheetId: string;
  readonly achieved: string | null;
  readonly note: string | null;
  readonly evidenceFileId: string | null;
  readonly target: string | null;
  readonly clusterId: string | null;
  readonly memberUnitId: string | null;
  readonly managementPath: string;
}

const LOCK = `
select e.id, e.version, e.sheet_id as "sheetId", e.state, e.achieved, e.note, e.evidence_file_id as "evidenceFileId", e.target,
  e.self_points as "selfPoints", e.checked_points as "checkedPoints", e.rechecked_points as "recheckedPoints",
  e.final_points as "finalPoints", e.cluster_id as "clusterId", e.member_unit_id as "memberUnitId",
  e.management_path::text as "managementPath", c.kind, c.formula, c.maximum, c.cap, c.steps, c.per_case as "perCase"
from campaigns.score_entry e join campaigns.criterion c on c.id = e.criterion_id
where e.sheet_id = $1 and e.id = any($2::uuid[]) order by e.id for update of e`;

/** The named items of a sheet in the order asked; one that is out of reach or of another sheet is NOT_FOUND. */
export async function lockEntries(tx: Transaction, sheetId: string, ids: readonly string[]): Promise<LockedEntry[]> {
  const isAsked = isId(sheetId) && ids.every(isId);
  const rows = isAsked ? await tx.query<LockedEntry>(LOCK, [sheetId, [...ids]]) : [];
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = found.get(id);
    if (!row) throw notFound();
    return row;
  });
}

/** Points that were not given stay so: `least` would take the limit for them. */
const LATER = ['checked_points', 'rechecked_points', 'final_points']
  .map((name) => `${name} = case when e.${name} > $2::numeric then $2::numeric else e.${name} end`)
  .join(', ');

/** An item was changed after scoring had begun: self scores follow it, and nobody keeps more than it brings now. */
export async function recomputeItem(tx: Transaction, item: Criterion): Promise<void> {
  const rows = await tx.query<{ id: string; achieved: string; target: string | null }>(
    'select id, achieved, target from campaigns.score_entry where criterion_id = $1 and achieved is not null order by id for update',
    [item.id],
  );
  if (rows.length === 0) return;
  const formula = item as unknown as Formula;
  const points = rows.map(({ id, achieved, target }) => ({
    id,
    points: textOf(pointsOf(formula, { achieved, target: target ?? item.target ?? null }, 'vi').points),
  }));
  await tx.query(
    `update campaigns.score_entry e set self_points = p.points, ${LATER},
       version = e.version + 1, updated_at = now()
     from jsonb_to_recordset($1::jsonb) as p(id uuid, points numeric) where e.id = p.id`,
    [JSON.stringify(points), textOf(mostOf(formula))],
  );
}
