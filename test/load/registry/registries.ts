/**
 * `npm run bench -- registries`: named questions of the registers over a million persons, one after the other, each with its
 * limit at the median. Prints a table; with `--write` also puts it into docs/performance.md.
 */
import { startServer } from '@tdkt/postgres';
import { type Product, product, runDemoLarge } from '../product.ts';
import { writeFigures } from '../write.ts';
import { QUESTIONS, type RegistryQuestion } from './questions.ts';
import { asOwner, countsOf, type Sample, samplesOf } from './sample.ts';

const SIZES = '--organisations 12000 --people 1000000 --reports 1000 --awards 1000 --campaigns 2 --proposals 500'.split(
  ' ',
);
const WARM_UP = 20;
const ASKED = 200;
/** A unit of the real ones, with people of its own and of its synthetic units. */
const ACCOUNTS: Readonly<Record<string, string>> = { board: 'board', officer: 'officer.huyen-long-thanh' };

type Ask = (sample: Sample) => Promise<void>;

async function tokenOf({ url, password }: Product, username: string): Promise<string> {
  const response = await fetch(`${url}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return ((await response.json()) as { accessToken: string }).accessToken;
}

function byGraph(ours: Product, token: string, { graphql: query, given }: RegistryQuestion): Ask {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return async (sample) => {
    const body = JSON.stringify({ query, variables: given(sample) });
    const response = await fetch(`${ours.url}/graphql`, { method: 'POST', headers, body });
    const { errors } = (await response.json()) as { errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
  };
}

interface Measured {
  readonly question: RegistryQuestion;
  readonly median: number;
  readonly p99: number;
}

async function measure(question: RegistryQuestion, samples: readonly Sample[], ask: Ask): Promise<Measured> {
  const times: number[] = [];
  for (const sample of samples.slice(0, WARM_UP)) await ask(sample);
  for (const sample of samples) {
    const began = performance.now();
    await ask(sample);
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { question, median: at(0.5), p99: at(0.99) };
}

function tableOf(rows: readonly Measured[]): string {
  const lines = rows.map(
    ({ question: { name, limit }, median, p99 }) =>
      `| ${[name, median.toFixed(1), p99.toFixed(1), limit, median <= limit ? 'yes' : 'NO'].join(' | ')} |`,
  );
  return ['| question | median ms | p99 ms | limit ms | kept |', '|---|---|---|---|---|', ...lines].join('\n');
}

interface Order {
  /** A folder with data; the rows are added where they are missing. */
  readonly folder: string;
  readonly isWritten: boolean;
  say(line: string): void;
}

export async function measureRegistries({ folder, isWritten, say }: Order): Promise<void> {
  say(`A million persons in ${folder} …`);
  runDemoLarge(folder, SIZES);
  const ours = await product(folder);
  const server = await startServer({ dataDir: folder, log: () => undefined });
  try {
    const tokens = new Map<string, string>();
    for (const [as, username] of Object.entries(ACCOUNTS)) tokens.set(as, await tokenOf(ours, username));
    const figures = await asOwner(server.admin, async (client) => {
      const samples = await samplesOf(client, ASKED);
      const rows: Measured[] = [];
      for (const question of QUESTIONS) {
        const { sql, as = 'board' } = question;
        const bySql: Ask = async (sample) =>
          void (await client.query(sql ?? '', [...(question.given(sample) as unknown[])]));
        rows.push(await measure(question, samples, sql ? bySql : byGraph(ours, tokens.get(as) ?? '', question)));
        say(`  ${question.name}: ${rows.at(-1)?.median.toFixed(1)} ms`);
      }
      return `${tableOf(rows)}\n\n- Data: ${await countsOf(client)}. ${ASKED} askings of each question, one after the other.`;
    });
    say(`\n${figures}`);
    if (isWritten)
      writeFigures(
        `${figures}\n- Command: \`npm run bench -- registries\`, ${new Date().toISOString().slice(0, 10)}.`,
        'registries',
      );
  } finally {
    await ours.stop();
    await server.stop();
  }
}
