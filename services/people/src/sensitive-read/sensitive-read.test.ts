import { Role } from '@tdkt/kernel';
import { actorAs } from '../testing/ground.ts';
import { type Offices, openOffices, PEOPLE } from '../testing/offices.ts';

let offices: Offices;
beforeAll(async () => {
  offices = await openOffices();
});
afterAll(() => offices.ground.close());

interface Line {
  readonly reader_id: string;
  readonly row_id: string;
  readonly person_id: string;
  readonly table_name: string;
  readonly fields: string[];
}
const linesOf = (reader: { accountId: string | null }): Promise<Line[]> =>
  offices.ground.sql<Line>('select * from people.sensitive_read where reader_id = $1', [reader.accountId]);

const READS =
  'query($filter: SensitiveReadFilter) { sensitiveReads(filter: $filter) { totalCount items { fields tableName person { id } reader { username } } } }';

describe('a sensitive field', () => {
  it('that is read in full leaves one line with the reader, the record and the field, and no value', async () => {
    const { id } = await offices.create(offices.north);
    const reader = actorAs(Role.BOARD_OFFICER);

    const { data } = await offices.one(reader, id);

    expect(data.person.nationalId).toBe('000075123456');
    const [line, ...more] = await linesOf(reader);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ row_id: id, person_id: id, table_name: 'person', fields: ['nationalId'] });
    expect(JSON.stringify(line)).not.toContain('000075123456');
  });

  it('that is asked twice in one request leaves one line a record, all in one statement', async () => {
    const reader = actorAs(Role.BOARD_OFFICER);
    const { runtime, ask } = offices.ground;
    const statements: string[] = [];
    const transaction = runtime.dataSource.transaction.bind(runtime.dataSource);
    const counted = ((...args: Parameters<typeof transaction>) => {
      statements.push('transaction');
      return transaction(...args);
    }) as typeof transaction;
    Object.assign(runtime.dataSource, { transaction: counted });

    const { data } = await ask(
      reader,
      '{ a: people(page: {limit: 20}) { items { id nationalId } } b: people(page: {limit: 20}) { items { nationalId } } }',
    );
    Object.assign(runtime.dataSource, { transaction });

    const withNumber = data.a.items.filter((one: { nationalId: string | null }) => one.nationalId);
    expect(withNumber.length).toBeGreaterThan(10);
    expect(await linesOf(reader)).toHaveLength(withNumber.length);
    expect(statements).toHaveLength(1);
  });

  it('is masked and leaves no line for whoever sees the person without keeping the record', async () => {
    const { id } = await offices.create(offices.north);

    const { data } = await offices.one(offices.leader, id);

    expect(data.person.nationalId).toBe('*********456');
    expect(await linesOf(offices.leader)).toEqual([]);
  });

  it('leaves no line when it is not asked or is empty', async () => {
    const { id } = await offices.create(offices.north, { nationalId: null });
    const reader = actorAs(Role.BOARD_OFFICER);

    await offices.one(reader, id);
    await offices.ground.ask(reader, '{ people { items { fullName } } }');

    expect(await linesOf(reader)).toEqual([]);
  });
});

describe('the register of sensitive reads', () => {
  it('answers the administrator and the auditor, filtered by person', async () => {
    const { id } = await offices.create(offices.north);
    await offices.one(offices.board, id);

    for (const role of [Role.BOARD_ADMIN, Role.AUDITOR]) {
      const { data } = await offices.ground.ask(actorAs(role), READS, { filter: { personId: [id] } });
      const read = { fields: ['nationalId'], tableName: 'person', person: { id }, reader: null };
      expect(data.sensitiveReads.items).toContainEqual(read);
    }
  });

  it('is closed to all others, by the mark and by row-level security alone', async () => {
    for (const actor of [offices.board, offices.north, offices.leader]) {
      expect((await offices.ground.ask(actor, READS)).codes).toEqual(['FORBIDDEN']);
    }
    const officer = JSON.stringify({ roles: ['UNIT_OFFICER'], all: false });
    const { rows } = await offices.ground.runtime.reader.read(officer, {
      name: 'reads-as-officer',
      text: 'select count(*)::integer from people.sensitive_read',
      values: [],
    });
    expect(rows[0]?.[0]).toBe(0);
  });

  it('cannot be changed', async () => {
    for (const change of ['delete from people.sensitive_read', "update people.sensitive_read set fields = '[]'"]) {
      await expect(offices.ground.sql(change)).rejects.toThrow('append only');
    }
  });
});

it('a value whose reading cannot be noted is not told, and the rest of the answer is', async () => {
  const { id } = await offices.create(offices.north);
  await offices.ground.sql('revoke insert on people.sensitive_read from tdkt_people');

  const { data, codes } = await offices.ground.ask(offices.board, PEOPLE, { filter: { ids: [id] } });

  await offices.ground.sql('grant insert on people.sensitive_read to tdkt_people');
  expect(data.people.items[0]).toMatchObject({ fullName: 'Nguyễn Thị Ước', nationalId: null });
  expect(codes).toEqual(['UNAVAILABLE']);
});
