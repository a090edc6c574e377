import { type Actor, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { recountTally } from '../index.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const LISTS = {
  recordRevocations: '[RevocationItem!]!',
  recordRestorations: '[RestorationItem!]!',
} as const;
const list = (actor: Actor, field: keyof typeof LISTS, { id, version }: Stored, items: readonly object[]) =>
  province.ask(
    actor,
    `mutation($id: ID!, $version: Int!, $items: ${LISTS[field]}) { ${field}(decisionId: $id, version: $version, items: $items) {
      id version state revocations { items { id awardId legalBasis bonusRecalled } } } }`,
    { id, version, items },
  );
const item = (awardId: string, more: object = {}) => ({
  ...{ awardId, ground: 'FRAUDULENT_DECLARATION', explanation: 'Khai sai thành tích' },
  ...more,
});

/** A signed decision that revokes the awards. */
async function revoked(awardIds: readonly string[], more: object = {}): Promise<string> {
  const draft = await steps.decision({ kind: 'REVOCATION', decidedOn: '2021-09-18' });
  const items = awardIds.map((id) => item(id, more));
  const listed = (await list(province.actors.board, 'recordRevocations', draft, items)).data.recordRevocations;
  return (await steps.sign(province.actors.admin, listed)).data.signDecision.id;
}
async function restored(revocationId: string): Promise<void> {
  const draft = await steps.decision({ kind: 'RESTORATION', decidedOn: '2021-09-20' });
  const items = [{ revocationId, basis: 'Bản án số 1, tuyên không có tội' }];
  const listed = (await list(province.actors.board, 'recordRestorations', draft, items)).data.recordRestorations;
  await steps.sign(province.actors.admin, listed);
}
async function awardOf(decidedOn: string, line: object = {}): Promise<string> {
  const decision = await steps.signed(decidedOn, [steps.line(line)]);
  return (await province.sql<{ id: string }>('select id from awards.award where decision_id = $1', [decision]))[0]
    ?.id as string;
}
const AWARD = `query($id: ID!) { award(id: $id) { status bonus revocations { id version revokedOn restoredOn legalBasis bonusRecalled dueOn
  isLate isOutstanding restorationBasis restorationDecision { number } decision { kind number } } } }`;
const seen = (actor: Actor, id: string) => province.ask(actor, AWARD, { id });
const differences = () => transact(asSystem(province.runtime), (tx) => recountTally(tx, { repair: false }));
async function awardCount(): Promise<number> {
  const { data } = await province.ask(
    province.actors.analyst,
    'query($id: ID!) { awardStatistics(campaignId: $id, dimensions: []) { total } }',
    { id: province.campaign },
  );
  return data.awardStatistics.total;
}

describe('a revocation', () => {
  it('is a decision of its own from the same book; the award stays as it was, and leaves the totals', async () => {
    const award = await awardOf('2021-09-10');
    const before = await awardCount();
    const decision = await revoked([award]);

    const { data } = await seen(province.actors.northOfficer, award);
    expect(data.award).toMatchObject({ status: 'REVOKED', bonus: 1_490_000 });
    expect(data.award.revocations[0]).toMatchObject({
      ...{ revokedOn: '2021-09-18', bonusRecalled: 1_490_000, isOutstanding: true },
      legalBasis: 'khoản 1 Điều 96 Luật Thi đua, khen thưởng số 15/2003/QH11',
      decision: { kind: 'REVOCATION', number: expect.stringMatching(/^\d+\/QĐ-UBND$/) },
    });
    expect(await awardCount()).toBe(before - 1);
    expect(await differences()).toBe(0);
    await expect(
      province.sql("update awards.revocation set explanation = 'khác' where decision_id = $1", [decision]),
    ).rejects.toThrow('frozen');
  });

  it('is seen where the award is, once it is signed, and listed by nobody but the Board', async () => {
    const { board, northOfficer, southOfficer, neighbourOfficer, council } = province.actors;
    const award = await awardOf('2021-09-11');
    const draft = await steps.decision({ kind: 'REVOCATION', decidedOn: '2021-09-18' });
    await list(board, 'recordRevocations', draft, [item(award)]);
    const counts = async (actor: Actor) =>
      (
        await province.ask(actor, 'query($f: RevocationFilter) { revocations(filter: $f) { totalCount } }', {
          f: { awardId: [award] },
        })
      ).data.revocations.totalCount;

    expect(await counts(board)).toBe(1);
    expect([await counts(northOfficer), await counts(southOfficer), await counts(council)]).toEqual([0, 0, 0]);
    expect((await seen(northOfficer, award)).data.award).toMatchObject({ status: 'VALID', revocations: [] });
    expect((await seen(southOfficer, award)).codes).toEqual(['NOT_FOUND']);
    expect((await list(northOfficer, 'recordRevocations', draft, [item(award)])).codes).toEqual(['FORBIDDEN']);
    const effects = '{ revocationEffects { totalCount } }';
    expect((await province.ask(northOfficer, effects)).codes).toEqual(['FORBIDDEN']);
    const [{ id }] = (await province.sql<{ id: string }>('select id from awards.decision where id = $1', [
      draft.id,
    ])) as [{ id: string }];
    const one = 'query($id: ID!) { decision(id: $id) { id } }';
    expect((await province.ask(northOfficer, one, { id })).codes).toEqual(['NOT_FOUND']);
    const [{ version }] = (await province.sql('select version from awards.decision where id = $1', [id])) as [
      { version: number },
    ];
    await steps.sign(province.actors.admin, { id, version });
    expect((await province.ask(northOfficer, one, { id })).codes).toEqual([]);
    expect((await province.ask(neighbourOfficer, one, { id })).codes).toEqual(['NOT_FOUND']);
    expect([await counts(northOfficer), await counts(southOfficer)]).toEqual([1, 0]);
  });

  it('needs a lawful ground, an award that stands, and a list of its kind', async () => {
    const award = await awardOf('2021-09-12');
    await revoked([award]);
    const draft = await steps.decision({ kind: 'REVOCATION', decidedOn: '2021-09-18' });
    const wrong = async (...items: object[]) =>
      (await list(province.actors.board, 'recordRevocations', draft, items)).violations;

    expect(await wrong(item(award))).toMatchObject([{ code: 'ALREADY_REVOKED', path: ['items', 0, 'awardId'] }]);
    const other = await awardOf('2021-09-13');
    expect(await wrong(item(other, { ground: 'UNLAWFUL_APPRAISAL' }))).toMatchObject([{ code: 'GROUND_NOT_IN_FORCE' }]);
    expect(await wrong(item(other, { ground: 'OTHER' }))).toMatchObject([{ code: 'REQUIRED' }]);
    const commendation = await steps.decision({ decidedOn: '2021-09-18' });
    const { violations } = await list(province.actors.board, 'recordRevocations', commendation, [item(other)]);
    expect(violations).toMatchObject([{ code: 'WRONG_KIND' }]);
    const free = { ground: 'OTHER', legalBasis: 'Kết quả phòng, chống dịch không được duy trì' };
    expect(await wrong(item(other, free))).toEqual([]);
  });
});

