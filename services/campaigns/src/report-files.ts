import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendError } from '@tdkt/exchange';
import {
  AppError,
  type Context,
  callOf,
  createContext,
  isId,
  type Language,
  notFound,
  type Route,
  type Runtime,
  unauthenticated,
} from '@tdkt/kernel';
import * as papers from './emulation-paper/paper.endpoints.ts';
import { sendReview } from './review/review.endpoints.ts';
import { applySheetFile, checkSheetFile, sendSheet } from './sheet/sheet.endpoints.ts';

/** One question to the files of reports: entry sheets in and out, reviews as documents. */
export interface Ask {
  readonly ctx: Context;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly language: Language;
  /** Whether a sheet hands the reports in as well. */
  readonly isSubmitting: boolean;
}
type Endpoint = (ask: Ask, id: string) => Promise<void>;

const PREFIX = '/reports';
const ENDPOINTS: readonly (readonly [method: string, path: RegExp, endpoint: Endpoint])[] = [
  ['GET', /^\/periods\/([0-9a-f-]{36})\/sheet$/, sendSheet],
  ['POST', /^\/periods\/([0-9a-f-]{36})\/sheet\/check$/, checkSheetFile],
  ['POST', /^\/periods\/([0-9a-f-]{36})\/sheet$/, applySheetFile],
  ['GET', /^\/emulation-years\/([0-9a-f-]{36})\/pledge\.docx$/, papers.sendPledgeWord],
  ['GET', /^\/emulation-years\/([0-9a-f-]{36})\/pledge\.pdf$/, papers.sendPledgePdf],
  ['GET', /^\/emulation-meetings\/([0-9a-f-]{36})\/minutes\.docx$/, papers.sendMinutesWord],
  ['GET', /^\/emulation-meetings\/([0-9a-f-]{36})\/minutes\.pdf$/, papers.sendMinutesPdf],
  ['GET', /^\/reviews\/([0-9a-f-]{36})\/document$/, sendReview],
];

async function answer(ask: Ask, path: string): Promise<void> {
  if (ask.ctx.actor.kind === 'PUBLIC') throw unauthenticated();
  const known = ENDPOINTS.filter(([, pattern]) => pattern.test(path));
  if (known.length === 0) throw notFound();
  const found = known.find(([method]) => method === ask.request.method);
  if (!found) {
    const allowed = known.map(([method]) => method).join(', ');
    throw new AppError('INVALID', { violations: [{ code: 'METHOD', params: { allowed } }] });
  }
  const [, pattern, endpoint] = found;
  const id = pattern.exec(path)?.[1] ?? '';
  if (!isId(id)) throw notFound();
  await endpoint(ask, id);
}

export const reportFiles = (runtime: Runtime): Route => ({
  prefix: PREFIX,
  handle: async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://service');
    const ctx = createContext(runtime, callOf(request));
    const asked = searchParams.get('language');
    const language = asked === 'en' || asked === 'vi' ? asked : ctx.language;
    const isSubmitting = searchParams.get('submit') === 'true';
    try {
      await answer({ ctx, request, response, language, isSubmitting }, pathname.slice(PREFIX.length));
    } catch (error) {
      const { requestId } = ctx;
      // Half a file is cut off, so that nobody takes it for a whole one.
      if (response.headersSent) response.destroy();
      else sendError(response, error, { language, requestId, log: runtime.log });
    }
  },
});
