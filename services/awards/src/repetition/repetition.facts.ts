import { identitiesOf } from '@tdkt/directory';
import {
  type Actor,
  type Condition,
  type Context,
  conjunction,
  load,
  loaderOf,
  SYSTEM,
  settingOf,
  statement,
} from '@tdkt/kernel';
import { awardScope } from '../award/award.access.ts';
import { Finding, FindingResult } from '../proposal/nominee.views.ts';
import { nomineeScope } from '../proposal/proposal.access.ts';
import { type Nominee, Proposal } from '../proposal/proposal.entity.ts';
import { standsIn } from '../revocation/revocation.facts.ts';
import { regimeOf, regimeOn } from '../standard/regimes.ts';
import type { Clause, RegimeCode } from '../standard/standard.types.ts';
import { type Compared, isRepeated, overlapDays } from './repetition.rules.ts';

/** Another nomination or award that may be for the same achievement. */
export interface Met extends Compared {
  readonly otherId: string;
  readonly isAward: boolean;
  readonly isInSight: boolean;
  readonly subjectName: string;
  readonly formId: string;
  readonly from: string;
  readonly to: string;
  readonly proposalId: string | null;
  /** Why people hold the two for different achievements. */
  readonly distinctReason: string | null;
}

/** A name that thousands share tells nothing: no more of its bearers are looked at. */
const MOST_NAMESAKES = 50;
const FOLDED = 'app.fold(left(%, 2000))';
const folded = (text: string): string => FOLDED.replace('%', text);

/**
 * A title is no form of commendation, so it meets itself alone. A merged person is met under every id that was ever theirs;
 * summaries are compared by their beginning, where the achievement stands.
 */
const metText = ({ nominee, award }: { nominee: string; award: string }): string => `
with asked as materialized (
  select n.*, f.kind = 'TITLE' as is_title, ${folded('n.achievement_summary')} as summary_fold,
    case when n.person_id is null then array[n.organisation_id] else ${identitiesOf('array[n.person_id]')} end as identities
  from awards.nominee n join awards.award_form f on f.id = n.award_form_id where n.id = any($1::uuid[])
), met as (
  select a.id as asked_id, r.id as other_id, false as is_award, r.subject_id = any(a.identities) as is_same, (${nominee}) as is_in_sight,
    r.subject_name, r.award_form_id, r.achievement_from, r.achievement_to, r.achievement_summary, r.proposal_id, r.id as nominee_id
  from asked a
  cross join lateral (
    select n.id from awards.nominee n where n.subject_id = any(a.identities)
    union
    (select n.id from awards.nominee n where n.subject_fold = a.subject_fold and n.subject_kind = a.subject_kind limit ${MOST_NAMESAKES})
  ) k
  join awards.nominee r on r.id = k.id and r.id <> a.id and r.outcome = 'PENDING'
  join awards.proposal p on p.id = r.proposal_id and p.state <> 'WITHDRAWN'
  union all
  select a.id, r.id, true, coalesce(r.person_id, r.organisation_id) = any(a.identities), (${award}),
    r.subject_name, r.award_form_id, r.achievement_from, r.achievement_to, o.achievement_summary, r.proposal_id, r.nominee_id
  from asked a
  cross join lateral (
    select w.id from awards.award w where a.person_id is not null and w.person_id = any(a.identities)
    union
    select w.id from awards.award w where a.person_id is null and w.organisation_id = a.organisation_id and w.person_id is null
    union
    (select w.id from awards.award w where w.search_fold = a.subject_fold and w.subject_kind = a.subject_kind limit ${MOST_NAMESAKES})
  ) k
  join awards.award r on r.id = k.id and r.is_signed and r.nominee_id is distinct from a.id
    and r.achievement_from is not null and r.achievement_to is not null and ${standsIn('r.id')}
  left join awards.nominee o on o.id = r.nominee_id
)
select m.asked_id, m.other_id, m.is_award, m.is_same, m.is_in_sight, m.subject_name, m.award_form_id, m.achievement_from, m.achievement_to,
  m.proposal_id, round(similarity(a.summary_fold, ${folded('m.achievement_summary')}) * 100)::integer,
  a.achievement_from, a.achievement_to,
  (select d.reason from awards.distinct_achievement d
    where d.nominee_id = a.id and d.other_id in (m.other_id, m.nominee_id) or d.nominee_id = m.nominee_id and d.other_id = a.id limit 1)
from met m join asked a on a.id = m.asked_id join awards.award_form f on f.id = m.award_form_id
where m.award_form_id = a.award_form_id or (not a.is_title and f.kind <> 'TITLE')
order by m.asked_id, m.is_award desc, m.achievement_from, m.other_id`;

