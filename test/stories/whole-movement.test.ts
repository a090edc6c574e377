import type { Caller } from '../world/client.ts';
import { frozenFigures, type Snapshot, toldFigures } from '../world/factories/figures.ts';
import { contribute, create, step } from '../world/factories/growth.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import {
  act,
  atOnce,
  draft,
  handIn,
  leaderOf,
  type Member,
  officerOf,
  onReports,
  proposeNumber,
  type Report,
  type Rounds,
  remindedOn,
  startRounds,
} from '../world/factories/rounds.ts';
import { runJob } from '../world/factories/succession.ts';
import { startWorld, type World } from '../world/world.ts';
import { PROVINCE, type Recount, recount } from './whole-movement.oracle.ts';

/** The plan from its issue to its closing; after each act every total equals a recount of the rows. */
const [AUGUST, SEPTEMBER, OCTOBER] = ['2021-08-31', '2021-09-30', '2021-10-31'] as const;

interface Assigned {
  readonly assignees: readonly { readonly organisationGroup: string | null }[];
  readonly tasks: readonly { readonly id: string; readonly dueOn: string | null }[];
}
let world: World;
let board: Caller;
let campaignId: string;
let rounds: Rounds;
let members: readonly Member[];
let today: string;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  campaignId = await idOf(board, 'campaigns', CAMPAIGN);
  rounds = await startRounds(world, campaignId);
  members = rounds.members;
});
afterAll(() => world.close());

function moveTo(day: string): void {
  today = day;
  world.moveTo(day);
}

/** What the graph tells of the province and each cluster is what stands in the rows; answers with that of the province. */
async function expectTold(): Promise<Record<string, number>> {
  const told = await toldFigures(await world.as('analyst'), campaignId);
  const counted = await recount(world, { campaignId, to: today, today });
  expect(told.size).toBe(19);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(counted));
  return told.get(PROVINCE) as Record<string, number>;
}

describe('the plan goes out', () => {
  it('to all 147 units on the day of its issue, each of which opens it', async () => {
    moveTo('2021-08-25');
    const opened = await atOnce(members, async (member) =>
      (await officerOf(world, member)).get<{ openPlan: object }>(
        'mutation($id: ID!) { openPlan(id: $id) { deliveredOn openedAt } }',
        { id: member.deliveryId },
      ),
    );

    expect(opened).toHaveLength(147);
    for (const { openPlan } of opened)
      expect(openPlan).toEqual({ deliveredOn: '2021-08-20', openedAt: expect.any(String) });
    expect(await expectTold()).toMatchObject({ memberCount: 147, acknowledgedCount: 0, overdueCount: 0 });
  });

  it('and 140 units acknowledge it by the day; seven are overdue on the next one', async () => {
    const acknowledge = (units: readonly Member[]) =>
      atOnce(units, async (member) =>
        (await officerOf(world, member)).get('mutation($id: ID!) { acknowledgePlan(id: $id) { id } }', {
          id: member.deliveryId,
        }),
      );
    await acknowledge(members.slice(0, 90));
    moveTo('2021-08-31');
    await acknowledge(members.slice(90, 140));

    expect(await expectTold()).toMatchObject({ acknowledgedCount: 140, overdueCount: 0 });
    moveTo('2021-09-01');
    expect(await expectTold()).toMatchObject({ acknowledgedCount: 140, overdueCount: 7 });
  });
});

