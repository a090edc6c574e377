import { fileURLToPath } from 'node:url';
import type { Connection } from '@tdkt/postgres';
import pg from 'pg';
import { type Running, start } from './contender.ts';
import type { Shot } from './generator.ts';
import { PEER_A, PEER_B, peerSchema } from './peer/peer.sql.ts';
import { installPeer } from './peer/peer.ts';
import type { Product } from './product.ts';
import { DOCUMENTS, type Query, type Questions } from './questions.ts';

const DAY = '2021-09-20';
type Answer = Record<string, unknown>;

/** A server of the comparison, and how it is asked. */
export class Contender {
  readonly name: string;
  readonly pid: number;
  /** Does it answer in the shape of the product? */
  readonly sameShape: boolean;
  readonly #running: Running;
  readonly #urls: Readonly<Record<Query, string>>;
  readonly #documents: Readonly<Record<Query, string>> | null;
  readonly #token: () => Promise<string>;
  questions: Questions = { A: [], B: [], sizes: '' };

  constructor(
    name: string,
    running: Running,
    how: {
      urls: Record<Query, string>;
      documents?: Record<Query, string>;
      token?: () => Promise<string>;
      sameShape?: boolean;
    },
  ) {
    this.name = name;
    this.pid = running.pid;
    this.sameShape = how.sameShape ?? true;
    this.#running = running;
    this.#urls = how.urls;
    this.#documents = how.documents ?? null;
    this.#token = how.token ?? (async () => '');
  }

  ask(questions: Questions): void {
    this.questions = questions;
  }

  #body(query: Query, variables: object): string {
    return JSON.stringify(this.#documents ? { query: this.#documents[query], variables } : { variables });
  }

  async shot(query: Query): Promise<Shot> {
    const bodies = this.questions[query].map((variables) => this.#body(query, variables));
    return { url: this.#urls[query], token: await this.#token(), bodies };
  }

  async answer(query: Query, variables: object): Promise<Answer> {
    const token = await this.#token();
    const response = await fetch(this.#urls[query], {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: this.#body(query, variables),
    });
    if (!response.ok) throw new Error(`${this.name}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  stop(): Promise<void> {
    return this.#running.stop();
  }
}

async function floor(kind: 'plain' | 'honest', connection: Connection): Promise<Contender> {
  const running = await start({
    name: `floor (${kind})`,
    command: process.execPath,
    parameters: ['--import', 'tsx', fileURLToPath(new URL('./floor.ts', import.meta.url)), kind],
    env: { NODE_ENV: 'production', FLOOR: JSON.stringify({ connection, day: DAY }) },
    isReady: (line) => line.startsWith('{'),
  });
  const { port, token } = JSON.parse(running.line) as { port: number; token: string };
  const urls = { A: `http://127.0.0.1:${port}/a`, B: `http://127.0.0.1:${port}/b` };
  return kind === 'plain'
    ? new Contender('floor', running, { urls })
    : new Contender('floor + token + actor', running, { urls, token: async () => token });
}

async function peer(connection: Connection, say: (line: string) => void): Promise<Contender> {
  const { node, script } = installPeer(say);
  const client = new pg.Client({ ...connection, ssl: false, options: '-c search_path=app,public' });
  await client.connect();
  await client.query(peerSchema(DAY)).finally(() => client.end());
  const running = await start({
    name: 'PostGraphile',
    command: node,
    parameters: [script],
    env: { NODE_ENV: 'production', GRAPHILE_ENV: 'production', PEER: JSON.stringify({ connection }) },
    isReady: (line) => line.startsWith('{'),
  });
  const url = `http://127.0.0.1:${(JSON.parse(running.line) as { port: number }).port}/graphql`;
  return new Contender('PostGraphile', running, {
    ...{ urls: { A: url, B: url }, documents: { A: PEER_A, B: PEER_B } },
    sameShape: false,
  });
}

/** A token lasts five minutes; a measurement must not outlive it. */
const TOKEN_MS = 120_000;

function ours(product: Product): Contender {
  let held = { token: '', until: 0 };
  const token = async (): Promise<string> => {
    if (held.until < Date.now()) held = { token: await signIn(product), until: Date.now() + TOKEN_MS };
    return held.token;
  };
  const url = `${product.url}/graphql`;
  return new Contender('our gateway', product, { urls: { A: url, B: url }, documents: { ...DOCUMENTS }, token });
}

async function signIn(product: Product): Promise<string> {
  const response = await fetch(`${product.url}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'board', password: product.password }),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { accessToken: string }).accessToken;
}

/** All of them, the floor first. Floors and peer read as the owner, whom no policy keeps from a row: the cheapest way. */
export async function contenders(order: {
  ours: Product;
  connection: Connection;
  withPeer: boolean;
  say(line: string): void;
}): Promise<Contender[]> {
  const { connection, say } = order;
  const all = [await floor('plain', connection), await floor('honest', connection)];
  if (order.withPeer) all.push(await peer(connection, say));
  return [...all, ours(order.ours)];
}
