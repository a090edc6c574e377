import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { rankingOf, scoreAll } from './scoring.ts';

/** "Năm thi đua của một cụm, một khối": from the pledge to the proposal and the hand-over to the next leader. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
  world.moveTo('2021-12-20');
});
afterAll(() => world.close());

interface Unit {
  readonly id: string;
  readonly code: string;
}
interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly seats: readonly { readonly id: string; readonly organisationId: string }[];
  readonly items: readonly { readonly id: string; readonly organisationId: string; readonly purpose: string }[];
}
interface Result {
  readonly id: string;
  readonly organisationId: string;
  readonly purpose: string;
  readonly result: string;
  readonly yesCount: number;
}
interface Cluster {
  readonly id: string;
  readonly code: string;
  readonly leader: Caller;
  readonly members: readonly Unit[];
  readonly yearId: string;
}

const CREATE = 'mutation ($input: CreateEmulationYear!) { createEmulationYear(input: $input) { id campaignId } }';
const LINES =
  'query ($id: ID!) { emulationYear(id: $id) { campaignId version state signatures { id version organisationId signedOn } } }';
const SIGN =
  'mutation ($id: ID!, $v: Int!) { signPledge(id: $id, version: $v, input: {signerName: "Thủ trưởng đơn vị", signerPosition: "Giám đốc"}) { signedOn } }';
const REGISTER = 'mutation ($input: CreateRegistration!) { createRegistration(input: $input) { id } }';
const QUOTA = 'mutation ($input: CreateClusterQuota!) { createClusterQuota(input: $input) { id } }';
const PLAN =
  'mutation ($input: PlanEmulationMeeting!) { planEmulationMeeting(input: $input) { id version seats { id organisationId } items { id organisationId purpose } } }';
const OPEN =
  'mutation ($id: ID!, $v: Int!, $a: [SeatAttendance!]!) { openEmulationMeeting(id: $id, version: $v, attendance: $a) { version } }';
const CAST =
  'mutation ($seat: ID!, $votes: [MemberVote!]!) { castMemberVotes(seatId: $seat, votes: $votes) { receipts { code } } }';
const WRITE =
  'mutation ($seat: ID!, $votes: [MemberVote!]!) { recordWrittenVotes(seatId: $seat, votes: $votes) { receipts { code } } }';
const CLOSE =
  'mutation ($id: ID!, $v: Int!) { closeEmulationMeeting(id: $id, version: $v, conclusion: "Nhất trí đề nghị") { items { id organisationId purpose result yesCount } } }';
const PROPOSE =
  'mutation ($id: ID!) { proposeVotedUnit(itemId: $id, achievementSummary: "Dẫn đầu phong trào thi đua năm 2021") { id state summary nominees { subjectName ground } } }';
const OFFICE =
  'mutation ($input: CreateClusterOffice!) { createClusterOffice(input: $input) { year role organisationId } }';

const formId = async (code: string): Promise<string> =>
  (await world.sql<{ id: string }>('select id from awards.award_form where code = $1', [code]))[0]?.id ?? '';
const officer = ({ code }: Unit) => world.as(`officer.${code}`);
const flagOf = async (unit: Unit) => ({ purpose: 'AWARD', organisationId: unit.id, awardFormId: await formId('CTDT') });

async function stepOf({ leader, yearId }: Cluster, name: string): Promise<string> {
  const { emulationYear } = await leader.get<{ emulationYear: { version: number } }>(LINES, { id: yearId });
  const mutation = `mutation ($id: ID!, $v: Int!) { ${name}(id: $id, version: $v) { state } }`;
  const done = await leader.get<Record<string, { state: string }>>(mutation, { id: yearId, v: emulationYear.version });
  return done[name]?.state ?? '';
}

async function aCluster(code: 'C1' | 'K1', voteKind: string): Promise<Cluster> {
  const [cluster] = await world.sql<{ id: string }>('select id from directory.cluster where code = $1', [code]);
  const members = await world.sql<Unit>(
    `select o.id, o.code from directory.cluster_membership m join directory.organisation o on o.id = m.organisation_id
       and date '2021-12-20' between o.valid_from and coalesce(o.valid_to, 'infinity')
     where m.cluster_id = $1 and date '2021-12-20' between m.valid_from and coalesce(m.valid_to, 'infinity') order by o.code`,
    [cluster?.id],
  );
  const leader = await world.as(`leader.${code.toLowerCase()}`);
  const input = {
    ...{ clusterId: cluster?.id, year: 2021, voteKind, pledgeBy: '2021-12-21', meetingOn: '2021-12-28' },
    pledgeArticles: ['Hoàn thành xuất sắc nhiệm vụ được giao.', 'Đoàn kết, giúp đỡ nhau cùng tiến bộ.'],
  };
  const { createEmulationYear } = await leader.get<{ createEmulationYear: { id: string } }>(CREATE, { input });
  return { id: cluster?.id ?? '', code, leader, members, yearId: createEmulationYear.id };
}

async function pledge(cluster: Cluster): Promise<void> {
  expect(await stepOf(cluster, 'openPledge')).toBe('PLEDGING');
  for (const unit of cluster.members) {
    const caller = await officer(unit);
    const { emulationYear } = await caller.get<{
      emulationYear: { campaignId: string; signatures: { id: string; version: number; organisationId: string }[] };
    }>(LINES, { id: cluster.yearId });
    const line = emulationYear.signatures.find(({ organisationId }) => organisationId === unit.id);
    await caller.get(SIGN, { id: line?.id, v: line?.version });
    const registration = { campaignId: emulationYear.campaignId, organisationId: unit.id, registeredOn: '2021-12-20' };
    await caller.get(REGISTER, { input: { ...registration, targetFormIds: [await formId('CTDT')] } });
  }
  expect(await stepOf(cluster, 'startEmulationYear')).toBe('RUNNING');
}

/** Plans and opens a meeting at which one member is absent and votes in writing. */
async function meet({ leader, yearId }: Cluster, candidates: readonly object[], absent: Unit): Promise<Meeting> {
  const input = {
    ...{ emulationYearId: yearId, heldOn: '2021-12-28', venue: 'Hội trường UBND', agenda: ['Xếp hạng', 'Bình xét'] },
    ...{ boardRepresentative: 'Đại diện Ban Thi đua - Khen thưởng tỉnh', candidates },
  };
  const { planEmulationMeeting: meeting } = await leader.get<{ planEmulationMeeting: Meeting }>(PLAN, { input });
  const seat = meeting.seats.find(({ organisationId }) => organisationId === absent.id);
  const a = [{ seatId: seat?.id, attendance: 'WRITTEN' }];
  await leader.get(OPEN, { id: meeting.id, v: meeting.version, a });
  return meeting;
}

