import {
  type Actor,
  type Condition,
  columnsOf,
  EVERYTHING,
  hasRole,
  NOTHING,
  Role,
  readRuleOf,
  seesAll,
  snake,
  type Transaction,
  tableOf,
} from '@tdkt/kernel';
import type { Register } from '../register/register.ts';

/** Where rows of a referenced type are looked up: the service's own table, or the published one. */
export interface Target {
  readonly table: string;
  readonly code: string;
  readonly label: string;
  readonly isDated: boolean;
  scope(actor: Actor): Condition;
}

/** Columns that name a row, the best first. */
const LABELS = ['full_name', 'name', 'title', 'heading', 'number', 'target_group', 'text', 'position', 'username'];

const namesOf = (columns: ReadonlySet<string>) => ({
  code: columns.has('code') ? 'r.code' : 'null::text',
  label: ((found) => (found ? `r.${found}` : 'null::text'))(LABELS.find((name) => columns.has(name))),
  isDated: columns.has('valid_from') && columns.has('valid_to'),
});

function ownTarget({ entity }: Register): Target {
  const columns = new Set(columnsOf(entity).map(({ column }) => column));
  return { table: tableOf(entity), ...namesOf(columns), scope: readRuleOf(entity).scope };
}

/** The application's scope over the places that a published row carries: the same as its policy. */
function placesScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const clusters = hasRole(actor, [Role.CLUSTER_LEADER]) ? actor.clusterIds : [];
  const paths = hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths : [];
  if (clusters.length + paths.length === 0) return NOTHING;
  return {
    sql: '(r.cluster_ids && ?::uuid[] or exists (select 1 from unnest(r.management_paths) p where ?::ltree[] @> p))',
    values: [clusters, paths],
  };
}

async function publishedTarget(tx: Transaction, type: string): Promise<Target | null> {
  const rows = await tx.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'directory' and table_name = $1`,
    [snake(type).replace(/^_/, '')],
  );
  if (rows.length === 0) return null;
  const columns = new Set(rows.map(({ name }) => name));
  const scope = columns.has('management_paths') ? placesScope : () => EVERYTHING;
  return { table: `directory.${snake(type).replace(/^_/, '')}`, ...namesOf(columns), scope };
}

/** Null when this service holds no rows of the type: its references stay ids. */
export async function targetOf(
  tx: Transaction,
  registers: ReadonlyMap<string, Register>,
  type: string,
): Promise<Target | null> {
  const own = registers.get(type);
  return own ? ownTarget(own) : publishedTarget(tx, type);
}
