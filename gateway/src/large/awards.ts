import type { Bulk } from './bulk.ts';
import type { Sizes } from './sizes.ts';
import { draw, idOf, MARK, manyOf, oneOf, UNITS } from './synthesis.ts';

const AWARDS_A_DECISION = 100;
const FORMS = (kind: string): string =>
  `(select array_agg(id order by code) from awards.award_form where level in ('PROVINCE', 'GRASSROOTS') and '${kind}' = any (subject_kinds))`;
const CAMPAIGNS = `select (row_number() over (order by code) - 1)::integer as at, (count(*) over ())::integer as many, id, starts_on
  from directory.campaign where code like 'TH-%'`;
const OPEN_STATES = ['DRAFT', 'SUBMITTED', 'CLUSTER_REVIEWED', 'BOARD_REVIEW', 'RETURNED', 'WITHDRAWN'];

/** Every fifth subject is a unit while there are units that were not taken; everybody else is a person. `who` numbers the subjects. */
const SUBJECT = `
  cross join lateral (select who % 5 = 0 and who / 5 < u.many as is_unit) s
  cross join lateral (select ${FORMS('INDIVIDUAL')} as persons, ${FORMS('COLLECTIVE')} as units) f
  cross join lateral (select case when s.is_unit then f.units else f.persons end as choice) choice
  cross join lateral (select choice[1 + ${draw(40, 'who', 'cardinality(choice)')}] as form_id) form`;

/** Subject number who: a person, or the unit of that number. */
const WHO = `
  join directory.person p on p.id = ${idOf('person', 'who')}
  join unit u on u.at = case when who % 5 = 0 and who / 5 < ${manyOf('unit')} then who / 5 else who % ${manyOf('unit')} end`;

const SETTING = `unit as materialized (${UNITS}), campaign as materialized (${CAMPAIGNS}),
  decision as materialized (select (row_number() over (order by number) - 1)::integer as at, (count(*) over ())::integer as many, id, decided_on
    from awards.decision where book = 'TH')`;

/** Decisions are spread over the time from six weeks after the start of the campaigns to today; signed at the end. */
export async function addDecisions(bulk: Bulk, { awards }: Sizes): Promise<void> {
  const day = bulk.day;
  await bulk.query(
    `with span as (select least(min(starts_on) + 45, $1::date) as first from (${CAMPAIGNS}) c),
       issuer as (select id from directory.organisation where code = 'uy-ban-nhan-dan-tinh-dong-nai' order by valid_from limit 1)
     insert into awards.decision (id, number, book, decided_on, title, issuer_organisation_id, signer_name, signer_position)
     select ${idOf('decision', 'n')}, lpad(n::text, 5, '0') || '/QĐ-TH', 'TH', first + (($1::date - first) * n / $2),
       'Quyết định khen thưởng số ' || n || ' ${MARK}', issuer.id, 'Người ký ${MARK}', 'Chủ tịch ${MARK}'
     from span, issuer, generate_series(1, $2::integer) n`,
    [day, Math.ceil(awards / AWARDS_A_DECISION)],
  );
}

