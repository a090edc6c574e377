import { sendFile, xlsxOf } from '@tdkt/exchange';
import { load, notFound } from '@tdkt/kernel';
import { Decision, DecisionKind, DecisionState } from '../decision/decision.entity.ts';
import type { Ask } from '../decision-paper/decision-files.ts';
import { issuerName } from '../decision-paper/decision-paper.facts.ts';
import { paymentLineCount, paymentLines } from './payment-list.facts.ts';
import { paymentListSheet } from './payment-list.views.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list by which the bonuses of a signed decision are paid out, as a workbook. */
export async function sendPaymentList({ ctx, response }: Ask, id: string): Promise<void> {
  const decision = await load(ctx, Decision, id);
  const isPayable = decision?.state === DecisionState.SIGNED && decision.kind === DecisionKind.COMMENDATION;
  if (!decision || !isPayable) throw notFound();
  const [issuer, lines] = await Promise.all([issuerName(ctx, decision), paymentLines(ctx, id)]);
  const isExtract = lines.length < (await paymentLineCount(ctx, id, lines.length));
  const name = `payment-list-${(decision.number ?? id).replace(/[^0-9A-Za-z-]+/g, '-').replace(/-+$/, '')}.xlsx`;
  await sendFile(response, {
    name,
    type: XLSX,
    body: xlsxOf([paymentListSheet({ decision, issuer, lines, isExtract })]),
  });
}
