import { type Actor, newId, settingOf, statement } from '@tdkt/kernel';
import { Funds } from '../testing/funds.ts';
import { Payments } from '../testing/payments.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
let funds: Funds;
let payments: Payments;
let board: Actor;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  funds = new Funds(province);
  payments = new Payments(province);
  board = province.actors.board;
});
afterAll(() => province.close());

/** A person of north, one of south and the collective of north: 1,490,000, 1,490,000 and 2,980,000. */
async function aDecision(decidedOn = '2021-09-15') {
  const { people, north } = province;
  const south = { personId: people.south, subjectKind: 'INDIVIDUAL' };
  const collective = { subjectKind: 'COLLECTIVE', organisationId: north.id };
  const id = await steps.signed(decidedOn, [steps.line(), steps.line(south), steps.line(collective)]);
  const [person = '', other = '', unit = ''] = await payments.awardsOf(id);
  return { id, person, other, unit, all: [person, other, unit] };
}
const codes = (answer: { violations: readonly { code: string }[] }) => answer.violations.map(({ code }) => code);
const stateOf = async (id: string, actor: Actor = board) => (await payments.state(actor, id)).data.award?.bonusState;

describe('paying bonuses', () => {
  it('takes the awards of a part of the list from the fund at once, and each of them once', async () => {
    const { id, person, other, all } = await aDecision();
    const fundId = await funds.filled(10_000_000);
    const paid = await payments.pay(board, id, { fundId, ids: [person, other] });

    expect(paid.data.payBonuses.bonuses).toEqual({
      ...{ count: 3, amount: 5_960_000, paidCount: 2, paidAmount: 2_980_000 },
    });
    expect(await funds.sums(fundId)).toMatchObject({ balance: 7_020_000, paid: 2_980_000 });
    expect(codes(await payments.pay(board, id, { fundId, ids: all }))).toEqual(['ALREADY_PAID', 'ALREADY_PAID']);
    expect(await funds.sums(fundId)).toMatchObject({ balance: 7_020_000 });
    expect(await Promise.all(all.map((one) => stateOf(one)))).toEqual(['PAID', 'PAID', 'UNPAID']);
  });

  it('of a list that the fund cannot pay pays nothing and says what is missing', async () => {
    const { id, all } = await aDecision();
    const fundId = await funds.filled(5_959_999);

    const answer = await payments.pay(board, id, { fundId, ids: all });

    expect(answer.violations).toEqual([
      { code: 'OVERDRAWN', path: ['input', 'fundId'], params: { balance: 5_959_999, missing: 1 } },
    ]);
    expect(await stateOf(all[0] as string)).toBe('UNPAID');
  });

  it('happens once for one key, and of many who pay the same at once only the first does', async () => {
    const { id, person, all } = await aDecision();
    const fundId = await funds.filled(50_000_000);
    const query = 'mutation($id: ID!, $input: PayBonuses!) { payBonuses(decisionId: $id, input: $input) { id } }';
    const input = { fundId, paidOn: '2021-09-19', items: [{ awardId: person }] };
    const call = { idempotencyKey: newId() };
    await province.ask(board, query, { id, input }, call);
    expect((await province.ask(board, query, { id, input }, call)).codes).toEqual([]);
    expect(await funds.sums(fundId)).toMatchObject({ paid: 1_490_000 });

    const rest = all.slice(1);
    const answers = await Promise.all(Array.from({ length: 6 }, () => payments.pay(board, id, { fundId, ids: rest })));
    expect(answers.filter(({ codes: found }) => found.length === 0)).toHaveLength(1);
    expect(await funds.sums(fundId)).toMatchObject({ paid: 5_960_000 });
  });

  it('is for signed decisions of commendation, from the day of the decision to today', async () => {
    const { id, person } = await aDecision();
    const fundId = await funds.filled(10_000_000);
    const draft = await steps.decision();
    await steps.record(draft, [steps.line()]);
    const [listed = ''] = await payments.awardsOf(draft.id);

    expect(codes(await payments.pay(board, draft.id, { fundId, ids: [listed] }))).toEqual(['WRONG_STATE']);
    expect(codes(await payments.pay(board, id, { fundId, ids: [listed] }))).toEqual(['UNKNOWN_REFERENCE']);
    expect(codes(await payments.pay(board, id, { fundId, ids: [person], paidOn: '2021-09-14' }))).toEqual([
      'BEFORE_START',
    ]);
    expect(codes(await payments.pay(board, id, { fundId, ids: [person], paidOn: '2021-09-21' }))).toEqual([
      'IN_FUTURE',
    ]);
    expect((await payments.pay(board, id, { fundId: newId(), ids: [person] })).codes).toEqual(['NOT_FOUND']);
    expect((await payments.pay(board, newId(), { fundId, ids: [person] })).codes).toEqual(['NOT_FOUND']);
  });

  it('that was a mistake is cancelled, and the award is paid anew', async () => {
    const { id, person } = await aDecision();
    const fundId = await funds.filled(10_000_000);
    await payments.pay(board, id, { fundId, ids: [person] });
    const [line] = await province.sql<{ id: string }>('select id from awards.fund_entry where award_id = $1', [person]);

    expect((await funds.reverse(board, line?.id as string)).codes).toEqual([]);
    expect(await stateOf(person)).toBe('UNPAID');
    expect(await funds.sums(fundId)).toMatchObject({ balance: 10_000_000, paid: 0 });
    expect((await payments.pay(board, id, { fundId, ids: [person] })).codes).toEqual([]);
    expect(await stateOf(person)).toBe('PAID');
  });

  it('costs the same number of statements for any number of awards', async () => {
    const query =
      'query($limit: Int!) { awards(page: {limit: $limit}, filter: {isPaid: [true]}) { items { bonusState fundEntries { receipt { id } fund { id } } } } }';
    const cost = async (limit: number) => {
      const before = province.runtime.reader.statements;
      await province.ask(board, query, { limit });
      return province.runtime.reader.statements - before;
    };

    await cost(1);
    expect(await cost(50)).toBe(await cost(2));
  });
});

