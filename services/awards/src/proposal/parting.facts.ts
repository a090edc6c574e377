import type { Transaction } from '@tdkt/kernel';
import type { Joined, JoinFacts, PartFacts } from './parting.rules.ts';
import type { Proposal } from './proposal.entity.ts';

/** Nominees whom a decision or a council has before it. */
const BOUND = `(exists (select 1 from awards.award w where w.nominee_id = n.id)
  or exists (select 1 from awards.session_item i where i.nominee_id = n.id))`;

export async function partFacts(tx: Transaction, proposalId: string, ids: readonly string[]): Promise<PartFacts> {
  const [row] = await tx.query<Omit<PartFacts, 'asked'>>(
    `select count(*) filter (where n.outcome = 'PENDING')::integer as pending,
       count(*) filter (where n.outcome = 'PENDING' and n.id = any($2::uuid[]))::integer as found,
       count(*) filter (where n.id = any($2::uuid[]) and ${BOUND})::integer as bound
     from awards.nominee n where n.proposal_id = $1`,
    [proposalId, ids],
  );
  return { asked: ids.length, found: 0, pending: 0, bound: 0, ...row };
}

interface StepsRow {
  readonly id: string;
  readonly steps: string[];
}
/** What the rules ask about dossiers that are to become one. */
export async function joinFacts(
  tx: Transaction,
  into: Proposal,
  others: readonly Proposal[],
): Promise<Omit<JoinFacts, 'most'>> {
  const ids = [into, ...others].map(({ id }) => id);
  const stepRows = await tx.query<StepsRow>(
    `select proposal_id as id, array_agg(kind || ' ' || state order by ordinal) as steps from awards.review_step
     where proposal_id = any($1::uuid[]) group by 1`,
    [ids],
  );
  const [count] = await tx.query<Pick<JoinFacts, 'nominees' | 'twice' | 'bound'>>(
    `select count(*)::integer as nominees, (count(*) - count(distinct (n.subject_id, n.award_form_id)))::integer as twice,
       count(*) filter (where n.proposal_id <> $2 and ${BOUND})::integer as bound
     from awards.nominee n where n.proposal_id = any($1::uuid[])`,
    [ids, into.id],
  );
  const stepsOf = new Map(stepRows.map(({ id, steps }) => [id, steps]));
  const joined = (proposal: Proposal): Joined => ({ ...proposal, steps: stepsOf.get(proposal.id) ?? [] });
  return { nominees: 0, twice: 0, bound: 0, ...count, into: joined(into), others: others.map(joined) };
}
