import { PUBLIC } from '@tdkt/kernel';
import { type SeenPage, seen } from '@tdkt/testing/pixels';
import { type Door, openDoor } from '../testing/door.ts';
import type { Answered } from '../testing/ground.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const ROW =
  'id version state number submittedOn actions proposals { id } issuerOrganisation { id } findings { kind about isFresh lastDay months clause isVerified }';
const CREATE = `mutation($input: CreateSubmissionLetter!) { createSubmissionLetter(input: $input) { ${ROW} } }`;
const UPDATE = `mutation($id: ID!, $version: Int!, $input: UpdateSubmissionLetter!) { updateSubmissionLetter(id: $id, version: $version, input: $input) { ${ROW} } }`;
const ISSUE = `mutation($id: ID!, $version: Int!, $number: String!, $on: Date!) { issueSubmissionLetter(id: $id, version: $version, number: $number, submittedOn: $on) { ${ROW} } }`;

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

const codesOf = ({ codes, violations }: Answered) =>
  violations.length > 0 ? violations.map(({ code }) => code) : codes;
const textsOf = async (id: string): Promise<{ text: string; pages: SeenPage[] }> => {
  const { pages } = await seen(
    (await door.get(province.actors.board, `/submission-letters/${id}/letter.pdf`)).bytes,
    9,
  );
  const text = pages
    .flatMap(({ texts }) => texts)
    .join(' ')
    .replace(/\s+/g, ' ');
  return { text, pages };
};

/** A dossier whose letter is due: a body agreed, everything else was done on paper. */
async function due(): Promise<string> {
  const { board } = province.actors;
  const id = await steps.orderDossier();
  const question = { question: 'Ý kiến', letterNumber: '5/BTĐKT', letterOn: '2021-09-17', bodyName: 'Bộ Công an' };
  const asked = await province.ask(
    board,
    'mutation($id: ID!, $input: AskOpinion!) { askOpinion(proposalId: $id, input: $input) { id } }',
    { id, input: question },
  );
  await steps.versioned(
    board,
    'mutation($id: ID!, $version: Int!) { recordOpinion(id: $id, version: $version, input: {answer: AGREE, documentNumber: "77/CV", documentOn: "2021-09-18"}) { id } }',
    { table: 'consultation', id: asked.data.askOpinion.id },
  );
  for (const kind of ['CONSULTATION', 'PUBLIC_NOTICE', 'COUNCIL']) await steps.complete(board, id, kind);
  return id;
}
const create = (proposalIds: readonly string[], input: object = {}, actor = province.actors.board): Promise<Answered> =>
  province.ask(actor, CREATE, {
    input: {
      ...{ title: 'Về việc đề nghị tặng Huân chương', addressee: 'Thủ tướng Chính phủ', proposalIds },
      ...{ issuerOrganisationId: province.committee.id, legalBases: ['Luật Thi đua, Khen thưởng'] },
      ...{ signerName: 'Người Ký', signerPosition: 'Chủ tịch', ...input },
    },
  });
const idOf = ({ data }: Answered): string => data.createSubmissionLetter.id;
const at = (id: string) => ({ table: 'submission_letter', id });
const issue = (id: string, more: object = {}) =>
  steps.versioned(province.actors.board, ISSUE, at(id), { number: '9/TTr-UBND', on: '2021-09-20', ...more });

