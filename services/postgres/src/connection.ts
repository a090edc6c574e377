import { createHmac } from 'node:crypto';
import pg from 'pg';
import { columnTypes } from './column-types.ts';

export interface Connection {
  /** address, or the folder of a unix socket */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** only for an external server */
  readonly tls?: { readonly rejectUnauthorized: boolean };
}

/** The login of a service. Its password derives from the secret, so that both sides know it without storing it. */
export function connectionFor(admin: Connection, role: string, secret: string): Connection {
  const user = serviceRole(role);
  const password = createHmac('sha256', secret).update(`database role ${user}`).digest('base64url');
  return { ...admin, user, password };
}

export function serviceRole(role: string): string {
  return `tdkt_${role}`;
}

export function clientConfig(connection: Connection, applicationName = 'tdkt'): pg.ClientConfig {
  const { host, port, database, user, password, tls } = connection;
  return {
    ...{ host, port, database, user, password },
    ssl: tls ?? false,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: columnTypes,
  };
}

export async function withClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(connection));
  // A connection lost between two queries is reported by the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function quoteName(name: string): string {
  return pg.escapeIdentifier(name);
}

export function quoteText(text: string): string {
  return pg.escapeLiteral(text);
}
