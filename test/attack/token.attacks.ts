import { createHmac, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { cookieOf } from './door.attacks.ts';
import { type Attack, ask, every, refused, send, type Target, told, type Verdict } from './target.ts';

const QUERY = '{ viewer { roles } }';
const UNAUTHENTICATED = ['UNAUTHENTICATED'] as const;
const partsOf = (token: string): [string, string, string] => token.split('.') as [string, string, string];
const decoded = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A real token of an officer, changed by `change`. */
const forged = (what: string, change: (token: string, target: Target) => Promise<string> | string): Attack => ({
  ...{ row: 'J1', what, expected: '401 UNAUTHENTICATED' },
  run: async (target) => {
    const { token } = await target.as('officer.huyen-long-thanh');
    const seen = await ask(target, QUERY, { token: await change(token ?? '', target) });
    const verdict = refused(seen, UNAUTHENTICATED);
    return { ...verdict, holds: verdict.holds && seen.status === 401 };
  },
});

interface Changes {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** The claims of a real token under a key of the attacker's. */
async function resigned(token: string, { header = {}, claims = {} }: Changes = {}): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const [head, body] = partsOf(token);
  const jwk = await exportJWK(publicKey);
  const given = JSON.parse(JSON.stringify({ ...decoded(body), ...claims })) as Record<string, unknown>;
  const protectedHeader = { alg: 'ES256', ...decoded(head), jwk, ...header } as { alg: string };
  return new SignJWT(given).setProtectedHeader(protectedHeader).sign(privateKey);
}

/** HS256 with the public key as the secret: what a naive check takes. */
async function mixed(token: string, target: Target): Promise<string> {
  const { text } = await send(target, '/auth/jwks');
  const [key] = (JSON.parse(text) as { keys: { kid: string }[] }).keys;
  const [, body] = partsOf(token);
  const signed = `${encoded({ alg: 'HS256', kid: key?.kid })}.${body}`;
  return `${signed}.${createHmac('sha256', JSON.stringify(key)).update(signed).digest('base64url')}`;
}

const TOKENS: readonly Attack[] = [
  forged('alg none', (token) => `${encoded({ alg: 'none' })}.${partsOf(token)[1]}.`),
  forged('alg none with a signature', (token) => `${encoded({ alg: 'none' })}.${partsOf(token)[1]}.AAAA`),
  forged('HS256 with the public key', mixed),
  forged('an own key in the header', (token) => resigned(token)),
  forged('an unknown kid', (token) => resigned(token, { header: { kid: randomUUID() } })),
  forged('jku of the attacker', (token) => resigned(token, { header: { jku: 'http://127.0.0.1:9/keys' } })),
  forged('x5u of the attacker', (token) => resigned(token, { header: { x5u: 'http://127.0.0.1:9/keys' } })),
  forged('roles changed, signature kept', (token) => {
    const [head, body, signature] = partsOf(token);
    return `${head}.${encoded({ ...decoded(body), roles: ['BOARD_ADMIN'] })}.${signature}`;
  }),
  forged('a letter of the signature changed', (token) => {
    const [head, body, signature] = partsOf(token);
    return `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  }),
];

async function signInAs(target: Target, username: string, password: string) {
  const body = JSON.stringify({ username, password });
  const headers = { 'content-type': 'application/json' };
  return send(target, '/auth/sign-in/username', { method: 'POST', headers, body });
}

async function bruteForce(target: Target): Promise<Verdict> {
  // A name of its own, so that nobody else is shut out by it.
  const statuses = [];
  for (let guess = 0; guess < 20; guess += 1)
    statuses.push((await signInAs(target, 'council9', `wrong-password-${guess}`)).status);
  const right = await signInAs(target, 'council9', target.password);
  const holds = statuses.slice(0, 5).every((status) => status === 401) && right.status === 429 && statuses[19] === 429;
  return { holds, measured: `429 from guess ${statuses.indexOf(429) + 1}; the right password then ${right.status}` };
}

/** Twenty guesses at once: each counts, however many are under way. */
async function parallelGuesses(target: Target): Promise<Verdict> {
  const guesses = Array.from({ length: 30 }, (_, at) => signInAs(target, 'council8', `wrong-password-${at}`));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  const passed = statuses.filter((status) => status === 401).length;
  return { holds: passed <= 10 && statuses.includes(429), measured: `${passed} of 30 were looked at` };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Who exists must not be told by the time of an answer. */
async function namesByTime(target: Target): Promise<Verdict> {
  const [known, unknown]: [number[], number[]] = [[], []];
  let isOpen = true;
  for (let round = 0; round < 9; round += 1) {
    for (const [name, taken] of [
      ['council7', known],
      ['nobody.at.all', unknown],
    ] as const) {
      const seen = await signInAs(target, name, `wrong-${round}-password`);
      isOpen &&= seen.status === 401;
      taken.push(seen.milliseconds);
    }
  }
  const [one, other] = [median(known), median(unknown)];
  // Shut out, both would answer alike and show nothing.
  const holds = isOpen && Math.abs(one - other) <= 0.5 * one;
  return { holds, measured: `known ${one.toFixed(1)} ms, unknown ${other.toFixed(1)} ms` };
}

async function sameWords(target: Target): Promise<Verdict> {
  const known = await signInAs(target, 'council6', 'wrong-password-x');
  const unknown = await signInAs(target, 'no.such.account', 'wrong-password-x');
  const holds = known.status === unknown.status && known.text === unknown.text;
  return { holds, measured: `${known.status} ${known.code}, ${unknown.status} ${unknown.code}` };
}

const json = { 'content-type': 'application/json', 'x-requested-with': 'attack' };

async function afterSignOut(target: Target): Promise<Verdict> {
  const cookie = await cookieOf(target, 'council5');
  const before = await ask(target, QUERY, { headers: { cookie, 'x-requested-with': 'attack' } });
  await send(target, '/auth/sign-out', { method: 'POST', headers: { ...json, cookie }, body: '{}' });
  const after = await ask(target, QUERY, { headers: { cookie, 'x-requested-with': 'attack' } });
  const token = await send(target, '/auth/token', { headers: { cookie } });
  const holds = before.hasData && refused(after, UNAUTHENTICATED).holds && token.status === 401;
  return { holds, measured: `before ${before.status}, after ${told(after)}, token ${token.status}` };
}

/** A session that the attacker chose must not become that of whoever signs in with it. */
async function fixation(target: Target): Promise<Verdict> {
  const chosen = 'tdkt.session_token=attacker.attacker';
  const body = JSON.stringify({ username: 'council4', password: target.password });
  const seen = await send(target, '/auth/sign-in/username', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json', cookie: chosen }, body },
  });
  const given = seen.headers.getSetCookie().find((cookie) => cookie.includes('session_token'));
  const used = await ask(target, QUERY, { headers: { cookie: chosen, 'x-requested-with': 'attack' } });
  const holds = given !== undefined && !given.includes('attacker') && refused(used, UNAUTHENTICATED).holds;
  return { holds, measured: `a new session; the chosen one ${told(used)}` };
}

async function cookieFlags(target: Target): Promise<Verdict> {
  const seen = await signInAs(target, 'council3', target.password);
  const given = seen.headers.getSetCookie().find((cookie) => cookie.includes('session_token')) ?? '';
  const holds = /httponly/i.test(given) && /samesite=(lax|strict)/i.test(given) && !/domain=/i.test(given);
  return { holds, measured: given.replace(/^[^;]*;\s*/, '') };
}

/** What the library of sign-in offers beyond our list. */
const SHUT = [
  '/auth/sign-up/email',
  '/auth/list-sessions',
  '/auth/update-user',
  '/auth/delete-user',
  '/auth/admin/create-user',
  '/auth/reset-password',
  '/auth/ok',
];
async function shutDoors(target: Target): Promise<Verdict> {
  const verdicts = [];
  for (const path of SHUT)
    verdicts.push(refused(await send(target, path, { method: 'POST', headers: json, body: '{}' })));
  return every(verdicts, 'endpoints');
}

export const TOKENS_AND_SESSIONS: readonly Attack[] = [
  ...TOKENS,
  { row: 'J2', what: '20 wrong passwords', expected: '429 before the 11th, also for the right one', run: bruteForce },
  { row: 'J2', what: '30 guesses at once', expected: 'at most 10 looked at', run: parallelGuesses },
  { row: 'J2', what: 'names told by time', expected: 'medians within half', run: namesByTime },
  { row: 'J2', what: 'names told by words', expected: 'same answer', run: sameWords },
  {
    ...{ row: 'G4', what: '90 sign-ins by aliases', expected: 'INVALID: the graph has no sign-in' },
    run: async (target) => {
      const aliases = Array.from(
        { length: 25 },
        (_, at) => `a${at}: signIn(username: "board", password: "${at}") { id }`,
      );
      return refused(await ask(target, `mutation { ${aliases.join(' ')} }`), ['INVALID']);
    },
  },
  { row: 'J3', what: 'a session after sign-out', expected: '401', run: afterSignOut },
  { row: 'J3', what: 'a session that was chosen before', expected: 'a new one', run: fixation },
  { row: 'J3', what: 'flags of the cookie', expected: 'HttpOnly, SameSite, no Domain', run: cookieFlags },
  { row: 'J3', what: 'endpoints of the library', expected: 'shut', run: shutDoors },
];
