import { newId } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.close());

const post = (personId: string, band: string, from: string, to: string | null) =>
  province.sql(
    `insert into directory.merit_fact (id, kind, person_id, level, from_on, to_on, source) values ($1, 'POST', $2, $3, $4, $5, 'Giám đốc Sở')`,
    [newId(), personId, band, from, to],
  );

interface Finding {
  readonly code: string;
  readonly result: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
  readonly clause: { readonly instrument: string; readonly clause: string };
  readonly of: readonly { readonly params: { readonly code: string } }[];
}
const SHEET = `query ($r: [_Any!]!, $f: ID!, $d: Date) { _entities(representations: $r) { ... on Person { eligibility(formId: $f, asOf: $d) {
  cases { findings { code result params sources clause { instrument clause } of { params } } } } } } }`;
async function serviceOf(personId: string, form: string, day = '2025-12-31'): Promise<Finding | undefined> {
  const asked = { r: [{ __typename: 'Person', id: personId }], f: province.form(form), d: day };
  const { data } = await province.ask(province.actors.board, SHEET, asked);
  const cases = data._entities[0].eligibility.cases as readonly { readonly findings: readonly Finding[] }[];
  return cases.flatMap(({ findings }) => findings).find(({ code }) => code === 'POSITION_YEARS');
}

describe('long service is counted from the published posts', () => {
  it('which a register may lack, so that nothing known is no refusal', async () => {
    expect(await serviceOf(province.people.north, 'HCLD2')).toMatchObject({ result: 'NEEDS_REVIEW', sources: [] });
  });

  it('of a man ten years as director give the second class, by the clause of the decree', async () => {
    const { south } = province.people;
    await province.sql("update directory.person set gender = 'MALE' where id = $1", [south]);
    await post(south, 'HEAD', '2016-01-01', null);
    expect(await serviceOf(south, 'HCLD2')).toMatchObject({
      ...{ result: 'PASS', sources: ['Giám đốc Sở'], clause: { instrument: 'ND152', clause: '20.1b' } },
      params: { reached: 'HCLD2', band: 'HEAD', months: 120, isOpen: false },
    });
    expect((await serviceOf(south, 'HCLD2', '2025-12-30'))?.result).toBe('NEEDS_REVIEW');
    expect((await serviceOf(south, 'HCLD3'))?.result).toBe('FAIL');
  });

  it('of a woman give the first, unless her group retires later: the papers are asked', async () => {
    const { branch } = province.people;
    await province.sql("update directory.person set gender = 'FEMALE' where id = $1", [branch]);
    await post(branch, 'HEAD', '2016-01-01', '2025-12-31');
    const found = await serviceOf(branch, 'HCLD1');
    expect(found).toMatchObject({ result: 'NEEDS_REVIEW', params: { isCutOpen: true } });
    expect(found?.of.map(({ params }) => params.code)).toEqual(['HIGHER_RETIREMENT_AGE']);
  });
});
