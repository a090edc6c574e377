import { type Context, settingOf, statement } from '@tdkt/kernel';

export interface MinutesSeat {
  readonly fullName: string;
  readonly position: string | null;
  readonly post: string;
  readonly attendance: string;
}
export interface MinutesItem {
  readonly subjectName: string;
  readonly formName: string;
  readonly thresholdPercent: number;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly isPassed: boolean;
  readonly recused: readonly { readonly fullName: string; readonly reason: string }[];
}
export interface StepEnd {
  readonly state: string;
  readonly why: string;
  readonly outcome: string | null;
  readonly documentNumber: string | null;
  readonly documentOn: string | null;
}
/** All that the minutes of a session tell. */
export interface MinutesFacts {
  readonly title: string;
  readonly heldOn: string;
  readonly composition: string;
  readonly councilName: string | null;
  readonly memberCount: number;
  readonly quorumPercent: number;
  readonly conclusion: string;
  readonly seats: readonly MinutesSeat[];
  readonly items: readonly MinutesItem[];
  /** What became of the opinions of the people, for the notices of its dossiers (Decree 152/2025, art. 44.2). */
  readonly notices: readonly { readonly title: string; readonly conclusion: string }[];
  /** How that step ended for its dossiers where no notice was opened here. */
  readonly noticeSteps: readonly StepEnd[];
}

const MINUTES = `
select jsonb_build_object('title', s.title, 'heldOn', s.held_on, 'composition', s.composition, 'memberCount', s.member_count,
  'quorumPercent', s.quorum_percent, 'conclusion', coalesce(s.conclusion, ''),
  'councilName', (select c.name from awards.council c where c.id = s.council_id),
  'seats', (select jsonb_agg(jsonb_build_object('fullName', c.full_name, 'position', c.position, 'post', c.post, 'attendance', c.attendance)
    order by array_position(array['CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER'], c.post), c.id)
    from awards.council_seat c where c.session_id = s.id),
  'items', (select jsonb_agg(jsonb_build_object('subjectName', i.subject_name, 'formName', i.form_name,
      'thresholdPercent', i.threshold_percent, 'yes', i.yes_count, 'no', i.no_count, 'blank', i.blank_count, 'isPassed', i.result = 'PASSED',
      'recused', (select coalesce(jsonb_agg(jsonb_build_object('fullName', c.full_name, 'reason', r.reason) order by c.id), '[]')
        from awards.council_recusal r join awards.council_seat c on c.id = r.seat_id where r.item_id = i.id)) order by i.form_name, i.id)
    from awards.session_item i where i.session_id = s.id),
  'notices', (select coalesce(jsonb_agg(jsonb_build_object('title', n.title, 'conclusion', n.conclusion) order by n.opens_on, n.id), '[]')
    from awards.public_notice n where n.concluded_on is not null and n.id in (select t.notice_id from awards.notice_item t
      join awards.session_item i on i.proposal_id = t.proposal_id where i.session_id = s.id)),
  'noticeSteps', (select coalesce(jsonb_agg(distinct jsonb_build_object('state', r.state, 'why', r.why, 'outcome', r.outcome,
      'documentNumber', r.document_number, 'documentOn', r.document_on)), '[]')
    from awards.review_step r where r.kind = 'PUBLIC_NOTICE' and r.proposal_id in (select i.proposal_id from awards.session_item i where i.session_id = s.id)))
from awards.council_session s where s.id = $1 and s.state = 'CLOSED'`;

/** One statement; null while the session is not closed. */
export async function minutesFacts(ctx: Context, sessionId: string): Promise<MinutesFacts | null> {
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(MINUTES, [sessionId]));
  return (rows[0]?.[0] as MinutesFacts | undefined) ?? null;
}
