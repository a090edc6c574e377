import { createHash } from 'node:crypto';
import type { Language } from '@tdkt/kernel';
import { day, escaped } from '../certificate/check.views.ts';
import type { GivenOpinion, PublishedItem, PublishedNotice } from './page.facts.ts';
import { PAGE_TEXTS, type PageTexts } from './page.texts.ts';

export const NOTICE_PREFIX = '/lay-y-kien';

const STYLE = `
:root{color-scheme:light dark;--ink:#1c2733;--soft:#55626f;--page:#f4f6f8;--paper:#fff;--line:#dfe4ea;--edge:#767f89;--accent:#1d4f7c;--on:#fff;--good:#1b6b3a;--bad:#a32020}
@media(prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#a9b4bf;--page:#12161b;--paper:#1b2129;--line:#323a45;--edge:#8b96a3;--accent:#9cc7ee;--on:#12161b;--good:#7fd6a0;--bad:#f3a0a0}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}header,main{max-width:760px;margin:0 auto;padding:16px}header{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 8px}h2{font-size:1.2rem;margin:0 0 8px}h3{font-size:1rem;margin:0}
section{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:16px;margin:0 0 16px}
.soft{color:var(--soft);margin:0 0 8px}.good{color:var(--good)}.bad{color:var(--bad)}ol{margin:0;padding-left:1.4em}li{margin:0 0 16px}.lines{white-space:pre-line;margin:4px 0 0}
label{display:block;margin:0 0 12px}input,select,textarea{display:block;width:100%;margin-top:4px;padding:10px;font:inherit;color:inherit;background:var(--page);border:1px solid var(--edge);border-radius:6px}
textarea{min-height:9em}button{font:inherit;font-weight:600;padding:12px 24px;border:0;border-radius:6px;background:var(--accent);color:var(--on);cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.trap{position:absolute;left:-9999px}`;

/** No script, nothing from elsewhere; the form goes to us alone. */
export const NOTICE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

const LANGUAGE = { vi: '', en: '?lang=en' } as const;

function frame(language: Language, title: string, body: string): string {
  const texts = PAGE_TEXTS[language];
  const [other, search] = language === 'vi' ? (['en', '?lang=en'] as const) : (['vi', '?'] as const);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><header><span>${texts.site}</span><a href="${search}" hreflang="${other}" lang="${other}">${texts.other}</a></header>
<main>${body}</main></body></html>`;
}

const itemPart = ({ subjectName, unitName, formName, achievementSummary }: PublishedItem): string => `<li>
<h3>${escaped(subjectName)}</h3><p class="soft">${escaped([unitName, formName].filter(Boolean).join(' · '))}</p>
<p class="lines">${escaped(achievementSummary)}</p></li>`;

export interface FormState {
  readonly mark: string;
  /** What was typed before, when it has to be sent again, and why. */
  readonly again: { readonly given: GivenOpinion; readonly problem: 'wrong' | 'stale' } | null;
}

const choices = (items: readonly PublishedItem[], chosen: string | null): string =>
  items
    .map(({ id, subjectName, formName }) => {
      const mark = id === chosen ? ' selected' : '';
      return `<option value="${id}"${mark}>${escaped(`${subjectName}, ${formName}`)}</option>`;
    })
    .join('');

function formPart(notice: PublishedNotice, { mark, again }: FormState, language: Language): string {
  const texts: PageTexts = PAGE_TEXTS[language];
  const given = again?.given;
  return `<section><h2>${texts.give}</h2>${again ? `<p class="bad" role="alert">${texts[again.problem]}</p>` : ''}
<form method="post" action="${LANGUAGE[language] || '?'}"><input type="hidden" name="mark" value="${mark}">
<label>${texts.about}<select name="item"><option value="">${texts.whole}</option>${choices(notice.items, given?.itemId ?? null)}</select></label>
<label>${texts.text}<textarea name="text" required maxlength="5000">${escaped(given?.text ?? '')}</textarea></label>
<label>${texts.name}<input name="name" maxlength="200" autocomplete="name" value="${escaped(given?.authorName ?? '')}"></label>
<label>${texts.contact}<input name="contact" maxlength="200" value="${escaped(given?.contact ?? '')}"></label>
<div class="trap" aria-hidden="true"><label>${texts.leave}<input name="website" tabindex="-1" autocomplete="off"></label></div>
<p class="soft">${texts.privacy}</p><button>${texts.send}</button></form></section>`;
}

/** The list with the form under it, whole without a script. */
export function noticePage(notice: PublishedNotice, form: FormState, language: Language): string {
  const texts = PAGE_TEXTS[language];
  const until = texts.until.replace('%from', day(notice.opensOn)).replace('%to', day(notice.closesOn));
  const body = `<section><h1>${escaped(notice.title)}</h1><p class="soft">${texts.lead}</p><p>${until}</p>
<h2>${texts.list}</h2><ol>${notice.items.map(itemPart).join('')}</ol></section>${formPart(notice, form, language)}`;
  return frame(language, notice.title, body);
}

/** After the last day the names are gone. */
export function closedPage(notice: PublishedNotice, language: Language): string {
  const told = PAGE_TEXTS[language].closed.replace('%to', day(notice.closesOn));
  return frame(language, notice.title, `<section><h1>${escaped(notice.title)}</h1><p>${told}</p></section>`);
}

export function sentPage(language: Language): string {
  const texts = PAGE_TEXTS[language];
  const back = `<p><a href="${LANGUAGE[language] || '?'}">${texts.back}</a></p>`;
  return frame(language, texts.sent, `<section><h1 class="good">${texts.sent}</h1>${back}</section>`);
}

export const notePage = (note: 'unknown' | 'busy', language: Language): string =>
  frame(language, PAGE_TEXTS[language][note], `<section><h1 class="bad">${PAGE_TEXTS[language][note]}</h1></section>`);
