/**
 * The gateway's executor over any supergraph whose subgraphs are plain GraphQL over HTTP: what the public federation
 * audit runs against (test/README.md says how). `supergraph-server.ts <file> --port <port> [--executor hive]`.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { parseArgs } from 'node:util';
import { createGraph, type ExecutorName, Operations, type Subgraph } from '@tdkt/gateway/graph';
import { createLog, newId, PUBLIC } from '@tdkt/kernel';
import { type ExecutionResult, Kind, parse, print } from 'graphql';

/** The subgraphs that a supergraph names, with their addresses (join specification, `@join__graph`). */
function subgraphsOf(supergraph: string): Subgraph[] {
  const graphs = parse(supergraph).definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error('This is no supergraph');
  return (graphs.values ?? []).map(({ directives }) => {
    const given = directives?.[0]?.arguments ?? [];
    const text = (name: string): string => {
      const value = given.find((one) => one.name.value === name)?.value;
      return value?.kind === Kind.STRING ? value.value : '';
    };
    return plainSubgraph(text('name'), text('url'));
  });
}

const plainSubgraph = (name: string, url: string): Subgraph => ({
  name,
  execute: async ({ document, variables }, signal) => {
    const body = JSON.stringify({ query: print(document), variables });
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body, signal });
    return (await answer.json()) as ExecutionResult;
  },
  ping: async () => undefined,
});

async function bodyOf(request: IncomingMessage): Promise<{ query: string; variables?: Record<string, unknown> }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '4000' }, executor: { type: 'string', default: 'compiled' } },
});
const log = createLog('silent');
const supergraph = readFileSync(positionals[0] as string, 'utf8');
const executor = values.executor as ExecutorName;
const graph = await createGraph({ executor, log }, supergraph, subgraphsOf(supergraph));
const operations = new Operations({ graph, log, openIntrospection: true, deadlineMs: 10_000 });

createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json');
  if (request.method !== 'POST') return response.end('{}');
  const { query, variables = {} } = await bodyOf(request);
  const call = { actor: PUBLIC, requestId: newId(), language: 'en', idempotencyKey: null } as const;
  const answer = await operations.answer({ query, variables, operationName: undefined }, call);
  response.end(answer.body);
}).listen(Number(values.port), '127.0.0.1');
