/**
 * `npm run bench -- eligibility`: who of 300,000 persons is eligible for a form on a day, asked as an officer of the Board asks
 * it, through the whole product. Prints a table; with `--write` also puts it into docs/performance.md.
 */
import { startServer } from '@tdkt/postgres';
import type pg from 'pg';
import { type Product, postmasterOf, product, runDemoLarge } from '../product.ts';
import { asOwner } from '../registry/sample.ts';
import { cpuSeconds, megabytes } from '../usage.ts';
import { writeFigures } from '../write.ts';
import { addMerit } from './merit.sql.ts';

const SIZES =
  '--organisations 12000 --people 300000 --reports 1000 --awards 250000 --campaigns 2 --proposals 1000'.split(' ');
/** Seconds. */
const LIMIT = 60;
const QUESTIONS = [
  { form: 'CSTDCS', asOf: '2021-12-31' },
  { form: 'CSTDT', asOf: '2025-12-31' },
  { form: 'BKT', asOf: '2025-12-31' },
  { form: 'BKTTG', asOf: '2025-12-31' },
] as const;

interface Progress {
  readonly totalCount: number;
  readonly examinedCount: number;
  readonly passCount: number;
  readonly reviewCount: number;
  readonly failCount: number;
}
interface Swept {
  readonly id: string;
  readonly run: { readonly state: string };
  readonly progress: Progress;
}
const SWEEP = 'id run { state } progress { totalCount examinedCount passCount reviewCount failCount }';
const START = `mutation ($input: StartEligibilitySweep!) { startEligibilitySweep(input: $input) { ${SWEEP} } }`;
const ASK = `query ($id: ID!) { eligibilitySweep(id: $id) { ${SWEEP} } }`;

type Ask = (query: string, variables: object) => Promise<Record<string, Swept>>;

async function signedIn({ url, password }: Product): Promise<Ask> {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username: 'board', password });
  const signIn = await fetch(`${url}/auth/sign-in/username`, { method: 'POST', headers: json, body });
  const { accessToken } = (await signIn.json()) as { accessToken: string };
  return async (query, variables) => {
    const headers = { ...json, authorization: `Bearer ${accessToken}`, 'idempotency-key': crypto.randomUUID() };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, Swept>; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

interface Measured extends Progress {
  readonly name: string;
  readonly seconds: number;
  readonly productCpu: number;
  readonly databaseCpu: number;
  readonly megabytes: number;
}
interface Ground {
  readonly ours: Product;
  readonly postmaster: number;
  readonly forms: ReadonlyMap<string, string>;
  ask: Ask;
}

async function measure(
  { ours, postmaster, forms, ask }: Ground,
  { form, asOf }: (typeof QUESTIONS)[number],
): Promise<Measured> {
  const before = [cpuSeconds(ours.pid), cpuSeconds(postmaster)] as const;
  const began = performance.now();
  let { startEligibilitySweep: sweep } = await ask(START, { input: { awardFormId: forms.get(form), asOf } });
  while (sweep?.run.state === 'RUNNING') {
    await new Promise((resolve) => setTimeout(resolve, 500));
    ({ eligibilitySweep: sweep } = await ask(ASK, { id: sweep.id }));
  }
  if (sweep?.run.state !== 'DONE' || sweep.progress.examinedCount !== sweep.progress.totalCount)
    throw new Error(`${form} ${asOf}: ${JSON.stringify(sweep)}`);
  return {
    ...sweep.progress,
    ...{ name: `${form}, ${asOf}`, seconds: (performance.now() - began) / 1000, megabytes: megabytes(ours.pid) },
    ...{ productCpu: cpuSeconds(ours.pid) - before[0], databaseCpu: cpuSeconds(postmaster) - before[1] },
  };
}

function tableOf(rows: readonly Measured[]): string {
  const lines = rows.map(({ name, examinedCount, passCount, reviewCount, failCount, seconds, ...used }) => {
    const counts = [examinedCount, passCount, reviewCount, failCount].map((count) => count.toLocaleString('en'));
    const cpu = [used.productCpu, used.databaseCpu].map((one) => one.toFixed(1));
    return `| ${[name, ...counts, seconds.toFixed(1), ...cpu, used.megabytes, seconds <= LIMIT ? 'yes' : 'NO'].join(' | ')} |`;
  });
  const head =
    'form, day | persons | eligible | for people to judge | ruled out | s | CPU s product | CPU s PostgreSQL | RSS MB';
  return [`| ${head} | within ${LIMIT} s |`, '|---|---|---|---|---|---|---|---|---|---|', ...lines].join('\n');
}

async function formsOf(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ code: string; id: string }>('select code, id from awards.award_form');
  return new Map(rows.map(({ code, id }) => [code, id]));
}
const COUNTS = `select (select count(*)::integer from directory.person) as persons, (select count(*)::integer from people.affiliation) as affiliations,
  (select count(*)::integer from directory.merit_fact) as facts, (select count(*)::integer from awards.award) as awards`;

interface Order {
  /** A folder with data; the rows are added where they are missing. */
  readonly folder: string;
  readonly isWritten: boolean;
  say(line: string): void;
}

export async function measureEligibility({ folder, isWritten, say }: Order): Promise<void> {
  say(`300,000 persons in ${folder} …`);
  runDemoLarge(folder, SIZES);
  const server = await startServer({ dataDir: folder, log: () => undefined });
  await asOwner(server.admin, addMerit);
  const ours = await product(folder);
  try {
    const [forms, counts] = await asOwner(server.admin, async (client) => [
      await formsOf(client),
      (await client.query<Record<string, number>>(COUNTS)).rows[0] ?? {},
    ]);
    const ground = { ours, forms, postmaster: await postmasterOf(server.admin), ask: await signedIn(ours) };
    const rows: Measured[] = [];
    for (const question of QUESTIONS) {
      rows.push(await measure(ground, question));
      say(`  ${rows.at(-1)?.name}: ${rows.at(-1)?.seconds.toFixed(1)} s`);
    }
    const told = Object.entries(counts).map(([name, count]) => `${count.toLocaleString('en')} ${name}`);
    const figures = `${tableOf(rows)}\n\n- Data: ${told.join(', ')}.\n- Command: \`npm run bench -- eligibility\`, ${new Date().toISOString().slice(0, 10)}.`;
    say(`\n${figures}`);
    if (isWritten) writeFigures(figures, 'eligibility');
  } finally {
    await ours.stop();
    await server.stop();
  }
}