describe('what was recalled', () => {
  it('is late after its day until item and money are back', async () => {
    const award = await awardOf('2021-09-14');
    await revoked([award]);
    const { board, northOfficer } = province.actors;
    const back = async (actor: Actor, input: object) => {
      const [row] = (await seen(board, award)).data.award.revocations;
      return province.ask(
        actor,
        'mutation($id: ID!, $v: Int!, $input: RecordReturn!) { recordReturn(id: $id, version: $v, input: $input) { isLate isOutstanding } }',
        { id: row.id, v: row.version, input },
      );
    };
    const late = async () =>
      (
        await province.ask(board, 'query($f: RevocationFilter) { revocations(filter: $f) { totalCount } }', {
          f: { awardId: [award], isLate: [true] },
        })
      ).data.revocations.totalCount;

    expect((await back(northOfficer, { dueOn: '2021-09-19' })).codes).toEqual(['FORBIDDEN']);
    expect((await back(board, { itemReturnedOn: '2021-09-30' })).violations).toMatchObject([{ code: 'IN_FUTURE' }]);
    expect((await back(board, { receivedOn: '2021-09-18', dueOn: '2021-09-19' })).data.recordReturn.isLate).toBe(true);
    expect(await late()).toBe(1);
    await back(board, { itemReturnedOn: '2021-09-20' });
    expect(await late()).toBe(1);
    const { data } = await back(board, { bonusReturnedOn: '2021-09-20' });
    expect(data.recordReturn).toEqual({ isLate: false, isOutstanding: false });
    expect(await late()).toBe(0);
  });
});

describe('what rested on it', () => {
  const EFFECTS = `query($f: RevocationEffectFilter) { revocationEffects(filter: $f) { items {
    id version subjectName outcomeBefore outcomeAfter clauses settlement reason proposal { id } form { code } } } }`;
  const of = async (revocationId: string) =>
    (await province.ask(province.actors.board, EFFECTS, { f: { revocationId: [revocationId] } })).data.revocationEffects
      .items;

  it('is listed with its clause, settled by the Board, and lapses when the award stands again', async () => {
    const { people, form, actors } = province;
    const fighter = (year: number) =>
      awardOf(`${year}-03-01`, {
        ...{ personId: people.branch, awardFormId: form('CSTDCS'), commendationType: 'MERIT', campaignId: null },
        ...{ achievementFrom: `${year - 1}-01-01`, achievementTo: `${year - 1}-12-31` },
      });
    const basis = await fighter(2019);
    await fighter(2020);
    await fighter(2021);
    const proposal = await steps.proposal('DRAFT', { commendationType: 'MERIT', campaignId: null });
    const nominee = { personId: people.branch, subjectKind: 'INDIVIDUAL', awardFormId: form('CSTDT') };
    await steps.nominate(actors.northOfficer, proposal, {
      ...nominee,
      ...{ achievementFrom: '2020-01-01', achievementTo: '2020-12-31' },
    });
    await revoked([basis]);
    const [revocation] = (await seen(actors.board, basis)).data.award.revocations;

    const effects = await of(revocation.id);
    expect(effects).toMatchObject([{ proposal: { id: proposal }, form: { code: 'CSTDT' }, settlement: 'OPEN' }]);
    expect(effects[0].clauses.length).toBeGreaterThan(0);
    const settle = (settlement: string, reason: string | null) =>
      province.ask(
        actors.board,
        'mutation($id: ID!, $v: Int!, $s: EffectSettlement!, $r: String) { settleRevocationEffect(id: $id, version: $v, settlement: $s, reason: $r) { settlement } }',
        { id: effects[0].id, v: effects[0].version, s: settlement, r: reason },
      );
    expect((await settle('KEPT', ' ')).violations).toMatchObject([{ code: 'REQUIRED', path: ['reason'] }]);
    await restored(revocation.id);
    expect(await of(revocation.id)).toMatchObject([{ settlement: 'LAPSED' }]);
    expect((await seen(actors.northOfficer, basis)).data.award).toMatchObject({
      status: 'RESTORED',
      revocations: [{ restoredOn: '2021-09-20', restorationBasis: 'Bản án số 1, tuyên không có tội' }],
    });
    expect(await differences()).toBe(0);
  });
});
