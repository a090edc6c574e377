import type { Caller } from '../world/client.ts';
import {
  closingOf,
  commend,
  declare,
  findExemplar,
  launch,
  moveMember,
  onPlan,
  receiveGifts,
  remindLate,
  reverse,
  takeUp,
  tellingOf,
} from '../world/factories/acts.ts';
import { step } from '../world/factories/growth.ts';
import { idOf } from '../world/factories/movement.ts';
import {
  atOnce,
  decideCorrection,
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
} from '../world/factories/rounds.ts';
import { runJob } from '../world/factories/succession.ts';
import type { World } from '../world/world.ts';
import { type Held, type Story, startStory } from './whole-movement.story.ts';

/** The plan from its issue to its closing; after each act every total equals a recount of the rows. */
const [AUGUST, SEPTEMBER, OCTOBER] = ['2021-08-31', '2021-09-30', '2021-10-31'] as const;
const BY_HAND = 'mutation($id: ID!) { updateCampaign(id: $id, version: 1, input: {state: CLOSED}) { state } }';

let story: Story;
let world: World;
let board: Caller;
let campaignId: string;
let rounds: Rounds;
let members: readonly Member[];
let told: Story['told'];
let moveTo: Story['moveTo'];
beforeAll(async () => {
  story = await startStory();
  ({ world, board, campaignId, rounds, told, moveTo } = story);
  members = rounds.members;
});
afterAll(() => world.close());

describe('the plan goes out', () => {
  it('to all 147 units on the day of its issue, each of which opens it', async () => {
    moveTo('2021-08-25');
    const opened = await onPlan(rounds, members, 'openPlan');

    expect(opened).toEqual(Array(147).fill({ deliveredOn: '2021-08-20', openedAt: expect.any(String) }));
    expect(await told()).toMatchObject({ memberCount: 147, acknowledgedCount: 0, overdueCount: 0 });
  });

  it('and 140 units acknowledge it by the day; seven are overdue on the next one', async () => {
    await onPlan(rounds, members.slice(0, 90), 'acknowledgePlan');
    moveTo('2021-08-31');
    await onPlan(rounds, members.slice(90, 140), 'acknowledgePlan');

    expect(await told()).toMatchObject({ acknowledgedCount: 140, overdueCount: 0 });
    moveTo('2021-09-01');
    expect(await told()).toMatchObject({ acknowledgedCount: 140, overdueCount: 7 });
  });
});

describe('the first month is reported', () => {
  const isOnTime = ({ at }: Member) => at % 3 !== 0;
  const isLate = (member: Member) => !isOnTime(member);

  it('by two units of three in time; a draft counts nowhere', async () => {
    moveTo('2021-09-04');
    const units = members.filter(isOnTime);
    await draft(rounds, units, AUGUST);
    expect(await told()).toMatchObject({ reportedCount: 0, PEOPLE_MOBILISED: 0 });

    await onReports(rounds, units, { toOn: AUGUST, by: officerOf, field: 'submitReport' });
    expect(await told()).toMatchObject({ reportedCount: 98, overdueCount: 7 });
  });

  it('late units are reminded by their leader and by the rules, those who are done are quiet', async () => {
    moveTo('2021-09-06');
    const late = members.filter(isLate);
    const own = late.filter(({ clusterId }) => clusterId === late[0]?.clusterId);
    const leader = await leaderOf(world, own[0] as Member);
    const round = () => remindLate(leader, campaignId, own[0]?.clusterId);

    expect(await round()).toEqual({ remindedCount: own.length, alreadyCount: 0 });
    expect(await round()).toEqual({ remindedCount: 0, alreadyCount: own.length });
    expect(await remindedOn(rounds, story.today())).toEqual(own.map(({ organisationId }) => organisationId).sort());
    await runJob(world, 'campaigns', 'remind');
    expect(await remindedOn(rounds, story.today())).toEqual(late.map(({ organisationId }) => organisationId).sort());
    expect((await told()).overdueCount).toBeGreaterThanOrEqual(late.length);
  });

  it('the late ones report too, and nobody who has done so is reminded again', async () => {
    moveTo('2021-09-08');
    await handIn(rounds, members.filter(isLate).slice(0, 40), AUGUST);
    await runJob(world, 'campaigns', 'remind');

    expect(await remindedOn(rounds, story.today())).toEqual([]);
    expect(await told()).toMatchObject({ reportedCount: 138 });
  });

  it('reports go back with a reason, count no more, and are handed in again', async () => {
    const returned = members.filter(isOnTime).slice(0, 12);
    const args = ', reason: "Thiếu số liệu các xã"';
    await onReports(rounds, returned, { toOn: AUGUST, by: leaderOf, field: 'returnReport', args });
    expect(await told()).toMatchObject({ reportedCount: 126 });

    await onReports(rounds, returned, { toOn: AUGUST, by: officerOf, field: 'submitReport' });
    await onReports(rounds, members.filter(isOnTime), { toOn: AUGUST, by: leaderOf, field: 'acceptReport' });
    expect(await told()).toMatchObject({ reportedCount: 138 });
  });

  it('an accepted value is corrected once its leader approves, and not where the leader refuses', async () => {
    const before = await told();
    const units = members.filter(isOnTime).slice(0, 4);
    const to = { toOn: AUGUST, code: 'PEOPLE_MOBILISED', number: 5 };
    const proposed = await atOnce(units, (member) => proposeNumber(rounds, member, to));
    expect(await told()).toEqual(before);

    for (const [at, unit] of units.entries())
      await decideCorrection(await leaderOf(world, unit), proposed[at] as Report, { isRight: at < 3 });
    const former = units.slice(0, 3).reduce((sum, { at }) => sum + (at + 1) * 7 + 800_000, 0);
    expect(await told()).toMatchObject({ PEOPLE_MOBILISED: (before.PEOPLE_MOBILISED ?? 0) - former + 15 });
  });
});

