import { type Connection, connectionFor } from '@tdkt/postgres';
import { ask } from '@tdkt/postgres/test-server';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { isUnavailable, openDataSource, Reader, rowSecurity } from './index.ts';
import { SECRET, type TestServer, testServer } from './test-server.ts';

const ALL = JSON.stringify({ all: true });
const NORTH = JSON.stringify({ all: false, paths: ['north'] });
const SOUTH = JSON.stringify({ all: false, paths: ['south'] });
const PLACES = { name: 'places', text: 'select place from awards.dossier order by place', values: [] };

@Entity('medal_form')
class MedalForm {
  @PrimaryColumn({ type: 'text' })
  code!: string;
  @Column({ type: 'date' })
  validFrom!: string;
}

class Dossiers1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table dossier (place text, cluster_id uuid, management_path ltree)');
    await runner.query(rowSecurity('awards', 'dossier'));
    await runner.query('create table medal_form (code text primary key, valid_from date)');
  }
  async down(): Promise<void> {}
}

let host: TestServer;
let awards: Connection;
let reader: Reader;
beforeAll(async () => {
  host = await testServer([{ schema: 'awards', role: 'awards', classes: [Dossiers1700000000001] }]);
  awards = connectionFor(host.admin, 'awards', SECRET);
  await ask(
    host.admin,
    "insert into awards.dossier values ('north', null, 'north.unit'), ('south', null, 'south.unit')",
  );
});
afterAll(() => host.close());
beforeEach(async () => {
  reader = await Reader.open(awards, { statementTimeoutMs: 500 });
});
afterEach(() => reader.close());

const places = async (actor: string) => (await reader.read(actor, PLACES)).rows.flat();

describe('a scoped read', () => {
  it('answers with the names of the columns and rows of typed values', async () => {
    const text =
      "select 1::bigint as whole, date '2021-08-20' as day, array[date '2021-08-20'] as days, 1.50 as money, $1::text as name";

    expect(await reader.read('', { name: 'typed', text, values: ['cụm'] })).toEqual({
      fields: ['whole', 'day', 'days', 'money', 'name'],
      rows: [[1, '2021-08-20', ['2021-08-20'], '1.50', 'cụm']],
    });
  });

  it('sees the rows of its actor only, and nothing for nobody', async () => {
    expect(await places(ALL)).toEqual(['north', 'south']);
    expect(await places(NORTH)).toEqual(['north']);
    expect(await places('')).toEqual([]);
  });

  it('never mixes actors in 2,000 interleaved reads, some of which fail', async () => {
    const actors = [NORTH, SOUTH, ''];
    const broken = { name: 'broken', text: 'select 1 / $1::int', values: [0] };

    const answers = await Promise.all(
      Array.from({ length: 2_000 }, async (_, index) => {
        if (index % 7 === 0) await reader.read(ALL, broken).catch(() => undefined);
        return await places(actors[index % 3] ?? '');
      }),
    );

    const expected = [['north'], ['south'], []];
    expect(answers.filter((answer, index) => String(answer) !== String(expected[index % 3]))).toEqual([]);
  });

  it.each([
    ['a parameter of the wrong type', { name: 'cast', text: 'select $1::uuid', values: ['no uuid'] }],
    ['a statement that cannot be parsed', { name: 'wrong', text: 'select from where', values: [] }],
    [
      'a value that cannot be sent',
      { name: 'value', text: 'select $1::text', values: [{ toPostgres: () => JSON.parse('{') }] },
    ],
    ['the statement timeout', { name: 'slow', text: 'select pg_sleep(5)', values: [] }],
    ['a write', { name: 'write', text: 'delete from awards.medal_form', values: [] }],
  ])('leaves no actor behind after %s', async (_case, statement) => {
    const single = await Reader.open(awards, { clients: 1, statementTimeoutMs: 300 });
    const failing = single.read(ALL, statement);
    const next = single.read('', PLACES);

    await expect(failing).rejects.toThrow();
    expect((await next).rows).toEqual([]);
    await expect(single.read(ALL, statement)).rejects.toThrow();
    expect((await single.read(NORTH, PLACES)).rows).toEqual([['north']]);
    await single.close();
  });

  it('fails when its actor is not valid', async () => {
    await expect(reader.read('{"all":', PLACES)).rejects.toThrow(/json/);
    await expect(reader.read('\0', PLACES)).rejects.toThrow(/invalid byte sequence/);
    expect(await places(NORTH)).toEqual(['north']);
  });

  it('refuses another text under a name already used', async () => {
    await places(ALL);

    await expect(reader.read(ALL, { ...PLACES, text: 'select 1' })).rejects.toThrow(/must be unique/);
  });
});

describe('a reader', () => {
  const terminate = "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tdkt_awards'";

  it('counts its reads', async () => {
    await places(ALL);
    await places(ALL);

    expect(reader.statements).toBe(2);
  });

  it('connects again and repeats reads that were lost with their connection', async () => {
    const slow = { name: 'slow', text: 'select pg_sleep(0.3)', values: [] };
    const lost = [reader.read(ALL, slow), reader.read(ALL, slow), places(NORTH), places(SOUTH)];
    await new Promise((resolve) => setTimeout(resolve, 100));
    await ask(host.admin, terminate);

    expect((await Promise.all(lost)).slice(2)).toEqual([['north'], ['south']]);
    await ask(host.admin, terminate);
    expect(await places(SOUTH)).toEqual(['south']);
  });

  it('says when the database cannot be reached', async () => {
    const error: unknown = await Reader.open({ ...awards, host: '127.0.0.1', port: 1 }).catch(
      (reason: unknown) => reason,
    );

    expect(isUnavailable(error)).toBe(true);
    const wrong: unknown = await reader
      .read('', { name: 'no', text: 'select no', values: [] })
      .catch((reason: unknown) => reason);
    expect(isUnavailable(wrong)).toBe(false);
  });

  it('closes its sessions', async () => {
    await reader.close();

    await expect(places(ALL)).rejects.toThrow(/closed/);
    const open = "select count(*) from pg_stat_activity where usename = 'tdkt_awards'";
    expect(await ask(host.admin, open)).toEqual([[0]]);
  });
});

describe('the pool for writes', () => {
  it('writes entities with snake_case columns into the schema of the service', async () => {
    const source = await openDataSource(awards, { schema: 'awards', entities: [MedalForm], poolSize: 2 });
    await source.getRepository(MedalForm).insert({ code: 'HC', validFrom: '2021-08-20' });

    expect(await source.getRepository(MedalForm).find()).toEqual([{ code: 'HC', validFrom: '2021-08-20' }]);
    expect(await ask(awards, 'select valid_from from awards.medal_form')).toEqual([['2021-08-20']]);
    await source.destroy();
  });
});
