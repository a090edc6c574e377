import { createHash } from 'node:crypto';
import { type Actor, Role, settingOf, statement } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { type Answer, actorOf, aWorld, type World } from '../test-world.ts';

const CREATE =
  'mutation ($input: CreateEmulationYear!) { createEmulationYear(input: $input) { id version campaign { code kind scope state } } }';
const SIGN =
  'mutation ($id: ID!, $v: Int!, $input: SignPledge!) { signPledge(id: $id, version: $v, input: $input) { signedOn signerName signerPosition } }';
const START =
  'mutation ($id: ID!, $v: Int!, $reason: String) { startEmulationYear(id: $id, version: $v, reason: $reason) { state incompleteReason } }';
const PLAN =
  'mutation ($input: PlanEmulationMeeting!) { planEmulationMeeting(input: $input) { id version seats { id organisationId } items { id organisationId } } }';
const OPEN =
  'mutation ($id: ID!, $v: Int!, $a: [SeatAttendance!]!) { openEmulationMeeting(id: $id, version: $v, attendance: $a) { version state memberCount presentCount writtenCount } }';
const CAST =
  'mutation ($seat: ID!, $votes: [MemberVote!]!) { castMemberVotes(seatId: $seat, votes: $votes) { receipts { itemId code } } }';
const WRITE =
  'mutation ($seat: ID!, $votes: [MemberVote!]!) { recordWrittenVotes(seatId: $seat, votes: $votes) { receipts { code } } }';
const CLOSE = `mutation ($id: ID!, $v: Int!, $without: Boolean! = false) { closeEmulationMeeting(id: $id, version: $v, conclusion: "Thống nhất", isWithoutMissing: $without) {
  state items { organisationId yesCount noCount blankCount result papers { choice receiptHash } openVotes { choice } } } }`;
const READ =
  'query ($id: ID!) { emulationMeeting(id: $id) { state items { votedCount papers { choice } openVotes { choice } } seats { isMine votedItemIds } } }';

let world: World;
let flag: string;
beforeAll(async () => {
  world = await aWorld(organisations, '2021-12-20');
  flag = await world.aForm('CTDT');
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const leaderOf = (code: string) => actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf(code)] });
const membersOf = (code: string) => world.membersOf(code);
const memberOf = (code: string, at: number) => membersOf(code)[at] as string;
const officerOf = (id: string): Actor => ({ ...world.officerOf(id), organisationIds: [id] });
const wrong = ({ codes, violations }: Answer) => (violations.length > 0 ? violations : codes);
const step = async (name: string, id: string, actor: Actor) => {
  const [row] = await world.sql<{ version: number }>('select version from campaigns.emulation_year where id = $1', [
    id,
  ]);
  return world.run(actor, `mutation ($id: ID!, $v: Int!) { ${name}(id: $id, version: $v) { id version state } }`, {
    ...{ id, v: row?.version },
  });
};
const yearInput = (code: string, more: object = {}) => ({
  ...{ clusterId: world.clusterOf(code), year: 2021, pledgeArticles: ['Hoàn thành nhiệm vụ', 'Đoàn kết'], ...more },
});
const aYear = async (code: string, more: object = {}): Promise<string> =>
  (await world.run(leaderOf(code), CREATE, { input: yearInput(code, more) })).at('createEmulationYear.id');
const versionOf = async (table: string, id: string): Promise<number> =>
  (await world.sql<{ version: number }>(`select version from campaigns.${table} where id = $1`, [id]))[0]?.version ?? 0;

/** A year that has come to its meeting, with a quota of one flag. */
async function metYear(code: string, more: object = {}): Promise<string> {
  const [id, leader] = [await aYear(code, more), leaderOf(code)];
  await step('openPledge', id, leader);
  await world.run(leader, START, { id, v: 2, reason: 'Ký trực tiếp tại hội nghị' });
  await step('openScoring', id, leader);
  await step('callYearEndMeeting', id, leader);
  const input = { clusterId: world.clusterOf(code), year: 2021, awardFormId: flag, placeCount: 1 };
  await world.run(board, 'mutation ($input: CreateClusterQuota!) { createClusterQuota(input: $input) { id } }', {
    input,
  });
  return id;
}
interface Meeting {
  readonly code: string;
  readonly id: string;
  readonly seats: readonly { readonly id: string; readonly organisationId: string }[];
  readonly items: readonly { readonly id: string; readonly organisationId: string }[];
}
const plan = (emulationYearId: string, candidates: readonly object[], actor: Actor) =>
  world.run(actor, PLAN, {
    input: {
      ...{ emulationYearId, heldOn: '2021-12-20', venue: 'Hội trường', agenda: ['Chấm điểm', 'Bình xét'] },
      ...{ boardRepresentative: 'Đại diện Ban Thi đua - Khen thưởng tỉnh', candidates },
    },
  });
