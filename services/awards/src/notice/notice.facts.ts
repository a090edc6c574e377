import type { Transaction, Violation } from '@tdkt/kernel';
import { nameOn } from '../decision-paper/decision-paper.facts.ts';
import { pathOf, told } from '../review/path.rules.ts';
import type { Measure } from '../review/path.types.ts';
import type { Settings } from '../review/settings.rules.ts';
import { caseOf } from '../review/step.facts.ts';
import type { NoticeItem } from './notice.entity.ts';
import { checkBeforeCouncil, type Hindrance } from './notice.rules.ts';

type CaseOf = Parameters<typeof caseOf>;
type Row = CaseOf[0] &
  CaseOf[1] & {
    readonly proposalId: string;
    readonly nomineeId: string;
    readonly subjectName: string;
    readonly unitName: string | null;
    readonly formName: string;
    readonly achievementSummary: string;
    readonly isOpen: boolean;
  };

const WAITING = `
select p.id as "proposalId", n.id as "nomineeId", n.subject_name as "subjectName", n.achievement_summary as "achievementSummary",
  ${nameOn('p.proposing_organisation_id', 'p.opened_on')} as "unitName", f.name as "formName", f.code as form,
  f.kind as "formKind", f.level, n.subject_kind as subject, p.procedure, p.commendation_type as "commendationType",
  p.regime_code as "regimeCode", p.submitted_on as "submittedOn", p.opened_on as "openedOn",
  exists (select 1 from awards.review_step s where s.proposal_id = p.id and s.kind = 'PUBLIC_NOTICE' and s.state = 'OPEN') as "isOpen"
from awards.proposal p join awards.nominee n on n.proposal_id = p.id and n.outcome = 'PENDING'
join awards.award_form f on f.id = n.award_form_id where p.id = any($1::uuid[])
  and not exists (select 1 from awards.appraisal a where a.nominee_id = n.id and a.result <> 'MEETS') order by f.ordinal, n.id`;

export interface Publishable {
  readonly items: readonly Partial<NoticeItem>[];
  /** The longest of the times that its forms ask for. */
  readonly days: Measure | null;
  /** Dossiers whose turn it is not. */
  readonly closed: readonly string[];
}
/** What a notice would show of dossiers: their nominees who were found to meet the standard and whose own path asks for it. */
export async function publishable(tx: Transaction, ids: readonly string[], settings: Settings): Promise<Publishable> {
  const rows = await tx.query<Row>(WAITING, [ids]);
  const open = new Set(rows.filter(({ isOpen }) => isOpen).map(({ proposalId }) => proposalId));
  const shown = rows.flatMap((row) => {
    const { form, formKind, level, subject, proposalId, nomineeId, subjectName, unitName } = row;
    const path = pathOf(caseOf(row, { form, formKind, level, subject }), settings);
    const step = path.find(({ kind }) => kind === 'PUBLIC_NOTICE');
    if (!step?.isNeeded) return [];
    const { formName, achievementSummary } = row;
    return [{ item: { proposalId, nomineeId, subjectName, unitName, formName, achievementSummary }, days: step.days }];
  });
  const [longest = null] = shown.map(({ days }) => days).sort((a, b) => (b?.value ?? 0) - (a?.value ?? 0));
  return { items: shown.map(({ item }) => item), days: longest, closed: ids.filter((id) => !open.has(id)) };
}
export const clauseOf = (days: Measure | null): string | null => (days?.clause ? told(days.clause) : null);

export async function unhandledOpinions(tx: Transaction, noticeId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from awards.public_opinion where notice_id = $1 and handling is null',
    [noticeId],
  );
  return row?.count ?? 0;
}

/** Notices that stand before the council: they run until a day, or have opinions that nobody has dealt with. */
const noticesOf = (tx: Transaction, proposalIds: readonly string[]): Promise<Hindrance[]> =>
  tx.query<Hindrance>(
    `select distinct on (i.proposal_id, n.id) i.proposal_id as "proposalId", n.closes_on as "closesOn",
       (select count(*)::integer from awards.public_opinion o where o.notice_id = n.id and o.handling is null) as unhandled
     from awards.notice_item i join awards.public_notice n on n.id = i.notice_id
     where i.proposal_id = any($1::uuid[]) and n.withdrawn_on is null`,
    [proposalIds],
  );

/** What stands between a dossier's notice and the end of that step. */
export async function openNotice(tx: Transaction, proposalId: string): Promise<Violation[]> {
  const today = tx.ctx.runtime.clock.today();
  return (await noticesOf(tx, [proposalId])).flatMap((notice) => checkBeforeCouncil(notice, today));
}

/** Dossiers that a council on a day may not hear yet, each with the reason. */
export async function noticeHindrances(
  tx: Transaction,
  proposalIds: readonly string[],
  heldOn: string,
): Promise<(Violation & { readonly proposalId: string })[]> {
  const found = await noticesOf(tx, proposalIds);
  return found.flatMap((notice) =>
    checkBeforeCouncil(notice, heldOn).map((violation) => ({ ...violation, proposalId: notice.proposalId })),
  );
}
