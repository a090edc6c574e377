import {
  type Context,
  clean,
  conflict,
  forbidden,
  insert,
  isId,
  lock,
  newId,
  notFound,
  perform,
  refuse,
  type Target,
  type Transaction,
  update,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { standingOf } from '../report/report.access.ts';
import { ProgressReport } from '../report/report.entity.ts';
import { countCorrection, indicatorFactsOf, placeOfReport, storeValues, valuesOf } from '../report/report.facts.ts';
import { checkStep, stands, type ValueFacts } from '../report/report.rules.ts';
import { type CorrectValue, ValueCorrection } from './correction.entity.ts';
import { CORRECTION_FLOW, type CorrectionAction } from './correction.flow.ts';
import { checkCorrection, checkDecision, type Figure } from './correction.rules.ts';

const standingValue = async (tx: Transaction, reportId: string, indicatorId: string): Promise<ValueFacts | undefined> =>
  (await valuesOf(tx, reportId)).find((value) => value.indicatorId === indicatorId);

const asNumber = (value: unknown): number | null => (value == null ? null : Number(value));
const figureOf = ({ number, flag, text }: Figure): Figure => ({
  ...{ number: asNumber(number), flag: flag ?? null, text: text?.normalize('NFC').trim() || null },
});

interface Applied {
  readonly indicatorId: string;
  readonly before: Figure;
  readonly after: Figure;
  readonly reason: string;
}

/** The corrected value takes the place of the accepted one, and the totals follow in the same transaction. */
async function applyCorrection(tx: Transaction, report: ProgressReport, applied: Applied): Promise<void> {
  const { indicatorId, before, after, reason } = applied;
  const value = { id: newId(), indicatorId, ...after, reason };
  await storeValues(tx, [{ report: { ...placeOfReport(report), id: report.id }, values: [value] }]);
  await countCorrection(tx, report, { indicatorId, before, after });
  await update(tx, ProgressReport, report, {});
}

async function lockReport(tx: Transaction, input: CorrectValue): Promise<ProgressReport> {
  if (!isId(input.reportId)) throw notFound();
  const report = await lock(tx, ProgressReport, input.reportId);
  if (!stands(standingOf(tx.ctx.actor, report), 'EITHER')) throw forbidden();
  if (report.version !== input.version) throw conflict(report.version);
  return report;
}

/** The unit proposes another value for an accepted one; a reviewer corrects at once. */
export function correctValue(ctx: Context, info: GraphQLResolveInfo, input: CorrectValue): Promise<ValueCorrection> {
  return write(ctx, { info, args: { input }, entity: ValueCorrection }, async (tx) => {
    const report = await lockReport(tx, input);
    const { indicatorId } = input;
    const accepted = await standingValue(tx, report.id, indicatorId);
    const after = figureOf(input);
    refuse([
      ...checkStep('CORRECT', { state: report.state, reason: input.reason }),
      ...checkCorrection(
        { indicatorId, ...after },
        { accepted, indicators: await indicatorFactsOf(tx, report.campaignId) },
      ),
    ]);
    const { reason } = clean(ValueCorrection, { reason: input.reason });
    const before = figureOf(accepted ?? {});
    const isFinal = standingOf(ctx.actor, report).REVIEWER;
    const today = ctx.runtime.clock.today();
    const id = await insert(tx, ValueCorrection, {
      ...{ ...placeOfReport(report), reportId: report.id, indicatorId, reason, proposedOn: today },
      ...{ numberBefore: before.number, flagBefore: before.flag, textBefore: before.text, ...after },
      ...(isFinal ? { state: 'APPROVED', decidedOn: today } : { state: 'PROPOSED' }),
    });
    if (isFinal) await applyCorrection(tx, report, { indicatorId, before, after, reason });
    return id;
  });
}

interface Call {
  readonly info: GraphQLResolveInfo;
  readonly args: unknown;
  readonly target: Target;
}

/** The reviewer's word on a proposed correction, or the unit's own second thought; approved, it changes value and totals at once. */
export function decideCorrection(
  ctx: Context,
  call: Call,
  decision: { action: CorrectionAction; reason?: string },
): Promise<ValueCorrection> {
  const { action, reason } = decision;
  const reports = new Map<string, ProgressReport>();
  const beforeOf = (row: ValueCorrection) =>
    figureOf({ number: row.numberBefore, flag: row.flagBefore, text: row.textBefore });
  return perform(ctx, call, {
    entity: ValueCorrection,
    may: (row, { actor }) => standingOf(actor, row)[CORRECTION_FLOW[action].by],
    check: async (row, tx) => {
      const report = await lock(tx, ProgressReport, row.reportId);
      reports.set(row.id, report);
      const now = await standingValue(tx, report.id, row.indicatorId);
      const facts = { state: row.state, reportState: report.state, before: beforeOf(row), now };
      return checkDecision(action, { ...facts, reason: reason ?? null });
    },
    apply: async (row, tx) => {
      const report = reports.get(row.id);
      const { indicatorId } = row;
      const applied = { indicatorId, before: beforeOf(row), after: figureOf(row), reason: row.reason };
      if (action === 'APPROVE' && report) await applyCorrection(tx, report, applied);
      const decidedOn = ctx.runtime.clock.today();
      const told = reason === undefined ? {} : { refusalReason: reason };
      return { ...clean(ValueCorrection, told), state: CORRECTION_FLOW[action].to, decidedOn };
    },
  });
}
