import { type Connection, connectionFor } from '@tdkt/postgres';
import { ask, start } from '@tdkt/postgres/test-server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  audited,
  auditRecords,
  auditTable,
  cloneDatabase,
  dropDatabase,
  type Migrations,
  prepareDatabase,
  rowColumns,
  rowSecurity,
} from './index.ts';
import { actAs, SECRET, type TestServer, testServer } from './test-server.ts';

class Dossiers1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table dossier (${rowColumns()}, title text not null, national_id text,
      cluster_id uuid, management_path ltree)`);
    await runner.query('create table note (id uuid primary key, dossier_id uuid not null, text text not null)');
    await runner.query(
      auditTable('awards') + audited('awards', 'dossier(national_id)', 'note') + rowSecurity('awards', 'dossier'),
    );
    await runner.query(auditRecords('awards', { note: { of: 'dossier', by: 'dossier_id' } }));
  }
  async down(): Promise<void> {}
}
class People1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table person (id uuid primary key); create table directory.person (id uuid primary key)',
    );
    await runner.query('grant insert on directory.person to tdkt_people');
  }
  async down(): Promise<void> {}
}
class Broken1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half_made (id uuid)');
    await runner.query('create table broken (id no_such_type)');
  }
  async down(): Promise<void> {}
}

const SETS: readonly Migrations[] = [
  { schema: 'people', role: 'people', classes: [People1700000000002] },
  { schema: 'awards', role: 'awards', classes: [Dossiers1700000000001] },
];
const ROW = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const THIRD = '00000000-0000-7000-8000-000000000003';
const CLUSTER = '00000000-0000-7000-8000-00000000000c';
const BOARD = { all: true, roles: ['BOARD_OFFICER'], account: 'board', request: 'r1' };
const UNIT = { all: false, roles: ['UNIT_OFFICER'], clusters: [], paths: ['a.b'], account: 'unit' };
const INSERT =
  'insert into awards.dossier (id, title, national_id, cluster_id, management_path) values ($1, $2, $3, $4, $5)';

let host: TestServer;
let awards: Connection;
let people: Connection;
beforeAll(async () => {
  host = await testServer(SETS);
  awards = connectionFor(host.admin, 'awards', SECRET);
  people = connectionFor(host.admin, 'people', SECRET);
  await actAs(awards, BOARD, async (client) => {
    await client.query(INSERT, [ROW, 'Bằng khen', '079', null, 'a.b.c']);
    await client.query(INSERT, [OTHER, 'Giấy khen', null, CLUSTER, 'x']);
  });
});
afterAll(() => host.close());

describe('the role of a service', () => {
  it('cannot reach the schema of another service', async () => {
    await expect(ask(people, 'select * from awards.dossier')).rejects.toThrow(/permission denied for schema awards/);
    await expect(ask(people, 'create table people.own (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(people, 'create table public.own (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(people, 'set role tdkt_owner')).rejects.toThrow(/permission denied/);
  });

  it('reads the directory and writes there only what it was given', async () => {
    await ask(people, 'insert into directory.person values ($1)', [ROW]);

    expect(await ask(awards, 'select id from directory.person')).toEqual([[ROW]]);
    await expect(ask(awards, 'delete from directory.person')).rejects.toThrow(/permission denied/);
  });

  it.each([
    'update awards.audit set account = null',
    'delete from awards.audit',
    'truncate awards.audit',
    "insert into awards.audit (action, table_name) values ('INSERT', 'x')",
    'delete from awards.migration',
    'alter table awards.dossier disable row level security',
    'drop trigger audit on awards.dossier',
  ])('may not: %s', async (statement) => {
    await expect(ask(awards, statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('sees and writes only rows of its actor, and none without an actor', async () => {
    const titles = (actor: object) =>
      actAs(
        awards,
        actor,
        async (client) => (await client.query('select title from awards.dossier order by 1')).rows.length,
      );

    expect(await ask(awards, 'select * from awards.dossier')).toEqual([]);
    await expect(ask(awards, 'set row_security = off; select * from awards.dossier')).rejects.toThrow(
      /row-level security/,
    );
    expect(await titles(BOARD)).toBe(2);
    expect(await titles(UNIT)).toBe(1);
    expect(await titles({ ...UNIT, paths: ['a.bc'] })).toBe(0);
    expect(await titles({ all: false, clusters: [CLUSTER], paths: null })).toBe(1);
    await expect(actAs(awards, UNIT, (client) => client.query(INSERT, [THIRD, 'x', null, null, 'a']))).rejects.toThrow(
      /violates row-level security/,
    );
  });
});

describe('the audit', () => {
  it('records who did what, with sensitive columns masked', async () => {
    await actAs(awards, UNIT, (client) =>
      client.query("update awards.dossier set title = 'Cờ thi đua', national_id = '080'"),
    );

    const rows = await ask(
      host.admin,
      `select account, roles, request, action, table_name, row_id, before ->> 'title', after ->> 'title',
         before ->> 'national_id', after ->> 'national_id' from awards.audit where row_id = $1 order by id`,
      [ROW],
    );
    expect(rows).toEqual([
      ['board', ['BOARD_OFFICER'], 'r1', 'INSERT', 'dossier', ROW, null, 'Bằng khen', null, '***'],
      ['unit', ['UNIT_OFFICER'], null, 'UPDATE', 'dossier', ROW, 'Bằng khen', 'Cờ thi đua', '***', '*****'],
    ]);
    expect(
      await ask(host.admin, "select after ->> 'national_id' from awards.audit where row_id = $1", [OTHER]),
    ).toEqual([[null]]);
  });

  it('is read of a record and of its parts by whoever sees the record, also when the part is gone', async () => {
    const NOTE = '00000000-0000-7000-8000-000000000009';
    await actAs(awards, BOARD, async (client) => {
      await client.query('insert into awards.note values ($1, $2, $3)', [NOTE, ROW, 'Thiếu biên bản']);
      await client.query('delete from awards.note');
    });
    const read = (actor: object) =>
      actAs(awards, actor, async (client) => {
        const { rows } = await client.query<{ table_name: string; record_id: string }>(
          'select distinct table_name, record_id from awards.audit order by 1',
        );
        return rows.map((row) => [row.table_name, row.record_id]);
      });

    expect(await read(UNIT)).toEqual([
      ['dossier', ROW],
      ['note', ROW],
    ]);
    expect(await read({ ...UNIT, paths: ['a.bc'] })).toEqual([]);
    expect(await read({ all: false, clusters: [CLUSTER], paths: null })).toEqual([['dossier', OTHER]]);
    expect(await read(BOARD)).toHaveLength(3);
    expect(await ask(awards, 'select * from awards.audit')).toEqual([]);
  });

  it('cannot be rewritten even by the owner of the database', async () => {
    await expect(ask(host.admin, 'delete from awards.audit')).rejects.toThrow(/awards.audit is append only/);
  });
});

describe('Vietnamese text', () => {
  it.each([
    ['Đồng Nai', 'dong nai'],
    ['ĐẶNG THỊ ƯỚC', 'dang thi uoc'],
    ['Hòa', 'hoa'],
    ['Hoà', 'hoa'],
    ['thuỷ', 'thuy'],
    ['Thúy', 'thuy'],
    ['Ngọc Ước'.normalize('NFD'), 'ngoc uoc'],
    ['Xã Ea H’leo 2', "xa ea h'leo 2"],
  ])('%s is searched as %s', async (text, folded) => {
    expect(await ask(awards, 'select app.fold($1)', [text])).toEqual([[folded]]);
  });

  it.each([
    ['Hoà', 'Hòa'],
    ['Thuý', 'Thúy'],
    ['KHOẺ', 'KHỎE'],
    ['Hoà'.normalize('NFD'), 'Hòa'],
    ['Thuở Ngoặc', 'Thuở Ngoặc'],
  ])('%s is sorted as %s', async (text, spelled) => {
    expect(await ask(awards, 'select app.spelling($1)', [text])).toEqual([[spelled]]);
  });

  it('is sorted as in a dictionary', async () => {
    const letters = ['a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
    const names = ['An', 'Ánh', 'Ăn', 'Ân', 'da', 'Dũng', 'đa', 'Đỗ', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'Ôn', 'Ơn'];
    const text = 'select name from unnest($1::text[]) as name order by name collate "vi-x-icu"';

    for (const list of [letters, names])
      expect(await ask(awards, text, [[...list].reverse()])).toEqual(list.map((name) => [name]));
  });
});

describe('a preparation', () => {
  const prepare = (admin: Connection, sets = SETS, secret = SECRET) => prepareDatabase({ admin, secret, sets });

  it('changes nothing when repeated, and gives new passwords when the secret changed', async () => {
    await prepare(host.admin, SETS, 'another secret');
    expect(await ask(connectionFor(host.admin, 'awards', 'another secret'), 'select 1')).toEqual([[1]]);
    await expect(ask(awards, 'select 1')).rejects.toThrow(/password authentication failed/);

    await prepare(host.admin);
    expect(await ask(awards, 'select name from awards.migration')).toEqual([['Dossiers1700000000001']]);
  });

  it('uses extensions that were in the database before', async () => {
    const preset = await cloneDatabase(host.admin, 'template1', 'preset');
    await ask(preset, 'create extension unaccent');
    await ask(preset, 'create extension ltree');

    await prepare(preset);

    const role = connectionFor(preset, 'awards', SECRET);
    expect(await ask(role, "select app.fold('Đỗ'), 'a'::ltree @> 'a.b'::ltree")).toEqual([['do', true]]);
    await dropDatabase(host.admin, 'preset');
  });

  it('runs for several databases of one server at once, twice each', async () => {
    const names = ['one', 'two', 'three'];
    const clones = await Promise.all(names.map((name) => cloneDatabase(host.admin, 'template1', name)));
    const more: Migrations[] = [...SETS, { schema: 'campaigns', role: 'campaigns', classes: [] }];

    await Promise.all([...clones, ...clones].map((admin) => prepare(admin, more)));

    for (const clone of clones) expect(await ask(clone, 'select count(*) from awards.migration')).toEqual([[1]]);
    await Promise.all(names.map((name) => dropDatabase(host.admin, name)));
  });

  it('leaves nothing of a migration that failed', async () => {
    const broken: Migrations = { schema: 'broken', role: null, classes: [Broken1700000000003] };

    await expect(prepare(host.admin, [broken])).rejects.toThrow(
      /^A migration of schema broken failed and was undone: .*no_such_type/,
    );
    expect(await ask(host.admin, "select to_regclass('broken.half_made')")).toEqual([[null]]);
  });

  it('makes other logins with their settings', async () => {
    const reader = {
      name: 'bi_reader',
      password: 'for tools',
      settings: ['default_transaction_read_only=on', 'search_path=bi'],
    };
    await prepareDatabase({ admin: host.admin, secret: SECRET, sets: SETS, loginRoles: [reader] });

    const settings = "select current_setting('default_transaction_read_only'), current_setting('search_path')";
    expect(await ask({ ...host.admin, user: reader.name, password: reader.password }, settings)).toEqual([
      ['on', 'bi'],
    ]);
  });

  it('is copied whole by a clone', async () => {
    const clone = await cloneDatabase(host.admin, 'tdkt', 'copy');

    const query = 'select count(*) from awards.dossier';
    const count = await actAs(connectionFor(clone, 'awards', SECRET), BOARD, (client) => client.query(query));
    expect(count.rows).toEqual([{ count: 2 }]);
    await dropDatabase(host.admin, 'copy');
  });
});

describe('a server of DATABASE_URL', () => {
  const url = (change: Partial<Connection>) => {
    const { user, password, port, database, host: address } = { ...host.server.tcp, ...change };
    return `postgres://${user}:${encodeURIComponent(password)}@${address}:${port}/${database}`;
  };
  const open = (databaseUrl: string) => start('/nowhere', { databaseUrl });

  it.each([
    ['not a url', () => '://', /is not of the form/],
    ['another kind of url', () => 'mysql://a:b@c/d', /is not of the form/],
    ['no database', () => url({ database: '' }), /names no database/],
    ['nobody listening', () => url({ port: 1 }), /No PostgreSQL answers at 127.0.0.1:1/],
    ['an unknown host', () => url({ host: 'no-such-host.invalid' }), /host no-such-host.invalid .* is not known/],
    ['a wrong password', () => url({ password: 'guess%me' }), /refuses user tdkt_owner/],
    ['a database that is not there', () => url({ database: 'lost' }), /Database lost does not exist/],
  ])('is refused in one line: %s', async (_case, make, message) => {
    const error: unknown = await open(make()).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: 'StartError', message: expect.stringMatching(message) });
    expect(String(error)).not.toMatch(/\n|guess/);
  });

  it('serves a user who is no superuser but owns the database, and names a missing privilege', async () => {
    await ask(host.admin, "create role dba login createrole password 'dba'");
    await ask(host.admin, "create role clerk login password 'clerk'");
    await ask(host.admin, 'create database site owner dba');
    const sets: Migrations[] = [{ schema: 'awards', role: 'site_awards', classes: [Dossiers1700000000001] }];

    const clerk = await open(url({ user: 'clerk', password: 'clerk', database: 'site' }));
    await expect(prepareDatabase({ admin: clerk.admin, secret: SECRET, sets })).rejects.toThrow(
      /clerk lacks a privilege/,
    );
    const site = await open(url({ user: 'dba', password: 'dba', database: 'site' }));
    await prepareDatabase({ admin: site.admin, secret: SECRET, sets });
    await prepareDatabase({ admin: site.admin, secret: SECRET, sets });

    const role = connectionFor(site.admin, 'site_awards', SECRET);
    await actAs(role, BOARD, (client) => client.query(INSERT, [ROW, 'Bằng khen', null, null, 'a']));
    expect(await ask(role, 'select * from awards.dossier')).toEqual([]);
    expect(await ask(site.admin, 'select * from awards.dossier')).toEqual([]);
    expect(await ask(site.admin, 'select account from awards.audit')).toEqual([['board']]);
    expect(await ask(role, 'select account from awards.audit')).toEqual([]);
  });
});
