import { createHash } from 'node:crypto';
import type { Language } from '@tdkt/kernel';
import { PlanSection, type SnapshotItem } from '../plan-version/snapshot.types.ts';
import { Html, html } from './html.ts';
import { TEXTS } from './page.texts.ts';
import type { PublicCampaign, PublicTitle } from './public-page.facts.ts';

const STYLE = `
:root{color-scheme:light dark;--ink:#1c2733;--soft:#55626f;--page:#f4f6f8;--paper:#fff;--line:#dfe4ea;--accent:#1d4f7c}
@media(prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#a9b4bf;--page:#12161b;--paper:#1b2129;--line:#323a45;--accent:#9cc7ee}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px}
header,main,footer{max-width:880px;margin:0 auto;padding:16px}header{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 8px}h2{font-size:1.2rem;margin:0 0 8px}h3{font-size:1rem;margin:16px 0 4px}
section{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:16px;margin:0 0 16px}
.soft{color:var(--soft)}.lines{white-space:pre-line;margin:0 0 8px}ul,ol{margin:0;padding-left:1.3em}li{margin:0 0 6px}
dl.figures{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));margin:0}
dl.figures div{border:1px solid var(--line);border-radius:8px;padding:10px}dl.figures dt{color:var(--soft);font-size:.85rem}
dl.figures dd{margin:0;font-size:1.5rem;font-weight:700}`;

/** No script, nothing from elsewhere, and only the style that stands here. */
export const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export const PREFIX = '/cong-khai';
const addressOf = (code: string, language: Language): string =>
  `${PREFIX}${code ? `/${encodeURIComponent(code)}` : ''}${language === 'en' ? '?lang=en' : ''}`;
const day = (text: string): string => text.split('-').reverse().join('/');

