import { type Context, loaderOf, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { nameOn } from '../decision-paper/decision-paper.facts.ts';
import { told } from '../review/path.rules.ts';
import type { PathCase } from '../review/path.types.ts';
import { caseOf } from '../review/step.facts.ts';
import { settingsNow } from '../review/thresholds.ts';
import { type Aged, checkFreshness } from './freshness.rules.ts';
import { LetterFinding, type SubmissionLetter } from './letter.entity.ts';
import { isSubmitted } from './letter.rules.ts';

type CaseOf = Parameters<typeof caseOf>;
/** A nominee as the letter tells of it. */
export type LetterNominee = CaseOf[0] &
  CaseOf[1] & {
    readonly subjectName: string;
    readonly gender: string | null;
    readonly unitName: string | null;
    readonly formName: string;
    readonly isTitle: boolean;
    readonly formOrdinal: number;
    readonly achievementSummary: string;
    readonly achievementTo: string;
    readonly appraisal: string | null;
    readonly council: string | null;
    readonly heldOn: string | null;
    readonly yes: number | null;
    readonly memberCount: number | null;
  };
export interface LetterOpinion {
  readonly bodyName: string;
  readonly answer: string | null;
  readonly answerText: string | null;
  readonly documentNumber: string | null;
  readonly documentOn: string | null;
}
/** How a step ended on paper, where nothing of it was done here. */
export interface LetterStep {
  readonly kind: string;
  readonly state: string;
  readonly why: string;
  readonly outcome: string | null;
  readonly documentNumber: string | null;
  readonly documentOn: string | null;
}
export interface LetterDossier {
  readonly steps: readonly LetterStep[];
  readonly nominees: readonly LetterNominee[];
  readonly opinions: readonly LetterOpinion[];
  readonly notices: readonly string[];
}

const DOSSIERS = `
select p.id, jsonb_build_object(
  'nominees', (select coalesce(jsonb_agg(jsonb_build_object('form', f.code, 'formKind', f.kind, 'level', f.level, 'subject', n.subject_kind,
      'procedure', p.procedure, 'commendationType', p.commendation_type, 'regimeCode', p.regime_code, 'submittedOn', p.submitted_on,
      'openedOn', p.opened_on, 'subjectName', n.subject_name, 'gender', d.gender, 'formOrdinal', f.ordinal,
      'unitName', ${nameOn('p.proposing_organisation_id', 'p.opened_on')}, 'isTitle', f.kind in ('TITLE', 'STATE_TITLE'),
      'formName', regexp_replace(f.name, ' *\\([^)]*\\)$', ''), 'achievementSummary', n.achievement_summary, 'achievementTo', n.achievement_to,
      'appraisal', (select a.result from awards.appraisal a where a.nominee_id = n.id),
      'council', v.result, 'heldOn', v.held_on, 'yes', v.yes_count, 'memberCount', v.member_count) order by f.ordinal, n.id), '[]')
    from awards.nominee n join awards.award_form f on f.id = n.award_form_id left join directory.person d on d.id = n.person_id
    left join lateral (select i.result, i.yes_count, s.held_on, s.member_count from awards.session_item i
      join awards.council_session s on s.id = i.session_id where i.nominee_id = n.id and s.state = 'CLOSED'
      order by s.held_on desc, i.id desc limit 1) v on true
    where n.proposal_id = p.id and n.outcome <> 'DECLINED'),
  'opinions', (select coalesce(jsonb_agg(jsonb_build_object('bodyName', c.body_name, 'answer', c.answer, 'answerText', c.answer_text,
      'documentNumber', c.document_number, 'documentOn', c.document_on) order by c.letter_on, c.id), '[]')
    from awards.consultation c where c.proposal_id = p.id and c.withdrawn_on is null),
  'notices', (select coalesce(jsonb_agg(distinct n.conclusion), '[]') from awards.notice_item i
    join awards.public_notice n on n.id = i.notice_id where i.proposal_id = p.id and n.concluded_on is not null),
  'steps', (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'state', s.state, 'why', s.why, 'outcome', s.outcome,
      'documentNumber', s.document_number, 'documentOn', s.document_on) order by s.ordinal), '[]')
    from awards.review_step s where s.proposal_id = p.id))
from awards.proposal p where p.id = any($1::uuid[])`;

const NONE: LetterDossier = { nominees: [], opinions: [], notices: [], steps: [] };
const withoutFailed = ({ nominees, ...rest }: LetterDossier): LetterDossier => ({
  ...rest,
  nominees: nominees.filter(isSubmitted),
});

/** What a letter tells of its dossiers: one statement for all letters of a request. */
export async function letterDossiers(ctx: Context, { proposalIds }: SubmissionLetter): Promise<LetterDossier[]> {
  const loader = loaderOf<LetterDossier>(ctx, 'letter-dossiers', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(DOSSIERS, [ids]));
    const found = new Map(rows.map(([id, dossier]) => [id as string, dossier as LetterDossier]));
    return ids.map((id) => withoutFailed(found.get(id) ?? NONE));
  });
  return Promise.all(proposalIds.map((id) => loader.load(id)));
}

interface Dated {
  readonly kind: Aged;
  readonly about: string;
  readonly on: string;
  readonly one: PathCase;
}
function datedOf({ nominees, opinions }: LetterDossier): Dated[] {
  const cases = nominees.map((row) => ({ row, one: caseOf(row, row) }));
  const [first] = cases;
  return [
    ...cases.map(({ row, one }) => ({ kind: 'REPORT' as const, about: row.subjectName, on: row.achievementTo, one })),
    ...cases.flatMap(({ row, one }) =>
      row.heldOn ? [{ kind: 'VOTE' as const, about: row.subjectName, on: row.heldOn, one }] : [],
    ),
    ...opinions.flatMap(({ bodyName, documentOn }) =>
      documentOn && first ? [{ kind: 'OPINION' as const, about: bodyName, on: documentOn, one: first.one }] : [],
    ),
  ];
}

/** How old reports, votes and opinions are on the day of the submission, or today while it is a draft. */
export async function findingsOf(ctx: Context, letter: SubmissionLetter): Promise<LetterFinding[]> {
  const [dossiers, settings] = await Promise.all([letterDossiers(ctx, letter), settingsNow(ctx)]);
  const submittedOn = letter.submittedOn ?? ctx.runtime.clock.today();
  return dossiers.flatMap(datedOf).map(({ kind, about, on, one }) => {
    const { clause, ...found } = checkFreshness({ what: kind, on, submittedOn }, one, settings.FRESHNESS_MONTHS);
    return Object.assign(new LetterFinding(), { ...found, kind, about, clause: told(clause) });
  });
}

/** Dossiers among those named whose letter may be written now. */
export async function openForLetter(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select proposal_id as id from awards.review_step where proposal_id = any($1::uuid[]) and kind = 'SUBMISSION_LETTER' and state = 'OPEN'`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
