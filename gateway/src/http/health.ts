import type { Subgraph } from '../graph/graph.ts';

const PING_MS = 2_000;

export interface Health {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

/** Ready means: every subgraph answers, and each of them reached its database to do so. */
export async function healthOf(subgraphs: readonly Subgraph[]): Promise<Health> {
  const checks = await Promise.all(subgraphs.map(async (subgraph) => [subgraph.name, await check(subgraph)] as const));
  return { ready: checks.every(([, state]) => state === 'ok'), checks: Object.fromEntries(checks) };
}

async function check(subgraph: Subgraph): Promise<'ok' | 'failed'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'failed'>((resolve) => {
    timer = setTimeout(() => resolve('failed'), PING_MS);
  });
  const asked = subgraph.ping().then(
    () => 'ok' as const,
    () => 'failed' as const,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
