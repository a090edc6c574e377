import type { ReportState } from '../report/report.flow.ts';
import type { Standing } from '../report/report.rules.ts';

export const COMMENT_SIDES = ['UNIT', 'REVIEWER'] as const;
export type CommentSide = (typeof COMMENT_SIDES)[number];

const WITH_UNIT: readonly ReportState[] = ['DRAFT', 'RETURNED'];

/** Whoever is both speaks for the unit while the report is with the unit, and as its reviewer after that. */
export function sideOf(state: ReportState, standing: Standing): CommentSide | null {
  if (standing.UNIT && standing.REVIEWER) return WITH_UNIT.includes(state) ? 'UNIT' : 'REVIEWER';
  if (standing.UNIT) return 'UNIT';
  return standing.REVIEWER ? 'REVIEWER' : null;
}
