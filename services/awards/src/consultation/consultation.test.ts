import type { Actor } from '@tdkt/kernel';
import type { Answered } from '../testing/ground.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const ROW =
  'id version bodyName dueOn standing answer actions organisation { id } subjects { subjectName formName achievementSummary }';
const ASK = `mutation($id: ID!, $input: AskOpinion!) { askOpinion(proposalId: $id, input: $input) { ${ROW} } }`;
const ANSWER = `mutation($id: ID!, $version: Int!, $input: RecordOpinion!) { recordOpinion(id: $id, version: $version, input: $input) { ${ROW} } }`;
const WITHDRAW = `mutation($id: ID!, $version: Int!, $reason: String!) { withdrawConsultation(id: $id, version: $version, reason: $reason) { ${ROW} } }`;
const LIST = `{ consultations(page: {limit: 100}) { totalCount items { ${ROW} proposal { id } } } }`;

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const codesOf = ({ codes, violations }: Answered) =>
  violations.length > 0 ? violations.map(({ code }) => code) : codes;
const PAPER = { documentNumber: '77/CV', documentOn: '2021-09-18' };
const question = (input: object = {}) => ({
  ...{ question: 'Việc chấp hành pháp luật', letterNumber: '5/BTĐKT', letterOn: '2021-09-17', bodyName: 'Bộ Công an' },
  ...input,
});
const ask = (id: string, input: object = {}, actor = province.actors.board): Promise<Answered> =>
  province.ask(actor, ASK, { id, input: question(input) });
async function asked(id: string, input: object = {}): Promise<string> {
  return (await ask(id, input)).data.askOpinion.id;
}
const answer = (actor: Actor, id: string, input: object = {}): Promise<Answered> =>
  steps.versioned(actor, ANSWER, { table: 'consultation', id }, { input: { answer: 'AGREE', ...PAPER, ...input } });
const complete = (id: string) => steps.complete(province.actors.board, id, 'CONSULTATION');
/** The letter went out so long ago that the time is over. */
const outdate = (id: string) =>
  province.sql("update awards.consultation set letter_on = '2021-08-02', due_on = '2021-08-16' where id = $1", [id]);

describe('a body that is asked', () => {
  it('has ten working days from the letter, and the step waits for it', async () => {
    const id = await steps.orderDossier();
    const { data } = await ask(id);
    expect(data.askOpinion).toMatchObject({
      ...{ bodyName: 'Bộ Công an', dueOn: '2021-10-01', standing: 'WAITING', actions: ['ANSWER', 'WITHDRAW'] },
      subjects: [{ subjectName: 'Nguyễn Bắc', achievementSummary: 'Trực chốt' }],
    });

    const refused = await complete(id);
    expect(refused.violations).toMatchObject([{ code: 'OPINIONS_OPEN', params: { count: 1 } }]);
    expect(codesOf(await answer(province.actors.board, data.askOpinion.id))).toEqual([]);
    expect(codesOf(await complete(id))).toEqual([]);
    expect(codesOf(await ask(id))).toEqual(['STEP_NOT_OPEN']);
    expect(codesOf(await answer(province.actors.board, data.askOpinion.id))).toEqual(['STEP_NOT_OPEN']);
  });

  it('answers in writing, and says why when it does not agree', async () => {
    const { board } = province.actors;
    const one = await asked(await steps.orderDossier());

    expect(codesOf(await answer(board, one, { documentNumber: null }))).toEqual(['EVIDENCE_UNNAMED']);
    expect(codesOf(await answer(board, one, { documentOn: '2021-09-21' }))).toEqual(['IN_FUTURE']);
    expect(codesOf(await answer(board, one, { documentOn: '2021-09-16' }))).toEqual(['BEFORE_START']);
    expect(codesOf(await answer(board, one, { answer: 'DISAGREE' }))).toEqual(['REQUIRED']);
    const { data } = await answer(board, one, { answer: 'DISAGREE', answerText: 'Còn vi phạm' });
    expect(data.recordOpinion).toMatchObject({ standing: 'ANSWERED', answer: 'DISAGREE' });
  });

  it('that is silent holds the step up until the Board has confirmed that silence counts', async () => {
    const id = await steps.orderDossier();
    const one = await asked(id);
    await outdate(one);
    const standing = async () =>
      (await province.ask(province.actors.board, `query($id: ID!) { consultation(id: $id) { standing } }`, { id: one }))
        .data.consultation.standing;
    expect(await standing()).toBe('LATE');
    expect(codesOf(await complete(id))).toEqual(['OPINIONS_OPEN']);

    const set = (value: boolean | null) =>
      province.sql(
        `update awards.law_setting set value = $1::jsonb, is_verified = $2, document_number = $3, document_date = $4
         where code = 'CONSULTATION_SILENCE_AGREES'`,
        value === null ? [null, false, null, null] : [JSON.stringify(value), true, '1/QĐ', '2021-01-01'],
      );
    await set(true);
    try {
      expect(await standing()).toBe('SILENT');
      expect(codesOf(await complete(id))).toEqual([]);
    } finally {
      await set(null);
    }
  });

  it('may be told to forget the question, with a reason and before it answers', async () => {
    const id = await steps.orderDossier();
    const one = await asked(id);
    const withdraw = (reason: string) =>
      steps.versioned(province.actors.board, WITHDRAW, { table: 'consultation', id: one }, { reason });

    expect(codesOf(await withdraw(' '))).toEqual(['REQUIRED']);
    expect((await withdraw('Hỏi nhầm')).data.withdrawConsultation).toMatchObject({
      standing: 'WITHDRAWN',
      actions: [],
    });
    expect(codesOf(await answer(province.actors.board, one))).toEqual(['WRONG_STATE']);
    expect(codesOf(await complete(id))).toEqual([]);
  });
});

