import { placeOf } from '@tdkt/directory';
import {
  type Actor,
  BOARD,
  type Context,
  clean,
  hasRole,
  insert,
  invalid,
  isId,
  notFound,
  perform,
  refuse,
  type Target,
  type Transaction,
  type Violation,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { dossierIn, dossierRuleOf } from '../dossier/dossier.facts.ts';
import { checkDossier } from '../dossier/dossier.rules.ts';
import { heldNominees } from '../hold/hold.facts.ts';
import { checkItems, storeItems } from '../returning/return.commands.ts';
import type { AddReturnItem } from '../returning/return.entity.ts';
import { openPath } from '../review/step.commands.ts';
import { regimeOn } from '../standard/regimes.ts';
import { addToTally } from '../tally/tally.commands.ts';
import { isUnder, mayEver, officesOf } from './proposal.access.ts';
import {
  type CreateProposal,
  Proposal,
  ProposalProcedure,
  ProposalState,
  type UpdateProposal,
} from './proposal.entity.ts';
import { countOf, isKnownCampaign, nextNumber, placeColumns } from './proposal.facts.ts';
import { PROPOSAL_FLOW, type ProposalAction } from './proposal.flow.ts';
import { checkProposal, checkReturn, checkState, checkSubmission } from './proposal.rules.ts';

/** A mutation on one row, as GraphQL hands it over. */
export interface ProposalCall {
  readonly info: GraphQLResolveInfo;
  readonly args: unknown;
  readonly target: Target;
}

const ofState = (row: Proposal, state: string, amount: number) =>
  ({ ...row, day: row.openedOn, measure: 'PROPOSAL_STATE', key: state, amount }) as const;

/** Moves the proposal in the totals; to be called in the transaction that changes its state. */
export const moveInTally = (tx: Transaction, row: Proposal, to: ProposalState): Promise<void> =>
  addToTally(tx, [ofState(row, row.state, -1), ofState(row, to, 1)]);

async function checkCampaign(tx: Transaction, campaignId: string | null | undefined): Promise<Violation[]> {
  if (!campaignId || (await isKnownCampaign(tx, campaignId))) return [];
  return [{ code: 'UNKNOWN_REFERENCE', path: ['campaignId'] }];
}

const mayProposeFor = (actor: Actor, path: string): boolean => hasRole(actor, BOARD) || isUnder(path, actor.paths);

/** Opens a proposal of a unit; for a unit of somebody else it is as if there were none. */
export async function createProposal(tx: Transaction, input: CreateProposal): Promise<string> {
  const values = clean(Proposal, { ...input });
  const today = tx.ctx.runtime.clock.today();
  const unit = values.proposingOrganisationId;
  const place = isId(unit) ? await placeOf(tx, unit, today) : null;
  if (!place) throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['proposingOrganisationId'] });
  if (!mayProposeFor(tx.ctx.actor, place.managementPath)) throw notFound();
  refuse([...checkProposal(values), ...(await checkCampaign(tx, values.campaignId))]);
  const year = Number(today.slice(0, 4));
  const row = {
    ...values,
    ...placeColumns(place),
    code: `HS-${year}-${String(await nextNumber(tx, 'proposal', year)).padStart(5, '0')}`,
    procedure: values.procedure ?? ProposalProcedure.FULL,
    state: ProposalState.DRAFT,
    openedOn: today,
  };
  const id = await insert(tx, Proposal, row);
  await addToTally(tx, [ofState(Object.assign(new Proposal(), row), row.state, 1)]);
  return id;
}

const isChange = (row: Proposal, campaignId: string | null | undefined) =>
  campaignId !== undefined && campaignId !== (row.campaignId ?? null);

