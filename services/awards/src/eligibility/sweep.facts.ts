import { type Context, settingOf, statement } from '@tdkt/kernel';
import { evaluationsOf, meritQuestion } from './evaluation.facts.ts';

/** One step: so many that its facts are read and judged well within the deadline of a request. */
export const SWEEP_STEP = 2000;

/** As the caller: a person out of sight is not examined. Those that were merged into another are asked as that one. */
const PERSONS = `select p.id, p.organisation_id from directory.person p
where p.id > $1 and p.merged_into_id is null
  and ($2::uuid is null or p.management_paths <@ (select o.management_path from directory.organisation o
    where o.id = $2 and o.valid_from <= $4::date order by o.valid_from desc limit 1))
order by p.id limit $3`;

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

/** The next persons in the order of their ids with the answer of the standard; null: the regime has no standard of the form. */
export async function sweepStep(ctx: Context, asked: SweepAsked): Promise<Judged[] | null> {
  const { formId, asOf, organisationId, after } = asked;
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(PERSONS, [after ?? FIRST, organisationId, SWEEP_STEP, asOf]),
  );
  const persons = rows as unknown as readonly (readonly [string, string | null])[];
  const questions = persons.map(([personId]) => meritQuestion({ personId, organisationId: null }, formId, asOf));
  const answers = await evaluationsOf(ctx, questions);
  if (answers.length > 0 && answers.every((answer) => answer === null)) return null;
  return persons.map(([personId, unitId], at) => ({
    ...{ personId, organisationId: unitId },
    outcome: answers[at]?.evaluation.outcome ?? 'NEEDS_REVIEW',
  }));
}