describe('a question', () => {
  it('names a body of the register or another by name, and a nominee of the dossier', async () => {
    const id = await steps.orderDossier();
    const foreign = await steps.nomineeOf(await steps.orderDossier());

    expect(codesOf(await ask(id, { bodyName: ' ' }))).toEqual(['REQUIRED']);
    expect(codesOf(await ask(id, { organisationId: foreign }))).toEqual(['UNKNOWN_REFERENCE']);
    expect(codesOf(await ask(id, { nomineeId: foreign }))).toEqual(['UNKNOWN_REFERENCE']);
    expect(codesOf(await ask(id, { letterOn: '2021-09-21' }))).toEqual(['IN_FUTURE']);
    const { data } = await ask(id, { bodyName: null, organisationId: province.south.id });
    expect(data.askOpinion).toMatchObject({ bodyName: 'south', organisation: { id: province.south.id } });
  });

  it('is asked of the bodies that the law names, each told once with its clause', async () => {
    const id = await steps.orderDossier();
    const query = 'query($id: ID!) { proposal(id: $id) { bodiesToAsk { name clause isVerified } } }';
    const bodies = async () => (await province.ask(province.actors.board, query, { id })).data.proposal.bodiesToAsk;

    expect(await bodies()).toEqual([{ name: 'Cơ quan có liên quan', clause: 'L2003 84.3', isVerified: true }]);
    await province.sql("update awards.proposal set regime_code = 'RS-2025' where id = $1", [id]);
    expect(await bodies()).toMatchObject([
      { name: 'Bộ, ban, ngành Trung ương quản lý lĩnh vực', clause: 'ND152 34.3' },
    ]);
  });

  it('is seen by the body that is asked, which answers it and sees nothing else of the dossier', async () => {
    const { southOfficer, northOfficer, neighbourOfficer, analyst, board } = province.actors;
    const id = await steps.orderDossier();
    const [one, other] = [await asked(id, { organisationId: province.south.id }), await asked(id)];
    const row = 'query($id: ID!) { consultation(id: $id) { id actions proposal { id } subjects { subjectName } } }';
    const seen = async (actor: Actor, what: string) => codesOf(await province.ask(actor, row, { id: what }));

    const { data } = await province.ask(southOfficer, row, { id: one });
    expect(data.consultation).toEqual({
      ...{ id: one, actions: ['ANSWER'], proposal: null },
      subjects: [{ subjectName: 'Nguyễn Bắc' }],
    });
    expect(await seen(southOfficer, other)).toEqual(['NOT_FOUND']);
    expect((await province.ask(southOfficer, 'query($id: ID!) { proposal(id: $id) { id } }', { id })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect(await seen(northOfficer, other)).toEqual([]);
    expect(await seen(neighbourOfficer, one)).toEqual(['NOT_FOUND']);
    expect(await seen(analyst, one)).toEqual(['FORBIDDEN']);
    expect(codesOf(await answer(northOfficer, one))).toEqual(['FORBIDDEN']);
    expect(codesOf(await answer(neighbourOfficer, one))).toEqual(['NOT_FOUND']);
    expect(codesOf(await ask(id, {}, northOfficer))).toEqual(['FORBIDDEN']);

    expect(codesOf(await answer(southOfficer, one))).toEqual([]);
    expect(codesOf(await answer(southOfficer, one))).toEqual(['WRONG_STATE']);
    expect(codesOf(await answer(board, one, { answer: 'COMMENT', answerText: 'Sửa theo bản giấy' }))).toEqual([]);
  });

  it('costs the same number of statements in a list of any length', async () => {
    const countFor = async () => {
      const start = province.runtime.reader.statements;
      const { data } = await province.ask(province.actors.board, LIST);
      return { statements: province.runtime.reader.statements - start, rows: data.consultations.items.length };
    };
    const before = await countFor();
    const id = await steps.orderDossier();
    for (let at = 0; at < 5; at++) await asked(id, { organisationId: province.north.id });
    const after = await countFor();

    expect(after.rows).toBe(before.rows + 5);
    expect(after.statements).toBe(before.statements);
  });
});
