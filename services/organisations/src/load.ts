import { readFileSync } from 'node:fs';
import { insertAll, labelOf, loadOnce, newId, type Runtime, readTable, seedId, type Transaction } from '@tdkt/kernel';
import { openClusters } from './cluster/cluster.commands.ts';
import { ClusterKind, Provenance } from './cluster/cluster.entity.ts';
import { ClusterMembership } from './cluster/membership.entity.ts';
import { ClusterOffice, ClusterOfficeRole } from './cluster/office.entity.ts';
import { type RawUnit, unitsOf2021 } from './load.units.ts';

/** The picture of 2021-2024 of the sources starts here; nothing in them says since when exactly. */
const SINCE = '2021-01-01';
const DATA = new URL('../data/', import.meta.url);

interface ClusterFile {
  readonly clusters: readonly {
    cluster_id: string;
    type: 'cum' | 'khoi';
    number: number;
    name: string;
    name_en: string;
    theme: string;
    status: string;
    source: string;
    members: readonly string[];
  }[];
  readonly roles: readonly { cluster: string; year: number; role: string; org: string; source: string }[];
}

const readClusters = () => JSON.parse(readFileSync(new URL('clusters.json', DATA), 'utf8')) as ClusterFile;

const provenanceOf = (status: string): Provenance =>
  status.startsWith('partly')
    ? Provenance.PARTLY_VERIFIED
    : status.startsWith('verified')
      ? Provenance.VERIFIED
      : Provenance.RECONSTRUCTED;

/** Parents come before children, so that a path can be built from the parent's. */
async function insertUnits(tx: Transaction, units: readonly RawUnit[]): Promise<void> {
  const ids = new Map(units.map((unit) => [unit.code, newId()]));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const path = (code: string | null, tree: 'parent' | 'locality'): string => {
    const unit = code === null ? undefined : byCode.get(code);
    if (!unit) return '';
    const above = path(unit[tree], tree);
    return `${above}${above ? '.' : ''}${labelOf(ids.get(unit.code) as string)}`;
  };
  const rows = units.map((unit) => ({
    id: ids.get(unit.code),
    version_id: newId(),
    ...unit.fields,
    code: unit.code,
    parent_id: unit.parent === null ? null : ids.get(unit.parent),
    locality_parent_id: unit.locality === null ? null : ids.get(unit.locality),
    management_path: path(unit.code, 'parent'),
    locality_path: path(unit.code, 'locality'),
    valid_from: SINCE,
    statistical_code: unit.statisticalCode,
    code_id: newId(),
  }));
  const values = [JSON.stringify(rows)];
  await tx.query(
    'insert into organisations.organisation (id, valid_from) select id, valid_from from jsonb_to_recordset($1::jsonb) as u(id uuid, valid_from date)',
    values,
  );
  await tx.query(
    `insert into organisations.organisation_version (id, organisation_id, code, name, short_name, name_en, kind, sub_kind, parent_id, locality_parent_id, is_enterprise, management_path, locality_path, is_reconstructed, source, valid_from)
     select version_id, id, code, name, short_name, name_en, kind, sub_kind, parent_id, locality_parent_id, is_enterprise, management_path::ltree, locality_path::ltree, is_reconstructed, source, valid_from
     from jsonb_to_recordset($1::jsonb) as u(version_id uuid, id uuid, code text, name text, short_name text, name_en text, kind text, sub_kind text, parent_id uuid, locality_parent_id uuid, is_enterprise boolean, management_path text, locality_path text, is_reconstructed boolean, source text, valid_from date)`,
    values,
  );
  await tx.query(
    `insert into organisations.organisation_code (id, organisation_id, system, code, valid_from)
     select code_id, id, 'GSO', statistical_code, valid_from from jsonb_to_recordset($1::jsonb) as u(code_id uuid, id uuid, statistical_code text, valid_from date) where statistical_code is not null`,
    values,
  );
}

async function organisationIds(tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; code: string }>(
    'select organisation_id as id, code from organisations.organisation_version',
  );
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function insertClusters(tx: Transaction, file: ClusterFile, ids: ReadonlyMap<string, string>): Promise<void> {
  const sources = new Map(readTable(new URL('organisations-2021-2024.csv', DATA)).map((row) => [row.org_id, row]));
  const clusters = file.clusters.map((raw, at) => ({
    id: newId(),
    code: raw.cluster_id,
    ordinal: at + 1,
    name: raw.name,
    nameEn: raw.name_en,
    theme: raw.theme,
    kind: raw.type === 'cum' ? ClusterKind.LOCALITY : ClusterKind.BLOC,
    validFrom: SINCE,
    provenance: provenanceOf(raw.status),
    source: raw.source,
  }));
  await openClusters(tx, clusters);
  const clusterIds = new Map(clusters.map((cluster) => [cluster.code, cluster.id]));
  const memberships = file.clusters.flatMap((raw) =>
    raw.members.map((code) => ({
      clusterId: clusterIds.get(raw.cluster_id) as string,
      organisationId: ids.get(code) as string,
      validFrom: SINCE,
      provenance: provenanceOf(sources.get(code)?.membership ?? ''),
      source: sources.get(code)?.membership_source || null,
    })),
  );
  await insertAll(tx, ClusterMembership, memberships);
  await insertAll(
    tx,
    ClusterOffice,
    officesOf(file, { clusterIds, ids, year: Number(tx.ctx.runtime.clock.today().slice(0, 4)) }),
  );
}

type RawCluster = ClusterFile['clusters'][number];

/** Of a source where it names one, else the first (leader) and second (deputy) member, marked as reconstructed. */
function officeOf(cluster: RawCluster, role: ClusterOfficeRole, named: { org: string; source: string } | undefined) {
  const code = named?.org ?? cluster.members[role === ClusterOfficeRole.LEADER ? 0 : 1];
  // Even where a source names the unit, the person is made up.
  const provenance = named ? Provenance.PARTLY_VERIFIED : Provenance.RECONSTRUCTED;
  return { role, code: code as string, provenance, source: named?.source ?? null };
}

/** A leading unit and person and a deputy for every cluster in the business year. */
function officesOf(
  file: ClusterFile,
  known: { clusterIds: ReadonlyMap<string, string>; ids: ReadonlyMap<string, string>; year: number },
): Partial<ClusterOffice>[] {
  const roles = { LEADER: 'leader', DEPUTY: 'deputy-leader' } as const;
  const namedFor = (cluster: RawCluster, role: ClusterOfficeRole) =>
    file.roles.find(
      (entry) => entry.cluster === cluster.cluster_id && entry.year === known.year && entry.role === roles[role],
    );
  return file.clusters.flatMap((cluster) =>
    Object.values(ClusterOfficeRole).map((role) => {
      const { code, ...office } = officeOf(cluster, role, namedFor(cluster, role));
      return {
        ...office,
        clusterId: known.clusterIds.get(cluster.cluster_id) as string,
        organisationId: known.ids.get(code) as string,
        personId: seedId('person', `head:${code}`),
        year: known.year,
      };
    }),
  );
}

/** The real organisations of July 2021 and the 18 clusters with their members and leaders. */
export async function loadRealUnits(runtime: Runtime): Promise<void> {
  await loadOnce(runtime, { schema: 'organisations', name: 'dong-nai-2021' }, async (tx) => {
    await insertUnits(tx, unitsOf2021(DATA));
    await insertClusters(tx, readClusters(), await organisationIds(tx));
  });
}
