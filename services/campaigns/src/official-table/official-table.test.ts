import { newId, Role } from '@tdkt/kernel';
import { actorAs, type Ground, openGround } from '@tdkt/testing';
import { campaigns } from '../index.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround(campaigns, { env: { BUSINESS_DATE: '2021-12-31' } });
  const movements: [string, string, string, string, string | null, string | null][] = [
    ['NATION', 'REGULAR', 'LAUNCHED', '2020-12-01', '2021-11-29', null],
    ['PROVINCE', 'SPECIAL', 'CLOSED', '2021-01-01', null, '2021-12-31'],
    ['CLUSTER', 'THEMATIC', 'LAUNCHED', '2021-02-01', '2023-12-31', null],
    ['UNIT', 'THEMATIC', 'LAUNCHED', '2021-11-30', '2026-11-29', null],
    ['PROVINCE', 'SPECIAL', 'LAUNCHED', '2021-08-19', null, null],
    ['PROVINCE', 'SPECIAL', 'DRAFT', '2021-08-19', null, null],
    ['PROVINCE', 'SPECIAL', 'LAUNCHED', '2021-12-01', null, null],
    ['PROVINCE', 'SPECIAL', 'LAUNCHED', '2020-11-30', '2024-11-29', null],
  ];
  await ground.sql('alter table campaigns.campaign disable trigger user');
  for (const [at, [scope, kind, state, starts, ends, closed]] of movements.entries())
    await ground.sql(
      `insert into campaigns.campaign (id, code, title, scope, kind, state, starts_on, ends_on, closed_on, cluster_id, organisation_id)
       values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[newId(), `M${at}`, scope, kind, state, starts, ends, closed],
        ...[scope === 'CLUSTER' ? newId() : null, scope === 'UNIT' ? newId() : null],
      ],
    );
});
afterAll(() => ground.close());

const TABLE = `query($code: CampaignTableCode!, $year: Int!) { campaignTable(code: $code, year: $year) {
  columns { code } rows { code cells { count key } } } }`;
interface Table {
  columns: { code: string }[];
  rows: { code: string; cells: { count: number; key: string }[] }[];
}
const analyst = actorAs(Role.ANALYST);
const tableOf = async (code: string, year = 2021) =>
  (await ground.ask(analyst, TABLE, { code, year })).data.campaignTable as Table;
const totals = ({ rows }: Table) => rows.map(({ code, cells }) => [code, ...cells.map(({ count }) => count)]);

it('0601 counts movements launched in the year by who launched them, scope, duration and mode', async () => {
  expect(totals(await tableOf('N0601'))).toEqual([
    ...[
      ['01', 5, 1, 3, 1],
      ['02', 1, 1, 0, 0],
      ['03', 2, 0, 2, 0],
      ['04', 1, 0, 1, 0],
      ['05', 1, 0, 0, 1],
    ],
    ...[
      ['06', 1, 1, 0, 0],
      ['07', 1, 0, 1, 0],
      ['08', 1, 0, 1, 0],
      ['09', 0, 0, 0, 0],
      ['10', 1, 0, 0, 1],
    ],
    ...[
      ['X', 1, 0, 1, 0],
      ['11', 4, 0, 3, 1],
      ['12', 1, 1, 0, 0],
    ],
  ]);
});

it('0701 has no column for agencies, but a total with them', async () => {
  expect(totals(await tableOf('N0701'))[0]).toEqual(['01', 5, 1, 3]);
});

it('lists the movements of each cell', async () => {
  for (const { count, key } of (await tableOf('N0601', 2020)).rows.flatMap(({ cells }) => cells)) {
    const { data } = await ground.ask(
      analyst,
      'query($key: [String!]) { campaigns(filter: {officialCell: $key}) { totalCount } }',
      { key: [key] },
    );
    expect({ key, count: data.campaigns.totalCount }).toEqual({ key, count });
  }
});
