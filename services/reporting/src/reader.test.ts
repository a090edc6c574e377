import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { refresh } from './refresh/refresh.ts';
import { type Ground, openGround } from './testing/ground.ts';
import { aProvince, campaigns, form, indicator, tally, units } from './testing/province.ts';

/** The queries that the README gives to analysts, in its order. */
const documented = [
  ...readFileSync(new URL('../README.md', import.meta.url), 'utf8').matchAll(/```sql\n([\s\S]*?)```/g),
].map(([, text]) => text as string);

let ground: Ground;
let reader: pg.Client;
beforeAll(async () => {
  ground = await openGround();
  await aProvince(ground);
  const months = ['2021-08-01', '2021-09-01'];
  for (const [at, unit] of units.entries()) {
    for (const [number, month] of months.entries()) {
      await tally(ground, 'campaigns', [
        { unit, month, measure: 'REPORTED', amount: 1 },
        { unit, month, measure: 'INDICATOR', key: indicator, amount: 10 * at + number },
      ]);
      await tally(ground, 'awards', [{ unit, month, measure: 'AWARD_FORM', key: form, amount: at + number + 1 }]);
    }
  }
  await ground.sql(`update directory.campaign set code = 'TDDB-COVID19-2021' where id = $1`, [campaigns[0]]);
  await refresh(ground.runtime);
  reader = await ground.asReader();
});
afterAll(async () => {
  await reader.end();
  await ground.close();
});

const read = async (text: string | undefined) => (await reader.query(text ?? 'no such query')).rows as unknown[];

describe('the documented queries', () => {
  it('count the units of each cluster that reported, as the tally does', async () => {
    expect(await read(documented[0])).toEqual([
      { cluster: 'C1', member_count: '1', reported_count: '1' },
      { cluster: 'C2', member_count: '3', reported_count: '3' },
    ]);
  });

  it('add up each indicator by month, as the tally does', async () => {
    const wanted = await ground.sql<{ month: string }>(
      `select 'I1' as code, 'Số người' as name, month, sum(amount) as total from campaigns.tally
       where measure = 'INDICATOR' group by month order by month`,
    );
    // A tool for analysis reads days as moments; the ground reads them as text.
    const months = wanted.map((row) => ({ ...row, month: new Date(`${row.month}T00:00:00`) }));
    expect(await read(documented[1])).toEqual(months);
  });

  it('add up awards by cluster and form, as the tally does', async () => {
    expect(await read(documented[2])).toEqual([
      { cluster: 'C1', form: 'Bằng khen', award_count: '5' },
      { cluster: 'C2', form: 'Bằng khen', award_count: '19' },
    ]);
    const [whole] = await ground.sql<{ sum: number }>('select sum(amount) from awards.tally');
    expect(whole?.sum).toBe(24);
  });
});

describe('bi_reader', () => {
  it.each([
    ['another schema', 'select * from campaigns.tally', '42501'],
    ['reports', 'select * from campaigns.progress_report', '42501'],
    ['dossiers', 'select * from awards.nominee', '42501'],
    ['persons', 'select * from people.person', '42501'],
    ['the published persons', 'select * from directory.person', '42501'],
    ['the published units', 'select * from directory.organisation', '42501'],
    ['what the refresh has seen', 'select * from bi.source', '42501'],
    ['the record of migrations', 'select * from bi.migration', '42501'],
    ['passwords', 'select * from pg_authid', '42501'],
    ['files of the server', "select pg_read_file('/etc/hostname')", '42501'],
    ['the settings of the server', 'select * from pg_file_settings', '42501'],
  ])('cannot read %s', async (_what, text, code) => {
    await expect(reader.query(text)).rejects.toMatchObject({ code });
  });

  it.each([
    ['owner', 'set role tdkt_owner'],
    ['writer', 'set role tdkt_reporting'],
    ['service', 'set session authorization tdkt_people'],
  ])('cannot become the %s', async (_who, text) => {
    await expect(reader.query(text)).rejects.toMatchObject({ code: expect.stringMatching(/42501|22023/) });
  });

  const writes = [
    ['delete a fact', 'delete from bi.fact_award'],
    ['change a fact', 'update bi.fact_award set award_count = 0'],
    ['add a fact', 'insert into bi.dim_form values (gen_random_uuid(), 1, 1, 1, 1)'],
    ['empty a table', 'truncate bi.fact_award'],
    ['make a table', 'create table bi.mine (id integer)'],
    ['make a table in public', 'create table public.mine (id integer)'],
    ['make a temporary table', 'create temporary table mine (id integer)'],
    ['make a schema', 'create schema mine'],
    ['make a role', 'create role mine'],
    ['drop a table', 'drop table bi.fact_award'],
    ['store a large object', 'select lo_create(0)'],
    ['store bytes', "select lo_from_bytea(0, 'x')"],
    ['write a file', "copy bi.fact_award to '/tmp/mine.csv'"],
    ['run a program', "copy bi.fact_award to program 'true'"],
    ['make a function', 'create function bi.mine() returns int language sql return 1'],
    [
      'end other sessions',
      "select pg_terminate_backend(pid) from pg_stat_activity where usename <> 'bi_reader' and usename is not null",
    ],
    ['change the server', "alter system set work_mem = '1GB'"],
  ] as const;

  it.each(writes)('cannot %s', async (_what, text) => {
    await expect(reader.query(text)).rejects.toMatchObject({ code: expect.stringMatching(/42501|25006/) });
  });

  it.each(writes)('cannot %s after turning read-only off', async (_what, text) => {
    const client = await ground.asReader();
    try {
      await client.query('set default_transaction_read_only = off; set transaction_read_only = off');
      await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });

  it('gains nothing from naming itself an actor who sees all', async () => {
    const client = await ground.asReader();
    await client.query(`set app.actor = '{"all": true, "roles": ["SYSTEM"]}'`);
    await expect(client.query('select * from directory.person')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('starts read-only, in schema bi, with a time limit and few connections', async () => {
    expect(
      await read(`select current_setting('transaction_read_only') as read_only, current_setting('search_path') as path,
        current_setting('statement_timeout') as timeout, rolconnlimit as connections from pg_roles where rolname = current_user`),
    ).toEqual([{ read_only: 'on', path: 'bi', timeout: '1min', connections: 20 }]);
  });
});
