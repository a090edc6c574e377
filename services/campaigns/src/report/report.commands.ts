import {
  type Context,
  clean,
  conflict,
  insert,
  lock,
  newId,
  perform,
  refuse,
  type Target,
  type Transaction,
  update,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { placeToActIn } from '../place.facts.ts';
import { findingsIn } from '../remark/finding.facts.ts';
import { checkFindings } from './limits.rules.ts';
import { may } from './report.access.ts';
import { ProgressReport, type SaveReport } from './report.entity.ts';
import {
  countReports,
  indicatorFactsOf,
  type PeriodFacts,
  periodOf,
  placeOfReport,
  storeValues,
  valuesOf,
} from './report.facts.ts';
import { COUNTED, REPORT_FLOW, type ReportAction } from './report.flow.ts';
import { checkComplete, checkPeriod, checkStep, checkValues } from './report.rules.ts';

interface Call {
  readonly info: GraphQLResolveInfo;
  readonly args: unknown;
  readonly target: Target;
}

/** The draft that the values go into: made at the first saving, else locked and checked for its version. */
async function draftFor(tx: Transaction, input: SaveReport, period: PeriodFacts): Promise<ProgressReport> {
  const place = await placeToActIn(tx, input.organisationId, period.toOn);
  const texts = clean(ProgressReport, input.comment === undefined ? {} : { comment: input.comment });
  const [found] = await tx.query<{ id: string }>(
    'select id from campaigns.progress_report where organisation_id = $1 and reporting_period_id = $2',
    [input.organisationId, period.id],
  );
  if (!found) {
    if (input.version != null) throw conflict();
    const { campaignId } = period;
    const row = { ...texts, ...place, campaignId, reportingPeriodId: period.id, organisationId: input.organisationId };
    return lock(tx, ProgressReport, await insert(tx, ProgressReport, { ...row, state: 'DRAFT' }));
  }
  const row = await lock(tx, ProgressReport, found.id);
  if (row.version !== input.version) throw conflict(row.version);
  refuse(checkStep('SAVE', { state: row.state }));
  await update(tx, ProgressReport, row, texts);
  return row;
}

/** Saves a draft; a returned report is corrected the same way. */
export function saveReport(ctx: Context, info: GraphQLResolveInfo, input: SaveReport): Promise<ProgressReport> {
  return write(ctx, { info, args: { input }, entity: ProgressReport }, async (tx) => {
    const period = await periodOf(tx, input.reportingPeriodId);
    const report = await draftFor(tx, input, period);
    refuse([
      ...checkPeriod({ ...period, today: ctx.runtime.clock.today() }),
      ...checkValues(input.values, await indicatorFactsOf(tx, period.campaignId)),
    ]);
    const values = input.values.map((value) => ({ ...value, id: newId() }));
    await storeValues(tx, [{ report: { ...placeOfReport(report), id: report.id }, values }]);
    return report.id;
  });
}

/** One step of the flow on one report; it counts as long as it is submitted or accepted. */
function step(
  ctx: Context,
  call: Call,
  options: {
    action: ReportAction;
    reason?: string;
    check?: (row: ProgressReport, tx: Transaction) => Promise<Violation[]>;
    changes?: Partial<ProgressReport>;
  },
): Promise<ProgressReport> {
  const { action, changes = {} } = options;
  return perform(ctx, call, {
    entity: ProgressReport,
    may: (row, { actor }) => may(actor, action, row),
    check: async (row, tx) => [
      ...checkStep(action, { state: row.state, reason: options.reason ?? null }),
      ...((await options.check?.(row, tx)) ?? []),
    ],
    apply: async (row, tx) => {
      const state = REPORT_FLOW[action].to ?? row.state;
      const sign = Number(COUNTED.includes(state)) - Number(COUNTED.includes(row.state));
      if (sign !== 0) {
        const period = await periodOf(tx, row.reportingPeriodId);
        await countReports(tx, { reports: [row], period, sign: sign > 0 ? 1 : -1 });
      }
      return { ...changes, state };
    },
  });
}

export const submitReport = (ctx: Context, call: Call): Promise<ProgressReport> =>
  step(ctx, call, {
    action: 'SUBMIT',
    check: async (row, tx) => {
      const period = await periodOf(tx, row.reportingPeriodId);
      return [
        ...checkPeriod({ ...period, today: ctx.runtime.clock.today() }),
        ...checkComplete(await valuesOf(tx, row.id), await indicatorFactsOf(tx, row.campaignId)),
        ...checkFindings((await findingsIn(tx, [row.id])).get(row.id) ?? []),
      ];
    },
    changes: { submittedAt: ctx.runtime.clock.now(), submittedOn: ctx.runtime.clock.today() },
  });

export function returnReport(ctx: Context, call: Call, reason: string): Promise<ProgressReport> {
  const { returnReason } = clean(ProgressReport, { returnReason: reason });
  return step(ctx, call, { action: 'RETURN', reason, changes: { returnReason } });
}

export const acceptReport = (ctx: Context, call: Call): Promise<ProgressReport> =>
  step(ctx, call, { action: 'ACCEPT', changes: { returnReason: null } });
