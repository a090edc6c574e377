import { createHash } from 'node:crypto';
import { ConfigError } from '@tdkt/kernel';
import type { GenericOAuthConfig } from 'better-auth/plugins';

type Environment = Readonly<Record<string, string | undefined>>;

/** Sign-in through an external OpenID Connect provider (VNeID, the province's SSO), by OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPES. */
export function externalProvider(env: Environment): GenericOAuthConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer) return null;
  if (!clientId || !clientSecret)
    throw new ConfigError('OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: required with OIDC_ISSUER');
  return {
    providerId: 'oidc',
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: (env.OIDC_SCOPES ?? 'openid profile').split(/[ ,]+/),
    pkce: true,
    requireIdTokenVerification: true,
    // The subject is the identity; an address is never used to find an account.
    mapProfileToUser: (profile) => ({
      name: String(profile.name ?? profile.preferred_username ?? 'OIDC'),
      email: `${createHash('sha256').update(`${issuer} ${profile.sub}`).digest('hex').slice(0, 40)}@oidc.invalid`,
      emailVerified: false,
    }),
  };
}
