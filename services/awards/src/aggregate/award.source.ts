import { type AggregateSource, campaignDimension, heirOf, periodDimensions, placeDimensions } from '@tdkt/statistics';
import { standsIn } from '../revocation/revocation.facts.ts';
import { DAYS_TO_AWARD } from '../tally/period.facts.ts';

const form = (column: string) => (key: string) =>
  `(select f.${column} from awards.award_form f where f.id = ${key}::uuid)`;
const ofPersons = (key: string) => ({ key, isPersonal: true, only: "r.subject_kind = 'INDIVIDUAL'" });
const among = (column: string, type = 'text') => ({ sql: `${column} = any(?::${type}[])` });

/** Awards of signed decisions that stand: what they are counted by, each once. */
export const AWARD_SOURCE: AggregateSource = {
  from: `awards.award r join awards.award_form form on form.id = r.award_form_id
    left join awards.nominee n on n.id = r.nominee_id
    left join directory.person d on d.id = r.person_id
    left join directory.person p on p.id = coalesce(d.merged_into_id, d.id)`,
  only: `r.is_signed and ${standsIn('r.id')}`,
  day: 'r.decided_on',
  now: heirOf('r.member_unit_id'),
  dimensions: {
    ...placeDimensions({
      ...{ clusterId: 'r.cluster_id', memberUnitId: 'r.member_unit_id', managementPath: 'r.management_path' },
      own: { unit: 'r.organisation_id', day: 'r.decided_on' },
    }),
    ...periodDimensions('r.decided_on'),
    CAMPAIGN: campaignDimension('r.campaign_id'),
    FORM: { key: 'r.award_form_id::text', name: form('name'), order: form('ordinal') },
    LEVEL: { key: 'form.level' },
    SUBJECT_KIND: { key: 'r.subject_kind' },
    COMMENDATION_TYPE: { key: 'r.commendation_type' },
    GENDER: ofPersons('p.gender'),
    POSITION_BAND: ofPersons('p.position_band'),
    FRONT_LINE: ofPersons('coalesce(n.is_frontline, p.is_frontline)::text'),
    DIRECT_WORKER: ofPersons('coalesce(n.is_direct_worker, p.is_direct_worker)::text'),
  },
  measures: {
    COUNT: { sql: 'count(*)', isCount: true },
    BONUS_SUM: { sql: 'sum(r.bonus)' },
    MEDIAN_DAYS: { sql: `percentile_cont(0.5) within group (order by ${DAYS_TO_AWARD})` },
    P90_DAYS: { sql: `percentile_cont(0.9) within group (order by ${DAYS_TO_AWARD})` },
    DATED_RATE: { sql: 'avg((r.achievement_to is not null)::integer)' },
  },
  filters: {
    campaignId: among('r.campaign_id', 'uuid'),
    clusterId: among('r.cluster_id', 'uuid'),
    memberUnitId: among('r.member_unit_id', 'uuid'),
    formId: among('r.award_form_id', 'uuid'),
    level: among('form.level'),
    subjectKind: among('r.subject_kind'),
    commendationType: among('r.commendation_type'),
    isFrontline: { ...among('coalesce(n.is_frontline, p.is_frontline)', 'boolean'), isPersonal: true },
    isDirectWorker: { ...among('coalesce(n.is_direct_worker, p.is_direct_worker)', 'boolean'), isPersonal: true },
  },
};
