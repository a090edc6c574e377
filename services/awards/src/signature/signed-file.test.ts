import { createHash } from 'node:crypto';
import { type Actor, newId } from '@tdkt/kernel';
import { followDirectory } from '../scope/scope.job.ts';
import { type Door, openDoor } from '../testing/door.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const FILES = 'signedFiles { ordinal reason origin attachedOn file { id sha256 href mediaType } }';
const ATTACH = `mutation($id: ID!, $input: AttachSignedFile!) { attachSignedDecision(decisionId: $id, input: $input) { id ${FILES} } }`;

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

async function attach(
  actor: Actor,
  id: string,
  { reason = null as string | null, bytes = PDF, type = 'application/pdf' } = {},
) {
  const fileId = await door.upload(actor, bytes, type);
  return province.ask(actor, ATTACH, { id, input: { fileId, reason } });
}
const filesSeen = async (actor: Actor, id: string) =>
  (await province.ask(actor, `query($id: ID!) { decision(id: $id) { ${FILES} } }`, { id })).data.decision?.signedFiles;

describe('a signed file', () => {
  it('is kept with its sum beside the decision, and another one follows only with a reason', async () => {
    const { board } = province.actors;
    const id = await steps.signed('2021-09-15', [steps.line()]);
    const { data } = await attach(board, id);

    const [first] = data.attachSignedDecision.signedFiles;
    expect(first).toMatchObject({ ordinal: 1, reason: null, origin: 'UPLOADED', attachedOn: '2021-09-20' });
    expect(first.file.sha256).toBe(createHash('sha256').update(PDF).digest('hex'));
    expect((await attach(board, id)).violations).toMatchObject([{ code: 'REQUIRED', path: ['reason'] }]);
    await attach(board, id, { reason: 'Bản quét trước thiếu trang 2', bytes: PNG, type: 'image/png' });
    expect(await filesSeen(board, id)).toMatchObject([
      { ordinal: 2, reason: 'Bản quét trước thiếu trang 2', file: { mediaType: 'image/png' } },
      { ordinal: 1, file: { id: first.file.id } },
    ]);
  });

  it('is of a signed decision, brought by who records, and no document that can still be worked on', async () => {
    const { board, northOfficer } = province.actors;
    const draft = await steps.decision();
    const id = await steps.signed('2021-09-15', [steps.line()]);

    expect((await attach(board, draft.id)).violations).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect((await attach(northOfficer, id)).codes).toEqual(['FORBIDDEN']);
    const foreign = await door.upload(northOfficer, PDF);
    expect((await province.ask(board, ATTACH, { id, input: { fileId: foreign } })).violations).toMatchObject([
      { code: 'UNKNOWN_REFERENCE', path: ['fileId'] },
    ]);
    expect((await attach(board, newId())).codes).toEqual(['NOT_FOUND']);
    // Bytes that are not what they say never become a file that could be attached.
    expect((await attach(board, id, { bytes: Buffer.from('<html>') })).violations).toMatchObject([
      { code: 'UNKNOWN_REFERENCE' },
    ]);
    expect(await filesSeen(board, id)).toEqual([]);
  });

  it('is frozen, even for the role of the service', async () => {
    const id = await steps.signed('2021-09-15', [steps.line()]);
    await attach(province.actors.board, id);
    for (const text of [
      "update awards.signed_file set reason = 'khác' where decision_id = $1",
      'delete from awards.signed_file where decision_id = $1',
    ])
      await expect(province.sql(text, [id])).rejects.toThrow('frozen');
  });

  it('gives two uploads at once an order of their own', async () => {
    const { board, admin } = province.actors;
    const id = await steps.signed('2021-09-15', [steps.line()]);
    await Promise.all([attach(board, id, { reason: 'a' }), attach(admin, id, { reason: 'b' })]);

    expect((await filesSeen(board, id)).map(({ ordinal }: { ordinal: number }) => ordinal)).toEqual([2, 1]);
  });

  it('is seen and downloaded by who sees the whole list: others have the extract', async () => {
    const { board, northOfficer, southOfficer, neighbourOfficer, northLeader, analyst } = province.actors;
    const own = await steps.signed('2021-09-15', [steps.line(), steps.line({ personId: province.people.branch })]);
    const mixed = await steps.signed('2021-09-15', [steps.line(), steps.line({ personId: province.people.south })]);
    for (const id of [own, mixed]) await attach(board, id);
    const [{ file }] = await filesSeen(board, own);
    const [{ file: whole }] = await filesSeen(board, mixed);

    for (const actor of [northOfficer, northLeader]) {
      expect(await filesSeen(actor, own)).toMatchObject([{ file: { id: file.id } }]);
      expect((await door.get(actor, file.href)).bytes.equals(PDF)).toBe(true);
      expect(await filesSeen(actor, mixed)).toEqual([]);
      expect((await door.get(actor, whole.href)).status).toBe(404);
    }
    expect(await filesSeen(southOfficer, mixed)).toEqual([]);
    for (const actor of [neighbourOfficer, southOfficer, analyst])
      expect((await door.get(actor, file.href)).status).toBe(404);
  });

  it('follows its list when the directory is corrected', async () => {
    const { board, southOfficer } = province.actors;
    const moved = newId();
    await province.sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
       values ($1, $2, 'moved', 'moved', 'DEPARTMENT', $3, false, '2021-01-01')`,
      [newId(), moved, `${province.north.path}.${moved.replaceAll('-', '')}`],
    );
    const id = await steps.signed('2021-09-15', [steps.line({ subjectKind: 'COLLECTIVE', organisationId: moved })]);
    await attach(board, id);
    const [{ file }] = await filesSeen(board, id);
    expect((await door.get(southOfficer, file.href)).status).toBe(404);
    await province.sql('update directory.organisation set management_path = $2 where id = $1', [
      moved,
      `${province.south.path}.${moved.replaceAll('-', '')}`,
    ]);
    await followDirectory(province.runtime);

    expect(await filesSeen(southOfficer, id)).toHaveLength(1);
    expect((await door.get(southOfficer, file.href)).status).toBe(200);
  });

  it('is read for a list of decisions in one statement', async () => {
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push(await steps.signed('2021-09-12', [steps.line()]));
    for (const id of ids) await attach(province.actors.board, id);
    const before = province.runtime.reader.statements;
    const { data } = await province.ask(
      province.actors.board,
      `query { decisions(page: { limit: 50 }) { items { ${FILES} } } }`,
    );

    expect(
      data.decisions.items.filter(({ signedFiles }: { signedFiles: object[] }) => signedFiles.length > 0).length,
    ).toBeGreaterThan(4);
    expect(province.runtime.reader.statements - before).toBe(3);
  });
});
