import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The Board and whoever reads everything, and the members of the session. */
const SITS = (session: string): string =>
  `(select app.sees_all()) or exists (select 1 from awards.council_seat s where s.session_id = ${session} and s.person_id = app.person())`;

/** Written by the Board alone. */
const BOARD = (table: string): string =>
  `create policy board on awards.${table} using ((select app.sees_all())) with check ((select app.sees_all()));`;

const TABLES = `
create table awards.council_session (
  ${rowColumns()},
  title text not null,
  held_on date not null,
  composition text not null,
  state text not null default 'PLANNED',
  member_count integer,
  present_count integer,
  written_count integer,
  quorum_percent numeric,
  conclusion text,
  closed_on date
);
create table awards.council_seat (
  ${rowColumns()},
  session_id uuid not null references awards.council_session (id) on delete cascade,
  person_id uuid not null,
  full_name text not null,
  position text,
  post text not null,
  attendance text not null default 'PRESENT',
  constraint council_seat__person_id__taken unique (session_id, person_id)
);
create table awards.session_item (
  ${rowColumns()},
  session_id uuid not null references awards.council_session (id) on delete cascade,
  proposal_id uuid not null references awards.proposal (id),
  nominee_id uuid not null references awards.nominee (id),
  subject_name text not null,
  form_name text not null,
  threshold_percent numeric not null,
  threshold_clause text,
  is_verified boolean not null,
  yes_count integer,
  no_count integer,
  blank_count integer,
  result text,
  constraint session_item__nominee_id__taken unique (session_id, nominee_id)
);
create index session_item_nominee_id_idx on awards.session_item (nominee_id);
create table awards.council_recusal (
  ${rowColumns()},
  session_id uuid not null references awards.council_session (id) on delete cascade,
  item_id uuid not null references awards.session_item (id) on delete cascade,
  seat_id uuid not null references awards.council_seat (id) on delete cascade,
  reason text not null,
  constraint council_recusal__seat_id__taken unique (item_id, seat_id)
);
alter table awards.council_seat enable row level security;
alter table awards.council_seat force row level security;
create policy seat on awards.council_seat using ((select app.sees_all()) or person_id = app.person())
  with check ((select app.sees_all()));
alter table awards.council_session enable row level security;
alter table awards.council_session force row level security;
create policy sits on awards.council_session for select using (${SITS('council_session.id')});
${BOARD('council_session')}
alter table awards.session_item enable row level security;
alter table awards.session_item force row level security;
create policy sits on awards.session_item for select using (${SITS('session_item.session_id')});
-- Voters wait for each other by locking the item, which asks for an update that none of them may write.
create policy turn on awards.session_item for update using (${SITS('session_item.session_id')}) with check ((select app.sees_all()));
${BOARD('session_item')}
alter table awards.council_recusal enable row level security;
alter table awards.council_recusal force row level security;
create policy sits on awards.council_recusal for select using (${SITS('council_recusal.session_id')});
${BOARD('council_recusal')}
-- A member reads the dossiers of the sessions in which they sit.
create policy sits on awards.proposal for select using (id in (select i.proposal_id from awards.session_item i
  join awards.council_seat s on s.session_id = i.session_id where s.person_id = (select app.person())));
create policy sits on awards.nominee for select using (proposal_id in (select i.proposal_id from awards.session_item i
  join awards.council_seat s on s.session_id = i.session_id where s.person_id = (select app.person())));
`;

/**
 * Who has voted, and what was voted, with nothing between them: a paper has a random id, no time and no audit. Casting writes
 * all papers of an item anew in random order, so that neither xmin nor the place on the page tells which one came last.
 */
const BALLOTS = `
create table awards.ballot_mark (
  item_id uuid not null references awards.session_item (id) on delete cascade,
  seat_id uuid not null references awards.council_seat (id) on delete cascade,
  primary key (item_id, seat_id)
);
create table awards.ballot_paper (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references awards.session_item (id),
  choice text not null check (choice in ('YES', 'NO', 'BLANK')),
  receipt_hash text not null
);
create index ballot_paper_item_id_idx on awards.ballot_paper (item_id);
alter table awards.ballot_mark enable row level security;
alter table awards.ballot_mark force row level security;
create policy sits on awards.ballot_mark using (exists (select 1 from awards.session_item i where i.id = item_id));
alter table awards.ballot_paper enable row level security;
alter table awards.ballot_paper force row level security;
create policy box on awards.ballot_paper using (
  current_setting('app.ballot_box', true) = item_id::text
  or exists (select 1 from awards.session_item i join awards.council_session s on s.id = i.session_id
    where i.id = item_id and s.state = 'CLOSED'));
`;

export class AwardsCouncil1700001403100 implements MigrationInterface {
  name = 'AwardsCouncil1700001403100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(BALLOTS);
    const kept = ['council_session', 'council_seat', 'session_item', 'council_recusal'];
    await runner.query(audited('awards', ...kept));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
