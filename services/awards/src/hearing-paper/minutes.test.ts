import { type Actor, newId, PUBLIC, Role } from '@tdkt/kernel';
import { type SeenPage, seen } from '@tdkt/testing/pixels';
import { type Door, openDoor } from '../testing/door.ts';
import { actorAs } from '../testing/ground.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const PLAN =
  'mutation($input: PlanCouncilSession!) { planCouncilSession(input: $input) { id version seats { id personId } items { id } } }';
const OPEN =
  'mutation($id: ID!, $version: Int!, $input: OpenCouncilSession!) { openCouncilSession(id: $id, version: $version, input: $input) { id } }';
const CAST =
  'mutation($id: ID!, $votes: [BallotVote!]!) { castBallots(sessionId: $id, votes: $votes) { receipts { itemId } } }';
const CLOSE =
  'mutation($id: ID!, $version: Int!) { closeCouncilSession(id: $id, version: $version, conclusion: "Thống nhất trình", isWithoutMissing: true) { id } }';

let province: Province;
let steps: Steps;
let door: Door;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  door = await openDoor(province);
});
afterAll(async () => {
  door.close();
  await province.close();
});

interface Session {
  readonly id: string;
  readonly version: number;
  readonly seats: readonly { readonly id: string; readonly personId: string }[];
  readonly items: readonly { readonly id: string }[];
}
/** A dossier whose turn it is, heard by a chair, a secretary who is recused, and a member who is absent. */
async function planned(): Promise<Session> {
  const proposalId = await steps.orderDossier();
  for (const kind of ['CONSULTATION', 'PUBLIC_NOTICE']) await steps.complete(province.actors.board, proposalId, kind);
  const { south, branch, loner } = province.people;
  const seats = [
    { personId: south, post: 'CHAIR', position: 'Chủ tịch Ủy ban nhân dân tỉnh' },
    { personId: branch, post: 'SECRETARY' },
    { personId: loner, post: 'MEMBER' },
  ];
  const input = {
    title: 'Xét khen thưởng tháng 9',
    heldOn: '2021-09-20',
    composition: 'QĐ 12/QĐ-UBND',
    seats,
    proposalIds: [proposalId],
  };
  return (await province.ask(province.actors.board, PLAN, { input })).data.planCouncilSession;
}
const seatOf = ({ seats }: Session, personId: string) => seats.find((seat) => seat.personId === personId)?.id;
async function closed(): Promise<string> {
  const session = await planned();
  const { south, branch, loner } = province.people;
  const itemId = session.items[0]?.id;
  const input = {
    absences: [{ seatId: seatOf(session, loner), attendance: 'ABSENT' }],
    recusals: [{ seatId: seatOf(session, branch), itemId, reason: 'Em ruột' }],
  };
  await province.ask(province.actors.board, OPEN, { id: session.id, version: session.version, input });
  const chair = actorAs(Role.COUNCIL_MEMBER, { personId: south });
  await province.ask(chair, CAST, { id: session.id, votes: [{ itemId, choice: 'YES' }] });
  await steps.versioned(province.actors.board, CLOSE, { table: 'council_session', id: session.id });
  return session.id;
}

it('the minutes tell who was there, who did not vote, the share of all members and the conclusion, as pixels', async () => {
  const id = await closed();
  const { pages } = await seen((await door.get(province.actors.board, `/council-sessions/${id}/minutes.pdf`)).bytes, 9);
  const text = pages
    .flatMap(({ texts }) => texts)
    .join(' ')
    .replace(/\s+/g, ' ');

  for (const told of [
    'BIÊN BẢN',
    'Có mặt: 2 thành viên (Nguyễn Nam, Chủ tịch Ủy ban nhân dân tỉnh, Chủ tịch Hội đồng; Nguyễn Nhánh, Thư ký Hội đồng).',
    'Vắng mặt: 1 thành viên (Nguyễn Lẻ, Ủy viên).',
    'Tham gia 2/3 thành viên, đạt 66,67 %',
    'Nguyễn Nhánh không bỏ phiếu về trường hợp Nguyễn Bắc (Em ruột).',
    'Thống nhất (văn bản số 12/BB ngày 18/09/2021).',
    '33,33 % (80 %)',
    'Không thông qua',
    'Kết luận: Thống nhất trình',
  ])
    expect(text).toContain(told);
  const page = pages[0] as SeenPage;
  expect(page.size).toEqual([210, 297]);
  // Both sign: the secretary on the left, the chair on the right.
  expect(page.ink({ left: 30, top: 18, right: 95, bottom: 40 })).toBeGreaterThan(200);
  for (const one of pages) {
    const ink = one.bounds({ left: 0, top: 0, right: 210, bottom: 297 });
    expect(ink?.left).toBeGreaterThanOrEqual(29);
    expect(ink?.right).toBeLessThanOrEqual(191);
  }
});

it('are there once the session is closed, as Word too, for those who read every dossier', async () => {
  const { board, auditor, northOfficer } = province.actors;
  const [open, done] = [(await planned()).id, await closed()];
  const status = async (actor: Actor, path: string, options?: RequestInit) =>
    (await door.get(actor, path, options)).status;

  expect(await status(board, `/council-sessions/${open}/minutes.pdf`)).toBe(404);
  expect(await status(auditor, `/council-sessions/${done}/minutes.docx`)).toBe(200);
  const member = actorAs(Role.COUNCIL_MEMBER, { personId: province.people.south });
  for (const actor of [northOfficer, member])
    expect(await status(actor, `/council-sessions/${done}/minutes.docx`)).toBe(403);
  expect(await status(PUBLIC, `/council-sessions/${done}/minutes.docx`)).toBe(401);
  expect(await status(board, `/council-sessions/${newId()}/minutes.pdf`)).toBe(404);
  expect(await status(board, `/council-sessions/${done}/letter.pdf`)).toBe(404);
  expect(await status(board, `/council-sessions/${done}/minutes.pdf`, { method: 'POST' })).toBe(422);
});
