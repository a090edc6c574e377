import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ACCESS_TOKEN, type Actor, actorOf, PUBLIC } from '@tdkt/kernel';
import type { JSONWebKeySet } from 'jose';
import { createLocalJWKSet } from 'jose/jwks/local';
import { jwtVerify } from 'jose/jwt/verify';
import { Refusal } from '../http/refusal.ts';
import type { Issued, Revocations } from './revocation.ts';

/** What people says of sessions and keys; the same in one process and over HTTP. */
export interface Identity {
  jwks(): Promise<JSONWebKeySet>;
  exchange(cookieHeader: string): Promise<{ accessToken: string; expiresIn: number } | null>;
}

export interface Caller {
  readonly actor: Actor;
  readonly by: 'NOBODY' | 'BEARER' | 'COOKIE';
}

interface Verified {
  readonly actor: Actor;
  readonly issued: Issued;
  /** Until when it may be taken from the cache, milliseconds. */
  readonly until: number;
}

const NOBODY: Caller = { actor: PUBLIC, by: 'NOBODY' };
const CACHE_MS = 55_000;
const CACHED = 2_000;
const KEYS_MS = 5_000;
const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?tdkt\.session_token=([^;]+)/;

export const sessionCookieOf = (headers: IncomingHttpHeaders): string | null =>
  SESSION_COOKIE.exec(headers.cookie ?? '')?.[1] ?? null;

const unauthenticated = (): Refusal =>
  new Refusal(401, 'UNAUTHENTICATED', { headers: { 'www-authenticate': 'Bearer' } });

/** Who is asking: a Bearer token, or the session cookie exchanged for one. A bad token is nobody's, never PUBLIC. */
export class Callers {
  readonly #identity: Identity;
  readonly #issuer: string;
  readonly #revocations: Revocations;
  readonly #now: () => number;
  readonly #cache = new Map<string, Verified>();
  readonly #exchanges = new Map<string, Promise<Verified | null>>();
  #keys: { readonly set: ReturnType<typeof createLocalJWKSet>; readonly at: number } | null = null;

  constructor(settings: { identity: Identity; issuer: string; revocations: Revocations; now?: () => number }) {
    this.#identity = settings.identity;
    this.#issuer = settings.issuer;
    this.#revocations = settings.revocations;
    this.#now = settings.now ?? Date.now;
  }

  async of(headers: IncomingHttpHeaders): Promise<Caller> {
    const authorization = headers.authorization;
    if (authorization !== undefined) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
      if (!token) throw unauthenticated();
      return this.#ofToken(token);
    }
    const session = sessionCookieOf(headers);
    return session === null ? NOBODY : this.#ofCookie(session, headers.cookie ?? '');
  }

  async #ofToken(token: string): Promise<Caller> {
    const key = keyOf('token', token);
    const verified = this.#cached(key) ?? (await this.#verify(token, null));
    if (!verified || this.#revocations.refuses(verified.issued)) throw unauthenticated();
    this.#keep(key, verified);
    return { actor: verified.actor, by: 'BEARER' };
  }

  async #ofCookie(session: string, cookieHeader: string): Promise<Caller> {
    const key = keyOf('cookie', session);
    const cached = this.#cached(key);
    const known =
      cached && !this.#revocations.refuses(cached.issued) ? cached : await this.#exchange(key, cookieHeader);
    if (!known || this.#revocations.refuses(known.issued)) {
      this.#cache.delete(key);
      throw unauthenticated();
    }
    return { actor: known.actor, by: 'COOKIE' };
  }

  /** One exchange for all requests that bring the same cookie at the same time. */
  #exchange(key: string, cookieHeader: string): Promise<Verified | null> {
    const running = this.#exchanges.get(key);
    if (running) return running;
    const started = this.#now();
    const exchange = this.#identity
      .exchange(cookieHeader)
      .then((answer) => (answer ? this.#verify(answer.accessToken, started) : null))
      .then((verified) => {
        if (verified) this.#keep(key, verified);
        return verified;
      })
      .finally(() => this.#exchanges.delete(key));
    this.#exchanges.set(key, exchange);
    return exchange;
  }

  /** `exchangedAt` is the exact moment of issue, when we know it ourselves. */
  async #verify(token: string, exchangedAt: number | null): Promise<Verified | null> {
    const payload = await this.#payloadOf(token);
    const claims = payload && actorOf(payload);
    if (!payload || !claims) return null;
    const { actor, sessionId } = claims;
    const issuedAt = exchangedAt ?? Number(payload.iat) * 1000;
    const until = Math.min(this.#now() + CACHE_MS, Number(payload.exp) * 1000);
    return { actor, issued: { sessionId, accountId: actor.accountId ?? '', issuedAt }, until };
  }

  async #payloadOf(token: string): Promise<Record<string, unknown> | null> {
    const options = {
      issuer: this.#issuer,
      audience: ACCESS_TOKEN.audience,
      algorithms: [ACCESS_TOKEN.algorithm],
      requiredClaims: ['exp', 'iat', 'sub'],
      maxTokenAge: ACCESS_TOKEN.seconds + 60,
      // jose cuts its clock to whole seconds, so a token with an exact moment of issue would come from the future.
      clockTolerance: 1,
      currentDate: new Date(this.#now()),
    };
    for (const fresh of [false, true]) {
      const keys = await this.#keySet(fresh);
      try {
        return (await jwtVerify(token, keys, options)).payload;
      } catch (error) {
        // An unknown key may be a new one: ask once more, at most every few seconds.
        if ((error as { code?: string }).code !== 'ERR_JWKS_NO_MATCHING_KEY') return null;
      }
    }
    return null;
  }

  async #keySet(fresh: boolean): Promise<ReturnType<typeof createLocalJWKSet>> {
    const isYoung = this.#keys !== null && this.#now() - this.#keys.at < KEYS_MS;
    if (this.#keys && (!fresh || isYoung)) return this.#keys.set;
    this.#keys = { set: createLocalJWKSet(await this.#identity.jwks()), at: this.#now() };
    return this.#keys.set;
  }

  #cached(key: string): Verified | null {
    const verified = this.#cache.get(key);
    if (!verified) return null;
    if (verified.until > this.#now()) return verified;
    this.#cache.delete(key);
    return null;
  }

  #keep(key: string, verified: Verified): void {
    this.#cache.set(key, verified);
    if (this.#cache.size > CACHED) this.#cache.delete(this.#cache.keys().next().value as string);
  }
}

const keyOf = (kind: string, secret: string): string =>
  `${kind}:${createHash('sha256').update(secret).digest('base64url')}`;
