import {
  type Context,
  clean,
  conflict,
  forbidden,
  insert,
  invalid,
  isId,
  lock,
  newId,
  notFound,
  perform,
  refuse,
  type Target,
  type Transaction,
  update,
} from '@tdkt/kernel';
import { endAppraisal } from '../appraisal/appraisal.commands.ts';
import { addToTally } from '../tally/tally.commands.ts';
import { joinFacts, partFacts } from './parting.facts.ts';
import { checkJoin, checkPart } from './parting.rules.ts';
import { mayEver, officesOf } from './proposal.access.ts';
import { moveInTally, type ProposalCall } from './proposal.commands.ts';
import { Proposal, ProposalState } from './proposal.entity.ts';
import { nextNumber } from './proposal.facts.ts';
import type { ProposalAction } from './proposal.flow.ts';
import { checkState, MOST_NOMINEES } from './proposal.rules.ts';

/** A dossier of a given version, locked, on which one of the caller's offices may do this now. */
async function lockFor(tx: Transaction, target: Target, action: ProposalAction): Promise<Proposal> {
  if (!isId(target.id)) throw notFound();
  const proposal = await lock(tx, Proposal, target.id);
  if (!mayEver(tx.ctx.actor, action, proposal)) throw forbidden();
  if (proposal.version !== target.version) throw conflict(proposal.version);
  refuse(checkState(action, proposal.state, officesOf(tx.ctx.actor, proposal)));
  return proposal;
}

/** Nominees with what belongs to each of them: papers and appraisals; confirmations hang on the nominee. */
async function move(tx: Transaction, nominees: string, values: readonly unknown[], to: Proposal): Promise<void> {
  const { managementPath, memberUnitId = null, clusterId = null } = to;
  const now = tx.ctx.runtime.clock.now();
  for (const table of ['evidence', 'appraisal'])
    await tx.query(
      `update awards.${table} t set proposal_id = $2, version = t.version + 1, updated_at = $3
       from awards.nominee n where n.id = t.nominee_id and ${nominees}`,
      [...values, to.id, now],
    );
  await tx.query(
    `update awards.nominee n set proposal_id = $2, version = n.version + 1, updated_at = $3,
       management_path = $4::ltree, member_unit_id = $5, cluster_id = $6 where ${nominees}`,
    [...values, to.id, now, managementPath, memberUnitId, clusterId],
  );
}

const COPIED = [
  ...['kind', 'ordinal', 'day_count', 'state', 'why', 'why_en', 'clause', 'is_verified', 'opened_on', 'due_on'],
  ...['done_on', 'done_by', 'outcome', 'document_number', 'document_on'],
].join(', ');
const PAPERS = 'kind, document_number, document_date, note, file_id';

/** The part goes on where the whole stood: it keeps the steps with their days, and the papers that speak of the whole. */
async function copyWay(tx: Transaction, from: string, to: string): Promise<void> {
  const copy = async (table: string, columns: string, condition: string) => {
    const rows = await tx.query<{ id: string }>(
      `select id from awards.${table} where proposal_id = $1 and ${condition} order by id`,
      [from],
    );
    await tx.query(
      `insert into awards.${table} (id, proposal_id, ${columns})
       select k.new_id, $1, ${columns} from unnest($2::uuid[], $3::uuid[]) k(old_id, new_id) join awards.${table} t on t.id = k.old_id`,
      [to, rows.map(({ id }) => id), rows.map(() => newId())],
    );
  };
  await copy('review_step', COPIED, 'true');
  await copy('evidence', PAPERS, 'nominee_id is null');
}

interface Split {
  readonly target: Target;
  readonly nomineeIds: readonly string[];
  readonly summary: string | null;
}

/** Moves some nominees into a new dossier of the same unit, procedure and state; answers its id. */
export async function splitProposal(tx: Transaction, { target, nomineeIds, summary }: Split): Promise<string> {
  const source = await lockFor(tx, target, 'SPLIT');
  const ids = [...new Set(nomineeIds.filter(isId))];
  if (ids.length !== new Set(nomineeIds).size) throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['nomineeIds'] });
  refuse(checkPart(await partFacts(tx, source.id, ids)));
  const year = Number(tx.ctx.runtime.clock.today().slice(0, 4));
  const { summary: told } = clean(Proposal, { summary: summary ?? source.summary });
  const { id: _id, version: _version, createdAt: _created, updatedAt: _updated, ...rest } = source;
  const same = { ...rest, partedInto: null, joinedFrom: null };
  const code = `HS-${year}-${String(await nextNumber(tx, 'proposal', year)).padStart(5, '0')}`;
  const made = Object.assign(new Proposal(), { ...same, id: newId(), code, summary: told, splitFromId: source.id });
  await insert(tx, Proposal, made);
  const counted = { day: source.openedOn, measure: 'PROPOSAL_STATE', key: source.state, amount: 1 } as const;
  await addToTally(tx, [{ ...source, ...counted }]);
  await move(tx, 'n.id = any($1::uuid[])', [ids], made);
  await copyWay(tx, source.id, made.id);
  await update(tx, Proposal, target, { partedInto: made.code });
  if (source.state === ProposalState.BOARD_REVIEW) {
    await endAppraisal(tx, source.id);
    await endAppraisal(tx, made.id);
  }
  return made.id;
}

const earliest = (days: readonly (string | null | undefined)[]): string | null =>
  days.filter((day): day is string => Boolean(day)).sort()[0] ?? null;

/** Takes the nominees of other dossiers in; those are closed and say which one they went into. */
export function mergeProposals(ctx: Context, call: ProposalCall, others: readonly Target[]): Promise<Proposal> {
  let joined: Proposal[] = [];
  return perform(ctx, call, {
    entity: Proposal,
    may: (row) => mayEver(ctx.actor, 'MERGE', row),
    check: async (row, tx) => {
      const wrong = checkState('MERGE', row.state, officesOf(ctx.actor, row));
      if (wrong.length > 0) return wrong;
      const targets = [...others].sort((one, other) => one.id.localeCompare(other.id));
      if (targets.some(({ id }, at) => id === row.id || id === targets[at - 1]?.id))
        return [{ code: 'DUPLICATE', path: ['others'] }];
      joined = [];
      for (const target of targets) joined.push(await lockFor(tx, target, 'MERGE'));
      return checkJoin({ ...(await joinFacts(tx, row, joined)), most: MOST_NOMINEES });
    },
    apply: async (row, tx) => {
      const ids = joined.map(({ id }) => id);
      await move(tx, 'n.proposal_id = any($1::uuid[])', [ids], row);
      await tx.query(
        'update awards.evidence set proposal_id = $2, version = version + 1, updated_at = $3 where proposal_id = any($1::uuid[])',
        [ids, row.id, ctx.runtime.clock.now()],
      );
      for (const other of joined) {
        await moveInTally(tx, other, ProposalState.WITHDRAWN);
        await update(tx, Proposal, other, { state: ProposalState.WITHDRAWN, mergedIntoId: row.id });
      }
      if (row.state === ProposalState.BOARD_REVIEW) await endAppraisal(tx, row.id);
      // The clock of the earliest goes on: nobody loses days by being joined.
      const submittedOn = earliest([row, ...joined].map((one) => one.submittedOn));
      const joinedFrom = joined.map(({ code }) => code).join(', ');
      return submittedOn ? { submittedOn, joinedFrom } : { joinedFrom };
    },
  });
}
