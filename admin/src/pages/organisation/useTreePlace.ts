import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { OrganisationTree } from '../../gql/graphql.ts';
import { useSession } from '../../kit/useSession.ts';

/** The days on which the picture of the province changed (services/organisations/data). */
export const TURNS = ['2021-07-01', '2024-11-01', '2025-07-01', '2026-04-30'] as const;

export interface TreePlace {
  readonly tree: OrganisationTree;
  readonly day: string;
  readonly q: string;
  readonly unitId: string | null;
}

/** Where the reader is in the trees; all of it is in the address, so that it can be sent to a colleague. */
export function useTreePlace() {
  const [params, setParams] = useSearchParams();
  const { data: session } = useSession();
  const place: TreePlace = {
    tree: params.get('tree') === 'MANAGEMENT' ? 'MANAGEMENT' : 'LOCALITY',
    day: params.get('asOf') ?? session?.businessDate ?? '',
    q: params.get('q') ?? '',
    unitId: params.get('unit'),
  };
  // An address without its day would show another tree to whoever opens it later.
  const { day } = place;
  const isDated = params.has('asOf');
  useEffect(() => {
    if (day && !isDated) setParams((before) => new URLSearchParams([...before, ['asOf', day]]), { replace: true });
  }, [day, isDated, setParams]);
  const go = (change: Partial<Record<'tree' | 'asOf' | 'q' | 'unit', string>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name);
        return next;
      },
      { replace: 'q' in change },
    );
  return { place, go };
}
export type Go = ReturnType<typeof useTreePlace>['go'];
