import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, addressOf, callOf, forbidden, notFound, type Route, type Runtime } from '@tdkt/kernel';
import { grantToken } from './client-credentials.ts';
import { withEngine } from './engine.ts';
import { type Answer, type Ask, answerError, send } from './exchange.ts';
import { passThrough } from './pass-through.ts';
import { renewToken, showKeys, showSession, signOut } from './session.ts';
import { secondFactor, signIn } from './sign-in.ts';

type Endpoint = (ask: Ask) => Promise<Answer>;

/** Everything that is served under /auth; what the library offers beyond this list stays shut. */
const ENDPOINTS: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  '/sign-in/username': { POST: signIn },
  '/sign-in/social': { POST: passThrough },
  '/callback/oidc': { GET: passThrough },
  '/sign-out': { POST: signOut },
  '/token': { GET: renewToken },
  '/session': { GET: showSession },
  '/jwks': { GET: showKeys },
  '/oauth/token': { POST: grantToken },
  '/change-password': { POST: passThrough },
  '/two-factor/enable': { POST: passThrough },
  '/two-factor/disable': { POST: passThrough },
  '/two-factor/verify-totp': { POST: secondFactor('verifyTOTP') },
  '/two-factor/verify-backup-code': { POST: secondFactor('verifyBackupCode') },
};
/** Sign-in needs no proof of same origin: nobody is signed in yet, and its JSON body already forces a preflight. */
const WITHOUT_PROOF = new Set(['/sign-in/username', '/sign-in/social', '/oauth/token']);

function endpointFor({ path, request }: Ask): Endpoint {
  const methods = ENDPOINTS[path];
  if (methods === undefined) throw notFound();
  const endpoint = methods[request.method ?? 'GET'];
  if (endpoint === undefined)
    throw new AppError('INVALID', {
      violations: [{ code: 'METHOD', params: { allowed: Object.keys(methods).join(', ') } }],
    });
  if (request.method === 'POST' && !WITHOUT_PROOF.has(path) && !request.headers['x-requested-with']) throw forbidden();
  return endpoint;
}

async function answer(ask: Ask): Promise<Answer> {
  try {
    return await endpointFor(ask)(ask);
  } catch (error) {
    return answerError(error, ask);
  }
}

/** The door of accounts: everything under /auth. */
export const authRoute = (runtime: Runtime): Route => ({
  prefix: '/auth',
  handle: async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').split('?', 1)[0]?.replace(/^\/auth/, '') ?? '';
    const { language } = callOf(request);
    const ask = { runtime, request, path, language, address: addressOf(request) };
    send(response, await withEngine(() => answer(ask)));
  },
});
