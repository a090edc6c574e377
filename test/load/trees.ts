/**
 * `npm run bench -- registries`: how long the database takes for the questions of the registers on 100,000 nodes.
 * The statements are those that the services send; each is run by EXPLAIN ANALYZE, so that nothing but the database is measured.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Statement } from '@tdkt/database';
import { type Product, startProduct } from '@tdkt/gateway/start';
import { newId, type RunningService, SYSTEM, settingOf, startService } from '@tdkt/kernel';
import { type Connection, startServer } from '@tdkt/postgres';
import { parse } from 'graphql';
import pg from 'pg';
import { testConfig } from '../world/settings.ts';
import { QUESTIONS, type TreeQuestion } from './trees.questions.ts';
import { nodes, SAMPLE } from './trees.sql.ts';

const WARM_UPS = 3;
const RUNS = 21;
type Sample = Readonly<Record<string, string>>;

async function client(connection: Connection): Promise<pg.Client> {
  const { tls, ...rest } = connection;
  const made = new pg.Client({ ...rest, ssl: tls ?? false, options: '-c search_path=app,public' });
  await made.connect();
  return made;
}

/** Audit and the published copy are no part of reading, and would be most of the time of making the rows. */
async function addNodes(owner: pg.Client): Promise<Sample> {
  const tables = ['organisations.organisation', 'organisations.organisation_version'];
  for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
  for (const text of nodes()) await owner.query(text);
  for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
  await owner.query('vacuum analyze');
  return (await owner.query<Sample>(SAMPLE)).rows[0] as Sample;
}

/** The statements that a service sends for a question. */
async function statementsOf(running: RunningService, question: TreeQuestion, sample: Sample): Promise<Statement[]> {
  const sent: Statement[] = [];
  const { reader } = running.runtime;
  const recorder = Object.assign(Object.create(reader) as typeof reader, {
    read: (actor: string, statement: Statement) => {
      sent.push(statement);
      return reader.read(actor, statement);
    },
  });
  const service = await startService(
    { ...running.service, jobs: [], routes: () => [] },
    { ...running.runtime, reader: recorder },
  );
  const [id] = question.variables.map((name) => sample[name]);
  const answer = await service.execute({
    document: parse(question.document),
    variables: { id },
    call: { actor: SYSTEM, requestId: newId(), language: 'vi', idempotencyKey: null },
  });
  if (answer.errors) throw new Error(`${question.name}: ${JSON.stringify(answer.errors)}`);
  return sent;
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly Plan[];
}
const scansOf = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? '?'] : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
];

interface Found {
  readonly ms: number;
  readonly count: number;
  readonly scans: readonly string[];
}

/** Milliseconds and rows of all statements of one question, and the tables that were read from end to end. */
async function once(owner: pg.Client, statements: readonly Statement[]): Promise<Found> {
  let ms = 0;
  let count = 0;
  const scans: string[] = [];
  for (const { text, values } of statements) {
    const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan; 'Execution Time': number }] }>(
      `explain (analyze, timing off, format json) ${text}`,
      [...values],
    );
    const [{ Plan: plan, 'Execution Time': time }] = (rows[0] as (typeof rows)[number])['QUERY PLAN'];
    ms += time;
    count += plan['Actual Rows'];
    scans.push(...scansOf(plan));
  }
  return { ms, count, scans: [...new Set(scans)] };
}

async function measure(owner: pg.Client, product: Product, question: TreeQuestion, sample: Sample): Promise<string> {
  const running = product.services.get(question.service);
  if (!running) throw new Error(`there is no service ${question.service}`);
  const statements = await statementsOf(running, question, sample);
  for (let run = 0; run < WARM_UPS; run++) await once(owner, statements);
  const runs: Found[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await once(owner, statements));
  const { count, scans } = runs[0] as Found;
  if (count === 0) throw new Error(`${question.name}: no rows, so nothing was measured`);
  const times = runs.map(({ ms }) => ms);
  times.sort((a, b) => a - b);
  const [median, worst] = [times[Math.floor(RUNS / 2)] as number, times.at(-1) as number];
  return `| ${question.name} | ${statements.length} | ${count} | ${median.toFixed(2)} | ${worst.toFixed(2)} | ${scans.join(', ') || 'none'} |`;
}

async function measureAll(connection: Connection, product: Product, say: (line: string) => void): Promise<void> {
  const owner = await client(connection);
  try {
    say('Making 100,000 nodes …');
    const sample = await addNodes(owner);
    await owner.query("select set_config('app.actor', $1, false)", [settingOf(SYSTEM, null)]);
    say('| question | statements | rows | median ms | worst ms | read from end to end |\n|---|---|---|---|---|---|');
    for (const question of QUESTIONS) say(await measure(owner, product, question, sample));
  } finally {
    await owner.end();
  }
}

/** Prints a table: one line a question. */
export async function benchTrees(say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tdkt-bench-registries-'));
  chmodSync(folder, 0o755);
  const server = await startServer({ dataDir: folder, log: () => undefined });
  try {
    const product = await startProduct(testConfig(folder), { connection: server.admin, jobs: false, console: 'none' });
    await measureAll(server.admin, product, say).finally(() => product.close());
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
