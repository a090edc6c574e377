interface Opinion {
  readonly bodyName: string;
  readonly answer: string | null;
  readonly answerText: string | null;
  readonly documentNumber: string | null;
  readonly documentOn: string | null;
}
const ANSWERS: Readonly<Record<string, string>> = {
  AGREE: 'nhất trí',
  DISAGREE: 'không nhất trí',
  COMMENT: 'có ý kiến',
};
const shortDay = (day: string): string => day.split('-').reverse().join('/');

interface StepEnd {
  readonly state: string;
  readonly why: string;
  readonly outcome: string | null;
  readonly documentNumber: string | null;
  readonly documentOn: string | null;
}
const paperText = ({ documentNumber, documentOn }: Pick<Opinion, 'documentNumber' | 'documentOn'>): string => {
  const number = documentNumber ? ` số ${documentNumber}` : '';
  const day = documentOn ? ` ngày ${shortDay(documentOn)}` : '';
  return number || day ? ` (văn bản${number}${day})` : '';
};
/** What a body said, with its paper; whoever did not answer is told as such. */
export function opinionText({ bodyName, answer, answerText, documentNumber, documentOn }: Opinion): string {
  if (!answer) return `${bodyName}: chưa có văn bản trả lời`;
  const paper = paperText({ documentNumber, documentOn });
  const said = answerText && answer !== 'AGREE' ? `: ${answerText}` : '';
  return `${bodyName} ${ANSWERS[answer] ?? ''}${paper}${said}`;
}

/** How a step ended that was done on paper, or why it was not taken; what is still open says so. */
export function stepText(step: StepEnd | null): string {
  if (step?.state === 'DONE') return `${step.outcome ?? 'đã thực hiện'}${paperText(step)}`;
  return step?.state === 'SKIPPED' ? step.why : 'chưa thực hiện';
}

/** The votes of the council for one nominee over all its members; empty where no council voted. */
export const votesText = ({ yes, memberCount }: { yes: number | null; memberCount: number | null }): string => {
  if (yes === null || !memberCount) return '';
  const share = Math.round((yes * 10_000) / memberCount) / 100;
  return `${yes}/${memberCount} (${new Intl.NumberFormat('vi-VN').format(share)} %)`;
};

interface Submitted {
  readonly formName: string;
  readonly isTitle: boolean;
  readonly subject: string;
}
const KINDS: Readonly<Record<string, string>> = {
  COLLECTIVE: 'tập thể',
  ENTERPRISE: 'doanh nghiệp',
  HOUSEHOLD: 'hộ gia đình',
  INDIVIDUAL: 'cá nhân',
};
/** What is asked for: each form with the number of those of each kind. */
export function askedText(nominees: readonly Submitted[]): string {
  const forms = [...new Set(nominees.map(({ formName }) => formName))];
  const texts = forms.map((form) => {
    const own = nominees.filter(({ formName }) => formName === form);
    const counts = Object.keys(KINDS).flatMap((kind) => {
      const count = own.filter(({ subject }) => subject === kind).length;
      return count > 0 ? [`${count} ${KINDS[kind]}`] : [];
    });
    return `${own[0]?.isTitle ? `danh hiệu “${form}”` : form} cho ${counts.join(', ')}`;
  });
  return `Đề nghị tặng ${texts.join('; ')} (có danh sách kèm theo).`;
}
