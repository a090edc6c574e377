import type { Annex, Paper } from '@tdkt/documents';
import { aboutText, addressed, basesText, issuerLines, longDay, positionsOf } from '../decision-paper/wording.rules.ts';
import { LetterState, type SubmissionLetter } from './letter.entity.ts';
import type { LetterDossier, LetterNominee } from './letter.facts.ts';
import { askedText, opinionText, stepText, votesText } from './letter-wording.rules.ts';

const PLACE = 'Đồng Nai';
const RECIPIENTS = ['Như trên;', 'Lưu: VT, BTĐKT.'];

export interface LetterFacts {
  readonly letter: SubmissionLetter;
  readonly issuer: string;
  readonly dossiers: readonly LetterDossier[];
}

const COLUMNS = [
  { heading: 'TT', share: 0.07, isNumber: true },
  { heading: 'Họ và tên, tên tập thể', share: 0.22 },
  { heading: 'Đơn vị', share: 0.2 },
  { heading: 'Tóm tắt thành tích', share: 0.34 },
  { heading: 'Phiếu đồng ý', share: 0.17, isNumber: true },
];
const rowOf = (nominee: LetterNominee, at: number): string[] => [
  String(at + 1),
  addressed({ ...nominee, subjectKind: nominee.subject }),
  nominee.unitName ?? '',
  nominee.achievementSummary,
  votesText(nominee),
];

function listOf({ letter }: LetterFacts, nominees: readonly LetterNominee[]): Annex {
  const forms = [...new Set(nominees.map(({ formName }) => formName))];
  return {
    title: 'DANH SÁCH',
    about: 'Đề nghị khen thưởng',
    goesWith:
      letter.state === LetterState.ISSUED && letter.submittedOn
        ? `(Kèm theo Tờ trình số ${letter.number} ${longDay(letter.submittedOn)})`
        : '(Kèm theo dự thảo Tờ trình)',
    columns: COLUMNS,
    groups: forms.map((form) => {
      const own = nominees.filter(({ formName }) => formName === form);
      return { caption: `${form} (${own.length})`, rows: own.map(rowOf) };
    }),
    closing: null,
  };
}

/** What was done in the system, else how the step of each dossier ended on paper; each told once. */
function heardText(
  dossiers: readonly LetterDossier[],
  kind: string,
  told: (one: LetterDossier) => readonly string[],
): string {
  const texts = dossiers.flatMap((one) => {
    const own = told(one);
    return own.length > 0 ? own : [stepText(one.steps.find((step) => step.kind === kind) ?? null)];
  });
  return [...new Set(texts)].join('; ').replace(/[.;]$/, '');
}

function councilTexts({ nominees }: LetterDossier): readonly string[] {
  const voted = nominees.filter(({ council }) => council !== null);
  if (voted.length === 0) return [];
  return [
    `bỏ phiếu thông qua ${voted.length}/${nominees.length} trường hợp, số phiếu của từng trường hợp nêu trong danh sách`,
  ];
}

/** What Decree 152/2025, art. 33.11 wants a letter to tell: content and form, opinions, the appraisal. */
function articlesOf({ letter, dossiers }: LetterFacts, nominees: readonly LetterNominee[]): Paper['articles'] {
  const appraised = nominees.filter(({ appraisal }) => appraisal === 'MEETS').length;
  const told = [
    askedText(nominees),
    `Kết quả thẩm định: ${appraised}/${nominees.length} trường hợp đúng đối tượng, đủ điều kiện, tiêu chuẩn theo quy định.`,
    `Ý kiến của cơ quan liên quan: ${heardText(dossiers, 'CONSULTATION', (one) => one.opinions.map(opinionText))}.`,
    `Lấy ý kiến Nhân dân: ${heardText(dossiers, 'PUBLIC_NOTICE', ({ notices }) => notices)}.`,
    `Hội đồng Thi đua - Khen thưởng: ${heardText(dossiers, 'COUNCIL', councilTexts)}.`,
  ];
  return [
    ...told.map((text, at) => ({ label: `${at + 1}.`, text })),
    { label: '', text: letter.request || `Kính trình ${letter.addressee} xem xét, quyết định./.` },
  ];
}

/** The letter written out in the layout of Decree 30/2020/NĐ-CP; a draft says that it is one and has no number. */
export function letterPaper(facts: LetterFacts): Paper {
  const { letter, issuer, dossiers } = facts;
  const nominees = dossiers.flatMap((one) => one.nominees).sort((a, b) => a.formOrdinal - b.formOrdinal);
  const isDraft = letter.state !== LetterState.ISSUED || !letter.submittedOn;
  return {
    ...{ draft: isDraft ? 'DỰ THẢO' : null, above: '', issuer: issuerLines(issuer) },
    number: isDraft ? 'Số:          /TTr' : `Số: ${letter.number}`,
    placeAndDate: `${PLACE}, ${isDraft ? 'ngày       tháng       năm' : longDay(letter.submittedOn ?? '')}`,
    ...{ kind: 'TỜ TRÌNH', about: aboutText(letter.title), authority: `Kính gửi: ${letter.addressee}` },
    ...{ bases: basesText(letter.legalBases), enacting: '', articles: articlesOf(facts, nominees) },
    recipients: letter.recipients.length > 0 ? letter.recipients : RECIPIENTS,
    signer: { positions: positionsOf(letter.signerPosition), name: letter.signerName },
    annex: nominees.length > 0 ? listOf(facts, nominees) : null,
  };
}
