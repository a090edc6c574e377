import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { sendError } from '@tdkt/exchange';
import { AppError, type Context, callOf, createContext, isId, notFound, type Route, type Runtime } from '@tdkt/kernel';
import { openFile, receiveFile } from './file.commands.ts';
import { isGoodTicket } from './ticket.ts';

interface Ask {
  readonly ctx: Context;
  readonly service: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

/** RFC 6266: the plain name for old programs, the real one in UTF-8. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}

async function put(ask: Ask, id: string): Promise<void> {
  const { ctx, service, request, response, query } = ask;
  if (!isGoodTicket(ctx.runtime, service, { id, query, now: ctx.runtime.clock.now() })) throw notFound();
  await receiveFile(ctx.runtime, service, { id, bytes: request });
  response.writeHead(204, { 'cache-control': 'no-store' }).end();
}

/** A file as its row is seen. It is never shown by the browser itself: what somebody sent must not run beside the console. */
async function get({ ctx, service, request, response }: Ask, id: string): Promise<void> {
  const { file, bytes } = await openFile(ctx, service, id);
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': file.size,
    'content-disposition': disposition(file.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(bytes(), response);
}

async function answer(ask: Ask, path: string): Promise<void> {
  const id = /^\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (!id || !isId(id)) throw notFound();
  const { method } = ask.request;
  if (method === 'PUT') return put(ask, id);
  if (method === 'GET' || method === 'HEAD') return get(ask, id);
  throw new AppError('INVALID', { violations: [{ code: 'METHOD', params: { allowed: 'GET, HEAD, PUT' } }] });
}

/** The door of the files of one service. */
export function fileRoute(runtime: Runtime, service: string): Route {
  const prefix = `/files/${service}`;
  return {
    prefix,
    handle: async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://service');
      const ctx = createContext(runtime, callOf(request));
      try {
        await answer({ ctx, service, request, response, query: searchParams }, pathname.slice(prefix.length));
      } catch (error) {
        // Half a file is cut off, so that nobody takes it for a whole one.
        if (response.headersSent) response.destroy();
        else sendError(response, error, { language: ctx.language, requestId: ctx.requestId, log: runtime.log });
      }
    },
  };
}
