/**
 * The floor: hand-written SQL behind node:http, nothing else. `honest` as second parameter also asks who is asking and sets the
 * actor of row-level security. Started by bench.ts with the connection in FLOOR; says its port and a token as one line of JSON.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Reader, type Statement } from '@tdkt/database';
import { SYSTEM, settingOf } from '@tdkt/kernel';
import type { Connection } from '@tdkt/postgres';
import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose';
import pg from 'pg';
import { QUERY_A, QUERY_B } from './floor.sql.ts';

interface Order {
  readonly connection: Connection;
  readonly day: string;
}
type Ask = (statement: Statement) => Promise<string>;

const isHonest = process.argv.includes('honest');
const { connection, day } = JSON.parse(process.env.FLOOR ?? '') as Order;
const CLIENTS = 2;

/** Plain prepared statements on as many pipelined sessions as the product has. */
async function plain(): Promise<Ask> {
  const clients = Array.from({ length: CLIENTS }, () => {
    const { tls, ...rest } = connection;
    return new pg.Client({
      ...rest,
      ssl: tls ?? false,
      pipeline: true,
      options: '-c search_path=app,public',
    } as pg.ClientConfig);
  });
  await Promise.all(clients.map((client) => client.connect()));
  let turn = 0;
  return async ({ name, text, values }) => {
    const client = clients[turn++ % CLIENTS] as pg.Client;
    const { rows } = await client.query({ name, text, values: [...values], rowMode: 'array' });
    return (rows as string[][])[0]?.[0] ?? '';
  };
}

async function scoped(): Promise<Ask> {
  const reader = await Reader.open(connection, { clients: CLIENTS });
  const actor = settingOf(SYSTEM, null);
  return async (statement) => ((await reader.read(actor, statement)).rows[0]?.[0] as string | undefined) ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return (JSON.parse(Buffer.concat(parts).toString()) as { variables: Record<string, unknown> }).variables;
}

/** As the gateway does: the signature is checked, and a token that was good is remembered for 55 s. */
async function gate(): Promise<{ token: string; admits(request: IncomingMessage): Promise<boolean> }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const token = await new SignJWT({ roles: ['BOARD_ADMIN'] })
    .setProtectedHeader({ alg: 'ES256' })
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(privateKey);
  const key = await importJWK(await exportJWK(publicKey), 'ES256');
  const good = new Map<string, number>();
  return {
    token,
    admits: async ({ headers }) => {
      const given = headers.authorization?.slice('Bearer '.length) ?? '';
      if ((good.get(given) ?? 0) > Date.now()) return true;
      const verified = await jwtVerify(given, key, { algorithms: ['ES256'] }).catch(() => null);
      if (verified) good.set(given, Date.now() + 55_000);
      return verified !== null;
    },
  };
}

const ask = isHonest ? await scoped() : await plain();
const { token, admits } = await gate();
const statementOf = (url: string | undefined, given: Record<string, unknown>): Statement =>
  url === '/a'
    ? { name: 'a', text: QUERY_A, values: [given.campaignId, day] }
    : { name: 'b', text: QUERY_B, values: [given.limit, given.offset, day] };

const server = createServer(async (request, response) => {
  try {
    const variables = await bodyOf(request);
    if (isHonest && !(await admits(request))) return void response.writeHead(401).end();
    const text = await ask(statementOf(request.url, variables));
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      .end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port, token })),
);
