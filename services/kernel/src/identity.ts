import { z } from 'zod';
import { type Actor, Role } from './access.ts';

const claims = z.object({
  sub: z.string(),
  kind: z.enum(['ACCOUNT', 'CLIENT']),
  sid: z.string(),
  person: z.string().nullable(),
  roles: z.array(z.enum(Role)),
  clusters: z.array(z.string()),
  terms: z.array(z.string()).optional(),
  paths: z.array(z.string()),
  organisations: z.array(z.string()),
});

/** What an access token says of its bearer; signed by people, verified by the gateway. */
export type Claims = z.infer<typeof claims>;

export const ACCESS_TOKEN = { audience: 'tdkt', algorithm: 'ES256', seconds: 300 } as const;

/** Claims of a verified token as an actor; null when a claim is missing or of the wrong shape. */
export function actorOf(payload: unknown): { actor: Actor; sessionId: string } | null {
  const read = claims.safeParse(payload);
  if (!read.success) return null;
  const { sub, kind, sid, person, roles, clusters, terms, paths, organisations } = read.data;
  const actor = {
    kind,
    accountId: sub,
    personId: person,
    roles,
    clusterIds: clusters,
    terms,
    paths,
    organisationIds: organisations,
  };
  return { actor, sessionId: sid };
}
