import type { ReorganisationPlanQueryVariables } from '../../gql/graphql.ts';

export type PlanInput = ReorganisationPlanQueryVariables['input'];
type Kind = PlanInput['kind'];

/** What the wizard has been told so far. */
export interface Entered {
  readonly kind?: Kind;
  readonly effectiveOn?: string;
  readonly predecessorIds?: readonly string[];
  /** A split may leave the unit in being. */
  readonly endsUnit?: boolean;
  readonly opensUnit?: boolean;
  readonly successorId?: string;
  readonly successors?: readonly Readonly<Record<string, unknown>>[];
  readonly change?: Readonly<Record<string, unknown>>;
  readonly legalBasis?: string;
  readonly note?: string;
  /** By sub-unit: `code:` of a unit to be opened, or the id of one that is there. */
  readonly subUnits?: Readonly<Record<string, string | undefined>>;
}

/** Kinds that keep the unit, with what they change. */
export const CHANGES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  RENAME: ['name', 'shortName', 'nameEn'],
  KIND_CHANGE: ['kind', 'subKind', 'name', 'code'],
  TRANSFER: ['parentId', 'localityParentId'],
};
export const KINDS: readonly Kind[] = ['MERGE', 'SPLIT', 'RENAME', 'KIND_CHANGE', 'TRANSFER', 'DISSOLVE'];
/** Kinds that start from several units. */
export const isOfMany = (kind: Kind | undefined): boolean => kind === 'MERGE' || kind === 'DISSOLVE';

export const STEPS = ['kind', 'units', 'successors', 'basis', 'preview'] as const;
export type StepName = (typeof STEPS)[number];
export const stepsOf = ({ kind }: Entered): StepName[] =>
  STEPS.filter((step) => step !== 'successors' || kind !== 'DISSOLVE');

const given = (values: Readonly<Record<string, unknown>> | undefined, fields?: readonly string[]) =>
  Object.fromEntries(
    Object.entries(values ?? {}).filter(
      ([field, value]) => value !== '' && value != null && (fields?.includes(field) ?? true),
    ),
  );

function successorsOf(entered: Entered): PlanInput['successors'] {
  const { kind, predecessorIds = [] } = entered;
  const changes = kind && CHANGES[kind];
  if (changes) return [{ organisationId: predecessorIds[0] ?? '', ...given(entered.change, changes) }];
  if (kind === 'MERGE' && !entered.opensUnit)
    return entered.successorId ? [{ organisationId: entered.successorId }] : [];
  return kind === 'DISSOLVE' ? [] : (entered.successors ?? []).map((one) => given(one));
}

const subUnitsOf = ({ subUnits = {} }: Entered): PlanInput['subUnits'] =>
  Object.entries(subUnits).flatMap(([organisationId, to]) => {
    if (!to) return [];
    return [to.startsWith('code:') ? { organisationId, toCode: to.slice(5) } : { organisationId, toId: to }];
  });

/** The input of the mutation and of its preview. */
export function planInputOf(entered: Entered, versions: ReadonlyMap<string, number>): PlanInput {
  const { kind = 'MERGE', effectiveOn = '', predecessorIds = [], endsUnit = true, legalBasis, note } = entered;
  return {
    ...{ kind, effectiveOn, legalBasis: legalBasis || null, note: note || null },
    predecessors: predecessorIds.map((organisationId) => ({
      organisationId,
      version: versions.get(organisationId) ?? 1,
      scope: kind === 'SPLIT' && !endsUnit ? 'PART' : 'WHOLE',
    })),
    successors: successorsOf(entered),
    subUnits: subUnitsOf(entered),
  };
}

export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
