import type { RunningService } from '@tdkt/kernel';
import type { Subgraph } from './graph.ts';

/** Calls a subgraph that runs in this process. */
export const localSubgraph = (running: RunningService): Subgraph => ({
  name: running.service.name,
  execute: (operation) => running.execute(operation),
  ping: async () => {
    await running.runtime.reader.read('', { name: 'ping', text: 'select 1', values: [] });
  },
});
