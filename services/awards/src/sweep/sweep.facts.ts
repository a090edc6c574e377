import { type Context, settingOf, statement } from '@tdkt/kernel';
import { judge, meritQuestion } from '../eligibility/evaluation.facts.ts';

/** One step: so many that its facts are read and judged well within the deadline of a request. */
export const SWEEP_STEP = 2000;

/**
 * As the caller: a person out of sight is not examined. Those that were merged into another are asked as that one. Places of
 * persons are those of today, so the unit is taken where it stands now, whatever the day of the question.
 */
const EXAMINED = `p.merged_into_id is null and ($1::uuid is null or p.management_paths <@ (
  select o.management_path from directory.organisation o where o.id = $1 order by o.valid_from desc limit 1))`;
const PERSONS = `select p.id, p.organisation_id from directory.person p where ${EXAMINED} and p.id > $2 order by p.id limit $3`;
const COUNT = `select count(*)::integer from directory.person p where ${EXAMINED}`;

export interface SweepAsked {
  readonly formId: string;
  readonly asOf: string;
  /** Null: everybody in sight. */
  readonly organisationId: string | null;
  /** Where the step before ended. */
  readonly after: string | null;
}
export interface Judged {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly outcome: 'PASS' | 'FAIL' | 'NEEDS_REVIEW';
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** How many a search will look at. */
export async function sweepCount(ctx: Context, organisationId: string | null): Promise<number> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(COUNT, [organisationId]),
  );
  return rows[0]?.[0] as number;
}

/** The next persons in the order of their ids with the answer of the standard; null: the regime has no standard of the form. */
export async function sweepStep(ctx: Context, asked: SweepAsked): Promise<Judged[] | null> {
  const { formId, asOf, organisationId, after } = asked;
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(PERSONS, [organisationId, after ?? FIRST, SWEEP_STEP]),
  );
  const persons = rows as unknown as readonly (readonly [string, string | null])[];
  const questions = persons.map(([personId]) => meritQuestion({ personId, organisationId: null }, formId, asOf));
  const outcomes = await judge(ctx, questions, (answer) => answer?.evaluation.outcome ?? null);
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === null)) return null;
  return persons.map(([personId, unitId], at) => ({
    ...{ personId, organisationId: unitId },
    outcome: outcomes[at] ?? 'NEEDS_REVIEW',
  }));
}
