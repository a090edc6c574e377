import { type Actor, newId } from '@tdkt/kernel';
import { seen } from '@tdkt/testing/pixels';
import { type Door, openDoor } from '../testing/door.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

const RECORD = `mutation($id: ID!, $version: Int!, $items: [CorrectionItem!]!) {
  recordCorrections(decisionId: $id, version: $version, items: $items) { id version state corrections { items { field oldText newText } } } }`;
const AWARD = `query($id: ID!) { award(id: $id) { subjectName corrections { field oldText newText correctedOn decision { number kind } } } }`;
const CERTIFICATES = `query($f: CertificateFilter) { certificates(filter: $f, sort: [{field: CREATED_AT, direction: ASC}]) { items {
  id number honouree unitName decisionNumber replaces { number } replacedBy { number } correctionDecision { number } } } }`;

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

const codes = (answer: { violations: readonly { code: string; path?: readonly unknown[] }[] }) =>
  answer.violations.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim());
const awardsOf = async (decision: string) =>
  (
    await province.sql<{ id: string }>('select id from awards.award where decision_id = $1 order by subject_name', [
      decision,
    ])
  ).map(({ id }) => id);
const record = (actor: Actor, { id, version }: Stored, items: readonly object[]) =>
  province.ask(actor, RECORD, { id, version, items });
const draft = (input: object = {}) => steps.decision({ kind: 'CORRECTION', decidedOn: '2021-09-18', ...input });
const name = (awardId: string, newText: string) => ({ awardId, field: 'SUBJECT_NAME', newText });
async function corrected(items: readonly object[], input: object = {}) {
  const recorded = (await record(province.actors.board, await draft(input), items)).data.recordCorrections;
  return (await steps.sign(province.actors.admin, recorded)).data.signDecision;
}
const issue = (id: string) =>
  province.ask(province.actors.board, 'mutation($id: ID!) { issueCertificates(decisionId: $id) { id } }', { id });
const certificatesOf = async (awardId: string, actor = province.actors.board) =>
  (await province.ask(actor, CERTIFICATES, { f: { awardId: [awardId] } })).data.certificates.items;

