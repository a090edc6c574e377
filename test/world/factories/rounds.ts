import type { Caller } from '../client.ts';
import type { World } from '../world.ts';
import { step } from './growth.ts';

/** A member of a cluster with the delivery of the plan to it and its place in the order of codes. */
export interface Member {
  readonly at: number;
  readonly organisationId: string;
  readonly code: string;
  readonly clusterId: string;
  readonly clusterCode: string;
  readonly deliveryId: string;
}

/** So many requests at once as the product would get from a province on its last day. */
export async function atOnce<T, R>(rows: readonly T[], work: (row: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = new Array(rows.length);
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < rows.length; at = next++) answers[at] = await work(rows[at] as T);
  };
  await Promise.all(Array.from({ length: 12 }, worker));
  return answers;
}

const DELIVERIES = `query($campaignId: [ID!], $offset: Int!) { deliveries(filter: {campaignId: $campaignId}, page: {limit: 100, offset: $offset}) {
  totalCount items { id organisationId memberUnitId organisation { code } cluster { id code } } } }`;
interface Delivered {
  readonly totalCount: number;
  readonly items: readonly {
    readonly id: string;
    readonly organisationId: string;
    readonly memberUnitId: string | null;
    readonly organisation: { readonly code: string };
    readonly cluster: { readonly id: string; readonly code: string } | null;
  }[];
}

/** The member units that got the plan. */
async function membersReached(board: Caller, campaignId: string): Promise<Member[]> {
  const items: Delivered['items'][number][] = [];
  for (let total = 1; items.length < total; ) {
    const { deliveries } = await board.get<{ deliveries: Delivered }>(DELIVERIES, {
      campaignId: [campaignId],
      offset: items.length,
    });
    items.push(...deliveries.items);
    total = deliveries.totalCount;
  }
  return items
    .flatMap(({ id, organisationId, memberUnitId, organisation: { code }, cluster }) =>
      cluster && memberUnitId === organisationId
        ? [{ deliveryId: id, organisationId, code, clusterId: cluster.id, clusterCode: cluster.code }]
        : [],
    )
    .sort((left, right) => (left.code < right.code ? -1 : 1))
    .map((member, at) => ({ at, ...member }));
}

export const officerOf = (world: World, { code }: Member): Promise<Caller> => world.as(`officer.${code}`);
export const leaderOf = (world: World, { clusterCode }: Member): Promise<Caller> =>
  world.as(`leader.${clusterCode.toLowerCase()}`);

interface Form {
  readonly indicators: readonly { readonly id: string; readonly code: string; readonly valueKind: string }[];
  readonly periods: ReadonlyMap<string, string>;
}

/** What a report asks for: the indicators, and the reporting periods by their last day. */
async function formOf(board: Caller, campaignId: string): Promise<Form> {
  const { campaign } = await board.get<{
    campaign: { indicators: Form['indicators']; reportingPeriods: { id: string; toOn: string }[] };
  }>('query($id: ID!) { campaign(id: $id) { indicators { id code valueKind } reportingPeriods { id toOn } } }', {
    id: campaignId,
  });
  return {
    indicators: campaign.indicators,
    periods: new Map(campaign.reportingPeriods.map(({ id, toOn }) => [toOn, id])),
  };
}

/** Other figures for each unit, month and indicator, so that no two sums agree by chance. */
const valuesOf = (form: Form, { at }: Member, toOn: string) =>
  form.indicators.map(({ id, valueKind }, ordinal) => {
    const number = (at + 1) * 7 + ordinal * 1_000 + Number(toOn.slice(5, 7)) * 100_000;
    if (valueKind === 'FLAG') return { indicatorId: id, flag: (at + ordinal) % 3 !== 0 };
    return valueKind === 'TEXT' ? { indicatorId: id, text: 'Đã thực hiện' } : { indicatorId: id, number };
  });

