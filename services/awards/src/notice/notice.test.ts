import type { Actor } from '@tdkt/kernel';
import type { Answered } from '../testing/ground.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const ROW =
  'id version title opensOn closesOn dayCount clause isVerified standing href actions opinionCount unhandledCount items { subjectName unitName formName achievementSummary }';
const OPEN = `mutation($input: OpenPublicNotice!) { openPublicNotice(input: $input) { ${ROW} } }`;
const CONCLUDE = `mutation($id: ID!, $version: Int!) { concludePublicNotice(id: $id, version: $version, conclusion: "Có 01 ý kiến, đã xử lý") { ${ROW} } }`;
const WITHDRAW = `mutation($id: ID!, $version: Int!, $reason: String!) { withdrawPublicNotice(id: $id, version: $version, reason: $reason) { standing actions } }`;
const HANDLE = `mutation($id: ID!, $version: Int!, $input: HandleOpinion!) { handleOpinion(id: $id, version: $version, input: $input) { handling reason actions } }`;
const PLAN = 'mutation($input: PlanCouncilSession!) { planCouncilSession(input: $input) { id } }';
const READ = `query($id: ID!) { publicNotice(id: $id) { ${ROW} } }`;

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const codesOf = ({ codes, violations }: Answered) =>
  violations.length > 0 ? violations.map(({ code }) => code) : codes;
const open = (proposalIds: readonly string[], input: object = {}, actor = province.actors.board): Promise<Answered> => {
  const given = { title: 'Lấy ý kiến', opensOn: '2021-09-20', closesOn: '2021-10-04', proposalIds, ...input };
  return province.ask(actor, OPEN, { input: given });
};
const idOf = (answer: Answered): string => answer.data.openPublicNotice.id;
/** The time of a notice is over. */
const pass = (id: string) =>
  province.sql("update awards.public_notice set opens_on = '2021-09-01', closes_on = '2021-09-15' where id = $1", [id]);
async function anOpinion(noticeId: string): Promise<string> {
  const [row] = await province.sql<{ id: string }>(
    "insert into awards.public_opinion (id, notice_id, author_name, text, received_at) values (gen_random_uuid(), $1, 'Trần Văn Dân', 'Chưa xứng đáng', now()) returning id",
    [noticeId],
  );
  return row?.id as string;
}
const on = (table: string, id: string) => ({ table, id });
const conclude = (id: string, actor = province.actors.board) =>
  steps.versioned(actor, CONCLUDE, on('public_notice', id));
const handle = (id: string, input: object = {}, actor = province.actors.board) =>
  steps.versioned(actor, HANDLE, on('public_opinion', id), {
    input: { handling: 'NOT_ACCEPTED', reason: 'Không có căn cứ', ...input },
  });
const plan = (proposalIds: readonly string[], heldOn: string): Promise<Answered> => {
  const seats = [{ personId: province.people.south, post: 'CHAIR' }];
  const input = { title: 'Phiên', heldOn, composition: 'QĐ 1', seats, proposalIds };
  return province.ask(province.actors.board, PLAN, { input });
};

