import type { Caller } from '../world/client.ts';
import { handIn, move } from '../world/factories/dossier.ts';
import { idOf } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

/** Before an order of the State is submitted other bodies, the people and the council are heard. */
let world: World;
let board: Caller;
let officer: Caller;
let asked: Caller;
let id = '';
beforeAll(async () => {
  world = await startWorld();
  world.moveTo('2025-08-15');
  [board, officer, asked] = [
    await world.as('board'),
    await world.as('officer.so-tu-phap'),
    await world.as('officer.so-y-te'),
  ];
  id = await handIn(officer, {
    ...{ organisationId: await idOf(board, 'organisations', 'so-tu-phap'), formCode: 'HCLD3', paperDay: '2025-08-10' },
    about: { commendationType: 'MERIT', procedure: 'FULL' },
    achievement: { from: '2020-01-01', to: '2025-06-30' },
    papers: ['SUBMISSION_LETTER', 'ACHIEVEMENT_REPORT', 'MINUTES', 'OPINION'],
  });
  await move(board, 'accept', id);
  const { proposal } = await board.get<{ proposal: { version: number } }>(
    'query($id: ID!) { proposal(id: $id) { version } }',
    { id },
  );
  await board.get(
    'mutation($id: ID!, $version: Int!) { appraiseNominees(proposalId: $id, version: $version, input: {result: MEETS}) { id } }',
    { id, version: proposal.version },
  );
});
afterAll(() => world.close());

interface Step {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
}
const stepOf = async (kind: string): Promise<Step> => {
  const { proposal } = await board.get<{ proposal: { reviewSteps: Step[] } }>(
    'query($id: ID!) { proposal(id: $id) { reviewSteps { id version kind state } } }',
    { id },
  );
  return proposal.reviewSteps.find((step) => step.kind === kind) as Step;
};
interface Row {
  readonly id: string;
  readonly version: number;
}

it('the body that is asked answers in its own console and sees nothing else of the dossier', async () => {
  const question = { question: 'Chấp hành pháp luật', letterNumber: '5/BTĐKT', letterOn: '2025-08-15' };
  const { row } = await board.get<{ row: Row & { dueOn: string } }>(
    'mutation($id: ID!, $input: AskOpinion!) { row: askOpinion(proposalId: $id, input: $input) { id version dueOn } }',
    { id, input: { ...question, organisationId: await idOf(board, 'organisations', 'so-y-te') } },
  );
  expect(row.dueOn).toBe('2025-08-29');
  expect(await asked.refusal('query($id: ID!) { proposal(id: $id) { id } }', { id })).toBe('NOT_FOUND');

  const answered = await asked.get<{ row: { standing: string; subjects: { formName: string }[] } }>(
    'mutation($id: ID!, $version: Int!) { row: recordOpinion(id: $id, version: $version, input: {answer: AGREE, documentNumber: "7/SYT", documentOn: "2025-08-15"}) { standing subjects { formName } } }',
    { ...row },
  );
  expect(answered.row).toMatchObject({ standing: 'ANSWERED', subjects: [{}] });
  const step = await stepOf('CONSULTATION');
  await board.get(
    'mutation($id: ID!, $version: Int!) { completeReviewStep(id: $id, version: $version, input: {outcome: "Nhất trí"}) { id } }',
    { id: step.id, version: step.version },
  );
});

it('the people read the list without signing in and say what they think; the Board answers for it', async () => {
  const input = { title: 'Lấy ý kiến Nhân dân', opensOn: '2025-08-15', proposalIds: [id] };
  const { notice } = await board.get<{ notice: Row & { href: string; closesOn: string } }>(
    'mutation($input: OpenPublicNotice!) { notice: openPublicNotice(input: $input) { id version href closesOn } }',
    { input },
  );
  // Ten working days; 29 August comes before the National Day of 1 and 2 September.
  expect(notice.closesOn).toBe('2025-08-29');
  const page = new URL(notice.href, world.url);
  const shown = await (await fetch(page)).text();
  expect(shown).toContain('Huân chương Lao động');
  const mark = /name="mark" value="([^"]+)"/.exec(shown)?.[1] ?? '';
  const sent = await fetch(page, { method: 'POST', body: new URLSearchParams({ mark, text: 'Rất xứng đáng' }) });
  expect(await sent.text()).toContain('Đã nhận ý kiến');

  world.moveTo('2025-08-30');
  const conclude =
    'mutation($id: ID!, $version: Int!) { concludePublicNotice(id: $id, version: $version, conclusion: "Có 01 ý kiến ủng hộ") { id } }';
  const { id: noticeId, version } = notice;
  expect(JSON.stringify((await board.ask(conclude, { id: noticeId, version })).errors)).toContain('OPINIONS_UNHANDLED');
  const { publicOpinions } = await board.get<{ publicOpinions: { items: Row[] } }>(
    '{ publicOpinions { items { id version } } }',
  );
  await board.get(
    'mutation($id: ID!, $version: Int!) { handleOpinion(id: $id, version: $version, input: {handling: ACCEPTED, reason: "Ghi nhận"}) { id } }',
    { ...publicOpinions.items[0] },
  );
  await board.get(conclude, { id: noticeId, version });
  expect((await stepOf('PUBLIC_NOTICE')).state).toBe('DONE');
  expect(await (await fetch(page)).text()).not.toContain('Huân chương Lao động');
});

