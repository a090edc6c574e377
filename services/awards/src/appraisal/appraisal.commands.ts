import { BOARD, type Context, clean, hasRole, insertAll, isId, newId, perform, type Transaction } from '@tdkt/kernel';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { Proposal, ProposalState } from '../proposal/proposal.entity.ts';
import { ensurePath, finishStep } from '../review/step.commands.ts';
import { stepsOf } from '../review/step.facts.ts';
import { Appraisal, type AppraisalResult, type AppraiseNominees } from './appraisal.entity.ts';
import { checkAppraisal } from './appraisal.rules.ts';

/** The nominees that a result is for: those named, or all that have none. */
async function nomineesFor(tx: Transaction, proposalId: string, ids: readonly string[] | null): Promise<string[]> {
  const named =
    ids === null ? 'not exists (select 1 from awards.appraisal a where a.nominee_id = n.id)' : 'n.id = any($2::uuid[])';
  const rows = await tx.query<{ id: string }>(
    `select n.id from awards.nominee n where n.proposal_id = $1 and n.outcome = 'PENDING' and ${named} order by n.id`,
    ids === null ? [proposalId] : [proposalId, ids.filter(isId)],
  );
  return rows.map(({ id }) => id);
}

/** The appraisal is over when no nominee waits: none without a result, none that must be supplemented. */
export async function endAppraisal(tx: Transaction, proposalId: string): Promise<void> {
  const [row] = await tx.query<{ open: number; meets: number }>(
    `select count(*) filter (where a.result is null or a.result = 'NEEDS_SUPPLEMENT')::integer as open,
       count(*) filter (where a.result = 'MEETS')::integer as meets
     from awards.nominee n left join awards.appraisal a on a.nominee_id = n.id where n.proposal_id = $1 and n.outcome = 'PENDING'`,
    [proposalId],
  );
  if (row && row.open === 0 && row.meets > 0) await finishStep(tx, { proposalId, kind: 'APPRAISAL' });
}

async function store(tx: Transaction, ids: readonly string[], values: Partial<Appraisal>): Promise<void> {
  await tx.query('delete from awards.appraisal where nominee_id = any($1::uuid[])', [ids]);
  await insertAll(
    tx,
    Appraisal,
    ids.map((nomineeId) => ({ ...values, id: newId(), nomineeId })),
  );
}

/** Writes down what the Board found of nominees; the step ends by itself with the last of them. */
export function appraiseNominees(ctx: Context, call: ProposalCall, input: AppraiseNominees): Promise<Proposal> {
  const { note, clause } = clean(Appraisal, { note: input.note ?? null, clause: input.clause ?? null });
  const asked = input.nomineeIds ? [...new Set(input.nomineeIds)] : null;
  const result = input.result as AppraisalResult;
  let ids: string[] = [];
  return perform(ctx, call, {
    entity: Proposal,
    may: () => hasRole(ctx.actor, BOARD),
    check: async (row, tx) => {
      if (row.state !== ProposalState.BOARD_REVIEW) return [{ code: 'WRONG_STATE', params: { state: row.state } }];
      await ensurePath(tx, row);
      const step = (await stepsOf(tx, row.id)).find(({ kind }) => kind === 'APPRAISAL');
      ids = await nomineesFor(tx, row.id, asked);
      return checkAppraisal({
        stepState: step?.state ?? null,
        asked: asked?.length ?? null,
        found: ids.length,
        result,
        note,
      });
    },
    apply: async (row, tx) => {
      const by = { appraisedOn: ctx.runtime.clock.today(), appraisedBy: ctx.actor.accountId };
      await store(tx, ids, { ...by, proposalId: row.id, result, note, clause });
      await endAppraisal(tx, row.id);
      return {};
    },
  });
}
