import { validOn } from '@tdkt/directory';
import { type Context, invalid, isId, notFound, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import type { DateRange } from '@tdkt/registry';
import {
  type AwardDimension,
  AwardStatistics,
  AwardStatisticsKey,
  AwardStatisticsRow,
} from '../aggregate/award.views.ts';
import { factsOf, MEMBERSHIP_ON_DAY, periodValues, type Shape, shapeOf } from './period.facts.ts';

interface Dimension {
  readonly id: string;
  readonly name: string;
  readonly order: string;
  readonly joins: string;
}
const UNIT_NAME = `lateral (
  select o.name from directory.organisation o where o.id = f.member_unit_id
  order by (${validOn('o', 'p.last_day')}) desc, o.valid_from desc limit 1
) unit on true`;

const CLUSTER_NAME = `lateral (
  select v.id, v.name, v.ordinal from directory.cluster v where v.id = m.cluster_id
  order by (${validOn('v', 'p.last_day')}) desc, v.valid_from desc limit 1
) c on true`;

/** The only ways to group; no text of the caller reaches SQL. */
const DIMENSIONS: Readonly<Partial<Record<AwardDimension, Dimension>>> = {
  CLUSTER: {
    id: 'c.id::text',
    name: 'c.name',
    order: 'min(c.ordinal)',
    joins: `left join ${MEMBERSHIP_ON_DAY} left join ${CLUSTER_NAME}`,
  },
  MONTH: {
    id: "to_char(f.month, 'YYYY-MM')",
    name: "to_char(f.month, 'MM/YYYY')",
    order: 'min(f.month)',
    joins: '',
  },
  FORM: {
    id: 'form.id::text',
    name: 'form.name',
    order: 'min(form.ordinal)',
    joins: 'join awards.award_form form on form.id = f.key::uuid',
  },
  UNIT: {
    id: "nullif(f.member_unit_id, '00000000-0000-0000-0000-000000000000')::text",
    name: 'unit.name',
    order: 'min(unit.name collate "vi-x-icu")',
    joins: `left join ${UNIT_NAME}`,
  },
};

/** Questions that summary tables answer. */
export const isTallied = (dimensions: readonly AwardDimension[]): boolean =>
  dimensions.every((dimension) => dimension in DIMENSIONS);

const MOST_ROWS = 10_000;

function textOf(dimensions: readonly AwardDimension[], shape: Shape): string {
  const used = dimensions.flatMap((dimension) => DIMENSIONS[dimension] ?? []);
  const columns = used.flatMap(({ id, name }) => [id, name]);
  const order = [...used.flatMap(({ order: first, id }) => [`${first} nulls last`, `${id} nulls last`])];
  const counted = ['sum(f.amount)::integer', '(sum(sum(f.amount)) over ())::integer'];
  return `${factsOf(['AWARD_FORM'], shape)}
select ${[...counted, ...columns].join(', ')}
from facts f cross join period p ${used.map(({ joins }) => joins).join(' ')}
${columns.length > 0 ? `group by ${columns.join(', ')}` : ''}
having sum(f.amount) <> 0
${order.length > 0 ? `order by ${order.join(', ')}` : ''} limit ${MOST_ROWS + 1}`;
}

const EXISTS = 'select 1 from directory.campaign where id = $1';

export async function requireCampaign(ctx: Context, campaignId: string): Promise<void> {
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(EXISTS, [campaignId]));
  if (rows.length === 0) throw notFound();
}

function rowOf(row: readonly unknown[], dimensions: readonly AwardDimension[]): AwardStatisticsRow {
  const keys = dimensions.map((dimension, at) => ({ dimension, id: row[2 + 2 * at], name: row[3 + 2 * at] }));
  return Object.assign(new AwardStatisticsRow(), {
    awardCount: row[0],
    values: [row[0]],
    keys: keys.map((key) => Object.assign(new AwardStatisticsKey(), key)),
  });
}

/** Exact for everyone: none of the dimensions is a personal attribute. */
export async function talliedStatistics(
  ctx: Context,
  asked: {
    readonly campaignId: string;
    readonly dimensions: readonly AwardDimension[];
    readonly period: DateRange | null;
  },
): Promise<AwardStatistics> {
  const { campaignId, dimensions, period } = asked;
  if (!isId(campaignId)) throw notFound();
  if (new Set(dimensions).size !== dimensions.length) throw invalid({ code: 'DUPLICATE', path: ['dimensions'] });
  const question = { campaignIds: [campaignId], period };
  const shape = shapeOf(ctx, question, true);
  const { rows } = await ctx.runtime.reader.read(
    settingOf(SYSTEM, ctx.requestId),
    statement(textOf(dimensions, shape), periodValues(ctx, question, shape)),
  );
  if (rows.length > MOST_ROWS) {
    throw invalid({ code: 'TOO_MANY_ROWS', path: ['dimensions'], params: { max: MOST_ROWS } });
  }
  if (rows.length === 0) await requireCampaign(ctx, campaignId);
  return Object.assign(new AwardStatistics(), {
    rows: rows.map((row) => rowOf(row, dimensions)),
    total: (rows[0]?.[1] as number | undefined) ?? 0,
    totals: [(rows[0]?.[1] as number | undefined) ?? 0],
    untold: [],
  });
}
