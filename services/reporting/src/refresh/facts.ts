import { validOn } from '@tdkt/directory';
import { NIL } from './sources.ts';

interface Fact {
  readonly table: string;
  readonly source: 'campaigns.tally' | 'awards.tally';
  /** Rows of the campaigns $1, from its tally. */
  readonly rows: string;
}

/** Organisations that never had a seat in a cluster are counted together. */
const UNIT = `case when exists (select from bi.dim_unit d where d.unit_id = t.member_unit_id) then t.member_unit_id else '${NIL}' end`;

/** Cluster of the unit on the last day of the month. */
const CLUSTER = `coalesce((
  select m.cluster_id from directory.cluster_membership m
  where m.organisation_id = t.unit_id and ${validOn('m', "(t.month + interval '1 month - 1 day')::date")}
), '${NIL}')`;

/** Figures of the campaigns $1: the measures by unit, month and key where one is given. */
const figures = (table: string, measures: string, key = ''): string => `
  select t.campaign_id, ${UNIT} as unit_id, t.month, t.measure, ${key || 'null'} as key, sum(t.amount) as amount from ${table} t
  where t.campaign_id = any ($1::uuid[]) and t.measure in (${measures}) group by 1, 2, 3, 4, 5 having sum(t.amount) <> 0`;

const of = (measure: string): string => `coalesce(sum(t.amount) filter (where t.measure = '${measure}'), 0)`;

const byKey = (table: string, measure: string, key: string): string =>
  `select t.campaign_id, t.unit_id, t.month, t.key, ${CLUSTER}, t.amount from (${figures(table, `'${measure}'`, key)}) t`;

export const FACTS: readonly Fact[] = [
  {
    table: 'bi.fact_progress',
    source: 'campaigns.tally',
    rows: `select t.campaign_id, t.unit_id, t.month, ${CLUSTER}, ${of('ACKNOWLEDGED')}, ${of('LAUNCHED')}, ${of('REPORTED')}
      from (${figures('campaigns.tally', "'ACKNOWLEDGED', 'LAUNCHED', 'REPORTED'")}) t
      group by t.campaign_id, t.unit_id, t.month`,
  },
  {
    table: 'bi.fact_indicator',
    source: 'campaigns.tally',
    rows: byKey('campaigns.tally', 'INDICATOR', 't.key::uuid'),
  },
  { table: 'bi.fact_award', source: 'awards.tally', rows: byKey('awards.tally', 'AWARD_FORM', 't.key::uuid') },
  { table: 'bi.fact_proposal', source: 'awards.tally', rows: byKey('awards.tally', 'PROPOSAL_STATE', 't.key') },
];
