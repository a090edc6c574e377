import { type Context, clean, lock, newId, perform, refuse, type Violation } from '@tdkt/kernel';
import { formsOf } from '../form/form.resolver.ts';
import { mayEver, officesOf } from '../proposal/proposal.access.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { Nominee, Proposal } from '../proposal/proposal.entity.ts';
import { checkState } from '../proposal/proposal.rules.ts';
import { regimeOf, regimeOn, standardOf, statedCodes } from '../standard/regimes.ts';
import type { RegimeCode } from '../standard/standard.types.ts';
import { AT_REVIEW, VOTED } from './eligibility.facts.ts';

interface Said {
  readonly code: string;
  readonly isMet: boolean;
  readonly source: string;
}
const LONGEST = 500;

async function checkCode(
  ctx: Context,
  nominee: Nominee,
  proposal: Proposal,
  { code, source }: Said,
): Promise<Violation[]> {
  const form = (await formsOf(ctx)).get(nominee.awardFormId);
  const regime = proposal.regimeCode
    ? regimeOf(proposal.regimeCode as RegimeCode)
    : regimeOn(ctx.runtime.clock.today());
  const standard = regime && form ? standardOf(regime, form.code, nominee.subjectKind) : null;
  const known = new Set([VOTED, AT_REVIEW, ...(standard ? statedCodes(standard) : [])]);
  return [
    ...(known.has(code) ? [] : [{ code: 'UNKNOWN_CHOICE', path: ['code'] }]),
    ...(source.trim() === '' ? [{ code: 'REQUIRED', path: ['source'] }] : []),
    ...(source.length > LONGEST ? [{ code: 'TOO_LONG', path: ['source'], params: { max: LONGEST } }] : []),
  ];
}

/** Writes down what a paper says of one requirement; said again, the later word stands and the audit keeps both. */
export function confirmRequirement(ctx: Context, call: ProposalCall, said: Said): Promise<Nominee> {
  return perform(ctx, call, {
    entity: Nominee,
    may: (row) => mayEver(ctx.actor, 'CONFIRM', row),
    check: async (row, tx) => {
      const proposal = await lock(tx, Proposal, row.proposalId);
      refuse(checkState('CONFIRM', proposal.state, officesOf(ctx.actor, proposal)));
      return checkCode(ctx, row, proposal, said);
    },
    apply: async (row, tx) => {
      const { outcomeReason: source } = clean(Nominee, { outcomeReason: said.source });
      await tx.query(
        `insert into awards.confirmation (id, nominee_id, code, is_met, source) values ($1, $2, $3, $4, $5)
         on conflict (nominee_id, code) do update set is_met = excluded.is_met, source = excluded.source,
           version = confirmation.version + 1, updated_at = $6`,
        [newId(), row.id, said.code, said.isMet, source, ctx.runtime.clock.now()],
      );
      return {};
    },
  });
}