export function updateProposal(ctx: Context, call: ProposalCall, input: UpdateProposal): Promise<Proposal> {
  return perform(ctx, call, {
    entity: Proposal,
    may: (row) => mayEver(ctx.actor, 'UPDATE', row),
    check: async (row, tx) => {
      const values = clean(Proposal, { ...input });
      return [
        ...checkState('UPDATE', row.state, officesOf(ctx.actor, row)),
        ...checkProposal({ ...row, ...values }),
        ...(await checkCampaign(tx, values.campaignId)),
      ];
    },
    apply: async (row, tx) => {
      const values = clean(Proposal, { ...input }) as Partial<Proposal>;
      if (isChange(row, values.campaignId)) {
        await addToTally(tx, [ofState(row, row.state, -1), ofState({ ...row, ...values }, row.state, 1)]);
      }
      return values;
    },
  });
}

interface Move {
  readonly action: ProposalAction;
  readonly check?: (row: Proposal, tx: Transaction) => Promise<readonly Violation[]>;
  readonly changes?: Partial<Proposal>;
  /** What else the step does; sees the row as it was, with the changes. */
  readonly effect?: (tx: Transaction, row: Proposal) => Promise<void>;
}

/** What was chosen for a dossier ends with its reception. */
const UNPINNED = {
  regimeOverriddenOn: null,
  regimeReason: null,
  regimeDocument: null,
  regimeDocumentOn: null,
} as const;

/** One step of the flow. */
function move(ctx: Context, call: ProposalCall, { action, check, changes, effect }: Move): Promise<Proposal> {
  const to = PROPOSAL_FLOW[action].to as ProposalState;
  return perform(ctx, call, {
    entity: Proposal,
    may: (row) => mayEver(ctx.actor, action, row),
    check: async (row, tx) => {
      const state = checkState(action, row.state, officesOf(ctx.actor, row));
      return state.length > 0 || !check ? state : check(row, tx);
    },
    apply: async (row, tx) => {
      await moveInTally(tx, row, to);
      await effect?.(tx, { ...row, ...changes });
      return { ...changes, state: to };
    },
  });
}

export const submitProposal = (ctx: Context, call: ProposalCall): Promise<Proposal> =>
  move(ctx, call, {
    action: 'SUBMIT',
    check: async (row, tx) => {
      const dossier = await dossierIn(tx, row);
      return [
        ...checkSubmission(dossier.nominees.length),
        ...checkDossier(dossierRuleOf(row, ctx.runtime.clock.today()), dossier),
        ...(await heldNominees(tx, row.id)),
      ];
    },
    changes: {
      submittedOn: ctx.runtime.clock.today(),
      submittedAt: ctx.runtime.clock.now(),
      returnReason: null,
      receivedAt: null,
      receivedOn: null,
      regimeCode: null,
      ...UNPINNED,
    },
  });

export const endorseProposal = (ctx: Context, call: ProposalCall): Promise<Proposal> =>
  move(ctx, call, { action: 'ENDORSE' });

/** Takes a proposal in; from this day on it keeps the rules of the day (transition clauses of the regimes). */
export const acceptProposal = (ctx: Context, call: ProposalCall): Promise<Proposal> => {
  const receivedOn = ctx.runtime.clock.today();
  const changes = { receivedAt: ctx.runtime.clock.now(), receivedOn, regimeCode: regimeOn(receivedOn)?.code ?? null };
  return move(ctx, call, { action: 'ACCEPT', changes, effect: openPath });
};

export const withdrawProposal = (ctx: Context, call: ProposalCall): Promise<Proposal> =>
  move(ctx, call, { action: 'WITHDRAW' });

export interface Returned {
  readonly reason: string;
  /** From the list of reasons, for the whole dossier or a nominee or paper of it. */
  readonly items: readonly AddReturnItem[];
}
export function returnProposal(ctx: Context, call: ProposalCall, { reason, items }: Returned): Promise<Proposal> {
  const { returnReason } = clean(Proposal, { returnReason: reason });
  if (!returnReason) throw invalid({ code: 'REQUIRED', path: ['reason'] });
  return move(ctx, call, {
    action: 'RETURN',
    check: async (row, tx) => [
      ...checkReturn(await countOf(tx, 'award', row.id)),
      ...(await checkItems(tx, row.id, items)),
    ],
    changes: { returnReason },
    effect: (tx, row) => storeItems(tx, row.id, items),
  });
}
