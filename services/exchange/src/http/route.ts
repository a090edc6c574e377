import { AppError, callOf, createContext, isId, notFound, type Route, unauthenticated } from '@tdkt/kernel';
import type { Ground } from '../import/ground.ts';
import type { Worker } from '../import/worker.ts';
import { sendError } from './answer.ts';
import {
  type Ask,
  checkRun,
  exportRows,
  listErrors,
  listRegisters,
  listRuns,
  sendErrorFile,
  sendTemplate,
  showRun,
  stepRun,
  upload,
} from './endpoints.ts';

type Endpoint = (ask: Ask, subject: string) => Promise<void>;

/** Everything under /exchange/<service>; `:id` is a run, `:type` a register. */
const ENDPOINTS: readonly (readonly [method: string, path: RegExp, endpoint: Endpoint])[] = [
  ['GET', /^\/registers$/, listRegisters],
  ['GET', /^\/imports$/, listRuns],
  ['GET', /^\/imports\/([0-9a-f-]{36})$/, showRun],
  ['GET', /^\/imports\/([0-9a-f-]{36})\/errors$/, listErrors],
  ['GET', /^\/imports\/([0-9a-f-]{36})\/error-file$/, sendErrorFile],
  ['POST', /^\/imports\/([0-9a-f-]{36})\/check$/, checkRun],
  ['POST', /^\/imports\/([0-9a-f-]{36})\/apply$/, stepRun('apply')],
  ['POST', /^\/imports\/([0-9a-f-]{36})\/cancel$/, stepRun('cancel')],
  ['POST', /^\/imports\/([0-9a-f-]{36})\/undo$/, stepRun('undo')],
  ['GET', /^\/([A-Z]\w*)\/template$/, sendTemplate],
  ['POST', /^\/([A-Z]\w*)\/export$/, exportRows],
  ['POST', /^\/([A-Z]\w*)\/import$/, upload],
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
  const subject = pattern.exec(path)?.[1] ?? '';
  if (path.startsWith('/imports/') && !isId(subject)) throw notFound();
  await endpoint(ask, subject);
}

/** The door of import and export of one service. Writes come by POST, which the gateway lets in from scripts only. */
export function exchangeRoute(ground: Ground, worker: Worker): Route {
  const prefix = `/exchange/${ground.service}`;
  return {
    prefix,
    handle: async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://service');
      const ctx = createContext(ground.runtime, callOf(request));
      try {
        await answer({ ground, worker, ctx, request, response, query: searchParams }, pathname.slice(prefix.length));
      } catch (error) {
        const { language, requestId } = ctx;
        // A caller who went away is told nothing; half a file is cut off, so that nobody takes it for a whole one.
        if (response.headersSent) response.destroy();
        else sendError(response, error, { language, requestId, log: ground.runtime.log });
      }
    },
  };
}
