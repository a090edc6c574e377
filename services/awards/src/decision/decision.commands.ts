import { type Context, clean, insert, invalid, isId, perform, type Transaction, type Violation } from '@tdkt/kernel';
import { settleBonuses } from '../award/bonus.commands.ts';
import { applyCorrections, checkSignedCorrections } from '../correction/signing.commands.ts';
import { linesToSign } from '../decision-paper/decision-paper.facts.ts';
import { textsOf } from '../decision-paper/decision-paper.views.ts';
import { heldAwards } from '../hold/hold.facts.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { settleProposals } from '../proposal/settlement.commands.ts';
import { missingSteps } from '../review/step.commands.ts';
import { applyRestorations, applyRevocations, checkSignedList } from '../revocation/signing.commands.ts';
import { tallyAwards } from '../tally/tally.commands.ts';
import { type DecisionAction, isOfKind, isOpen, mayDecision } from './decision.access.ts';
import {
  type AwardItem,
  type CreateDecision,
  Decision,
  DecisionKind,
  DecisionState,
  type UpdateDecision,
} from './decision.entity.ts';
import { checkSigning } from './decision.rules.ts';
import { insertAwards, type PreparedList, prepareList, redateAwards } from './list.commands.ts';

async function checkIssuer(tx: Transaction, id: string | undefined): Promise<Violation[]> {
  if (id === undefined) return [];
  const found = isId(id) ? await tx.query('select 1 from directory.organisation where id = $1 limit 1', [id]) : [];
  return found.length > 0 ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['issuerOrganisationId'] }];
}

export async function createDecision(tx: Transaction, input: CreateDecision): Promise<string> {
  const values = clean(Decision, { ...input });
  const wrong = await checkIssuer(tx, values.issuerOrganisationId);
  if (wrong.length > 0) throw invalid(...wrong);
  return insert(tx, Decision, {
    ...values,
    book: values.book ?? 'QĐ-UBND',
    legalBases: values.legalBases ?? [],
    articles: values.articles ?? [],
    recipients: values.recipients ?? [],
    kind: values.kind ?? DecisionKind.COMMENDATION,
    state: DecisionState.DRAFT,
  });
}

export interface Step {
  readonly action: DecisionAction;
  readonly check: (row: Decision, tx: Transaction) => Promise<readonly Violation[]>;
  readonly apply: (row: Decision, tx: Transaction) => Promise<Partial<Decision>>;
}

/** Every change of a decision: only while it is a draft, and of a list only what its kind has. */
export const changeDecision = (ctx: Context, call: ProposalCall, { action, check, apply }: Step): Promise<Decision> =>
  perform(ctx, call, {
    entity: Decision,
    may: () => mayDecision(ctx.actor, action),
    check: async (row, tx) => {
      if (!isOpen(row)) return [{ code: 'WRONG_STATE', params: { state: row.state } }];
      return isOfKind(row, action) ? check(row, tx) : [{ code: 'WRONG_KIND', params: { kind: row.kind } }];
    },
    apply,
  });

export const updateDecision = (ctx: Context, call: ProposalCall, input: UpdateDecision): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'UPDATE',
    check: (_row, tx) => checkIssuer(tx, clean(Decision, { ...input }).issuerOrganisationId),
    apply: async (row, tx) => {
      const values = clean(Decision, { ...input }) as Partial<Decision>;
      if (values.decidedOn && values.decidedOn !== row.decidedOn) await redateAwards(tx, row.id, values.decidedOn);
      return values;
    },
  });

/** Writes lines of the list down: nominees, or subjects of a decision that came on paper. */
export function recordAwards(ctx: Context, call: ProposalCall, items: readonly AwardItem[]): Promise<Decision> {
  let list: PreparedList = { violations: [], awards: [] };
  return changeDecision(ctx, call, {
    action: 'RECORD_AWARDS',
    check: async (row, tx) => {
      list = await prepareList(tx, row, items);
      return list.violations;
    },
    apply: async (row, tx) => {
      await insertAwards(tx, row, list.awards);
      return {};
    },
  });
}

