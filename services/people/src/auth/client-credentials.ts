import type { IncomingMessage } from 'node:http';
import { AppError, type Claims, newId, type Role, type Runtime, SYSTEM, settingOf } from '@tdkt/kernel';
import { type Answer, type Ask, ok, readBody } from './exchange.ts';
import { limited } from './failure.ts';
import { verifyNothing, verifyPassword } from './password.ts';
import { sign } from './token.ts';

interface Credentials {
  readonly clientId: string;
  readonly secret: string;
}
interface Client {
  readonly id: string;
  readonly role: Role;
  readonly scopes: readonly string[];
}

/** RFC 6749 section 5.2, with the code of our closed list beside it. */
function refusal(error: string, code: string, status: number, headers = new Headers()): Answer {
  return { status, body: { error, error_description: DESCRIPTIONS[error] ?? error, code }, headers };
}
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  invalid_client: 'Unknown client, wrong secret, or a client that is revoked or expired.',
  invalid_request: 'Send grant_type, client_id and client_secret as a form, or the client by HTTP Basic.',
  unsupported_grant_type: 'Only client_credentials is supported.',
  slow_down: 'Too many failures: wait as long as Retry-After says.',
};

function basicCredentials(header: string): Credentials | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
  const text = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  try {
    return { clientId: decodeURIComponent(text.slice(0, colon)), secret: decodeURIComponent(text.slice(colon + 1)) };
  } catch {
    return { clientId: text.slice(0, colon), secret: text.slice(colon + 1) };
  }
}

function credentialsOf(request: IncomingMessage, form: URLSearchParams): Credentials | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) return basicCredentials(authorization);
  const clientId = form.get('client_id');
  const secret = form.get('client_secret');
  return clientId && secret ? { clientId, secret } : null;
}

const FIND = `select id, role, scopes, secret_hash, revoked_at is null and (expires_on is null or expires_on >= $2::date)
from people.api_client where client_id = $1`;

/** Expiry is a matter of tokens, so it goes by the real day, not by the business date. */
async function findClient(runtime: Runtime, { clientId, secret }: Credentials): Promise<Client | null> {
  const today = runtime.clock.now().toISOString().slice(0, 10);
  const { rows } = await runtime.reader.read(settingOf(SYSTEM, null), {
    name: 'people_client',
    text: FIND,
    values: [clientId, today],
  });
  const row = rows[0] as [string, Role, string[], string, boolean] | undefined;
  if (!row) return (await verifyNothing(secret)) || null;
  const [id, role, scopes, hash, live] = row;
  return (await verifyPassword(hash, secret)) && live ? { id, role, scopes } : null;
}

/** Once an hour is enough to see that a client lives, and spares a write and an audit line a token. */
async function recordUse(runtime: Runtime, id: string): Promise<void> {
  await runtime.dataSource.transaction(async (manager) => {
    await manager.query("select set_config('app.actor', $1, true)", [settingOf(SYSTEM, null)]);
    await manager.query(
      "update people.api_client set last_used_at = now() where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 hour')",
      [id],
    );
  });
}

export async function grantToken(ask: Ask): Promise<Answer> {
  const { runtime, request, address } = ask;
  const form = new URLSearchParams(await readBody(request));
  const grant = form.get('grant_type');
  if (grant === null) return refusal('invalid_request', 'INVALID', 400);
  if (grant !== 'client_credentials') return refusal('unsupported_grant_type', 'INVALID', 400);
  const given = credentialsOf(request, form);
  if (!given) return refusal('invalid_request', 'INVALID', 400);
  try {
    const client = await limited(runtime, { login: given.clientId, address }, () => findClient(runtime, given));
    if (!client)
      return refusal(
        'invalid_client',
        'UNAUTHENTICATED',
        401,
        new Headers({ 'www-authenticate': 'Basic realm="tdkt"' }),
      );
    await recordUse(runtime, client.id);
    const { accessToken, expiresIn } = await sign(runtime, claimsOf(client));
    return ok({
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: expiresIn,
      scope: client.scopes.join(' '),
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'LIMIT') throw error;
    return refusal('slow_down', 'LIMIT', 429, new Headers({ 'retry-after': String(error.extensions.retryAfter) }));
  }
}

const claimsOf = ({ id, role, scopes }: Client): Claims & { scope: string } => ({
  sub: id,
  kind: 'CLIENT',
  sid: newId(),
  person: null,
  roles: [role],
  clusters: [],
  paths: [],
  organisations: [],
  scope: scopes.join(' '),
});
