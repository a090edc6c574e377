import { type Context, clean, insertAll, isId, type Violation } from '@tdkt/kernel';
import { changeDecision } from '../decision/decision.commands.ts';
import type { Decision } from '../decision/decision.entity.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { checkLength } from '../revocation/revocation.rules.ts';
import { AwardCorrection, type CorrectionItem } from './correction.entity.ts';
import { type MistakenAward, mistakenAwards } from './correction.facts.ts';
import { checkMistake, oldTextOf } from './correction.rules.ts';

const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

type Awards = ReadonlyMap<string, MistakenAward>;

/** Everything wrong with the items; a field that the call names twice is taken by the first. */
function violationsOf(items: readonly CorrectionItem[], awards: Awards, decidedOn: string): Violation[] {
  const seen = new Set<string>();
  return items.flatMap((item, at) => {
    const award = awards.get(item.awardId) ?? null;
    const key = `${item.awardId} ${item.field}`;
    const isListed = (award?.listed.includes(item.field) ?? false) || seen.has(key);
    seen.add(key);
    const said = { field: item.field, oldText: trimmed(item.oldText), newText: trimmed(item.newText) };
    return checkMistake({ award, isListed, ...said }, decidedOn, at);
  });
}

const lineOf = (item: CorrectionItem, award: MistakenAward, decision: Decision): Partial<AwardCorrection> =>
  clean(AwardCorrection, {
    ...{ decisionId: decision.id, awardId: award.id, awardedOn: award.decidedOn, field: item.field },
    ...{ personId: award.personId, organisationId: award.organisationId, subjectName: award.subjectName },
    oldText: oldTextOf({ award, field: item.field, oldText: trimmed(item.oldText) }) ?? '',
    ...{ newText: item.newText, evidence: item.evidence ?? null },
    ...{ memberUnitId: award.memberUnitId, clusterId: award.clusterId, managementPath: award.managementPath },
  });

/** Writes mistakes on the list of a decision that corrects: all of them or none. */
export function recordCorrections(
  ctx: Context,
  call: ProposalCall,
  items: readonly CorrectionItem[],
): Promise<Decision> {
  let awards: Awards = new Map();
  return changeDecision(ctx, call, {
    action: 'RECORD_CORRECTIONS',
    check: async (row, tx) => {
      const wrong = checkLength(items.length);
      if (wrong.length > 0) return wrong;
      awards = await mistakenAwards(
        tx,
        row,
        items.map(({ awardId }) => awardId),
      );
      return violationsOf(items, awards, row.decidedOn);
    },
    apply: async (row, tx) => {
      const lines = items.map((item) => lineOf(item, awards.get(item.awardId) as MistakenAward, row));
      await insertAll(tx, AwardCorrection, lines);
      return {};
    },
  });
}

/** Takes mistakes off the list of a draft. */
export const removeCorrections = (ctx: Context, call: ProposalCall, ids: readonly string[]): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'RECORD_CORRECTIONS',
    check: async (row, tx) => {
      const text = 'select 1 from awards.award_correction where decision_id = $1 and id = any($2::uuid[])';
      const found = await tx.query(text, [row.id, ids.filter(isId)]);
      return found.length === new Set(ids).size ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['correctionIds'] }];
    },
    apply: async (row, tx) => {
      const text = 'delete from awards.award_correction where decision_id = $1 and id = any($2::uuid[])';
      await tx.query(text, [row.id, ids]);
      return {};
    },
  });