const forFlag = (organisationId: string | undefined) => ({ purpose: 'AWARD', organisationId, awardFormId: flag });
/** The first two members stand for the one flag of their cluster. */
async function opened(code: string, attendance: (meeting: Meeting) => object[] = () => [], more: object = {}) {
  const id = await metYear(code, more);
  const candidates = [forFlag(memberOf(code, 0)), forFlag(memberOf(code, 1))];
  const planned = (await plan(id, candidates, leaderOf(code))).at<Omit<Meeting, 'code'>>('planEmulationMeeting');
  const meeting = { ...planned, code };
  await world.run(leaderOf(code), OPEN, { id: meeting.id, v: 1, a: attendance(meeting) });
  return meeting;
}
const seatOf = ({ seats, code }: Meeting, at: number) =>
  seats.find(({ organisationId }) => organisationId === memberOf(code, at))?.id;
const itemOf = ({ items, code }: Meeting, at: number) =>
  items.find(({ organisationId }) => organisationId === memberOf(code, at))?.id;
const votes = (meeting: Meeting, ...choices: string[]) =>
  choices.map((choice, at) => ({ itemId: itemOf(meeting, at), choice }));
const cast = (meeting: Meeting, at: number, ...choices: string[]) =>
  world.run(officerOf(memberOf(meeting.code, at)), CAST, {
    ...{ seat: seatOf(meeting, at), votes: votes(meeting, ...choices) },
  });
const close = async ({ id, code }: Meeting, without = false) =>
  world.run(leaderOf(code), CLOSE, { id, v: await versionOf('emulation_meeting', id), without });

describe('the year of a cluster', () => {
  it('is set up by its leader with a regular movement, and by nobody of another cluster', async () => {
    const input = yearInput('K1');
    expect((await world.run(leaderOf('C1'), CREATE, { input })).codes).toEqual(['FORBIDDEN']);
    expect((await world.run(officerOf(memberOf('K1', 0)), CREATE, { input })).codes).toEqual(['FORBIDDEN']);
    const made = await world.run(leaderOf('K1'), CREATE, { input });
    expect(made.at('createEmulationYear.campaign')).toEqual({
      ...{ code: 'TDTX-K1-2021', kind: 'REGULAR', scope: 'CLUSTER', state: 'DRAFT' },
    });
    expect(wrong(await world.run(leaderOf('K1'), CREATE, { input }))).toEqual(['TAKEN']);
  });

  it('has a pledge that every member signs once, by an officer of its own', async () => {
    const id = await aYear('K2');
    expect((await step('openPledge', id, leaderOf('C1'))).codes).toEqual(['FORBIDDEN']);
    await step('openPledge', id, leaderOf('K2'));
    const lines = await world.run(
      officerOf(memberOf('K2', 0)),
      'query ($id: ID!) { emulationYear(id: $id) { signatures { id organisationId } } }',
      { id },
    );
    const signatures = lines.at<{ id: string; organisationId: string }[]>('emulationYear.signatures');
    expect(signatures.map(({ organisationId }) => organisationId).sort()).toEqual([...membersOf('K2')].sort());
    const mine = signatures.find(({ organisationId }) => organisationId === memberOf('K2', 0))?.id;
    const input = { signerName: 'Nguyễn Văn A', signerPosition: 'Giám đốc' };
    const sign = (actor: Actor) => world.run(actor, SIGN, { id: mine, v: 1, input });

    expect(wrong(await sign(officerOf(memberOf('K2', 1))))).toEqual(['NOT_FOUND']);
    expect(wrong(await sign(officerOf(world.membersOf('C1')[0] as string)))).toEqual(['NOT_FOUND']);
    expect((await sign(officerOf(memberOf('K2', 0)))).at('signPledge')).toEqual({
      ...input,
      signedOn: '2021-12-20',
    });
    const again = await world.run(officerOf(memberOf('K2', 0)), SIGN, { id: mine, v: 2, input });
    expect(wrong(again)).toEqual(['SIGNED_ALREADY']);
    expect(wrong(await world.run(leaderOf('K2'), START, { id, v: 2 }))).toEqual(['PLEDGE_UNSIGNED']);
    const started = await world.run(leaderOf('K2'), START, { id, v: 2, reason: 'Đơn vị đang sắp xếp' });
    expect(started.at('startEmulationYear')).toEqual({ state: 'RUNNING', incompleteReason: 'Đơn vị đang sắp xếp' });
  });
});

