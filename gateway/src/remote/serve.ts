import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import {
  attachSender,
  type Call,
  type Context,
  createContext,
  ERROR_TEXTS,
  type ErrorCode,
  type Log,
  namesOf,
  presentError,
  type RunningService,
  type Sender,
} from '@tdkt/kernel';
import type { GraphQLError } from 'graphql';
import { Meter } from '../graph/meter.ts';
import { verifySignature } from './signature.ts';
import { TIMING, timingOf } from './timing.ts';

const MAX_BODY = 4 * 1024 * 1024;

export interface Serving {
  readonly services: readonly RunningService[];
  /** Key that the gateway signs with. */
  readonly key: string;
  /** A private address: whoever is not the gateway has no business here. */
  readonly host: string;
  readonly port: number;
}

export interface Served {
  readonly port: number;
  close(): Promise<void>;
}

interface Parts extends Serving {
  readonly graph: RunningService | undefined;
  readonly apollo: ApolloServer<Context> | null;
  readonly calls: AsyncLocalStorage<Call>;
  readonly log: Log;
}

/** A service as a process of its own: its subgraph and its routes over HTTP, for the gateway only. */
export async function serve(serving: Serving): Promise<Served> {
  const calls = new AsyncLocalStorage<Call>();
  const graph = serving.services.find(({ service }) => service.resolvers.length > 0);
  const log = (serving.services[0] as RunningService).runtime.log;
  const apollo = graph ? await apolloFor(graph, calls) : null;
  const parts: Parts = { ...serving, graph, apollo, calls, log };
  let stopping = false;
  const server = createServer(
    { headersTimeout: 10_000, keepAliveTimeout: 65_000, maxHeaderSize: 65_536 },
    (request, response) => {
      // A kept-alive connection whose last answer came while stopping would hold the stop up.
      response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
      answer(request, response, parts).catch((error: unknown) => {
        log.error({ err: error }, 'request failed');
        refuse(response, 500, 'INTERNAL');
      });
    },
  );
  await listen(server, serving);
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), 8_000);
      await closed.finally(() => clearTimeout(cut));
      await apollo?.stop();
    },
  };
}

const listen = (server: Server, { port, host }: Serving): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Loaded here and not above: one process for all has no use for it. */
async function apolloFor(graph: RunningService, calls: AsyncLocalStorage<Call>): Promise<ApolloServer<Context>> {
  const { ApolloServer: Apollo } = await import('@apollo/server');
  const disabled = await import('@apollo/server/plugin/disabled');
  const { config, log } = graph.runtime;
  const apollo = new Apollo<Context>({
    schema: graph.schema,
    introspection: !config.production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    plugins: [
      disabled.ApolloServerPluginCacheControlDisabled(),
      disabled.ApolloServerPluginInlineTraceDisabled(),
      disabled.ApolloServerPluginLandingPageDisabled(),
      disabled.ApolloServerPluginSchemaReportingDisabled(),
      disabled.ApolloServerPluginUsageReportingDisabled(),
    ],
    formatError: (_formatted, error) => {
      const call = calls.getStore();
      const { language, requestId } = call ?? { language: 'vi' as const, requestId: 'unknown' };
      const tell = (cause: unknown) => log.error({ err: cause, ...namesOf(call ?? { requestId }) }, 'resolver failed');
      return presentError(error as GraphQLError, { language, requestId, log: tell });
    },
  });
  await apollo.start();
  return apollo;
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const path = request.url ?? '/';
  if (path === '/health/ready') return ready(response, parts);
  if (path === '/graphql' && parts.graph) return graphql(request, response, parts);
  const sender = senderOf(request, null, parts.key);
  if (!sender) return refuse(response, 401, 'UNAUTHENTICATED');
  const pathname = path.split('?')[0] as string;
  const routes = parts.services.flatMap((service) => service.routes);
  const found = routes
    .filter(({ prefix }) => pathname === prefix || pathname.startsWith(`${prefix}/`))
    .sort((left, right) => right.prefix.length - left.prefix.length)[0];
  if (!found) return refuse(response, 404, 'NOT_FOUND');
  attachSender(request, sender);
  await found.handle(request, response);
}

/** Ready once the database answers; tells the gateway which prefixes are served here. */
async function ready(response: ServerResponse, { services }: Parts): Promise<void> {
  try {
    for (const { runtime } of services) await runtime.reader.read('', { name: 'ping', text: 'select 1', values: [] });
  } catch {
    return refuse(response, 503, 'UNAVAILABLE');
  }
  const prefixes = services.flatMap(({ routes }) => routes.map(({ prefix }) => prefix));
  reply(response, 200, JSON.stringify({ ready: true, prefixes }));
}

async function graphql(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const { graph, apollo, calls } = parts;
  const body = await readBody(request);
  const sender = body && senderOf(request, body, parts.key);
  if (!sender || !graph || !apollo) return refuse(response, 401, 'UNAUTHENTICATED');
  const { HeaderMap } = await import('@apollo/server');
  const headers = new HeaderMap();
  for (const name of ['content-type', 'accept'] as const)
    headers.set(name, request.headers[name] ?? 'application/json');
  const meter = new Meter();
  const result = await calls.run(sender.call, () =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? 'POST', headers, search: '', body: parsed(body) },
      context: async () => createContext(graph.runtime, sender.call, meter),
    }),
  );
  if (result.body.kind !== 'complete') return refuse(response, 500, 'INTERNAL');
  response.setHeader(TIMING, timingOf(meter));
  reply(response, result.status ?? 200, result.body.string);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

const senderOf = (request: IncomingMessage, body: Buffer | null, key: string): Sender | null =>
  verifySignature(key, { method: request.method ?? '', path: request.url ?? '', body, headers: request.headers });

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reply(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body);
}

const refuse = (response: ServerResponse, status: number, code: ErrorCode): void =>
  reply(response, status, JSON.stringify({ errors: [{ message: ERROR_TEXTS[code].en, extensions: { code } }] }));
