import { type Context, insert, notFound, perform, type Transaction } from '@tdkt/kernel';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { BackgroundRun, type RunKind, RunState } from './run.entity.ts';

export interface NewRun {
  readonly kind: RunKind;
  readonly question: object;
  readonly subjectId: string | null;
  readonly totalCount: number;
}

/** Begins a run for whoever asks; a job works it off. */
export async function startRun(tx: Transaction, { kind, question, subjectId, totalCount }: NewRun): Promise<string> {
  const { actor } = tx.ctx;
  if (actor.accountId === null) throw notFound();
  const id = await insert(tx, BackgroundRun, {
    ...{ accountId: actor.accountId, actor: JSON.stringify(actor), question: JSON.stringify(question) },
    ...{ kind, subjectId, state: RunState.RUNNING },
  });
  await tx.query('insert into awards.background_run_progress (run_id, total_count) values ($1, $2)', [id, totalCount]);
  return id;
}

/** Ends a run that goes on; what a search found so far is kept, half a document is not. */
export const cancelRun = (ctx: Context, call: ProposalCall): Promise<BackgroundRun> =>
  perform(ctx, call, {
    entity: BackgroundRun,
    may: () => true,
    check: ({ state }) => (state === RunState.RUNNING ? [] : [{ code: 'WRONG_STATE', params: { state } }]),
    apply: () => ({ state: RunState.CANCELLED, endedAt: ctx.runtime.clock.now() }),
  });
