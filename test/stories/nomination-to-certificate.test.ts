import type { Caller } from '../world/client.ts';
import { type Dossier, handIn, move } from '../world/factories/dossier.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

/** From the nomination by a unit to a certificate that anybody can check, under the law of then and of now. */
let world: World;
let board: Caller;
let officer: Caller;
let organisationId: string;
beforeAll(async () => {
  world = await startWorld();
  [board, officer] = [await world.as('board'), await world.as('officer.so-tu-phap')];
  organisationId = await idOf(board, 'organisations', 'so-tu-phap');
});
afterAll(() => world.close());

interface Standing {
  readonly version: number;
  readonly state: string;
  readonly regimeCode: string;
  readonly reviewSteps: readonly {
    readonly id: string;
    readonly version: number;
    readonly kind: string;
    readonly state: string;
    readonly actions: readonly string[];
  }[];
  readonly nominees: readonly { readonly id: string }[];
}
const standing = async (id: string): Promise<Standing> =>
  (
    await board.get<{ proposal: Standing }>(
      'query($id: ID!) { proposal(id: $id) { version state regimeCode reviewSteps { id version kind state actions } nominees { id } } }',
      { id },
    )
  ).proposal;
const taken = ({ reviewSteps }: Standing) =>
  reviewSteps.filter(({ state }) => state !== 'SKIPPED').map(({ kind }) => kind);

async function appraise(id: string): Promise<void> {
  const { version } = await standing(id);
  await board.get(
    'mutation($id: ID!, $version: Int!) { appraiseNominees(proposalId: $id, version: $version, input: {result: MEETS}) { id } }',
    { id, version },
  );
}

/** Steps that were done on paper, until none is left but those of `but`. */
async function onPaper(id: string, but: readonly string[] = []): Promise<void> {
  const open = (await standing(id)).reviewSteps.find(
    ({ kind, actions }) => actions.includes('COMPLETE') && !but.includes(kind),
  );
  if (!open) return;
  await board.get(
    'mutation($id: ID!, $version: Int!) { completeReviewStep(id: $id, version: $version, input: {outcome: "Thống nhất", documentNumber: "12/TTr-BTĐKT"}) { id } }',
    { id: open.id, version: open.version },
  );
  await onPaper(id, but);
}

/** A council of nine votes by secret ballot; all are in favour. */
async function vote(id: string, day: string): Promise<void> {
  const members = await Promise.all(Array.from({ length: 9 }, (_, at) => world.as(`council${at + 1}`)));
  const rows = await world.sql<{ person_id: string }>(
    "select person_id from people.account where username like 'council%' order by username",
  );
  const seats = rows.map(({ person_id }, at) => ({ personId: person_id, post: at === 0 ? 'CHAIR' : 'MEMBER' }));
  const input = { title: 'Phiên họp', heldOn: day, composition: 'Quyết định số 12/QĐ-UBND', seats, proposalIds: [id] };
  const { row } = await board.get<{ row: { id: string; version: number; items: { id: string }[] } }>(
    'mutation($input: PlanCouncilSession!) { row: planCouncilSession(input: $input) { id version items { id } } }',
    { input },
  );
  const opened = await board.get<{ row: { version: number } }>(
    'mutation($id: ID!, $version: Int!) { row: openCouncilSession(id: $id, version: $version, input: {absences: []}) { version } }',
    { id: row.id, version: row.version },
  );
  for (const member of members) {
    await member.get(
      'mutation($id: ID!, $votes: [BallotVote!]!) { castBallots(sessionId: $id, votes: $votes) { receipts { itemId } } }',
      {
        ...{ id: row.id, votes: row.items.map(({ id: itemId }) => ({ itemId, choice: 'YES' })) },
      },
    );
  }
  const closed = await board.get<{ row: { items: { yesCount: number; result: string }[] } }>(
    'mutation($id: ID!, $version: Int!) { row: closeCouncilSession(id: $id, version: $version, conclusion: "Thống nhất") { items { yesCount result } } }',
    { id: row.id, version: opened.row.version },
  );
  expect(closed.row.items).toEqual([{ yesCount: 9, result: 'PASSED' }]);
}

interface Draft {
  readonly id: string;
  readonly version: number;
}
async function draft(id: string, decidedOn: string): Promise<Draft> {
  const issuerOrganisationId = await idOf(board, 'organisations', 'uy-ban-nhan-dan-tinh-dong-nai');
  const input = {
    decidedOn,
    issuerOrganisationId,
    signerName: 'Người Ký',
    signerPosition: 'Chủ tịch',
    title: 'Về việc khen thưởng',
  };
  const { row } = await board.get<{ row: Draft }>(
    'mutation($input: CreateDecision!) { row: createDecision(input: $input) { id version } }',
    { input },
  );
  const items = (await standing(id)).nominees.map(({ id: nomineeId }) => ({ nomineeId }));
  const { listed } = await board.get<{ listed: Draft }>(
    'mutation($id: ID!, $version: Int!, $items: [AwardItem!]!) { listed: recordAwards(decisionId: $id, version: $version, items: $items) { id version } }',
    { ...row, items },
  );
  return listed;
}
const SIGN = 'mutation($id: ID!, $version: Int!) { row: signDecision(id: $id, version: $version) { id number } }';

interface Page {
  readonly status: number;
  readonly text: string;
}
async function checked(token: string): Promise<Page> {
  const response = await fetch(new URL(`/chung-nhan/${token}`, world.url));
  return { status: response.status, text: await response.text() };
}
/** What somebody who scans the code of the certificate reads. */
async function scanned(decision: Draft): Promise<{ page: Page; number: string; honouree: string }> {
  await board.get('mutation($id: ID!) { issueCertificates(decisionId: $id) { id } }', { id: decision.id });
  const [row] = await world.sql<{ token: string; number: string; honouree: string }>(
    'select token, number, honouree from awards.certificate where decision_id = $1',
    [decision.id],
  );
  if (!row) throw new Error('no certificate was issued');
  return { page: await checked(row.token), number: row.number, honouree: row.honouree };
}

