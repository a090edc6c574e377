import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, dropDatabase } from '@tdkt/database';
import {
  ACCESS_TOKEN,
  type Config,
  createLog,
  newId,
  type RunningService,
  readConfig,
  subgraphSdl,
} from '@tdkt/kernel';
import { type Connection, connectionFor, startServer } from '@tdkt/postgres';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import { Closing } from '../assembly/closing.ts';
import { GATEWAY_ROLE, prepareFor } from '../assembly/database.ts';
import { listenerOf, runServices } from '../assembly/product.ts';
import type { Identity } from '../caller/identity.ts';
import { createGateway, type GatewaySettings } from '../gateway.ts';
import { executorNamed } from '../graph/graph.ts';
import { localSubgraph } from '../graph/subgraphs.ts';
import { localRoute } from '../http/routes.ts';
import { notes, things } from './tiny-services.ts';

/** One for all tests of a run: the roles belong to the server, not to the database. */
export const SECRET = 'only-for-tests-only-for-tests';
const ISSUER = 'http://trial.example';
export const services = [things, notes];

/** Keys and tokens as people would make them; sessions are cookies that may be exchanged. */
export class TrialIdentity implements Identity {
  readonly sessions = new Map<string, Record<string, unknown>>();
  exchanges = 0;
  readonly #private: CryptoKey;
  readonly #jwks: JSONWebKeySet;

  private constructor(secret: CryptoKey, jwks: JSONWebKeySet) {
    this.#private = secret;
    this.#jwks = jwks;
  }

  static async make(): Promise<TrialIdentity> {
    const { privateKey, publicKey } = await generateKeyPair(ACCESS_TOKEN.algorithm);
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: ACCESS_TOKEN.algorithm, use: 'sig' };
    return new TrialIdentity(privateKey, { keys: [jwk] });
  }

  jwks = async (): Promise<JSONWebKeySet> => this.#jwks;

  exchange = async (cookie: string): Promise<{ accessToken: string; expiresIn: number } | null> => {
    this.exchanges += 1;
    const claims = this.sessions.get(/tdkt\.session_token=([^;]+)/.exec(cookie)?.[1] ?? '');
    return claims ? { accessToken: await this.token(claims), expiresIn: 300 } : null;
  };

  /** A good token; what is given replaces claims, undefined removes them. */
  token(claims: Record<string, unknown> = {}, header: { kid?: string } = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const scope = { person: null, roles: ['BOARD_ADMIN'], clusters: [], paths: [], organisations: [] };
    const standing = { iss: ISSUER, aud: ACCESS_TOKEN.audience, iat: now, exp: now + 300 };
    const payload = { sub: 'account-1', sid: newId(), kind: 'ACCOUNT', ...scope, ...standing, ...claims };
    const signer = new SignJWT(JSON.parse(JSON.stringify(payload)));
    return signer.setProtectedHeader({ alg: ACCESS_TOKEN.algorithm, kid: header.kid ?? 'k1' }).sign(this.#private);
  }
}

/** The supergraph of the tiny services; `without` is a line of their SDL that is left out. */
export function supergraphOf(without?: RegExp): string {
  const sdlOf = (one: (typeof services)[number]) => subgraphSdl(one).replace(without ?? /(?!)/, '');
  const made = composeServices(services.map((one) => ({ name: one.name, typeDefs: parse(sdlOf(one)) })));
  if (!made.supergraphSdl) throw new Error(made.errors?.map(({ message }) => message).join('\n'));
  return made.supergraphSdl;
}

export interface Trial {
  readonly url: string;
  readonly identity: TrialIdentity;
  readonly running: readonly RunningService[];
  readonly config: Config;
  ask(
    query: string,
    more?: { token?: string; headers?: Record<string, string>; variables?: unknown },
  ): Promise<{
    status: number;
    headers: Headers;
    body: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown>; path?: unknown }[] };
  }>;
  notify(payload: string, channel?: string): Promise<void>;
  reload(supergraph: string): Promise<void>;
  close(): Promise<void>;
}

/** The server of the run; a suite that is started by itself, without one, makes its own. */
async function serverFor(closing: Closing, dataDir: string): Promise<Connection> {
  const given = process.env.TEST_CONNECTION;
  if (given) return JSON.parse(given) as Connection;
  // Root's server runs as another user, who has to reach the folder.
  chmodSync(dataDir, 0o755);
  const server = await startServer({ dataDir, log: () => undefined });
  closing.add(() => server.stop());
  return server.admin;
}

/** Two tiny services on a database of their own behind a real gateway. */
export async function openTrial(change: Partial<GatewaySettings> = {}): Promise<Trial> {
  const closing = new Closing();
  const dataDir = mkdtempSync(join(tmpdir(), 'tdkt-trial-'));
  closing.add(async () => rmSync(dataDir, { recursive: true, force: true }));
  const owner = await serverFor(closing, dataDir);
  const name = `trial_${newId().replaceAll('-', '')}`;
  const admin = await cloneDatabase(owner, 'template1', name);
  closing.add(() => dropDatabase(owner, name));
  const config = readConfig({ DATA_DIR: dataDir, SECRET });
  const log = createLog('silent');
  const ground = { config, secret: SECRET, admin, log, jobs: false };
  await prepareFor(services, ground);
  const running = await runServices({ services }, ground, closing);
  const identity = await TrialIdentity.make();
  const heard = listenerOf(connectionFor(admin, GATEWAY_ROLE, SECRET));
  const gateway = await createGateway({
    supergraph: supergraphOf(),
    subgraphs: running.map(localSubgraph),
    identity,
    executor: executorNamed(process.env.GRAPH_EXECUTOR),
    issuer: ISSUER,
    revocations: heard,
    changes: [heard],
    routes: (callers) => running.flatMap(({ routes }) => routes.map((route) => localRoute(route, callers))),
    console: null,
    production: true,
    metricsToken: null,
    slowMs: null,
    openTimings: false,
    log,
    databaseReads: () => ({ things: running[0]?.runtime.reader.statements ?? 0 }),
    ...change,
  });
  closing.add(() => gateway.close());
  const url = `http://127.0.0.1:${await gateway.listen(0, '127.0.0.1')}`;
  const notify = async (payload: string, channel = 'auth_revoked'): Promise<void> => {
    await running[0]?.runtime.dataSource.query('select pg_notify($1, $2)', [channel, payload]);
  };
  const { reload } = gateway;
  return { url, identity, running, config, ask: asker(url), notify, reload, close: () => closing.close() };
}

export const asker =
  (url: string): Trial['ask'] =>
  async (query, { token, headers, variables } = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
  };
