import { clean, conflict, invalid, isId, newId, notFound, refuse, type Transaction } from '@tdkt/kernel';
import { lockTrees, moveSubtree, type Stretch, stretchesUnder } from '../tree/move.commands.ts';
import { kindViolations } from '../tree/placement.facts.ts';
import { type CreateOrganisation, Organisation, type UpdateOrganisation } from './organisation.entity.ts';
import { rowsOn, type Version } from './version.rules.ts';

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

interface VersionRow extends Version {
  readonly id: string;
  readonly managementPath: string;
  readonly localityPath: string;
}
const ROW = `id, ${Object.entries({ ...COLUMNS, isReconstructed: 'is_reconstructed', source: 'source' })
  .map(([name, column]) => `${column} as "${name}"`)
  .join(
    ', ',
  )}, valid_from as "validFrom", valid_to as "validTo", management_path::text as "managementPath", locality_path::text as "localityPath"`;

/** Opens an organisation: its identity and its first version. */
export async function createOrganisation(tx: Transaction, input: CreateOrganisation): Promise<string> {
  const values = clean(Organisation, input);
  const id = newId();
  await lockTrees(tx);
  const days = { from: values.validFrom, to: null };
  const management = await stretchesUnder(tx, 'MANAGEMENT', { id, parentId: values.parentId ?? null, days });
  const locality = await stretchesUnder(tx, 'LOCALITY', { id, parentId: values.localityParentId ?? null, days });
  refuse([...management.violations, ...locality.violations, ...(await kindViolations(tx, null, values, days.from))]);
  await tx.query('insert into organisations.organisation (id, valid_from) values ($1, $2)', [id, values.validFrom]);
  const names = Object.keys(COLUMNS) as Entered[];
  const [managementPath, localityPath] = [firstOf(management.stretches), firstOf(locality.stretches)];
  const bound = [
    ...[newId(), id, managementPath, localityPath, values.validFrom],
    ...names.map((name) => values[name] ?? (name === 'isEnterprise' ? false : null)),
  ];
  await tx.query(
    `insert into organisations.organisation_version (id, organisation_id, management_path, locality_path, valid_from, ${names.map((name) => COLUMNS[name]).join(', ')})
     values (${bound.map((_, at) => `$${at + 1}`).join(', ')})`,
    bound,
  );
  await moveSubtree(tx, 'MANAGEMENT', { from: managementPath, stretches: management.stretches });
  await moveSubtree(tx, 'LOCALITY', { from: localityPath, stretches: locality.stretches });
  return id;
}

const firstOf = (stretches: readonly Stretch[]): string => (stretches[0] as Stretch).path;

/** The rows of the version of a day; the identity is locked. */
async function lockVersion(tx: Transaction, target: { id: string; version: number }, day: string) {
  if (!isId(target.id)) throw notFound();
  const [identity] = await tx.query<{ version: number }>(
    'select version from organisations.organisation where id = $1 for update',
    [target.id],
  );
  if (!identity) throw notFound();
  if (identity.version !== target.version) throw conflict(identity.version);
  const rows = await tx.query<VersionRow>(
    `select ${ROW} from organisations.organisation_version where organisation_id = $1 order by valid_from`,
    [target.id],
  );
  const found = rowsOn(rows, day);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) throw notFound();
  return { rows: found, first, last };
}
type Locked = Awaited<ReturnType<typeof lockVersion>>;

const bump = (tx: Transaction, id: string) =>
  tx.query('update organisations.organisation set version = version + 1, updated_at = now() where id = $1', [id]);

