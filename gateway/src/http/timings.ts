import { createHash } from 'node:crypto';
import { type Call, type Log, namesOf } from '@tdkt/kernel';
import type { Meter } from '../graph/meter.ts';
import type { Answer } from '../graph/operation.ts';
import type { Asked } from './body.ts';

export const STAGES = ['plan', 'subgraph', 'sql', 'write'] as const satisfies readonly (keyof Meter)[];

const short = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

/** The header Server-Timing: what a browser shows beside the request. */
export function serverTiming({ meter }: Pick<Answer, 'meter'>, total: number): string {
  const stages = STAGES.map((stage) => `${stage};dur=${short(meter[stage].milliseconds)}`);
  return `${stages.join(', ')}, statements;desc="${meter.sql.count}", total;dur=${short(total)}`;
}

const MAX_NAME = 80;

/** One line for an operation that took long: its name and its hash, never a variable or the document itself. */
export function logSlow(log: Log, { asked, call, answer, total }: Timed): void {
  const { meter, operationName, operationType, codes } = answer;
  const hash = createHash('sha256').update(asked.query).digest('hex').slice(0, 16);
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, short(meter[stage].milliseconds)]));
  const what = { operation: operationName?.slice(0, MAX_NAME), kind: operationType, hash, codes };
  log.warn({ ...namesOf(call), ...what, ms: { total: short(total), ...stages }, statements: meter.sql.count }, 'slow');
}

interface Timed {
  readonly asked: Asked;
  readonly call: Call;
  readonly answer: Answer;
  /** Milliseconds from the first byte read to the answer. */
  readonly total: number;
}
