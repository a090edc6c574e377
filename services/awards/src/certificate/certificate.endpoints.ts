import { Readable } from 'node:stream';
import { PDF, pdfOf } from '@tdkt/documents';
import { sendFile } from '@tdkt/exchange';
import { conjunction, hydrate, load, notFound, placeScope, selectList, settingOf, statement } from '@tdkt/kernel';
import type { PrintedTexts } from '../certificate-printing/placed-texts.rules.ts';
import { Decision } from '../decision/decision.entity.ts';
import type { Ask } from '../decision-paper/decision-files.ts';
import { headingOf, longDay } from '../decision-paper/wording.rules.ts';
import { Certificate } from './certificate.entity.ts';
import { CHECK_PREFIX } from './check.views.ts';

/** So many lines in one file; a longer decision is printed in parts. */
const MOST = 2_000;
const PLACE = 'Đồng Nai';

async function certificatesOf({ ctx }: Ask, decisionId: string): Promise<Certificate[]> {
  const where = conjunction([
    { sql: '(r.decision_id = ?::uuid or r.correction_decision_id = ?::uuid)', values: [decisionId, decisionId] },
    { sql: 'not exists (select 1 from awards.certificate n where n.replaces_id = r.id)', values: [] },
    placeScope(ctx.actor, 'r.decided_on'),
  ]);
  const text = `select ${selectList(Certificate)} from awards.certificate r where ${where.text}
    order by r.form_name, r.year, r.ordinal limit ${MOST}`;
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
  return hydrate(Certificate, rows);
}

/** What the template is filled with: texts as they are printed, and the code that leads to the page of the certificate. */
export async function printedOf(certificate: Certificate, publicUrl: string): Promise<PrintedTexts> {
  const href = new URL(`${CHECK_PREFIX}/${certificate.token}`, publicUrl).href;
  // Read with the first certificate and not at the start.
  const { default: QRCode } = await import('qrcode');
  return {
    ...{ number: certificate.number, honouree: certificate.honouree, unitName: certificate.unitName ?? '' },
    ...{ formName: headingOf(certificate.formName), citation: certificate.citation, authority: certificate.authority },
    decision: `Quyết định số ${certificate.decisionNumber} ${longDay(certificate.decidedOn)}`,
    placeAndDate: `${PLACE}, ${longDay(certificate.decidedOn)}`,
    ...{ positions: certificate.signerPosition.split('\n'), signerName: certificate.signerName },
    code: await QRCode.toString(href, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
  };
}

/** The certificates of a decision that the caller may see, one a page, ready for the printer. */
export async function sendCertificates(ask: Ask, decisionId: string): Promise<void> {
  const { ctx, response } = ask;
  const decision = await load(ctx, Decision, decisionId);
  const certificates = decision ? await certificatesOf(ask, decisionId) : [];
  if (certificates.length === 0) throw notFound();
  const printed = await Promise.all(certificates.map((one) => printedOf(one, ctx.runtime.config.publicUrl)));
  const leaving = new AbortController();
  response.once('close', () => leaving.abort());
  const bytes = await pdfOf({ template: 'certificate', data: { certificates: printed }, signal: leaving.signal });
  await sendFile(response, { name: `certificates-${decisionId}.pdf`, type: PDF, body: Readable.from([bytes]) });
}
