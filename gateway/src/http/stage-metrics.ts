import { Histogram, type Registry } from 'prom-client';
import type { Answer } from '../graph/operation.ts';
import { STAGES } from './timings.ts';

type Observe = (value: number) => void;

/** Where the time of operations goes, as histograms. */
export class StageMetrics {
  readonly #stages: readonly (readonly [(typeof STAGES)[number], Observe])[];
  readonly #statements: Histogram;
  readonly #measured = new WeakSet<object>();

  constructor(registry: Registry) {
    const registers = [registry];
    const seconds = new Histogram({
      name: 'tdkt_stage_seconds',
      help: 'Time of an operation by stage; subgraph includes sql',
      labelNames: ['stage'],
      buckets: [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    // The labels are looked up once and not for each request.
    this.#stages = STAGES.map((stage) => {
      const labelled = seconds.labels({ stage });
      return [stage, (value) => labelled.observe(value)] as const;
    });
    this.#statements = new Histogram({
      name: 'tdkt_operation_statements',
      help: 'SQL statements of an operation',
      buckets: [0, 1, 2, 3, 5, 8, 12, 20, 50, 100],
      registers,
    });
  }

  /** An answer that several askers share is counted once. */
  measure({ meter, refused }: Pick<Answer, 'meter' | 'refused'>): void {
    if (refused || this.#measured.has(meter)) return;
    this.#measured.add(meter);
    for (const [stage, observe] of this.#stages) observe(meter[stage].milliseconds / 1000);
    this.#statements.observe(meter.sql.count);
  }
}