describe('a letter of submission', () => {
  it('submits dossiers whose turn it is, and their step ends with its number and day', async () => {
    const early = await steps.orderDossier();
    expect(codesOf(await create([early]))).toEqual(['NOT_BEFORE_SUBMISSION']);
    expect(codesOf(await create([]))).toEqual(['REQUIRED']);
    const id = await due();
    const { data } = await create([id]);
    const letter = data.createSubmissionLetter;
    expect(letter).toMatchObject({ state: 'DRAFT', actions: ['UPDATE', 'ISSUE'], proposals: [{ id }] });

    expect(codesOf(await issue(letter.id, { on: '2021-09-21' }))).toEqual(['IN_FUTURE']);
    expect(codesOf(await issue(letter.id, { number: ' ' }))).toEqual(['REQUIRED']);
    expect((await issue(letter.id)).data.issueSubmissionLetter).toMatchObject({
      state: 'ISSUED',
      number: '9/TTr-UBND',
      actions: [],
    });
    const [step] = await province.sql(
      "select state, document_number, document_on::text from awards.review_step where proposal_id = $1 and kind = 'SUBMISSION_LETTER'",
      [id],
    );
    expect(step).toEqual({ state: 'DONE', document_number: '9/TTr-UBND', document_on: '2021-09-20' });
    expect(codesOf(await issue(letter.id))).toEqual(['WRONG_STATE']);
    const change = steps.versioned(province.actors.board, UPDATE, at(letter.id), { input: { title: 'Khác' } });
    expect(codesOf(await change)).toEqual(['FORBIDDEN']);
    await expect(
      province.sql("update awards.submission_letter set title = 'Khác' where id = $1", [letter.id]),
    ).rejects.toThrow(/frozen/);
  });

  it('tells how old its report and opinions are, without refusing', async () => {
    const id = await due();
    await province.sql(
      "update awards.nominee set achievement_from = '2020-01-01', achievement_to = '2021-02-28' where proposal_id = $1",
      [id],
    );
    const { data } = await create([id]);

    expect(data.createSubmissionLetter.findings).toEqual([
      {
        kind: 'REPORT',
        about: 'Nguyễn Bắc',
        isFresh: false,
        lastDay: '2021-08-28',
        months: 6,
        clause: 'ND91',
        isVerified: false,
      },
      {
        kind: 'OPINION',
        about: 'Bộ Công an',
        isFresh: true,
        lastDay: '2022-03-18',
        months: 6,
        clause: 'ND91',
        isVerified: false,
      },
    ]);
    await province.sql("update awards.proposal set regime_code = 'RS-2025' where id = $1", [id]);
    const query = `query($id: ID!) { submissionLetter(id: $id) { findings { kind isFresh clause isVerified } } }`;
    const again = await province.ask(province.actors.board, query, { id: data.createSubmissionLetter.id });
    expect(again.data.submissionLetter.findings[0]).toEqual({
      kind: 'REPORT',
      isFresh: false,
      clause: 'ND152 33.9',
      isVerified: true,
    });
  });

  it('tells content, appraisal, opinions and list, as pixels in the layout of Decree 30/2020', async () => {
    const letter = idOf(await create([await due()]));
    const draft = await textsOf(letter);
    expect(draft.text).toContain('DỰ THẢO');
    await issue(letter);
    const { text, pages } = await textsOf(letter);

    expect(text).not.toContain('DỰ THẢO');
    for (const told of [
      'TỜ TRÌNH',
      'Kính gửi: Thủ tướng Chính phủ',
      'Căn cứ Luật Thi đua, Khen thưởng.',
      'cho 1 cá nhân (có danh sách kèm theo).',
      '1/1 trường hợp đúng đối tượng',
      'Bộ Công an nhất trí (văn bản số 77/CV ngày 18/09/2021)',
      'Lấy ý kiến Nhân dân: Thống nhất (văn bản số 12/BB ngày 18/09/2021).',
      'Số: 9/TTr-UBND',
      'ngày 20 tháng 9 năm 2021',
      'Nguyễn Bắc',
      'Trực chốt',
    ])
      expect(text).toContain(told);
    const page = pages[0] as SeenPage;
    expect(page.size).toEqual([210, 297]);
    expect(page.ink({ left: 97, top: 18, right: 190, bottom: 40 })).toBeGreaterThan(500);
    for (const one of pages) {
      const ink = one.bounds({ left: 0, top: 0, right: 210, bottom: 297 });
      expect(ink?.left).toBeGreaterThanOrEqual(29);
      expect(ink?.right).toBeLessThanOrEqual(191);
    }
  });

  it('leaves out whom the appraisal or the council was against, and is not issued for nobody', async () => {
    const id = await due();
    const letter = idOf(await create([id]));
    await province.sql("update awards.appraisal set result = 'DOES_NOT' where proposal_id = $1", [id]);

    expect(codesOf(await issue(letter))).toEqual(['NO_NOMINEES']);
    expect((await textsOf(letter)).text).not.toContain('Nguyễn Bắc');
  });

  it('is the work of the Board, read by those who read every dossier', async () => {
    const { northOfficer, auditor } = province.actors;
    const id = await due();
    const letter = idOf(await create([id]));
    const read = 'query($id: ID!) { submissionLetter(id: $id) { title } }';

    expect(codesOf(await create([id], {}, northOfficer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await province.ask(northOfficer, read, { id: letter }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await province.ask(auditor, read, { id: letter }))).toEqual([]);
    expect((await door.get(auditor, `/submission-letters/${letter}/letter.docx`)).status).toBe(200);
    expect((await door.get(northOfficer, `/submission-letters/${letter}/letter.pdf`)).status).toBe(403);
    expect((await door.get(PUBLIC, `/submission-letters/${letter}/letter.pdf`)).status).toBe(401);
  });

  it('costs the same number of statements in a list of any length', async () => {
    const list =
      '{ submissionLetters(page: {limit: 100}) { items { id actions proposals { id } findings { kind } } } }';
    const countFor = async () => {
      const start = province.runtime.reader.statements;
      const { data } = await province.ask(province.actors.board, list);
      return { statements: province.runtime.reader.statements - start, rows: data.submissionLetters.items.length };
    };
    const before = await countFor();
    for (let count = 0; count < 2; count++) await create([await due()]);
    const after = await countFor();

    expect(after.rows).toBe(before.rows + 2);
    expect(after.statements).toBe(before.statements);
  });
});
