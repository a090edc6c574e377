import { openProvince, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.close());

it('tells what a person or a unit may be proposed for, form by form, in as many statements as one form takes', async () => {
  const query = `query($list: [_Any!]!, $form: ID!) { _entities(representations: $list) {
    ... on Person { eligibilities { result form { code } } eligibility(formId: $form) { result } }
    ... on Organisation { eligibilities { result form { code } } } } }`;
  const list = [
    { __typename: 'Person', id: province.people.north },
    { __typename: 'Organisation', id: province.north.id },
  ];
  const { data } = await province.ask(province.actors.northOfficer, query, { list, form: province.form('LDTT') });
  const [person, unit] = data._entities;
  const codes = ({ eligibilities }: { eligibilities: { form: { code: string } }[] }) =>
    eligibilities.map(({ form }) => form.code);

  expect(codes(person)).toEqual(expect.arrayContaining(['LDTT', 'CSTDCS', 'BKT']));
  expect(codes(unit)).toEqual(expect.arrayContaining(['TTLDTT', 'BKT']));
  expect(codes(unit)).not.toContain('LDTT');
  const own = person.eligibilities.find(({ form }: { form: { code: string } }) => form.code === 'LDTT');
  expect(own.result).toBe(person.eligibility.result);

  const statements = async (field: string) => {
    const start = province.runtime.reader.statements;
    const text = `query($list: [_Any!]!) { _entities(representations: $list) { ... on Person { ${field} } } }`;
    await province.ask(province.actors.northOfficer, text, { list: list.slice(0, 1) });
    return province.runtime.reader.statements - start;
  };
  expect(await statements('eligibilities { result }')).toBe(
    await statements(`eligibility(formId: "${province.form('LDTT')}") { result }`),
  );
  const foreign = await province.ask(province.actors.southOfficer, query, { list, form: province.form('LDTT') });
  expect(foreign.data._entities.map((one: { eligibilities: null }) => one.eligibilities)).toEqual([null, null]);
});
