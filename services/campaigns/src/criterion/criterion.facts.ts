import { isId, notFound, type Transaction, type Violation } from '@tdkt/kernel';
import { mayConduct } from '../emulation-year/emulation-year.access.ts';
import type { EmulationYearState } from '../emulation-year/emulation-year.flow.ts';
import type { Criterion } from './criterion.entity.ts';
import { checkCriterion } from './criterion.rules.ts';

export interface YearFacts {
  readonly id: string;
  readonly campaignId: string;
  readonly clusterId: string;
  readonly year: number;
  readonly state: EmulationYearState;
  readonly scale: string;
  readonly tieBreakers: unknown;
  readonly bands: unknown;
}
/** The year of a cluster, whose state does not change until the transaction ends. Unknown is NOT_FOUND. */
export async function yearOf(tx: Transaction, id: string | null | undefined): Promise<YearFacts> {
  if (!isId(id)) throw notFound();
  const [row] = await tx.query<YearFacts>(
    `select id, campaign_id as "campaignId", cluster_id as "clusterId", year, state, scale::text,
       tie_breakers as "tieBreakers", bands from campaigns.emulation_year where id = $1 for share`,
    [id],
  );
  if (!row) throw notFound();
  return row;
}

/** Criteria are drafted until scoring begins. */
export const isLocked = (state: EmulationYearState): boolean => ['SCORING', 'MEETING', 'CLOSED'].includes(state);

/** Items of a year `y` of a cluster: the common part and its own. */
export const CRITERION_OF_YEAR = `(c.emulation_year_id = y.id or (c.emulation_year_id is null and c.year = y.year
  and (c.audience = 'ALL' or c.audience = (select k.kind from directory.cluster k where k.id = y.cluster_id order by k.valid_from desc limit 1))))`;

/** A group of the same part, and never one that lies in the item itself. */
async function checkParent(tx: Transaction, row: Partial<Criterion>): Promise<Violation[]> {
  if (!row.parentId) return [];
  const [parent] = isId(row.parentId)
    ? await tx.query<{ kind: string; isInside: boolean }>(
        `with recursive up as (
           select c.id, c.parent_id from campaigns.criterion c where c.id = $1
           union select c.id, c.parent_id from up join campaigns.criterion c on c.id = up.parent_id)
         select kind, exists (select from up where id = $4) as "isInside" from campaigns.criterion
         where id = $1 and year = $2 and (emulation_year_id is null or emulation_year_id = $3)`,
        [row.parentId, row.year, row.emulationYearId ?? null, row.id ?? null],
      )
    : [];
  if (!parent) return [{ code: 'UNKNOWN_REFERENCE', path: ['parentId'] }];
  if (parent.kind !== 'GROUP') return [{ code: 'WRONG_KIND', path: ['parentId'] }];
  return parent.isInside ? [{ code: 'CYCLE', path: ['parentId'] }] : [];
}

/** Whether scoring by the item has begun anywhere: then only the Board changes it, and says why. */
async function isInUse(tx: Transaction, { emulationYearId, year }: Partial<Criterion>): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(
    `select exists (select from campaigns.emulation_year where state in ('SCORING', 'MEETING', 'CLOSED')
       and case when $1::uuid is null then year = $2 else id = $1 end) as found`,
    [emulationYearId ?? null, year],
  );
  return row?.found ?? false;
}

/** The leader writes the own part of the cluster, the Board every part. */
export async function mayWrite(tx: Transaction, { emulationYearId }: Partial<Criterion>): Promise<boolean> {
  if (!emulationYearId) return mayConduct(tx.ctx.actor, {});
  return mayConduct(tx.ctx.actor, await yearOf(tx, emulationYearId));
}

export async function checkWrite(
  tx: Transaction,
  values: Partial<Criterion>,
  before: Criterion | null,
): Promise<readonly Violation[]> {
  const row = { ...before, ...values } as Criterion;
  if (!(await mayWrite(tx, row))) return [{ code: 'NOT_ALLOWED', path: ['emulationYearId'] }];
  const own = row.emulationYearId ? await yearOf(tx, row.emulationYearId) : null;
  const isElsewhere = own !== null && own.year !== row.year;
  const inUse = await isInUse(tx, row);
  const isAmended = before !== null && mayConduct(tx.ctx.actor, {}) && Boolean(values.amendReason?.trim());
  const isChangedKind = inUse && before !== null && values.kind !== undefined && values.kind !== before.kind;
  return [
    ...checkCriterion(row),
    ...(isElsewhere ? [{ code: 'NOT_ALLOWED', path: ['year'] }] : []),
    ...(inUse && !isAmended ? [{ code: 'CRITERIA_LOCKED', path: ['amendReason'] }] : []),
    ...(isChangedKind ? [{ code: 'IN_USE', path: ['kind'] }] : []),
    ...(await checkParent(tx, row)),
  ];
}
