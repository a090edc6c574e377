import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '@tdkt/postgres';
import pg from 'pg';
import type { Contender } from './contenders.ts';

export type Query = 'A' | 'B';
/** Variables of every request that may be drawn. */
export interface Questions {
  readonly A: readonly { readonly campaignId: string }[];
  readonly B: readonly { readonly limit: number; readonly offset: number }[];
  readonly sizes: string;
}

const LIMIT = 50;
const OFFSETS = 201;

const file = (name: string): string =>
  readFileSync(new URL(`../../schema/queries/${name}.graphql`, import.meta.url), 'utf8');
export const DOCUMENTS: Readonly<Record<Query, string>> = {
  A: file('all-clusters-progress'),
  B: file('award-list'),
};

const COUNTS = [
  'directory.organisation',
  'people.person',
  'campaigns.progress_report',
  'awards.award',
  'awards.proposal',
];

export async function questionsOf(admin: Connection): Promise<Questions> {
  const { tls, ...rest } = admin;
  const client = new pg.Client({ ...rest, ssl: tls ?? false, options: '-c search_path=app,public' });
  await client.connect();
  const campaigns = await client.query<{ id: string }>(
    "select id from directory.campaign where code like 'TH-%' order by code",
  );
  const counts = COUNTS.map((table) => `(select count(*) from ${table})::integer`).join(', ');
  const { rows } = await client.query<number[]>({ text: `select ${counts}`, rowMode: 'array' });
  const counted = COUNTS.map(
    (table, at) => `${rows[0]?.[at]?.toLocaleString('en')} ${table.split('.')[1]?.replace('_', ' ')} rows`,
  );
  await client.end();
  return {
    A: campaigns.rows.map(({ id }) => ({ campaignId: id })),
    B: Array.from({ length: OFFSETS }, (_, offset) => ({ limit: LIMIT, offset })),
    sizes: `${campaigns.rows.length} campaigns, ${counted.join(', ')}`,
  };
}

/** The floors and the product must give the same answers, or the figures would compare different work. */
export async function check(all: readonly Contender[], say: (line: string) => void): Promise<void> {
  const [floor, ...others] = all as [Contender, ...Contender[]];
  for (const query of ['A', 'B'] as const) {
    for (const variables of sample(floor.questions[query])) {
      const wanted = await floor.answer(query, variables);
      for (const other of others) compare(other, wanted, await other.answer(query, variables));
    }
  }
  say('The answers are the same.');
}

function compare(other: Contender, wanted: object, given: object): void {
  if ('errors' in given) throw new Error(`${other.name}: ${JSON.stringify(given.errors)}`);
  if (other.sameShape && !isDeepStrictEqual(given, wanted)) {
    const [a, b] = [wanted, given].map((answer) => JSON.stringify(answer).slice(0, 500));
    throw new Error(`${other.name} answers otherwise than the floor:\n${a}\n${b}`);
  }
}

const sample = (list: readonly object[]): object[] => list.filter((_, at) => at % Math.ceil(list.length / 5) === 0);
