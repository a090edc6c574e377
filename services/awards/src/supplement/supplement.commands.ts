import { addWorkingDays, specialDays } from '@tdkt/directory';
import {
  BOARD,
  type Context,
  clean,
  hasRole,
  insert,
  isId,
  lock,
  perform,
  refuse,
  type Transaction,
} from '@tdkt/kernel';
import { checkNominee, putEvidence } from '../dossier/evidence.commands.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import type { StepKind } from '../review/path.types.ts';
import { pauseStep, resumeStep } from '../review/pause.commands.ts';
import { stepsOf } from '../review/step.facts.ts';
import { mayAnswer } from './supplement.access.ts';
import { type AnswerSupplement, type RequestSupplement, SupplementRequest } from './supplement.entity.ts';
import { checkEnd, checkRequest, supplementStanding } from './supplement.rules.ts';

/** Asks a unit for what its dossier lacks and stops the time of the step. */
export async function requestSupplement(
  tx: Transaction,
  proposalId: string,
  input: RequestSupplement,
): Promise<string> {
  await lock(tx, Proposal, isId(proposalId) ? proposalId : '');
  const { stage, days, nomineeId = null } = input;
  const values = clean(SupplementRequest, { request: input.request, nomineeId, stage });
  const step = (await stepsOf(tx, proposalId)).find(({ kind }) => kind === stage);
  refuse(checkRequest({ stage, stepState: step?.state ?? null, days }));
  await checkNominee(tx, proposalId, nomineeId);
  const requestedOn = tx.ctx.runtime.clock.today();
  const dueOn = addWorkingDays(requestedOn, days, await specialDays(tx, requestedOn));
  await pauseStep(tx, { proposalId, kind: stage as StepKind });
  return insert(tx, SupplementRequest, { ...values, proposalId, requestedOn, dueOn });
}

const standingNow = ({ answeredOn = null, withdrawnOn = null, dueOn }: SupplementRequest, today: string) =>
  supplementStanding({ answeredOn, withdrawnOn, dueOn }, today);

/** The time runs again when nothing that the step waits for is left. */
async function resumeAfter(tx: Transaction, { id, proposalId, stage }: SupplementRequest): Promise<void> {
  const others = await tx.query(
    `select 1 from awards.supplement_request where proposal_id = $1 and stage = $2 and id <> $3
     and answered_on is null and withdrawn_on is null limit 1`,
    [proposalId, stage, id],
  );
  if (others.length === 0) await resumeStep(tx, { proposalId, kind: stage as StepKind });
}

/** The unit sends what was asked for: words, and papers that go into the dossier. */
export function answerSupplement(
  ctx: Context,
  call: ProposalCall,
  input: AnswerSupplement,
): Promise<SupplementRequest> {
  const { answer } = clean(SupplementRequest, { answer: input.answer });
  const today = ctx.runtime.clock.today();
  return perform(ctx, call, {
    entity: SupplementRequest,
    may: (row) => mayAnswer(ctx, row),
    check: (row) => checkEnd(standingNow(row, today), { text: answer ?? null, path: 'answer' }),
    apply: async (row, tx) => {
      const proposal = await lock(tx, Proposal, row.proposalId);
      for (const paper of input.papers) await putEvidence(tx, proposal, paper);
      await resumeAfter(tx, row);
      return { answer, answeredOn: today };
    },
  });
}

/** What was asked for is not needed after all. */
export function withdrawSupplement(ctx: Context, call: ProposalCall, reason: string): Promise<SupplementRequest> {
  const { withdrawnReason } = clean(SupplementRequest, { withdrawnReason: reason });
  const today = ctx.runtime.clock.today();
  return perform(ctx, call, {
    entity: SupplementRequest,
    may: () => hasRole(ctx.actor, BOARD),
    check: (row) => checkEnd(standingNow(row, today), { text: withdrawnReason ?? null, path: 'reason' }),
    apply: async (row, tx) => {
      await resumeAfter(tx, row);
      return { withdrawnReason, withdrawnOn: today };
    },
  });
}