/** Proposals with one nominee each; the first of them are decided, as long as there are awards. Numbers are those of the nominees. */
export async function addProposals(bulk: Bulk, sizes: Sizes): Promise<number> {
  const decided = Math.min(Math.ceil(sizes.proposals / 2), sizes.awards);
  const row = `row as (
    select who, who <= $3 as is_decided, u.id as unit_id, u.name as unit_name, p.full_name, p.id as person_id, u.member_unit_id, u.cluster_id,
      u.management_path, s.is_unit, form_id, c.id as campaign_id, c.starts_on, d.decided_on, d.id as decision_id
    from generate_series(1, $2::integer) who ${WHO}
    join campaign c on c.at = who % ${manyOf('campaign')} join decision d on d.at = ${draw(41, 'who', manyOf('decision'))} ${SUBJECT}
  )`;
  const values = [bulk.day, sizes.proposals, decided];
  await bulk.query(
    `with ${SETTING}, ${row}, dated as (
       select row.*, case when is_decided then 'DECIDED' else ${oneOf(42, 'who', OPEN_STATES)} end as state,
         greatest(starts_on, case when is_decided then decided_on else $1::date end - 5 - ${draw(43, 'who', 35)}) as opened_on
       from row
     ), submitted as (select dated.*, case when state not in ('DRAFT', 'WITHDRAWN') then opened_on + 1 end as submitted_on from dated),
     calendar as (
       select g.moment::date as day, sum(case when coalesce(h.is_working_day, extract(isodow from g.moment) < 6) then 1 else 0 end) over (order by g.moment) as worked
       from generate_series('2020-12-01'::timestamp, $1::date, interval '1 day') g(moment) left join awards.holiday h on h.day = g.moment::date
     )
     insert into awards.proposal (id, code, proposing_organisation_id, campaign_id, commendation_type, procedure, state, summary, opened_on,
       submitted_on, submitted_at, received_at, return_reason, decided_on, days_to_decision, member_unit_id, cluster_id, management_path)
     select ${idOf('proposal', 'who')}, 'TH-' || to_char(opened_on, 'YYYY') || '-' || lpad(who::text, 6, '0'), unit_id, campaign_id,
       ${oneOf(44, 'who', ['MOVEMENT', 'MERIT', 'SUDDEN'])}, ${oneOf(45, 'who', ['FULL', 'SIMPLIFIED'])}, state,
       'Đề nghị khen thưởng số ' || who || ' ${MARK}', opened_on, submitted_on, submitted_on + time '09:00',
       case when state in ('BOARD_REVIEW', 'DECIDED') then submitted_on + time '15:00' end,
       case state when 'RETURNED' then 'Thiếu thành tích ${MARK}' end,
       case when is_decided then decided_on end, case when is_decided then greatest(until.worked - since.worked, 0) end,
       member_unit_id, cluster_id, management_path
     from submitted left join calendar since on since.day = submitted_on left join calendar until on until.day = decided_on`,
    values,
  );
  await bulk.query(
    `with ${SETTING}, ${row}
     insert into awards.nominee (id, proposal_id, subject_kind, person_id, organisation_id, subject_name, award_form_id, achievement_summary,
       achievement_from, achievement_to, outcome, member_unit_id, cluster_id, management_path)
     select ${idOf('nominee', 'who')}, ${idOf('proposal', 'who')}, case when is_unit then 'COLLECTIVE' else 'INDIVIDUAL' end,
       case when not is_unit then person_id end, case when is_unit then unit_id end, case when is_unit then unit_name else full_name end,
       form_id, 'Thành tích ${MARK}', starts_on, greatest(starts_on, $1::date - 30), case when is_decided then 'AWARDED' else 'PENDING' end,
       member_unit_id, cluster_id, management_path from row`,
    values,
  );
  await bulk.query(
    `with ${SETTING}, ${row}
     insert into awards.award (${AWARD}, nominee_id, proposal_id)
     select ${AWARDED}, ${idOf('nominee', 'who')}, ${idOf('proposal', 'who')} from row where is_decided and $1::date is not null`,
    values,
  );
  return decided;
}

const AWARD = `id, decision_id, award_form_id, campaign_id, commendation_type, subject_kind, subject_name, person_id, organisation_id,
  decided_on, achievement_from, achievement_to, is_signed, member_unit_id, cluster_id, management_path`;
const AWARDED = `${idOf('award', 'who')}, decision_id, form_id, campaign_id, ${oneOf(44, 'who', ['MOVEMENT', 'MERIT', 'SUDDEN'])},
  case when is_unit then 'COLLECTIVE' else 'INDIVIDUAL' end, case when is_unit then unit_name else full_name end,
  case when not is_unit then person_id end, unit_id, decided_on, least(starts_on, decided_on - 1), decided_on - 1, true,
  member_unit_id, cluster_id, management_path`;

/** The other awards were recorded from paper; then all decisions are signed. */
export async function addAwards(bulk: Bulk, sizes: Sizes, decided: number): Promise<void> {
  await bulk.query(
    `with ${SETTING}, row as (
       select who, u.id as unit_id, u.name as unit_name, p.full_name, p.id as person_id, u.member_unit_id, u.cluster_id, u.management_path,
         s.is_unit, form_id, c.id as campaign_id, c.starts_on, d.decided_on, d.id as decision_id
       from generate_series($2::integer + 1, $3::integer) who ${WHO}
       join campaign c on c.at = ${draw(46, 'who', manyOf('campaign'))} join decision d on d.at = who % ${manyOf('decision')} ${SUBJECT}
     )
     insert into awards.award (${AWARD}) select ${AWARDED} from row where $1::date is not null`,
    [bulk.day, sizes.proposals, sizes.proposals + sizes.awards - decided],
  );
  await bulk.query(
    `update awards.decision set state = 'SIGNED', signed_at = decided_on + time '10:00' where book = 'TH'`,
  );
}