it('the council of the term votes, and the letter that submits it ends that step', async () => {
  world.moveTo('2025-09-03');
  const organisationId = await idOf(board, 'organisations', 'uy-ban-nhan-dan-tinh-dong-nai');
  const term = { name: 'Hội đồng tỉnh', organisationId, decisionNumber: '12/QĐ-UBND', decisionOn: '2025-07-10' };
  const { council } = await board.get<{ council: Row }>(
    'mutation($input: CreateCouncil!) { council: createCouncil(input: $input) { id } }',
    { input: { ...term, validFrom: '2025-07-10' } },
  );
  const accounts = await world.sql<{ person_id: string }>(
    "select person_id from people.account where username like 'council%' order by username limit 3",
  );
  for (const [at, { person_id: personId }] of accounts.entries()) {
    const post = at === 0 ? 'CHAIR' : 'MEMBER';
    await board.get('mutation($input: CreateCouncilMember!) { createCouncilMember(input: $input) { id } }', {
      input: { councilId: council.id, personId, post, validFrom: '2025-07-10' },
    });
  }
  const { session } = await board.get<{ session: Row & { seats: Row[]; items: Row[] } }>(
    'mutation($input: PlanCouncilSession!) { session: planCouncilSession(input: $input) { id version seats { id } items { id } } }',
    { input: { title: 'Phiên họp', heldOn: '2025-09-03', councilId: council.id, proposalIds: [id] } },
  );
  expect(session.seats).toHaveLength(3);
  const { opened } = await board.get<{ opened: Row }>(
    'mutation($id: ID!, $version: Int!) { opened: openCouncilSession(id: $id, version: $version, input: {absences: []}) { version } }',
    { id: session.id, version: session.version },
  );
  for (const name of ['council1', 'council2', 'council3']) {
    await (await world.as(name)).get(
      'mutation($id: ID!, $votes: [BallotVote!]!) { castBallots(sessionId: $id, votes: $votes) { receipts { itemId } } }',
      { id: session.id, votes: session.items.map((item) => ({ itemId: item.id, choice: 'YES' })) },
    );
  }
  await board.get(
    'mutation($id: ID!, $version: Int!) { closeCouncilSession(id: $id, version: $version, conclusion: "Thống nhất") { id } }',
    { id: session.id, version: opened.version },
  );

  const about = { title: 'Về việc tặng Huân chương', addressee: 'Thủ tướng Chính phủ', legalBases: [], recipients: [] };
  const signer = { signerName: 'Người Ký', signerPosition: 'Chủ tịch' };
  const { letter } = await board.get<{ letter: Row & { findings: { isFresh: boolean; isVerified: boolean }[] } }>(
    'mutation($input: CreateSubmissionLetter!) { letter: createSubmissionLetter(input: $input) { id version findings { isFresh isVerified } } }',
    { input: { ...about, ...signer, issuerOrganisationId: organisationId, proposalIds: [id] } },
  );
  expect(letter.findings[0]).toEqual({ isFresh: true, isVerified: true });
  await board.get(
    'mutation($id: ID!, $version: Int!) { issueSubmissionLetter(id: $id, version: $version, number: "9/TTr", submittedOn: "2025-09-03") { id } }',
    { id: letter.id, version: letter.version },
  );
  expect([(await stepOf('SUBMISSION_LETTER')).state, (await stepOf('DECISION')).state]).toEqual(['DONE', 'OPEN']);
});
