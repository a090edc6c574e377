import { type Caller, nobody, signIn } from '../world/client.ts';

/** What an attacker has before him: an address and, at most, accounts of the demonstration. */
export interface Target {
  readonly url: string;
  readonly password: string;
  as(username: string): Promise<Caller>;
  readonly anonymous: Caller;
}

export interface Verdict {
  readonly holds: boolean;
  readonly measured: string;
}

export interface Attack {
  /** Row of the threat model. */
  readonly row: string;
  readonly what: string;
  readonly expected: string;
  run(target: Target): Promise<Verdict>;
}

export function targetOf(url: string, password: string): Target {
  const callers = new Map<string, Promise<Caller>>();
  return {
    ...{ url, password, anonymous: nobody(url) },
    as: (username) => {
      const known = callers.get(username) ?? signIn(url, username, password);
      callers.set(username, known);
      return known;
    },
  };
}

export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly code: string | null;
  readonly hasData: boolean;
  readonly milliseconds: number;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly token?: string | null;
}

function readJson(text: string): { code: string | null; hasData: boolean } {
  try {
    const { errors, data, code } = JSON.parse(text) as {
      errors?: { extensions?: { code?: string } }[];
      data?: Record<string, unknown> | null;
      code?: string;
    };
    const hasData = data != null && Object.values(data).some((value) => value !== null);
    return { code: errors?.[0]?.extensions?.code ?? code ?? null, hasData };
  } catch {
    return { code: null, hasData: false };
  }
}

/** One request, as any program could send it; redirects are looked at, not followed. */
export async function send({ url }: Target, path: string, sent: Sent = {}): Promise<Seen> {
  const { method = 'GET', headers = {}, body, token } = sent;
  const began = performance.now();
  const answer = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(body === undefined ? {} : { body: body as BodyInit }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  const milliseconds = performance.now() - began;
  return { status: answer.status, headers: answer.headers, text, milliseconds, ...readJson(text) };
}

/** A document sent to the graph by somebody. */
export const ask = (
  target: Target,
  query: string,
  { token, variables, headers }: { token?: string | null; variables?: unknown; headers?: Record<string, string> } = {},
): Promise<Seen> =>
  send(target, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
    token: token ?? null,
  });

const CLOSED = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT', 'LIMIT', 'UNAVAILABLE'];
/** What tells of the inside: a stack, a statement, a file, a version. */
const INSIDE =
  /Did you mean|\bat \S+ \(|node_modules|\.ts:\d|select .+ from |relation "|syntax error at|QueryFailedError|postgres|position \d+/i;
const REFUSAL_BYTES = 2_048;

export const told = ({ status, code, milliseconds, text }: Seen): string =>
  `${status} ${code ?? '-'}, ${Math.round(milliseconds)} ms, ${text.length} bytes`;

/** The contract of a refusal: a code of the closed list, no data, nothing of the inside, short. */
export function refused(seen: Seen, codes: readonly string[] = CLOSED): Verdict {
  const isShort = seen.text.length <= REFUSAL_BYTES;
  const isCoded = seen.code !== null && codes.includes(seen.code);
  return { holds: isCoded && !seen.hasData && isShort && !INSIDE.test(seen.text), measured: told(seen) };
}

/** The answer has one of these states, no data and nothing of the inside. */
export const answered = (seen: Seen, statuses: readonly number[]): Verdict => ({
  holds: statuses.includes(seen.status) && !seen.hasData && !INSIDE.test(seen.text),
  measured: told(seen),
});

/** All of several; the first that fails is told. */
export function every(verdicts: readonly Verdict[], what: string): Verdict {
  const failed = verdicts.find(({ holds }) => !holds);
  return failed ?? { holds: verdicts.length > 0, measured: `${verdicts.length} ${what} refused` };
}
