import {
  type Context,
  clean,
  forbidden,
  insert,
  insertAll,
  invalid,
  isId,
  lock,
  notFound,
  perform,
  refuse,
  type Transaction,
  update,
  type Violation,
} from '@tdkt/kernel';
import { endAppraisal } from '../appraisal/appraisal.commands.ts';
import { formsOf } from '../form/form.resolver.ts';
import { mayEver, officesOf } from './proposal.access.ts';
import type { ProposalCall } from './proposal.commands.ts';
import { type AddNominee, Nominee, NomineeOutcome, Proposal, type UpdateNominee } from './proposal.entity.ts';
import { countOf, type PersonFacts, personsFacts, placeColumns, subjectFacts } from './proposal.facts.ts';
import type { ProposalAction } from './proposal.flow.ts';
import { checkCount, checkNominee, checkState } from './proposal.rules.ts';
import { settleProposals } from './settlement.commands.ts';

/** The proposal of a nominee or a paper, locked; it decides whether they may change. */
export async function lockFor(tx: Transaction, proposalId: string, action: ProposalAction): Promise<Proposal> {
  if (!isId(proposalId)) throw notFound();
  const proposal = await lock(tx, Proposal, proposalId);
  if (!mayEver(tx.ctx.actor, action, proposal)) throw forbidden();
  refuse(checkState(action, proposal.state, officesOf(tx.ctx.actor, proposal)));
  return proposal;
}

/** Values of a nominee as they would be stored, after all checks. */
async function checked(tx: Transaction, proposal: Proposal, values: Partial<Nominee>): Promise<Partial<Nominee>> {
  const form = (await formsOf(tx.ctx)).get(values.awardFormId ?? '') ?? null;
  const { subjectName, subject } = await subjectFacts(tx, values, proposal.managementPath);
  const today = tx.ctx.runtime.clock.today();
  refuse(checkNominee({ ...(values as Nominee), form, subject, today }));
  return { ...values, subjectName };
}

/** What a nominee has before anybody did anything with it: its flags, and the place of its dossier. */
const newNominee = (proposal: Proposal, values: Partial<Nominee>): Partial<Nominee> => ({
  ...values,
  isFrontline: values.isFrontline ?? false,
  isDirectWorker: values.isDirectWorker ?? false,
  outcome: NomineeOutcome.PENDING,
  proposalId: proposal.id,
  ...placeColumns({
    managementPath: proposal.managementPath,
    memberUnitId: proposal.memberUnitId ?? null,
    clusterId: proposal.clusterId ?? null,
  }),
});

export async function addNominee(tx: Transaction, proposalId: string, input: AddNominee): Promise<string> {
  const proposal = await lockFor(tx, proposalId, 'ADD_NOMINEE');
  refuse(checkCount(await countOf(tx, 'nominee', proposalId)));
  const values = await checked(tx, proposal, clean(Nominee, { ...input }));
  return insert(tx, Nominee, newNominee(proposal, values));
}

/** Many persons for the same: the statements do not grow with their number. `named` is the field that lists them. */
export async function addPersons(
  tx: Transaction,
  proposalId: string,
  {
    personIds,
    same,
    named,
  }: {
    personIds: readonly string[];
    same: Omit<AddNominee, 'personId' | 'isFrontline' | 'isDirectWorker'>;
    named: string;
  },
): Promise<void> {
  const proposal = await lockFor(tx, proposalId, 'ADD_NOMINEE');
  refuse(checkCount((await countOf(tx, 'nominee', proposalId)) + personIds.length - 1));
  const form = (await formsOf(tx.ctx)).get(same.awardFormId) ?? null;
  const today = tx.ctx.runtime.clock.today();
  const facts = await personsFacts(tx, personIds, proposal.managementPath);
  const values = personIds.map((personId) => clean(Nominee, { ...same, personId }) as Partial<Nominee>);
  const wrong = values.flatMap((one, at) => {
    const { subject = 'UNKNOWN' } = facts.get(personIds[at] as string) ?? {};
    const found = checkNominee({ ...(one as Nominee), form, subject, today });
    return found.map(({ path, ...rest }) => ({ ...rest, path: path?.[0] === 'personId' ? [named, at] : (path ?? []) }));
  });
  refuse(wrong);
  const rows = values.map((one) => {
    const { subject: _subject, ...known } = facts.get(one.personId as string) as PersonFacts;
    return newNominee(proposal, { ...one, ...known });
  });
  await insertAll(tx, Nominee, rows);
}

export function updateNominee(ctx: Context, call: ProposalCall, input: UpdateNominee): Promise<Nominee> {
  return perform(ctx, call, {
    entity: Nominee,
    may: (row) => mayEver(ctx.actor, 'ADD_NOMINEE', row),
    apply: async (row, tx) => {
      const proposal = await lockFor(tx, row.proposalId, 'ADD_NOMINEE');
      const values = clean(Nominee, { ...input }) as Partial<Nominee>;
      const { subjectName } = await checked(tx, proposal, { ...row, ...values });
      return { ...values, ...(subjectName === undefined ? {} : { subjectName }) };
    },
  });
}

/** Takes a nominee off a proposal that is not submitted; answers the id of the proposal. */
export async function removeNominee(tx: Transaction, target: { id: string; version: number }): Promise<string> {
  if (!isId(target.id)) throw notFound();
  const nominee = await lock(tx, Nominee, target.id);
  await lockFor(tx, nominee.proposalId, 'ADD_NOMINEE');
  // The version is checked by a write that changes nothing else; the audit keeps what was deleted.
  await update(tx, Nominee, target, {});
  await tx.query('delete from awards.nominee where id = $1', [target.id]);
  return nominee.proposalId;
}

const checkOutcome = ({ outcome }: Nominee, recorded: number): Violation[] => [
  ...(outcome === NomineeOutcome.PENDING ? [] : [{ code: 'WRONG_STATE', params: { state: outcome } }]),
  ...(recorded > 0 ? [{ code: 'HAS_AWARDS', params: { count: recorded } }] : []),
];

/** The Board does not follow the proposal for this nominee; the last one settles the proposal. */
export function declineNominee(ctx: Context, call: ProposalCall, reason: string): Promise<Nominee> {
  const { outcomeReason } = clean(Nominee, { outcomeReason: reason });
  if (!outcomeReason) throw invalid({ code: 'REQUIRED', path: ['reason'] });
  return perform(ctx, call, {
    entity: Nominee,
    may: (row) => mayEver(ctx.actor, 'DECLINE_NOMINEE', row),
    check: async (row, tx) => {
      await lockFor(tx, row.proposalId, 'DECLINE_NOMINEE');
      const listed = await tx.query('select 1 from awards.award where nominee_id = $1', [row.id]);
      return checkOutcome(row, listed.length);
    },
    apply: async (row, tx) => {
      await tx.query("update awards.nominee set outcome = 'DECLINED' where id = $1", [row.id]);
      await settleProposals(tx, [row.proposalId], ctx.runtime.clock.today());
      await endAppraisal(tx, row.proposalId);
      return { outcome: NomineeOutcome.DECLINED, outcomeReason };
    },
  });
}
