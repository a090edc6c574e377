import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface IdentityProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

/** The smallest OpenID Connect provider: stands in for VNeID or the province's SSO, and lets one citizen in. */
export async function openIdentityProvider(citizen: {
  sub: string;
  name: string;
  email: string;
}): Promise<IdentityProvider> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' };
  let nonce: string | null = null;
  const idToken = (issuer: string) =>
    new SignJWT({ ...citizen, ...(nonce ? { nonce } : {}) })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience('tdkt')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const issuer = `http://${request.headers.host}`;
    const url = new URL(request.url ?? '/', issuer);
    const json = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url.pathname === '/authorize') {
      nonce = url.searchParams.get('nonce');
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code: 'c', state: url.searchParams.get('state') ?? '' }).toString();
      response.writeHead(302, { location: back.href }).end();
    } else if (url.pathname === '/token')
      json({ access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: await idToken(issuer) });
    else if (url.pathname === '/jwks') json({ keys: [key] });
    else
      json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['ES256'],
      });
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
