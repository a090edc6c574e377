import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { Office, readCsv, writeCsv } from './files.ts';

/** Registers that are written by commands of their slices. */
const INITIATIVES = { service: 'people', type: 'Initiative' } as const;
const EXEMPLARS = { service: 'campaigns', type: 'Exemplar' } as const;
const REGISTRATIONS = { service: 'campaigns', type: 'Registration' } as const;
const CAMPAIGN = 'TDDB-COVID19-2021';
const OWN = 'huyen-long-thanh';
const FOREIGN = 'huyen-xuan-loc';

let world: World;
let board: Caller;
let office: Office;
let first: string;
let second: string;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  office = new Office(world, board);
  const people = await world.sql<{ id: string }>('select id from people.person order by id limit 2');
  [first, second] = people.map(({ id }) => id) as [string, string];
});
afterAll(() => world.close());

const INITIATIVE = ['title', 'level', 'document', 'recognisedOn', 'authors'];
const initiative = (title: string, authors: string) => [title, 'PROVINCE', '1/QĐ-UBND', '2021-03-01', authors];
const authorsOf = async (title: string) =>
  world.sql<{ person_id: string; share: string }>(
    `select a.person_id, a.share::text from people.initiative_author a join people.initiative i on i.id = a.initiative_id
     where i.title = $1 order by a.share desc`,
    [title],
  );
const errorsOf = async (register: typeof EXEMPLARS | typeof INITIATIVES, by: Office, table: string[][]) => {
  const run = await by.check(register, writeCsv(table));
  const rows = await by.errors(register, run.id);
  return rows.flatMap(({ row, errors }) => errors.map(({ field, code }) => [row, field, code]));
};

describe('an initiative', () => {
  it('comes with its authors in one cell, changes with them, and is what it was after the undo', async () => {
    const title = 'Sáng kiến từ tệp';
    await office.import(INITIATIVES, writeCsv([INITIATIVE, initiative(title, `[${first}] = 60; [${second}] = 40`)]));
    const created = await authorsOf(title);
    const [headings = [], row = []] = readCsv(await office.export(INITIATIVES, { filter: { q: title } }));
    const id = row[headings.indexOf('Mã số')] as string;

    const changed = await office.import(
      INITIATIVES,
      writeCsv([
        ['id', 'authors'],
        [id, `[${second}] = 90`],
      ]),
    );
    const other = await authorsOf(title);
    await office.step(INITIATIVES, changed.id, 'undo');
    const restored = await authorsOf(title);

    expect(created).toEqual([
      { person_id: first, share: '60' },
      { person_id: second, share: '40' },
    ]);
    expect(other).toEqual([{ person_id: second, share: '90' }]);
    expect(restored).toEqual(created);
  });

  it('is refused at the cell by the rules of its own command', async () => {
    expect(
      await errorsOf(INITIATIVES, office, [
        INITIATIVE,
        initiative('Không ai', ''),
        initiative('Quá nhiều', `[${first}] = 60; [${second}] = 50`),
        initiative('Người lạ', '[0190f000-0000-7000-8000-000000000000]'),
        initiative('Không đọc được', `[${first}] = nhiều`),
      ]),
    ).toEqual([
      [2, 'authors', 'REQUIRED'],
      [3, 'authors', 'OUT_OF_RANGE'],
      [4, 'authors', 'UNKNOWN_REFERENCE'],
      [5, 'authors', 'MALFORMED'],
    ]);
  });
});

