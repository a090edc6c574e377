import { readFileSync } from 'node:fs';
import { readTable } from '@tdkt/registry';
import { codesOf, type Identity, identitiesOf, kindOf, type Line, type Stretch } from './load.epochs.ts';
import type { OrganisationKind, OrganisationSubKind } from './organisation/organisation.entity.ts';

/** The picture of 2021-2024 of the sources starts here; nothing in them says since when exactly. */
export const SINCE = '2021-01-01';
const EPOCH = '2021-07-01';
const PROVINCE_CODE = '75';
const PROVINCE = `${EPOCH}:${PROVINCE_CODE}`;
const PEOPLES_COMMITTEE = 'uy-ban-nhan-dan-tinh-dong-nai';
const PARTY_COMMITTEE = 'tinh-uy-dong-nai';

type Kind = keyof typeof OrganisationKind;
type SubKind = keyof typeof OrganisationSubKind;
interface Fields {
  readonly name: string;
  readonly short_name: string | null;
  readonly name_en: string | null;
  readonly kind: Kind;
  readonly sub_kind: SubKind | null;
  readonly is_enterprise: boolean;
  readonly is_reconstructed: boolean;
  readonly source: string | null;
}

/** What a unit was from one day to another, its parents named by the keys of their units. */
export interface RawVersion {
  readonly code: string;
  readonly parent: string | null;
  readonly locality: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly fields: Fields;
}
/** A unit of the source files; the key of a member or of another body of the plan is its code. */
export interface RawUnit {
  readonly key: string;
  /** Another province, known for what came to ours later. */
  readonly isNeighbour?: boolean;
  readonly versions: readonly RawVersion[];
  readonly statisticalCodes: readonly { readonly code: string; readonly from: string; readonly to: string | null }[];
}

/** Kind of the member list -> our kind, sub-kind and who manages it. */
const MEMBER_KINDS: Readonly<Record<string, readonly [Kind, SubKind | null, string | null]>> = {
  'armed-force': ['ARMED_FORCES_UNIT', null, null],
  association: ['ASSOCIATION', null, null],
  'bank-branch': ['BANK', null, null],
  'central-agency': ['CENTRAL_AGENCY', null, null],
  'central-enterprise': ['ENTERPRISE', 'CENTRAL', null],
  court: ['COURT', null, null],
  department: ['DEPARTMENT', null, PEOPLES_COMMITTEE],
  education: ['SCHOOL', null, null],
  'fdi-enterprise': ['ENTERPRISE', 'FOREIGN_INVESTED', null],
  'health-facility': ['PUBLIC_SERVICE_UNIT', 'HEALTH', PEOPLES_COMMITTEE],
  'local-government': ['DISTRICT', null, PEOPLES_COMMITTEE],
  'mass-organisation': ['MASS_ORGANISATION', null, null],
  media: ['PRESS', null, PEOPLES_COMMITTEE],
  'party-body': ['PARTY_BODY', null, PARTY_COMMITTEE],
  'private-enterprise': ['ENTERPRISE', 'PRIVATE', null],
  procuracy: ['PROCURACY', null, null],
  'public-service-unit': ['PUBLIC_SERVICE_UNIT', null, PEOPLES_COMMITTEE],
  'state-enterprise': ['ENTERPRISE', 'STATE', PEOPLES_COMMITTEE],
};

/** A member unit; a district of the files is the row of the member list, not a second unit, and ends with its last stretch. */
function memberUnit(row: Line, district: Identity | undefined): RawUnit {
  const known = MEMBER_KINDS[row.kind ?? ''];
  if (!known) throw new Error(`organisations-2021-2024.csv: unknown kind of ${row.org_id}`);
  const [kind, subKind, parent] = known;
  const stretches = district?.stretches ?? [];
  const version = {
    ...{ code: row.org_id as string, parent, locality: PROVINCE, from: SINCE, to: stretches.at(-1)?.to ?? null },
    fields: {
      name: row.name as string,
      short_name: row.short_name || null,
      name_en: row.name_en || null,
      kind,
      sub_kind: stretches[0] ? kindOf(stretches[0].line).sub_kind : subKind,
      is_enterprise: kind === 'ENTERPRISE' || kind === 'BANK',
      is_reconstructed: row.existence !== 'verified',
      source: row.existence_source || null,
    },
  };
  return { key: version.code, versions: [version], statisticalCodes: codesOf(stretches) };
}