describe('a secret vote', () => {
  let meeting: Meeting;
  let codes: string[];
  const WRITTEN = 1;
  beforeAll(async () => {
    meeting = await opened('K3', (one) => [{ seatId: seatOf(one, WRITTEN), attendance: 'WRITTEN' }], {
      voteKind: 'SECRET',
    });
  });
  const present = () => membersOf('K3').flatMap((_, at) => (at === WRITTEN ? [] : [at]));

  it('takes one paper from each member who votes twice at the same time', async () => {
    const answers = await Promise.all(
      present().flatMap((at) => [cast(meeting, at, 'YES', 'YES'), cast(meeting, at, 'NO', 'NO')]),
    );

    const taken = answers.filter(({ codes: refused }) => refused.length === 0);
    codes = taken.map((answer) => answer.at<string>('castMemberVotes.receipts.0.code'));
    expect(taken).toHaveLength(membersOf('K3').length - 1);
  });

  it('takes the written vote of an absent member from whoever conducts the year alone', async () => {
    const given = { seat: seatOf(meeting, WRITTEN), votes: votes(meeting, 'YES', 'NO') };
    expect(wrong(await cast(meeting, WRITTEN, 'YES', 'YES'))).toEqual(['NOT_PRESENT']);
    expect(wrong(await world.run(leaderOf('C1'), WRITE, given))).toEqual(['NOT_FOUND']);
    expect(wrong(await world.run(leaderOf('K3'), WRITE, given))).toEqual([]);
    expect(wrong(await world.run(leaderOf('K3'), WRITE, { ...given, seat: seatOf(meeting, 0) }))).toEqual([
      'NOT_PRESENT',
    ]);
  });

  it('keeps who voted and what was voted apart, for whoever reads every table', async () => {
    const columns = await world.sql<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'campaigns' and table_name = 'ballot_paper' order by 1",
    );
    expect(columns.map(({ name }) => name)).toEqual(['choice', 'id', 'item_id', 'receipt_hash']);
    const [marks] = await world.sql(
      `select count(distinct xmin::text)::integer as papers from campaigns.ballot_paper where item_id = $1`,
      [itemOf(meeting, 0)],
    );
    expect(marks).toEqual({ papers: 1 });
    expect(await world.sql('select 1 from campaigns.ballot_mark where choice is not null')).toEqual([]);
    const tables = await world.sql<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'campaigns'::regnamespace and relkind in ('r', 'p') and relname <> 'ballot_paper'",
    );
    for (const { name } of tables) {
      const found = await world.sql(
        `select 1 from campaigns.${name} t join campaigns.ballot_paper p on t::text like '%' || p.id || '%' or t::text like '%' || p.receipt_hash || '%' limit 1`,
      );
      expect({ name, found }).toEqual({ name, found: [] });
    }
    expect(await world.sql("select 1 from campaigns.audit where table_name like 'ballot%'")).toEqual([]);
  });

  it('shows no paper to anybody before it is closed', async () => {
    const seen = await world.run(board, READ, { id: meeting.id });
    expect(seen.at('emulationMeeting.items.0')).toEqual({
      votedCount: membersOf('K3').length,
      papers: [],
      openVotes: [],
    });
  });

  it('is counted over all members within the quota when it is closed, and its results are published', async () => {
    const closed = await close(meeting);
    const items =
      closed.at<
        {
          organisationId: string;
          yesCount: number;
          noCount: number;
          result: string;
          papers: { receiptHash: string }[];
        }[]
      >('closeEmulationMeeting.items');
    const of = (at: number) => items.find(({ organisationId }) => organisationId === memberOf('K3', at));
    const yes = (at: number) => of(at)?.yesCount ?? 0;
    expect([yes(0) + (of(0)?.noCount ?? 0), yes(1) + (of(1)?.noCount ?? 0)]).toEqual([
      membersOf('K3').length,
      membersOf('K3').length,
    ]);
    expect(of(0)?.papers).toHaveLength(membersOf('K3').length);
    const hashes = items.flatMap(({ papers }) => papers.map(({ receiptHash }) => receiptHash));
    for (const code of codes) expect(hashes).toContain(createHash('sha256').update(code).digest('hex'));
    const published = await world.sql<{ result: string }>(
      'select result from directory.emulation_result where cluster_id = $1 order by result',
      [world.clusterOf('K3')],
    );
    expect(published.map(({ result }) => result)).toEqual(items.map(({ result }) => result).sort());
    expect(wrong(await cast(meeting, 0, 'YES', 'YES'))).toEqual(['WRONG_STATE']);
  });
});

