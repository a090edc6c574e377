import { labelOf, seedId } from '@tdkt/kernel';
import type { Ground } from './ground.ts';

export const C1 = seedId('cluster', 'C1');
export const C2 = seedId('cluster', 'C2');
export const units = ['U1', 'U2', 'U3', 'U4'].map((code) => seedId('unit', code));
export const campaigns = ['P1', 'P2'].map((code) => seedId('campaign', code));
export const indicator = seedId('indicator', 'I1');
export const form = seedId('form', 'BK');

type Days = readonly [from: string, to: string | null];
const ALWAYS: Days = ['2021-01-01', null];

async function aUnit({ sql }: Ground, code: string, versions: readonly [name: string, days: Days][]): Promise<void> {
  for (const [name, [from, to]] of versions) {
    await sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from, valid_to)
       values (gen_random_uuid(), $1, $2, $3, 'DEPARTMENT', $4::text::ltree, false, $5, $6)`,
      [seedId('unit', code), code, name, labelOf(seedId('unit', code)), from, to],
    );
  }
}

async function aSeat({ sql }: Ground, code: string, cluster: string, [from, to]: Days = ALWAYS): Promise<void> {
  await sql('insert into directory.cluster_membership values (gen_random_uuid(), $1, $2, $3, $4)', [
    ...[cluster, seedId('unit', code), from, to],
  ]);
}

/** Two clusters of two units; U2 moves from C1 to C2 on 1 September 2021 and is renamed on 15 September. */
export async function aProvince(ground: Ground): Promise<void> {
  const { sql } = ground;
  for (const [at, id] of [C1, C2].entries()) {
    await sql(`insert into directory.cluster values ($1, $2, $3, $4, 'LOCALITY', '2021-01-01', null)`, [
      ...[id, `C${at + 1}`, at + 1, `Cụm ${at + 1}`],
    ]);
  }
  for (const code of ['U1', 'U3', 'U4']) await aUnit(ground, code, [[`Đơn vị ${code}`, ALWAYS]]);
  await aUnit(ground, 'U2', [
    ['Đơn vị cũ', ['2021-01-01', '2021-09-14']],
    ['Đơn vị mới', ['2021-09-15', null]],
  ]);
  await aSeat(ground, 'U1', C1);
  await aSeat(ground, 'U2', C1, ['2021-01-01', '2021-08-31']);
  await aSeat(ground, 'U2', C2, ['2021-09-01', null]);
  await aSeat(ground, 'U3', C2);
  await aSeat(ground, 'U4', C2);
  for (const [at, id] of campaigns.entries()) {
    await sql(
      `insert into directory.campaign values ($1, $2, $3, 'SPECIAL', 'PROVINCE', 'LAUNCHED', '2021-08-01', null)`,
      [id, `P${at + 1}`, `Phong trào ${at + 1}`],
    );
  }
  await sql(`insert into campaigns.indicator values ($1, $2, null, 'I1', 'Số người', 'người', 'NUMBER')`, [
    ...[indicator, campaigns[0]],
  ]);
  await sql(`insert into awards.award_form values ($1, 'BK', 'Bằng khen', 'CERTIFICATE_OF_MERIT', 'PROVINCE')`, [form]);
}

export interface Entry {
  readonly campaign?: string | undefined;
  readonly unit: string | undefined;
  readonly month: string;
  readonly measure: string;
  readonly key?: string;
  readonly amount: number;
}

export async function tally({ sql }: Ground, schema: 'campaigns' | 'awards', entries: readonly Entry[]): Promise<void> {
  for (const { campaign = campaigns[0], unit, month, measure, key = '', amount } of entries) {
    await sql(
      `insert into ${schema}.tally values ($1, $2, $3, $4, $5, $6)
       on conflict (campaign_id, member_unit_id, month, measure, key) do update set amount = tally.amount + excluded.amount`,
      [campaign, unit, month, measure, key, amount],
    );
  }
}
