import { addWorkingDays, specialDays, workingDaysBetween } from '@tdkt/directory';
import type { Transaction } from '@tdkt/kernel';
import type { StepKind } from './path.types.ts';

interface At {
  readonly proposalId: string;
  readonly kind: StepKind;
}

/** The time of an open step stands still from today on; a step that stands still already goes on doing so. */
export async function pauseStep(tx: Transaction, { proposalId, kind }: At): Promise<void> {
  const { clock } = tx.ctx.runtime;
  await tx.query(
    `update awards.review_step set paused_on = $3, version = version + 1, updated_at = $4
     where proposal_id = $1 and kind = $2 and state = 'OPEN' and paused_on is null`,
    [proposalId, kind, clock.today(), clock.now()],
  );
}

/** The step goes on: it has as many working days left as when it was stopped. */
export async function resumeStep(tx: Transaction, { proposalId, kind }: At): Promise<void> {
  const { clock } = tx.ctx.runtime;
  const [step] = await tx.query<{ id: string; pausedOn: string; dueOn: string | null }>(
    `select id, paused_on as "pausedOn", due_on as "dueOn" from awards.review_step
     where proposal_id = $1 and kind = $2 and paused_on is not null for update`,
    [proposalId, kind],
  );
  if (!step) return;
  const special = await specialDays(tx, step.pausedOn);
  const stood = workingDaysBetween(step.pausedOn, clock.today(), special);
  const dueOn = step.dueOn && addWorkingDays(step.dueOn, stood, special);
  await tx.query(
    'update awards.review_step set paused_on = null, due_on = $2, version = version + 1, updated_at = $3 where id = $1',
    [step.id, dueOn, clock.now()],
  );
}
