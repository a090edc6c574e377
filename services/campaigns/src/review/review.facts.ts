import { createHash } from 'node:crypto';
import { validOn } from '@tdkt/directory';
import type { Transaction } from '@tdkt/kernel';
import { EXEMPLAR_STATES } from '../exemplar/exemplar.flow.ts';
import { type Amounts, askGrowth } from '../progress/growth.facts.ts';
import type { Plan } from '../progress/period.rules.ts';
import { askCounts, type Counts, type Owner, type Question } from '../progress/progress.facts.ts';
import { askRolledCounts, askRolledTotals, rolledIndicators } from '../progress/rollup.facts.ts';
import { Measure } from '../progress/tally.ts';
import { askTotals, type Totals } from '../progress/total.facts.ts';
import { canonical } from './review.rules.ts';
import type { Frozen, FrozenIndicator, Snapshot } from './review.types.ts';

/** The same question as a read asks, inside the transaction that freezes its answer. */
async function askIn<A>(tx: Transaction, { text, values, width, answer }: Question<A>): Promise<A[]> {
  const columns = Array.from({ length: width }, (_, at) => `c${at}`).join(', ');
  const rows = await tx.query<{ row: unknown[] }>(
    `select jsonb_build_array(${columns}) as row from (${text}) as asked(${columns})`,
    values,
  );
  return answer(rows.map(({ row }) => row));
}

type Indicator = FrozenIndicator & { readonly id: string };
const INDICATORS = `
select i.id, i.code, i.name, i.name_en as "nameEn", i.unit, i.value_kind as "valueKind",
  c.ordinal as "contentOrdinal", c.target_group as "contentGroup"
from campaigns.indicator i left join campaigns.campaign_content c on c.id = i.content_id
where i.campaign_id = any($1::uuid[]) and i.value_kind <> 'TEXT'
order by array_position($1::uuid[], i.campaign_id), i.ordinal, i.id`;

const CLUSTERS = `
select c.id, c.code, c.name from directory.cluster c where ${validOn('c', '$1::date')} order by c.kind desc, c.ordinal, c.id`;

interface Read {
  readonly counts: Counts;
  readonly totals: Totals;
  readonly growth: Amounts;
}
const NONE: Read = {
  counts: { memberCount: 0, acknowledgedCount: 0, launchedCount: 0, reportedCount: 0, overdueCount: 0 },
  totals: new Map(),
  growth: new Map(),
};

interface Batch {
  readonly owner: Owner;
  readonly campaignId: string;
  /** The campaign and all that answer it: they count in it, as on its page. */
  readonly family: readonly string[];
  readonly plan: Plan;
}
async function readOwners(tx: Transaction, batch: Batch, ids: readonly string[]): Promise<Read[]> {
  const isAlone = batch.family.length === 1;
  const counts = await askIn(tx, askCounts(batch, ids));
  const rolled = isAlone ? [] : await askIn(tx, askRolledCounts(batch, ids));
  const totals = await askIn(tx, isAlone ? askTotals(batch, ids) : askRolledTotals(batch, ids));
  const growth = await askIn(tx, askGrowth(batch, ids));
  return ids.map((_, at) => ({
    counts: { ...(counts[at] ?? NONE.counts), ...rolled[at] },
    totals: totals[at] ?? NONE.totals,
    growth: growth[at] ?? NONE.growth,
  }));
}

function frozenOf({ counts, totals, growth }: Read, indicators: readonly Indicator[]): Frozen {
  const grown = (measure: string): number => growth.get(measure) ?? 0;
  return {
    figures: {
      ...counts,
      registrationCount: grown(Measure.REGISTRATION),
      exemplarCount: EXEMPLAR_STATES.reduce((sum, state) => sum + grown(`${Measure.EXEMPLAR}_${state}`), 0),
      contributionCount: grown(Measure.CONTRIBUTION_COUNT),
      contributionMoney: grown(Measure.CONTRIBUTION_MONEY),
      contributionValue: grown(Measure.CONTRIBUTION_VALUE),
      mediaItemCount: grown(Measure.MEDIA_ITEM),
      airtimeMinutes: grown(Measure.AIRTIME),
    },
    totals: Object.fromEntries(
      rolledIndicators([indicators], totals).map(({ indicator, total }) => [indicator.code, total]),
    ),
  };
}

/** All figures of a campaign at the end of a day, of the province and of each cluster of that day: nine statements. */
export async function freeze(
  tx: Transaction,
  { campaignId, family, plan }: Pick<Batch, 'campaignId' | 'family' | 'plan'>,
): Promise<Snapshot> {
  // What is counted is written through the tally: while it is held, no figure moves between the statements.
  await tx.query('lock table campaigns.tally in share mode');
  const indicators = await tx.query<Indicator>(INDICATORS, [family]);
  const clusters = await tx.query<{ id: string; code: string; name: string }>(CLUSTERS, [plan.to]);
  const ids = clusters.map(({ id }) => id);
  const own = { campaignId, family, plan };
  const [province = NONE] = await readOwners(tx, { ...own, owner: 'CAMPAIGN' }, [campaignId]);
  const owners = await readOwners(tx, { ...own, owner: 'CLUSTER' }, ids);
  return {
    ...{ from: plan.from, asOf: plan.to },
    indicators: rolledIndicators([indicators], new Map()).map(({ indicator: { id: _id, ...told } }) => told),
    province: frozenOf(province, indicators),
    clusters: clusters.map((cluster, at) => ({ ...cluster, ...frozenOf(owners[at] ?? NONE, indicators) })),
  };
}

export const hashOf = (snapshot: unknown): string => createHash('sha256').update(canonical(snapshot)).digest('hex');