/** Corrects the version of the day; a new parent moves the whole subtree, on the days of that version only. */
export async function updateOrganisation(
  tx: Transaction,
  target: { id: string; version: number },
  input: UpdateOrganisation,
): Promise<string> {
  await lockTrees(tx);
  const locked = await lockVersion(tx, target, tx.ctx.runtime.clock.today());
  const values = clean(Organisation, input);
  const moves = await movesOf(tx, target.id, locked, values);
  const names = (Object.keys(COLUMNS) as Entered[]).filter((name) => values[name] !== undefined);
  const sets = names.map((name, at) => `${COLUMNS[name]} = $${at + 2}`);
  await tx.query(
    `update organisations.organisation_version set updated_at = now(), version = version + 1${sets.map((set) => `, ${set}`).join('')} where id = any($1::uuid[])`,
    [locked.rows.map(({ id }) => id), ...names.map((name) => values[name])],
  );
  for (const { tree, ...move } of moves) await moveSubtree(tx, tree, move);
  await bump(tx, target.id);
  return target.id;
}

const isChanged = (given: string | null | undefined, now: string | null | undefined): boolean =>
  given !== undefined && given !== (now ?? null);

/** What a correction moves in the two trees, when it names another parent; kinds are checked when they or a parent change. */
async function movesOf(tx: Transaction, id: string, { rows, first, last }: Locked, values: UpdateOrganisation) {
  const days = { from: first.validFrom, to: last.validTo ?? null };
  const trees = [
    { tree: 'MANAGEMENT', field: 'parentId', path: 'managementPath' },
    { tree: 'LOCALITY', field: 'localityParentId', path: 'localityPath' },
  ] as const;
  const found = [];
  for (const { tree, field, path } of trees.filter(({ field }) => isChanged(values[field], first[field]))) {
    const under = await stretchesUnder(tx, tree, { id, parentId: values[field] ?? null, days });
    found.push({ ...under, tree, from: [...new Set(rows.map((row) => row[path]))] });
  }
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const isPlacedAnew = found.length > 0 || isChanged(values.kind, first.kind);
  refuse([
    ...found.flatMap(({ violations }) => violations),
    ...(isPlacedAnew ? await kindViolations(tx, id, { ...first, ...given }, days.from) : []),
  ]);
  return found.flatMap(({ tree, from, stretches }) => from.map((path) => ({ tree, from: path, stretches })));
}

/** Closes an organisation on its last day; a unit still in a cluster, or with others under it, must be dealt with first. */
export async function closeOrganisation(
  tx: Transaction,
  target: { id: string; version: number },
  on: string,
): Promise<string> {
  await lockTrees(tx);
  const { rows, first, last } = await lockVersion(tx, target, on);
  if (on < first.validFrom) throw invalid({ code: 'BEFORE_START', path: ['on'], params: { from: first.validFrom } });
  const open = '(valid_to is null or valid_to > $2::date)';
  const [held] = await tx.query<Record<string, number>>(
    `select (select count(*)::integer from organisations.cluster_membership where organisation_id = $1 and ${open}) as "STILL_IN_CLUSTER",
            (select count(*)::integer from organisations.organisation_version where parent_id = $1 and ${open}) as "STILL_MANAGES",
            (select count(*)::integer from organisations.organisation_version where locality_parent_id = $1 and ${open}) as "STILL_CONTAINS",
            (select count(*)::integer from organisations.organisation_version where organisation_id = $1 and valid_from > $3::date) as "HAS_LATER_VERSION"`,
    [target.id, on, last.validFrom],
  );
  const holding = Object.entries(held ?? {}).filter(([, count]) => count > 0);
  refuse(holding.map(([code, count]) => ({ code, path: ['on'], params: { count } })));
  const later = rows.filter(({ validFrom }) => validFrom > on).map(({ id }) => id);
  await tx.query('delete from organisations.organisation_version where id = any($1::uuid[])', [later]);
  await tx.query(
    'update organisations.organisation_version set valid_to = $2, updated_at = now(), version = version + 1 where id = $1',
    [rows.findLast(({ validFrom }) => validFrom <= on)?.id, on],
  );
  await tx.query(
    'update organisations.organisation_code set valid_to = $2, updated_at = now(), version = version + 1 where organisation_id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)',
    [target.id, on],
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
