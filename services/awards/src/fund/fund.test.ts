import { newId, settingOf, statement } from '@tdkt/kernel';
import { followDirectory } from '../scope/scope.job.ts';
import { Funds } from '../testing/funds.ts';
import { openProvince, type Province } from '../testing/province.ts';

let province: Province;
let funds: Funds;
beforeAll(async () => {
  province = await openProvince();
  funds = new Funds(province);
});
afterAll(() => province.close());

const spend = (fundId: string, amount: number, more: object = {}) =>
  funds.record(province.actors.board, fundId, {
    ...{ kind: 'SPENDING', source: null, amount, note: 'Hội nghị sơ kết phong trào' },
    ...more,
  });

describe('the ledger of a fund', () => {
  it('comes to the sum of its lines; what is spent is told apart', async () => {
    const fund = await funds.filled(10_000_000);
    await spend(fund, 2_500_000);

    expect(await funds.sums(fund)).toEqual({
      ...{ balance: 7_500_000, deposited: 10_000_000, spent: 2_500_000, paid: 0, recalled: 0 },
    });
  });

  it('never gives more than there is, to the đồng', async () => {
    const fund = await funds.filled(1_000_000);

    expect((await spend(fund, 1_000_001)).violations).toEqual([
      { code: 'OVERDRAWN', path: ['amount'], params: { balance: 1_000_000, missing: 1 } },
    ]);
    expect((await spend(fund, 1_000_000)).codes).toEqual([]);
    expect((await funds.sums(fund)).balance).toBe(0);
  });

  it('cancels a line by one counter-entry, as if neither had been written', async () => {
    const { board } = province.actors;
    const fund = await funds.filled(5_000_000);
    const { data } = await spend(fund, 700_000);
    const { id } = data.recordFundEntry;

    const cancelled = await funds.reverse(board, id);

    expect(cancelled.data.reverseFundEntry).toMatchObject({
      ...{ amount: 700_000, kind: 'SPENDING', reversalReason: 'Ghi nhầm', actions: [] },
      reversalOf: { id, reversal: { id: cancelled.data.reverseFundEntry.id } },
    });
    expect(await funds.sums(fund)).toMatchObject({ balance: 5_000_000, spent: 0 });
    expect((await funds.reverse(board, id)).violations).toMatchObject([{ code: 'ALREADY_REVERSED' }]);
    expect((await funds.reverse(board, cancelled.data.reverseFundEntry.id)).violations).toMatchObject([
      { code: 'IS_COUNTER_ENTRY' },
    ]);
  });

  it('keeps a deposit whose money is spent', async () => {
    const { board } = province.actors;
    const { data } = await funds.create(board);
    const fund = data.createEmulationFund.id;
    const deposit = (await funds.record(board, fund, { amount: 3_000_000 })).data.recordFundEntry.id;
    await spend(fund, 1);

    expect((await funds.reverse(board, deposit)).violations).toMatchObject([
      { code: 'OVERDRAWN', params: { balance: 2_999_999, missing: 1 } },
    ]);
  });

  it('is only added to: the database refuses changes, removals and an overdraft whoever asks', async () => {
    const fund = await funds.filled(100);
    for (const text of ['update awards.fund_entry set amount = 5', 'delete from awards.fund_entry'])
      await expect(province.sql(text)).rejects.toThrow();
    await expect(
      province.sql(
        `insert into awards.fund_entry (id, fund_id, kind, amount, entered_on, booked_on, note)
         values ($1, $2, 'SPENDING', -101, '2021-09-02', '2021-09-02', 'x')`,
        [newId(), fund],
      ),
    ).rejects.toThrow('overdrawn');
    expect((await funds.sums(fund)).balance).toBe(100);
  });

  it('writes one line for one key, however often it is sent', async () => {
    const fund = await funds.filled(100);
    const call = { idempotencyKey: newId() };
    const query = 'mutation($input: RecordFundEntry!) { recordFundEntry(input: $input) { id } }';
    const input = { fundId: fund, kind: 'DEPOSIT', source: 'OTHER', amount: 50, enteredOn: '2021-09-02' };
    const [first, again] = [
      await province.ask(province.actors.board, query, { input }, call),
      await province.ask(province.actors.board, query, { input }, call),
    ];

    expect(again.data.recordFundEntry.id).toBe(first.data.recordFundEntry.id);
    expect((await funds.sums(fund)).balance).toBe(150);
  });
});

