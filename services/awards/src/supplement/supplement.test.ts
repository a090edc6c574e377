import type { Answered } from '../testing/ground.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const ROW = 'id version dueOn standing answer actions';
const REQUEST = `mutation($id: ID!, $input: RequestSupplement!) { requestSupplement(proposalId: $id, input: $input) { ${ROW} } }`;
const ANSWER = `mutation($id: ID!, $version: Int!, $input: AnswerSupplement!) { answerSupplement(id: $id, version: $version, input: $input) { ${ROW} } }`;
const WITHDRAW = `mutation($id: ID!, $version: Int!, $reason: String!) { withdrawSupplement(id: $id, version: $version, reason: $reason) { ${ROW} } }`;

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const codesOf = ({ codes, violations }: Answered) =>
  violations.length > 0 ? violations.map(({ code }) => code) : codes;
/** A dossier whose appraisal is open. */
async function received(): Promise<string> {
  const { northOfficer, board } = province.actors;
  const { id } = (await steps.create(northOfficer, { procedure: 'FULL' })).data.createProposal;
  await steps.nominate(northOfficer, id);
  await steps.papers(northOfficer, id);
  await steps.act(northOfficer, 'submit', id);
  await steps.act(board, 'accept', id);
  return id;
}
const request = (id: string, input: object = {}, actor = province.actors.board): Promise<Answered> =>
  province.ask(actor, REQUEST, { id, input: { stage: 'APPRAISAL', request: 'Bản sao quyết định', days: 5, ...input } });
const at = (id: string) => ({ table: 'supplement_request', id });
const answer = (id: string, input: object = {}, actor = province.actors.northOfficer) =>
  steps.versioned(actor, ANSWER, at(id), { input: { answer: 'Đã gửi', ...input } });
const stepOf = async (id: string) => {
  const [row] = await province.sql<{ due_on: string; paused_on: string | null }>(
    "select due_on::text, paused_on::text from awards.review_step where proposal_id = $1 and kind = 'APPRAISAL'",
    [id],
  );
  return row as { due_on: string; paused_on: string | null };
};

it('stops the time of the step, which has as many working days left when the unit has answered', async () => {
  const id = await received();
  const before = await stepOf(id);
  const { data } = await request(id);
  expect(data.requestSupplement).toMatchObject({
    dueOn: '2021-09-27',
    standing: 'OPEN',
    actions: ['ANSWER', 'WITHDRAW'],
  });
  expect((await stepOf(id)).paused_on).toBe('2021-09-20');
  // Asked for on Friday the 10th: today, on Monday the 20th, six working days have gone by.
  await province.sql(
    "update awards.review_step set paused_on = '2021-09-10' where proposal_id = $1 and kind = 'APPRAISAL'",
    [id],
  );

  const paper = { kind: 'OTHER', documentNumber: '7/QĐ', documentDate: '2021-09-01' };
  const answered = await answer(data.requestSupplement.id, { papers: [paper] });
  expect(answered.data.answerSupplement).toMatchObject({ standing: 'ANSWERED', answer: 'Đã gửi', actions: [] });
  expect(before.due_on).toBe('2021-10-25');
  expect(await stepOf(id)).toEqual({ due_on: '2021-11-02', paused_on: null });
  const [evidence] = await province.sql(
    "select count(*)::integer as count from awards.evidence where proposal_id = $1 and document_number = '7/QĐ'",
    [id],
  );
  expect(evidence).toEqual({ count: 1 });
  expect(codesOf(await answer(data.requestSupplement.id))).toEqual(['WRONG_STATE']);
});

it('goes on when the last of several requests is answered or taken back', async () => {
  const id = await received();
  const [first, second] = [await request(id), await request(id)].map(({ data }) => data.requestSupplement.id as string);

  await answer(String(first));
  expect((await stepOf(id)).paused_on).toBe('2021-09-20');
  const withdraw = (reason: string) => steps.versioned(province.actors.board, WITHDRAW, at(String(second)), { reason });
  expect(codesOf(await withdraw(' '))).toEqual(['REQUIRED']);
  expect((await withdraw('Đã có')).data.withdrawSupplement).toMatchObject({ standing: 'WITHDRAWN' });
  expect((await stepOf(id)).paused_on).toBeNull();
});

it('is asked of a step that is open, for some days and by the Board alone', async () => {
  const id = await received();
  const foreign = await steps.nomineeOf(await received());

  expect(codesOf(await request(id, { stage: 'COUNCIL' }))).toEqual(['STEP_NOT_OPEN']);
  expect(codesOf(await request(id, { stage: 'DECISION' }))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await request(id, { days: 0 }))).toEqual(['OUT_OF_RANGE']);
  expect(codesOf(await request(id, { nomineeId: foreign }))).toEqual(['UNKNOWN_REFERENCE']);
  expect(codesOf(await request(id, {}, province.actors.northOfficer))).toEqual(['FORBIDDEN']);
});

it('is answered by the unit of the dossier and seen by nobody else', async () => {
  const { northOfficer, southOfficer, northLeader } = province.actors;
  const id = await received();
  const one = (await request(id)).data.requestSupplement.id;
  const read = 'query($id: ID!) { supplementRequest(id: $id) { actions proposal { id } nominee { id } } }';

  expect((await province.ask(northOfficer, read, { id: one })).data.supplementRequest.actions).toEqual(['ANSWER']);
  expect((await province.ask(northLeader, read, { id: one })).data.supplementRequest.actions).toEqual([]);
  expect(codesOf(await province.ask(southOfficer, read, { id: one }))).toEqual(['NOT_FOUND']);
  expect(codesOf(await answer(one, {}, southOfficer))).toEqual(['NOT_FOUND']);
  expect(codesOf(await answer(one, { answer: ' ' }))).toEqual(['REQUIRED']);
});

it('costs the same number of statements in a list of any length', async () => {
  const list = `{ proposals(page: {limit: 100}) { items { supplementRequests { id standing } } } }`;
  const countFor = async () => {
    const start = province.runtime.reader.statements;
    const { data } = await province.ask(province.actors.board, list);
    return { statements: province.runtime.reader.statements - start, rows: data.proposals.items.length };
  };
  const before = await countFor();
  for (let count = 0; count < 3; count++) await request(await received());
  const after = await countFor();

  expect(after.rows).toBe(before.rows + 3);
  expect(after.statements).toBe(before.statements);
});