function frame(head: { title: string; code: string; language: Language }, body: Html): string {
  const { title, code, language } = head;
  const texts = TEXTS[language];
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${new Html(STYLE)}</style></head>
<body><a class="skip" href="#main">${texts.skip}</a>
<header><a href="${addressOf('', language)}">${texts.site}</a><a href="${addressOf(code, other)}" hreflang="${other}" lang="${other}">${texts.other}</a></header>
<main id="main">${body}</main></body></html>`;
  return page.text;
}

const itemsOf = ({ plan }: PublicCampaign, section: PlanSection): readonly SnapshotItem[] =>
  plan.filter((item) => item.section === section);
const part = (title: string, body: Html | null): Html | null =>
  body && html`<section><h2>${title}</h2>${body}</section>`;
const paragraph = (text: string | null | undefined): Html | null => (text ? html`<p class="lines">${text}</p>` : null);
const linesOf = (text: string | null | undefined): readonly string[] => (text ? text.split('\n') : []);
const list = (lines: readonly (Html | string)[]): Html | null =>
  lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : null;

function planPart(campaign: PublicCampaign, language: Language): Html | null {
  const texts = TEXTS[language];
  return part(
    texts.plan,
    html`${itemsOf(campaign, PlanSection.DOCUMENT).map(
      ({ values }) => html`<p><strong>${values.title}</strong></p>
<p class="soft">${texts.number}: ${values.number ?? texts.unknown}; ${texts.issued}: ${values.issuedOn ? day(values.issuedOn) : texts.unknown}<br>
${texts.issuer}: ${values.issuerName}; ${texts.signer}: ${[values.signerName, values.signerPosition].filter(Boolean).join(', ') || texts.unknown}</p>
${paragraph(values.preamble)}`,
    )}`,
  );
}

const contentPart = (campaign: PublicCampaign, language: Language): Html | null =>
  part(
    TEXTS[language].contents,
    html`<ol>${itemsOf(campaign, PlanSection.CONTENT).map(({ key, values }) => {
      const english = language === 'en' ? campaign.translations[key] : undefined;
      return html`<li><strong>${english?.targetGroup ?? values.targetGroup}</strong>
${paragraph(english?.text ?? values.text)}${list(linesOf(values.objectives))}</li>`;
    })}</ol>`,
  );

function taskPart(campaign: PublicCampaign, language: Language): Html | null {
  const tasks = itemsOf(campaign, PlanSection.TASK);
  return part(
    TEXTS[language].tasks,
    html`${itemsOf(campaign, PlanSection.ASSIGNMENT).map(
      ({ values }) =>
        html`<h3>${values.heading}</h3>${list(
          tasks.filter((task) => task.values.assignment === values.heading).map((task) => task.values.text ?? ''),
        )}`,
    )}`,
  );
}

function resultPart({ totals }: PublicCampaign, language: Language): Html | null {
  const texts = TEXTS[language];
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB');
  const figures: readonly (readonly [string, number])[] = [
    [texts.members, totals.members],
    [texts.acknowledged, totals.acknowledged],
    [texts.launched, totals.launched],
    [texts.exemplarCount, totals.exemplars],
    [texts.money, totals.contributionMoney],
    [texts.value, totals.contributionValue],
  ];
  const told = figures.map(([label, value]) => html`<div><dt>${label}</dt><dd>${number.format(value)}</dd></div>`);
  return part(texts.results, html`<dl class="figures">${told}</dl>`);
}

function unitPart({ clusters }: PublicCampaign, language: Language): Html | null {
  const texts = TEXTS[language];
  const named = clusters.map(({ name, units }) => html`<h3>${name}</h3>${list(units)}`);
  return part(texts.units, named.length > 0 ? html`${named}` : html`<p>${texts.noUnits}</p>`);
}

const exemplarPart = ({ exemplars }: PublicCampaign, language: Language): Html | null =>
  exemplars.length === 0
    ? null
    : part(
        TEXTS[language].exemplars,
        html`${exemplars.map(
          ({
            name,
            story,
            commendedOn,
          }) => html`<h3>${name}${commendedOn && html` <span class="soft">(${day(commendedOn)})</span>`}</h3>
${paragraph(story)}`,
        )}`,
      );

function stateOf({ state, startsOn, closedOn }: PublicCampaign, language: Language): string {
  const texts = TEXTS[language];
  if (state === 'CLOSED') return `${texts.closed} ${texts.on} ${closedOn ? day(closedOn) : texts.unknown}`;
  return `${texts.running} ${startsOn ? `${texts.from} ${day(startsOn)}` : ''}`;
}

/** The page of one campaign, whole without a script. */
export function campaignPage(campaign: PublicCampaign, language: Language): string {
  const texts = TEXTS[language];
  const title = (language === 'en' && campaign.titleEn) || campaign.title;
  const said = (section: PlanSection, field: string) =>
    itemsOf(campaign, section).flatMap(({ values }) => linesOf(values[field]));
  const bases = itemsOf(campaign, PlanSection.LEGAL_BASIS).map(({ values }) =>
    [values.issuerName, values.number, values.text].filter(Boolean).join('; '),
  );
  const time = html`${list(said(PlanSection.TIME, 'periodText'))}`;
  const conditions = said(PlanSection.CLOSING_CONDITION, 'text');
  const subjects = [
    ...said(PlanSection.SUBJECT, 'eligibleCollectives'),
    ...said(PlanSection.SUBJECT, 'eligibleIndividuals'),
  ];
  const body = html`<h1>${title}</h1><p class="soft">${stateOf(campaign, language)}</p>
${resultPart(campaign, language)}
${part(texts.purposes, list(said(PlanSection.PURPOSE, 'purposes')))}
${contentPart(campaign, language)}
${part(texts.subjects, list(subjects))}
${part(texts.time, html`${time}${conditions.length > 0 && html`<p>${texts.conditions}:</p>`}${list(conditions)}`)}
${planPart(campaign, language)}
${part(texts.bases, list(bases))}
${part(texts.commendation, list(said(PlanSection.DOCUMENT, 'commendationText')))}
${taskPart(campaign, language)}
${unitPart(campaign, language)}
${exemplarPart(campaign, language)}`;
  return frame({ title, code: campaign.code, language }, body);
}

export function listPage(campaigns: readonly PublicTitle[], language: Language): string {
  const texts = TEXTS[language];
  const links = campaigns.map(
    ({ code, title, titleEn }) =>
      html`<a href="${addressOf(code, language)}">${(language === 'en' && titleEn) || title}</a>`,
  );
  const body = html`<h1>${texts.all}</h1><section>${list(links) ?? texts.none}</section>`;
  return frame({ title: texts.all, code: '', language }, body);
}

export const notePage = (note: 'missing' | 'busy', language: Language): string =>
  frame({ title: TEXTS[language][note], code: '', language }, html`<h1>${TEXTS[language][note]}</h1>`);