describe('the law of who pays', () => {
  it('lets any fund pay as long as no text was seen, and from then on that of whoever decided alone', async () => {
    const draft = await steps.decision({ issuerOrganisationId: province.south.id });
    const items = [steps.line({ personId: province.people.south }), steps.line({ awardFormId: province.form('GK') })];
    const recorded = (await steps.record(draft, items)).data.recordAwards as Stored;
    await steps.sign(province.actors.admin, recorded);
    const [first = '', second = ''] = await payments.awardsOf(draft.id);
    const committee = await funds.filled(10_000_000);
    const own = await funds.filled(10_000_000, { organisationId: province.south.id });
    const other = async (fundId: string) => codes(await payments.pay(board, draft.id, { fundId, ids: [second] }));

    expect((await payments.pay(board, draft.id, { fundId: committee, ids: [first] })).codes).toEqual([]);
    await province.sql(
      `set session_replication_role = replica; update awards.decision set decided_on = '2025-08-01' where id = '${draft.id}'; reset session_replication_role`,
    );
    expect(await other(committee)).toContain('NOT_THE_PAYER');
    expect(await other(own)).toEqual(['BEFORE_START']);
  });
});

const LISTS = { recordRevocations: 'RevocationItem', recordRestorations: 'RestorationItem' } as const;
async function later(kind: 'REVOCATION' | 'RESTORATION', field: keyof typeof LISTS, item: object): Promise<void> {
  const draft = await steps.decision({ kind, decidedOn: '2021-09-18' });
  const query = `mutation($id: ID!, $version: Int!, $items: [${LISTS[field]}!]!) { ${field}(decisionId: $id, version: $version, items: $items) { id version } }`;
  const listed = (await province.ask(board, query, { id: draft.id, version: draft.version, items: [item] })).data[
    field
  ];
  await steps.sign(province.actors.admin, listed);
}
const revoke = (awardId: string) =>
  later('REVOCATION', 'recordRevocations', {
    ...{ awardId, ground: 'FRAUDULENT_DECLARATION', explanation: 'Khai sai thành tích' },
  });
