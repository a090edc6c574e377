import type { ReportState } from '../report/report.flow.ts';
import { type CommentSide, sideOf } from './comment.rules.ts';

it.each<[ReportState, boolean, boolean, CommentSide | null]>([
  ['DRAFT', true, false, 'UNIT'],
  ['ACCEPTED', true, false, 'UNIT'],
  ['DRAFT', false, true, 'REVIEWER'],
  ['SUBMITTED', false, true, 'REVIEWER'],
  ['DRAFT', true, true, 'UNIT'],
  ['RETURNED', true, true, 'UNIT'],
  ['SUBMITTED', true, true, 'REVIEWER'],
  ['ACCEPTED', true, true, 'REVIEWER'],
  ['SUBMITTED', false, false, null],
])('in %s, of the unit %j and reviewer %j speaks as %s', (state, UNIT, REVIEWER, side) => {
  expect(sideOf(state, { UNIT, REVIEWER })).toBe(side);
});