/** The question about some nominees as a prepared statement. */
export const questionOf = (actor: Actor, ids: readonly string[]) => {
  // Both scopes are told as columns of one statement: their marks are numbered one after the other.
  const scopes: readonly Condition[] = [nomineeScope(actor), awardScope(actor)];
  const [nominee, award] = scopes.map(({ sql }) => sql) as [string, string];
  const { text, values } = conjunction(
    [{ sql: metText({ nominee, award }), values: scopes.flatMap((one) => one.values) }],
    2,
  );
  return statement(text, [ids, ...values]);
};

function metOf(row: readonly unknown[]): Met {
  const [
    ,
    otherId,
    isAward,
    isSame,
    isInSight,
    subjectName,
    formId,
    from,
    to,
    proposalId,
    similarity,
    ownFrom,
    ownTo,
    why,
  ] = row as [
    string,
    string,
    boolean,
    boolean,
    boolean,
    string,
    string,
    string,
    string,
    string,
    number,
    string,
    string,
    string,
  ];
  return {
    ...{ otherId, isAward, isInSight, subjectName, formId, from, to, proposalId, similarity, distinctReason: why },
    rule: isSame ? 'SAME_SUBJECT' : 'SAME_NAME',
    overlapDays: overlapDays({ from: ownFrom, to: ownTo }, { from, to }),
  };
}

/** As SYSTEM: that there is another one counts wherever it is; what the caller may see of it is told with it. */
export async function repetitionsOf(ctx: Context, ids: readonly string[]): Promise<Met[][]> {
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), questionOf(ctx.actor, ids));
  const groups = new Map<unknown, Met[]>();
  for (const row of rows) {
    const met = metOf(row);
    if (isRepeated(met)) groups.set(row[0], [...(groups.get(row[0]) ?? []), met]);
  }
  return ids.map((id) => groups.get(id) ?? []);
}

/** What the nominees of a request may repeat: one statement. */
export const loadRepetitions = (ctx: Context, nomineeId: string): Promise<Met[]> =>
  loaderOf<Met[]>(ctx, 'awards.repetitions', (ids) => repetitionsOf(ctx, ids)).load(nomineeId);

const UNSEEN: Clause = { instrument: 'L2003', clause: '?', isVerified: false };

/** By the rules that the dossier keeps, else by those of today. */
export async function clauseFor(ctx: Context, { proposalId }: Nominee): Promise<Clause> {
  const proposal = await load(ctx, Proposal, proposalId);
  const code = proposal?.regimeCode as RegimeCode | null | undefined;
  return (code ? regimeOf(code) : regimeOn(ctx.runtime.clock.today()))?.once ?? UNSEEN;
}

const isOpen = ({ distinctReason }: Met): boolean => distinctReason === null;

/** One finding for all that the Board has not told apart. */
export async function repetitionFinding(ctx: Context, nominee: Nominee): Promise<Finding[]> {
  const open = (await loadRepetitions(ctx, nominee.id)).filter(isOpen);
  if (open.length === 0) return [];
  const { instrument, clause } = await clauseFor(ctx, nominee);
  return [
    Object.assign(new Finding(), {
      ...{ code: 'REPEATED_ACHIEVEMENT', result: FindingResult.NEEDS_REVIEW },
      ...{ clause: clause === '?' ? instrument : `${instrument} ${clause}`, params: { count: open.length } },
    }),
  ];
}
