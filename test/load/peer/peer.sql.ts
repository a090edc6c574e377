import { validOn } from '@tdkt/directory';
import { ROWS_A } from '../floor.sql.ts';

const quoted = (day: string): string => `date '${day}'`;

/** What somebody with PostGraphile would write over the same tables: a function for the totals, views with named keys for the list. */
export const peerSchema = (day: string): string => `
drop schema if exists peer cascade;
create schema peer;
create type peer.indicator_total as (code text, total float8);
create type peer.state_count as (state text, count integer);
create type peer.form_count as (code text, count integer);
create type peer.cluster_row as (id uuid, code text, name text, member_count integer, acknowledged_count integer, launched_count integer,
  reported_count integer, overdue_count integer, indicators peer.indicator_total[], proposal_count integer, award_count integer,
  proposals_by_state peer.state_count[], awards_by_form peer.form_count[], median_days_to_decision float8);
create function peer.clusters_progress(campaign_id uuid) returns setof peer.cluster_row language sql stable as $body$
  ${ROWS_A.replaceAll('$2::date', quoted(day))} $body$;
create view peer.award_form as select id, code, name from awards.award_form;
create view peer.decision as select id, number from awards.decision;
create view peer.person as select id, full_name from directory.person;
create view peer.campaign as select id, code, title from directory.campaign;
create view peer.cluster as select distinct on (id) id, code, name from directory.cluster order by id, valid_from desc;
create view peer.organisation as select o.id, o.code, o.name, m.cluster_id from directory.organisation o
  left join directory.cluster_membership m on m.organisation_id = o.id and ${validOn('m', quoted(day))} where ${validOn('o', quoted(day))};
create view peer.award as select id, award_form_id, subject_kind, subject_name, decided_on, person_id, organisation_id, campaign_id, decision_id
  from awards.award;
create index if not exists award_decided_on_peer_idx on awards.award (decided_on desc, id);
analyze awards.award;
${['award_form', 'decision', 'person', 'campaign', 'cluster']
  .map((view) => `comment on view peer.${view} is E'@primaryKey id';`)
  .join('\n')}
comment on view peer.organisation is E'@primaryKey id\\n@foreignKey (cluster_id) references cluster (id)|@fieldName cluster';
comment on view peer.award is E'@primaryKey id\\n@foreignKey (award_form_id) references award_form (id)|@fieldName form\\n@foreignKey (decision_id) references decision (id)|@fieldName decision\\n@foreignKey (person_id) references person (id)|@fieldName person\\n@foreignKey (campaign_id) references campaign (id)|@fieldName campaign\\n@foreignKey (organisation_id) references organisation (id)|@fieldName organisation';
`;

export const PEER_A = `query A($campaignId: UUID!) {
  clustersProgress(campaignId: $campaignId) {
    nodes {
      id code name memberCount acknowledgedCount launchedCount reportedCount overdueCount
      indicators { code total }
      proposalCount awardCount
      proposalsByState { state count }
      awardsByForm { code count }
      medianDaysToDecision
    }
  }
}`;

export const PEER_B = `query B($limit: Int!, $offset: Int!) {
  allAwards(first: $limit, offset: $offset, orderBy: [DECIDED_ON_DESC, ID_ASC]) {
    nodes {
      id
      form { code name }
      subjectKind subjectName decidedOn
      person { fullName }
      organisation { code name cluster { code name } }
      campaign { code title }
      decision { number }
    }
  }
}`;
