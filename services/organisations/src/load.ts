import { readFileSync } from 'node:fs';
import { insertAll, labelOf, newId, type Runtime, seedId, type Transaction } from '@tdkt/kernel';
import { loadOnce } from '@tdkt/registry';
import { openClusters } from './cluster/cluster.commands.ts';
import { ClusterKind, Provenance } from './cluster/cluster.entity.ts';
import { ClusterMembership } from './cluster/membership.entity.ts';
import { ClusterOffice, ClusterOfficeRole } from './cluster/office.entity.ts';
import { reorganisationsOf } from './load.succession.ts';
import { memberKeys, type RawUnit, readSource, SINCE, type Source, unitsOf } from './load.units.ts';

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

/** Path of a unit on a day through the versions of its parents. */
function pathsIn(units: readonly RawUnit[], ids: ReadonlyMap<string, string>) {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  return function path(key: string | null, day: string, tree: 'parent' | 'locality'): string {
    const found = byKey.get(key ?? '')?.versions.find(({ from, to }) => from <= day && (to === null || day <= to));
    if (!found || key === null) return '';
    const above = path(found[tree], day, tree);
    return `${above}${above ? '.' : ''}${labelOf(ids.get(key) as string)}`;
  };
}

/** Writes units with their versions and codes; answers their ids by key. */
async function insertUnits(tx: Transaction, units: readonly RawUnit[]): Promise<Map<string, string>> {
  const ids = new Map(units.map((unit) => [unit.key, newId()]));
  const idOf = (key: string | null) => (key === null ? null : ids.get(key));
  const path = pathsIn(units, ids);
  const organisations = units.map(({ key, versions, isNeighbour = false }) => ({
    ...{
      id: idOf(key),
      valid_from: versions[0]?.from,
      valid_to: versions.at(-1)?.to ?? null,
      is_neighbour: isNeighbour,
    },
  }));
  await tx.query(
    `insert into organisations.organisation (id, valid_from, valid_to, is_neighbour) select id, valid_from, valid_to, is_neighbour
     from jsonb_to_recordset($1::jsonb) as u(id uuid, valid_from date, valid_to date, is_neighbour boolean)`,
    [JSON.stringify(organisations)],
  );
  const versions = units.flatMap(({ key, versions }) =>
    versions.map(({ code, parent, locality, from, to, fields }) => ({
      ...{ id: newId(), organisation_id: idOf(key), code, ...fields, valid_from: from, valid_to: to },
      ...{ parent_id: idOf(parent), locality_parent_id: idOf(locality) },
      management_path: path(key, from, 'parent'),
      locality_path: path(key, from, 'locality'),
    })),
  );
  await tx.query(
    `insert into organisations.organisation_version (id, organisation_id, code, name, short_name, name_en, kind, sub_kind, parent_id, locality_parent_id, is_enterprise, management_path, locality_path, is_reconstructed, source, valid_from, valid_to)
     select id, organisation_id, code, name, short_name, name_en, kind, sub_kind, parent_id, locality_parent_id, is_enterprise, management_path::ltree, locality_path::ltree, is_reconstructed, source, valid_from, valid_to
     from jsonb_to_recordset($1::jsonb) as u(id uuid, organisation_id uuid, code text, name text, short_name text, name_en text, kind text, sub_kind text, parent_id uuid, locality_parent_id uuid, is_enterprise boolean, management_path text, locality_path text, is_reconstructed boolean, source text, valid_from date, valid_to date)`,
    [JSON.stringify(versions)],
  );
  const codes = units.flatMap(({ key, statisticalCodes }) =>
    statisticalCodes.map(({ code, from, to }) => ({ id: newId(), organisation_id: idOf(key), code, from, to })),
  );
  await tx.query(
    `insert into organisations.organisation_code (id, organisation_id, system, code, valid_from, valid_to)
     select id, organisation_id, 'GSO', code, "from", "to" from jsonb_to_recordset($1::jsonb) as u(id uuid, organisation_id uuid, code text, "from" date, "to" date)`,
    [JSON.stringify(codes)],
  );
  return ids;
}

async function insertReorganisations(
  tx: Transaction,
  { units, steps, members }: Source,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const keys = memberKeys(members);
  const idOf = (key: string | null) => (key === null ? null : ids.get(keys.get(key) ?? key));
  const rows = reorganisationsOf(units, steps).map((row) => ({ ...row, id: newId() }));
  await tx.query(
    `insert into organisations.reorganisation (id, kind, effective_on, legal_basis, note, is_verified, source)
     select id, kind, "effectiveOn", "legalBasis", note, "isVerified", source from jsonb_to_recordset($1::jsonb)
     as r(id uuid, kind text, "effectiveOn" date, "legalBasis" text, note text, "isVerified" boolean, source text)`,
    [JSON.stringify(rows)],
  );
  const edges = rows.flatMap((row) =>
    row.edges.map((edge) => ({
      ...{ ...edge, id: newId(), reorganisation: row.id },
      ...{ predecessor: idOf(edge.predecessor), successor: idOf(edge.successor) },
    })),
  );
  await tx.query(
    `insert into organisations.succession (id, reorganisation_id, predecessor_id, successor_id, scope, effective_on, moved_area_km2, moved_population)
     select id, reorganisation, predecessor, successor, scope, "effectiveOn", "movedAreaKm2", "movedPopulation" from jsonb_to_recordset($1::jsonb)
     as e(id uuid, reorganisation uuid, predecessor uuid, successor uuid, scope text, "effectiveOn" date, "movedAreaKm2" numeric, "movedPopulation" integer)`,
    [JSON.stringify(edges)],
  );
}

/** The sources give lists of members of some years (`verified-2022`); the rest of the mark is the provenance. */
function membersFoundIn(mark: string): string | null {
  const [years] = /\d{4}(-\d{4})?$/.exec(mark) ?? [];
  return years ? `Danh sách thành viên năm ${years}` : null;
}

async function insertClusters(
  tx: Transaction,
  file: ClusterFile,
  { ids, source, units }: { ids: ReadonlyMap<string, string>; source: Source; units: readonly RawUnit[] },
): Promise<void> {
  const sources = new Map(source.members.map((row) => [row.org_id, row]));
  const ends = new Map(units.map(({ key, versions }) => [key, versions.at(-1)?.to ?? null]));
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
    source: membersFoundIn(raw.source),
  }));
  await openClusters(tx, clusters);
  const clusterIds = new Map(clusters.map((cluster) => [cluster.code, cluster.id]));
  const memberships = file.clusters.flatMap((raw) =>
    raw.members.map((code) => ({
      clusterId: clusterIds.get(raw.cluster_id) as string,
      organisationId: ids.get(code) as string,
      validFrom: SINCE,
      // A membership ends with its unit.
      validTo: ends.get(code) ?? null,
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

/** The real organisations from 2021 to 2026 with what became of them, and the 18 clusters with their members and leaders. */
export async function loadRealUnits(runtime: Runtime): Promise<void> {
  await loadOnce(runtime, { schema: 'organisations', name: 'dong-nai-2021' }, async (tx) => {
    const source = readSource(DATA);
    const units = unitsOf(DATA, source);
    const ids = await insertUnits(tx, units);
    await insertReorganisations(tx, source, ids);
    await insertClusters(tx, readClusters(), { ids, source, units });
  });
}
