import { createContext, Role, type Transaction, transact } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { recountTally } from '../progress/tally.ts';
import { actorOf, aWorld, type World } from '../test-world.ts';
import { applyRows, checkRows } from './sheet.commands.ts';
import { type Sheet, sheetOf } from './sheet.facts.ts';
import type { SheetRow } from './sheet.rules.ts';

let world: World;
let period = '';
beforeAll(async () => {
  world = await aWorld(organisations);
  const list = await world.run(board, '{ reportingPeriods { items { id } } }');
  period = list.at('reportingPeriods.items.0.id');
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const as = <T>(actor: typeof board, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  transact(
    createContext(world.campaigns.runtime, { actor, requestId: 'test', language: 'vi', idempotencyKey: null }),
    work,
  );

/** The required values of every unit of a sheet. */
function filled(sheet: Sheet, people: number): SheetRow[] {
  const idOf = (code: string) => sheet.indicators.find((indicator) => indicator.code === code)?.id ?? '';
  return sheet.units.map(({ code, report }, at) => ({
    ...{ number: at + 2, code, codeAt: 0, version: report?.version ?? null, versionAt: 2 },
    cells: [
      { at: 3, indicatorId: idOf('PEOPLE_MOBILISED'), read: { value: people + at } },
      { at: 4, indicatorId: idOf('FOUR_ON_SPOT_PLAN'), read: { value: true } },
      { at: 5, indicatorId: idOf('MEASURES_KEPT'), read: { value: at % 2 === 0 } },
    ],
  }));
}

/** The statements that some work costs. */
async function counted<T>(actor: typeof board, work: (tx: Transaction) => Promise<T>): Promise<[number, T]> {
  let statements = 0;
  const result = await as(actor, (tx) =>
    work({
      ...tx,
      query: <R>(text: string, values?: readonly unknown[]) => {
        statements += 1;
        return tx.query<R>(text, values);
      },
    }),
  );
  return [statements, result];
}

it('checks 147 units with the statements of one, and takes them all over at once', async () => {
  const trial = (actor: typeof board) =>
    counted(actor, async (tx) => {
      const sheet = await sheetOf(tx, period);
      return { sheet, checked: checkRows(tx, sheet, { rows: filled(sheet, 10), isSubmitting: true }) };
    });
  const [one] = await trial(world.officerOf(world.membersOf('K1')[0] as string));
  const [all, { sheet, checked }] = await trial(board);
  expect(sheet.units).toHaveLength(147);
  expect([one, all]).toEqual([6, 6]);
  expect(checked).toMatchObject({ changedCount: 147, errorCount: 0 });

  const [written, applied] = await counted(board, async (tx) => {
    const fresh = await sheetOf(tx, period);
    const rows = checkRows(tx, fresh, { rows: filled(fresh, 10), isSubmitting: true });
    return applyRows(tx, fresh, rows);
  });
  expect(applied).toBe(147);
  expect(written).toBeLessThanOrEqual(14);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
  const answer = await world.run(
    board,
    'query ($id: ID!) { campaign(id: $id) { progress(period: {to: "2021-08-31"}) { reportedCount indicators { total } } } }',
    { id: world.campaignId },
  );
  expect(answer.at('campaign.progress.reportedCount')).toBe(147);
  expect(answer.at('campaign.progress.indicators.0.total')).toBe(147 * 10 + (147 * 146) / 2);
});

it('one error, and nothing is taken over', async () => {
  const before = await world.run(board, '{ progressReports { totalCount } }');
  const next = await world.run(board, '{ reportingPeriods { items { id } } }');
  const attempt = as(board, async (tx) => {
    const sheet = await sheetOf(tx, next.at('reportingPeriods.items.1.id'));
    const rows = filled(sheet, 10);
    const [first] = rows;
    if (first) rows[0] = { ...first, code: 'khong-co' };
    return applyRows(tx, sheet, checkRows(tx, sheet, { rows, isSubmitting: false }));
  });

  await expect(attempt).rejects.toMatchObject({ code: 'INVALID' });
  const after = await world.run(board, '{ progressReports { totalCount } }');
  expect(after.at('progressReports.totalCount')).toBe(before.at('progressReports.totalCount'));
});

it.each<[string, () => typeof board, (sheet: Sheet) => void]>([
  [
    'a leader sees the members of the own cluster',
    () => actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('C1')] }),
    ({ units }) => expect(units.map(({ organisationId }) => organisationId)).toEqual(world.membersOf('C1')),
  ],
  [
    'an officer sees the own unit first and what is under it',
    () => world.officerOf(world.membersOf('C1')[0] as string),
    ({ units }) => {
      expect(units[0]?.organisationId).toBe(world.membersOf('C1')[0]);
      expect(units.length).toBeGreaterThan(5);
      expect(new Set(units.map(({ memberUnitId }) => memberUnitId))).toEqual(new Set([world.membersOf('C1')[0]]));
    },
  ],
  ['an analyst sees nothing', () => actorOf([Role.ANALYST]), ({ units }) => expect(units).toEqual([])],
])('%s', async (_name, actor, expected) => {
  expected(await as(actor(), (tx) => sheetOf(tx, period)));
});

it('a leader fills drafts in, and only the unit hands them in', async () => {
  const leader = actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('K2')] });
  const list = await world.run(board, '{ reportingPeriods { items { id } } }');
  const trial = (isSubmitting: boolean) =>
    as(leader, async (tx) => {
      const sheet = await sheetOf(tx, list.at('reportingPeriods.items.1.id'));
      const checked = checkRows(tx, sheet, { rows: filled(sheet, 5), isSubmitting });
      return isSubmitting ? checked.rows[0]?.errors[0]?.code : applyRows(tx, sheet, checked);
    });

  expect(await trial(true)).toBe('SUBMITTED_BY_UNIT');
  expect(await trial(false)).toBe(world.membersOf('K2').length);
});
