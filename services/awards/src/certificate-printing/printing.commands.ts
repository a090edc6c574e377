import { type Context, invalid, isId, lock, notFound, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Field, ID, InputType } from 'type-graphql';
import { CertificateLayout, CertificateStock } from '../certificate-layout/layout.entity.ts';
import type { LayoutField } from '../certificate-layout/layout.rules.ts';
import { Decision } from '../decision/decision.entity.ts';
import { startRun } from '../run/run.commands.ts';
import { BackgroundRun, RunKind } from '../run/run.entity.ts';
import { type Printing, type PrintingLayout, printingCount } from './printing.facts.ts';

@InputType({ description: 'What is printed, and how it lies on the paper.' })
export class StartCertificatePrinting {
  @Field(() => ID) decisionId!: string;
  @Field(() => ID, { nullable: true, description: 'Default: plain A4 lying down, as the product sets it.' })
  layoutId?: string | null;
}

export const printingLayoutOf = (layout: CertificateLayout): PrintingLayout => {
  const { id, version, pageWidth, pageHeight, offsetX, offsetY, stock } = layout;
  const fields = layout.fields as LayoutField[];
  return { id, version, pageWidth, pageHeight, offsetX, offsetY, fields, isPlain: stock === CertificateStock.PLAIN };
};

async function layoutIn(tx: Transaction, layoutId: string): Promise<CertificateLayout> {
  const unknown = invalid({ code: 'UNKNOWN_REFERENCE', path: ['layoutId'] });
  if (!isId(layoutId)) throw unknown;
  const layout = await lock(tx, CertificateLayout, layoutId).catch(() => Promise.reject(unknown));
  const today = tx.ctx.runtime.clock.today();
  const isInForce = layout.validFrom <= today && (layout.validTo == null || layout.validTo >= today);
  if (!isInForce) throw invalid({ code: 'LAYOUT_NOT_IN_FORCE', path: ['layoutId'], params: { day: today } });
  return layout;
}

const RUNNING = `select 1 from awards.background_run where account_id = $1 and kind = $2 and subject_id = $3 and state = 'RUNNING'`;

async function start(tx: Transaction, { decisionId, layoutId }: StartCertificatePrinting): Promise<string> {
  if (!isId(decisionId)) throw notFound();
  const { number } = await lock(tx, Decision, decisionId);
  const layout = layoutId == null ? null : await layoutIn(tx, layoutId);
  const awardFormIds = layout?.awardFormIds ?? [];
  const printing: Printing = {
    ...{ decisionId, decisionNumber: number ?? '', awardFormIds },
    layout: layout && printingLayoutOf(layout),
  };
  const totalCount = await printingCount(tx.ctx, printing);
  if (totalCount === 0) throw invalid({ code: 'NO_CERTIFICATES', path: ['decisionId'] });
  const running = await tx.query(RUNNING, [tx.ctx.actor.accountId, RunKind.CERTIFICATES, decisionId]);
  if (running.length > 0) throw invalid({ code: 'RUN_GOES_ON', path: ['decisionId'] });
  return startRun(tx, { kind: RunKind.CERTIFICATES, question: printing, subjectId: decisionId, totalCount });
}

/** Begins to print all certificates of a decision; the file is there when the run is done. */
export const startPrinting = (
  ctx: Context,
  info: GraphQLResolveInfo,
  input: StartCertificatePrinting,
): Promise<BackgroundRun> => write(ctx, { info, args: { input }, entity: BackgroundRun }, (tx) => start(tx, input));