describe('an open vote', () => {
  it('keeps the choice beside the member, within the quota, over the absent too', async () => {
    const meeting = await opened('K4', (one) => [{ seatId: seatOf(one, 2), attendance: 'ABSENT' }], {
      voteKind: 'OPEN',
    });
    for (const at of membersOf('K4').keys()) if (at !== 2) await cast(meeting, at, 'YES', at === 0 ? 'NO' : 'YES');

    const items = (await close(meeting)).at<
      { organisationId: string; result: string; openVotes: object[]; papers: object[] }[]
    >('closeEmulationMeeting.items');
    const of = (at: number) => items.find(({ organisationId }) => organisationId === memberOf('K4', at));
    expect(of(0)).toMatchObject({ result: 'PASSED', yesCount: membersOf('K4').length - 1, papers: [] });
    expect(of(0)?.openVotes).toHaveLength(membersOf('K4').length - 1);
    expect(of(1)).toMatchObject({ result: 'OVER_QUOTA' });
  });

  it('is closed when everybody who takes part has voted, unless it is closed without them', async () => {
    const meeting = await opened('K5');
    expect(wrong(await close(meeting))).toEqual(['VOTES_MISSING']);
    expect((await close(meeting, true)).at('closeEmulationMeeting.items.0.result')).toBe('FAILED');
  });
});

describe('a meeting', () => {
  it('hears members only, for forms that the Board gives places of', async () => {
    const id = await metYear('K6');
    const certificate = await world.aForm('BKT');
    const stranger = world.membersOf('C1')[0];
    const answer = await plan(
      id,
      [forFlag(stranger), { ...forFlag(memberOf('K6', 0)), awardFormId: certificate }],
      leaderOf('K6'),
    );
    expect(wrong(answer)).toEqual(['NOT_A_MEMBER', 'QUOTA_MISSING']);
    expect((await plan(id, [forFlag(memberOf('K6', 0))], leaderOf('C1'))).codes).toEqual(['FORBIDDEN']);
  });

  it('is seen by the members and the leader of its cluster and by nobody of another, in each layer alone', async () => {
    const meeting = await opened('K7');
    const foreign = officerOf(world.membersOf('C1')[0] as string);
    expect((await world.run(officerOf(memberOf('K7', 3)), READ, { id: meeting.id })).at('emulationMeeting.state')).toBe(
      'OPEN',
    );
    for (const actor of [foreign, leaderOf('C1')])
      expect((await world.run(actor, READ, { id: meeting.id })).codes).toEqual(['NOT_FOUND']);
    expect(wrong(await world.run(foreign, CAST, { seat: seatOf(meeting, 0), votes: votes(meeting, 'YES') }))).toEqual([
      'NOT_FOUND',
    ]);

    const { reader } = world.campaigns.runtime;
    const TABLES = ['emulation_meeting', 'meeting_seat', 'meeting_item', 'pledge_signature', 'ballot_mark'];
    const counted = async (actor: Actor) =>
      Promise.all(
        TABLES.map(async (table) => {
          const { rows } = await reader.read(
            settingOf(actor, null),
            statement(`select count(*)::integer from campaigns.${table}`, []),
          );
          return Number(rows[0]?.[0]);
        }),
      );
    for (const actor of [foreign, leaderOf('C1'), actorOf([Role.ANALYST]), actorOf([Role.COUNCIL_MEMBER])])
      expect(await counted(actor)).toEqual(TABLES.map(() => 0));
    const all = membersOf('K7').length;
    expect(await counted(officerOf(memberOf('K7', 3)))).toEqual([1, all, 2, all, 0]);
  });
});
