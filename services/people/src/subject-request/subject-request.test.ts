import { Role } from '@tdkt/kernel';
import { actorAs } from '../testing/ground.ts';
import { type Offices, openOffices } from '../testing/offices.ts';

let offices: Offices;
let ground: Offices['ground'];
const admin = actorAs(Role.BOARD_ADMIN);
beforeAll(async () => {
  offices = await openOffices();
  ({ ground } = offices);
});
afterAll(() => ground.close());

const CORRECT =
  'mutation($id: ID!, $version: Int!, $input: UpdatePerson!, $basis: String!) { correctPerson(id: $id, version: $version, input: $input, basis: $basis) { fullName version } }';
const REQUEST =
  'mutation($input: CreateSubjectRequest!) { row: createSubjectRequest(input: $input) { id version dueOn actions } }';
const ANSWER =
  'mutation($id: ID!, $version: Int!, $on: Date!, $answer: String!) { row: answerSubjectRequest(id: $id, version: $version, on: $on, answer: $answer) { answeredOn actions version } }';
const HELD = 'query($id: ID!) { person(id: $id) { peoplePersonalData { type fields fate reason } } }';
const basis = 'Đơn ngày 6/9/2021';

interface Held {
  readonly type: string;
  readonly fields: readonly { name: string; personal: string; value: unknown }[];
  readonly fate: string;
}
const heldOf = async (id: string): Promise<Held[]> =>
  (await ground.ask(admin, HELD, { id })).data.person.peoplePersonalData;

describe('the correction of a person', () => {
  it('changes the person and what is published at once, and records the basis and the fields, not the values', async () => {
    const person = await offices.create(offices.north);

    const { data } = await ground.ask(admin, CORRECT, { ...person, input: { givenName: 'Đính' }, basis });

    const [published] = await ground.sql('select full_name from directory.person where id = $1', [person.id]);
    const records = await ground.sql('select basis, fields from people.person_correction where person_id = $1', [
      person.id,
    ]);
    expect(data.correctPerson).toEqual({ fullName: 'Nguyễn Thị Đính', version: 2 });
    expect(published).toEqual({ full_name: 'Nguyễn Thị Đính' });
    expect(records).toEqual([{ basis, fields: ['givenName'] }]);
  });

  it('needs a basis, a change, lawful values and the version that was seen', async () => {
    const person = await offices.create(offices.north);
    const refusal = async (more: object) => {
      const given = { ...person, input: { givenName: 'Đính' }, basis, ...more };
      const { codes, paths } = await ground.ask(admin, CORRECT, given);
      return `${codes[0]} ${paths.join()}`;
    };

    expect(await refusal({ basis: ' ' })).toBe('INVALID basis');
    expect(await refusal({ input: { givenName: 'Ước' } })).toBe('INVALID input');
    expect(await refusal({ input: { nationalId: '12' } })).toBe('INVALID nationalId');
    expect(await refusal({ version: 7 })).toBe('CONFLICT ');
  });

  it('is for the administrator of the Board alone', async () => {
    const person = await offices.create(offices.north);

    for (const actor of [offices.board, offices.north, offices.leader, actorAs(Role.AUDITOR)]) {
      const { codes } = await ground.ask(actor, CORRECT, { ...person, input: { givenName: 'Đính' }, basis });
      expect(codes).toEqual(['FORBIDDEN']);
    }
  });
});

describe('a request of a person', () => {
  const request = async (more: object = {}) => {
    const { id: personId } = await offices.create(offices.north);
    return ground.ask(admin, REQUEST, { input: { personId, kind: 'ACCESS', receivedOn: '2021-09-06', ...more } });
  };

  it('is to be answered within ten working days, once, and then stays', async () => {
    const { data } = await request();
    const answer = { ...data.row, on: '2021-09-20', answer: 'Công văn 7' };

    const answered = await ground.ask(admin, ANSWER, answer);
    const again = await ground.ask(admin, ANSWER, { ...answer, version: 2 });

    expect(data.row).toMatchObject({ dueOn: '2021-09-20', actions: ['UPDATE', 'ANSWER'] });
    expect(answered.data.row).toEqual({ answeredOn: '2021-09-20', actions: [], version: 2 });
    expect(again).toMatchObject({ codes: ['INVALID'], paths: ['id'] });
  });

  it('is not received tomorrow, nor answered before it came or without a letter', async () => {
    const { data } = await request();
    const paths = async (more: object) =>
      (await ground.ask(admin, ANSWER, { ...data.row, on: '2021-09-20', answer: 'Công văn 7', ...more })).paths;

    expect((await request({ receivedOn: '2021-09-21' })).paths).toEqual(['receivedOn']);
    expect(await paths({ on: '2021-09-05' })).toEqual(['on']);
    expect(await paths({ answer: ' ' })).toEqual(['answer']);
  });

  it('is hidden from everybody but the administrator and the auditor, by row-level security alone as well', async () => {
    await request();
    const count = async (role: string) => {
      const read = { name: 'requests-alone', text: 'select count(*)::integer from people.subject_request', values: [] };
      return (await ground.runtime.reader.read(JSON.stringify({ roles: [role], all: true }), read)).rows[0]?.[0];
    };

    expect(await count('AUDITOR')).toBeGreaterThan(0);
    expect(await count('BOARD_OFFICER')).toBe(0);
    expect(await count('DECIDER')).toBe(0);
  });
});

it('all that people holds about a person is collected with classes, and the look at sensitive fields is noted', async () => {
  const { id } = await offices.create(offices.north);
  const { id: other } = await offices.create(offices.north);
  for (const personId of [id, other]) {
    const input = { personId, kind: 'REPRIMAND', document: 'QĐ 4', validFrom: '2021-02-01' };
    await ground.ask(offices.board, 'mutation($input: CreateDiscipline!) { createDiscipline(input: $input) { id } }', {
      input,
    });
  }

  const held = await heldOf(id);

  const types = held.map(({ type }) => type);
  expect(types.filter((type) => type === 'Discipline')).toHaveLength(1);
  const person = held.find(({ type }) => type === 'Person');
  expect(person?.fate).toBe('SOURCE');
  expect(person?.fields).toContainEqual({ name: 'nationalId', personal: 'SENSITIVE', value: '000075123456' });
  const reads = await ground.sql(
    'select table_name from people.sensitive_read where reader_id = $1 and person_id = $2',
    [admin.accountId, id],
  );
  expect(reads).toEqual(expect.arrayContaining([{ table_name: 'person' }, { table_name: 'discipline' }]));
});
