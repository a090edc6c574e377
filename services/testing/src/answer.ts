import { type Actor, type Call, newId, type RunningService, SYSTEM, type Violation } from '@tdkt/kernel';
import { parse } from 'graphql';

export interface Answered {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asked for
  readonly data: any;
  readonly codes: readonly string[];
  readonly violations: readonly Violation[];
  /** Of the violations, with dots. */
  readonly paths: readonly string[];
  readonly currentVersion: number | null;
}

export async function askService(
  service: RunningService,
  given: Partial<Call> & { readonly actor: Actor },
  { query, variables }: { readonly query: string; readonly variables?: Record<string, unknown> | undefined },
): Promise<Answered> {
  const call = { requestId: newId(), language: 'vi', idempotencyKey: null, ...given } as const;
  const { data, errors = [] } = await service.execute({ document: parse(query), variables, call });
  const violations = errors.flatMap((error) => (error.extensions?.violations ?? []) as Violation[]);
  return {
    ...{ data, violations },
    codes: errors.map((error) => String(error.extensions?.code)),
    paths: violations.map(({ path }) => path?.join('.') ?? ''),
    currentVersion: (errors[0]?.extensions?.currentVersion as number | undefined) ?? null,
  };
}

/** Somebody signed in with one role. */
export const actorAs = (role: Actor['roles'][number], more: Partial<Actor> = {}): Actor => ({
  ...SYSTEM,
  ...{ kind: 'ACCOUNT', accountId: newId(), roles: [role] },
  ...more,
});
