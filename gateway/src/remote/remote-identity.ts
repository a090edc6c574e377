import { newId, PUBLIC, type Sender } from '@tdkt/kernel';
import { request } from 'undici';
import type { Identity } from '../caller/identity.ts';
import { Refusal } from '../http/refusal.ts';
import { agent, type RemotePlace } from './remote-subgraph.ts';
import { signatureHeaders } from './signature.ts';

const TIMEOUT_MS = 5_000;

/** People over HTTP: keys and tokens by its public routes. */
export function remoteIdentity(place: RemotePlace): Identity {
  const get = async (path: string, headers: Record<string, string>): Promise<{ status: number; body: unknown }> => {
    const call = { actor: PUBLIC, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
    const sender: Sender = { call, address: '' };
    const signed = signatureHeaders(place.key, { method: 'GET', path, body: null }, sender);
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await request(`${place.url}${path}`, {
        headers: { ...headers, ...signed },
        dispatcher: agent,
        signal,
      });
      return { status: answer.statusCode, body: await answer.body.json() };
    } catch (error) {
      place.log.warn({ err: error }, 'people does not answer');
      throw new Refusal(503, 'UNAVAILABLE', { headers: { 'retry-after': '1' } });
    }
  };
  const required = (status: number): void => {
    if (status !== 200) throw new Refusal(503, 'UNAVAILABLE', { headers: { 'retry-after': '1' } });
  };
  return {
    jwks: async () => {
      const { status, body } = await get('/auth/jwks', {});
      required(status);
      return body as Awaited<ReturnType<Identity['jwks']>>;
    },
    exchange: async (cookie) => {
      const { status, body } = await get('/auth/token?renew=false', { cookie });
      if (status === 401) return null;
      required(status);
      return body as { accessToken: string; expiresIn: number };
    },
  };
}
