import { DEMO_PASSWORD, type Ground } from './ground.ts';

type Site = Pick<Ground, 'url'>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asked for
  readonly body: any;
  /** name=value pairs as a browser would send them back */
  readonly cookie: string;
}

export async function call(ground: Site, path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`${ground.url}${path}`, { redirect: 'manual', ...init });
  const text = await response.text();
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text), cookie };
}

const json = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const signIn = (ground: Site, username: string, password = DEMO_PASSWORD): Promise<Reply> =>
  call(ground, '/auth/sign-in/username', json({ username, password }));
export const post = (ground: Site, path: string, cookie: string, body: object = {}): Promise<Reply> =>
  call(ground, path, json(body, { cookie, 'x-requested-with': 'fetch' }));
export const get = (ground: Site, path: string, cookie = ''): Promise<Reply> =>
  call(ground, path, { headers: { cookie } });

export const claimsIn = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