describe('a row of a unit', () => {
  const HEADINGS = ['campaignId', 'organisationId', 'kind', 'name', 'story', 'foundOn', 'evidenceUrl'];
  const exemplar = (unit: string, foundOn = '2021-09-05', url = '') => [
    ...[CAMPAIGN, unit, 'COLLECTIVE', `Tổ ${unit}`, 'Giữ vùng xanh', foundOn, url],
  ];
  const counted = async () => {
    const [row] = await world.sql<{ sum: string | null }>(
      "select sum(amount)::text from campaigns.tally where measure = 'EXEMPLAR'",
    );
    return Number(row?.sum ?? 0);
  };

  it('has the place of its day and counts, and counts no more after the undo', async () => {
    const before = await counted();

    const run = await office.import(EXEMPLARS, writeCsv([HEADINGS, exemplar(OWN), exemplar(FOREIGN)]));
    const [row] = await world.sql<{ member_unit_id: string; state: string }>(
      'select member_unit_id, state from campaigns.exemplar where name = $1',
      [`Tổ ${OWN}`],
    );
    const during = await counted();
    await office.step(EXEMPLARS, run.id, 'undo');

    expect(row).toMatchObject({ state: 'DISCOVERED', member_unit_id: expect.any(String) });
    expect([during, await counted()]).toEqual([before + 2, before]);
    expect(await world.sql('select 1 from campaigns.exemplar where name = $1', [`Tổ ${OWN}`])).toEqual([]);
  });

  it('is refused at the cell: a unit out of reach, a day to come, an open address', async () => {
    const officer = new Office(world, await world.as(`officer.${OWN}`));

    expect(
      await errorsOf(EXEMPLARS, officer, [
        HEADINGS,
        exemplar(FOREIGN),
        exemplar(OWN, '2021-10-01'),
        exemplar(OWN, '2021-09-05', 'http://baodongnai.vn'),
        exemplar(OWN),
      ]),
    ).toEqual([
      [2, 'organisationId', 'UNKNOWN_REFERENCE'],
      [3, 'foundOn', 'IN_FUTURE'],
      [4, 'evidenceUrl', expect.any(String)],
    ]);
  });

  it('that belongs to others is not changed by an officer, whatever the file says', async () => {
    const run = await office.import(
      REGISTRATIONS,
      writeCsv([
        ['campaignId', 'organisationId', 'registeredOn', 'targetFormIds'],
        [CAMPAIGN, FOREIGN, '2021-09-01', ''],
      ]),
    );
    const [row] = await world.sql<{ id: string }>(
      'select target_id as id from campaigns.import_row where run_id = $1',
      [run.id],
    );
    const officer = new Office(world, await world.as(`officer.${OWN}`));

    const check = await officer.check(
      REGISTRATIONS,
      writeCsv([
        ['id', 'undertaking'],
        [row?.id as string, 'x'],
      ]),
    );

    expect(await officer.errors(REGISTRATIONS, check.id)).toMatchObject([{ errors: [{ code: 'UNKNOWN_RECORD' }] }]);
  });
});

it('whether records may be changed is loaded for a whole batch, not for each row', async () => {
  const disciplines = { service: 'people', type: 'Discipline' } as const;
  const people = await world.sql<{ id: string }>(
    `select p.id from people.person p join directory.organisation o on o.id = p.organisation_id where o.code = $1 limit 20`,
    [OWN],
  );
  const ids: string[] = [];
  for (const { id: personId } of people) {
    const input = { personId, kind: 'WARNING', document: '1/QĐ', validFrom: '2021-02-01' };
    const mutation = 'mutation($input: CreateDiscipline!) { row: createDiscipline(input: $input) { id } }';
    ids.push((await board.get<{ row: { id: string } }>(mutation, { input })).row.id);
  }
  const officer = new Office(world, await world.as(`officer.${OWN}`));
  const readsFor = async (some: readonly string[]): Promise<number> => {
    const before = world.reads();
    const run = await officer.check(
      disciplines,
      writeCsv([['id', 'validTo'], ...some.map((id) => [id, '2021-12-31'])]),
    );
    expect(run).toMatchObject({ rowsUpdated: some.length, rowsInvalid: 0 });
    return world.reads() - before;
  };

  const few = await readsFor(ids.slice(0, 2));

  expect(people.length).toBeGreaterThan(8);
  expect(await readsFor(ids)).toBeLessThan(few + people.length / 2);
});
