import type { Transaction, Violation } from '@tdkt/kernel';
import type { Decision } from '../decision/decision.entity.ts';
import { mistakenAwards } from './correction.facts.ts';
import { type CorrectedField, checkMistake } from './correction.rules.ts';

interface Line {
  readonly awardId: string;
  readonly field: CorrectedField;
  readonly oldText: string;
  readonly newText: string;
}

/** What was a mistake when the list was written must be one still, and on the day of the decision. */
export async function checkSignedCorrections(tx: Transaction, decision: Decision): Promise<readonly Violation[]> {
  const lines = await tx.query<Line>(
    `select award_id as "awardId", field, old_text as "oldText", new_text as "newText"
     from awards.award_correction where decision_id = $1 order by id for update`,
    [decision.id],
  );
  if (lines.length === 0) return [{ code: 'EMPTY_LIST' }];
  const awards = await mistakenAwards(
    tx,
    decision,
    lines.map(({ awardId }) => awardId),
  );
  return lines.flatMap((line, at) => {
    const award = awards.get(line.awardId) ?? null;
    const found = checkMistake({ ...line, award, isListed: false }, decision.decidedOn, at);
    const said = award?.texts[line.field] ?? line.oldText;
    return said === line.oldText ? found : [...found, { code: 'CHANGED_SINCE', path: ['items', at, 'oldText'] }];
  });
}

/** From the signature on the awards are read with what the decision lists. */
export const applyCorrections = async (tx: Transaction, decision: Decision): Promise<void> => {
  await tx.query(
    `update awards.award_correction set corrected_on = $2, version = version + 1, updated_at = $3 where decision_id = $1`,
    [decision.id, decision.decidedOn, tx.ctx.runtime.clock.now()],
  );
};
