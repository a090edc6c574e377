import type { Transaction } from '@tdkt/kernel';
import type { Claimed, RunWork, Step } from '../run/run.types.ts';
import { type Judged, SWEEP_STEP, type SweepAsked, sweepStep } from './sweep.facts.ts';

interface Swept extends Step {
  readonly judged: readonly Judged[];
}
const questionOf = ({ question }: Claimed) =>
  JSON.parse(question) as Omit<SweepAsked, 'after'> & { readonly withReview: boolean };

const KEEP = `
insert into awards.eligibility_sweep_row (sweep_id, person_id, organisation_id, result)
select $1, k.person_id, k.organisation_id, k.result from unnest($2::uuid[], $3::uuid[], $4::text[]) k(person_id, organisation_id, result)
on conflict do nothing`;
const COUNT = `
update awards.eligibility_sweep_count set pass_count = pass_count + $2, review_count = review_count + $3, fail_count = fail_count + $4
where sweep_id = $1`;

/** Everybody in the sight of whoever asked, in steps with memory for two; who is ruled out is counted, not kept. */
export const sweepWork: RunWork<Swept> = {
  async read(run, { after }) {
    const { formId, asOf, organisationId } = questionOf(run);
    const judged = (await sweepStep(run.as, { formId, asOf, organisationId, after })) ?? [];
    const last = judged.at(-1)?.personId ?? null;
    return { judged, count: judged.length, after: last, isLast: judged.length < SWEEP_STEP };
  },
  async keep(tx: Transaction, run, { judged }) {
    const { withReview } = questionOf(run);
    const kept = judged.filter(({ outcome }) => outcome === 'PASS' || (withReview && outcome === 'NEEDS_REVIEW'));
    const count = (wanted: Judged['outcome']) => judged.filter(({ outcome }) => outcome === wanted).length;
    await tx.query(KEEP, [
      ...[run.id, kept.map(({ personId }) => personId), kept.map(({ organisationId }) => organisationId)],
      kept.map(({ outcome }) => outcome),
    ]);
    await tx.query(COUNT, [run.id, count('PASS'), count('NEEDS_REVIEW'), count('FAIL')]);
  },
  finish: () => Promise.resolve(null),
};
