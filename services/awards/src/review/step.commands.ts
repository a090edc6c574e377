import { addWorkingDays, specialDays } from '@tdkt/directory';
import { BOARD, type Context, clean, hasRole, insertAll, invalid, lock, perform, type Transaction } from '@tdkt/kernel';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { Proposal, ProposalState } from '../proposal/proposal.entity.ts';
import { openContent } from './content.facts.ts';
import { checkCompletion, checkPathDone, countedOnce, stepsToOpen, told } from './path.rules.ts';
import type { PathStep, StepKind } from './path.types.ts';
import { ReviewStep, type ReviewStepKind, ReviewStepState, type StepCompletion } from './step.entity.ts';
import { listedProgress, proposalPath, stepsOf } from './step.facts.ts';
import { settingsNow } from './thresholds.ts';

const LAST_DAY = '9999-12-31';

/** The day after so many working days from today. */
async function dueAfter(tx: Transaction, days: number | null): Promise<string | null> {
  if (!days) return null;
  const today = tx.ctx.runtime.clock.today();
  return addWorkingDays(today, days, await specialDays(tx, today, LAST_DAY));
}

/** Opens every step whose turn has come; to be called whenever a step is over. */
async function openNext(tx: Transaction, proposalId: string): Promise<void> {
  const steps = await stepsOf(tx, proposalId);
  const kinds = stepsToOpen(steps);
  for (const { id, kind, dayCount } of steps) {
    if (!kinds.includes(kind)) continue;
    await tx.query(
      `update awards.review_step set state = 'OPEN', opened_on = $2, due_on = $3, version = version + 1, updated_at = $4 where id = $1`,
      [id, tx.ctx.runtime.clock.today(), await dueAfter(tx, dayCount), tx.ctx.runtime.clock.now()],
    );
  }
}

interface Ending {
  readonly outcome?: string | null;
  readonly documentNumber?: string | null;
  readonly documentOn?: string | null;
}

/** Ends an open step of a proposal and opens what follows; a step that is not open stays as it is. */
export async function finishStep(
  tx: Transaction,
  at: { readonly proposalId: string; readonly kind: StepKind },
  { outcome = null, documentNumber = null, documentOn = null }: Ending = {},
): Promise<void> {
  const { clock } = tx.ctx.runtime;
  await tx.query(
    `update awards.review_step set state = 'DONE', done_on = $3, done_by = $4, outcome = $5, document_number = $6, document_on = $7,
       version = version + 1, updated_at = $8 where proposal_id = $1 and kind = $2 and state = 'OPEN'`,
    [at.proposalId, at.kind, clock.today(), tx.ctx.actor.accountId, outcome, documentNumber, documentOn, clock.now()],
  );
  await openNext(tx, at.proposalId);
}

/** A step as it stands when the Board takes the dossier in: what lies before that is over. */
function stored(proposal: Proposal, step: PathStep, ordinal: number): Partial<ReviewStep> {
  const { kind, isNeeded, why, clause, days } = step;
  const row: Partial<ReviewStep> = {
    ...{ proposalId: proposal.id, kind: kind as ReviewStepKind, ordinal, dayCount: days?.value ?? null },
    ...{ why: why.vi, whyEn: why.en, clause: told(clause), isVerified: clause.isVerified !== false },
    state: isNeeded ? ReviewStepState.WAITING : ReviewStepState.SKIPPED,
  };
  if (!isNeeded || (kind !== 'UNIT_REVIEW' && kind !== 'CLUSTER')) return row;
  const doneOn = proposal.submittedOn ?? null;
  if (kind === 'UNIT_REVIEW' || proposal.state === ProposalState.CLUSTER_REVIEWED) {
    return { ...row, state: ReviewStepState.DONE, doneOn };
  }
  return {
    ...{ ...row, state: ReviewStepState.SKIPPED },
    ...{ why: 'Đơn vị trình thẳng cấp tỉnh', whyEn: 'The unit sent it to the province itself' },
  };
}

/** Lays the path of a proposal as its regime asks; one that comes again begins anew, the audit keeps the first way. */
export async function openPath(tx: Transaction, proposal: Proposal): Promise<void> {
  await tx.query('delete from awards.review_step where proposal_id = $1', [proposal.id]);
  await tx.query('delete from awards.appraisal where proposal_id = $1', [proposal.id]);
  const path = await proposalPath(tx, proposal, await settingsNow(tx.ctx));
  await insertAll(
    tx,
    ReviewStep,
    path.map((step, at) => stored(proposal, step, at)),
  );
  await openNext(tx, proposal.id);
}

/** A dossier that was taken in before there were paths gets one when it is first worked on. */
export async function ensurePath(tx: Transaction, proposal: Proposal): Promise<void> {
  if ((await stepsOf(tx, proposal.id)).length === 0) await openPath(tx, proposal);
}

/** Writes down how a step ended that was done on paper. */
export function completeReviewStep(ctx: Context, call: ProposalCall, given: StepCompletion): Promise<ReviewStep> {
  const { outcome, documentNumber, documentOn } = clean(ReviewStep, {
    outcome: given.outcome,
    documentNumber: given.documentNumber ?? null,
    documentOn: given.documentOn ?? null,
  });
  if (!outcome) throw invalid({ code: 'REQUIRED', path: ['outcome'] });
  const { isNotRequired } = given;
  return perform(ctx, call, {
    entity: ReviewStep,
    may: () => hasRole(ctx.actor, BOARD),
    check: async (row, tx) => {
      await lock(tx, Proposal, row.proposalId);
      const wrong = checkCompletion(
        { kind: row.kind, state: row.state, isVerified: row.isVerified, openedOn: row.openedOn ?? null },
        { isNotRequired, documentOn, today: ctx.runtime.clock.today() },
      );
      return wrong.length > 0 ? wrong : openContent(tx, row.kind, row.proposalId);
    },
    apply: async (row, tx) => {
      const state = isNotRequired ? ReviewStepState.SKIPPED : ReviewStepState.DONE;
      await tx.query('update awards.review_step set state = $2 where id = $1', [row.id, state]);
      await openNext(tx, row.proposalId);
      const doneOn = ctx.runtime.clock.today();
      return { state, outcome, documentNumber, documentOn, doneOn, doneBy: ctx.actor.accountId };
    },
  });
}

/** What the signing of a decision must know: the steps that its nominees have not taken yet, each told once. */
export async function missingSteps(tx: Transaction, decisionId: string) {
  const listed = await listedProgress(tx, decisionId, await settingsNow(tx.ctx));
  return countedOnce(listed.map(({ path, ...progress }) => checkPathDone(path, progress)));
}
