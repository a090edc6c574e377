import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useStore } from 'react-admin';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { CancelRun } from '../run/documents.ts';
import { StartSweep, type Sweep, SweepOf } from './documents.ts';

export interface SweepAsked {
  readonly awardFormId: string;
  readonly asOf: string;
  readonly organisationId: string | null;
  readonly withReview: boolean;
}
const ASKED_AGAIN_MS = 1000;

/** The last search of this browser: it goes on without the page, and is found again when one comes back. */
export function useSweep() {
  const fail = useFailure();
  const client = useQueryClient();
  const [id, setId] = useStore<string | null>('eligible.sweep', null);
  const key = ['sweep', id];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => run(SweepOf, { id: id as string }, signal),
    enabled: id !== null,
    // One that was forgotten, or of somebody else who signed in here before, is none.
    retry: false,
    refetchInterval: ({ state: { data } }) =>
      data?.eligibilitySweep?.run.state === 'RUNNING' ? ASKED_AGAIN_MS : false,
  });
  const sweep: Sweep | null = (id !== null && !query.isError && query.data?.eligibilitySweep) || null;
  const start = async (input: SweepAsked): Promise<void> => {
    try {
      setId((await run(StartSweep, { input })).startEligibilitySweep.id);
    } catch (error) {
      fail(error);
    }
  };
  const stop = async ({ run: { id: mine, version } }: Sweep): Promise<void> => {
    try {
      await run(CancelRun, { id: mine, version });
    } catch (error) {
      fail(error);
    }
    await client.invalidateQueries({ queryKey: key });
  };
  return { sweep, start, stop };
}
