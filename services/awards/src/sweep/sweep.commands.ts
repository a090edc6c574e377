import { type Context, insert, invalid, isId, notFound, setReadRule, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { formsOf } from '../form/form.resolver.ts';
import { startRun } from '../run/run.commands.ts';
import { ownScope, RunKind } from '../run/run.entity.ts';
import { regimeOn, standardOf } from '../standard/regimes.ts';
import { EligibilitySweep, type StartEligibilitySweep } from './sweep.entity.ts';
import { sweepCount } from './sweep.facts.ts';

setReadRule(EligibilitySweep, { scope: ownScope, defaultSort: '-createdAt' });

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

const END = `update awards.background_run set state = 'CANCELLED', ended_at = $3, version = version + 1, updated_at = $3
  where account_id = $1 and kind = $2 and state = 'RUNNING'`;

async function start(tx: Transaction, input: StartEligibilitySweep, asOf: string): Promise<string> {
  const { accountId } = tx.ctx.actor;
  if (accountId === null) throw notFound();
  const organisationId = input.organisationId ?? null;
  const totalCount = await sweepCount(tx.ctx, organisationId);
  await tx.query(END, [accountId, RunKind.ELIGIBILITY, tx.ctx.runtime.clock.now()]);
  const question = { formId: input.awardFormId, asOf, organisationId, withReview: input.withReview };
  const id = await startRun(tx, { kind: RunKind.ELIGIBILITY, question, subjectId: null, totalCount });
  const { awardFormId, withReview } = input;
  await insert(tx, EligibilitySweep, { id, accountId, awardFormId, asOf, organisationId, withReview });
  await tx.query('insert into awards.eligibility_sweep_count (sweep_id) values ($1)', [id]);
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
