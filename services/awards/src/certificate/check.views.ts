import { createHash } from 'node:crypto';
import type { Language } from '@tdkt/kernel';
import type { CertificateStatus, Printed } from './check.facts.ts';

export const CHECK_PREFIX = '/chung-nhan';

const STYLE = `
:root{color-scheme:light dark;--ink:#1c2733;--soft:#55626f;--page:#f4f6f8;--paper:#fff;--line:#dfe4ea;--accent:#1d4f7c;--good:#1b6b3a;--bad:#a32020}
@media(prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#a9b4bf;--page:#12161b;--paper:#1b2129;--line:#323a45;--accent:#9cc7ee;--good:#7fd6a0;--bad:#f3a0a0}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}header,main{max-width:640px;margin:0 auto;padding:16px}header{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 8px}section{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:16px}
.good{color:var(--good)}.bad{color:var(--bad)}dl{margin:0}dt{color:var(--soft);font-size:.85rem}dd{margin:0 0 12px}`;

/** No script, nothing from elsewhere, and only the style that stands here. */
export const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const VI = {
  site: 'Thi đua, khen thưởng tỉnh Đồng Nai',
  other: 'English',
  title: 'Kiểm tra giấy chứng nhận khen thưởng',
  genuine: 'Giấy chứng nhận này có trong sổ khen thưởng.',
  revoked: 'Khen thưởng này đã bị thu hồi từ ngày',
  replaced: 'Giấy này có nội dung đã được đính chính và được thay bằng giấy khác từ ngày',
  unknown: 'Không có giấy chứng nhận nào ứng với mã này.',
  busy: 'Quá nhiều lượt kiểm tra; vui lòng thử lại sau ít phút.',
  compare: 'So từng dòng dưới đây với bản giấy:',
  number: 'Số',
  honouree: 'Người, tập thể được khen thưởng',
  unitName: 'Đơn vị',
  formName: 'Hình thức',
  citation: 'Thành tích',
  decision: 'Quyết định',
  authority: 'Cấp có thẩm quyền',
  signerName: 'Người ký',
  issuedOn: 'Ngày cấp',
  on: 'ngày',
};
type Texts = typeof VI;
const EN: Texts = {
  site: 'Emulation and commendation of Đồng Nai province',
  other: 'Tiếng Việt',
  title: 'Check of a certificate of commendation',
  genuine: 'This certificate stands in the book of commendation.',
  revoked: 'This award has been revoked since',
  replaced: 'A mistake of this certificate was corrected; another one has stood for it since',
  unknown: 'There is no certificate with this code.',
  busy: 'Too many checks; please try again in a few minutes.',
  compare: 'Compare each line with the paper:',
  number: 'Number',
  honouree: 'Awarded to',
  unitName: 'Unit',
  formName: 'Form',
  citation: 'Achievement',
  decision: 'Decision',
  authority: 'Decided by',
  signerName: 'Signed by',
  issuedOn: 'Issued on',
  on: 'of',
};
const TEXTS: Readonly<Record<Language, Texts>> = { vi: VI, en: EN };

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);
export const day = (text: string): string => text.split('-').reverse().join('/');

function frame(language: Language, body: string): string {
  const texts = TEXTS[language];
  const [other, search] = language === 'vi' ? (['en', '?lang=en'] as const) : (['vi', '?'] as const);
  // The link says no more than the language: a page that denies is the same for every code.
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${texts.title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><header><span>${texts.site}</span><a href="${search}" hreflang="${other}" lang="${other}">${texts.other}</a></header>
<main><section>${body}</section></main></body></html>`;
}

/** Confirms what is printed, or tells that the award was revoked since. */
export function checkedPage(
  printed: Printed,
  { revokedOn, replacedOn }: CertificateStatus,
  language: Language,
): string {
  const texts = TEXTS[language];
  const rows: readonly (readonly [string, string | null])[] = [
    [texts.number, printed.number],
    [texts.honouree, printed.honouree],
    [texts.unitName, printed.unitName],
    [texts.formName, printed.formName],
    [texts.citation, printed.citation],
    [texts.decision, `${printed.decisionNumber} ${texts.on} ${day(printed.decidedOn)}`],
    [texts.authority, printed.authority],
    [texts.signerName, printed.signerName],
    [texts.issuedOn, day(printed.issuedOn)],
  ];
  const told = rows.map(([label, value]) => (value ? `<dt>${label}</dt><dd>${escaped(value)}</dd>` : '')).join('');
  const bad = (said: string, on: string) => `<h1 class="bad">${said} ${day(on)}.</h1>`;
  const standing = replacedOn ? bad(texts.replaced, replacedOn) : `<h1 class="good">${texts.genuine}</h1>`;
  const verdict = revokedOn ? bad(texts.revoked, revokedOn) : standing;
  return frame(language, `${verdict}<p>${texts.compare}</p><dl>${told}</dl>`);
}

export const notePage = (note: 'unknown' | 'busy', language: Language): string =>
  frame(language, `<h1 class="bad">${TEXTS[language][note]}</h1>`);