export interface Report {
  readonly id: string;
  readonly version: number;
}
/** All reporting of one campaign in one world: whose, on what, and where each report stands. */
export interface Rounds {
  readonly world: World;
  readonly campaignId: string;
  readonly members: readonly Member[];
  readonly form: Form;
  reportOf(member: Member, toOn: string): Report;
  readonly reports: Map<string, Report>;
}
const keyOf = ({ code }: Member, toOn: string): string => `${code} ${toOn}`;

export async function startRounds(world: World, campaignId: string): Promise<Rounds> {
  const board = await world.as('board');
  const [members, form] = [await membersReached(board, campaignId), await formOf(board, campaignId)];
  const reports = new Map<string, Report>();
  return {
    ...{ world, campaignId, members, form, reports },
    reportOf: (member, toOn) => reports.get(keyOf(member, toOn)) as Report,
  };
}

/** The officers of units fill in the reports of a period. */
export async function draft({ world, form, reports }: Rounds, units: readonly Member[], toOn: string): Promise<void> {
  const reportingPeriodId = form.periods.get(toOn);
  await atOnce(units, async (member) => {
    const values = valuesOf(form, member, toOn);
    const input = { organisationId: member.organisationId, reportingPeriodId, values };
    reports.set(keyOf(member, toOn), await act(await officerOf(world, member), 'saveReport', 'SaveReport', input));
  });
}

interface ReportStep {
  readonly toOn: string;
  readonly by: typeof officerOf;
  readonly field: string;
  readonly args?: string;
}
/** One step on the reports of units, by each unit's officer or the leader of its cluster. */
export async function onReports(rounds: Rounds, units: readonly Member[], { toOn, by, field, args }: ReportStep) {
  await atOnce(units, async (member) => {
    const stepped = await step(await by(rounds.world, member), field, rounds.reportOf(member, toOn), args);
    rounds.reports.set(keyOf(member, toOn), stepped);
  });
}

export async function handIn(rounds: Rounds, units: readonly Member[], toOn: string): Promise<void> {
  await draft(rounds, units, toOn);
  await onReports(rounds, units, { toOn, by: officerOf, field: 'submitReport' });
}

/** An officer asks for another number in an accepted report. */
export async function proposeNumber(
  rounds: Rounds,
  member: Member,
  { toOn, code, number }: { toOn: string; code: string; number: number },
): Promise<Report> {
  const { id: reportId, version } = rounds.reportOf(member, toOn);
  const indicatorId = rounds.form.indicators.find((indicator) => indicator.code === code)?.id;
  const input = { reportId, version, indicatorId, number, reason: 'Cộng nhầm' };
  return act(await officerOf(rounds.world, member), 'correctValue', 'CorrectValue', input);
}

/** The leader's word on it. */
export const decideCorrection = (leader: Caller, correction: Report, { isRight }: { isRight: boolean }) =>
  isRight
    ? step(leader, 'approveCorrection', correction)
    : step(leader, 'refuseCorrection', correction, ', reason: "Số cũ đúng"');

/** Units that were told of a late report on a day, by a rule or by hand. */
export async function remindedOn({ world, campaignId }: Rounds, day: string): Promise<string[]> {
  const { reminders } = await (await world.as('board')).get<{ reminders: { items: { organisationId: string }[] } }>(
    `query($campaignId: [ID!], $day: DateRange) { reminders(page: {limit: 100},
      filter: {campaignId: $campaignId, kind: [REPORT], step: [UNIT], sentOn: $day}) { items { organisationId } } }`,
    { campaignId: [campaignId], day: { from: day, to: day } },
  );
  return [...new Set(reminders.items.map(({ organisationId }) => organisationId))].sort();
}

/** A mutation of one input that answers with a row. */
export const act = async (
  caller: Caller,
  field: string,
  type: string,
  input: Record<string, unknown>,
): Promise<Report> =>
  (
    await caller.get<{ row: Report }>(`mutation($input: ${type}!) { row: ${field}(input: $input) { id version } }`, {
      input,
    })
  ).row;
