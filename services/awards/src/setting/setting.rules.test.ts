import { readFileSync } from 'node:fs';
import { checkDocument, touchesVerified } from '../regime/verification.rules.ts';
import { SETTING_CODES } from '../standard/regimes.ts';
import { checkStart, checkValue } from './setting.rules.ts';

const FILE = JSON.parse(readFileSync(new URL('../../data/law-settings.json', import.meta.url), 'utf8')) as {
  readonly documents: Readonly<Record<string, unknown>>;
  readonly settings: readonly {
    readonly code: string;
    readonly kind: Parameters<typeof checkValue>[0];
    readonly values: readonly {
      readonly validFrom: string;
      readonly validTo?: string;
      readonly value: unknown;
      readonly document?: string;
    }[];
  }[];
};
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('a value of the law', () => {
  it.each([
    ['PERCENT', 66.6, []],
    ['PERCENT', 101, ['WRONG_VALUE']],
    ['PERCENT', '80', ['WRONG_VALUE']],
    ['DAYS', 10, []],
    ['DAYS', 1.5, ['WRONG_VALUE']],
    ['COUNT', -1, ['WRONG_VALUE']],
    ['MONEY', 10_000, []],
    ['FLAG', false, []],
    ['FLAG', 0, ['WRONG_VALUE']],
    ['TEXT', '31/3', []],
    ['TEXT', ' ', ['WRONG_VALUE']],
    ['TEXT', null, ['REQUIRED']],
  ] as const)('of kind %s may be %p: %p', (kind, value, expected) => {
    expect(codes(checkValue(kind, value, { isRequired: true }))).toEqual(expected);
  });

  it('begins after the one before began', () => {
    const latest = { validFrom: '2025-07-01' };
    expect(codes(checkStart('2025-07-02', latest))).toEqual([]);
    expect(checkStart('2025-07-01', latest)[0]?.params).toEqual({ from: '2025-07-02' });
    expect(codes(checkStart('2025-07-02', null))).toEqual(['UNKNOWN_CHOICE']);
  });

  it.each([
    [{ number: '5/QĐ', date: '2021-09-01' }, []],
    [{ number: ' ', date: '2021-09-01' }, ['DOCUMENT_REQUIRED']],
    [{ number: null, date: null }, ['DOCUMENT_REQUIRED', 'DOCUMENT_REQUIRED']],
    [{ number: '5/QĐ', date: '2021-09-02' }, ['IN_FUTURE']],
  ])('is confirmed by a document of a day that has come: %p', (document, expected) => {
    const asked = { now: '2021-09-01', paths: { number: 'documentNumber', date: 'documentDate' } };
    expect(codes(checkDocument(document, asked))).toEqual(expected);
  });

  it.each([
    ['a new row that is not verified', {}, null, false],
    ['a new row that is', { isVerified: true }, null, true],
    ['a change of one that is', { name: 'B' }, { isVerified: true, name: 'A' }, true],
    ['the same again', { name: 'A' }, { isVerified: true, name: 'A' }, false],
    ['taking the mark off', { isVerified: false }, { isVerified: true, name: 'A' }, false],
  ])('%s is asked for its document: %#', (_what, values, before, expected) => {
    expect(touchesVerified(values, before)).toBe(expected);
  });
});

describe('the values that come with the product', () => {
  it('fit their kind, follow each other without a gap and name documents that are known', () => {
    for (const { code, kind, values } of FILE.settings) {
      expect([code, values.flatMap(({ value }) => codes(checkValue(kind, value, { isRequired: false })))]).toEqual([
        code,
        [],
      ]);
      const next = (at: number) => values[at + 1]?.validFrom;
      for (const [at, { validTo, document, value }] of values.entries()) {
        const day = validTo && new Date(Date.parse(validTo) + 86_400_000).toISOString().slice(0, 10);
        expect([code, day]).toEqual([code, next(at)]);
        expect([code, document === undefined || (document in FILE.documents && value !== null)]).toEqual([code, true]);
      }
    }
  });

  it('hold every code that a standard leaves open, each once', () => {
    const known = FILE.settings.map(({ code }) => code);
    expect(new Set(known).size).toBe(known.length);
    expect(SETTING_CODES.filter((code) => !known.includes(code))).toEqual([]);
  });
});
