import { type Runtime, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { closeEnded } from './closing.facts.ts';

/** A movement with a last day is over on the day after, without anybody's doing. */
export const closeByCalendar = (runtime: Runtime): Promise<void> => transact(asSystem(runtime), closeEnded);
