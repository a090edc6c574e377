import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { en } from '../../admin/src/i18n/en.ts';
import { vi } from '../../admin/src/i18n/vi.ts';
import { tellClauses } from '../../admin/src/kit/clause.ts';

/** Every text of the law's data is read wholly in the language of the page. */
const data = fileURLToPath(new URL('../../services/awards/data', import.meta.url));
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
const ENGLISH = /\b(law|decree|circular|art|article|not|seen|set|by|the|province|found|named|most)\b/i;

function clausesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'clause' && typeof inner === 'string' ? [inner] : clausesIn(inner),
  );
}
const CLAUSES = [
  ...new Set(readdirSync(data).flatMap((file) => clausesIn(JSON.parse(readFileSync(`${data}/${file}`, 'utf8'))))),
];

const speak =
  (words: unknown) =>
  (key: string, options: Readonly<Record<string, unknown>> = {}) => {
    const found = key.split('.').reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[step], words);
    const text = typeof found === 'string' ? found : String(options._ ?? key);
    return text.replace(/%\{(\w+)\}/g, (_all, name: string) => String(options[name] ?? ''));
  };
const vietnamese = (text: string) => tellClauses(text, { translate: speak(vi), language: 'vi' });
const english = (text: string) => tellClauses(text, { translate: speak(en), language: 'en' });
/** Signs of instruments are Vietnamese everywhere, points of articles too. */
const withoutSigns = (text: string) => text.replace(/\/NĐ-CP|, point đ|điểm/g, '');

it('has articles enough to be looked at', () => expect(CLAUSES.length).toBeGreaterThan(100));

it('no Vietnamese word on an English page', () => {
  expect(CLAUSES.map(english).filter((text) => VIETNAMESE.test(withoutSigns(text)))).toEqual([]);
});

it('no English word and no bare code on a Vietnamese page', () => {
  expect(CLAUSES.map(vietnamese).filter((text) => ENGLISH.test(text) || /\b(L|ND|TT)\d/.test(text))).toEqual([]);
});

it.each([
  ['ND91 73.1d', 'Nghị định 91/2017/NĐ-CP, Điều 73 khoản 1 điểm d', 'Decree 91/2017/NĐ-CP'],
  ['Decree 38/2019', 'Nghị định 38/2019/NĐ-CP', 'Decree 38/2019'],
  ['L2022 74.6 (tỉnh quy định)', 'Luật 06/2022/QH15', '(set by the province)'],
])('%s is told as %s', (text, expected, inEnglish) => {
  expect(vietnamese(text)).toContain(expected);
  expect(english(text)).toContain(inEnglish);
});
