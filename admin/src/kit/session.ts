/** Who is signed in: asked once per page load, forgotten on sign-out. */
import type { AuthProvider } from 'react-admin';
import { type Area, isDescribed, registerOf } from './register.ts';
import { failure, headers } from './transport.ts';

export interface Scope {
  readonly id: string;
  readonly code?: string;
  readonly name?: string;
}
export interface Session {
  readonly account: {
    readonly id: string;
    readonly username: string;
    readonly displayName: string;
    readonly roles: readonly string[];
    readonly organisations: readonly Scope[];
    readonly clusters: readonly Scope[];
  };
  readonly permissions: readonly string[];
  /** The day that rules and lists go by; `isDemo` says that it is not today. */
  readonly businessDate?: string;
  readonly isDemo?: boolean;
}

const UNREACHABLE = 599;

let current: Promise<Session> | null = null;

/** Remembers that somebody signed in here, so that a page without a session need not ask for one. */
const SIGNED_IN = 'tdkt.signedIn';
const remember = (isSignedIn: boolean): void =>
  isSignedIn ? localStorage.setItem(SIGNED_IN, '1') : localStorage.removeItem(SIGNED_IN);

/** Reads the answer to its end: an unread body keeps the request open. */
async function send(path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(path, { headers: headers(), ...init });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: UNREACHABLE, text: '' };
  }
}

async function readSession(): Promise<Session> {
  if (!localStorage.getItem(SIGNED_IN)) throw failure('UNAUTHENTICATED');
  const { status, text } = await send('/auth/session');
  if (status === 401) remember(false);
  if (status !== 200) throw failure(status === 401 ? 'UNAUTHENTICATED' : 'UNAVAILABLE');
  return JSON.parse(text) as Session;
}

export function session(): Promise<Session> {
  current ??= readSession().catch((error: unknown) => {
    current = null;
    throw error;
  });
  return current;
}

export const isAllowed = (
  { permissions }: Pick<Session, 'permissions'>,
  area: Area,
  right: 'read' | 'write',
): boolean => permissions.includes(`${area}:${right}`);

async function signIn({ username, password }: { username: string; password: string }): Promise<void> {
  const body = JSON.stringify({ username: username.trim(), password });
  const { status } = await send('/auth/sign-in/username', { method: 'POST', body });
  current = null;
  if (status === 200) return remember(true);
  const code = status >= 500 ? 'UNAVAILABLE' : status === 429 ? 'LIMIT' : 'SIGN_IN';
  throw new Error(`errors.${code}`);
}

const READING = new Set(['list', 'show', 'export']);

export const authProvider: AuthProvider = {
  login: signIn,
  logout: async () => {
    current = null;
    // Without a session there is nothing to end.
    if (!localStorage.getItem(SIGNED_IN)) return;
    await send('/auth/sign-out', { method: 'POST', body: '{}' });
    remember(false);
  },
  checkAuth: async () => {
    await session();
  },
  checkError: async (error: { status?: number } | undefined) => {
    if (error?.status !== 401) return;
    current = null;
    throw new Error('errors.UNAUTHENTICATED');
  },
  getIdentity: async () => {
    const { account } = await session();
    return { id: account.id, fullName: account.displayName };
  },
  getPermissions: session,
  /** Only what the session says: the server decides again on every call. */
  canAccess: async ({ resource, action }) => {
    if (!isDescribed(resource)) return true;
    return isAllowed(await session(), registerOf(resource).area, READING.has(action) ? 'read' : 'write');
  },
};
