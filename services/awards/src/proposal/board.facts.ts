import { HOLIDAYS, type SpecialDay, workingDaysBetween } from '@tdkt/directory';
import { type Actor, BOARD, type Condition, hasRole, invalid, isId, labelOf, Role } from '@tdkt/kernel';
import { type BoardColumn, statesOf } from './board.rules.ts';
import type { ProposalBoardFilter } from './board.views.ts';
import { proposalScope } from './proposal.access.ts';
import type { Office, State } from './proposal.flow.ts';

/** Every card of the board, the most urgent of a column first, with the calendar beside the first one: one statement. */
export const cardsText = (where: string): string => `
with card as (
  select r.id, r.version, r.code, left(r.summary, 160) as summary, r.proposing_organisation_id, r.state, r.management_path::text as path,
    r.cluster_id, s.due_on, r.opened_on,
    case when r.state <> 'BOARD_REVIEW' then r.state when s.kind = 'COUNCIL' then 'COUNCIL'
      when s.kind = 'SUBMISSION_LETTER' then 'SUBMISSION' when s.kind = 'DECISION' then 'DECISION' else 'APPRAISAL' end as lane
  from awards.proposal r
  left join lateral (select o.kind, o.due_on from awards.review_step o where o.proposal_id = r.id and o.state = 'OPEN'
    order by o.ordinal limit 1) s on r.state = 'BOARD_REVIEW'
  where r.state not in ('DECIDED', 'WITHDRAWN') and ${where}
), placed as (
  select c.*, count(*) over (partition by lane)::integer as total,
    row_number() over (partition by lane order by due_on nulls last, opened_on, id) as place
  from card c
)
select p.id, p.version, p.code, p.summary, p.proposing_organisation_id, p.state, p.path, p.cluster_id, p.due_on, p.lane, p.total,
  (select count(*)::integer from awards.nominee n where n.proposal_id = p.id),
  case when row_number() over (order by p.lane, p.place) = 1 then ${HOLIDAYS} end
from placed p where p.place <= $1 order by p.lane, p.place`;

/** The offices that an actor may hold towards some dossier. */
const officesAnywhere = (actor: Actor): Office[] => [
  ...(hasRole(actor, BOARD) ? (['BOARD'] as const) : []),
  ...(hasRole(actor, [Role.CLUSTER_LEADER]) ? (['CLUSTER'] as const) : []),
  ...(hasRole(actor, [Role.UNIT_OFFICER]) ? (['UNIT'] as const) : []),
];

/** What the viewer sees and asked for. */
export function conditionsOf(actor: Actor, filter: ProposalBoardFilter): Condition[] {
  const { organisationId, campaignId, awardFormId, isMine } = filter;
  const ids = { organisationId, campaignId, awardFormId };
  const wrong = Object.entries(ids).filter(([, id]) => id != null && !isId(id));
  if (wrong.length > 0) throw invalid(...wrong.map(([path]) => ({ code: 'UNKNOWN_CHOICE', path: ['filter', path] })));
  return [
    proposalScope(actor),
    ...(organisationId ? [{ sql: 'r.management_path ~ ?::lquery', values: [`*.${labelOf(organisationId)}.*`] }] : []),
    ...(campaignId ? [{ sql: 'r.campaign_id = ?::uuid', values: [campaignId] }] : []),
    ...(awardFormId
      ? [
          {
            sql: 'exists (select 1 from awards.nominee n where n.proposal_id = r.id and n.award_form_id = ?::uuid)',
            values: [awardFormId],
          },
        ]
      : []),
    ...(isMine ? [{ sql: 'r.state = any(?::text[])', values: [statesOf(officesAnywhere(actor))] }] : []),
  ];
}

/** A card as it was read. */
export type Told = readonly [
  ...[id: string, version: number, code: string, summary: string, unit: string, state: State, path: string],
  ...[cluster: string | null, dueOn: string | null, lane: BoardColumn, total: number, nominees: number],
];
/** Working days until the day, less than none when it is over; null: no day is fixed. */
export function daysLeft(today: string, dueOn: string | null, holidays: readonly SpecialDay[]): number | null {
  if (dueOn === null) return null;
  return dueOn >= today ? workingDaysBetween(today, dueOn, holidays) : -workingDaysBetween(dueOn, today, holidays);
}