describe('the movement grows', () => {
  const moving = () => members.find(({ code }) => code === 'huyen-nhon-trach') as Member;

  it('120 units launch it and most do their task; the others are overdue after the day', async () => {
    moveTo('2021-09-15');
    await launch(rounds, members.slice(20, 140), story.today());

    expect(await told()).toMatchObject({ launchedCount: 120, overdueCount: 14 });
    moveTo('2021-09-16');
    expect((await told()).overdueCount).toBeGreaterThan(27 + 24);
  });

  it('a unit moves to another cluster; what it did before stays where it was', async () => {
    moveTo('2021-09-29');
    await moveMember(board, moving(), { clusterId: await idOf(board, 'clusters', 'C2'), from: '2021-10-01' });
    await told();
    moveTo('2021-10-01');
    expect(await told()).toMatchObject({ memberCount: 147, reportedCount: 138 });
  });

  it('by money and goods; a wrong line is cancelled by its counter-entry', async () => {
    moveTo('2021-10-04');
    const lines = await receiveGifts(rounds, [...members.slice(0, 14), moving()]);
    expect(await told()).toMatchObject({ contributionCount: 15, contributionMoney: 7 * 600_000_000 });

    await reverse(await officerOf(world, members[1] as Member), lines[1] as Report);
    expect(await told()).toMatchObject({ contributionCount: 14, contributionMoney: 6 * 600_000_000 });
  });

  it('by exemplars, one of which another unit takes up', async () => {
    const [unit, other] = [members[30], members[60]] as [Member, Member];
    const officer = await officerOf(world, unit);
    const found = await findExemplar(rounds, unit, '2021-09-05');
    await findExemplar(rounds, other, '2021-09-28');
    expect(await told()).toMatchObject({ exemplarCount: 2, EXEMPLAR_DISCOVERED: 2 });

    const commended = await commend(officer, found);
    expect(await told()).toMatchObject({ EXEMPLAR_DISCOVERED: 1, EXEMPLAR_COMMENDED: 1 });
    await takeUp(rounds, other, found.id);
    await step(officer, 'replicateExemplar', commended);
    expect(await told()).toMatchObject({ EXEMPLAR_DISCOVERED: 1, EXEMPLAR_REPLICATED: 1, exemplarCount: 2 });
  });

  it('by what the press tells of it; what it told before the issue is not of the movement', async () => {
    const press = await world.as('officer.bao-dong-nai');
    const tell = await tellingOf(press, campaignId, 'bao-dong-nai');
    await tell('2021-08-02', 10);
    const item = await tell('2021-09-06', 25);
    await tell('2021-10-03');
    expect(await told()).toMatchObject({ mediaItemCount: 2, airtimeMinutes: 25 });

    await step(press, 'updateMediaItem', item, ', input: {airedOn: "2021-10-01", airtimeMinutes: 40}');
    expect(await told()).toMatchObject({ mediaItemCount: 2, airtimeMinutes: 40 });
  });
});

describe('the movement is summed up and ends', () => {
  let interim: Held;

  it('an interim review holds the figures of the end of the second month', async () => {
    await handIn(rounds, members.slice(0, 120), SEPTEMBER);
    moveTo('2021-10-07');
    await handIn(rounds, members.slice(120, 143), SEPTEMBER);
    interim = await story.review('INTERIM', SEPTEMBER);

    await story.expectHeld(interim);
    expect(interim.figures.get('')).toMatchObject({ reportedCount: 146, mediaItemCount: 0, launchedCount: 120 });
    await told();
  });

  it('the third month is reported; the interim review stays what it was', async () => {
    moveTo('2021-11-04');
    await handIn(rounds, members.slice(0, 140), OCTOBER);
    moveTo('2021-11-09');
    await handIn(rounds, members.slice(140), OCTOBER);
    expect(await told()).toMatchObject({ reportedCount: 147 });
    await story.expectHeld(interim);
  });

  it('goes on after one declaration, and ends with the second by itself', async () => {
    moveTo('2021-11-20');
    await declare(board, campaignId, 0, '2021-11-18');
    expect(await closingOf(board, campaignId)).toMatchObject({ state: 'LAUNCHED', closedOn: null });
    expect(await board.refusal(BY_HAND, { id: campaignId })).toBe('INVALID');
    await told();
    moveTo('2021-11-29');
    await declare(board, campaignId, 1, '2021-11-29');
    expect(await closingOf(board, campaignId)).toMatchObject({ state: 'CLOSED', closedOn: '2021-11-29' });
    await told();
    await expect(remindLate(board, campaignId, members[0]?.clusterId)).rejects.toThrow('CAMPAIGN_NOT_RUNNING');
  });

  it('the movement that it answers has reached the same', async () => {
    const { overdueCount: _, ...own } = await told();
    expect(await story.toldOfWider()).toMatchObject(own);
  });

  it('any days that have gone are told as the rows have them', async () => {
    for (const to of ['2021-08-30', '2021-09-10', SEPTEMBER, '2021-10-02']) await told({ to });
    await told({ from: '2021-09-04', to: '2021-10-02' });
    await told({ from: '2021-09-06', to: '2021-09-28' });
  });

  it('the final review compares with the interim one, figure by figure, and nobody is reminded any more', async () => {
    moveTo('2021-12-06');
    const final = await story.review('FINAL', '2021-11-30');
    await runJob(world, 'campaigns', 'remind');
    await story.expectHeld(final, interim);
    expect(await remindedOn(rounds, story.today())).toEqual([]);
    await told();
  });
});
