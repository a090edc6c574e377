import { AppError, invalid, notFound, unauthenticated } from '@tdkt/kernel';
import { engineOf } from './engine.ts';
import { type Answer, type Ask, headersOf, readBody } from './exchange.ts';

/** Errors of the library in words of our closed list. */
function refuse(response: Response): never {
  const { status } = response;
  if (status === 429) throw new AppError('LIMIT', { retryAfter: Number(response.headers.get('x-retry-after') ?? 10) });
  if (status === 401 || status === 403) throw unauthenticated();
  if (status === 404) throw notFound();
  if (status < 500) throw invalid();
  throw new AppError('INTERNAL');
}

/** Changing a password ends all other sessions: a stolen one dies with the old password. */
async function bodyOf({ request, path }: Ask): Promise<string | undefined> {
  if (request.method !== 'POST') return undefined;
  const text = await readBody(request);
  if (path !== '/change-password') return text;
  try {
    return JSON.stringify({ ...(JSON.parse(text) as object), revokeOtherSessions: true });
  } catch {
    throw invalid({ code: 'MALFORMED' });
  }
}

/** The session token stays in its HttpOnly cookie, and personal data in /auth/session. */
function withoutSecrets(text: string): unknown {
  const { token: _token, user: _user, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return rest;
}

/** Hands a request to the library as it is, under its own rate limit, and gives back its answer. */
export async function passThrough(ask: Ask): Promise<Answer> {
  const { runtime, request } = ask;
  const headers = headersOf(ask);
  const body = await bodyOf(ask);
  const url = new URL(request.url ?? '/auth', runtime.config.publicUrl);
  const response = await (await engineOf(runtime)).handler(
    new Request(url, { method: request.method ?? 'GET', headers, ...(body === undefined ? {} : { body }) }),
  );
  if (response.status >= 400) refuse(response);
  const text = await response.text();
  const answer = new Headers();
  for (const cookie of response.headers.getSetCookie()) answer.append('set-cookie', cookie);
  const location = response.headers.get('location');
  if (location) answer.set('location', location);
  return { status: response.status, body: text === '' ? {} : withoutSecrets(text), headers: answer };
}
