import type { Runtime } from '@tdkt/kernel';
import type { Register } from '../register/register.ts';
import type { Rows } from './row.store.ts';
import type { Runs } from './run.store.ts';

/** What imports of one service work on. */
export interface Ground {
  readonly service: string;
  readonly runtime: Runtime;
  readonly runs: Runs;
  readonly rows: Rows;
  registers(): ReadonlyMap<string, Register>;
}