/** Communes of Đồng Nai that stand under no district are managed as districts were: by the provincial People's Committee. */
function managerOf({ line, above }: Stretch, keys: ReadonlyMap<string, string>): string | null {
  if (above === PROVINCE && line.level === '3') return PEOPLES_COMMITTEE;
  return above && (keys.get(above) ?? above);
}

/** Provinces and communes, and the districts that are no members; `keys` says which unit of the member list a district is. */
function administrativeUnit({ key, stretches }: Identity, keys: ReadonlyMap<string, string>): RawUnit {
  const versions = stretches.map((stretch) => ({
    code: stretch.line.code as string,
    parent: managerOf(stretch, keys),
    locality: stretch.above && (keys.get(stretch.above) ?? stretch.above),
    from: stretch.from,
    to: stretch.to,
    fields: {
      name: stretch.line.full_name as string,
      short_name: stretch.line.name as string,
      name_en: null,
      ...kindOf(stretch.line),
      is_enterprise: false,
      is_reconstructed: false,
      source: stretch.line.source || null,
    },
  }));
  const isNeighbour = stretches.some(({ line }) => line.level === '1' && line.code !== PROVINCE_CODE);
  return { key, isNeighbour, versions, statisticalCodes: codesOf(stretches) };
}

interface Other {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly nameEn?: string;
  readonly kind: Kind;
  readonly subKind?: SubKind;
  readonly parent?: string;
}

const otherUnit = (raw: Other): RawUnit => ({
  key: raw.code,
  versions: [
    {
      code: raw.code,
      parent: raw.parent ?? null,
      locality: raw.kind === 'CENTRAL_AGENCY' ? null : PROVINCE,
      from: SINCE,
      to: null,
      fields: {
        name: raw.name,
        short_name: raw.shortName ?? null,
        name_en: raw.nameEn ?? null,
        kind: raw.kind,
        sub_kind: raw.subKind ?? null,
        is_enterprise: false,
        is_reconstructed: false,
        source: 'the plan',
      },
    },
  ],
  statisticalCodes: [],
});

export interface Source {
  readonly units: readonly Line[];
  readonly steps: readonly Line[];
  readonly members: readonly Line[];
}
export const readSource = (data: URL): Source => ({
  units: readTable(new URL('units.csv', data)),
  steps: readTable(new URL('succession.csv', data)),
  members: readTable(new URL('organisations-2021-2024.csv', data)),
});

/** Key of a unit in units.csv -> key of the member that it is. */
export const memberKeys = (members: readonly Line[]): Map<string, string> =>
  new Map(members.filter((row) => row.gso_code).map((row) => [`${EPOCH}:${row.gso_code}`, row.org_id as string]));

/** Every organisation of the sources through time: administrative units, the 147 members (districts among them), issuer and recipients. */
export function unitsOf(data: URL, { units, steps, members }: Source): RawUnit[] {
  const identities = identitiesOf(units, steps, SINCE);
  const others = JSON.parse(readFileSync(new URL('others.json', data), 'utf8')) as { organisations: Other[] };
  const keys = memberKeys(members);
  const district = new Map(identities.map((identity) => [identity.key, identity]));
  return [
    ...others.organisations.map(otherUnit),
    ...members.map((row) => memberUnit(row, district.get(`${EPOCH}:${row.gso_code}`))),
    ...identities.filter(({ key }) => !keys.has(key)).map((identity) => administrativeUnit(identity, keys)),
  ];
}
