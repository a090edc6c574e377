import { type Context, clean, insertAll, isId, type Transaction, type Violation } from '@tdkt/kernel';
import { changeDecision } from '../decision/decision.commands.ts';
import type { Decision } from '../decision/decision.entity.ts';
import { files } from '../files.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { groundOn } from './ground.rules.ts';
import { type RestorationItem, Revocation, type RevocationItem } from './revocation.entity.ts';
import { type ListedAward, listedAwards, restorableRows } from './revocation.facts.ts';
import { checkLength, checkLine, checkRestoration } from './revocation.rules.ts';

const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

type Awards = ReadonlyMap<string, ListedAward>;

/** Everything wrong with the items; an award that the call names twice is taken by the first. */
function violationsOf(items: readonly RevocationItem[], awards: Awards, decidedOn: string): Violation[] {
  const seen = new Set<string>();
  return items.flatMap((item, at) => {
    const award = awards.get(item.awardId) ?? null;
    const isListed = (award?.isListed ?? false) || seen.has(item.awardId);
    seen.add(item.awardId);
    const said = { legalBasis: trimmed(item.legalBasis), conclusion: trimmed(item.conclusion) };
    return checkLine({ award, isListed, ground: item.ground, ...said }, decidedOn, at);
  });
}

function lineOf(item: RevocationItem, award: ListedAward, decision: Decision): Partial<Revocation> {
  const { ground, isItemRecalled } = item;
  return clean(Revocation, {
    ...{ decisionId: decision.id, awardId: award.id, awardedOn: award.decidedOn, ground, isItemRecalled },
    ...{ personId: award.personId, organisationId: award.organisationId, subjectName: award.subjectName },
    legalBasis: groundOn(ground, decision.decidedOn)?.legalBasis ?? trimmed(item.legalBasis) ?? '',
    explanation: item.explanation,
    conclusion: trimmed(item.conclusion),
    conclusionFileId: item.conclusionFileId ?? null,
    bonusRecalled: item.isBonusRecalled ? award.bonus || null : null,
    ...{ memberUnitId: award.memberUnitId, clusterId: award.clusterId, managementPath: award.managementPath },
  });
}

async function claimConclusions(tx: Transaction, lines: readonly Partial<Revocation>[]): Promise<void> {
  for (const { conclusionFileId: id, memberUnitId, clusterId, managementPath } of lines) {
    const place = { memberUnitId: memberUnitId ?? null, clusterId: clusterId ?? null, managementPath };
    if (id) await files.claim(tx, { id, path: 'conclusionFileId', place: place as never });
  }
}

/** Writes awards on the list of a decision of revocation: all of them or none. */
export function recordRevocations(
  ctx: Context,
  call: ProposalCall,
  items: readonly RevocationItem[],
): Promise<Decision> {
  let awards: Awards = new Map();
  return changeDecision(ctx, call, {
    action: 'RECORD_REVOCATIONS',
    check: async (row, tx) => {
      const wrong = checkLength(items.length);
      if (wrong.length > 0) return wrong;
      awards = await listedAwards(
        tx,
        row,
        items.map(({ awardId }) => awardId),
      );
      return violationsOf(items, awards, row.decidedOn);
    },
    apply: async (row, tx) => {
      const lines = items.map((item) => lineOf(item, awards.get(item.awardId) as ListedAward, row));
      await claimConclusions(tx, lines);
      await insertAll(tx, Revocation, lines);
      return {};
    },
  });
}

const unknown = (field: string): Violation[] => [{ code: 'UNKNOWN_REFERENCE', path: [field] }];

/** Takes awards off the list of a draft. */
export const removeRevocations = (ctx: Context, call: ProposalCall, ids: readonly string[]): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'RECORD_REVOCATIONS',
    check: async (row, tx) => {
      const text = 'select 1 from awards.revocation where decision_id = $1 and id = any($2::uuid[])';
      const found = await tx.query(text, [row.id, ids.filter(isId)]);
      return found.length === new Set(ids).size ? [] : unknown('revocationIds');
    },
    apply: async (row, tx) => {
      await tx.query('delete from awards.revocation where decision_id = $1 and id = any($2::uuid[])', [row.id, ids]);
      return {};
    },
  });

const LIST_RESTORATION = `
update awards.revocation r set restoration_decision_id = $2, restoration_basis = i.basis, version = version + 1, updated_at = $3
from jsonb_to_recordset($1::jsonb) as i("revocationId" uuid, basis text) where r.id = i."revocationId"`;

/** Writes revocations on the list of a decision of restoration: all of them or none. */
export const recordRestorations = (
  ctx: Context,
  call: ProposalCall,
  items: readonly RestorationItem[],
): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'RECORD_RESTORATIONS',
    check: async (row, tx) => {
      const wrong = checkLength(items.length);
      if (wrong.length > 0) return wrong;
      const rows = await restorableRows(
        tx,
        items.map(({ revocationId }) => revocationId),
      );
      return items.flatMap(({ revocationId, basis }, at) =>
        checkRestoration(rows.get(revocationId) ?? null, { decidedOn: row.decidedOn, basis: trimmed(basis) }, at),
      );
    },
    apply: async (row, tx) => {
      await tx.query(LIST_RESTORATION, [JSON.stringify(items), row.id, ctx.runtime.clock.now()]);
      return {};
    },
  });

const UNLIST_RESTORATION = `
update awards.revocation set restoration_decision_id = null, restoration_basis = null, version = version + 1, updated_at = $3
where restoration_decision_id = $1 and id = any($2::uuid[])`;

/** Takes revocations off the list of a draft of restoration. */
export const removeRestorations = (ctx: Context, call: ProposalCall, ids: readonly string[]): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'RECORD_RESTORATIONS',
    check: async (row, tx) => {
      const text = 'select 1 from awards.revocation where restoration_decision_id = $1 and id = any($2::uuid[])';
      const found = await tx.query(text, [row.id, ids.filter(isId)]);
      return found.length === new Set(ids).size ? [] : unknown('revocationIds');
    },
    apply: async (row, tx) => {
      await tx.query(UNLIST_RESTORATION, [row.id, ids, ctx.runtime.clock.now()]);
      return {};
    },
  });