describe('a correction', () => {
  it('is a decision of its own from the same book; the award stays as it was written and says what was corrected', async () => {
    const original = await steps.signed('2021-09-10', [steps.line()]);
    const [award = ''] = await awardsOf(original);
    const before = await province.sql('select * from awards.award where id = $1', [award]);
    const { id, number } = await corrected([name(award, 'Nguyễn Bách')]);

    expect(number).toMatch(/^\d+\/QĐ-UBND$/);
    expect(await province.sql('select * from awards.award where id = $1', [award])).toEqual(before);
    const { data } = await province.ask(province.actors.northOfficer, AWARD, { id: award });
    expect(data.award).toEqual({
      subjectName: 'Nguyễn Bắc',
      corrections: [
        {
          ...{ field: 'SUBJECT_NAME', oldText: 'Nguyễn Bắc', newText: 'Nguyễn Bách', correctedOn: '2021-09-18' },
          decision: { number, kind: 'CORRECTION' },
        },
      ],
    });
    await expect(
      province.sql("update awards.award_correction set new_text = 'khác' where decision_id = $1", [id]),
    ).rejects.toThrow('frozen');
  });

  it('is seen where the award is, and only once it is signed', async () => {
    const { board, northOfficer, southOfficer } = province.actors;
    const [award = ''] = await awardsOf(await steps.signed('2021-09-10', [steps.line()]));
    const open = await draft();
    const recorded = (await record(board, open, [name(award, 'Nguyễn Bách')])).data.recordCorrections;
    const count = async (actor: Actor) =>
      (
        await province.ask(actor, 'query($f: AwardCorrectionFilter) { awardCorrections(filter: $f) { totalCount } }', {
          f: { awardId: [award] },
        })
      ).data.awardCorrections.totalCount;
    const one = 'query($id: ID!) { decision(id: $id) { id } }';

    expect([await count(board), await count(northOfficer)]).toEqual([1, 0]);
    expect((await province.ask(northOfficer, one, { id: open.id })).codes).toEqual(['NOT_FOUND']);
    expect((await record(northOfficer, recorded, [name(award, 'x')])).codes).toEqual(['FORBIDDEN']);
    await steps.sign(province.actors.admin, recorded);
    expect([await count(northOfficer), await count(southOfficer)]).toEqual([1, 0]);
    expect((await province.ask(northOfficer, one, { id: open.id })).codes).toEqual([]);
    expect((await province.ask(southOfficer, one, { id: open.id })).codes).toEqual(['NOT_FOUND']);
  });

  it('names a mistake that is there, once, of a decision of the same issuer, and not before it', async () => {
    const [award = ''] = await awardsOf(await steps.signed('2021-09-10', [steps.line()]));
    const wrong = async (items: readonly object[], input: object = {}) =>
      codes(await record(province.actors.board, await draft(input), items));

    expect(await wrong([name(newId(), 'x')])).toEqual(['UNKNOWN_REFERENCE items.0.awardId']);
    expect(await wrong([name(award, 'Nguyễn Bắc')])).toEqual(['SAME_TEXT items.0.newText']);
    expect(await wrong([name(award, 'A'), name(award, 'B')])).toEqual(['TAKEN items.1.field']);
    expect(await wrong([{ awardId: award, field: 'BIRTH_YEAR', newText: '1980' }])).toEqual([
      'REQUIRED items.0.oldText',
    ]);
    expect(await wrong([name(award, 'A')], { decidedOn: '2021-09-09' })).toEqual(['BEFORE_AWARD items.0.awardId']);
    expect(await wrong([name(award, 'A')], { issuerOrganisationId: province.south.id })).toEqual([
      'NOT_THE_ISSUER_OF items.0.awardId',
    ]);
    expect(codes(await steps.sign(province.actors.admin, await draft()))).toEqual(['EMPTY_LIST']);
  });

  it('that another one was faster than is refused at the signature', async () => {
    const [award = ''] = await awardsOf(await steps.signed('2021-09-10', [steps.line()]));
    const slow = (await record(province.actors.board, await draft(), [name(award, 'Chậm')])).data.recordCorrections;
    await corrected([name(award, 'Nhanh')]);

    expect(codes(await steps.sign(province.actors.admin, slow))).toEqual(['CHANGED_SINCE items.0.oldText']);
  });
});

describe('certificates with a mistake', () => {
  it('are followed by others with numbers of their own; the old ones stay and are marked', async () => {
    const people = [steps.line(), steps.line({ personId: province.people.south })];
    const original = await steps.signed('2021-09-10', people);
    await issue(original);
    const [award = '', other = ''] = await awardsOf(original);
    const [first] = await certificatesOf(award);
    const { id, number } = await corrected([name(award, 'Nguyễn Bách')]);
    const both = await Promise.all([issue(id), issue(id)]);
    expect(both.map(({ codes: refused }) => refused)).toEqual([[], []]);

    const [old, anew, ...more] = await certificatesOf(award, province.actors.northOfficer);
    expect(more).toEqual([]);
    expect(old).toMatchObject({ number: first.number, honouree: 'Nguyễn Bắc', replacedBy: { number: anew.number } });
    expect(anew).toMatchObject({ honouree: 'Nguyễn Bách', replacedBy: null, decisionNumber: first.decisionNumber });
    expect(anew).toMatchObject({ replaces: { number: first.number }, correctionDecision: { number } });
    expect(await certificatesOf(other)).toHaveLength(1);
    const printed = async (decision: string) => {
      const { bytes } = await door.get(province.actors.board, `/decisions/${decision}/certificates.pdf`);
      return (await seen(bytes, 9)).pages.flatMap(({ texts }) => texts).join(' ');
    };
    expect(await printed(id)).toContain('Nguyễn Bách');
    expect(await printed(original)).not.toContain('Nguyễn Bắc');
    expect(await printed(original)).toContain('Nguyễn Nam');
    const tokens = await province.sql<{ token: string }>(
      'select token from awards.certificate where award_id = $1 order by created_at',
      [award],
    );
    const page = async (at: number) =>
      (await door.get(province.actors.board, `/chung-nhan/${tokens[at]?.token}`)).bytes.toString();
    expect(await page(0)).toContain('được thay bằng giấy khác');
    expect(await page(1)).toContain('có trong sổ khen thưởng');
  });

  it('that were not issued yet are printed right at once, and a birth year asks for none', async () => {
    const original = await steps.signed('2021-09-10', [steps.line()]);
    const [award = ''] = await awardsOf(original);
    const { id } = await corrected([name(award, 'Nguyễn Bách')]);
    await issue(id);
    expect(await certificatesOf(award)).toEqual([]);
    await issue(original);
    expect(await certificatesOf(award)).toMatchObject([{ honouree: 'Nguyễn Bách', replaces: null }]);

    const year = await corrected([{ awardId: award, field: 'BIRTH_YEAR', oldText: '1980', newText: '1981' }]);
    await issue(year.id);
    expect(await certificatesOf(award)).toHaveLength(1);
  });
});