async function revocationOf(awardId: string): Promise<{ id: string; version: number }> {
  const [row] = await province.sql<{ id: string; version: number }>(
    'select id, version from awards.revocation where award_id = $1 order by created_at desc limit 1',
    [awardId],
  );
  return row as { id: string; version: number };
}
async function giveBack(awardId: string, input: object) {
  const target = await revocationOf(awardId);
  const query =
    'mutation($id: ID!, $version: Int!, $input: RecordReturn!) { recordReturn(id: $id, version: $version, input: $input) { id bonusReturnedOn } }';
  return province.ask(board, query, { ...target, input });
}

describe('a revoked award', () => {
  it('is not paid any more', async () => {
    const { id, person } = await aDecision('2021-09-01');
    await revoke(person);

    expect(await stateOf(person)).toBeNull();
    const fundId = await funds.filled(10_000_000);
    expect(codes(await payments.pay(board, id, { fundId, ids: [person] }))).toEqual(['AWARD_REVOKED']);
  });

  it('whose bonus came back fills the fund again, and is paid anew once it is restored', async () => {
    const { id, unit } = await aDecision('2021-09-02');
    const fundId = await funds.filled(3_000_000);
    await payments.pay(board, id, { fundId, ids: [unit], paidOn: '2021-09-10' });
    await revoke(unit);
    expect(await stateOf(unit)).toBe('PAID');

    expect((await giveBack(unit, { receivedOn: '2021-09-18', bonusReturnedOn: '2021-09-19' })).codes).toEqual([]);

    expect(await stateOf(unit)).toBe('RECALLED');
    expect(await funds.sums(fundId)).toMatchObject({ balance: 3_000_000, paid: 2_980_000, recalled: 2_980_000 });
    expect(codes(await payments.pay(board, id, { fundId, ids: [unit] }))).toEqual(['AWARD_REVOKED']);
    await later('RESTORATION', 'recordRestorations', {
      ...{ revocationId: (await revocationOf(unit)).id, basis: 'Bản án số 1, tuyên không có tội' },
    });
    expect((await payments.pay(board, id, { fundId, ids: [unit] })).codes).toEqual([]);
    expect(await stateOf(unit)).toBe('PAID');
    const { data } = await payments.state(board, unit);
    expect(data.award.fundEntries.map(({ kind, amount }: { kind: string; amount: number }) => [kind, amount])).toEqual([
      ['PAYMENT', -2_980_000],
      ['RECALL', 2_980_000],
      ['PAYMENT', -2_980_000],
    ]);
  });

  it('whose return was recorded on a wrong day is booked anew, and taken back when nothing came', async () => {
    const { id, person } = await aDecision('2021-09-03');
    const fundId = await funds.filled(2_000_000);
    await payments.pay(board, id, { fundId, ids: [person], paidOn: '2021-09-10' });
    await revoke(person);
    await giveBack(person, { receivedOn: '2021-09-18', bonusReturnedOn: '2021-09-18' });
    await giveBack(person, { bonusReturnedOn: '2021-09-19' });

    const { data } = await payments.state(board, person);
    expect(
      data.award.fundEntries.map(({ kind, enteredOn, amount }: Record<string, unknown>) => [kind, enteredOn, amount]),
    ).toEqual([
      ['PAYMENT', '2021-09-10', -1_490_000],
      ['RECALL', '2021-09-18', 1_490_000],
      ['RECALL', '2021-09-18', -1_490_000],
      ['RECALL', '2021-09-19', 1_490_000],
    ]);
    await giveBack(person, { bonusReturnedOn: null });
    expect(await stateOf(person)).toBe('PAID');
    expect(await funds.sums(fundId)).toMatchObject({ balance: 510_000, recalled: 0 });
  });

  it('that no fund paid is in no ledger when its money comes back', async () => {
    const { person } = await aDecision('2021-09-04');
    await revoke(person);
    expect((await giveBack(person, { receivedOn: '2021-09-18', bonusReturnedOn: '2021-09-19' })).codes).toEqual([]);
    expect((await payments.state(board, person)).data.award.fundEntries).toEqual([]);
  });

  it('whose payment came back is recalled once: the payment itself is not cancelled besides', async () => {
    const { id, other } = await aDecision('2021-09-05');
    const fundId = await funds.filled(2_000_000);
    await payments.pay(board, id, { fundId, ids: [other], paidOn: '2021-09-10' });
    await revoke(other);
    await giveBack(other, { receivedOn: '2021-09-18', bonusReturnedOn: '2021-09-19' });
    const [line] = await province.sql<{ id: string }>(
      "select id from awards.fund_entry where award_id = $1 and kind = 'PAYMENT'",
      [other],
    );

    expect(codes(await funds.reverse(board, line?.id as string))).toEqual(['ALREADY_RECALLED']);
    expect(await funds.sums(fundId)).toMatchObject({ balance: 2_000_000 });
  });
});