describe('a notice', () => {
  it('shows the nominees whose form asks for it, as they were, and stands before the council until it is over', async () => {
    const id = await steps.orderDossier();
    const { data } = await open([id]);
    const notice = data.openPublicNotice;
    expect(notice).toMatchObject({
      ...{ standing: 'RUNNING', actions: ['WITHDRAW'], opinionCount: 0, dayCount: null, clause: 'L2003 84.4' },
      items: [{ subjectName: 'Nguyễn Bắc', unitName: 'north', achievementSummary: 'Trực chốt' }],
    });
    expect(notice.href).toMatch(/^\/lay-y-kien\/[A-Za-z0-9_-]{22}$/);

    expect(codesOf(await steps.complete(province.actors.board, id, 'PUBLIC_NOTICE'))).toEqual(['NOTICE_RUNNING']);
    expect(codesOf(await conclude(notice.id))).toEqual(['NOTICE_RUNNING']);
    expect(codesOf(await plan([id], '2021-10-04'))).toContain('NOTICE_RUNNING');
  });

  it('does not show whom the appraisal was against', async () => {
    const id = await steps.orderDossier();
    await province.sql("update awards.appraisal set result = 'DOES_NOT' where proposal_id = $1", [id]);

    expect(codesOf(await open([id]))).toContain('NOBODY_TO_PUBLISH');
  });

  it('is concluded when every opinion was dealt with, and then the council hears its dossiers', async () => {
    const id = await steps.orderDossier();
    const noticeId = idOf(await open([id]));
    const opinion = await anOpinion(noticeId);
    await pass(noticeId);

    expect(codesOf(await conclude(noticeId))).toEqual(['OPINIONS_UNHANDLED']);
    expect(codesOf(await steps.complete(province.actors.board, id, 'PUBLIC_NOTICE'))).toEqual(['OPINIONS_UNHANDLED']);
    expect(codesOf(await plan([id], '2021-10-04'))).toContain('OPINIONS_UNHANDLED');
    expect(codesOf(await handle(opinion, { reason: ' ' }))).toEqual(['REQUIRED']);
    expect((await handle(opinion)).data.handleOpinion).toMatchObject({ handling: 'NOT_ACCEPTED', actions: ['HANDLE'] });
    expect((await conclude(noticeId)).data.concludePublicNotice).toMatchObject({
      ...{ standing: 'CONCLUDED', actions: [], opinionCount: 1, unhandledCount: 0 },
    });

    const [step] = await province.sql(
      "select state, outcome from awards.review_step where proposal_id = $1 and kind = 'PUBLIC_NOTICE'",
      [id],
    );
    expect(step).toEqual({ state: 'DONE', outcome: 'Có 01 ý kiến, đã xử lý' });
    expect(codesOf(await handle(opinion))).toEqual(['WRONG_STATE']);
    expect(codesOf(await plan([id], '2021-09-15'))).toEqual(['NOTICE_RUNNING']);
    expect(codesOf(await plan([id], '2021-09-16'))).toEqual([]);
  });

  it('lasts at least as long as Decree 152/2025 asks: ten working days', async () => {
    const id = await steps.orderDossier();
    await province.sql("update awards.proposal set regime_code = 'RS-2025' where id = $1", [id]);

    const short = await open([id], { closesOn: '2021-10-03' });
    expect(short.violations).toMatchObject([
      { code: 'NOTICE_TOO_SHORT', path: ['closesOn'], params: { day: '2021-10-04' } },
    ]);
    const { data } = await open([id], { closesOn: null });
    expect(data.openPublicNotice).toMatchObject({
      closesOn: '2021-10-04',
      dayCount: 10,
      clause: 'ND152 44.2',
      isVerified: true,
    });
  });

  it('is refused for dossiers whose turn it is not, and without anybody to show', async () => {
    const early = await steps.proposal('SUBMITTED');

    expect(codesOf(await open([early]))).toEqual(['NOT_BEFORE_NOTICE', 'NOBODY_TO_PUBLISH']);
    const id = await steps.orderDossier();
    expect(codesOf(await open([id], { opensOn: '2021-09-19' }))).toEqual(['BEFORE_START']);
    expect(codesOf(await open([id], { closesOn: null }))).toEqual(['REQUIRED']);
    const other = idOf(await open([id]));
    const withdraw = (reason: string) =>
      steps.versioned(province.actors.board, WITHDRAW, on('public_notice', other), { reason });
    expect(codesOf(await withdraw(' '))).toEqual(['REQUIRED']);
    expect((await withdraw('Sai tên')).data.withdrawPublicNotice).toEqual({ standing: 'WITHDRAWN', actions: [] });
    expect(codesOf(await withdraw('Lần nữa'))).toEqual(['WRONG_STATE']);
    expect(codesOf(await steps.complete(province.actors.board, id, 'PUBLIC_NOTICE'))).toEqual([]);
  });

  it('is seen by the unit of its dossiers without the opinions, which are the Board’s alone', async () => {
    const { northOfficer, southOfficer, board, auditor } = province.actors;
    const noticeId = idOf(await open([await steps.orderDossier()]));
    const opinion = await anOpinion(noticeId);
    const one = (actor: Actor) => province.ask(actor, READ, { id: noticeId });
    const read = 'query($id: ID!) { publicOpinion(id: $id) { text authorName notice { id } item { id } } }';

    expect((await one(northOfficer)).data.publicNotice).toMatchObject({ opinionCount: null, items: [{}] });
    expect(codesOf(await one(southOfficer))).toEqual(['NOT_FOUND']);
    expect(codesOf(await province.ask(northOfficer, read, { id: opinion }))).toEqual(['FORBIDDEN']);
    expect((await province.ask(auditor, read, { id: opinion })).data.publicOpinion.authorName).toBe('Trần Văn Dân');
    expect(codesOf(await handle(opinion, {}, northOfficer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await conclude(noticeId, northOfficer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await open([], {}, northOfficer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await province.ask(board, read, { id: noticeId }))).toEqual(['NOT_FOUND']);
  });

  it('costs the same number of statements in a list of any length', async () => {
    const list = `{ publicNotices(page: {limit: 100}) { items { ${ROW} } } publicOpinions(page: {limit: 100}) { items { actions notice { id } } } }`;
    const countFor = async () => {
      const start = province.runtime.reader.statements;
      const { data } = await province.ask(province.actors.board, list);
      return { statements: province.runtime.reader.statements - start, rows: data.publicNotices.items.length };
    };
    const before = await countFor();
    for (let at = 0; at < 3; at++) await anOpinion(idOf(await open([await steps.orderDossier()])));
    const after = await countFor();

    expect(after.rows).toBe(before.rows + 3);
    expect(after.statements).toBe(before.statements);
  });
});
