import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, signIn } from '../world/client.ts';
import { idOf } from '../world/factories/movement.ts';
import type { Append, Use } from './history.ts';

const CREATE = 'mutation($input: CreateSponsor!) { row: createSponsor(input: $input) { id } }';
const LIST =
  'query($page: PageInput) { page: sponsors(page: $page, sort: [{field: ID, direction: ASC}]) { items { donorName } pageInfo { hasNextPage endCursor } } }';
const UPDATE =
  'mutation($id: ID!, $version: Int!, $name: String!) { row: updateSponsor(id: $id, version: $version, input: {donorName: $name}) { version } }';
const READ = 'query($id: ID!) { row: sponsor(id: $id) { version } }';
const PAUSE_MS = 50;
/** What is told while a part is away, and passes when it is back. */
const PASSING = new Set(['UNAVAILABLE', 'INTERNAL', 'UNAUTHENTICATED', 'LIMIT']);

interface Told<T> {
  readonly data: T | null;
  readonly code: string | null;
}

/** A client as the documentation asks for: the same key again until there is an answer. */
export class Client {
  #caller: Caller | null = null;
  readonly #url: string;
  readonly #username: string;
  readonly #password: string;
  /** Requests that came back without an answer, or with one that passes. */
  retries = 0;
  /** Answers under a code that is no refusal of ours. */
  readonly codes = new Map<string, number>();
  slowest = 0;

  constructor(url: string, username: string, password: string) {
    this.#url = url;
    this.#username = username;
    this.#password = password;
  }

  /** One try; null: nothing came back. */
  async #try<T>(query: string, variables: Record<string, unknown>, key: string | null): Promise<Told<T> | null> {
    const began = performance.now();
    try {
      this.#caller ??= await signIn(this.#url, this.#username, this.#password);
      const headers = key ? { 'idempotency-key': key } : {};
      const answer = await this.#caller.ask<T>(query, variables, headers as Record<string, string>);
      const code = answer.errors?.[0]?.extensions.code;
      return { data: answer.data ?? null, code: typeof code === 'string' ? code : null };
    } catch {
      return null;
    } finally {
      this.slowest = Math.max(this.slowest, performance.now() - began);
    }
  }

  /** Until there is an answer, or `isOver`: then null. */
  async ask<T>(query: string, variables: Record<string, unknown>, isOver: () => boolean): Promise<Told<T> | null> {
    const key = query.startsWith('mutation') ? randomUUID() : null;
    for (;;) {
      const told = await this.#try<T>(query, variables, key);
      if (told && (told.code === null || !PASSING.has(told.code))) return told;
      this.retries += 1;
      const code = told?.code ?? 'no answer';
      this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
      // The token may be of before the restart.
      if (code === 'UNAUTHENTICATED') this.#caller = null;
      if (isOver()) return null;
      await sleep(PAUSE_MS);
    }
  }
}

export interface Load {
  /** What the names of this load begin with. */
  readonly prefix: string;
  readonly sent: Append[];
  readonly uses: Use[];
  readonly clients: readonly Client[];
  acked(): number;
  /** Ends the writing; what is under way may still be answered for some seconds. */
  stop(): Promise<void>;
}

interface Site {
  readonly url: string;
  readonly password: string;
}

/** Writers that append rows of their own, and two that change and read one row. */
export async function startLoad({ url, password }: Site, writers: number): Promise<Load> {
  const officer = await signIn(url, 'officer.huyen-long-thanh', password);
  const registeredById = await idOf(officer, 'organisations', 'huyen-long-thanh');
  const inputOf = (donorName: string) => ({ kind: 'PERSON', naming: 'NAME', donorName, registeredById });
  const prefix = randomUUID().slice(0, 8);
  const shared = await officer.get<{ row: { id: string } }>(CREATE, { input: inputOf(`${prefix} shared`) });
  const clientOf = () => new Client(url, 'officer.huyen-long-thanh', password);
  const clients = Array.from({ length: writers + 2 }, clientOf);
  const load = { sent: [{ name: `${prefix} shared`, acked: true }] as Append[], uses: [] as Use[] };
  let stopping = false;
  let late = Number.POSITIVE_INFINITY;
  const isOver = () => Date.now() > late;

  const append = async (client: Client, writer: number): Promise<void> => {
    for (let count = 0; !stopping; count += 1) {
      const name = `${prefix} w${writer}-${count}`;
      const told = await client.ask(CREATE, { input: inputOf(name) }, isOver);
      load.sent.push({ name, acked: told !== null && told.code === null });
    }
  };
  const change = async (client: Client): Promise<void> => {
    while (!stopping) {
      const began = performance.now();
      const read = await client.ask<{ row: { version: number } }>(READ, { id: shared.row.id }, isOver);
      const version = read?.data?.row.version;
      if (version === undefined) continue;
      load.uses.push({ kind: 'READ', version, began, ended: performance.now() });
      const start = performance.now();
      const given = { id: shared.row.id, version, name: `${prefix} shared` };
      const told = await client.ask<{ row: { version: number } | null }>(UPDATE, given, isOver);
      const made = told?.data?.row?.version;
      if (made !== undefined && told?.code === null)
        load.uses.push({ kind: 'WRITE', version: made, began: start, ended: performance.now() });
    }
  };
  const working = clients.map((client, at) => (at < writers ? append(client, at) : change(client)));
  return {
    ...load,
    prefix,
    clients,
    acked: () => load.sent.filter(({ acked }) => acked).length,
    stop: async () => {
      stopping = true;
      late = Date.now() + 15_000;
      await Promise.all(working);
    },
  };
}

/** The names of a load that are there afterwards, read through the door. */
export async function namesFound({ url, password }: Site, prefix: string): Promise<string[]> {
  const board = await signIn(url, 'board', password);
  const names: string[] = [];
  let after: string | null = null;
  do {
    type Listed = {
      page: { items: { donorName: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const { page }: Listed = await board.get<Listed>(LIST, { page: { limit: 100, ...(after ? { after } : {}) } });
    names.push(...page.items.map(({ donorName }) => donorName));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return names.filter((name) => name.startsWith(`${prefix} `));
}
