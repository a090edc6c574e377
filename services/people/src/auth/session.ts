import { unauthenticated } from '@tdkt/kernel';
import { permissionsOf } from '../account/permission.ts';
import { engineOf } from './engine.ts';
import { type Answer, type Ask, headersOf, ok } from './exchange.ts';
import { cookiesOf } from './sign-in.ts';
import { type OpenSession, openSession, publicKeys, tokenOf } from './token.ts';

async function sessionOf(ask: Ask, renew = true): Promise<OpenSession> {
  const session = await openSession(ask.runtime, ask.request.headers.cookie ?? '', renew);
  if (!session) throw unauthenticated();
  return session;
}

/** `?renew=false` leaves the session to run out: the gateway asks so, and a page that is only open must not keep it. */
export async function renewToken(ask: Ask): Promise<Answer> {
  const session = await sessionOf(ask, !ask.request.url?.endsWith('?renew=false'));
  return ok(await tokenOf(ask.runtime, session), session.headers);
}

/** Who is signed in, for the console. */
export async function showSession(ask: Ask): Promise<Answer> {
  const { standing, headers } = await sessionOf(ask);
  const { id, username, displayName, personId, roles, clusters } = standing;
  const organisations = standing.organisations.map(({ paths: _paths, ...named }) => named);
  const account = { id, username, displayName, personId, roles, organisations, clusters };
  const { clock, config } = ask.runtime;
  const answer = { account, permissions: permissionsOf(roles), businessDate: clock.today(), isDemo: config.demo };
  return ok(answer, headers);
}

/** Always succeeds: without a session there is nothing left to end. */
export async function signOut(ask: Ask): Promise<Answer> {
  const { api } = await engineOf(ask.runtime);
  const response = await api.signOut({ headers: headersOf(ask), asResponse: true });
  return ok({ success: true }, cookiesOf(response));
}

export async function showKeys(ask: Ask): Promise<Answer> {
  return ok(await publicKeys(await engineOf(ask.runtime)), new Headers({ 'cache-control': 'public, max-age=300' }));
}
