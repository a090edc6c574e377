/**
 * `npm run trial:documents -- --documents 1000000`: as many documents that are all different, a third of them refused, and
 * the memory that is still held after each tenth. It must not grow once the cache is full.
 */
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLog, newId, PUBLIC } from '@tdkt/kernel';
import { CompiledGraph } from '../executor/compiled-graph.ts';
import { Operations } from '../graph/operation.ts';
import { supergraphSdl } from './differential/schemas.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const { values } = parseArgs({ options: { documents: { type: 'string', default: '1000000' } } });
const count = Number(values.documents);
const call = { actor: PUBLIC, requestId: newId(), language: 'en', idempotencyKey: null } as const;
const graph = new CompiledGraph(supergraphSdl(), []);
const operations = new Operations({ graph, log: createLog('silent'), openIntrospection: true, deadlineMs: 5_000 });
const SHAPES: readonly ((at: number) => string)[] = [
  (at) => `{ a${at}: __typename }`,
  (at) => `query q${at} { __typename ...f${at} } fragment f${at} on Query { b${at}: __typename }`,
  (at) => `{ c${at}: book(id: ${at}) { nothing${at} } }`,
];

const started = Date.now();
const held: number[] = [];
for (let at = 0; at < count; at += 1) {
  const query = SHAPES[at % SHAPES.length]?.(at) ?? '';
  await operations.answer({ query, operationName: undefined, variables: {} }, call);
  if ((at + 1) % Math.ceil(count / 10) !== 0) continue;
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  held.push(Math.round(process.memoryUsage().heapUsed / 1e5) / 10);
  console.log(`${at + 1} documents, ${held.at(-1)} MB held, ${Math.round((Date.now() - started) / 1000)} s`);
}
const grown = (held.at(-1) ?? 0) - (held[1] ?? 0);
console.log(`grown by ${grown.toFixed(1)} MB since the second tenth`);
process.exitCode = grown < 5 ? 0 : 1;
