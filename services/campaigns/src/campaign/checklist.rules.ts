import type { Violation } from '@tdkt/kernel';

export interface LaunchFacts {
  readonly state: string;
  readonly purposes: readonly string[];
  readonly eligibleCollectives: readonly unknown[];
  readonly eligibleIndividuals: readonly unknown[];
  readonly launchedByName: string | null;
  readonly launchedByPosition: string | null;
  readonly periodText: string | null;
  readonly endsOn: string | null;
  readonly planCount: number;
  /** Plans without number or date of which nobody has said that these are unknown. */
  readonly unnumberedPlanCount: number;
  /** Guidance on commendation, and plans that speak of it. */
  readonly commendationCount: number;
  readonly contentCount: number;
  readonly measuredContentCount: number;
  readonly closingConditionCount: number;
  readonly taskCount: number;
  readonly idleAssignmentCount: number;
  /** Lines of the distribution list that are more than a copy for the archive. */
  readonly recipientCount: number;
  readonly parentState: string | null;
}

export enum LaunchCheckCode {
  PURPOSE = 'PURPOSE',
  SUBJECT = 'SUBJECT',
  CONTENT = 'CONTENT',
  INDICATOR = 'INDICATOR',
  PERIOD = 'PERIOD',
  PLAN = 'PLAN',
  PLAN_NUMBER = 'PLAN_NUMBER',
  COMMENDATION = 'COMMENDATION',
  TASK = 'TASK',
  ASSIGNEE = 'ASSIGNEE',
  RECIPIENT = 'RECIPIENT',
  LAUNCHER = 'LAUNCHER',
  PARENT = 'PARENT',
}

interface Item {
  readonly code: LaunchCheckCode;
  /** Field of the campaign, or of its parts, where it is mended. */
  readonly path: string;
  readonly advice: { readonly vi: string; readonly en: string };
  isMet(facts: LaunchFacts): boolean;
}

/** What a movement must have before it is launched: Law on Emulation and Commendation 2022, art. 17. */
export const CHECKLIST: readonly Item[] = [
  {
    code: LaunchCheckCode.PURPOSE,
    path: 'purposes',
    advice: { vi: 'Nhập ít nhất một mục đích, yêu cầu.', en: 'Enter at least one purpose.' },
    isMet: ({ purposes }) => purposes.length > 0,
  },
  {
    code: LaunchCheckCode.SUBJECT,
    path: 'eligibleCollectives',
    advice: { vi: 'Nêu ít nhất một loại tập thể hoặc cá nhân.', en: 'Name a kind of collective or individual.' },
    isMet: ({ eligibleCollectives, eligibleIndividuals }) =>
      eligibleCollectives.length + eligibleIndividuals.length > 0,
  },
  {
    code: LaunchCheckCode.CONTENT,
    path: 'contents',
    advice: { vi: 'Thêm nội dung thi đua.', en: 'Add a content.' },
    isMet: ({ contentCount }) => contentCount > 0,
  },
  {
    code: LaunchCheckCode.INDICATOR,
    path: 'indicators',
    advice: { vi: 'Thêm chỉ tiêu cho ít nhất một nội dung.', en: 'Add an indicator to at least one content.' },
    isMet: ({ measuredContentCount }) => measuredContentCount > 0,
  },
  {
    code: LaunchCheckCode.PERIOD,
    path: 'periodText',
    advice: {
      vi: 'Ghi thời gian theo kế hoạch và thêm điều kiện kết thúc hoặc ngày kết thúc.',
      en: 'Write the period of the plan, and add a closing condition or an end day.',
    },
    isMet: ({ periodText, closingConditionCount, endsOn }) =>
      periodText !== null && (closingConditionCount > 0 || endsOn !== null),
  },
  {
    code: LaunchCheckCode.PLAN,
    path: 'plans',
    advice: { vi: 'Thêm kế hoạch phát động.', en: 'Add the plan.' },
    isMet: ({ planCount }) => planCount > 0,
  },
  {
    code: LaunchCheckCode.PLAN_NUMBER,
    path: 'plans.number',
    advice: {
      vi: 'Nhập số và ngày của kế hoạch, hoặc xác nhận là chưa rõ.',
      en: 'Enter number and date of the plan, or state that they are unknown.',
    },
    isMet: ({ planCount, unnumberedPlanCount }) => planCount > 0 && unnumberedPlanCount === 0,
  },
  {
    code: LaunchCheckCode.COMMENDATION,
    path: 'plans.commendationText',
    advice: {
      vi: 'Ghi phần khen thưởng trong kế hoạch hoặc thêm hướng dẫn khen thưởng.',
      en: 'Write what the plan says of commendation, or add guidance on it.',
    },
    isMet: ({ commendationCount }) => commendationCount > 0,
  },
  {
    code: LaunchCheckCode.TASK,
    path: 'assignments.tasks',
    advice: { vi: 'Thêm phân công với ít nhất một nhiệm vụ.', en: 'Add an assignment with at least one task.' },
    isMet: ({ taskCount }) => taskCount > 0,
  },
  {
    code: LaunchCheckCode.ASSIGNEE,
    path: 'assignments.assignees',
    advice: { vi: 'Nêu cơ quan thực hiện cho mọi phân công.', en: 'Say who carries out each assignment.' },
    isMet: ({ taskCount, idleAssignmentCount }) => taskCount > 0 && idleAssignmentCount === 0,
  },
  {
    code: LaunchCheckCode.RECIPIENT,
    path: 'recipients',
    advice: { vi: 'Thêm nơi nhận (ngoài bản lưu).', en: 'Add a recipient other than the archive.' },
    isMet: ({ recipientCount }) => recipientCount > 0,
  },
  {
    code: LaunchCheckCode.LAUNCHER,
    path: 'launchedByName',
    advice: { vi: 'Nhập người phát động và chức vụ.', en: 'Enter who launches it, with the post.' },
    isMet: ({ launchedByName, launchedByPosition }) => launchedByName !== null && launchedByPosition !== null,
  },
  {
    code: LaunchCheckCode.PARENT,
    path: 'parentCampaignId',
    advice: {
      vi: 'Phong trào cấp trên phải đã phát động và chưa kết thúc.',
      en: 'The parent campaign must be launched and not closed.',
    },
    isMet: ({ parentState }) => parentState === null || parentState === 'LAUNCHED',
  },
];

/** All that stands between a draft and its launching. */
export function checkLaunch(facts: LaunchFacts): Violation[] {
  if (facts.state !== 'DRAFT') return [{ code: 'NOT_A_DRAFT', path: ['state'] }];
  return CHECKLIST.filter((item) => !item.isMet(facts)).map(({ code, path }) => ({
    code: `NO_${code}`,
    path: path.split('.'),
  }));
}
