import type { Caller } from '../client.ts';
import { contribute, create, step } from './growth.ts';
import { idOf } from './movement.ts';
import { act, atOnce, type Member, officerOf, type Report, type Rounds } from './rounds.ts';

/** Officers take note of the plan: they open or acknowledge it. */
export async function onPlan({ world }: Rounds, units: readonly Member[], field: 'openPlan' | 'acknowledgePlan') {
  return atOnce(units, async ({ deliveryId, ...member }) => {
    const officer = await officerOf(world, { deliveryId, ...member });
    const { row } = await officer.get<{ row: object }>(
      `mutation($id: ID!) { row: ${field}(id: $id) { deliveredOn openedAt } }`,
      { id: deliveryId },
    );
    return row;
  });
}

interface Assigned {
  readonly assignees: readonly { readonly organisationGroup: string | null }[];
  readonly tasks: readonly { readonly id: string; readonly dueOn: string | null }[];
}
/** The task of all units that is due on a day. */
async function commonTask(caller: Caller, campaignId: string, day: string): Promise<string | undefined> {
  const { campaign } = await caller.get<{ campaign: { assignments: Assigned[] } }>(
    'query($id: ID!) { campaign(id: $id) { assignments { assignees { organisationGroup } tasks { id dueOn } } } }',
    { id: campaignId },
  );
  return campaign.assignments
    .find(({ assignees }) => assignees.some(({ organisationGroup }) => organisationGroup === 'ALL_UNITS'))
    ?.tasks.find(({ dueOn }) => dueOn === day)?.id;
}

/** Units launch the movement, half of them early; four of five do the task of all units that is due that day. */
export async function launch({ world, campaignId }: Rounds, units: readonly Member[], day: string): Promise<void> {
  const taskId = await commonTask(await world.as('board'), campaignId, day);
  await atOnce(units, async (member) => {
    const officer = await officerOf(world, member);
    const { organisationId, at } = member;
    const launchedOn = at % 2 === 0 ? '2021-08-28' : day;
    await act(officer, 'recordLaunch', 'RecordLaunch', { campaignId, organisationId, launchedOn, participantCount: 9 });
    if (at % 5 > 0) await act(officer, 'completeTask', 'CompleteTask', { taskId, organisationId, doneOn: day });
  });
}

const GIFTS = [
  { kind: 'GOODS', item: 'Gạo', quantity: 5, unit: 'tấn', estimatedValue: 75_000_000 },
  { kind: 'MONEY', amount: 600_000_000 },
] as const;
/** Units get rice and money in turn, in two months. */
export const receiveGifts = ({ world, campaignId }: Rounds, units: readonly Member[]) =>
  atOnce(units, async (member) => {
    const { organisationId, at } = member;
    const receivedOn = at % 3 === 0 ? '2021-09-10' : '2021-10-02';
    const to = { campaignId, organisationId, receiptNumber: `P-${at}`, receivedOn };
    return contribute(await officerOf(world, member), to, GIFTS[at % 2]);
  });

/** A wrong line of the ledger is cancelled by its counter-entry. */
export const reverse = (officer: Caller, { id }: Report) =>
  officer.get('mutation($id: ID!) { reverseContribution(id: $id, reason: "Thừa một số 0") { id } }', { id });

/** A unit finds an exemplar among its own. */
export const findExemplar = async ({ world, campaignId }: Rounds, member: Member, foundOn: string) =>
  create(await officerOf(world, member), 'Exemplar', {
    ...{ campaignId, organisationId: member.organisationId, kind: 'COLLECTIVE', foundOn },
    ...{ name: 'Tổ COVID cộng đồng số 5', story: 'Giữ vùng xanh suốt 60 ngày' },
  });

/** A found exemplar is fostered, then commended by a decision. */
export const commend = async (officer: Caller, found: Report): Promise<Report> =>
  step(
    officer,
    'commendExemplar',
    await step(officer, 'nurtureExemplar', found),
    ', decisionNumber: "3210/QĐ-UBND", commendedOn: "2021-09-25"',
  );

/** Another unit does as the exemplar did, with a result. */
export const takeUp = async ({ world }: Rounds, member: Member, exemplarId: string): Promise<Report> =>
  create(await officerOf(world, member), 'Replication', {
    ...{ exemplarId, organisationId: member.organisationId, startedOn: '2021-09-26' },
    ...{ text: 'Lập 12 tổ', result: 'Vùng xanh' },
  });

/** How an outlet enters what it published on a day, on air or in print. */
export async function tellingOf(press: Caller, campaignId: string, outlet: string) {
  const about = { campaignId, organisationId: await idOf(press, 'organisations', outlet), title: 'Gương sáng' };
  return (airedOn: string, airtimeMinutes: number | null = null) =>
    create(press, 'MediaItem', { ...about, airedOn, airtimeMinutes });
}

const SEATS = 'query($id: [ID!]) { page: clusterMemberships(filter: {organisationId: $id}) { items { id version } } }';
/** The Board moves a unit to another cluster from a day on. */
export async function moveMember(board: Caller, { organisationId }: Member, to: { clusterId: string; from: string }) {
  const { page } = await board.get<{ page: { items: Report[] } }>(SEATS, { id: [organisationId] });
  await board.get(
    'mutation($id: ID!, $version: Int!, $input: MoveMember!) { moveMember(id: $id, version: $version, input: $input) { id } }',
    { ...page.items[0], input: { toClusterId: to.clusterId, from: to.from, source: 'Công văn 5' } },
  );
}

/** The state of a campaign, and what its closing conditions are. */
export const closingOf = async (caller: Caller, id: string) =>
  (
    await caller.get<{
      campaign: { state: string; closedOn: string | null; closingConditions: { id: string; declaredByName: string }[] };
    }>('query($id: ID!) { campaign(id: $id) { state closedOn closingConditions { id declaredByName } } }', { id })
  ).campaign;

/** A body declares that one of the conditions is met. */
export async function declare(board: Caller, campaignId: string, at: number, declaredOn: string): Promise<Report> {
  const condition = (await closingOf(board, campaignId)).closingConditions[at];
  return act(board, 'recordDeclaration', 'RecordDeclaration', {
    ...{
      conditionId: condition?.id,
      issuerName: condition?.declaredByName,
      documentNumber: `${at + 1}/CB`,
      declaredOn,
    },
  });
}

/** A leader's round by hand over the late reports of a cluster. */
export async function remindLate(leader: Caller, campaignId: string, clusterId: string | undefined): Promise<object> {
  const { round } = await leader.get<{ round: object }>(
    `mutation($campaignId: ID!, $clusterId: ID!) {
      round: remindLate(campaignId: $campaignId, clusterId: $clusterId, kind: REPORT) { remindedCount alreadyCount } }`,
    { campaignId, clusterId },
  );
  return round;
}
