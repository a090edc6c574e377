import { type Offices, openOffices } from '../testing/offices.ts';

let offices: Offices;
beforeAll(async () => {
  offices = await openOffices();
});
afterAll(() => offices.ground.close());

const facts = (personId: string) =>
  offices.ground.sql<object>(
    "select level, from_on::text, to_on::text, source from directory.merit_fact where person_id = $1 and kind = 'POST'",
    [personId],
  );
const UPDATE =
  'mutation($id: ID!, $v: Int!, $input: UpdateAffiliation!) { updateAffiliation(id: $id, version: $v, input: $input) { id version serviceBand } }';

it('a post of a band is published with the affiliation that has it, changes with it, and leaves with its band', async () => {
  const { ground, board, north, create, affiliate } = offices;
  const person = await create(north);
  const input = { personId: person.id, organisationId: ground.province.north.id };
  const { data } = await affiliate(north, { ...input, position: 'Giám đốc', serviceBand: 'HEAD' });
  const { id, version } = data.createAffiliation;
  const told = { level: 'HEAD', from_on: '2021-09-01', to_on: null, source: 'Giám đốc' };
  expect(await facts(person.id)).toEqual([told]);

  const change = (v: number, values: object) => ground.ask(board, UPDATE, { id, v, input: values });
  await change(version, { serviceBand: 'DHEAD', validTo: '2021-12-31' });
  expect(await facts(person.id)).toEqual([{ ...told, level: 'DHEAD', to_on: '2021-12-31' }]);
  await change(version + 1, { serviceBand: null });
  expect(await facts(person.id)).toEqual([]);
});

it('an affiliation without a band is none of the published facts', async () => {
  const { ground, north, create, affiliate } = offices;
  const person = await create(north);
  await affiliate(north, { personId: person.id, organisationId: ground.province.north.id });
  expect(await facts(person.id)).toEqual([]);
});
