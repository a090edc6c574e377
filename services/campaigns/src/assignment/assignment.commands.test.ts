import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
let assignmentId = '';
const board = actorOf([Role.BOARD_ADMIN]);
const unit = () => world.membersOf('C1')[0] as string;
const officer = () => world.officerOf(unit());

beforeAll(async () => {
  world = await aWorld(organisations, '2021-10-29');
  await world.daysOff('2021-09-02', '2021-09-03');
  await world.run(board, 'mutation ($i: OpenAmendment!) { openAmendment(input: $i) { id } }', {
    i: { campaignId: world.campaignId, kind: 'AMENDMENT', reason: 'Giao thêm việc' },
  });
  const made = await world.run(board, 'mutation ($i: CreateAssignment!) { createAssignment(input: $i) { id } }', {
    i: { campaignId: world.campaignId, ordinal: 90, heading: 'Các đơn vị', tone: 'ASSIGN', isOurs: true },
  });
  assignmentId = made.at('createAssignment.id');
  await world.run(board, 'mutation ($i: CreateAssignee!) { createAssignee(input: $i) { id } }', {
    i: { assignmentId, organisationGroup: 'ALL_UNITS', role: 'CARRY_OUT' },
  });
});
afterAll(() => world.close());

let ordinal = 0;
async function aTask(due: object) {
  ordinal += 1;
  const answer = await world.run(board, 'mutation ($i: CreateTask!) { createTask(input: $i) { id version } }', {
    i: { assignmentId, ordinal, text: `Việc ${ordinal}`, ...due },
  });
  return { id: answer.at<string>('createTask.id'), violations: answer.violations };
}

interface Asked {
  occurrence: string | null;
  dueOn: string | null;
  isDone: boolean;
  overdueWorkingDays: number;
}
async function obligations(taskId: string): Promise<Asked[]> {
  const answer = await world.run(
    officer(),
    `query ($r: [_Any!]!, $c: ID!) { _entities(representations: $r) { ... on Organisation {
       obligations(campaignId: $c) { taskId occurrence dueOn isDone overdueWorkingDays } } } }`,
    { r: [{ __typename: 'Organisation', id: unit() }], c: world.campaignId },
  );
  const all = answer.at<(Asked & { taskId: string })[]>('_entities.0.obligations');
  return all.filter((one) => one.taskId === taskId).map(({ taskId: _id, ...rest }) => rest);
}

const complete = (actor: Actor, input: object) =>
  world.run(actor, 'mutation ($i: CompleteTask!) { completeTask(input: $i) { id occurrence evidenceUrl } }', {
    i: { organisationId: unit(), doneOn: '2021-10-28', ...input },
  });

it('a task with a cadence is owed and done for each of its periods', async () => {
  const { id } = await aTask({ cadence: 'MONTHLY', dueDay: 25 });

  const done = await complete(officer(), {
    taskId: id,
    occurrence: '2021-09-01',
    evidenceUrl: 'https://dongnai.gov.vn/bc',
  });
  const twice = await complete(officer(), { taskId: id, occurrence: '2021-09-01' });

  expect(done.codes).toEqual([]);
  expect(twice.violations).toEqual(['TAKEN']);
  expect(await obligations(id)).toEqual([
    // From Wednesday 25/8 to Friday 29/10: 47 weekdays, less 2/9 and 3/9.
    { occurrence: '2021-08-01', dueOn: '2021-08-25', isDone: false, overdueWorkingDays: 45 },
    { occurrence: '2021-09-01', dueOn: '2021-09-25', isDone: true, overdueWorkingDays: 0 },
    { occurrence: '2021-10-01', dueOn: '2021-10-25', isDone: false, overdueWorkingDays: 4 },
  ]);
});

it('a task may be due so many working days after the launching', async () => {
  const { id } = await aTask({ dueWorkingDays: 10 });

  expect(await obligations(id)).toMatchObject([{ occurrence: null, dueOn: '2021-09-07', isDone: false }]);
});

it.each([
  ['the month of a task that is done once', {}, { occurrence: '2021-09-01' }, 'NOT_AN_OCCURRENCE'],
  ['no month of a monthly task', { cadence: 'MONTHLY' }, {}, 'REQUIRED'],
  ['a month that has not begun', { cadence: 'MONTHLY' }, { occurrence: '2021-12-01' }, 'NOT_AN_OCCURRENCE'],
  ['a day that begins no period', { cadence: 'QUARTERLY' }, { occurrence: '2021-08-01' }, 'NOT_AN_OCCURRENCE'],
  ['a link that is not encrypted', {}, { evidenceUrl: 'http://dongnai.gov.vn' }, 'NOT_HTTPS'],
])('%s is refused', async (_what, due, input, violation) => {
  const { id } = await aTask(due);

  expect((await complete(officer(), { taskId: id, ...input })).violations).toEqual([violation]);
});

it('a task that is due in two ways is refused', async () => {
  expect((await aTask({ dueOn: '2021-11-01', cadence: 'MONTHLY' })).violations).toEqual(['ONE_WAY_DUE']);
});

it('the campaign shows of each task for how many units it is, how many have done it and how late it is', async () => {
  const { id } = await aTask({ cadence: 'QUARTERLY', dueDay: 15 });
  await complete(officer(), { taskId: id, occurrence: '2021-07-01' });

  const before = world.campaigns.runtime.reader.statements;
  const { campaign } = await tasks();

  const task = campaign.tasks.find((one) => one.id === id);
  expect(task?.occurrences).toMatchObject([
    { occurrence: '2021-07-01', dueOn: '2021-09-15', assignedCount: 147, doneCount: 1, overdueWorkingDays: 32 },
    { occurrence: '2021-10-01', dueOn: '2021-12-15', assignedCount: 147, doneCount: 0, overdueWorkingDays: 0 },
  ]);
  // Campaign, its tasks, its days, the calendar, the counts: however many tasks there are.
  expect(world.campaigns.runtime.reader.statements - before).toBeLessThanOrEqual(6);
});

interface Tasks {
  campaign: { tasks: { id: string; occurrences: object[] }[] };
}
async function tasks(): Promise<Tasks> {
  const answer = await world.run(
    board,
    `query ($id: ID!) { campaign(id: $id) { tasks { id occurrences { occurrence dueOn assignedCount doneCount overdueWorkingDays } } } }`,
    { id: world.campaignId },
  );
  return { campaign: answer.at('campaign') };
}
