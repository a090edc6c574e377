import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters of submission: the Board's until they are issued, and frozen then. */
const TABLES = `
create table awards.submission_letter (
  ${rowColumns()},
  title text not null,
  addressee text not null,
  issuer_organisation_id uuid not null,
  legal_bases jsonb not null default '[]',
  request text,
  recipients jsonb not null default '[]',
  signer_name text not null,
  signer_position text not null,
  proposal_ids uuid[] not null constraint submission_letter__proposal_ids__range check (cardinality(proposal_ids) > 0),
  state text not null default 'DRAFT',
  number text,
  submitted_on date,
  constraint submission_letter__number__issued check (state = 'DRAFT' or (number is not null and submitted_on is not null))
);
create index submission_letter_proposal_ids_idx on awards.submission_letter using gin (proposal_ids);
alter table awards.submission_letter enable row level security;
alter table awards.submission_letter force row level security;
create policy board on awards.submission_letter using ((select app.sees_all())) with check ((select app.sees_all()));
create function awards.freeze_letter() returns trigger language plpgsql as $$
begin
  if old.state = 'ISSUED' then
    raise exception 'an issued letter is frozen' using errcode = 'check_violation', constraint = 'submission_letter__state__frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before update or delete on awards.submission_letter for each row execute function awards.freeze_letter();`;

export class AwardsLetter1700001409040 implements MigrationInterface {
  name = 'AwardsLetter1700001409040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'submission_letter'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
