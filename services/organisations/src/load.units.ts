import { readFileSync } from 'node:fs';
import { readTable } from '@tdkt/kernel';
import type { OrganisationKind, OrganisationSubKind } from './organisation/organisation.entity.ts';

const EPOCH = '2021-07-01';
const PROVINCE = '75';
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

/** A unit of the source files, its parents named by code. */
export interface RawUnit {
  readonly code: string;
  readonly parent: string | null;
  readonly locality: string | null;
  readonly statisticalCode: string | null;
  readonly fields: Fields;
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
const UNIT_KINDS: Readonly<Record<string, SubKind>> = {
  city: 'CITY',
  town: 'TOWN',
  'rural-district': 'RURAL_DISTRICT',
  commune: 'COMMUNE',
  township: 'TOWNSHIP',
  ward: 'WARD',
};

function memberUnit(row: Record<string, string>, district: Record<string, string> | undefined): RawUnit {
  const known = MEMBER_KINDS[row.kind ?? ''];
  if (!known) throw new Error(`organisations-2021-2024.csv: unknown kind of ${row.org_id}`);
  const [kind, subKind, parent] = known;
  return {
    code: row.org_id as string,
    parent,
    locality: PROVINCE,
    statisticalCode: row.gso_code || null,
    fields: {
      name: row.name as string,
      short_name: row.short_name || null,
      name_en: row.name_en || null,
      kind,
      sub_kind: district ? (UNIT_KINDS[district.kind ?? ''] ?? null) : subKind,
      is_enterprise: kind === 'ENTERPRISE' || kind === 'BANK',
      is_reconstructed: row.existence !== 'verified',
      source: row.existence_source || null,
    },
  };
}

/** The province and its communes; the 11 districts are rows of the member list, not second rows. */
function administrativeUnit(row: Record<string, string>, parent: string | null): RawUnit {
  return {
    code: row.code as string,
    parent,
    locality: parent,
    statisticalCode: row.code as string,
    fields: {
      name: row.full_name as string,
      short_name: row.name as string,
      name_en: null,
      kind: row.level === '1' ? 'PROVINCE' : 'COMMUNE',
      sub_kind: UNIT_KINDS[row.kind ?? ''] ?? null,
      is_enterprise: false,
      is_reconstructed: false,
      source: row.source || null,
    },
  };
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
  code: raw.code,
  parent: raw.parent ?? null,
  locality: raw.kind === 'CENTRAL_AGENCY' ? null : PROVINCE,
  statisticalCode: null,
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
});

/** Every organisation of the plan's time: province, communes, the 147 members (districts among them), issuer and recipients. */
export function unitsOf2021(data: URL): RawUnit[] {
  const all = readTable(new URL('units.csv', data)).filter(
    (row) => row.epoch === EPOCH && row.province_code === PROVINCE,
  );
  const members = readTable(new URL('organisations-2021-2024.csv', data));
  const others = JSON.parse(readFileSync(new URL('others.json', data), 'utf8')) as { organisations: Other[] };
  const districts = new Map(all.filter((row) => row.level === '2').map((row) => [row.code, row]));
  const districtCode = new Map(
    members.filter((row) => row.gso_code).map((row) => [row.gso_code, row.org_id as string]),
  );
  return [
    ...all.filter((row) => row.level === '1').map((row) => administrativeUnit(row, null)),
    ...others.organisations.map(otherUnit),
    ...members.map((row) => memberUnit(row, districts.get(row.gso_code))),
    ...all
      .filter((row) => row.level === '3')
      .map((row) => administrativeUnit(row, districtCode.get(row.parent_code) ?? null)),
  ];
}
