import { createHash } from 'node:crypto';
import { type Actor, Role } from '@tdkt/kernel';
import { type Answered, actorAs } from '../testing/ground.ts';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const MEMBERS = 20;
const PLAN =
  'mutation($input: PlanCouncilSession!) { planCouncilSession(input: $input) { id version state seats { id personId } items { id subjectName thresholdPercent isVerified } } }';
const OPEN =
  'mutation($id: ID!, $version: Int!, $input: OpenCouncilSession!) { openCouncilSession(id: $id, version: $version, input: $input) { id version state memberCount presentCount writtenCount } }';
const CLOSE = `mutation($id: ID!, $version: Int!, $isWithoutMissing: Boolean! = false) { closeCouncilSession(id: $id, version: $version, conclusion: "Thống nhất", isWithoutMissing: $isWithoutMissing) {
  state items { yesCount noCount blankCount result papers { choice receiptHash } } } }`;
const CAST =
  'mutation($id: ID!, $votes: [BallotVote!]!) { castBallots(sessionId: $id, votes: $votes) { receipts { itemId code } } }';
const WRITE =
  'mutation($id: ID!, $seat: ID!, $votes: [BallotVote!]!) { recordWrittenOpinion(sessionId: $id, seatId: $seat, votes: $votes) { receipts { code } } }';
const READ =
  'query($id: ID!) { councilSession(id: $id) { state actions seats { fullName } items { votedCount hasVoted isRecused papers { choice } } } }';
const CERTIFY = 'mutation($id: ID!, $paper: AddEvidence!) { addEvidence(proposalId: $id, input: $paper) { id } }';

let province: Province;
let steps: Steps;
let members: Actor[];
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  const people = [province.people.north];
  for (let at = 1; at < MEMBERS; at++) people.push(await aPerson(province, `Ủy viên ${at}`, province.committee));
  members = people.map((personId) => actorAs(Role.COUNCIL_MEMBER, { personId }));
});
afterAll(() => province.close());

const codesOf = ({ codes, violations }: Answered) =>
  violations.length > 0 ? violations.map(({ code }) => code) : codes;
const ask = (actor: Actor, query: string, variables: object) => province.ask(actor, query, { ...variables });

interface Session {
  readonly id: string;
  readonly version: number;
  readonly items: readonly { readonly id: string }[];
  readonly seats: readonly { readonly id: string; readonly personId: string }[];
}
/** A dossier for a title of the province, appraised: the turn of the council. */
async function aDossier(): Promise<string> {
  const { northOfficer, board } = province.actors;
  const { id } = (await steps.create(northOfficer, { procedure: 'FULL' })).data.createProposal;
  await steps.nominate(northOfficer, id, { awardFormId: province.form('CSTDT'), personId: province.people.branch });
  await steps.nominate(northOfficer, id, { awardFormId: province.form('CSTDT') });
  await steps.papers(northOfficer, id);
  const nominees = await province.sql<{ id: string }>('select id from awards.nominee where proposal_id = $1', [id]);
  for (const { id: nomineeId } of nominees) {
    const paper = { kind: 'CERTIFICATION', nomineeId, documentNumber: '4/QĐ', documentDate: '2021-09-16' };
    await ask(northOfficer, CERTIFY, { id, paper });
  }
  await steps.act(northOfficer, 'submit', id);
  await steps.act(board, 'accept', id);
  await steps.appraise(board, id);
  return id;
}
function plan(proposalIds: readonly string[], actor = province.actors.board): Promise<Answered> {
  const seats = members.map(({ personId }, at) => ({
    personId,
    position: 'Thành viên',
    post: at === 1 ? 'CHAIR' : 'MEMBER',
  }));
  const input = { title: 'Phiên tháng 9', heldOn: '2021-09-20', composition: 'QĐ 12/QĐ-UBND', seats, proposalIds };
  return ask(actor, PLAN, { input });
}
const open = async (session: Session, absences: readonly object[] = []): Promise<Answered> =>
  ask(province.actors.board, OPEN, { id: session.id, version: session.version, input: { absences } });
