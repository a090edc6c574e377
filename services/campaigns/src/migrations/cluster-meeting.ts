import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_YEAR = `
  ${rowColumns()},
  emulation_year_id uuid not null references campaigns.emulation_year (id),
  cluster_id uuid not null,
  year integer not null`;

const TABLES = `
create table campaigns.pledge_signature (
  ${OF_YEAR},
  organisation_id uuid not null,
  management_path ltree not null,
  signer_name text,
  signer_position text,
  signed_on date,
  constraint pledge_signature__organisation_id__taken unique (emulation_year_id, organisation_id),
  constraint pledge_signature__signer_name__required check (num_nulls(signer_name, signer_position, signed_on) in (0, 3))
);
create table campaigns.cluster_quota (
  ${rowColumns()},
  cluster_id uuid not null,
  year integer not null constraint cluster_quota__year check (year between 2000 and 2100),
  award_form_id uuid not null,
  place_count integer not null constraint cluster_quota__place_count check (place_count >= 0),
  document_number text,
  document_date date,
  note text,
  constraint cluster_quota__year__taken unique (cluster_id, award_form_id, year)
);
create index cluster_quota_year_idx on campaigns.cluster_quota (year, id);
create table campaigns.emulation_meeting (
  ${OF_YEAR},
  held_on date not null,
  venue text not null,
  agenda jsonb not null default '[]',
  board_representative text not null,
  state text not null default 'PLANNED',
  vote_kind text not null,
  threshold_percent numeric not null,
  member_count integer,
  present_count integer,
  written_count integer,
  conclusion text,
  closed_on date,
  constraint emulation_meeting__closed_on__state check ((state = 'CLOSED') = (closed_on is not null))
);
create index emulation_meeting_year_idx on campaigns.emulation_meeting (emulation_year_id);
create table campaigns.meeting_seat (
  ${OF_YEAR},
  meeting_id uuid not null references campaigns.emulation_meeting (id),
  organisation_id uuid not null,
  organisation_name text not null,
  representative_name text,
  attendance text not null default 'PRESENT',
  constraint meeting_seat__organisation_id__taken unique (meeting_id, organisation_id)
);
create table campaigns.meeting_item (
  ${OF_YEAR},
  meeting_id uuid not null references campaigns.emulation_meeting (id),
  purpose text not null,
  organisation_id uuid not null,
  management_path ltree not null,
  organisation_name text not null,
  award_form_id uuid,
  form_name text,
  place_count integer not null,
  place integer,
  score numeric,
  yes_count integer,
  no_count integer,
  blank_count integer,
  result text,
  constraint meeting_item__organisation_id__taken unique nulls not distinct (meeting_id, purpose, organisation_id, award_form_id),
  constraint meeting_item__award_form_id__choice check ((purpose = 'AWARD') = (award_form_id is not null))
);
create table campaigns.ballot_mark (
  item_id uuid not null references campaigns.meeting_item (id),
  seat_id uuid not null references campaigns.meeting_seat (id),
  -- Of an open vote only; a secret one keeps nothing between a member and a choice.
  choice text check (choice in ('YES', 'NO', 'BLANK')),
  primary key (item_id, seat_id)
);
create table campaigns.ballot_paper (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references campaigns.meeting_item (id),
  choice text not null check (choice in ('YES', 'NO', 'BLANK')),
  receipt_hash text not null
);
create index ballot_paper_item_id_idx on campaigns.ballot_paper (item_id);`;

/** Does the caller work for a unit that was a member of the cluster in the year? */
const SITS_IN = `
create function campaigns.sits_in(of_cluster uuid, of_year integer) returns boolean language sql stable
  return exists (select 1 from directory.cluster_membership m where m.cluster_id = of_cluster
    and m.organisation_id = any (array(select subpath(own, -1)::text::uuid from unnest(app.paths()) own))
    and daterange(m.valid_from, m.valid_to, '[]') && daterange(make_date(of_year, 1, 1), make_date(of_year, 12, 31), '[]'));`;

const LEADS = '((select app.sees_all()) or cluster_id = any ((select app.clusters())::uuid[]))';
const READS = `(${LEADS} or cluster_id::text || ':' || year = any ((select app.terms())::text[]) or campaigns.sits_in(cluster_id, year))`;

/** What belongs to the year of a cluster is read by its members, and written by whoever conducts the year. */
const ofCluster = (table: string): string => `
alter table campaigns.${table} enable row level security;
alter table campaigns.${table} force row level security;
create policy member on campaigns.${table} for select using (${READS});
create policy conduct on campaigns.${table} using (${LEADS}) with check (${LEADS});`;

const SECURITY = `
create policy own on campaigns.pledge_signature for update using ((select app.paths()) @> management_path)
  with check ((select app.paths()) @> management_path);
-- Voters wait for each other by locking the item, which asks for an update that none of them may write.
create policy turn on campaigns.meeting_item for update using (campaigns.sits_in(cluster_id, year)) with check (${LEADS});
alter table campaigns.ballot_mark enable row level security;
alter table campaigns.ballot_mark force row level security;
create policy seat on campaigns.ballot_mark using (exists (select 1 from campaigns.meeting_item i where i.id = item_id));
alter table campaigns.ballot_paper enable row level security;
alter table campaigns.ballot_paper force row level security;
create policy box on campaigns.ballot_paper using (
  current_setting('app.ballot_box', true) = item_id::text
  or exists (select 1 from campaigns.meeting_item i join campaigns.emulation_meeting m on m.id = i.meeting_id
    where i.id = item_id and m.state = 'CLOSED'));`;

export class CampaignsClusterMeeting1700001423010 implements MigrationInterface {
  name = 'CampaignsClusterMeeting1700001423010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SITS_IN);
    const kept = ['pledge_signature', 'emulation_meeting', 'meeting_seat', 'meeting_item'];
    for (const table of kept) await runner.query(ofCluster(table));
    await runner.query(SECURITY);
    await runner.query(audited('campaigns', 'cluster_quota', ...kept));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
