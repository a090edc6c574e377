import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { type Paper, PDF, pdfOfPaper, TypstBusy, WORD, wordOf, wordOfPaper } from '@tdkt/documents';
import { sendError, sendFile } from '@tdkt/exchange';
import {
  AppError,
  type Context,
  callOf,
  createContext,
  forbidden,
  hasRole,
  isId,
  load,
  notFound,
  READ_ALL,
  type Route,
  type Runtime,
  unauthenticated,
} from '@tdkt/kernel';
import { issuerName } from '../decision-paper/decision-paper.facts.ts';
import { SubmissionLetter } from '../letter/letter.entity.ts';
import { letterDossiers } from '../letter/letter.facts.ts';
import { letterPaper } from '../letter/letter.views.ts';
import { minutesFacts } from '../minutes/minutes.facts.ts';
import { minutesPaper } from '../minutes/minutes.views.ts';

interface Kind {
  readonly prefix: string;
  /** What the file is called, without its ending. */
  readonly name: string;
  /** The paper as the caller sees it; null where there is none to see. */
  paper(ctx: Context, id: string): Promise<Paper | null>;
}
const KINDS: readonly Kind[] = [
  {
    prefix: '/council-sessions',
    name: 'minutes',
    paper: async (ctx, id) => {
      const facts = await minutesFacts(ctx, id);
      return facts && minutesPaper(facts);
    },
  },
  {
    prefix: '/submission-letters',
    name: 'letter',
    paper: async (ctx, id) => {
      const letter = await load(ctx, SubmissionLetter, id);
      if (!letter) return null;
      const { issuerOrganisationId, submittedOn } = letter;
      const issuer = { issuerOrganisationId, decidedOn: submittedOn ?? ctx.runtime.clock.today() };
      return letterPaper({
        letter,
        issuer: await issuerName(ctx, issuer),
        dossiers: await letterDossiers(ctx, letter),
      });
    },
  },
];

interface Ask {
  readonly ctx: Context;
  readonly kind: Kind;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer({ ctx, kind, request, response }: Ask, path: string): Promise<void> {
  if (ctx.actor.kind === 'PUBLIC') throw unauthenticated();
  if (!hasRole(ctx.actor, READ_ALL)) throw forbidden();
  const [, id = '', name, end] = /^\/([0-9a-f-]{36})\/([a-z]+)\.(docx|pdf)$/.exec(path) ?? [];
  if (!isId(id) || name !== kind.name) throw notFound();
  if (request.method !== 'GET')
    throw new AppError('INVALID', { violations: [{ code: 'METHOD', params: { allowed: 'GET' } }] });
  const paper = await kind.paper(ctx, id);
  if (!paper) throw notFound();
  const isWord = end === 'docx';
  const bytes = isWord ? await wordOf(wordOfPaper(paper)) : await pdfOfPaper(paper).catch(busyOr);
  await sendFile(response, { name: `${name}.${end}`, type: isWord ? WORD : PDF, body: Readable.from([bytes]) });
}
const busyOr = (error: unknown): never => {
  throw error instanceof TypstBusy ? new AppError('UNAVAILABLE') : error;
};

/** Minutes and letters as documents, for those who read every dossier. */
export const hearingPapers = (runtime: Runtime): readonly Route[] =>
  KINDS.map((kind) => ({
    prefix: kind.prefix,
    handle: async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://service');
      const ctx = createContext(runtime, callOf(request));
      try {
        await answer({ ctx, kind, request, response }, pathname.slice(kind.prefix.length));
      } catch (error) {
        const { requestId, language } = ctx;
        // Half a file is cut off, so that nobody takes it for a whole one.
        if (response.headersSent) response.destroy();
        else sendError(response, error, { language, requestId, log: runtime.log });
      }
    },
  }));