/** Every member votes as it is told to; the absent one in writing, through the leader. */
async function vote(cluster: Cluster, meeting: Meeting, absent: Unit, wants: (voter: number, item: string) => boolean) {
  for (const [at, unit] of cluster.members.entries()) {
    const seat = meeting.seats.find(({ organisationId }) => organisationId === unit.id)?.id;
    const votes = meeting.items.map(({ id, organisationId, purpose }) => ({
      ...{ itemId: id, choice: wants(at, `${purpose} ${organisationId}`) ? 'YES' : 'NO' },
    }));
    const caller = unit.id === absent.id ? cluster.leader : await officer(unit);
    await caller.get(unit.id === absent.id ? WRITE : CAST, { seat, votes });
  }
  const { closeEmulationMeeting } = await cluster.leader.get<{ closeEmulationMeeting: { items: Result[] } }>(CLOSE, {
    ...{ id: meeting.id, v: meeting.version + 1 },
  });
  return closeEmulationMeeting.items;
}
const resultOf = (items: readonly Result[], purpose: string, unit: Unit | undefined) =>
  items.find((item) => item.purpose === purpose && item.organisationId === unit?.id);

/** Status and first letters of a document, which tell what kind of file it is. */
async function paperOf({ token }: Caller, path: string): Promise<[number, string]> {
  const response = await fetch(`${world.url}/reports/${path}`, { headers: { authorization: `Bearer ${token}` } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return [response.status, bytes.subarray(0, 2).toString()];
}

async function toMeeting(cluster: Cluster): Promise<void> {
  await scoreAll(cluster, { step: (name) => stepOf(cluster, name), officer });
  expect(await stepOf(cluster, 'callYearEndMeeting')).toBe('MEETING');
  const board = await world.as('board');
  const input = { clusterId: cluster.id, year: 2021, awardFormId: await formId('CTDT'), placeCount: 1 };
  await board.get(QUOTA, { input });
}

it('a cluster of localities votes in secret, and hands its office over to whom it elected', async () => {
  const cluster = await aCluster('C1', 'SECRET');
  const [first, second, third] = cluster.members as [Unit, Unit, Unit];
  await pledge(cluster);
  world.moveTo('2021-12-28');
  await toMeeting(cluster);

  const candidates = [await flagOf(first), await flagOf(second), { purpose: 'LEADER', organisationId: third.id }];
  const meeting = await meet(cluster, candidates, second);
  // Everybody is for the first; all but one for the second: enough consent, and no place left.
  const items = await vote(cluster, meeting, second, (voter, item) => voter > 0 || item !== `AWARD ${second.id}`);
  expect(resultOf(items, 'AWARD', first)).toMatchObject({ result: 'PASSED', yesCount: cluster.members.length });
  expect(resultOf(items, 'AWARD', second)).toMatchObject({ result: 'OVER_QUOTA' });
  expect(resultOf(items, 'LEADER', third)).toMatchObject({ result: 'PASSED' });

  const caller = await officer(first);
  const id = resultOf(items, 'AWARD', first)?.id;
  type Proposed = { proposeVotedUnit: { id: string; state: string; nominees: { ground: string }[] } };
  const { proposeVotedUnit } = await caller.get<Proposed>(PROPOSE, { id });
  const all = cluster.members.length;
  expect(proposeVotedUnit.state).toBe('DRAFT');
  expect(proposeVotedUnit.nominees[0]?.ground).toContain(`ngày 28/12/2021: ${all}/${all} thành viên đồng ý`);
  expect(proposeVotedUnit.nominees[0]?.ground).toMatch(/xếp thứ 1 .*700 điểm/);
  expect((await caller.get<Proposed>(PROPOSE, { id })).proposeVotedUnit.id).toBe(proposeVotedUnit.id);
  const refused = await (await officer(second)).ask(PROPOSE, { id: resultOf(items, 'AWARD', second)?.id });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ violations: [{ code: 'OVER_QUOTA', params: { limit: 1 } }] });
  expect(await (await officer(third)).refusal(PROPOSE, { id })).toBe('NOT_FOUND');

  for (const path of [`emulation-years/${cluster.yearId}/pledge`, `emulation-meetings/${meeting.id}/minutes`]) {
    expect(await paperOf(caller, `${path}.docx`)).toEqual([200, 'PK']);
    expect(await paperOf(caller, `${path}.pdf`)).toEqual([200, '%P']);
    expect((await paperOf(await world.as('leader.k1'), `${path}.docx`))[0]).toBe(404);
  }
  expect(await stepOf(cluster, 'closeEmulationYear')).toBe('CLOSED');
  const board = await world.as('board');
  const office = { clusterId: cluster.id, role: 'LEADER', organisationId: third.id, year: 2022 };
  expect((await board.get(OFFICE, { input: office })).createClusterOffice).toEqual({
    ...{ year: 2022, role: 'LEADER', organisationId: third.id },
  });
  world.moveTo('2021-12-20');
});