/** A fixed sequence that looks random, so that a failure comes again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

it.each([1, 2, 3, 4])(
  'under parallel writes the balance is what an independent count says, and never below nothing (%i)',
  async (seed) => {
    const random = numbers(seed * 7_919);
    const fund = await funds.filled(1_000);
    const results = await Promise.all(
      Array.from({ length: 24 }, async () => {
        const amount = Math.ceil(random() * 400);
        const isDeposit = random() < 0.35;
        const answer = isDeposit
          ? await funds.record(province.actors.board, fund, { amount })
          : await spend(fund, amount);
        const id = answer.data?.recordFundEntry?.id as string | undefined;
        const delta = id ? (isDeposit ? amount : -amount) : 0;
        if (!id || random() < 0.7) return delta;
        const undone = await funds.reverse(province.actors.board, id);
        return undone.codes.length === 0 ? 0 : delta;
      }),
    );
    const counted = results.reduce((sum, delta) => sum + delta, 1_000);

    expect((await funds.sums(fund)).balance).toBe(counted);
    const lines = await province.sql<{ amount: number }>(
      'select amount from awards.fund_entry where fund_id = $1 order by id',
      [fund],
    );
    expect(lines.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(counted);
    expect(counted).toBeGreaterThanOrEqual(0);
  },
);

it('costs the same number of statements for any number of funds', async () => {
  const query = 'query($limit: Int!) { emulationFunds(page: {limit: $limit}) { items { id balance sums { paid } } } }';
  const cost = async (limit: number) => {
    await province.ask(province.actors.board, query, { limit });
    const before = province.runtime.reader.statements;
    await province.ask(province.actors.board, query, { limit });
    return province.runtime.reader.statements - before;
  };

  expect(await cost(1)).toBe(2);
  expect(await cost(50)).toBe(2);
});

describe('who sees a fund', () => {
  const LIST = 'query($fund: [ID!]) { fundEntries(filter: { fundId: $fund }) { items { id fundId } } }';

  it('is the Board, and an officer of its owner or of what stands above it; the database alone says the same', async () => {
    const { board, auditor, northOfficer, southOfficer, northLeader } = province.actors;
    const mine = await funds.filled(40, { organisationId: province.branch.id });
    const theirs = await funds.filled(40, { organisationId: province.south.id });
    const seen = async (actor: typeof board) => {
      const { rows } = await province.runtime.reader.read(
        settingOf(actor, null),
        statement('select id, fund_id from awards.fund_entry where fund_id = any($1::uuid[])', [[mine, theirs]]),
      );
      const unguarded = await province.askUnguarded(actor, LIST, { fund: [mine, theirs] });
      const own = (unguarded.data.fundEntries.items as { fundId: string }[]).map(({ fundId }) => fundId);
      expect(rows.map(([, fund]) => fund).sort()).toEqual(own.sort());
      return own;
    };

    expect(await seen(board)).toHaveLength(2);
    expect(await seen(auditor)).toHaveLength(2);
    expect(await seen(northOfficer)).toEqual([mine]);
    expect(await seen(southOfficer)).toEqual([theirs]);
    const one = 'query($id: ID!) { emulationFund(id: $id) { id } }';
    expect((await province.ask(northOfficer, one, { id: theirs })).codes).toEqual(['NOT_FOUND']);
    expect((await province.ask(northLeader, one, { id: mine })).codes).toEqual(['FORBIDDEN']);
  });

  it('and who writes in it is the Board alone', async () => {
    const { northOfficer, auditor, decider } = province.actors;
    const fund = await funds.filled(40, { organisationId: province.north.id });
    const [{ id }] = (await province.sql<{ id: string }>('select id from awards.fund_entry where fund_id = $1', [
      fund,
    ])) as [{ id: string }];

    for (const actor of [northOfficer, auditor, decider]) {
      expect((await funds.create(actor)).codes).toEqual(['FORBIDDEN']);
      expect((await funds.record(actor, fund)).codes).toEqual(['FORBIDDEN']);
      expect((await funds.reverse(actor, id)).codes).toEqual(['FORBIDDEN']);
    }
    expect((await funds.record(province.actors.board, newId())).codes).toEqual(['NOT_FOUND']);
  });

  it('follows the owner where a correction of the directory puts it', async () => {
    const { loner, north, actors } = province;
    const id = await funds.filled(10, { organisationId: loner.id });
    const one = 'query($id: ID!) { emulationFund(id: $id) { balance } }';
    expect((await province.ask(actors.northOfficer, one, { id })).codes).toEqual(['NOT_FOUND']);
    await province.sql('update directory.organisation set management_path = $2 where id = $1', [
      loner.id,
      `${north.path}.${loner.path}`,
    ]);

    await followDirectory(province.runtime);

    expect((await province.ask(actors.northOfficer, one, { id })).data.emulationFund.balance).toBe(10);
  });
});
