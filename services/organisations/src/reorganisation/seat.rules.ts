import type {
  CodeRow,
  MembershipRow,
  OfficeRow,
  PlanFacts,
  PlanInput,
  RowChange,
  SuccessorInput,
} from './reorganisation.types.ts';
import { dayBefore, isOn } from './timeline.rules.ts';

interface Dated {
  readonly organisationId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Rows of the closing units end with them; those that would begin later fall away. */
export function endedWith<R extends Dated>(
  rows: readonly R[],
  closing: ReadonlySet<string>,
  effectiveOn: string,
): RowChange<R>[] {
  const lastDay = dayBefore(effectiveOn);
  return rows
    .filter((row) => closing.has(row.organisationId) && (row.validTo === null || row.validTo > lastDay))
    .map((before) => ({ before, after: before.validFrom > lastDay ? null : { ...before, validTo: lastDay } }));
}

export const endedCodes = (facts: PlanFacts, closing: ReadonlySet<string>, effectiveOn: string): RowChange<CodeRow>[] =>
  endedWith(facts.codes, closing, effectiveOn);

/** Offices of years that begin after the unit has ended; that of the running year stays as the record of it. */
export function endedOffices(
  facts: PlanFacts,
  closing: ReadonlySet<string>,
  effectiveOn: string,
): RowChange<OfficeRow>[] {
  return facts.offices
    .filter(({ organisationId, year }) => closing.has(organisationId) && `${year}-01-01` >= effectiveOn)
    .map((before) => ({ before, after: null }));
}

/** The cluster in which all predecessors sat on the day before; null where they sat in several or in none. */
export function sharedCluster(input: PlanInput, facts: PlanFacts): string | null {
  const day = dayBefore(input.effectiveOn);
  const clusters = input.predecessors.map(
    ({ organisationId }) =>
      facts.memberships.find((row) => row.organisationId === organisationId && isOn(row, day))?.clusterId ?? null,
  );
  const [first = null] = clusters;
  return clusters.every((cluster) => cluster === first) ? first : null;
}

/** The seat of a unit that is opened: the cluster asked for, else the one that its predecessors shared. */
export function seatOf(
  successor: SuccessorInput,
  organisationId: string,
  given: { input: PlanInput; facts: PlanFacts },
): RowChange<MembershipRow>[] {
  const { input, facts } = given;
  const clusterId = successor.clusterId === undefined ? sharedCluster(input, facts) : successor.clusterId;
  if (!clusterId) return [];
  const after = {
    ...{ id: facts.newId(), clusterId, organisationId, validFrom: input.effectiveOn, validTo: null },
    ...{ provenance: 'VERIFIED', source: input.legalBasis ?? null },
  };
  return [{ before: null, after }];
}
