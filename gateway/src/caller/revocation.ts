/** Where people announces what it has revoked. */
export const REVOKED = 'auth_revoked';
/** Revoked tokens are refused within 60 s in every case; this leaves time for clocks and caches. */
const GRACE_MS = 55_000;
const TOKEN_LIFE_MS = 10 * 60_000;

/** What is needed to know whether a token was revoked after it was issued. */
export interface Issued {
  readonly sessionId: string;
  readonly accountId: string;
  /** Milliseconds; a whole second when the token says no more. */
  readonly issuedAt: number;
}

/** What was revoked lately, and since when nothing can have been missed. */
export class Revocations {
  readonly #now: () => number;
  readonly #revokedAt = new Map<string, number>();
  #heardSince: number;
  #deafSince: number | null;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#heardSince = now();
    this.#deafSince = now();
  }

  /** A notification: `sid:<session>` or `sub:<account>`. */
  add(payload: string): void {
    const now = this.#now();
    for (const [key, at] of this.#revokedAt) if (now - at > TOKEN_LIFE_MS) this.#revokedAt.delete(key);
    this.#revokedAt.set(payload, now);
  }

  connected(): void {
    this.#heardSince = this.#now();
    this.#deafSince = null;
  }

  disconnected(): void {
    this.#deafSince ??= this.#now();
  }

  /** True when the token must not be taken any more. */
  refuses({ sessionId, accountId, issuedAt }: Issued): boolean {
    if (this.#revokedAt.has(`sid:${sessionId}`)) return true;
    const now = this.#now();
    const revokedAt = this.#revokedAt.get(`sub:${accountId}`);
    if (revokedAt !== undefined && isBefore(issuedAt, revokedAt, now)) return true;
    if (this.#deafSince !== null) return now > this.#deafSince + GRACE_MS && issuedAt < now - GRACE_MS;
    // Issued before we listened: its revocation may have been missed.
    return issuedAt < this.#heardSince - 1000 && now > this.#heardSince + GRACE_MS;
  }
}

/** Tokens tell whole seconds, so one of the same second as the revocation is in doubt and lives out the grace only. */
function isBefore(issuedAt: number, revokedAt: number, now: number): boolean {
  const exact = issuedAt % 1000 !== 0;
  if (issuedAt >= revokedAt) return false;
  if (exact || issuedAt + 1000 <= revokedAt) return true;
  return now > revokedAt + GRACE_MS;
}