describe('the paper of a decision', () => {
  const textOf = async (actor: Actor, id: string) => {
    const { bytes } = await door.get(actor, `/decisions/${id}/document.pdf`);
    return (await seen(bytes, 9)).pages
      .flatMap(({ texts }) => texts)
      .join(' ')
      .replace(/\s+/g, ' ');
  };

  it('that corrects says old and new, by award, and a unit sees its own alone', async () => {
    const people = [steps.line(), steps.line({ personId: province.people.south })];
    const [north = '', south = ''] = await awardsOf(await steps.signed('2021-09-10', people));
    const { id } = await corrected([name(north, 'Nguyễn Bách'), name(south, 'Nguyễn Năm')]);

    const whole = await textOf(province.actors.board, id);
    for (const said of ['Đính chính 2 nội dung', 'Nguyễn Bách', 'Nguyễn Năm', 'Nội dung đã ghi'])
      expect(whole).toContain(said);
    const extract = await textOf(province.actors.northOfficer, id);
    expect(extract).toContain('Nguyễn Bách');
    expect(extract).not.toContain('Nguyễn Năm');
    const query = 'query($id: ID!) { decision(id: $id) { articles } }';
    const { data } = await province.ask(province.actors.board, query, { id });
    expect(data.decision.articles[1]).toContain('không còn giá trị sử dụng');
  });

  it('that revokes says what is annulled, recalled and why; one that restores says on what ground', async () => {
    const [award = ''] = await awardsOf(await steps.signed('2021-09-10', [steps.line()]));
    const revoking = await steps.decision({ kind: 'REVOCATION', decidedOn: '2021-09-18' });
    const item = { awardId: award, ground: 'FRAUDULENT_DECLARATION', explanation: 'Kê khai sai' };
    await province.ask(
      province.actors.board,
      'mutation($id: ID!, $v: Int!, $items: [RevocationItem!]!) { recordRevocations(decisionId: $id, version: $v, items: $items) { id } }',
      { id: revoking.id, v: revoking.version, items: [item] },
    );
    await steps.sign(province.actors.admin, { id: revoking.id, version: revoking.version + 1 });
    const said = await textOf(province.actors.board, revoking.id);
    for (const text of ['Hủy bỏ kết quả khen thưởng', '1 cá nhân', '1.490.000 đồng', 'Kê khai sai', 'khoản 1 Điều 96'])
      expect(said).toContain(text);

    const restoring = await steps.decision({ kind: 'RESTORATION', decidedOn: '2021-09-19' });
    const [{ id: revocationId }] = (await province.sql('select id from awards.revocation where award_id = $1', [
      award,
    ])) as [{ id: string }];
    await province.ask(
      province.actors.board,
      'mutation($id: ID!, $v: Int!, $items: [RestorationItem!]!) { recordRestorations(decisionId: $id, version: $v, items: $items) { id } }',
      { id: restoring.id, v: restoring.version, items: [{ revocationId, basis: 'Bản án số 1' }] },
    );
    const draftText = await textOf(province.actors.board, restoring.id);
    for (const text of ['DỰ THẢO', 'Phục hồi kết quả khen thưởng', 'Bản án số 1']) expect(draftText).toContain(text);
  });
});
