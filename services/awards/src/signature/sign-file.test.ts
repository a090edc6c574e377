import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@tdkt/kernel';
import { seen } from '@tdkt/testing/pixels';
import { trialKey, verdictOn } from '@tdkt/testing/signatures';
import { type Door, openDoor } from '../testing/door.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const SIGN = `mutation($id: ID!, $reason: String) { signDecisionFile(decisionId: $id, reason: $reason) {
  signedFiles { ordinal origin reason file { name href } } } }`;
const SIGNER = '{ digitalSigner { subject issuer validTo } }';

let folder: string;
let province: Province;
let steps: Steps;
let door: Door;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signer-'));
  const { p12, password } = trialKey('Ủy ban nhân dân tỉnh Đồng Nai');
  const [key, secret] = [join(folder, 'key.p12'), join(folder, 'password')];
  writeFileSync(key, p12);
  writeFileSync(secret, `${password}\n`);
  province = await openProvince({ SIGNER_P12: key, SIGNER_P12_PASSWORD_FILE: secret });
  steps = new Steps(province);
  door = await openDoor(province);
});
afterAll(async () => {
  door.close();
  await province.close();
  rmSync(folder, { recursive: true });
});

const sign = (actor: Actor, id: string, reason: string | null = null) => province.ask(actor, SIGN, { id, reason });

it('the signed file says what the decision says, and its signature is right', async () => {
  const id = await steps.signed('2021-09-15', [steps.line(), steps.line({ personId: province.people.south })]);
  const { data } = await sign(province.actors.decider, id);
  const [held] = data.signDecisionFile.signedFiles;
  expect(held).toMatchObject({ ordinal: 1, origin: 'SIGNED_HERE', reason: null });

  const { bytes } = await door.get(province.actors.board, held.file.href);
  const { certificates, ...verdict } = verdictOn(bytes);
  expect(verdict).toEqual({ isDigestRight: true, isSignatureRight: true, isCertificateBound: true });
  expect(certificates[0]?.subject).toBe('CN=Ủy ban nhân dân tỉnh Đồng Nai');
  const { pages } = await seen(bytes, 9);
  const said = pages.flatMap(({ texts }) => texts).join(' ');
  for (const name of ['Nguyễn Bắc', 'Nguyễn Nam']) expect(said).toContain(name);
  expect((await sign(province.actors.decider, id)).violations).toMatchObject([{ code: 'REQUIRED', path: ['reason'] }]);
});

it('only who may sign does, and only what is signed already', async () => {
  const { board, northOfficer, admin } = province.actors;
  const draft = await steps.decision();
  const id = await steps.signed('2021-09-15', [steps.line()]);

  expect((await sign(board, id)).codes).toEqual(['FORBIDDEN']);
  expect((await sign(northOfficer, id)).codes).toEqual(['FORBIDDEN']);
  expect((await sign(admin, draft.id)).violations).toMatchObject([{ code: 'WRONG_STATE' }]);
  expect((await province.ask(board, SIGNER)).codes).toEqual(['FORBIDDEN']);
  expect((await province.ask(admin, SIGNER)).data.digitalSigner).toMatchObject({
    subject: 'Ủy ban nhân dân tỉnh Đồng Nai',
    issuer: 'Cơ quan chứng thực thử',
  });
});

it('a server without a key says so, and one whose key cannot be used signs nothing', async () => {
  for (const env of [{}, { SIGNER_P12: join(folder, 'key.p12'), SIGNER_P12_PASSWORD: 'wrong' }]) {
    const other = await openProvince(env as Record<string, string>);
    const id = await new Steps(other).signed('2021-09-15', [new Steps(other).line()]);
    const answer = await other.ask(other.actors.admin, SIGN, { id });
    expect((await other.ask(other.actors.admin, SIGNER)).data.digitalSigner).toBeNull();
    await other.close();

    expect(answer.violations).toEqual([{ code: 'NO_SIGNER' }]);
  }
});