it('a bloc of agencies votes in the open, ties, and votes again', async () => {
  const cluster = await aCluster('K1', 'OPEN');
  const [first, second] = cluster.members as [Unit, Unit];
  await pledge(cluster);
  world.moveTo('2021-12-28');
  await toMeeting(cluster);
  const candidates = [await flagOf(first), await flagOf(second)];
  const { isFrozen, openCount, places } = await rankingOf(cluster.leader, cluster.yearId);
  expect({ isFrozen, openCount }).toEqual({ isFrozen: true, openCount: 0 });
  expect(places.slice(0, 3).map(({ place, isShared, score }) => ({ place, isShared, score }))).toEqual([
    { place: 1, isShared: true, score: 700 },
    { place: 1, isShared: true, score: 700 },
    { place: 3, isShared: cluster.members.length > 3, score: 60 },
  ]);
  expect(
    places
      .slice(0, 2)
      .map(({ organisationId }) => organisationId)
      .toSorted(),
  ).toEqual([first.id, second.id].toSorted());

  const tied = await vote(cluster, await meet(cluster, candidates, first), first, () => true);
  expect([first, second].map((unit) => resultOf(tied, 'AWARD', unit)?.result)).toEqual(['TIED', 'TIED']);
  const refused = await (await officer(first)).ask(PROPOSE, { id: resultOf(tied, 'AWARD', first)?.id });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ violations: [{ code: 'TIED' }] });

  const again = await vote(cluster, await meet(cluster, candidates, first), first, (voter, item) =>
    item === `AWARD ${second.id}` ? true : voter > 1,
  );
  expect(resultOf(again, 'AWARD', second)?.result).toBe('PASSED');
  expect(
    (
      await (
        await officer(second)
      ).get<{ proposeVotedUnit: { state: string } }>(PROPOSE, {
        id: resultOf(again, 'AWARD', second)?.id,
      })
    ).proposeVotedUnit.state,
  ).toBe('DRAFT');
  expect(await stepOf(cluster, 'closeEmulationYear')).toBe('CLOSED');
});
