import { workingDaysBetween } from '@tdkt/directory';
import { type Context, invalid } from '@tdkt/kernel';
import { findPage, type Page, type PageInput, SortDirection } from '@tdkt/registry';
import { holidaysFor } from '../progress/calendar.facts.ts';
import { waitingSinceBefore } from '../reminder/reminder.rules.ts';
import { Delivery } from './distribution.entity.ts';

interface Asked {
  readonly campaignId: string;
  readonly afterWorkingDays: number;
  readonly clusterId: string | null;
  readonly page: PageInput | null;
}
/** A year of working days. */
const FARTHEST = 250;

/** Deliveries in the caller's scope that have waited for so many working days. */
export async function chaseList(ctx: Context, asked: Asked): Promise<Page<Delivery>> {
  const { campaignId, afterWorkingDays, clusterId, page } = asked;
  if (afterWorkingDays < 0 || afterWorkingDays > FARTHEST)
    throw invalid({ code: 'OUT_OF_RANGE', path: ['afterWorkingDays'], params: { min: 0, max: FARTHEST } });
  const calendar = { today: ctx.runtime.clock.today(), holidays: await holidaysFor(ctx) };
  const filter = { campaignId: [campaignId], ...(clusterId ? { clusterId: [clusterId] } : {}) };
  const sort = [
    { field: 'deliveredOn', direction: SortDirection.ASC },
    { field: 'openedAt', direction: SortDirection.DESC },
  ];
  return findPage(ctx, Delivery, { filter, sort, page }, [
    { sql: 'r.acknowledged_on is null', values: [] },
    { sql: 'r.delivered_on < ?::date', values: [waitingSinceBefore(afterWorkingDays, calendar)] },
  ]);
}

/** How long a unit has kept the plan without acknowledging it. */
export async function waitingWorkingDays(ctx: Context, row: Delivery): Promise<number> {
  if (row.acknowledgedOn) return 0;
  return workingDaysBetween(row.deliveredOn, ctx.runtime.clock.today(), await holidaysFor(ctx));
}
