import type { Transaction } from '@tdkt/kernel';
import type { Proposal } from '../proposal/proposal.entity.ts';
import { regimeOn } from '../standard/regimes.ts';
import type { RegimeCode, Subject } from '../standard/standard.types.ts';
import { joinedPath, type Progress, pathOf, type StepStanding } from './path.rules.ts';
import type { PathCase, PathStep } from './path.types.ts';
import type { Settings } from './settings.rules.ts';

interface CaseRow {
  readonly form: string;
  readonly formKind: string;
  readonly level: string;
  readonly subject: Subject;
}
type Ruled = Pick<Proposal, 'procedure' | 'commendationType' | 'regimeCode' | 'submittedOn' | 'openedOn'>;

/** Dossiers that were taken in before regimes were kept follow the day of their submission. */
export const regimeCodeOf = ({ regimeCode, submittedOn, openedOn }: Ruled): RegimeCode =>
  (regimeCode as RegimeCode | null | undefined) ?? regimeOn(submittedOn ?? openedOn)?.code ?? 'RS-2021';

export const caseOf = (proposal: Ruled, row: CaseRow): PathCase => ({
  ...row,
  regime: regimeCodeOf(proposal),
  procedure: proposal.procedure,
  commendationType: proposal.commendationType,
});

/** The path of a proposal: of each of the forms and kinds of subject that still wait for an answer. */
export async function proposalPath(tx: Transaction, proposal: Proposal, settings: Settings): Promise<PathStep[]> {
  const rows = await tx.query<CaseRow>(
    `select distinct f.code as form, f.kind as "formKind", f.level, n.subject_kind as subject
     from awards.nominee n join awards.award_form f on f.id = n.award_form_id
     where n.proposal_id = $1 and n.outcome <> 'DECLINED' order by 1, 4`,
    [proposal.id],
  );
  return joinedPath(rows.map((row) => pathOf(caseOf(proposal, row), settings)));
}

export const stepsOf = (tx: Transaction, proposalId: string) =>
  tx.query<StepStanding & { readonly id: string; readonly dayCount: number | null }>(
    'select id, kind, state, day_count as "dayCount" from awards.review_step where proposal_id = $1 order by ordinal for update',
    [proposalId],
  );

export interface NomineeProgress extends Progress {
  readonly path: readonly PathStep[];
}
type ProgressRow = CaseRow & Ruled & Progress;

const PROGRESS = `
select f.code as form, f.kind as "formKind", f.level, n.subject_kind as subject, p.procedure, p.commendation_type as "commendationType",
  p.regime_code as "regimeCode", p.submitted_on as "submittedOn", p.opened_on as "openedOn",
  coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'state', s.state)) from awards.review_step s where s.proposal_id = p.id), '[]') as steps,
  (select a.result from awards.appraisal a where a.nominee_id = n.id) as appraisal, 
  (select i.result from awards.session_item i join awards.council_session s on s.id = i.session_id
    where i.nominee_id = n.id and s.state = 'CLOSED' order by s.held_on desc, i.id desc limit 1) as council
from awards.award w join awards.nominee n on n.id = w.nominee_id join awards.proposal p on p.id = n.proposal_id
join awards.award_form f on f.id = n.award_form_id where w.decision_id = $1`;

/** How far each nominee on the list of a decision has come: one statement. */
export async function listedProgress(
  tx: Transaction,
  decisionId: string,
  settings: Settings,
): Promise<NomineeProgress[]> {
  const rows = await tx.query<ProgressRow>(PROGRESS, [decisionId]);
  return rows.map((row) => {
    const { form, formKind, level, subject, steps, appraisal, council } = row;
    return { steps, appraisal, council, path: pathOf(caseOf(row, { form, formKind, level, subject }), settings) };
  });
}