/** Takes lines off the list of a draft. */
export const removeAwards = (ctx: Context, call: ProposalCall, awardIds: readonly string[]): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'RECORD_AWARDS',
    check: async (row, tx) => {
      const found = await tx.query('select 1 from awards.award where decision_id = $1 and id = any($2::uuid[])', [
        row.id,
        awardIds.filter(isId),
      ]);
      return found.length === new Set(awardIds).size ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['awardIds'] }];
    },
    apply: async (row, tx) => {
      await tx.query('delete from awards.award where decision_id = $1 and id = any($2::uuid[])', [row.id, awardIds]);
      // Of titles of one period another is the highest now.
      await settleBonuses(tx, row);
      return {};
    },
  });

/** The number given, or the next of the book; a given number moves the book on, so that none is given twice. */
async function numberOf(tx: Transaction, { number, book, issuerOrganisationId, decidedOn }: Decision): Promise<string> {
  const given = /^\d{1,8}/.exec(number ?? '')?.[0];
  if (number && given === undefined) return number;
  const [row] = await tx.query<{ last: number }>(
    `insert into awards.counter as c (name, year, last) values ($1, $2, coalesce($3::integer, 1))
     on conflict (name, year) do update set last = case when $3::integer is null then c.last + 1 else greatest(c.last, $3::integer) end returning last`,
    [`decision ${issuerOrganisationId} ${book}`, Number(decidedOn.slice(0, 4)), given ?? null],
  );
  return number ?? `${row?.last}/${book}`;
}

async function publishAwards(tx: Transaction, decision: Decision): Promise<void> {
  const now = tx.ctx.runtime.clock.now();
  await tx.query(
    `update awards.nominee set outcome = 'AWARDED', version = version + 1, updated_at = $2
     where id in (select nominee_id from awards.award where decision_id = $1)`,
    [decision.id, now],
  );
  await tx.query(
    'update awards.award set is_signed = true, version = version + 1, updated_at = $2 where decision_id = $1',
    [decision.id, now],
  );
  await tallyAwards(tx, 'select id from awards.award where decision_id = $1', decision.id, 1);
}

const proposalsOf = (tx: Transaction, decisionId: string) =>
  tx.query<{ id: string }>(
    'select distinct proposal_id as id from awards.award where decision_id = $1 and proposal_id is not null',
    [decisionId],
  );

async function publishCommendation(tx: Transaction, row: Decision): Promise<void> {
  // Base salaries may have been confirmed since the list was written.
  await redateAwards(tx, row.id, row.decidedOn);
  await publishAwards(tx, row);
  const proposals = (await proposalsOf(tx, row.id)).map(({ id }) => id);
  await settleProposals(tx, proposals, row.decidedOn);
}

/** What a signature puts in force, by the kind of the decision. */
const PUBLISH: Readonly<Record<DecisionKind, (tx: Transaction, row: Decision) => Promise<void>>> = {
  [DecisionKind.COMMENDATION]: publishCommendation,
  [DecisionKind.REVOCATION]: applyRevocations,
  [DecisionKind.RESTORATION]: applyRestorations,
  [DecisionKind.CORRECTION]: applyCorrections,
};

async function checkList(tx: Transaction, row: Decision): Promise<readonly Violation[]> {
  if (row.kind === DecisionKind.CORRECTION) return checkSignedCorrections(tx, row);
  if (row.kind !== DecisionKind.COMMENDATION) return checkSignedList(tx, row);
  const listed = await tx.query('select 1 from awards.award where decision_id = $1 limit 1', [row.id]);
  return [
    ...(listed.length > 0 ? [] : [{ code: 'NO_AWARDS' }]),
    ...(await missingSteps(tx, row.id)),
    ...(await heldAwards(tx, row)),
  ];
}

/** Freezes the decision with its list; totals follow, and proposals without a pending nominee are decided. */
export const signDecision = (ctx: Context, call: ProposalCall): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'SIGN',
    check: async (row, tx) => [...(await checkList(tx, row)), ...checkSigning(row, ctx.runtime.clock.today())],
    apply: async (row, tx) => {
      await PUBLISH[row.kind](tx, row);
      const texts = textsOf(row, await linesToSign(tx, row));
      // Last, since everybody who signs in the same book waits for it until the transaction ends.
      const number = await numberOf(tx, row);
      return { ...texts, number, state: DecisionState.SIGNED, signedAt: ctx.runtime.clock.now() };
    },
  });