describe('the first month is reported', () => {
  const isOnTime = ({ at }: Member) => at % 3 !== 0;

  it('by two units of three in time; a draft counts nowhere', async () => {
    moveTo('2021-09-04');
    const units = members.filter(isOnTime);
    await draft(rounds, units, AUGUST);
    expect(await expectTold()).toMatchObject({ reportedCount: 0, PEOPLE_MOBILISED: 0 });

    await onReports(rounds, units, { toOn: AUGUST, by: officerOf, field: 'submitReport' });
    expect(await expectTold()).toMatchObject({ reportedCount: 98, overdueCount: 7 });
  });

  it('late units are reminded by their leader and by the rules, those who are done are quiet', async () => {
    moveTo('2021-09-06');
    const late = members.filter((member) => !isOnTime(member));
    const own = late.filter(({ clusterId }) => clusterId === late[0]?.clusterId);
    const leader = await leaderOf(world, own[0] as Member);
    const round = () =>
      leader.get(
        'mutation($campaignId: ID!, $clusterId: ID!) { remindLate(campaignId: $campaignId, clusterId: $clusterId, kind: REPORT) { remindedCount alreadyCount } }',
        { campaignId, clusterId: own[0]?.clusterId },
      );

    expect(await round()).toEqual({ remindLate: { remindedCount: own.length, alreadyCount: 0 } });
    expect(await round()).toEqual({ remindLate: { remindedCount: 0, alreadyCount: own.length } });
    expect(await remindedOn(rounds, today)).toEqual(own.map(({ organisationId }) => organisationId).sort());
    await runJob(world, 'campaigns', 'remind');
    expect(await remindedOn(rounds, today)).toEqual(late.map(({ organisationId }) => organisationId).sort());
    expect((await expectTold()).overdueCount).toBeGreaterThanOrEqual(late.length);
  });

  it('the late ones report too, and nobody who has done so is reminded again', async () => {
    moveTo('2021-09-08');
    const late = members.filter((member) => !isOnTime(member));
    await handIn(rounds, late.slice(0, 40), AUGUST);
    await runJob(world, 'campaigns', 'remind');

    expect(await remindedOn(rounds, today)).toEqual([]);
    expect(await expectTold()).toMatchObject({ reportedCount: 138 });
  });

  it('reports go back with a reason, count no more, and are handed in again', async () => {
    const returned = members.filter(isOnTime).slice(0, 12);
    const args = ', reason: "Thiếu số liệu các xã"';
    await onReports(rounds, returned, { toOn: AUGUST, by: leaderOf, field: 'returnReport', args });
    expect(await expectTold()).toMatchObject({ reportedCount: 126 });

    await onReports(rounds, returned, { toOn: AUGUST, by: officerOf, field: 'submitReport' });
    await onReports(rounds, members.filter(isOnTime), { toOn: AUGUST, by: leaderOf, field: 'acceptReport' });
    expect(await expectTold()).toMatchObject({ reportedCount: 138 });
  });

  it('an accepted value is corrected once its leader approves, and not where the leader refuses', async () => {
    const before = await expectTold();
    const units = members.filter(isOnTime).slice(0, 4);
    const to = { toOn: AUGUST, code: 'PEOPLE_MOBILISED', number: 5 };
    const proposed = await atOnce(units, (member) => proposeNumber(rounds, member, to));
    expect(await expectTold()).toEqual(before);

    const decide = async (at: number, field: string, args = '') =>
      step(await leaderOf(world, units[at] as Member), field, proposed[at] as Report, args);
    for (const at of [0, 1, 2]) await decide(at, 'approveCorrection');
    await decide(3, 'refuseCorrection', ', reason: "Số cũ đúng"');
    const former = units.slice(0, 3).reduce((sum, { at }) => sum + (at + 1) * 7 + 800_000, 0);
    expect(await expectTold()).toMatchObject({ PEOPLE_MOBILISED: (before.PEOPLE_MOBILISED ?? 0) - former + 15 });
  });
});

describe('the movement grows', () => {
  it('120 units launch it and most do their task; the others are overdue after the day', async () => {
    moveTo('2021-09-15');
    const { campaign } = await board.get<{ campaign: { assignments: Assigned[] } }>(
      'query($id: ID!) { campaign(id: $id) { assignments { assignees { organisationGroup } tasks { id dueOn } } } }',
      { id: campaignId },
    );
    const task = campaign.assignments
      .find(({ assignees }) => assignees.some(({ organisationGroup }) => organisationGroup === 'ALL_UNITS'))
      ?.tasks.find(({ dueOn }) => dueOn === today);
    await atOnce(members.slice(20, 140), async (member) => {
      const officer = await officerOf(world, member);
      const { organisationId, at } = member;
      const launchedOn = at % 2 === 0 ? '2021-08-28' : today;
      await act(officer, 'recordLaunch', 'RecordLaunch', {
        campaignId,
        organisationId,
        launchedOn,
        participantCount: 9,
      });
      const done = { taskId: task?.id, organisationId, doneOn: today };
      if (at % 5 > 0) await act(officer, 'completeTask', 'CompleteTask', done);
    });

    expect(await expectTold()).toMatchObject({ launchedCount: 120 });
    moveTo('2021-09-16');
    expect((await expectTold()).overdueCount).toBeGreaterThan(27);
  });

  it('by money and goods; a wrong line is cancelled by its counter-entry', async () => {
    moveTo('2021-10-04');
    const gifts = [
      { kind: 'GOODS', item: 'Gạo', quantity: 5, unit: 'tấn', estimatedValue: 75_000_000 },
      { kind: 'MONEY', amount: 600_000_000 },
    ];
    const lines = await atOnce(members.slice(0, 15), async (member) => {
      const { organisationId, at } = member;
      const receivedOn = at % 3 === 0 ? '2021-09-10' : '2021-10-02';
      const to = { campaignId, organisationId, receiptNumber: `P-${at}`, receivedOn };
      return contribute(await officerOf(world, member), to, gifts[at % 2]);
    });
    expect(await expectTold()).toMatchObject({ contributionCount: 15, contributionMoney: 7 * 600_000_000 });

    const wrong = await officerOf(world, members[1] as Member);
    await wrong.get('mutation($id: ID!) { reverseContribution(id: $id, reason: "Thừa một số 0") { id } }', {
      id: lines[1]?.id,
    });
    expect(await expectTold()).toMatchObject({ contributionCount: 14, contributionMoney: 6 * 600_000_000 });
  });
});
