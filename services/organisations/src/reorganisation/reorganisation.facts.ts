import { type Asker, validOn } from '@tdkt/directory';
import { isId, newId, snake } from '@tdkt/kernel';
import type {
  CodeRow,
  MembershipRow,
  OfficeRow,
  PlanFacts,
  PlanInput,
  UnitRow,
  VersionRow,
} from './reorganisation.types.ts';
import { closingOf } from './shape.rules.ts';

const VERSION_FIELDS = [
  ...(['id', 'organisationId', 'code', 'name', 'shortName', 'nameEn', 'kind', 'subKind', 'parentId'] as const),
  ...(['localityParentId', 'isEnterprise', 'sector', 'managementPath', 'localityPath', 'isReconstructed'] as const),
  ...(['source', 'validFrom', 'validTo'] as const),
] as const satisfies readonly (keyof VersionRow)[];
const selected = (fields: readonly string[]) =>
  fields.map((field) => `v.${snake(field)}${field.endsWith('Path') ? '::text' : ''} as "${field}"`).join(', ');

/** Units at or below one of the given in either tree, on the day or later. */
const BELOW = `
select distinct v.organisation_id as id from organisations.organisation_version v
where (v.valid_to is null or v.valid_to >= $2::date)
  and (v.management_path <@ array(select a.management_path from organisations.organisation_version a
      where a.organisation_id = any($1::uuid[]) and (a.valid_to is null or a.valid_to >= $2::date - 1))
    or v.locality_path <@ array(select a.locality_path from organisations.organisation_version a
      where a.organisation_id = any($1::uuid[]) and (a.valid_to is null or a.valid_to >= $2::date - 1)))`;
const VERSIONS = `
select ${selected(VERSION_FIELDS)} from organisations.organisation_version v
where v.organisation_id = any($1::uuid[]) and (v.valid_to is null or v.valid_to >= $2::date - 1) order by v.id`;
const UNITS = `
select v.id, v.version, v.valid_from as "validFrom", v.valid_to as "validTo" from organisations.organisation v
where v.id = any($1::uuid[]) order by v.id`;
const MEMBERSHIPS = `
select ${selected(['id', 'clusterId', 'organisationId', 'validFrom', 'validTo', 'provenance', 'source'])}
from organisations.cluster_membership v
where v.organisation_id = any($1::uuid[]) and (v.valid_to is null or v.valid_to >= $2::date - 1) order by v.id`;
const CODES = `
select ${selected(['id', 'organisationId', 'system', 'code', 'validFrom', 'validTo'])} from organisations.organisation_code v
where v.organisation_id = any($1::uuid[]) and (v.valid_to is null or v.valid_to >= $2::date - 1) order by v.id`;
const OFFICES = `
select ${selected(['id', 'clusterId', 'organisationId', 'role', 'year'])} from organisations.cluster_office v
where v.organisation_id = any($1::uuid[]) and v.year >= extract(year from $2::date) order by v.id`;
const HOLDERS = `
select v.code, v.organisation_id as "organisationId" from organisations.organisation_version v
where v.code = any($1::text[]) and (v.valid_to is null or v.valid_to >= $2::date)`;
const CLUSTERS = `select v.id from directory.cluster v where v.id = any($1::uuid[]) and ${validOn('v', '$2::date')}`;
const NAMED = `
select distinct unit.id from organisations.succession s cross join lateral (values (s.predecessor_id), (s.successor_id)) as unit (id)
where unit.id = any($1::uuid[]) and s.effective_on > $2::date`;

/** Everything that the input names, as far as it is an id at all. */
function namedIn(input: PlanInput): string[] {
  const { predecessors, successors, subUnits } = input;
  const ids = [
    ...predecessors.map(({ organisationId }) => organisationId),
    ...successors.flatMap((one) => [one.organisationId, one.parentId, one.localityParentId]),
    ...subUnits.flatMap(({ organisationId, toId }) => [organisationId, toId]),
  ];
  return [...new Set(ids.filter(isId))];
}

/** Units whose subtrees move: those that end, and those that get another parent. */
function movingIn(input: PlanInput): string[] {
  const transferred = input.successors.filter(
    (one) => one.organisationId && (one.parentId !== undefined || one.localityParentId !== undefined),
  );
  return [...closingOf(input), ...transferred.map(({ organisationId }) => organisationId)].filter(isId);
}

type Ask = <R>(text: string, values: readonly unknown[], lock?: boolean) => Promise<R[]>;

/** Versions of the units named, of all below those that move, and of what these hang under. */
async function readVersions(ask: Ask, input: PlanInput): Promise<VersionRow[]> {
  const day = input.effectiveOn;
  const below = await ask<{ id: string }>(BELOW, [movingIn(input), day]);
  const wanted = [...new Set([...namedIn(input), ...below.map(({ id }) => id)])];
  const rows = await ask<VersionRow>(VERSIONS, [wanted, day], true);
  const known = new Set(wanted);
  const above = rows.flatMap(({ parentId, localityParentId }) => [parentId, localityParentId]);
  const parents = [...new Set(above.filter((id): id is string => id !== null && !known.has(id)))];
  return [...rows, ...(await ask<VersionRow>(VERSIONS, [parents, day], true))];
}

/** What the plan must know. With `isLocking` the rows stay as they are until the transaction ends. */
export async function readFacts(asker: Asker, input: PlanInput, options: { isLocking: boolean }): Promise<PlanFacts> {
  const day = input.effectiveOn;
  const ask: Ask = async (text, values, lock = false) =>
    (await asker.query(`${text}${lock && options.isLocking ? ' for update of v' : ''}`, [...values])) as never;
  const predecessors = input.predecessors.map(({ organisationId }) => organisationId).filter(isId);
  const named = namedIn(input);
  const units = await ask<UnitRow>(UNITS, [named], true);
  const versions = await readVersions(ask, input);
  const rest = [...new Set(versions.map(({ organisationId }) => organisationId))].filter((id) => !named.includes(id));
  const codes = input.successors.flatMap(({ code }) => code ?? []);
  const clusters = input.successors.flatMap(({ clusterId }) => (isId(clusterId) ? clusterId : []));
  return {
    units: [...units, ...(await ask<UnitRow>(UNITS, [rest]))],
    versions,
    memberships: await ask<MembershipRow>(MEMBERSHIPS, [predecessors, day], true),
    codes: await ask<CodeRow>(CODES, [predecessors, day], true),
    offices: await ask<OfficeRow>(OFFICES, [predecessors, day], true),
    codeHolders: await ask(HOLDERS, [codes, day]),
    clusterIds: (await ask<{ id: string }>(CLUSTERS, [clusters, day])).map(({ id }) => id),
    named: (await ask<{ id: string }>(NAMED, [closingOf(input).filter(isId), day])).map(({ id }) => id),
    newId,
  };
}
