import type { Annex, Paper } from '@tdkt/documents';
import { type Decision, DecisionKind, DecisionState } from '../decision/decision.entity.ts';
import { recallDaysOn } from '../revocation/ground.rules.ts';
import type { PaperLine } from './decision-paper.facts.ts';
import { outcomeList } from './outcome-paper.views.ts';
import { articlesOfCorrection, articlesOfRestoration, articlesOfRevocation } from './outcome-wording.rules.ts';
import {
  aboutText,
  addressed,
  articlesOf,
  authorityOf,
  basesText,
  citationOf,
  issuerLines,
  kindName,
  longDay,
  moneyText,
  positionsOf,
  RECIPIENTS,
} from './wording.rules.ts';

/** Where the province's documents are dated from. */
export const PLACE = 'Đồng Nai';

export interface PaperFacts {
  readonly decision: Decision;
  readonly issuer: string;
  /** The lines that the reader may see. */
  readonly lines: readonly PaperLine[];
  /** The whole list where the articles follow from it. */
  readonly whole: readonly PaperLine[];
}

const ARTICLES: Readonly<Record<DecisionKind, (whole: readonly PaperLine[], decidedOn: string) => string[]>> = {
  [DecisionKind.COMMENDATION]: articlesOf,
  [DecisionKind.REVOCATION]: (whole, decidedOn) => articlesOfRevocation(whole, recallDaysOn(decidedOn)),
  [DecisionKind.RESTORATION]: articlesOfRestoration,
  [DecisionKind.CORRECTION]: articlesOfCorrection,
};

/** The articles and recipients that hold: those written by hand, else those that follow from the list. */
export const textsOf = (decision: Decision, whole: readonly PaperLine[]) => ({
  articles: decision.articles.length > 0 ? decision.articles : ARTICLES[decision.kind](whole, decision.decidedOn),
  recipients: decision.recipients.length > 0 ? decision.recipients : [...RECIPIENTS],
});

const NUMBER = { heading: 'TT', share: 0.08, isNumber: true };
const BONUS = { heading: 'Tiền thưởng (đồng)', share: 0.17, isNumber: true };
/** What everybody is commended for stands above the list, once; where it differs, in a column. */
const columnsOf = (isAlike: boolean) =>
  isAlike
    ? [NUMBER, { heading: 'Họ và tên, tên tập thể', share: 0.38 }, { heading: 'Đơn vị', share: 0.37 }, BONUS]
    : [
        NUMBER,
        { heading: 'Họ và tên, tên tập thể', share: 0.25 },
        { heading: 'Đơn vị', share: 0.22 },
        { heading: 'Thành tích', share: 0.28 },
        BONUS,
      ];
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What a decision of commendation gives to whom. */
function awardList(lines: readonly PaperLine[]): Pick<Annex, 'about' | 'columns' | 'groups'> {
  const groups = new Map<string, PaperLine[]>();
  for (const line of lines) {
    const key = `${line.formName}: ${kindName(line.subjectKind)}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const citations = [...new Set(lines.map(citationOf))];
  const isAlike = citations.length === 1;
  return {
    about: `Được khen thưởng${isAlike ? ` ${lowered(citations[0] ?? '')}` : ''}`,
    columns: columnsOf(isAlike),
    groups: [...groups].map(([caption, rows]) => ({
      caption: `${caption} (${rows.length})`,
      rows: rows.map((line, at) => [
        String(at + 1),
        addressed(line),
        line.unitName ?? '',
        ...(isAlike ? [] : [citationOf(line)]),
        moneyText(line.bonus),
      ]),
    })),
  };
}

function annexOf({ decision, lines, whole }: PaperFacts): Annex {
  const isDraft = decision.state === DecisionState.DRAFT;
  const isExtract = lines.length < whole.length;
  return {
    ...(outcomeList(decision.kind, lines) ?? awardList(lines)),
    title: isExtract ? 'TRÍCH DANH SÁCH' : 'DANH SÁCH',
    goesWith: isDraft
      ? '(Kèm theo dự thảo Quyết định)'
      : `(Kèm theo Quyết định số ${decision.number} ${longDay(decision.decidedOn)})`,
    closing: isExtract ? 'Bản trích chỉ gồm tập thể, cá nhân thuộc phạm vi của người xem.' : null,
  };
}

/** The decision written out in the layout of Decree 30/2020/NĐ-CP; a draft says that it is one and has no number. */
export function paperOf(facts: PaperFacts): Paper {
  const { decision, issuer, whole } = facts;
  const isDraft = decision.state === DecisionState.DRAFT;
  const texts = textsOf(decision, whole);
  const year = decision.decidedOn.slice(0, 4);
  return {
    draft: isDraft ? 'DỰ THẢO' : null,
    above: '',
    issuer: issuerLines(issuer),
    number: isDraft ? `Số:          /${decision.book}` : `Số: ${decision.number}`,
    placeAndDate: `${PLACE}, ${isDraft ? `ngày       tháng       năm ${year}` : longDay(decision.decidedOn)}`,
    kind: 'QUYẾT ĐỊNH',
    about: aboutText(decision.title),
    authority: authorityOf(decision.signerPosition, issuer),
    bases: basesText(decision.legalBases),
    enacting: 'QUYẾT ĐỊNH:',
    articles: texts.articles.map((text, at) => ({ label: `Điều ${at + 1}.`, text })),
    recipients: texts.recipients,
    signer: { positions: positionsOf(decision.signerPosition), name: decision.signerName },
    annex: facts.lines.length > 0 ? annexOf(facts) : null,
  };
}
