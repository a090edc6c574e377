import type { OrganisationKind } from '../organisation/organisation.entity.ts';

type Kind = keyof typeof OrganisationKind;

const ADMINISTRATIVE = 'Luật 77/2015/QH13, Điều 2; Luật 72/2025/QH15, Điều 1';
const COMMUNITY = 'Thông tư 04/2012/TT-BNV, Điều 2';

/** What is above what in a territory; a level may be left out, as districts are since 1 July 2025. */
const LEVELS: Readonly<Partial<Record<Kind, { readonly level: number; readonly clause: string }>>> = {
  PROVINCE: { level: 1, clause: ADMINISTRATIVE },
  DISTRICT: { level: 2, clause: ADMINISTRATIVE },
  COMMUNE: { level: 3, clause: ADMINISTRATIVE },
  HAMLET: { level: 4, clause: COMMUNITY },
  QUARTER: { level: 4, clause: COMMUNITY },
  RESIDENTIAL_GROUP: { level: 5, clause: COMMUNITY },
  SELF_MANAGED_GROUP: { level: 6, clause: COMMUNITY },
};

/** Bodies that have no territory to hold a unit of one; all others may, such as a People's Committee or an army command. */
const WITHOUT_TERRITORY: readonly Kind[] = [
  'ENTERPRISE',
  'BANK',
  'SCHOOL',
  'PRESS',
  'COURT',
  'PROCURACY',
  'PUBLIC_SERVICE_UNIT',
  'ASSOCIATION',
  'MASS_ORGANISATION',
];

/** The clause that forbids a kind of unit under a kind of parent, or null. Only nonsense is refused; offices and enterprises may stand anywhere. */
export function clauseAgainst(kind: Kind, parent: Kind): string | null {
  const own = LEVELS[kind];
  if (!own) return null;
  const above = LEVELS[parent];
  if (above) return above.level < own.level ? null : own.clause;
  return WITHOUT_TERRITORY.includes(parent) ? own.clause : null;
}
