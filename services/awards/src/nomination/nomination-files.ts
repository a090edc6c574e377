import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendError } from '@tdkt/exchange';
import {
  AppError,
  type Context,
  callOf,
  createContext,
  forbidden,
  hasRole,
  isId,
  type Language,
  notFound,
  type Route,
  type Runtime,
  unauthenticated,
} from '@tdkt/kernel';
import { PROPOSERS } from '../proposal/proposal.access.ts';
import { applyList, checkList, sendFindings, sendTemplate } from './nomination.endpoints.ts';

/** One question to the lists of nominees of a proposal. */
export interface Ask {
  readonly ctx: Context;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly language: Language;
}
type Endpoint = (ask: Ask, id: string) => Promise<void>;

const PREFIX = '/proposals';
const ENDPOINTS: readonly (readonly [method: string, path: RegExp, endpoint: Endpoint])[] = [
  ['GET', /^\/([0-9a-f-]{36})\/nominees\/template$/, sendTemplate],
  ['POST', /^\/([0-9a-f-]{36})\/nominees\/check$/, checkList],
  ['POST', /^\/([0-9a-f-]{36})\/nominees\/findings$/, sendFindings],
  ['POST', /^\/([0-9a-f-]{36})\/nominees$/, applyList],
];

async function answer(ask: Ask, path: string): Promise<void> {
  const { actor } = ask.ctx;
  if (actor.kind === 'PUBLIC') throw unauthenticated();
  if (!hasRole(actor, PROPOSERS)) throw forbidden();
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

/** Lists of nominees in and out: the template, the dry run, what was found as a file, the import. */
export const nominationFiles = (runtime: Runtime): Route => ({
  prefix: PREFIX,
  handle: async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://service');
    const ctx = createContext(runtime, callOf(request));
    const asked = searchParams.get('language');
    const language = asked === 'en' || asked === 'vi' ? asked : ctx.language;
    try {
      await answer({ ctx, request, response, language }, pathname.slice(PREFIX.length));
    } catch (error) {
      const { requestId } = ctx;
      // Half a file is cut off, so that nobody takes it for a whole one.
      if (response.headersSent) response.destroy();
      else sendError(response, error, { language, requestId, log: runtime.log });
    }
  },
});
