import { type Context, forbidden, refuse, type Violation, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { textOf } from '../criterion/exact.rules.ts';
import type { LockedEntry } from './entry.facts.ts';
import { SCORE_FLOW, type ScoreAction } from './entry.flow.ts';
import { checkStep, countedPoints } from './entry.rules.ts';
import { standingOf } from './score-sheet.access.ts';
import { type Asked, checkScoring, lockAsked } from './score-sheet.commands.ts';
import { ScoreSheet, type StepScore } from './score-sheet.entity.ts';

const LONGEST_TEXT = 2_000;

/** The new values of an item; what a step does not speak of stays. */
function stepped(
  row: LockedEntry,
  given: StepScore,
  { action, today }: { action: ScoreAction; today: string },
): object {
  const { to, points: pointsField, text: textField } = SCORE_FLOW[action];
  const counted = textOf(countedPoints(row));
  const text = given.text?.normalize('NFC').trim() || null;
  return {
    ...{ id: row.id, state: to, final: to === 'FINAL' ? counted : null },
    checked: pointsField === 'checkedPoints' ? (given.points ?? row.selfPoints ?? 0) : row.checkedPoints,
    rechecked: pointsField === 'recheckedPoints' ? (given.points ?? row.checkedPoints ?? 0) : row.recheckedPoints,
    texts: textField && text ? { [textField]: text } : {},
    submitted: action === 'SUBMIT' ? today : null,
  };
}

const STEP = `
update campaigns.score_entry e set state = g.state, checked_points = g.checked, rechecked_points = g.rechecked,
  final_points = g.final, submitted_on = coalesce(e.submitted_on, g.submitted),
  check_reason = coalesce(g.texts ->> 'checkReason', e.check_reason), explanation = coalesce(g.texts ->> 'explanation', e.explanation),
  recheck_reason = coalesce(g.texts ->> 'recheckReason', e.recheck_reason),
  reopen_reason = coalesce(g.texts ->> 'reopenReason', e.reopen_reason), version = e.version + 1, updated_at = now()
from jsonb_to_recordset($1::jsonb) as g(id uuid, state text, checked numeric, rechecked numeric, final numeric, submitted date, texts jsonb)
where e.id = g.id`;

/** One step of the path for some items of a sheet, all or none. */
export function takeScoreStep(
  ctx: Context,
  info: GraphQLResolveInfo,
  { action, ...asked }: Asked<StepScore> & { action: ScoreAction },
): Promise<ScoreSheet> {
  return write(ctx, { info, args: { action, ...asked }, entity: ScoreSheet }, async (tx) => {
    const rows = await lockAsked(tx, asked);
    if (!rows.every((row) => standingOf(ctx.actor, row)[SCORE_FLOW[action].by])) throw forbidden();
    const today = ctx.runtime.clock.today();
    const [year] = await tx.query<{ explainBy: string | null }>(
      `select y.explain_by::text as "explainBy" from campaigns.score_sheet s
       join campaigns.emulation_year y on y.id = s.emulation_year_id where s.id = $1`,
      [asked.sheetId],
    );
    const facts = { today, explainBy: year?.explainBy ?? null };
    const found = rows.flatMap((row, at): Violation[] => {
      const given = asked.entries[at] as StepScore;
      const isLong = (given.text?.length ?? 0) > LONGEST_TEXT;
      return [
        ...checkStep(action, { ...row, ...facts, formula: row }, given),
        ...(isLong ? [{ code: 'TOO_LONG', path: ['text'], params: { max: LONGEST_TEXT } }] : []),
      ].map((violation) => ({ ...violation, path: ['entries', at, ...(violation.path ?? [])] }));
    });
    refuse([...(await checkScoring(tx, asked.sheetId)), ...found]);
    const given = rows.map((row, at) => stepped(row, asked.entries[at] as StepScore, { action, today }));
    await tx.query(STEP, [JSON.stringify(given)]);
    return asked.sheetId;
  });
}
