import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
alter table awards.award add column bonus_basis jsonb;
create table awards.special_bonus (
  ${rowColumns()},
  decision_id uuid not null references awards.decision (id),
  award_id uuid references awards.award (id) on delete cascade,
  subject_kind text,
  amount bigint not null constraint special_bonus__amount__range check (amount >= 0),
  source text not null,
  document_number text not null,
  document_date date not null,
  note text,
  constraint special_bonus__subject_kind__award check (award_id is null or subject_kind is null)
);
create unique index special_bonus__award_id__taken on awards.special_bonus (decision_id, award_id) where award_id is not null;
create unique index special_bonus__subject_kind__taken on awards.special_bonus (decision_id, coalesce(subject_kind, '')) where award_id is null;
create index special_bonus_award_id_idx on awards.special_bonus (award_id) where award_id is not null;
create table awards.bonus_receipt (
  ${rowColumns()},
  entry_id uuid not null constraint bonus_receipt__entry_id__taken unique references awards.fund_entry (id),
  award_id uuid not null references awards.award (id),
  receiver_name text not null,
  received_on date not null
);
create index bonus_receipt_award_id_idx on awards.bonus_receipt (award_id);
create trigger append_only before update or delete or truncate on awards.bonus_receipt execute function app.refuse();
`;

/** Special amounts are part of a draft, frozen with its decision; receipts name people, so no cluster reads them. */
const SECURITY = `
alter table awards.special_bonus enable row level security;
alter table awards.special_bonus force row level security;
create policy board on awards.special_bonus using ((select app.sees_all())) with check ((select app.sees_all()));
create function awards.freeze_special_bonus() returns trigger language plpgsql as $$
begin
  if exists (select 1 from awards.decision d where d.id = case when tg_op = 'DELETE' then old.decision_id else new.decision_id end and d.state = 'SIGNED') then
    raise exception 'a signed decision is frozen' using errcode = 'check_violation', constraint = 'special_bonus__decision_id__frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before insert or update or delete on awards.special_bonus for each row execute function awards.freeze_special_bonus();
alter table awards.bonus_receipt enable row level security;
alter table awards.bonus_receipt force row level security;
create policy unit on awards.bonus_receipt using (
  (select app.sees_all())
  or exists (select 1 from awards.award a where a.id = award_id and (select app.paths()) @> a.management_path offset 0)
) with check ((select app.sees_all()));
`;

export class AwardsBonus1700001408010 implements MigrationInterface {
  name = 'AwardsBonus1700001408010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(audited('awards', 'special_bonus', 'bonus_receipt'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
