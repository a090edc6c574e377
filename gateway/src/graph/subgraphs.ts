import { AppError, type RunningService } from '@tdkt/kernel';
import type { ExecutionResult } from 'graphql';
import type { Subgraph } from './graph.ts';

const late = (): ExecutionResult => ({ data: null, errors: [new AppError('UNAVAILABLE')] });

/** What a subgraph does not answer in time is missing from the answer; the rest of it is told. */
async function inTime(answer: Promise<ExecutionResult>, signal: AbortSignal): Promise<ExecutionResult> {
  let tell: () => void = () => undefined;
  const cut = new Promise<ExecutionResult>((resolve) => {
    tell = () => resolve(late());
  });
  signal.addEventListener('abort', tell, { once: true });
  return Promise.race([answer, cut]).finally(() => signal.removeEventListener('abort', tell));
}

/** Calls a subgraph that runs in this process. */
export const localSubgraph = (running: RunningService): Subgraph => ({
  name: running.service.name,
  execute: async (operation, signal) => (signal.aborted ? late() : inTime(running.execute(operation), signal)),
  ping: async () => {
    await running.runtime.reader.read('', { name: 'ping', text: 'select 1', values: [] });
  },
});
