import type { Annex } from '@tdkt/documents';
import { DecisionKind } from '../decision/decision.entity.ts';
import type { PaperLine } from './decision-paper.facts.ts';
import { awardedBy, fieldName, type Outcome } from './outcome-wording.rules.ts';
import { addressed, moneyText } from './wording.rules.ts';

type Column = Annex['columns'][number] & { readonly text: (line: PaperLine, outcome: Outcome) => string };

const SUBJECT = (share: number): Column => ({
  ...{ heading: 'Họ và tên, tên tập thể', share },
  text: (line) => [addressed(line), line.unitName].filter(Boolean).join(', '),
});
const AWARDED = (share: number): Column => ({
  ...{ heading: 'Hình thức, quyết định đã khen thưởng', share },
  text: (line, outcome) => `${line.formName}; ${awardedBy(outcome)}`,
});

const COLUMNS: Readonly<Partial<Record<DecisionKind, readonly Column[]>>> = {
  [DecisionKind.REVOCATION]: [
    SUBJECT(0.26),
    AWARDED(0.25),
    {
      ...{ heading: 'Lý do, căn cứ', share: 0.25 },
      text: (_line, { explanation, legalBasis }) => `${explanation ?? ''} (${legalBasis ?? ''})`,
    },
    {
      ...{ heading: 'Tiền thưởng nộp lại (đồng)', share: 0.16, isNumber: true },
      text: (_line, { bonusRecalled }) => moneyText(bonusRecalled),
    },
  ],
  [DecisionKind.RESTORATION]: [
    SUBJECT(0.3),
    AWARDED(0.3),
    { ...{ heading: 'Căn cứ phục hồi', share: 0.32 }, text: (_line, { restorationBasis }) => restorationBasis ?? '' },
  ],
  [DecisionKind.CORRECTION]: [
    SUBJECT(0.24),
    AWARDED(0.24),
    {
      ...{ heading: 'Nội dung đã ghi', share: 0.22 },
      text: (_line, { field, oldText }) => `${fieldName(field)}: ${oldText ?? ''}`,
    },
    {
      ...{ heading: 'Nội dung đính chính', share: 0.22 },
      text: (_line, { field, newText }) => `${fieldName(field)}: ${newText ?? ''}`,
    },
  ],
};

const ABOUT: Readonly<Partial<Record<DecisionKind, string>>> = {
  [DecisionKind.REVOCATION]: 'Hủy bỏ kết quả khen thưởng',
  [DecisionKind.RESTORATION]: 'Phục hồi kết quả khen thưởng',
  [DecisionKind.CORRECTION]: 'Đính chính nội dung quyết định khen thưởng',
};

/** The list of a decision about awards that were made before; null for one that makes them. */
export function outcomeList(
  kind: DecisionKind,
  lines: readonly PaperLine[],
): Pick<Annex, 'about' | 'columns' | 'groups'> | null {
  const columns = COLUMNS[kind];
  if (!columns) return null;
  const rows = lines.map((line, at) => [
    String(at + 1),
    ...columns.map(({ text }) => (line.outcome ? text(line, line.outcome) : '')),
  ]);
  return {
    about: ABOUT[kind] ?? '',
    columns: [
      { heading: 'TT', share: 0.08, isNumber: true },
      ...columns.map(({ heading, share, isNumber = false }) => ({ heading, share, isNumber })),
    ],
    groups: [{ caption: '', rows }],
  };
}
