import {
  type Context,
  insert,
  invalid,
  isId,
  notFound,
  perform,
  setReadRule,
  type Transaction,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { formsOf } from '../form/form.resolver.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { regimeOn, standardOf } from '../standard/regimes.ts';
import { EligibilitySweep, type StartEligibilitySweep, SweepState, sweepScope } from './sweep.entity.ts';
import { sweepCount } from './sweep.facts.ts';

setReadRule(EligibilitySweep, { scope: sweepScope, defaultSort: '-createdAt' });

async function checkQuestion(ctx: Context, { awardFormId, organisationId }: StartEligibilitySweep, asOf: string) {
  const form = (await formsOf(ctx)).get(awardFormId);
  const regime = regimeOn(asOf);
  const wrong = [
    ...(form && regime && standardOf(regime, form.code, 'INDIVIDUAL')
      ? []
      : [{ code: 'NO_STANDARD', path: ['awardFormId'] }]),
    ...(organisationId != null && !isId(organisationId) ? [{ code: 'UNKNOWN_CHOICE', path: ['organisationId'] }] : []),
  ];
  if (wrong.length > 0) throw invalid(...wrong);
}

const END = `update awards.eligibility_sweep set state = 'CANCELLED', ended_at = $2, version = version + 1, updated_at = $2
  where account_id = $1 and state = 'RUNNING'`;

async function start(tx: Transaction, input: StartEligibilitySweep, asOf: string): Promise<string> {
  const { actor } = tx.ctx;
  if (actor.accountId === null) throw notFound();
  const organisationId = input.organisationId ?? null;
  const totalCount = await sweepCount(tx.ctx, organisationId);
  await tx.query(END, [actor.accountId, tx.ctx.runtime.clock.now()]);
  const id = await insert(tx, EligibilitySweep, {
    ...{ accountId: actor.accountId, actor: JSON.stringify(actor), state: SweepState.RUNNING },
    ...{ awardFormId: input.awardFormId, asOf, organisationId, withReview: input.withReview },
  });
  await tx.query('insert into awards.eligibility_sweep_progress (sweep_id, total_count) values ($1, $2)', [
    id,
    totalCount,
  ]);
  return id;
}

/** Begins a search; the one before of the same account ends, so that nobody keeps the machine busy with questions given up. */
export async function startSweep(
  ctx: Context,
  info: GraphQLResolveInfo,
  input: StartEligibilitySweep,
): Promise<EligibilitySweep> {
  const asOf = input.asOf ?? ctx.runtime.clock.today();
  await checkQuestion(ctx, input, asOf);
  return write(ctx, { info, args: { input }, entity: EligibilitySweep }, (tx) => start(tx, input, asOf));
}

/** Ends a search; what it found so far is kept. */
export const cancelSweep = (ctx: Context, call: ProposalCall): Promise<EligibilitySweep> =>
  perform(ctx, call, {
    entity: EligibilitySweep,
    may: () => true,
    check: ({ state }) => (state === SweepState.RUNNING ? [] : [{ code: 'WRONG_STATE', params: { state } }]),
    apply: () => ({ state: SweepState.CANCELLED, endedAt: ctx.runtime.clock.now() }),
  });
