/** Grounds of revocation as data: in which days each is law, by which point, and what it needs. Imports nothing. */
export const REVOCATION_GROUNDS = [
  'FRAUDULENT_DECLARATION',
  'FALSE_INFORMATION',
  'UNLAWFUL_APPRAISAL',
  'VIOLATION_FOUND',
  'STATE_HONOUR_STRIPPED',
  'OTHER',
] as const;
export type GroundCode = (typeof REVOCATION_GROUNDS)[number];

export interface GroundText {
  readonly from: string;
  /** Last day. */
  readonly to: string | null;
  /** As the decision cites it. */
  readonly legalBasis: string;
  /** A conclusion, decision or judgment of a competent body must be named: Decree 152/2025, art. 56.1-2; Law 2022, art. 93.2d. */
  readonly needsConclusion: boolean;
}

const LAW_2022 = 'Luật Thi đua, khen thưởng số 06/2022/QH15';
const LAW_2003 = 'Luật Thi đua, khen thưởng số 15/2003/QH11';
const [OLD, NEW] = [
  { from: '2004-07-01', to: '2023-12-31', needsConclusion: false },
  { from: '2024-01-01', to: null, needsConclusion: true },
] as const;

/** Under the law of 2003 only fraud of the honouree annuls a decision (art. 96.1); the wider grounds came with art. 93.2 of 2022. */
export const GROUNDS: Readonly<Record<Exclude<GroundCode, 'OTHER'>, readonly GroundText[]>> = {
  FRAUDULENT_DECLARATION: [
    { ...OLD, legalBasis: `khoản 1 Điều 96 ${LAW_2003}` },
    { ...NEW, legalBasis: `điểm a khoản 2 Điều 93 ${LAW_2022}` },
  ],
  FALSE_INFORMATION: [{ ...NEW, legalBasis: `điểm b khoản 2 Điều 93 ${LAW_2022}` }],
  UNLAWFUL_APPRAISAL: [{ ...NEW, legalBasis: `điểm c khoản 2 Điều 93 ${LAW_2022}` }],
  VIOLATION_FOUND: [{ ...NEW, legalBasis: `điểm d khoản 2 Điều 93 ${LAW_2022}` }],
  STATE_HONOUR_STRIPPED: [
    { ...OLD, legalBasis: `Điều 97 ${LAW_2003}` },
    { ...NEW, legalBasis: `khoản 3, 4 và 5 Điều 93 ${LAW_2022}` },
  ],
};

const holds = (day: string, { from, to }: { from: string; to: string | null }): boolean =>
  from <= day && (to === null || day <= to);

/** The point of the law on which the ground stands on a day; null: it is none on that day, or says its own basis. */
export const groundOn = (ground: GroundCode, day: string): GroundText | null =>
  ground === 'OTHER' ? null : (GROUNDS[ground].find((text) => holds(day, text)) ?? null);

interface RecallTerm {
  readonly from: string;
  readonly to: string | null;
  readonly workingDays: number;
  readonly clause: string;
}
/**
 * Item and money come back within 15 working days from the day on which the decision was received: Decree 152/2025, art.
 * 58.1a and 58.2a. No term was seen in the texts in force before; there the decision says its own.
 */
const RECALL_TERMS: readonly RecallTerm[] = [
  { from: '2025-07-01', to: null, workingDays: 15, clause: 'Decree 152/2025, art. 58' },
];

/** Working days for returning item and money after a revocation of this day; null: the law that was seen says none. */
export const recallDaysOn = (revokedOn: string): number | null =>
  RECALL_TERMS.find((term) => holds(revokedOn, term))?.workingDays ?? null;

/** Who decided an award revokes it: Law 2022, art. 93.8, in force from this day. */
const SAME_AUTHORITY_FROM = '2024-01-01';
export const isForIssuerOnly = (ground: GroundCode, day: string): boolean =>
  ground !== 'OTHER' && day >= SAME_AUTHORITY_FROM;
