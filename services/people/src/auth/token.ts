import { ACCESS_TOKEN, type Claims, type Runtime } from '@tdkt/kernel';
import type { JSONWebKeySet } from 'jose';
import { type Engine, engineOf, withEngine } from './engine.ts';
import { claimsOf, readStanding, type Standing } from './standing.facts.ts';

export interface AccessToken {
  readonly accessToken: string;
  /** seconds */
  readonly expiresIn: number;
}

/** What a gateway in the same process needs of people: the keys, and a token for a cookie. */
export interface Identity {
  jwks(): Promise<JSONWebKeySet>;
  /** A token for the session in a Cookie header; null when there is none that counts. */
  exchange(cookieHeader: string | null | undefined): Promise<AccessToken | null>;
}

/** A live session and what its account may do now. `headers` renew the cookie. */
export interface OpenSession {
  readonly sessionId: string;
  readonly standing: Standing;
  readonly headers: Headers;
}

export async function sign(runtime: Runtime, claims: Claims): Promise<AccessToken> {
  // With fractions, so that a revocation and a new sign-in within one second are told apart.
  const iat = Date.now() / 1000;
  const { api } = await engineOf(runtime);
  const { token } = await api.signJWT({ body: { payload: { ...claims, iat } } });
  return { accessToken: token, expiresIn: ACCESS_TOKEN.seconds };
}

export async function openSession(runtime: Runtime, cookie: string, renew: boolean): Promise<OpenSession | null> {
  const { api } = await engineOf(runtime);
  const { response, headers } = await api.getSession({
    headers: new Headers({ cookie }),
    query: { disableRefresh: !renew },
    returnHeaders: true,
  });
  if (!response) return null;
  const standing = await readStanding(runtime, response.session.userId);
  return standing && { sessionId: response.session.id, standing, headers };
}

export const tokenOf = (
  runtime: Runtime,
  { standing, sessionId }: Pick<OpenSession, 'standing' | 'sessionId'>,
): Promise<AccessToken> => sign(runtime, claimsOf(standing, sessionId));

/** Public keys of the access tokens, as gateways fetch them. */
export const publicKeys = async (engine: Engine): Promise<JSONWebKeySet> =>
  (await engine.api.getJwks()) as JSONWebKeySet;

export const identityOf = (runtime: Runtime): Identity => ({
  jwks: () => withEngine(async () => publicKeys(await engineOf(runtime))),
  exchange: async (cookieHeader) => {
    if (!cookieHeader?.includes('tdkt.session_token=')) return null;
    return withEngine(async () => {
      const session = await openSession(runtime, cookieHeader, false);
      return session && tokenOf(runtime, session);
    });
  },
});