async function opened(proposalId: string, away: (session: Session) => readonly object[] = () => []): Promise<Session> {
  const session = (await plan([proposalId])).data.planCouncilSession as Session;
  await open(session, away(session));
  return session;
}
const seatOf = ({ seats }: Session, member = 0) =>
  seats.find(({ personId }) => personId === members[member]?.personId)?.id;
const cast = (session: Session, member: number, choice = 'YES', at = 0): Promise<Answered> =>
  ask(members[member] as Actor, CAST, { id: session.id, votes: [{ itemId: session.items[at]?.id, choice }] });
const close = (session: Session, more: object = {}) =>
  steps.versioned(province.actors.board, CLOSE, { table: 'council_session', id: session.id }, more);

describe('a ballot', () => {
  let session: Session;
  let codes: string[];
  let proposalId: string;
  beforeAll(async () => {
    proposalId = await aDossier();
    session = await opened(proposalId);
  });

  it('takes one paper from each of 20 members who vote twice at the same time', async () => {
    const answers = await Promise.all(
      members.flatMap((_, at) => [cast(session, at, at < 17 ? 'YES' : 'NO'), cast(session, at, 'NO')]),
    );

    const taken = answers.filter(({ codes: refused }) => refused.length === 0);
    codes = taken.map(({ data }) => data.castBallots.receipts[0].code);
    expect(taken).toHaveLength(MEMBERS);
    const [box] = await province.sql('select count(*)::integer as count from awards.ballot_paper where item_id = $1', [
      session.items[0]?.id,
    ]);
    expect(box).toEqual({ count: MEMBERS });
  });

  it('keeps who voted and what was voted apart, for whoever reads every table', async () => {
    const columns = await province.sql<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'awards' and table_name = 'ballot_paper' order by 1",
    );
    expect(columns.map(({ name }) => name)).toEqual(['choice', 'id', 'item_id', 'receipt_hash']);
    const [marks] = await province.sql(
      'select count(distinct xmin::text)::integer as papers, (select count(distinct xmin::text)::integer from awards.ballot_mark) as marks from awards.ballot_paper',
    );
    expect(marks).toEqual({ papers: 1, marks: MEMBERS });
    // Nothing else of the schema, the audit and the memory of requests among it, holds an id or a hash of a paper.
    const tables = await province.sql<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'awards'::regnamespace and relkind in ('r', 'p') and relname <> 'ballot_paper'",
    );
    for (const { name } of tables) {
      const found = await province.sql(
        `select 1 from awards.${name} t join awards.ballot_paper p on t::text like '%' || p.id || '%' or t::text like '%' || p.receipt_hash || '%' limit 1`,
      );
      expect({ name, found }).toEqual({ name, found: [] });
    }
    const [kept] = await province.sql(
      "select count(*)::integer as count from awards.audit where table_name like 'ballot%'",
    );
    expect(kept).toEqual({ count: 0 });
  });

  it('shows no paper to anybody before it is closed', async () => {
    const { data } = await ask(province.actors.admin, READ, { id: session.id });

    expect(data.councilSession.items[0]).toMatchObject({ votedCount: MEMBERS, papers: [] });
  });

  it('recuses a member from the own nomination', async () => {
    expect(codesOf(await cast(session, 0, 'YES', 1))).toEqual(['RECUSED']);
    await Promise.all(members.slice(1).map((_, at) => cast(session, at + 1, at < 17 ? 'YES' : 'BLANK', 1)));
    expect((await ask(members[0] as Actor, READ, { id: session.id })).data.councilSession.items[1]).toMatchObject({
      ...{ isRecused: true, hasVoted: false, votedCount: MEMBERS - 1 },
    });
  });

  it('is counted over all members when it is closed, and everybody can count again and find the own paper', async () => {
    const { data } = await close(session);
    const [first, second] = data.closeCouncilSession.items;

    expect(data.closeCouncilSession.state).toBe('CLOSED');
    expect(first.papers).toHaveLength(MEMBERS);
    expect(first.papers.filter(({ choice }: { choice: string }) => choice === 'YES')).toHaveLength(first.yesCount);
    expect(second).toMatchObject({ yesCount: 17, noCount: 0, blankCount: 2, result: 'FAILED' });
    const hashes = first.papers.map(({ receiptHash }: { receiptHash: string }) => receiptHash);
    expect(codes.map((code) => createHash('sha256').update(code).digest('hex')).sort()).toEqual(hashes);
    const [step] = await province.sql(
      "select state from awards.review_step where proposal_id = $1 and kind = 'COUNCIL'",
      [proposalId],
    );
    expect(step).toEqual({ state: 'DONE' });
    expect(codesOf(await cast(session, 1))).toEqual(['WRONG_STATE']);
  });
});

