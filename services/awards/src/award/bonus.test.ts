import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const BASIS = `bonusBasis { method problem base baseFrom coefficient multiplier product rounding amount clauses samePeriod given
  special { amount source documentNumber documentDate } } bonusPayer { payer clause isVerified }`;
const LIST = `query($id: ID!) { decision(id: $id) { id version state specialBonuses { id amount subjectKind awardId }
  awards(page: {limit: 100}) { items { id version bonus subjectName subjectKind form { code } ${BASIS} } } } }`;
async function list(id: string) {
  const { data } = await province.ask(province.actors.board, LIST, { id });
  return data.decision as Stored & {
    specialBonuses: { id: string; amount: number }[];
    awards: {
      items: {
        id: string;
        version: number;
        bonus: number;
        form: { code: string };
        bonusBasis: { samePeriod: string | null; given: number | null };
      }[];
    };
  };
}
const bonuses = async (id: string) =>
  Object.fromEntries((await list(id)).awards.items.map(({ form, bonus }) => [form.code, bonus]));
async function version(id: string): Promise<number> {
  const [row] = await province.sql<{ version: number }>('select version from awards.decision where id = $1', [id]);
  return row?.version ?? 0;
}
const SET =
  'mutation($id: ID!, $version: Int!, $input: SpecialBonusInput!) { setSpecialBonus(decisionId: $id, version: $version, input: $input) { id version } }';
const REMOVE =
  'mutation($id: ID!, $version: Int!, $special: ID!) { removeSpecialBonus(decisionId: $id, version: $version, specialBonusId: $special) { id } }';
const DOCUMENT = { source: 'CONTRIBUTION', documentNumber: '99/QĐ-UBND', documentDate: '2021-08-27' };
const special = async (id: string, input: object, actor = province.actors.board) =>
  province.ask(actor, SET, { id, version: await version(id), input: { ...DOCUMENT, ...input } });

const inPeriod = (year: number) => ({ achievementFrom: `${year}-01-01`, achievementTo: `${year}-12-31` });
const title = (code: string, year: number) =>
  steps.line({ awardFormId: province.form(code), commendationType: 'MERIT', ...inPeriod(year) });
const confirm = (from: string) =>
  province.sql(
    `update awards.law_setting set is_verified = true, document_number = '1/NĐ', document_date = '2017-01-01'
     where code = 'BONUS_SAME_PERIOD_HIGHEST' and valid_from = $1`,
    [from],
  );

it('an award tells why its bonus is what it is, to whoever sees the award', async () => {
  const id = await steps.signed('2021-09-10', [steps.line()]);
  const { awards } = await list(id);

  expect(awards.items[0]).toMatchObject({
    bonus: 1_490_000,
    bonusBasis: {
      ...{ method: 'COEFFICIENT', base: 1_490_000, coefficient: 1, multiplier: 1, rounding: 10_000, problem: null },
      clauses: ['Decree 91/2017, art. 73', 'Decree 91/2017, art. 68', 'Decree 38/2019'],
    },
    bonusPayer: { payer: 'ISSUER', isVerified: false },
  });
  const one = `query($id: ID!) { award(id: $id) { ${BASIS} } }`;
  const { data } = await province.ask(province.actors.northOfficer, one, { id: awards.items[0]?.id });
  expect(data.award.bonusBasis.amount).toBe(1_490_000);
});

describe('titles of one period on one list', () => {
  it('are each paid and told so as long as no document confirms that the highest alone is', async () => {
    const draft = await steps.decision();
    await steps.record(draft, [title('LDTT', 2020), title('CSTDCS', 2020)]);

    expect(await bonuses(draft.id)).toEqual({ LDTT: 450_000, CSTDCS: 1_490_000 });
    expect((await list(draft.id)).awards.items.map(({ bonusBasis }) => bonusBasis.samePeriod)).toEqual([
      'UNVERIFIED',
      'UNVERIFIED',
    ]);
  });

  it('are paid by the highest alone once it is confirmed, whichever joined the list first, and by the next when that leaves', async () => {
    await confirm('2017-10-01');
    const draft = await steps.decision();
    const first = (await steps.record(draft, [title('LDTT', 2019)])).data.recordAwards;
    await steps.record(first, [title('CSTDCS', 2019), title('CSTDT', 2018), steps.line()]);

    expect(await bonuses(draft.id)).toEqual({ LDTT: 0, CSTDCS: 1_490_000, CSTDT: 4_470_000, BKT: 1_490_000 });
    const highest = (await list(draft.id)).awards.items.find(({ form }) => form.code === 'CSTDCS')?.id;
    await province.ask(
      province.actors.board,
      'mutation($id: ID!, $version: Int!, $ids: [ID!]!) { removeAwards(decisionId: $id, version: $version, awardIds: $ids) { id } }',
      { id: draft.id, version: await version(draft.id), ids: [highest] },
    );
    expect(await bonuses(draft.id)).toEqual({ LDTT: 450_000, CSTDT: 4_470_000, BKT: 1_490_000 });
  });
});

