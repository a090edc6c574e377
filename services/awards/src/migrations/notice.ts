import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table awards.public_notice (
  ${rowColumns()},
  title text not null,
  opens_on date not null,
  closes_on date not null constraint public_notice__closes_on__order check (closes_on >= opens_on),
  day_count integer,
  clause text,
  is_verified boolean not null,
  media text,
  document_number text,
  document_on date,
  token text not null constraint public_notice__token__taken unique,
  concluded_on date,
  conclusion text,
  withdrawn_on date,
  withdrawn_reason text
);
create table awards.notice_item (
  ${rowColumns()},
  notice_id uuid not null references awards.public_notice (id) on delete cascade,
  proposal_id uuid not null references awards.proposal (id) on delete cascade,
  nominee_id uuid not null references awards.nominee (id) on delete cascade,
  subject_name text not null,
  unit_name text,
  form_name text not null,
  achievement_summary text not null,
  notice_token text not null,
  constraint notice_item__nominee_id__taken unique (notice_id, nominee_id)
);
create index notice_item_proposal_id_idx on awards.notice_item (proposal_id);
create index notice_item_nominee_id_idx on awards.notice_item (nominee_id);
create table awards.public_opinion (
  ${rowColumns()},
  notice_id uuid not null references awards.public_notice (id),
  item_id uuid references awards.notice_item (id),
  author_name text,
  contact text,
  text text not null,
  received_at timestamptz not null,
  handling text,
  reason text,
  document_number text,
  document_on date,
  handled_on date
);
create index public_opinion_notice_id_idx on awards.public_opinion (notice_id);`;

/**
 * A notice is seen by whoever sees one of its dossiers, and, with what stands on it, by whoever holds its address. What the people
 * write is the Board's alone.
 */
const SECURITY = `
alter table awards.public_notice enable row level security;
alter table awards.public_notice force row level security;
alter table awards.notice_item enable row level security;
alter table awards.notice_item force row level security;
alter table awards.public_opinion enable row level security;
alter table awards.public_opinion force row level security;
create policy board on awards.public_notice using ((select app.sees_all())) with check ((select app.sees_all()));
create policy dossier on awards.public_notice for select using (id in (select i.notice_id from awards.notice_item i));
create policy bearer on awards.public_notice for select using (token = (select app.actor() ->> 'notice'));
create policy board on awards.notice_item using ((select app.sees_all())) with check ((select app.sees_all()));
create policy dossier on awards.notice_item for select using (exists (select 1 from awards.proposal p where p.id = proposal_id));
create policy bearer on awards.notice_item for select using (notice_token = (select app.actor() ->> 'notice'));
create policy board on awards.public_opinion using ((select app.sees_all())) with check ((select app.sees_all()));
create view awards.published_notice with (security_invoker = true) as
  select id, title, opens_on, closes_on, withdrawn_on from awards.public_notice where token = (select app.actor() ->> 'notice');
create view awards.published_item with (security_invoker = true) as
  select id, subject_name, unit_name, form_name, achievement_summary from awards.notice_item where notice_token = (select app.actor() ->> 'notice');`;

export class AwardsNotice1700001409020 implements MigrationInterface {
  name = 'AwardsNotice1700001409020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(audited('awards', 'public_notice', 'notice_item', 'public_opinion'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
