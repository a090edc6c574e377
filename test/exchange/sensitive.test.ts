import { type Caller, signIn } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { Office, readCsv } from './files.ts';

const PERSONS = { service: 'people', type: 'Person' } as const;
const DISCIPLINES = { service: 'people', type: 'Discipline' } as const;
const SPONSORS = { service: 'campaigns', type: 'Sponsor' } as const;

let world: World;
let board: Caller;
let office: Office;
let persons: { id: string; national_id: string }[];
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  office = new Office(world, board);
  persons = await world.sql(
    'select id, national_id from people.person where national_id is not null order by id limit 3',
  );
});
afterAll(() => world.close());

const post = (filter: object) => ({ method: 'POST', body: JSON.stringify({ format: 'csv', sensitive: true, filter }) });
const notes = (table = 'people') =>
  world.sql<{ row_id: string; person_id: string; fields: string[]; roles: string[] }>(
    `select row_id, person_id, fields, roles from ${table}.sensitive_read order by created_at, row_id`,
  );
const create = async (type: string, input: object): Promise<string> => {
  const mutation = `mutation($input: Create${type}!) { row: create${type}(input: $input) { id } }`;
  return (await board.get<{ row: { id: string } }>(mutation, { input })).row.id;
};

describe('sensitive columns', () => {
  it('are in no file unless they are asked for', async () => {
    const before = await notes();

    const text = (await office.export(PERSONS, { filter: { ids: persons.map(({ id }) => id) } })).toString();

    expect(persons.length).toBe(3);
    for (const { national_id } of persons) expect(text).not.toContain(national_id);
    expect(await notes()).toEqual(before);
  });

  it('leave when they are asked for, and leave a line in the log for each record', async () => {
    const before = (await notes()).length;

    const filter = { ids: persons.map(({ id }) => id) };
    const text = (await office.export(PERSONS, { filter, sensitive: true })).toString();

    for (const { national_id } of persons) expect(text).toContain(national_id);
    const lines = (await notes()).slice(before);
    expect(lines.map(({ row_id }) => row_id).sort()).toEqual(persons.map(({ id }) => id).sort());
    expect(lines[0]).toMatchObject({ fields: ['nationalId'], person_id: lines[0]?.row_id });
    expect(JSON.stringify(lines)).not.toContain(persons[0]?.national_id);
  });

  it('are told as such to whoever asks which registers there are', async () => {
    const registers = await office.registers();

    const types = registers.filter(({ hasSensitive }) => hasSensitive).map(({ type }) => type);
    expect(types.sort()).toEqual(['Discipline', 'IntegrityHold', 'Person', 'Sponsor']);
  });

  it('are refused as a whole to somebody who does not see every record in full, and nothing is noted', async () => {
    const auditor = new Office(world, await world.as('auditor'));
    const before = await notes();

    const refused = await auditor.refusal('people/Person/export', post({ ids: persons.map(({ id }) => id) }));

    expect(refused).toEqual(['FORBIDDEN', 'SENSITIVE_WITHHELD']);
    expect(await notes()).toEqual(before);
    expect((await auditor.export(PERSONS, { filter: { ids: [persons[0]?.id] } })).length).toBeGreaterThan(0);
  });

  it('stay when the reading cannot be noted', async () => {
    await world.sql('revoke insert on people.sensitive_read from tdkt_people');

    const refused = await office.refusal('people/Person/export', post({ ids: [persons[0]?.id] }));

    await world.sql('grant insert on people.sensitive_read to tdkt_people');
    expect(refused).toEqual(['UNAVAILABLE']);
  });

  it('of an officer are those of the own people', async () => {
    const [own] = await world.sql<{ id: string }>(
      `select p.id from people.person p join directory.organisation o on o.id = p.organisation_id
       where o.code = 'huyen-long-thanh' limit 1`,
    );
    const id = await create('Discipline', {
      ...{ personId: own?.id, kind: 'WARNING', document: 'Quyết định 77/QĐ-KL', validFrom: '2021-02-01' },
    });
    const officer = new Office(world, await signIn(world.url, 'officer.huyen-long-thanh'));

    const [headings = [], ...rows] = readCsv(await officer.export(DISCIPLINES, { sensitive: true }));

    const document = headings.findIndex((heading) => heading.startsWith('Văn bản'));
    expect(rows.map((row) => row[document])).toContain('Quyết định 77/QĐ-KL');
    expect((await notes()).at(-1)).toMatchObject({ row_id: id, fields: ['document', 'kind'], roles: ['UNIT_OFFICER'] });
  });
});

it('the name that a donor keeps back leaves by a file that asks for it, and is noted', async () => {
  const [unit] = await world.sql<{ id: string }>(
    "select id from directory.organisation where code = 'huyen-long-thanh'",
  );
  const id = await create('Sponsor', {
    ...{ kind: 'PERSON', naming: 'WITHHELD', donorName: 'Nguyễn Kín Tiếng', registeredById: unit?.id },
  });

  const open = (await office.export(SPONSORS, { filter: { ids: [id] } })).toString();
  const whole = (await office.export(SPONSORS, { filter: { ids: [id] }, sensitive: true })).toString();

  expect(open).not.toContain('Nguyễn Kín Tiếng');
  expect(whole).toContain('Nguyễn Kín Tiếng');
  expect(await notes('campaigns')).toMatchObject([{ row_id: id, fields: ['donorName'], person_id: null }]);
});
