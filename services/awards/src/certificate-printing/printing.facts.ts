import { type Context, conjunction, hydrate, placeScope, selectList, settingOf, statement } from '@tdkt/kernel';
import { printedOf } from '../certificate/certificate.endpoints.ts';
import { Certificate } from '../certificate/certificate.entity.ts';
import type { LayoutField, LayoutPaper } from '../certificate-layout/layout.rules.ts';
import { placedTexts } from './placed-texts.rules.ts';

/** The layout as it was when the printing began: a later change does not reach into a printing that goes on. */
export interface PrintingLayout extends Omit<LayoutPaper, 'fields'> {
  readonly id: string;
  readonly version: number;
  readonly isPlain: boolean;
  readonly fields: readonly LayoutField[];
}
export interface Printing {
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly awardFormIds: readonly string[];
  /** Null: plain A4 lying down, as the product sets it by itself. */
  readonly layout: PrintingLayout | null;
}

const whereOf = (ctx: Context, { decisionId, awardFormIds }: Printing, after: string | null) =>
  conjunction([
    { sql: '(r.decision_id = ?::uuid or r.correction_decision_id = ?::uuid)', values: [decisionId, decisionId] },
    { sql: 'not exists (select 1 from awards.certificate n where n.replaces_id = r.id)', values: [] },
    { sql: '(cardinality(?::uuid[]) = 0 or r.award_form_id = any(?::uuid[]))', values: [awardFormIds, awardFormIds] },
    ...(after === null
      ? []
      : [
          {
            sql: `(r.form_name, r.year, r.ordinal, r.id) > (select a.form_name, a.year, a.ordinal, a.id
              from awards.certificate a where a.id = ?::uuid)`,
            values: [after],
          },
        ]),
    placeScope(ctx.actor, 'r.decided_on'),
  ]);

/** How many certificates there are to be printed, in the sight of the caller. */
export async function printingCount(ctx: Context, printing: Printing): Promise<number> {
  const where = whereOf(ctx, printing, null);
  const text = `select count(*)::integer from awards.certificate r where ${where.text}`;
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
  return rows[0]?.[0] as number;
}

/** The next certificates in the order of their numbers, written out for the template. */
export async function certificatesAfter(
  ctx: Context,
  printing: Printing,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ id: string; texts: object }[]> {
  const where = whereOf(ctx, printing, after);
  const text = `select ${selectList(Certificate)} from awards.certificate r where ${where.text}
    order by r.form_name, r.year, r.ordinal, r.id limit ${limit}`;
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
  const certificates = hydrate(Certificate, rows);
  const { publicUrl } = ctx.runtime.config;
  return Promise.all(
    certificates.map(async (one) => {
      const printed = await printedOf(one, publicUrl);
      return { id: one.id, texts: printing.layout ? placedTexts(printed) : printed };
    }),
  );
}

/** The template and its data: the layout decides which. */
export const orderOf = (layout: PrintingLayout | null, certificates: readonly object[], isTest = false) =>
  layout
    ? { template: 'certificate-placed', data: { layout, certificates, isTest } }
    : { template: 'certificate', data: { certificates } };
