import type { Transaction } from '@tdkt/kernel';

interface Asked {
  readonly clusterId: string | null;
  readonly campaignId: string;
  readonly from: string;
  readonly to: string;
}
interface Found {
  readonly unit: string | null;
  readonly day: string;
  readonly what: string;
  readonly amount: number;
}

/** The rows of each register and what one of them counts for, said again without the tally. */
const ROWS: readonly string[] = [
  `select member_unit_id as unit, received_on::text as day, 'count' as what, case when reversal_of_id is null then 1 else -1 end as amount
   from campaigns.contribution where campaign_id = $1`,
  `select member_unit_id as unit, received_on::text as day, 'money' as what, amount::float8 as amount
   from campaigns.contribution where campaign_id = $1 and kind = 'MONEY'`,
  `select member_unit_id as unit, received_on::text as day, 'value' as what, estimated_value::float8 as amount
   from campaigns.contribution where campaign_id = $1 and estimated_value is not null`,
  `select member_unit_id as unit, found_on::text as day, state as what, 1 as amount from campaigns.exemplar where campaign_id = $1`,
  `select i.member_unit_id as unit, i.aired_on::text as day, 'items' as what, 1 as amount from campaigns.media_item i
   join campaigns.campaign c on c.id = i.campaign_id where c.id = $1 and i.aired_on >= c.starts_on`,
  `select i.member_unit_id as unit, i.aired_on::text as day, 'minutes' as what, i.airtime_minutes as amount from campaigns.media_item i
   join campaigns.campaign c on c.id = i.campaign_id where c.id = $1 and i.aired_on >= c.starts_on and i.airtime_minutes is not null`,
  `select member_unit_id as unit, registered_on::text as day, 'registrations' as what, 1 as amount
   from campaigns.registration where campaign_id = $1 and withdrawn_on is null`,
];

async function isMember(tx: Transaction, clusterId: string, unit: string, day: string): Promise<boolean> {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const rows = await tx.query(
    'select 1 from directory.cluster_membership where cluster_id = $1 and organisation_id = $2 and valid_from <= $3 and coalesce(valid_to, $3) >= $3',
    [clusterId, unit, end],
  );
  return rows.length > 0;
}

/** It counts in the cluster where its unit sat at the end of the month, or in the whole province. */
async function isCounted(tx: Transaction, { unit, day }: Found, { clusterId, from, to }: Asked): Promise<boolean> {
  if (day < from || day > to) return false;
  return clusterId === null || (unit !== null && (await isMember(tx, clusterId, unit, day)));
}

/** Sums by what is counted, one row at a time. */
export async function growthOracle(tx: Transaction, asked: Asked) {
  const sums: Record<string, number> = {};
  for (const text of ROWS) {
    for (const row of await tx.query<Found>(text, [asked.campaignId])) {
      if (await isCounted(tx, row, asked)) sums[row.what] = (sums[row.what] ?? 0) + row.amount;
    }
  }
  return sums;
}
