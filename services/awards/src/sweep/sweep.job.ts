import {
  type Actor,
  AppError,
  type Context,
  createContext,
  type Runtime,
  type Transaction,
  transact,
} from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { SweepState } from './sweep.entity.ts';
import { type Judged, SWEEP_STEP, sweepStep } from './sweep.facts.ts';

interface Work {
  readonly id: string;
  readonly actor: string;
  readonly formId: string;
  readonly asOf: string;
  readonly organisationId: string | null;
  readonly withReview: boolean;
  readonly after: string | null;
}

/** Silent for longer than any step takes: its process has gone, and another goes on where it was. */
const CLAIM = `
update awards.eligibility_sweep_progress p set is_claimed = true, beat_at = clock_timestamp()
from (
  select w.sweep_id from awards.eligibility_sweep_progress w join awards.eligibility_sweep s on s.id = w.sweep_id
  where s.state = 'RUNNING' and (not w.is_claimed or w.beat_at < clock_timestamp() - interval '1 minute')
  order by s.created_at limit 1 for update of w skip locked
) next, awards.eligibility_sweep s
where p.sweep_id = next.sweep_id and s.id = next.sweep_id
returning s.id, s.actor, s.award_form_id as "formId", s.as_of as "asOf", s.organisation_id as "organisationId", s.with_review as "withReview", p.after_id as after`;

const KEEP = `
insert into awards.eligibility_sweep_row (sweep_id, person_id, organisation_id, result)
select $1, k.person_id, k.organisation_id, k.result from unnest($2::uuid[], $3::uuid[], $4::text[]) k(person_id, organisation_id, result)
on conflict do nothing`;
const ADVANCE = `
update awards.eligibility_sweep_progress set examined_count = examined_count + $2, pass_count = pass_count + $3,
  review_count = review_count + $4, fail_count = fail_count + $5, after_id = coalesce($6, after_id), beat_at = clock_timestamp()
where sweep_id = $1`;
const END = `
update awards.eligibility_sweep set state = $2, ended_at = $3, version = version + 1, updated_at = $3 where id = $1 and state = 'RUNNING'`;
const FORGET = `delete from awards.eligibility_sweep where state <> 'RUNNING' and updated_at < $1::timestamptz - interval '30 days'`;

/** UPDATE … RETURNING answers with the rows and their number. */
type Returned<T> = readonly [rows: readonly T[], count: number];
const claim = async (tx: Transaction): Promise<Work | null> => {
  const [rows] = (await tx.query<unknown>(CLAIM)) as unknown as Returned<Work>;
  return rows[0] ?? null;
};

const end = (ctx: Context, id: string, state: SweepState) =>
  transact(ctx, (tx) => tx.query(END, [id, state, ctx.runtime.clock.now()]));

/** Writes one step down, past the search itself; answers whether it is still wanted. Who is ruled out is counted, not kept. */
async function keep(
  system: Context,
  { id, withReview }: Pick<Work, 'id' | 'withReview'>,
  judged: readonly Judged[],
): Promise<boolean> {
  const kept = judged.filter(({ outcome }) => outcome === 'PASS' || (withReview && outcome === 'NEEDS_REVIEW'));
  const count = (wanted: Judged['outcome']) => judged.filter(({ outcome }) => outcome === wanted).length;
  return transact(system, async (tx) => {
    const [row] = await tx.query<{ state: string }>('select state from awards.eligibility_sweep where id = $1', [id]);
    if (row?.state !== SweepState.RUNNING) return false;
    await tx.query(KEEP, [
      ...[id, kept.map(({ personId }) => personId), kept.map(({ organisationId }) => organisationId)],
      kept.map(({ outcome }) => outcome),
    ]);
    const [pass, review, fail] = [count('PASS'), count('NEEDS_REVIEW'), count('FAIL')];
    await tx.query(ADVANCE, [id, judged.length, pass, review, fail, judged.at(-1)?.personId ?? null]);
    return true;
  });
}

/** Step after step with memory for two; the same statements for each. The next one is read while the last one is written down. */
async function work(system: Context, sweep: Work): Promise<void> {
  const { id, formId, asOf, organisationId } = sweep;
  const caller = JSON.parse(sweep.actor) as Actor;
  const step = async (after: string | null): Promise<Judged[]> => {
    const call = { actor: caller, requestId: id, language: 'vi', idempotencyKey: null } as const;
    return (await sweepStep(createContext(system.runtime, call), { formId, asOf, organisationId, after })) ?? [];
  };
  let judged = await step(sweep.after);
  while (judged.length === SWEEP_STEP) {
    const [isWanted, next] = await Promise.all([keep(system, sweep, judged), step(judged.at(-1)?.personId ?? null)]);
    if (!isWanted) return;
    judged = next;
  }
  if (await keep(system, sweep, judged)) await end(system, id, SweepState.DONE);
}

async function workOff(runtime: Runtime): Promise<void> {
  const system = asSystem(runtime);
  for (;;) {
    const next = await transact(system, claim);
    if (!next) break;
    try {
      await work(system, next);
    } catch (error) {
      // A database that is away for a while leaves the search claimed: it is taken up again.
      if (error instanceof AppError && error.code === 'UNAVAILABLE') throw error;
      runtime.log.error({ err: error, sweep: next.id }, 'search failed');
      await end(system, next.id, SweepState.FAILED);
    }
  }
  await transact(system, (tx) => tx.query(FORGET, [runtime.clock.now()]));
}

const working = new WeakMap<Runtime, Promise<void>>();

/** Works off the searches that wait, one at a time in a process; old ones are forgotten. */
export function workOffSweeps(runtime: Runtime): Promise<void> {
  let mine = working.get(runtime);
  if (!mine) {
    mine = workOff(runtime).finally(() => working.delete(runtime));
    working.set(runtime, mine);
  }
  return mine;
}
