import { type Connection, withClient } from './connection.ts';
import { codeOf, messageOf, StartError } from './start-error.ts';

const FORM = 'postgres://user:password@host:5432/database';

/** DATABASE_URL as PostgreSQL's own tools write it, with host, port and sslmode also as parameters. */
export function parseUrl(text: string): Connection {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new StartError(`DATABASE_URL is not of the form ${FORM}.`);
  const { searchParams: given } = url;
  const parts = {
    user: decode(url.username),
    host: given.get('host') ?? decode(url.hostname.replace(/^\[|\]$/g, '')),
    database: decode(url.pathname.slice(1)),
  };
  const absent = Object.entries(parts).find(([, value]) => value === '');
  if (absent) throw new StartError(`DATABASE_URL names no ${absent[0]}: write ${FORM}.`);
  const port = Number(url.port || given.get('port') || 5432);
  return { ...parts, port, password: decode(url.password), ...encryption(given.get('sslmode') ?? 'disable') };
}

function encryption(mode: string): Pick<Connection, 'tls'> {
  if (['disable', 'allow', 'prefer'].includes(mode)) return {};
  return { tls: { rejectUnauthorized: mode.startsWith('verify') } };
}

/** Connects once, so that a wrong address is told at once and in one line. */
export async function requireExternal(admin: Connection): Promise<void> {
  try {
    await withClient(admin, (client) => client.query('select 1'));
  } catch (error) {
    throw new StartError(explain(error, admin));
  }
}

function explain(error: unknown, { host, port, database, user }: Connection): string {
  const place = `${host}:${port}`;
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return `No PostgreSQL answers at ${place} (DATABASE_URL): start it or correct the address.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${host} of DATABASE_URL is not known: correct it.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${place} refuses user ${user} (DATABASE_URL): correct the user name, the password or pg_hba.conf.`;
    case '3D000':
      return `Database ${database} does not exist at ${place} (DATABASE_URL): create it with ENCODING 'UTF8'.`;
    default:
      return `PostgreSQL at ${place} (DATABASE_URL) cannot be used: ${messageOf(error)}.`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StartError('DATABASE_URL has a % that is not followed by two hexadecimal digits: write %25 for it.');
  }
}
