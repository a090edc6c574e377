import type { Violation } from '@tdkt/kernel';
import { type Held, turnsOf } from './rotation.rules.ts';

export interface ClusterFacts {
  readonly clusterId: string;
  /** Members on the first day of the year, by name; those that are carried over among them. */
  readonly memberIds: readonly string[];
  readonly renewed: readonly { readonly membershipId: string; readonly organisationId: string }[];
  /** Offices of all years. */
  readonly held: readonly (Held & { readonly personId: string | null })[];
}
export interface Office {
  readonly role: Held['role'];
  readonly organisationId: string;
  readonly personId: string | null;
  readonly isNew: boolean;
}
export interface ClusterPlan extends Omit<ClusterFacts, 'held'> {
  readonly offices: readonly Office[];
}
export type Method = 'ROTATE' | 'KEEP';

const ROLES = ['LEADER', 'DEPUTY'] as const;

/** The year that comes, or this one where it was not set up. */
export function checkYear(year: number, today: string): Violation[] {
  const thisYear = Number(today.slice(0, 4));
  if (year < thisYear) return [{ code: 'YEAR_CLOSED', path: ['year'], params: { from: `${thisYear}-01-01` } }];
  return year > thisYear + 1 ? [{ code: 'OUT_OF_RANGE', path: ['year'] }] : [];
}

function kept({ memberIds, held }: ClusterFacts, year: number, role: Held['role']): Office[] {
  return held
    .filter((one) => one.year === year - 1 && one.role === role && memberIds.includes(one.organisationId))
    .map(({ organisationId, personId }) => ({ role, organisationId, personId, isNew: true }));
}

function rotated({ memberIds, held }: ClusterFacts, year: number, taken: ReadonlySet<string>): string | undefined {
  const turns = turnsOf(
    memberIds,
    held.filter((one) => one.year < year),
  );
  return turns.find(({ organisationId }) => !taken.has(organisationId))?.organisationId;
}

/** Fills the offices of the year that nobody holds yet; who will be the person of a new office is not known. */
function officesOf(facts: ClusterFacts, year: number, method: Method): Office[] {
  const offices: Office[] = facts.held
    .filter((one) => one.year === year)
    .map(({ role, organisationId, personId }) => ({ role, organisationId, personId, isNew: false }));
  for (const role of ROLES) {
    if (offices.some((office) => office.role === role)) continue;
    const taken = new Set(offices.map(({ organisationId }) => organisationId));
    if (method === 'KEEP')
      offices.push(...kept(facts, year, role).filter(({ organisationId }) => !taken.has(organisationId)));
    const next = method === 'ROTATE' ? rotated(facts, year, taken) : undefined;
    if (next) offices.push({ role, organisationId: next, personId: null, isNew: true });
  }
  return offices.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/** The clusters of a year, made from those of the year before. */
export const planYear = (clusters: readonly ClusterFacts[], year: number, method: Method): ClusterPlan[] =>
  clusters.map((facts) => {
    const { clusterId, memberIds, renewed } = facts;
    return { clusterId, memberIds, renewed, offices: officesOf(facts, year, method) };
  });
