import { useRef, useState } from 'react';
import type { EligibleStepQuery, FindingResult } from '../../gql/graphql.ts';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { EligibleStep, type Found } from './documents.ts';

/** More are not listed: whoever finds so many chooses a unit. */
export const LISTED = 300;

export interface SweepAsked {
  readonly formId: string;
  readonly asOf: string;
  readonly organisationId: string | null;
  readonly results: FindingResult[];
}
export interface Sweep {
  readonly asked: SweepAsked;
  readonly isRunning: boolean;
  readonly examined: number;
  readonly pass: number;
  readonly review: number;
  readonly fail: number;
  readonly found: readonly Found[];
}

/** Goes through everybody step by step, so that a whole province can be searched and the search stopped. */
export function useSweep() {
  const fail = useFailure();
  const [sweep, setSweep] = useState<Sweep | null>(null);
  const turn = useRef(0);
  const start = async (asked: SweepAsked): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    let now: Sweep = { asked, isRunning: true, examined: 0, pass: 0, review: 0, fail: 0, found: [] };
    let after: string | null = null;
    setSweep(now);
    try {
      while (now.isRunning) {
        const answer: EligibleStepQuery = await run(EligibleStep, { ...asked, after });
        const step = answer.eligiblePersons;
        if (turn.current !== mine) return;
        after = step.endCursor ?? null;
        now = {
          ...{ asked, isRunning: step.hasNextPage, examined: now.examined + step.examinedCount },
          ...{
            pass: now.pass + step.passCount,
            review: now.review + step.reviewCount,
            fail: now.fail + step.failCount,
          },
          found: [...now.found, ...step.items].slice(0, LISTED),
        };
        setSweep(now);
      }
    } catch (error) {
      setSweep({ ...now, isRunning: false });
      fail(error);
    }
  };
  const stop = (): void => {
    turn.current += 1;
    setSweep((now) => now && { ...now, isRunning: false });
  };
  return { sweep, start, stop };
}
