/**
 * `npm run bench`: the product beside hand-written SQL (the floor) and PostGraphile, in one run on one machine and one database.
 * `-- registries` measures the registers alone (registries.ts), `-- movement` deadlines and dashboards (movement.ts), `-- eligibility`
 * who is eligible among 300,000 persons (eligibility.ts), `-- certificates` how long a thousand of them
 * take to be printed in the background.
 * Prints a table; with `--write` also puts it into docs/performance.md. `--data <folder>` uses data made before.
 * `-- memory --minutes 20` says whether memory grows under load, `-- notify` what announcing changes costs a write.
 * `npm run bench -- registries` asks the registers alone, over a million persons.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '@tdkt/postgres';
import { measureCertificates } from './certificates.ts';
import { type Contender, contenders } from './contenders.ts';
import { measureEligibility } from './eligibility/eligibility.ts';
import { CONNECTIONS, hasWrk, shoot } from './generator.ts';
import { measureMemory } from './memory.ts';
import { measureMovement } from './movement/movement.ts';
import { measureNotify } from './notify.ts';
import { postmasterOf, product, runDemoLarge } from './product.ts';
import { check, type Questions, questionsOf } from './questions.ts';
import { measureRegistries } from './registry/registries.ts';
import { factsOf, type Row, tableOf } from './report.ts';
import { benchTrees } from './trees.ts';
import { cpuSeconds, megabytes } from './usage.ts';
import { writeFigures } from './write.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '10' },
    'warm-up': { type: 'string', default: '4' },
    minutes: { type: 'string', default: '20' },
    peer: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const say = (line: string): void => console.log(line);

function measure(contender: Contender, query: 'A' | 'B', postmaster: number): Promise<Row> {
  return contender.measured(() => measureOnce(contender, query, postmaster));
}

async function measureOnce(contender: Contender, query: 'A' | 'B', postmaster: number): Promise<Row> {
  const shot = await contender.shot(query);
  await shoot(shot, Number(values['warm-up']));
  const before = cpuSeconds(contender.pid) + cpuSeconds(postmaster);
  const { requests, seconds, p50, p99, wrong } = await shoot(shot, Number(values.seconds));
  const used = cpuSeconds(contender.pid) + cpuSeconds(postmaster) - before;
  if (wrong > 0) throw new Error(`${contender.name}, query ${query}: ${wrong} of ${requests} requests failed`);
  const row = {
    ...{ query, name: contender.name, perSecond: requests / seconds, p50, p99 },
    ...{ cpu: (used / requests) * 1000, megabytes: megabytes(contender.pid) },
  };
  say(
    `  ${query} ${contender.name}: ${row.perSecond.toFixed(0)} requests/s, p50 ${p50.toFixed(1)} ms, CPU ${row.cpu.toFixed(2)} s/1000`,
  );
  return row;
}

/** The floor stands before, between and after the others; its median counts, so that a slow minute of the machine does not. */
async function measureAll(all: readonly Contender[], postmaster: number): Promise<Row[]> {
  const [floor, ...others] = all as [Contender, ...Contender[]];
  const rows: Row[] = [];
  for (const query of ['A', 'B'] as const) {
    const floors = [await measure(floor, query, postmaster)];
    const rest: Row[] = [];
    for (const other of others) {
      rest.push(await measure(other, query, postmaster));
      floors.push(await measure(floor, query, postmaster));
    }
    const sorted = floors.toSorted((a, b) => a.perSecond - b.perSecond);
    rows.push(sorted[Math.floor(sorted.length / 2)] as Row, ...rest);
  }
  return rows;
}

/** Where another user can reach it too: started by root, the database runs as nobody. */
function folderFor(what: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tdkt-bench-${what}-`));
  chmodSync(folder, 0o755);
  return folder;
}

async function main(): Promise<void> {
  const folder = values.data ?? folderFor('data');
  const empty = folderFor('cold');
  say('First start in an empty folder, and a later one …');
  const cold = await product(empty);
  await cold.stop();
  const later = await product(empty);
  await later.stop();
  rmSync(empty, { recursive: true });
  say(`Data in ${folder} …`);
  runDemoLarge(folder);
  const ours = await product(folder);
  const server = await startServer({ dataDir: folder, log: () => undefined });
  const started = megabytes(ours.pid);
  const all = await contenders({ ours, connection: server.admin, withPeer: values.peer, say });
  try {
    const questions: Questions = await questionsOf(server.admin);
    for (const one of all) one.ask(questions);
    await check(all, say);
    const rows = await measureAll(all, await postmasterOf(server.admin));
    const generator = `${(await hasWrk()) ? 'wrk' : 'autocannon'}, ${CONNECTIONS} connections, ${values['warm-up']} s warm-up, ${values.seconds} s measured`;
    const facts = factsOf({
      ...{ command: `npm run bench${values.data ? ' -- --data <folder>' : ''}`, generator },
      sizes: questions.sizes,
      startsMs: { cold: cold.milliseconds, later: later.milliseconds, large: ours.milliseconds },
      megabytes: { started, after: megabytes(ours.pid) },
    });
    say(`\n${tableOf(rows)}\n\n${facts}`);
    if (values.write) writeFigures(`${tableOf(rows)}\n\n${facts}`);
  } finally {
    for (const one of all.toReversed()) await one.stop();
    await server.stop();
    if (!values.data) rmSync(folder, { recursive: true });
  }
}

async function registries(): Promise<void> {
  const folder = values.data ?? folderFor('registries');
  await measureRegistries({ folder, isWritten: values.write, say });
  if (!values.data) rmSync(folder, { recursive: true });
  await benchTrees(say);
}

async function movement(): Promise<void> {
  const folder = values.data ?? folderFor('movement');
  await measureMovement({ folder, isWritten: values.write, say });
  if (!values.data) rmSync(folder, { recursive: true });
}

async function eligibility(): Promise<void> {
  const folder = values.data ?? folderFor('eligibility');
  await measureEligibility({ folder, isWritten: values.write, say });
  if (!values.data) rmSync(folder, { recursive: true });
}

async function certificates(): Promise<void> {
  const folder = values.data ?? folderFor('certificates');
  await measureCertificates({ folder, isWritten: values.write, say });
  if (!values.data) rmSync(folder, { recursive: true });
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  ...{ registries, movement, eligibility, certificates },
  notify: () => measureNotify(folderFor('notify'), values.write, say),
  memory: () =>
    measureMemory({
      folder: values.data ?? folderFor('memory'),
      minutes: Number(values.minutes),
      isWritten: values.write,
      say,
    }),
};
await (PARTS[positionals[0] ?? ''] ?? main)();
