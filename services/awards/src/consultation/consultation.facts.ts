import { type Context, loaderOf, SYSTEM, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { nameOn } from '../decision-paper/decision-paper.facts.ts';
import { told } from '../review/path.rules.ts';
import { caseOf } from '../review/step.facts.ts';
import { settingOn } from '../setting/setting.facts.ts';
import type { RegimeCode } from '../standard/standard.types.ts';
import { bodiesByLaw } from './asked.rules.ts';
import { BodyToAsk, type Consultation, ConsultedSubject } from './consultation.entity.ts';
import { isSettled, type OpinionStanding, silenceMeans, standingOf } from './opinion.rules.ts';

type Asked = Pick<Consultation, 'answer' | 'dueOn' | 'withdrawnOn' | 'letterOn' | 'regimeCode'>;

/** Where a request stands today; the settings of a request are read in one statement. */
export async function standingNow(ctx: Context, row: Asked): Promise<OpinionStanding> {
  const setting = await settingOn(ctx, 'CONSULTATION_SILENCE_AGREES', row.letterOn);
  return standingOf({
    ...{ answer: row.answer ?? null, dueOn: row.dueOn, withdrawnOn: row.withdrawnOn ?? null },
    today: ctx.runtime.clock.today(),
    isSilenceCounted: silenceMeans('PROVINCE', row.regimeCode as RegimeCode, setting).counts,
  });
}

/** Bodies that still owe an answer on a dossier. */
export async function openOpinions(tx: Transaction, proposalId: string): Promise<number> {
  const rows = await tx.query<Asked>(
    `select answer, due_on as "dueOn", withdrawn_on as "withdrawnOn", letter_on as "letterOn", regime_code as "regimeCode"
     from awards.consultation where proposal_id = $1 and answer is null and withdrawn_on is null`,
    [proposalId],
  );
  const standings = await Promise.all(rows.map((row) => standingNow(tx.ctx, row)));
  return standings.filter((standing) => !isSettled(standing)).length;
}

const SUBJECTS = `
select n.proposal_id, n.id, n.subject_name, ${nameOn('p.proposing_organisation_id', 'p.opened_on')}, f.name, n.achievement_summary
from awards.nominee n join awards.proposal p on p.id = n.proposal_id join awards.award_form f on f.id = n.award_form_id
where n.proposal_id = any($1::uuid[]) and n.outcome <> 'DECLINED' order by n.id`;

/** Whom a question is about. Read for everybody: who sees the question may know of its nominees just what stands here. */
export const loadSubjects = (ctx: Context, { proposalId, nomineeId }: Consultation): Promise<ConsultedSubject[]> =>
  loaderOf<ConsultedSubject[]>(ctx, 'consulted-subjects', async (keys) => {
    const asked = keys.map((key) => key.split(' ') as [string, string]);
    const ids = [...new Set(asked.map(([id]) => id))];
    const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(SUBJECTS, [ids]));
    return asked.map(([proposal, nominee]) =>
      rows
        .filter(([of, id]) => of === proposal && (nominee === '' || nominee === id))
        .map(([, id, subjectName, unitName, formName, achievementSummary]) =>
          Object.assign(new ConsultedSubject(), { nomineeId: id, subjectName, unitName, formName, achievementSummary }),
        ),
    );
  }).load(`${proposalId} ${nomineeId ?? ''}`);

type Ruled = Parameters<typeof caseOf>[0] & Parameters<typeof caseOf>[1];
const CASES = `
select n.proposal_id, jsonb_build_object('form', f.code, 'formKind', f.kind, 'level', f.level, 'subject', n.subject_kind,
  'procedure', p.procedure, 'commendationType', p.commendation_type, 'regimeCode', p.regime_code, 'submittedOn', p.submitted_on, 'openedOn', p.opened_on)
from awards.nominee n join awards.proposal p on p.id = n.proposal_id join awards.award_form f on f.id = n.award_form_id
where n.proposal_id = any($1::uuid[]) and n.outcome <> 'DECLINED' order by n.id`;

/** The bodies that the law wants to hear for a dossier, each once: one statement for all of a request. */
export const loadBodies = (ctx: Context, proposalId: string): Promise<BodyToAsk[]> =>
  loaderOf<BodyToAsk[]>(ctx, 'bodies-to-ask', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(CASES, [ids]));
    return ids.map((id) => {
      const found = rows
        .filter(([of]) => of === id)
        .flatMap(([, row]) => bodiesByLaw(caseOf(row as Ruled, row as Ruled)));
      const named = new Map(found.map(({ body, clause }) => [`${body.vi} ${told(clause)}`, { body, clause }]));
      return [...named.values()].map(({ body, clause }) =>
        Object.assign(new BodyToAsk(), {
          ...{ name: body.vi, nameEn: body.en, clause: told(clause), isVerified: clause.isVerified !== false },
        }),
      );
    });
  }).load(proposalId);
