import { validOn } from '@tdkt/directory';
import {
  clean,
  conflict,
  invalid,
  isId,
  labelOf,
  newId,
  notFound,
  refuse,
  type Transaction,
  type Violation,
} from '@tdkt/kernel';
import { type CreateOrganisation, Organisation, type UpdateOrganisation } from './organisation.entity.ts';

interface VersionRow {
  id: string;
  version: number;
  valid_from: string;
  valid_to: string | null;
  parent_id: string | null;
  locality_parent_id: string | null;
  management_path: string;
}
interface Paths {
  readonly management: string;
  readonly locality: string;
}

const COLUMNS = {
  code: 'code',
  name: 'name',
  shortName: 'short_name',
  nameEn: 'name_en',
  kind: 'kind',
  subKind: 'sub_kind',
  parentId: 'parent_id',
  localityParentId: 'locality_parent_id',
  isEnterprise: 'is_enterprise',
  sector: 'sector',
} as const;
type Entered = keyof typeof COLUMNS;

async function pathUnder(
  tx: Transaction,
  parentId: string | null | undefined,
  day: string,
  tree: 'management_path' | 'locality_path',
): Promise<string | null> {
  if (!parentId) return '';
  if (!isId(parentId)) return null;
  const [parent] = await tx.query<{ path: string }>(
    `select ${tree}::text as path from organisations.organisation_version v where organisation_id = $1 and ${validOn('v', '$2::date')}`,
    [parentId, day],
  );
  return parent ? `${parent.path}.` : null;
}

/** Paths of an organisation under its two parents; a parent that does not exist that day, or lies below it, is refused. */
async function pathsOf(
  tx: Transaction,
  id: string,
  parents: { parentId?: string | null; localityParentId?: string | null },
  day: string,
): Promise<Paths> {
  const management = await pathUnder(tx, parents.parentId, day, 'management_path');
  const locality = await pathUnder(tx, parents.localityParentId, day, 'locality_path');
  const label = labelOf(id);
  const wrong = (path: string | null, field: string): Violation[] => {
    if (path === null) return [{ code: 'UNKNOWN_REFERENCE', path: [field] }];
    return path.split('.').includes(label) ? [{ code: 'CYCLE', path: [field] }] : [];
  };
  refuse([...wrong(management, 'parentId'), ...wrong(locality, 'localityParentId')]);
  return { management: `${management}${label}`, locality: `${locality}${label}` };
}

/** Opens an organisation: its identity and its first version. */
export async function createOrganisation(tx: Transaction, input: CreateOrganisation): Promise<string> {
  const values = clean(Organisation, input);
  const id = newId();
  const paths = await pathsOf(tx, id, values, values.validFrom);
  await tx.query('insert into organisations.organisation (id, valid_from) values ($1, $2)', [id, values.validFrom]);
  const names = Object.keys(COLUMNS) as Entered[];
  const bound = [
    newId(),
    id,
    paths.management,
    paths.locality,
    values.validFrom,
    ...names.map((name) => values[name] ?? (name === 'isEnterprise' ? false : null)),
  ];
  await tx.query(
    `insert into organisations.organisation_version (id, organisation_id, management_path, locality_path, valid_from, ${names.map((name) => COLUMNS[name]).join(', ')})
     values (${bound.map((_, at) => `$${at + 1}`).join(', ')})`,
    bound,
  );
  return id;
}

async function lockVersion(tx: Transaction, target: { id: string; version: number }): Promise<VersionRow> {
  if (!isId(target.id)) throw notFound();
  const today = tx.ctx.runtime.clock.today();
  const [identity] = await tx.query<{ version: number }>(
    'select version from organisations.organisation where id = $1 for update',
    [target.id],
  );
  if (!identity) throw notFound();
  if (identity.version !== target.version) throw conflict(identity.version);
  const [row] = await tx.query<VersionRow>(
    `select id, version, valid_from, valid_to, parent_id, locality_parent_id, management_path::text from organisations.organisation_version
     where organisation_id = $1 order by (valid_from <= $2::date) desc, case when valid_from <= $2::date then valid_from end desc, valid_from limit 1`,
    [target.id, today],
  );
  if (!row) throw notFound();
  return row;
}

const bump = (tx: Transaction, id: string) =>
  tx.query('update organisations.organisation set version = version + 1, updated_at = now() where id = $1', [id]);

/** Corrects the version of the day; a new parent moves the whole subtree. */
export async function updateOrganisation(
  tx: Transaction,
  target: { id: string; version: number },
  input: UpdateOrganisation,
): Promise<string> {
  const row = await lockVersion(tx, target);
  const values = clean(Organisation, input);
  const parents = {
    parentId: values.parentId === undefined ? row.parent_id : values.parentId,
    localityParentId: values.localityParentId === undefined ? row.locality_parent_id : values.localityParentId,
  };
  const paths = await pathsOf(tx, target.id, parents, row.valid_from);
  const names = (Object.keys(COLUMNS) as Entered[]).filter((name) => values[name] !== undefined);
  const sets = names.map((name, at) => `${COLUMNS[name]} = $${at + 4}`);
  await tx.query(
    `update organisations.organisation_version set management_path = $2::ltree, locality_path = $3::ltree, updated_at = now(), version = version + 1${sets.map((set) => `, ${set}`).join('')} where id = $1`,
    [row.id, paths.management, paths.locality, ...names.map((name) => values[name])],
  );
  await tx.query(
    `update organisations.organisation_version set management_path = $2::ltree || subpath(management_path, nlevel($1::ltree)), updated_at = now()
     where management_path <@ $1::ltree and management_path <> $1::ltree and $1::ltree <> $2::ltree`,
    [row.management_path, paths.management],
  );
  await bump(tx, target.id);
  return target.id;
}

/** Closes an organisation on its last day; a unit still in a cluster or still managing others must be dealt with first. */
export async function closeOrganisation(
  tx: Transaction,
  target: { id: string; version: number },
  on: string,
): Promise<string> {
  const row = await lockVersion(tx, target);
  if (on < row.valid_from) throw invalid({ code: 'BEFORE_START', path: ['on'], params: { from: row.valid_from } });
  const [held] = await tx.query<{ memberships: number; children: number }>(
    `select (select count(*)::integer from organisations.cluster_membership where organisation_id = $1 and (valid_to is null or valid_to > $2::date)) as memberships,
            (select count(*)::integer from organisations.organisation_version where parent_id = $1 and (valid_to is null or valid_to > $2::date)) as children`,
    [target.id, on],
  );
  refuse([
    ...(held && held.memberships > 0
      ? [{ code: 'STILL_IN_CLUSTER', path: ['on'], params: { count: held.memberships } }]
      : []),
    ...(held && held.children > 0 ? [{ code: 'STILL_MANAGES', path: ['on'], params: { count: held.children } }] : []),
  ]);
  await tx.query(
    'update organisations.organisation_version set valid_to = $2, updated_at = now(), version = version + 1 where id = $1',
    [row.id, on],
  );
  await tx.query('update organisations.organisation set valid_to = $2 where id = $1', [target.id, on]);
  await bump(tx, target.id);
  return target.id;
}

/** Takes back an organisation that was opened by mistake and that nothing refers to. */
export async function removeOrganisation(tx: Transaction, id: string): Promise<void> {
  await tx.query('delete from organisations.organisation_version where organisation_id = $1', [id]);
  await tx.query('delete from organisations.organisation where id = $1', [id]);
}
