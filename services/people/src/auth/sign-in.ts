import { AppError, type Language, unauthenticated } from '@tdkt/kernel';
import { engineOf } from './engine.ts';
import { type Answer, type Ask, failure, headersOf, ok, readTexts } from './exchange.ts';
import { limited } from './failure.ts';
import { openSession, tokenOf } from './token.ts';

const WRONG: Readonly<Record<Language, string>> = {
  vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  en: 'Wrong user name or password.',
};
const SECOND_FACTOR: Readonly<Record<Language, string>> = {
  vi: 'Cần mã xác thực của ứng dụng: gửi tới /auth/two-factor/verify-totp.',
  en: 'A code of the authenticator app is needed: send it to /auth/two-factor/verify-totp.',
};
const SERVER_FAULT = 500;

/** The Cookie header that a browser would send after these answers. */
const cookieHeader = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] as string)
    .join('; ');

/** Cookies of a fresh sign-in, and the access token that scripts go on with. */
async function welcome(ask: Ask, response: Response): Promise<Answer> {
  const session = await openSession(ask.runtime, cookieHeader(response.headers), false);
  if (!session) throw unauthenticated();
  return ok(await tokenOf(ask.runtime, session), cookiesOf(response));
}

export function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}

export async function signIn(ask: Ask): Promise<Answer> {
  const { username, password } = await readTexts(ask.request, ['username', 'password']);
  const engine = await engineOf(ask.runtime);
  const response = await limited(ask.runtime, { login: username, address: ask.address }, async () => {
    const tried = await engine.api.signInUsername({
      body: { username, password },
      headers: headersOf(ask),
      asResponse: true,
    });
    if (tried.status >= SERVER_FAULT) throw new AppError('INTERNAL');
    return tried.ok ? tried : null;
  });
  if (response === null) throw new AppError('UNAUTHENTICATED', { text: WRONG });
  const { twoFactorRedirect, twoFactorMethods } = (await response.clone().json()) as {
    twoFactorRedirect?: boolean;
    twoFactorMethods?: string[];
  };
  if (!twoFactorRedirect) return welcome(ask, response);
  const pending = failure('UNAUTHENTICATED', ask.language, { message: SECOND_FACTOR[ask.language], twoFactorMethods });
  return { ...pending, headers: cookiesOf(response) };
}

/** The second step of a sign-in: a code of the app or a backup code, counted and locked by the library. */
export const secondFactor =
  (kind: 'verifyTOTP' | 'verifyBackupCode') =>
  async (ask: Ask): Promise<Answer> => {
    const { code } = await readTexts(ask.request, ['code']);
    const { api } = await engineOf(ask.runtime);
    const call = { body: { code }, headers: headersOf(ask), asResponse: true } as const;
    const response = kind === 'verifyTOTP' ? await api.verifyTOTP(call) : await api.verifyBackupCode(call);
    if (response.status === 429) throw new AppError('LIMIT');
    if (!response.ok) throw new AppError('UNAUTHENTICATED', { text: WRONG });
    return welcome(ask, response);
  };
