import { validOn } from '@tdkt/directory';
import { type Condition, type Context, isId, loadOn, settingOf, statement } from '@tdkt/kernel';
import { Organisation } from '../organisation/organisation.entity.ts';
import { COLUMNS, type OrganisationTree } from './tree.entity.ts';

/** How many organisations stand directly under each on a day: one statement for all of a request. */
export async function countChildren(
  ctx: Context,
  { tree, day }: { tree: OrganisationTree; day: string },
  ids: readonly string[],
): Promise<number[]> {
  const { parent } = COLUMNS[tree];
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select v.${parent}, count(*)::integer from organisations.organisation_version v
       where v.${parent} = any($1::uuid[]) and ${validOn('v', '$2::date')} group by v.${parent}`,
      [ids, day],
    ),
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as number]));
  return ids.map((id) => found.get(id) ?? 0);
}

const LABEL = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;
const pathOf = (row: Organisation, tree: OrganisationTree): string =>
  tree === 'MANAGEMENT' ? row.managementPath : row.localityPath;

/** Ids from the root down to the parent; the path of a row is stored, so they cost no statement. */
export const idsAbove = (row: Organisation, tree: OrganisationTree): string[] =>
  pathOf(row, tree)
    .split('.')
    .slice(0, -1)
    .map((label) => label.replace(LABEL, '$1-$2-$3-$4-$5'));

export interface Place {
  readonly tree: OrganisationTree;
  readonly parentId: string | null;
  readonly day: string;
}

/** Rows directly under a parent, or the roots. */
export function directlyUnder({ tree, parentId }: Place): Condition {
  const { parent } = COLUMNS[tree];
  if (parentId === null) return { sql: `r.${parent} is null`, values: [] };
  return isId(parentId) ? { sql: `r.${parent} = ?::uuid`, values: [parentId] } : { sql: 'false', values: [] };
}

/** Rows anywhere under a parent, or all. */
export async function anywhereUnder(ctx: Context, { tree, parentId, day }: Place): Promise<Condition> {
  if (parentId === null) return { sql: 'true', values: [] };
  const parent = await loadOn(ctx, Organisation, parentId, day);
  if (!parent) return { sql: 'false', values: [] };
  return { sql: `r.${COLUMNS[tree].path} <@ ?::ltree and r.id <> ?::uuid`, values: [pathOf(parent, tree), parent.id] };
}
