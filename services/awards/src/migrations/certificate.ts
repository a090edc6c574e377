import { audited, ledThatYear, rowColumns, rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table awards.certificate (
  ${rowColumns()},
  number text not null constraint certificate__number__taken unique,
  award_id uuid not null constraint certificate__award_id__taken unique references awards.award (id),
  decision_id uuid not null references awards.decision (id),
  award_form_id uuid not null references awards.award_form (id),
  year integer not null,
  ordinal integer not null,
  person_id uuid,
  honouree text not null,
  unit_name text,
  form_name text not null,
  citation text not null,
  decision_number text not null,
  decided_on date not null,
  authority text not null,
  signer_position text not null,
  signer_name text not null,
  issued_on date not null,
  token text not null constraint certificate__token__taken unique,
  member_unit_id uuid,
  cluster_id uuid,
  management_path ltree not null,
  search_fold text generated always as (app.fold(number || ' ' || honouree)) stored,
  constraint certificate__ordinal__taken unique (award_form_id, year, ordinal)
);
create index certificate_decision_id_idx on awards.certificate (decision_id);
create index certificate_person_id_idx on awards.certificate (person_id);
create index certificate_cluster_id_idx on awards.certificate (cluster_id);
create index certificate_management_path_idx on awards.certificate using gist (management_path);
create index certificate_search_idx on awards.certificate using gin (search_fold gin_trgm_ops);
`;

/**
 * Whoever holds the paper holds its token and sees that one row, as nobody in particular; the view has no more than the paper
 * shows. A certificate never changes and never goes.
 */
const SECURITY = `
${rowSecurity('awards', 'certificate')}
create policy term on awards.certificate for select using (${ledThatYear('decided_on')});
create policy bearer on awards.certificate for select using (token = (select app.actor() ->> 'certificate'));
create view awards.printed_certificate with (security_invoker = true) as
  select number, honouree, unit_name, form_name, citation, decision_number, decided_on, authority, signer_position, signer_name, issued_on
  from awards.certificate where token = (select app.actor() ->> 'certificate');
create function awards.freeze_certificate() returns trigger language plpgsql as $$
begin
  raise exception 'a certificate is frozen' using errcode = 'check_violation', constraint = 'certificate__number__frozen';
end $$;
create trigger frozen before update or delete on awards.certificate for each row execute function awards.freeze_certificate();`;

export class AwardsCertificate1700001404010 implements MigrationInterface {
  name = 'AwardsCertificate1700001404010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(audited('awards', 'certificate'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
