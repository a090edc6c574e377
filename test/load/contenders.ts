import { fileURLToPath } from 'node:url';
import type { Connection } from '@tdkt/postgres';
import pg from 'pg';
import { type Running, start } from './contender.ts';
import type { Shot } from './generator.ts';
import { PEER_A, PEER_B, peerSchema } from './peer/peer.sql.ts';
import { installPeer } from './peer/peer.ts';
import type { Product } from './product.ts';
import { DOCUMENTS, type Query, type Questions } from './questions.ts';
import { asOwner } from './registry/sample.ts';

const DAY = '2021-09-20';
type Answer = Record<string, unknown>;

/** Something that guards the answers and can be taken away for one measurement. */
export interface Protection {
  readonly name: string;
  off(): Promise<void>;
  on(): Promise<void>;
}

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
  readonly #protection: Protection | null;
  questions: Questions = { A: [], B: [], sizes: '' };

  constructor(
    name: string,
    running: Running,
    how: {
      urls: Record<Query, string>;
      documents?: Record<Query, string>;
      token?: () => Promise<string>;
      sameShape?: boolean;
      protection?: Protection;
    },
  ) {
    this.name = name;
    this.pid = running.pid;
    this.sameShape = how.sameShape ?? true;
    this.#running = running;
    this.#urls = how.urls;
    this.#documents = how.documents ?? null;
    this.#token = how.token ?? (async () => '');
    this.#protection = how.protection ?? null;
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

  /** Runs a measurement as this contender is meant: one of its protections may be away for that long. */
  async measured<T>(work: () => Promise<T>): Promise<T> {
    await this.#protection?.off();
    return work().finally(() => this.#protection?.on());
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

const ROLES = "select rolname from pg_roles where rolname like 'tdkt\\_%' and rolcanlogin and not rolsuper";
const SESSIONS = "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'tdkt % read'";

/**
 * Row-level security is taken from the roles in the database, so the product itself has no switch for it. Sessions are ended,
 * since a session keeps its plans; readers connect again by themselves.
 */
function rowSecurity(connection: Connection): Protection {
  const set = (attribute: 'bypassrls' | 'nobypassrls') =>
    asOwner(connection, async (client) => {
      const { rows } = await client.query<{ rolname: string }>(ROLES);
      for (const { rolname } of rows) await client.query(`alter role ${pg.escapeIdentifier(rolname)} ${attribute}`);
      await client.query(SESSIONS);
    });
  return { name: 'row-level security off', off: () => set('bypassrls'), on: () => set('nobypassrls') };
}

/** A token lasts five minutes; a measurement must not outlive it. */
const TOKEN_MS = 120_000;

export function ours(product: Product, protection: Protection | null = null): Contender {
  let held = { token: '', until: 0 };
  const token = async (): Promise<string> => {
    if (held.until < Date.now()) held = { token: await signIn(product), until: Date.now() + TOKEN_MS };
    return held.token;
  };
  const url = `${product.url}/graphql`;
  const how = { urls: { A: url, B: url }, documents: { ...DOCUMENTS }, token, ...(protection ? { protection } : {}) };
  return new Contender(protection ? `our gateway, ${protection.name}` : 'our gateway', product, how);
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
  return [...all, ours(order.ours), ours(order.ours, rowSecurity(connection))];
}
