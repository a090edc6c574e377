import { Readable } from 'node:stream';
import { PDF, pdfOfPaper, WORD, wordOf, wordOfPaper } from '@tdkt/documents';
import { sendFile } from '@tdkt/exchange';
import { type Context, load, notFound, seesAll } from '@tdkt/kernel';
import { Decision } from '../decision/decision.entity.ts';
import type { Ask } from './decision-files.ts';
import { allLines, issuerName, printedLines } from './decision-paper.facts.ts';
import { type PaperFacts, paperOf } from './decision-paper.views.ts';

/** A decision with its list as the caller sees it; NOT_FOUND where they see none. */
export async function paperFacts(ctx: Context, id: string): Promise<PaperFacts> {
  const decision = await load(ctx, Decision, id);
  if (!decision) throw notFound();
  const [issuer, lines] = await Promise.all([issuerName(ctx, decision), printedLines(ctx, decision)]);
  return { decision, issuer, lines, whole: seesAll(ctx.actor) ? lines : await allLines(ctx, decision) };
}

export const paperName = ({ number, decidedOn }: Decision, end: string): string =>
  `decision-${(number ?? decidedOn).replace(/[^0-9A-Za-z-]+/g, '-').replace(/-+$/, '')}.${end}`;

/** The decision as Word, to be worked on. */
export async function sendWord(ask: Ask, id: string): Promise<void> {
  const facts = await paperFacts(ask.ctx, id);
  const bytes = await wordOf(wordOfPaper(paperOf(facts)));
  await sendFile(ask.response, { name: paperName(facts.decision, 'docx'), type: WORD, body: Readable.from([bytes]) });
}

/** The same as PDF. */
export async function sendPdf(ask: Ask, id: string): Promise<void> {
  const facts = await paperFacts(ask.ctx, id);
  const bytes = await pdfOfPaper(paperOf(facts));
  await sendFile(ask.response, { name: paperName(facts.decision, 'pdf'), type: PDF, body: Readable.from([bytes]) });
}