describe('who sees how a bonus stands', () => {
  it('is whoever sees the award; who signed for it is told to the Board and the unit, and by row-level security alone', async () => {
    const { id, person, other } = await aDecision('2021-09-06');
    const fundId = await funds.filled(10_000_000);
    const items = [person, other].map((awardId) => ({ awardId, receiverName: 'Trần Thị Nhận' }));
    await payments.pay(board, id, { fundId, ids: [], items });
    const { auditor, northOfficer, northLeader, southOfficer, council } = province.actors;
    const told = async (actor: Actor) => (await payments.state(actor, person)).data?.award;
    const line = { kind: 'PAYMENT', amount: -1_490_000, enteredOn: '2021-09-19' };
    const receipt = { receiverName: 'Trần Thị Nhận' };

    for (const actor of [board, auditor, northOfficer])
      expect(await told(actor)).toEqual({ bonusState: 'PAID', fundEntries: [{ ...line, receipt }] });
    expect(await told(northLeader)).toEqual({ bonusState: 'PAID', fundEntries: [{ ...line, receipt: null }] });
    for (const actor of [southOfficer, council]) expect(await told(actor)).toBeFalsy();

    const seen = async (actor: Actor, table: string) => {
      const text = `select 1 from awards.${table} where award_id = $1`;
      return (await province.runtime.reader.read(settingOf(actor, null), statement(text, [person]))).rows.length;
    };
    const all = [board, auditor, northOfficer, northLeader, southOfficer, council];
    expect(await Promise.all(all.map((actor) => seen(actor, 'fund_entry')))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(await Promise.all(all.map((actor) => seen(actor, 'bonus_receipt')))).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('nobody but the Board pays', async () => {
    const { id, person } = await aDecision('2021-09-07');
    const fundId = await funds.filled(10_000_000);
    const { decider, northOfficer, northLeader, auditor } = province.actors;
    for (const actor of [decider, northOfficer, northLeader, auditor])
      expect((await payments.pay(actor, id, { fundId, ids: [person] })).codes).toEqual(['FORBIDDEN']);
  });
});

it('sums tell what was paid and came back, by fund, year and form', async () => {
  const query =
    '{ y: fundTotals(by: YEAR) { items { year paid recalled paymentCount } } f: fundTotals(by: FORM, year: 2021) { items { form { code } paid } } u: fundTotals(by: FUND) { items { fund { id } paid } totalCount } none: fundTotals(by: FUND, year: 2020) { items { paid } } }';
  const { data } = await province.ask(board, query);
  const [sums] = await province.sql<{ paid: string; recalled: string }>(
    `select -sum(amount) filter (where kind = 'PAYMENT') as paid, sum(amount) filter (where kind = 'RECALL') as recalled from awards.fund_entry`,
  );

  expect(data.y.items).toMatchObject([{ year: 2021, paid: Number(sums?.paid), recalled: Number(sums?.recalled) }]);
  expect(data.f.items).toEqual([{ form: { code: 'BKT' }, paid: Number(sums?.paid) }]);
  const byFund = data.u.items.reduce((sum: number, { paid }: { paid: number }) => sum + paid, 0);
  expect(byFund).toBe(Number(sums?.paid));
  expect(data.none.items).toEqual([]);
});
