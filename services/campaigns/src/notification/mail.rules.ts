/** A notification as a letter, in the language of the office. Pure. */
export interface Letter {
  readonly campaign: string;
  readonly audience: 'UNIT' | 'CLUSTER_LEADER' | 'BOARD';
  readonly kind: 'ACKNOWLEDGEMENT' | 'LAUNCH' | 'REPORT' | 'TASK';
  /** The reporting period or the task. */
  readonly what: string | null;
  readonly cluster: string | null;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly unitCount: number;
  readonly url: string;
}

const KINDS = {
  ACKNOWLEDGEMENT: 'tiếp nhận kế hoạch',
  LAUNCH: 'phát động tại đơn vị',
  REPORT: 'báo cáo tiến độ',
  TASK: 'nhiệm vụ được giao',
} as const;
const SHORT = 120;

const dayOf = (day: string): string => day.split('-').reverse().join('/');
const shortened = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text);

function sentenceOf({ audience, kind, what, cluster, dueOn, isOverdue, unitCount }: Letter): string {
  const thing = what ? `${KINDS[kind]} (${shortened(what)})` : KINDS[kind];
  const due = dayOf(dueOn);
  if (audience === 'UNIT')
    return isOverdue
      ? `Đơn vị chưa hoàn thành việc ${thing}, hạn ngày ${due}.`
      : `Việc ${thing} của đơn vị sẽ đến hạn ngày ${due}.`;
  const where = audience === 'CLUSTER_LEADER' && cluster ? ` của ${cluster}` : '';
  return `${unitCount} đơn vị${where} đã được đôn đốc nhưng chưa hoàn thành việc ${thing}, hạn ngày ${due}.`;
}

export function letterOf(facts: Letter): { readonly subject: string; readonly text: string } {
  return {
    subject: `Đôn đốc: ${KINDS[facts.kind]}, hạn ${dayOf(facts.dueOn)}`,
    text: [
      'Kính gửi quý cơ quan, đơn vị,',
      sentenceOf(facts),
      `Phong trào: ${facts.campaign}.`,
      `Xem và thực hiện tại: ${facts.url}`,
      'Thư này do hệ thống thi đua, khen thưởng tự gửi; không cần trả lời.',
    ].join('\n\n'),
  };
}