it('under the law of 2003 by the simplified procedure', async () => {
  const dossier: Dossier = {
    ...{ organisationId, formCode: 'BKT', paperDay: '2021-09-16' },
    about: {
      ...{
        campaignId: await idOf(board, 'campaigns', CAMPAIGN),
        commendationType: 'MOVEMENT',
        procedure: 'SIMPLIFIED',
      },
      simplifiedGrounds: ['POLITICAL_TASK', 'SUDDEN_ACHIEVEMENT', 'CLEAR_MERIT'],
    },
    achievement: { from: '2021-08-20', to: '2021-09-10' },
    papers: ['SUBMISSION_LETTER', 'ACHIEVEMENT_SUMMARY'],
  };
  const id = await handIn(officer, dossier);
  await move(board, 'accept', id);
  const received = await standing(id);
  expect(received.regimeCode).toBe('RS_2021');
  expect(taken(received)).not.toContain('COUNCIL');

  const listed = await draft(id, '2021-09-20');
  expect(await board.refusal(SIGN, { ...listed })).toBe('INVALID');
  await appraise(id);
  await onPaper(id);
  const { row: signed } = await board.get<{ row: Draft & { number: string } }>(SIGN, { ...listed });
  expect((await standing(id)).state).toBe('DECIDED');

  const { page, number, honouree } = await scanned(signed);
  expect(page.status).toBe(200);
  for (const told of [number, honouree, signed.number]) expect(page.text).toContain(told);
  expect((await checked('AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
});

it('under the law of 2022 and Decree 152/2025 by the full procedure, with a council that votes in secret', async () => {
  world.moveTo('2025-08-15');
  const dossier: Dossier = {
    ...{ organisationId, formCode: 'CSTDT', paperDay: '2025-08-10' },
    about: { commendationType: 'MERIT', procedure: 'FULL' },
    achievement: { from: '2024-01-01', to: '2024-12-31' },
    papers: ['SUBMISSION_LETTER', 'ACHIEVEMENT_REPORT', 'MINUTES', 'CERTIFICATION'],
  };
  const id = await handIn(officer, dossier);
  await move(board, 'accept', id);
  const received = await standing(id);
  expect(received.regimeCode).toBe('RS_2025');
  expect(taken(received)).toEqual(expect.arrayContaining(['UNIT_REVIEW', 'APPRAISAL', 'COUNCIL', 'SUBMISSION_LETTER']));

  await appraise(id);
  await onPaper(id, ['COUNCIL', 'SUBMISSION_LETTER']);
  const early = await draft(id, '2025-08-15');
  expect(JSON.stringify((await board.ask(SIGN, { ...early })).errors)).toContain('STEP_OPEN');
  await vote(id, '2025-08-15');
  await onPaper(id);
  const { row: signed } = await board.get<{ row: Draft & { number: string } }>(SIGN, { ...early });
  expect((await standing(id)).state).toBe('DECIDED');

  const { page, number, honouree } = await scanned(signed);
  for (const told of [number, honouree, signed.number]) expect(page.text).toContain(told);
});

it('a certificate whose award was revoked says so, and confirms again once the award is restored', async () => {
  const [certificate] = await world.sql<{ token: string; award_id: string }>(
    "select token, award_id from awards.certificate where number like '%CSTDT'",
  );
  if (!certificate) throw new Error('the title has no certificate');
  const issuerOrganisationId = await idOf(board, 'organisations', 'uy-ban-nhan-dan-tinh-dong-nai');
  const about = { decidedOn: '2025-08-15', issuerOrganisationId, signerName: 'Người Ký', signerPosition: 'Chủ tịch' };
  const opened = async (kind: string) => {
    const input = { ...about, kind, title: 'Về việc hủy bỏ, phục hồi' };
    return (
      await board.get<{ row: Draft }>(
        'mutation($input: CreateDecision!) { row: createDecision(input: $input) { id version } }',
        {
          input,
        },
      )
    ).row;
  };
  const revoking = await opened('REVOCATION');
  const item = {
    awardId: certificate.award_id,
    ground: 'FRAUDULENT_DECLARATION',
    explanation: 'Kê khai gian dối',
    conclusion: 'Kết luận 5/KL-TTr',
  };
  const { row: listed } = await board.get<{ row: Draft & { revocations: { items: { id: string }[] } } }>(
    'mutation($id: ID!, $version: Int!, $items: [RevocationItem!]!) { row: recordRevocations(decisionId: $id, version: $version, items: $items) { id version revocations { items { id } } } }',
    { ...revoking, items: [item] },
  );
  await board.get(SIGN, { id: listed.id, version: listed.version });
  expect((await checked(certificate.token)).text).toContain('đã bị thu hồi từ ngày 15/08/2025');

  const restoring = await opened('RESTORATION');
  const { row: ready } = await board.get<{ row: Draft }>(
    'mutation($id: ID!, $version: Int!, $items: [RestorationItem!]!) { row: recordRestorations(decisionId: $id, version: $version, items: $items) { id version } }',
    {
      ...restoring,
      items: listed.revocations.items.map(({ id: revocationId }) => ({ revocationId, basis: 'Kết luận 9/KL-TTr' })),
    },
  );
  await board.get(SIGN, { id: ready.id, version: ready.version });
  expect((await checked(certificate.token)).text).toContain('có trong sổ khen thưởng');
});
