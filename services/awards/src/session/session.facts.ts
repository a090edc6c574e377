import type { Transaction } from '@tdkt/kernel';
import { pathOf, told } from '../review/path.rules.ts';
import type { Settings } from '../review/settings.rules.ts';
import { caseOf } from '../review/step.facts.ts';
import type { SessionItem } from './session.entity.ts';

type CaseOf = Parameters<typeof caseOf>;
type Row = CaseOf[0] &
  CaseOf[1] & {
    readonly proposalId: string;
    readonly nomineeId: string;
    readonly subjectName: string;
    readonly formName: string;
    readonly isOpen: boolean;
  };

const WAITING = `
select p.id as "proposalId", n.id as "nomineeId", n.subject_name as "subjectName", f.name as "formName", f.code as form,
  f.kind as "formKind", f.level, n.subject_kind as subject, p.procedure, p.commendation_type as "commendationType",
  p.regime_code as "regimeCode", p.submitted_on as "submittedOn", p.opened_on as "openedOn",
  exists (select 1 from awards.review_step s where s.proposal_id = p.id and s.kind = 'COUNCIL' and s.state = 'OPEN') as "isOpen"
from awards.proposal p join awards.nominee n on n.proposal_id = p.id and n.outcome = 'PENDING'
join awards.award_form f on f.id = n.award_form_id where p.id = any($1::uuid[]) order by p.id, n.id`;

/** What a session would hear of dossiers: their nominees whose own path asks for the council, with the share each needs. */
export async function agendaOf(tx: Transaction, proposalIds: readonly string[], settings: Settings) {
  const rows = await tx.query<Row>(WAITING, [proposalIds]);
  const open = new Set(rows.filter(({ isOpen }) => isOpen).map(({ proposalId }) => proposalId));
  const items = rows.flatMap((row): Partial<SessionItem>[] => {
    const { form, formKind, level, subject, proposalId, nomineeId, subjectName, formName } = row;
    const step = pathOf(caseOf(row, { form, formKind, level, subject }), settings).find(
      ({ kind }) => kind === 'COUNCIL',
    );
    if (!step?.isNeeded || !step.threshold) return [];
    const { value, clause, isVerified } = step.threshold;
    const threshold = { thresholdPercent: value, thresholdClause: clause && told(clause), isVerified };
    return [{ proposalId, nomineeId, subjectName, formName, ...threshold }];
  });
  return { items, closed: proposalIds.filter((id) => !open.has(id)) };
}

export interface Seat {
  readonly id: string;
  readonly personId: string;
  readonly post: string;
  readonly attendance: string;
}
export const seatsOf = (tx: Transaction, sessionId: string): Promise<Seat[]> =>
  tx.query<Seat>(
    'select id, person_id as "personId", post, attendance from awards.council_seat where session_id = $1 order by id',
    [sessionId],
  );

/** Papers that those who take part and are not recused still owe. */
export async function missingVotes(tx: Transaction, sessionId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from awards.council_seat s join awards.session_item i on i.session_id = s.session_id
     where s.session_id = $1 and s.attendance <> 'ABSENT'
       and not exists (select 1 from awards.council_recusal r where r.item_id = i.id and r.seat_id = s.id)
       and not exists (select 1 from awards.ballot_mark m where m.item_id = i.id and m.seat_id = s.id)`,
    [sessionId],
  );
  return row?.count ?? 0;
}
