import { type Actor, type Context, conjunction, SYSTEM, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { awardScope } from '../award/award.access.ts';
import { type Decision, DecisionKind } from '../decision/decision.entity.ts';
import type { Outcome } from './outcome-wording.rules.ts';

/** A line of the list as it is printed. */
export interface PaperLine {
  readonly formName: string;
  readonly isTitle: boolean;
  readonly subjectKind: string;
  readonly subjectName: string;
  readonly gender: string | null;
  /** The unit of a person or household; the member unit above a collective. */
  readonly unitName: string | null;
  readonly campaignTitle: string | null;
  readonly commendationType: string;
  readonly achievementFrom: string | null;
  readonly achievementTo: string | null;
  readonly bonus: number | null;
  /** What the decision says of an award that was made before. */
  readonly outcome?: Outcome;
}

/** The name of the day, else of the latest day before, else of the first after. */
export const nameOn = (
  id: string,
  day: string,
): string => `(select o.name from directory.organisation o where o.id = ${id}
  order by (o.valid_from <= ${day}) desc, case when o.valid_from <= ${day} then o.valid_from end desc, o.valid_from limit 1)`;

/** An award with all that is printed of it, over the row alias `r`; the catalogue explains its names in brackets, papers do not. */
export const PRINTED = `jsonb_build_object('awardId', r.id, 'formName', regexp_replace(f.name, ' *\\([^)]*\\)$', ''), 'isTitle', f.kind in ('TITLE', 'STATE_TITLE'), 'subjectKind', r.subject_kind,
  'subjectName', r.subject_name, 'gender', p.gender, 'campaignTitle', c.title, 'commendationType', r.commendation_type,
  'unitName', case when r.person_id is not null then ${nameOn('r.organisation_id', 'r.decided_on')}
    when r.member_unit_id <> r.organisation_id then ${nameOn('r.member_unit_id', 'r.decided_on')} end,
  'achievementFrom', r.achievement_from, 'achievementTo', r.achievement_to, 'bonus', r.bonus)`;
export const PRINTED_FROM = `awards.award r join awards.award_form f on f.id = r.award_form_id
  left join directory.person p on p.id = r.person_id left join directory.campaign c on c.id = r.campaign_id`;
export const PRINTED_ORDER = `f.ordinal, array_position(array['COLLECTIVE', 'ENTERPRISE', 'HOUSEHOLD', 'INDIVIDUAL'], r.subject_kind),
  (${nameOn('r.organisation_id', 'r.decided_on')}) collate "vi-x-icu", r.subject_name collate "vi-x-icu", r.id`;

/** What is said of an award by a row `v` beside it, of the decision `d` that made it. */
const outcomeOf = (rest: string): string =>
  `${PRINTED} || jsonb_build_object('outcome', jsonb_build_object('awardNumber', d.number, 'awardedOn', r.decided_on, ${rest}))`;
const REVOKED =
  outcomeOf(`'legalBasis', v.legal_basis, 'explanation', v.explanation, 'restorationBasis', v.restoration_basis,
  'isItemRecalled', v.is_item_recalled, 'bonusRecalled', v.bonus_recalled`);
const CORRECTED = outcomeOf(`'field', v.field, 'oldText', v.old_text, 'newText', v.new_text`);
const beside = (table: string): string =>
  `${PRINTED_FROM} join awards.decision d on d.id = r.decision_id join awards.${table} v on v.award_id = r.id`;

interface List {
  readonly line: string;
  readonly from: string;
  /** The column that names the decision. */
  readonly of: string;
}
const LISTS: Readonly<Record<DecisionKind, List>> = {
  [DecisionKind.COMMENDATION]: { line: PRINTED, from: PRINTED_FROM, of: 'r.decision_id' },
  [DecisionKind.REVOCATION]: { line: REVOKED, from: beside('revocation'), of: 'v.decision_id' },
  [DecisionKind.RESTORATION]: { line: REVOKED, from: beside('revocation'), of: 'v.restoration_decision_id' },
  [DecisionKind.CORRECTION]: { line: CORRECTED, from: beside('award_correction'), of: 'v.decision_id' },
};
type Listing = Pick<Decision, 'id' | 'kind'>;

/** The list as far as somebody may see it, in the order of the annex. */
export async function printedLines(ctx: Context, decision: Listing, actor: Actor = ctx.actor): Promise<PaperLine[]> {
  const { line, from, of } = LISTS[decision.kind];
  const where = conjunction([{ sql: `${of} = ?::uuid`, values: [decision.id] }, awardScope(actor)]);
  const text = `select ${line} from ${from} where ${where.text} order by ${PRINTED_ORDER}`;
  const { rows } = await ctx.runtime.reader.read(settingOf(actor, ctx.requestId), statement(text, where.values));
  return rows.map(([one]) => one as PaperLine);
}

/** The whole list, for the words that count it; nothing of a line leaves with them. */
export const allLines = (ctx: Context, decision: Listing): Promise<PaperLine[]> => printedLines(ctx, decision, SYSTEM);

/** The same inside the transaction that signs. */
export async function linesToSign(tx: Transaction, decision: Listing): Promise<PaperLine[]> {
  const { line, from, of } = LISTS[decision.kind];
  const rows = await tx.query<{ line: PaperLine }>(
    `select ${line} as line from ${from} where ${of} = $1 order by ${PRINTED_ORDER}`,
    [decision.id],
  );
  return rows.map(({ line: one }) => one);
}

/** The same inside a transaction. */
export async function issuerIn(tx: Transaction, decision: Decision): Promise<string> {
  const values = [decision.issuerOrganisationId, decision.decidedOn];
  const [row] = await tx.query<{ name: string | null }>(`select ${nameOn('$1::uuid', '$2::date')} as name`, values);
  return row?.name ?? '';
}

/** The name of the issuer on the day of the decision; directory tables are open to everybody. */
export async function issuerName(
  ctx: Context,
  decision: Pick<Decision, 'issuerOrganisationId' | 'decidedOn'>,
): Promise<string> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(`select ${nameOn('$1::uuid', '$2::date')}`, [decision.issuerOrganisationId, decision.decidedOn]),
  );
  return (rows[0]?.[0] as string | null) ?? '';
}