describe('a session', () => {
  it('hears dossiers whose turn it is, opens with a quorum, and is closed when everybody has voted', async () => {
    const id = await aDossier();
    const early = await steps.proposal('SUBMITTED');
    expect(codesOf(await plan([early]))).toEqual(['NOT_BEFORE_COUNCIL', 'AGENDA_EMPTY']);
    const session = (await plan([id])).data.planCouncilSession as Session;
    const absent = session.seats.slice(0, 7).map((seat) => ({ seatId: seat.id, attendance: 'ABSENT' }));
    expect(codesOf(await open(session, absent))).toContain('NO_QUORUM');
    expect(codesOf(await cast(session, 1))).toEqual(['WRONG_STATE']);

    expect((await open(session, [])).data.openCouncilSession).toMatchObject({ state: 'OPEN', memberCount: MEMBERS });
    expect(codesOf(await close(session))).toEqual(['VOTES_MISSING']);
    const { items } = (await close(session, { isWithoutMissing: true })).data.closeCouncilSession;
    expect(items[0]).toMatchObject({ yesCount: 0, result: 'FAILED' });
  });

  it('takes the written opinion of an absent member from the secretary alone', async () => {
    const session = await opened(await aDossier(), (one) => [{ seatId: seatOf(one, 2), attendance: 'WRITTEN' }]);
    const given = {
      id: session.id,
      seat: seatOf(session, 2),
      votes: [{ itemId: session.items[0]?.id, choice: 'YES' }],
    };

    expect(codesOf(await cast(session, 2))).toEqual(['NOT_PRESENT']);
    expect(codesOf(await ask(members[3] as Actor, WRITE, given))).toEqual(['FORBIDDEN']);
    expect(codesOf(await ask(province.actors.board, WRITE, given))).toEqual([]);
    expect(codesOf(await ask(province.actors.board, WRITE, { ...given, seat: seatOf(session, 3) }))).toEqual([
      'NOT_PRESENT',
    ]);
  });

  it('is seen with its dossiers by its members and by nobody of another council', async () => {
    const proposalId = await aDossier();
    const session = await opened(proposalId);
    const dossier = 'query($id: ID!) { proposal(id: $id) { code nominees { subjectName } } }';
    const other = actorAs(Role.COUNCIL_MEMBER, { personId: province.people.south });

    const mine = await ask(members[4] as Actor, READ, { id: session.id });
    expect(mine.data.councilSession).toMatchObject({ actions: ['VOTE'], seats: [{ fullName: 'Nguyễn Ủy viên 4' }] });
    expect((await ask(members[4] as Actor, dossier, { id: proposalId })).data.proposal.nominees).toHaveLength(2);
    expect((await ask(other, READ, { id: session.id })).data.councilSession).toBeNull();
    expect((await ask(other, dossier, { id: proposalId })).data.proposal).toBeNull();
    expect(
      codesOf(await ask(other, CAST, { id: session.id, votes: [{ itemId: session.items[0]?.id, choice: 'NO' }] })),
    ).toEqual(['NOT_FOUND']);
    expect((await ask(province.actors.northOfficer, READ, { id: session.id })).codes).toEqual(['FORBIDDEN']);
    expect((await plan([proposalId], members[4])).codes).toEqual(['FORBIDDEN']);
  });
});
