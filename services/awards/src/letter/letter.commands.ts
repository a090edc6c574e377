import { BOARD, type Context, clean, hasRole, isId, perform, type Transaction, type Violation } from '@tdkt/kernel';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { finishStep } from '../review/step.commands.ts';
import { LetterState, SubmissionLetter } from './letter.entity.ts';
import { letterDossiers, openForLetter } from './letter.facts.ts';
import { checkDossiers, checkIssue } from './letter.rules.ts';

/** Every dossier of a draft is one whose turn it is. */
export async function checkLetter(
  tx: Transaction,
  { proposalIds }: Partial<SubmissionLetter>,
  before: SubmissionLetter | null,
): Promise<Violation[]> {
  if (before?.state === LetterState.ISSUED) return [{ code: 'WRONG_STATE', params: { state: before.state } }];
  if (proposalIds === undefined) return [];
  return checkDossiers(proposalIds, await openForLetter(tx, proposalIds.filter(isId)));
}

/** The letter has gone out: this step of its dossiers ends with its number and day. */
export function issueSubmissionLetter(
  ctx: Context,
  call: ProposalCall,
  given: { readonly number: string; readonly submittedOn: string },
): Promise<SubmissionLetter> {
  const { number, submittedOn } = clean(SubmissionLetter, { ...given });
  return perform(ctx, call, {
    entity: SubmissionLetter,
    may: () => hasRole(ctx.actor, BOARD),
    check: async (row, tx) => {
      const dossiers = await letterDossiers(ctx, row);
      const nomineeCount = dossiers.reduce((sum, { nominees }) => sum + nominees.length, 0);
      const today = ctx.runtime.clock.today();
      const wrong = checkIssue({ state: row.state, number, submittedOn, today, nomineeCount });
      return wrong.length > 0 ? wrong : checkDossiers(row.proposalIds, await openForLetter(tx, row.proposalIds));
    },
    apply: async ({ proposalIds, title }, tx) => {
      const ending = { outcome: title, documentNumber: number, documentOn: submittedOn };
      for (const proposalId of proposalIds) await finishStep(tx, { proposalId, kind: 'SUBMISSION_LETTER' }, ending);
      return { number, submittedOn, state: LetterState.ISSUED };
    },
  });
}
