import { addWorkingDays, placeOf, specialDays } from '@tdkt/directory';
import {
  BOARD,
  type Context,
  clean,
  hasRole,
  insert,
  invalid,
  isId,
  lock,
  perform,
  refuse,
  type Transaction,
  type Violation,
} from '@tdkt/kernel';
import { nameOn } from '../decision-paper/decision-paper.facts.ts';
import { files } from '../files.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { regimeCodeOf, stepsOf } from '../review/step.facts.ts';
import { settingsNow } from '../review/thresholds.ts';
import { ANSWERERS, isAsked, mayConsultation } from './consultation.access.ts';
import { type AskOpinion, Consultation, type RecordOpinion } from './consultation.entity.ts';
import { checkAnswer, checkAsking } from './opinion.rules.ts';

interface Body {
  readonly bodyName: string;
  readonly askedPath: string | null;
}

/** The body as it is named in the letter, and where its officers sit. */
async function bodyOf(tx: Transaction, { organisationId, bodyName, letterOn }: AskOpinion): Promise<Body> {
  const named = bodyName?.trim() ?? '';
  if (!organisationId) {
    if (!named) throw invalid({ code: 'REQUIRED', path: ['bodyName'] });
    return { bodyName: named, askedPath: null };
  }
  const place = isId(organisationId) ? await placeOf(tx, organisationId, letterOn) : null;
  if (!place) throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['organisationId'] });
  const [row] = await tx.query<{ name: string }>(`select ${nameOn('$1::uuid', '$2::date')} as name`, [
    ...[organisationId, letterOn],
  ]);
  return { bodyName: named || (row?.name ?? ''), askedPath: place.managementPath };
}

async function checkNominee(tx: Transaction, proposalId: string, nomineeId?: string | null): Promise<Violation[]> {
  if (!nomineeId) return [];
  const found = isId(nomineeId)
    ? await tx.query("select 1 from awards.nominee where id = $1 and proposal_id = $2 and outcome = 'PENDING'", [
        ...[nomineeId, proposalId],
      ])
    : [];
  return found.length > 0 ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['nomineeId'] }];
}

/** Asks one body for its opinion: the letter has gone out, the time runs from its day. */
export async function askOpinion(tx: Transaction, proposalId: string, input: AskOpinion): Promise<string> {
  const proposal = await lock(tx, Proposal, isId(proposalId) ? proposalId : '');
  const { bodyName: _given, ...asked } = input;
  const values = clean(Consultation, asked);
  const today = tx.ctx.runtime.clock.today();
  const step = (await stepsOf(tx, proposalId)).find(({ kind }) => kind === 'CONSULTATION');
  refuse([
    ...checkAsking({ stepState: step?.state ?? null, letterOn: values.letterOn, today }),
    ...(await checkNominee(tx, proposalId, values.nomineeId)),
  ]);
  const body = clean(Consultation, await bodyOf(tx, input));
  const days = step?.dayCount ?? (await settingsNow(tx.ctx)).CONSULTATION_DAYS.value;
  const dueOn = addWorkingDays(values.letterOn, days, await specialDays(tx, values.letterOn));
  return insert(tx, Consultation, { ...values, ...body, proposalId, dueOn, regimeCode: regimeCodeOf(proposal) });
}

async function claim(tx: Transaction, { askedPath }: Consultation, fileId: string | null): Promise<void> {
  if (!fileId) return;
  const place = askedPath ? { managementPath: askedPath, memberUnitId: null, clusterId: null } : null;
  await files.claim(tx, { id: fileId, path: 'fileId', place });
}

const isStepOpen = async (tx: Transaction, proposalId: string): Promise<boolean> =>
  (
    await tx.query(
      "select 1 from awards.review_step where proposal_id = $1 and kind = 'CONSULTATION' and state = 'OPEN'",
      [proposalId],
    )
  ).length > 0;

/** Who was asked may not see the steps of the dossier, so a step that is over is known by the answer's being too late alone. */
async function checkStep(tx: Transaction, row: Consultation): Promise<Violation[]> {
  const isBlind = !hasRole(tx.ctx.actor, BOARD);
  return isBlind || (await isStepOpen(tx, row.proposalId))
    ? []
    : [{ code: 'STEP_NOT_OPEN', params: { step: 'CONSULTATION' } }];
}

/** Writes down what a body answered; its own officer may do so in the console. */
export function recordOpinion(ctx: Context, call: ProposalCall, input: RecordOpinion): Promise<Consultation> {
  const given = clean(Consultation, {
    ...{ answer: input.answer, answerText: input.answerText ?? null, fileId: input.fileId ?? null },
    ...{ documentNumber: input.documentNumber ?? null, documentOn: input.documentOn ?? null },
  });
  const today = ctx.runtime.clock.today();
  return perform(ctx, call, {
    entity: Consultation,
    may: (row) => hasRole(ctx.actor, ANSWERERS) && (hasRole(ctx.actor, BOARD) || isAsked(ctx.actor, row)),
    check: async (row, tx) => {
      if (!mayConsultation(ctx.actor, 'ANSWER', row)) return [{ code: 'WRONG_STATE' }];
      return [...(await checkStep(tx, row)), ...checkAnswer({ ...given, letterOn: row.letterOn, today })];
    },
    apply: async (row, tx) => {
      if (given.fileId !== row.fileId) await claim(tx, row, given.fileId);
      return { ...given, answeredOn: today };
    },
  });
}

/** Takes a question back that should not have been asked, with the reason. */
export function withdrawConsultation(ctx: Context, call: ProposalCall, reason: string): Promise<Consultation> {
  const { withdrawnReason } = clean(Consultation, { withdrawnReason: reason });
  return perform(ctx, call, {
    entity: Consultation,
    may: () => hasRole(ctx.actor, BOARD),
    check: (row) => [
      ...(mayConsultation(ctx.actor, 'WITHDRAW', row) ? [] : [{ code: 'WRONG_STATE' }]),
      ...(withdrawnReason ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
    ],
    apply: () => ({ withdrawnReason, withdrawnOn: ctx.runtime.clock.today() }),
  });
}
