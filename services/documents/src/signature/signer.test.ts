import { seen } from '@tdkt/testing/pixels';
import { isAccepted, parted, type TrialKey, trialKey, verdictOn } from '@tdkt/testing/signatures';
import { pdfOf } from '../typst/typst.ts';
import { p12Signer } from './p12-signer.ts';
import { type Signer, SignerFailure } from './signer.types.ts';

const NOTES = { reason: 'Quyết định số 12/QĐ-UBND', location: 'Đồng Nai', signedAt: new Date('2026-05-01T02:03:04Z') };
const PAPER = {
  ...{ draft: null, above: '', issuer: ['ỦY BAN NHÂN DÂN TỈNH'], number: 'Số: 12/QĐ-UBND', placeAndDate: 'Đồng Nai' },
  ...{ kind: 'QUYẾT ĐỊNH', about: 'Về việc khen thưởng', authority: 'CHỦ TỊCH', bases: [], enacting: 'QUYẾT ĐỊNH:' },
  ...{ articles: [{ label: 'Điều 1.', text: 'Tặng Bằng khen.' }], recipients: [], annex: null },
  signer: { positions: ['CHỦ TỊCH'], name: 'Nguyễn Văn Ước' },
};

let key: TrialKey;
let signer: Signer;
let plain: Buffer;
let signed: Buffer;
beforeAll(async () => {
  key = trialKey('Ủy ban nhân dân tỉnh Đồng Nai');
  signer = p12Signer(key.p12, key.password);
  plain = await pdfOf({ template: 'paper', data: PAPER });
  signed = await signer.sign(plain, NOTES);
});

describe('a signed PDF', () => {
  it('keeps every byte of the document and signs all of it but the signature', () => {
    const { behind, signed: covered } = parted(signed);

    expect(signed.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(behind).toBe(0);
    expect(covered.length).toBeGreaterThan(plain.length);
  });

  it('holds a signature that is right by the letter of CMS and bound to its certificate', () => {
    const { certificates, ...verdict } = verdictOn(signed);

    expect(verdict).toEqual({ isDigestRight: true, isSignatureRight: true, isCertificateBound: true });
    expect(certificates.map(({ subject }) => subject)).toEqual([
      'CN=Ủy ban nhân dân tỉnh Đồng Nai',
      'CN=Cơ quan chứng thực thử',
    ]);
    expect(certificates[0]?.verify(certificates[1]?.publicKey as never)).toBe(true);
    expect(signed.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(signed.toString('latin1')).toContain('/M (D:20260501020304Z)');
  });

  it.each(['at its beginning', 'in its middle', 'at its end'] as const)(
    'fails when one byte %s is another',
    (where) => {
      const at = { 'at its beginning': 20, 'in its middle': plain.length >> 1, 'at its end': signed.length - 3 }[where];
      const changed = Buffer.from(signed);
      changed[at] = (changed[at] as number) ^ 1;

      expect(verdictOn(changed).isDigestRight).toBe(false);
    },
  );

  it('fails when the signature belongs to another document', async () => {
    const other = await signer.sign(await pdfOf({ template: 'paper', data: { ...PAPER, about: 'Khác' } }), NOTES);
    const changed = Buffer.from(signed);
    const [from, to] = [other, signed].map((pdf) => pdf.lastIndexOf('/Contents <') + '/Contents <'.length) as [
      number,
      number,
    ];
    other.copy(changed, to, from, from + parted(other).signature.length * 2);

    expect(verdictOn(changed).isDigestRight).toBe(false);
  });

  it('opens and looks as the one before', async () => {
    const [before, after] = [(await seen(plain)).pages[0], (await seen(signed)).pages[0]];
    const all = { left: 0, top: 0, right: 210, bottom: 297 };

    expect(after?.ink(all)).toBe(before?.ink(all));
    expect(after?.texts).toEqual(before?.texts);
  });

  it('is accepted by a second reader that shares no arithmetic with the signer, and refused when a byte was changed', () => {
    const changed = Buffer.from(signed);
    changed[50] = (changed[50] as number) ^ 1;

    expect(isAccepted(signed, key.authority)).toBe(true);
    expect(isAccepted(changed, key.authority)).toBe(false);
    expect(isAccepted(signed, trialKey('Ai đó').authority)).toBe(false);
  });
});

describe('a signer', () => {
  it('says whose certificate it holds', () => {
    expect(signer.identity).toMatchObject({
      subject: 'Ủy ban nhân dân tỉnh Đồng Nai',
      issuer: 'Cơ quan chứng thực thử',
    });
  });

  it('refuses a wrong password, what is no PKCS#12, what is no PDF, and a time outside its certificate', async () => {
    expect(() => p12Signer(key.p12, 'wrong')).toThrow(SignerFailure);
    expect(() => p12Signer(Buffer.from('x'), key.password)).toThrow(SignerFailure);
    await expect(signer.sign(Buffer.from('%PDF-1.7 nothing'), NOTES)).rejects.toThrow(SignerFailure);
    const late = { ...NOTES, signedAt: new Date('2036-01-01') };
    await expect(signer.sign(plain, late)).rejects.toThrow(/not valid/);
  });
});
