import { type Context, loaderOf, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { CRITERION_OF_YEAR } from '../criterion/criterion.facts.ts';
import { exact } from '../criterion/exact.rules.ts';
import type { CriterionKind } from '../criterion/formula.rules.ts';
import type { ScoredItem } from './total.rules.ts';

/** Items of sheets as they count now, each with the groups that it lies in. Only assigned items have an entry. */
const itemsWhere = (condition: string): string => `
with recursive tree as (
  select c.id, array[]::uuid[] as groups from campaigns.criterion c where c.parent_id is null
    and exists (select from campaigns.score_entry e join campaigns.criterion i on i.id = e.criterion_id where ${condition} and i.year = c.year)
  union all select c.id, t.groups || t.id from tree t join campaigns.criterion c on c.parent_id = t.id
)
select e.sheet_id, e.criterion_id, c.kind, c.maximum::text,
  coalesce(e.final_points, e.rechecked_points, e.checked_points, e.self_points, 0)::text, t.groups::text[]
from campaigns.score_entry e join campaigns.criterion c on c.id = e.criterion_id join tree t on t.id = c.id
where ${condition} order by e.sheet_id, c.ordinal, c.id`;
const OF_SHEETS = itemsWhere('e.sheet_id = any($1::uuid[])');
const OF_YEAR = itemsWhere('e.emulation_year_id = $1');

function itemOf(row: readonly unknown[]): [sheetId: string, ScoredItem] {
  const [sheetId, criterionId, kind, maximum, points, groupIds] = row as [
    string,
    string,
    CriterionKind,
    string,
    string,
    string[],
  ];
  return [sheetId, { criterionId, kind, groupIds, isAssigned: true, maximum: exact(maximum), points: exact(points) }];
}
function grouped(rows: readonly (readonly unknown[])[]): Map<string, ScoredItem[]> {
  const found = new Map<string, ScoredItem[]>();
  for (const [sheetId, item] of rows.map(itemOf)) {
    const own = found.get(sheetId);
    if (own) own.push(item);
    else found.set(sheetId, [item]);
  }
  return found;
}

/** Items of a sheet in the caller's sight: one statement for all the sheets of a request. */
export const itemsOf = (ctx: Context, sheetId: string): Promise<ScoredItem[]> =>
  loaderOf<ScoredItem[]>(ctx, 'items of sheets', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(OF_SHEETS, [ids]));
    const found = grouped(rows);
    return ids.map((id) => found.get(id) ?? []);
  }).load(sheetId);

/** Items of all the sheets of a year, by sheet. */
export async function itemsOfYear(tx: Transaction, emulationYearId: string): Promise<Map<string, ScoredItem[]>> {
  const rows = await tx.query<object>(OF_YEAR, [emulationYearId]);
  return grouped(rows.map((row) => Object.values(row) as unknown[]));
}

export interface SheetItem {
  readonly criterionId: string;
  readonly organisationId: string;
  readonly kind: CriterionKind;
  readonly target: string | null;
}
/** What the members of a year are assigned: every item of the tree that no assignment takes out. */
export const assignedItems = (tx: Transaction, yearId: string, memberIds: readonly string[]): Promise<SheetItem[]> =>
  tx.query<SheetItem>(
    `select c.id as "criterionId", m.id as "organisationId", c.kind, coalesce(a.target, c.target)::text as target
     from campaigns.emulation_year y join campaigns.criterion c on ${CRITERION_OF_YEAR} and c.kind <> 'GROUP'
     cross join unnest($2::uuid[]) as m(id)
     left join campaigns.criterion_assignment a on a.emulation_year_id = y.id and a.criterion_id = c.id and a.organisation_id = m.id
     where y.id = $1 and coalesce(a.is_assigned, true)`,
    [yearId, memberIds],
  );
