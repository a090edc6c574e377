import { ConfigError } from '@tdkt/kernel';
import type { GatewaySettings } from '../gateway.ts';
import { executorNamed } from '../graph/graph.ts';

type DoorSettings = Pick<GatewaySettings, 'executor' | 'metricsToken' | 'slowMs' | 'openTimings'>;

const SLOW_MS = 1_000;

/** Settings of the gateway alone, the same in one process and in several. */
export function doorSettings(env: Readonly<Record<string, string | undefined>>): DoorSettings {
  return {
    executor: executorNamed(env.GRAPH_EXECUTOR),
    metricsToken: env.METRICS_TOKEN || null,
    slowMs: slowMsOf(env.SLOW_OPERATION_MS),
    openTimings: env.SERVER_TIMING === '1',
  };
}

/** `off`, or milliseconds. */
function slowMsOf(given: string | undefined): number | null {
  if (given === 'off') return null;
  const read = given ? Number(given) : SLOW_MS;
  if (!Number.isFinite(read) || read < 0) throw new ConfigError('SLOW_OPERATION_MS: milliseconds, or off');
  return read;
}