describe('titles of one period on two lists', () => {
  beforeAll(() => confirm('2017-10-01'));
  const give = (code: string, day: string) => steps.signed(day, [title(code, 2017)]);

  it('give the highest once: the later decision pays what is left, or nothing', async () => {
    await give('LDTT', '2021-09-11');
    const second = await give('CSTDCS', '2021-09-12');
    const third = await give('LDTT', '2021-09-13');

    expect(await bonuses(second)).toEqual({ CSTDCS: 1_040_000 });
    expect((await list(second)).awards.items[0]?.bonusBasis).toMatchObject({ samePeriod: 'HIGHEST', given: 450_000 });
    expect(await bonuses(third)).toEqual({ LDTT: 0 });
  });

  it('give it once too when two decisions are signed at the same moment', async () => {
    const drafts = await Promise.all(
      ['LDTT', 'CSTDCS'].map(
        async (code) => (await steps.record(await steps.decision(), [title(code, 2016)])).data.recordAwards as Stored,
      ),
    );
    await Promise.all(drafts.map((draft) => steps.sign(province.actors.admin, draft)));

    const paid = await Promise.all(drafts.map(({ id }) => bonuses(id)));
    expect(Object.values(Object.assign({}, ...paid) as Record<string, number>).reduce((a, b) => a + b)).toBe(1_490_000);
  });
});

describe('a special amount', () => {
  const both = () => [steps.line(), steps.line({ subjectKind: 'COLLECTIVE', organisationId: province.north.id })];

  it('takes the place of the coefficient with its source and document, and is frozen with the decision', async () => {
    const draft = await steps.decision();
    await steps.record(draft, both());
    await special(draft.id, { amount: 5_000_000, subjectKind: 'COLLECTIVE' });
    await special(draft.id, { amount: 2_000_000, subjectKind: 'INDIVIDUAL' });

    const { awards, specialBonuses } = await list(draft.id);
    expect(specialBonuses).toHaveLength(2);
    expect(awards.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subjectKind: 'COLLECTIVE', bonus: 5_000_000 }),
        expect.objectContaining({
          ...{ subjectKind: 'INDIVIDUAL', bonus: 2_000_000 },
          bonusBasis: expect.objectContaining({ method: 'SPECIAL', special: { amount: 2_000_000, ...DOCUMENT } }),
        }),
      ]),
    );
    await steps.sign(province.actors.admin, { id: draft.id, version: await version(draft.id) });
    expect((await list(draft.id)).awards.items.map(({ bonus }) => bonus).sort()).toEqual([2_000_000, 5_000_000]);
    expect((await special(draft.id, { amount: 1 })).violations).toMatchObject([{ code: 'WRONG_STATE' }]);
    await expect(province.sql('update awards.special_bonus set amount = 1')).rejects.toThrow('frozen');
  });

  it('is set once for the same and may be taken off: the coefficient holds again', async () => {
    const draft = await steps.decision();
    await steps.record(draft, [steps.line()]);
    await special(draft.id, { amount: 3_000_000 });
    await special(draft.id, { amount: 4_000_000 });

    const { specialBonuses } = await list(draft.id);
    expect(specialBonuses.map(({ amount }) => amount)).toEqual([4_000_000]);
    expect(await bonuses(draft.id)).toEqual({ BKT: 4_000_000 });
    const removal = { id: draft.id, version: await version(draft.id), special: specialBonuses[0]?.id };
    expect((await province.ask(province.actors.board, REMOVE, removal)).codes).toEqual([]);
    expect(await bonuses(draft.id)).toEqual({ BKT: 1_490_000 });
  });

  it('is for an award of the list, a sum that can be, and a document that is written', async () => {
    const draft = await steps.decision();
    await steps.record(draft, [steps.line()]);
    const codes = async (input: object) =>
      (await special(draft.id, { amount: 1, ...input })).violations.map(({ code }) => code);

    expect(await codes({ awardId: draft.id })).toEqual(['UNKNOWN_REFERENCE']);
    expect(await codes({ amount: -1 })).toEqual(['OUT_OF_RANGE']);
    expect(await codes({ documentDate: '2021-09-21' })).toEqual(['IN_FUTURE']);
    expect(await codes({ documentNumber: ' ' })).toEqual(['REQUIRED']);
    expect(await bonuses(draft.id)).toEqual({ BKT: 1_490_000 });
  });

  it('is written by recorders of decisions and read by those who see drafts', async () => {
    const { northOfficer, auditor } = province.actors;
    const id = await steps.signed('2021-09-12', [steps.line()]);
    expect((await special(id, { amount: 1 }, northOfficer)).codes).toEqual(['FORBIDDEN']);
    const query = 'query($id: ID!) { decision(id: $id) { specialBonuses { id } } }';
    expect((await province.ask(auditor, query, { id })).data.decision.specialBonuses).toEqual([]);
    expect((await province.ask(northOfficer, query, { id })).codes).toEqual(['FORBIDDEN']);
  });
});
