import { clean, conflict, invalid, isId, newId, notFound, refuse, type Target, type Transaction } from '@tdkt/kernel';
import { Cluster, type CreateCluster, type RenumberedCluster, type UpdateCluster } from './cluster.entity.ts';
import { dayBefore } from './move.rules.ts';

const NAMING = {
  code: 'code',
  ordinal: 'ordinal',
  name: 'name',
  nameEn: 'name_en',
  theme: 'theme',
  kind: 'kind',
  establishingDecision: 'establishing_decision',
  provenance: 'provenance',
  source: 'source',
  validFrom: 'valid_from',
  validTo: 'valid_to',
} as const;
type Named = keyof typeof NAMING;
const NAMES = Object.keys(NAMING) as Named[];
type Naming = { readonly [K in Named]?: Cluster[K] | undefined };

const RECORD =
  'id uuid, cluster_id uuid, code text, ordinal integer, name text, name_en text, theme text, kind text, establishing_decision text, provenance text, source text, valid_from date, valid_to date';

/** Opens versions of clusters, all at once. */
async function openVersions(tx: Transaction, rows: readonly (Naming & { readonly id: string })[]): Promise<void> {
  const versions = rows.map((row) => ({
    ...{ id: newId(), cluster_id: row.id },
    ...Object.fromEntries(NAMES.map((name) => [NAMING[name], row[name] ?? null])),
    provenance: row.provenance ?? 'VERIFIED',
  }));
  const columns = RECORD.split(', ')
    .map((column) => column.split(' ')[0])
    .join(', ');
  await tx.query(
    `insert into organisations.cluster_version (${columns}) select ${columns} from jsonb_to_recordset($1::jsonb) as v(${RECORD})`,
    [JSON.stringify(versions)],
  );
}

/** Sets up clusters: their identities and their first versions. */
export async function openClusters(
  tx: Transaction,
  rows: readonly (Naming & { readonly id: string })[],
): Promise<void> {
  await tx.query('insert into organisations.cluster (id) select unnest($1::uuid[])', [rows.map(({ id }) => id)]);
  await openVersions(tx, rows);
}

export async function createCluster(tx: Transaction, input: CreateCluster): Promise<string> {
  const id = newId();
  await openClusters(tx, [{ ...clean(Cluster, input), id }]);
  return id;
}

interface VersionRow {
  readonly version_id: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

async function lockCluster(tx: Transaction, { id, version }: Target): Promise<void> {
  if (!isId(id)) throw notFound();
  const [identity] = await tx.query<{ version: number }>(
    'select version from organisations.cluster where id = $1 for update',
    [id],
  );
  if (!identity) throw notFound();
  if (identity.version !== version) throw conflict(identity.version);
}

/** The version of a day, else the latest before it, else the first; without a day the last of all. */
async function versionOf(tx: Transaction, id: string, day: string | null): Promise<VersionRow> {
  const [row] = await tx.query<VersionRow>(
    `select id as version_id, valid_from, valid_to from organisations.cluster_version where cluster_id = $1
     order by ($2::date is null or valid_from <= $2::date) desc, case when $2::date is null or valid_from <= $2::date then valid_from end desc, valid_from limit 1`,
    [id, day],
  );
  if (!row) throw notFound();
  return row;
}

const bump = (tx: Transaction, id: string) =>
  tx.query('update organisations.cluster set version = version + 1, updated_at = now() where id = $1', [id]);

const closeVersion = (tx: Transaction, { version_id }: VersionRow, on: string) =>
  tx.query(
    'update organisations.cluster_version set valid_to = $2, updated_at = now(), version = version + 1 where id = $1',
    [version_id, on],
  );

/** Corrects the version of the day. */
export async function updateCluster(tx: Transaction, target: Target, input: UpdateCluster): Promise<string> {
  await lockCluster(tx, target);
  const row = await versionOf(tx, target.id, tx.ctx.runtime.clock.today());
  const values = clean(Cluster, input) as Naming;
  const names = NAMES.filter((name) => values[name] !== undefined);
  const sets = names.map((name, at) => `, ${NAMING[name]} = $${at + 2}`).join('');
  await tx.query(
    `update organisations.cluster_version set version = version + 1, updated_at = now()${sets} where id = $1`,
    [row.version_id, ...names.map((name) => values[name])],
  );
  await bump(tx, target.id);
  return target.id;
}

/** Closes a cluster on its last day; its members must have been moved before. */
export async function closeCluster(tx: Transaction, target: Target, on: string): Promise<string> {
  await lockCluster(tx, target);
  const row = await versionOf(tx, target.id, null);
  if (on < row.valid_from) throw invalid({ code: 'BEFORE_START', path: ['on'], params: { from: row.valid_from } });
  const [held] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from organisations.cluster_membership where cluster_id = $1 and (valid_to is null or valid_to > $2::date)',
    [target.id, on],
  );
  if (held && held.count > 0) throw invalid({ code: 'STILL_HAS_MEMBERS', path: ['on'], params: { count: held.count } });
  await closeVersion(tx, row, on);
  await bump(tx, target.id);
  return target.id;
}

const MOST = 100;

/** Gives clusters other numbers or names from a day on, all at once, so that they may change places with each other. */
export async function renumberClusters(
  tx: Transaction,
  from: string,
  items: readonly RenumberedCluster[],
): Promise<string[]> {
  const ids = items.map(({ id }) => id);
  refuse([
    ...(ids.length === 0 ? [{ code: 'REQUIRED', path: ['items'] }] : []),
    ...(ids.length > MOST ? [{ code: 'OUT_OF_RANGE', path: ['items'], params: { max: MOST } }] : []),
    ...(new Set(ids).size < ids.length ? [{ code: 'DUPLICATE', path: ['items'] }] : []),
  ]);
  const opened: (Naming & { id: string })[] = [];
  // In the order of the ids, so that two renumberings do not wait for each other.
  for (const item of [...items].sort((a, b) => a.id.localeCompare(b.id))) {
    await lockCluster(tx, item);
    opened.push(await closeForRenumbering(tx, from, item));
  }
  await openVersions(tx, opened);
  for (const id of ids) await bump(tx, id);
  return ids;
}

async function closeForRenumbering(tx: Transaction, from: string, item: RenumberedCluster) {
  const row = await versionOf(tx, item.id, null);
  if (from <= row.valid_from) throw invalid({ code: 'BEFORE_START', path: ['from'], params: { from: row.valid_from } });
  if (row.valid_to !== null && from > row.valid_to)
    throw invalid({ code: 'AFTER_END', path: ['from'], params: { to: row.valid_to } });
  const columns = NAMES.map((name) => `${NAMING[name]} as "${name}"`).join(', ');
  const [before] = await tx.query<Naming>(`select ${columns} from organisations.cluster_version where id = $1`, [
    row.version_id,
  ]);
  await closeVersion(tx, row, dayBefore(from));
  const { id, version: _version, ...given } = clean(Cluster, item);
  return { ...before, ...given, id, validFrom: from, validTo: row.valid_to };
}

/** Takes back a cluster that an import made, while nothing refers to it. */
export async function removeCluster(tx: Transaction, id: string): Promise<void> {
  await tx.query('delete from organisations.cluster_version where cluster_id = $1', [id]);
  await tx.query('delete from organisations.cluster where id = $1', [id]);
}
