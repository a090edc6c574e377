import type { IncomingMessage, ServerResponse } from 'node:http';
import { TypstBusy } from '@tdkt/documents';
import { sendError } from '@tdkt/exchange';
import {
  AppError,
  type Context,
  callOf,
  createContext,
  forbidden,
  hasRole,
  isId,
  notFound,
  ROW_READERS,
  type Route,
  type Runtime,
  unauthenticated,
} from '@tdkt/kernel';
import { sendCertificates } from '../certificate/certificate.endpoints.ts';
import { sendPaymentList } from '../fund/payment-list.endpoints.ts';
import { sendPdf, sendWord } from './decision-paper.endpoints.ts';

/** One question to the documents of decisions. */
export interface Ask {
  readonly ctx: Context;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly search: URLSearchParams;
}
type Endpoint = (ask: Ask, id: string) => Promise<void>;

const PREFIX = '/decisions';
const ENDPOINTS: readonly (readonly [path: RegExp, endpoint: Endpoint])[] = [
  [/^\/([0-9a-f-]{36})\/document\.docx$/, sendWord],
  [/^\/([0-9a-f-]{36})\/document\.pdf$/, sendPdf],
  [/^\/([0-9a-f-]{36})\/certificates\.pdf$/, sendCertificates],
  [/^\/([0-9a-f-]{36})\/payment-list\.xlsx$/, sendPaymentList],
];

async function answer(ask: Ask, path: string): Promise<void> {
  const { actor } = ask.ctx;
  if (actor.kind === 'PUBLIC') throw unauthenticated();
  if (!hasRole(actor, ROW_READERS)) throw forbidden();
  const found = ENDPOINTS.find(([pattern]) => pattern.test(path));
  if (!found) throw notFound();
  if (ask.request.method !== 'GET')
    throw new AppError('INVALID', { violations: [{ code: 'METHOD', params: { allowed: 'GET' } }] });
  const [pattern, endpoint] = found;
  const id = pattern.exec(path)?.[1] ?? '';
  if (!isId(id)) throw notFound();
  await endpoint(ask, id).catch((error: unknown) => {
    throw error instanceof TypstBusy ? new AppError('UNAVAILABLE') : error;
  });
}

/** Decisions as documents: /decisions/<id>/document.docx and .pdf, seen by whoever sees the decision. */
export const decisionFiles = (runtime: Runtime): Route => ({
  prefix: PREFIX,
  handle: async (request, response) => {
    const { pathname, searchParams: search } = new URL(request.url ?? '/', 'http://service');
    const ctx = createContext(runtime, callOf(request));
    try {
      await answer({ ctx, request, response, search }, pathname.slice(PREFIX.length));
    } catch (error) {
      const { requestId, language } = ctx;
      // Half a file is cut off, so that nobody takes it for a whole one.
      if (response.headersSent) response.destroy();
      else sendError(response, error, { language, requestId, log: runtime.log });
    }
  },
});
