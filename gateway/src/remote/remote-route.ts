import type { IncomingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { namesOf } from '@tdkt/kernel';
import { request as send } from 'undici';
import type { Callers } from '../caller/identity.ts';
import { DATA_HEADERS, type Exchange } from '../http/exchange.ts';
import { Refusal } from '../http/refusal.ts';
import { type Handler, senderOf } from '../http/routes.ts';
import { traceHeaders } from '../http/trace.ts';
import { agent, type RemotePlace } from './remote-subgraph.ts';
import { signatureHeaders } from './signature.ts';

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);

const passed = (headers: IncomingHttpHeaders): Record<string, string | string[]> => {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_BY_HOP.has(name)) kept[name] = value;
  }
  return kept;
};

/** A route of a service in another process: bodies are streamed, Set-Cookie and redirects come back as they are. */
export function remoteRoute(prefix: string, place: RemotePlace, callers: Callers): { prefix: string; handle: Handler } {
  const handle = async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange;
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    const sender = await senderOf(exchange, prefix, callers);
    const signed = signatureHeaders(place.key, { method, path, body: null }, sender);
    const answer = await send(`${place.url}${path}`, {
      method: method as 'GET',
      headers: { ...passed(request.headers), ...traceHeaders(exchange.trace), ...signed },
      body: method === 'GET' || method === 'HEAD' ? null : request,
      dispatcher: agent,
      headersTimeout: 60_000,
    }).catch((error: unknown) => {
      place.log.warn({ err: error, service: place.name, ...namesOf(exchange) }, 'service failed');
      throw new Refusal(503, 'UNAVAILABLE', { headers: { 'retry-after': '1' } });
    });
    response.writeHead(answer.statusCode, { ...DATA_HEADERS, ...passed(answer.headers) });
    await pipeline(answer.body, response);
  };
  return { prefix, handle };
}
