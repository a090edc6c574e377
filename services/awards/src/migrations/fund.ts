import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table awards.emulation_fund (
  ${rowColumns()},
  organisation_id uuid not null,
  year integer not null constraint emulation_fund__year__range check (year between 2000 and 2100),
  year_end date not null generated always as (make_date(year, 12, 31)) stored,
  name text not null,
  note text,
  member_unit_id uuid,
  cluster_id uuid,
  management_path ltree not null,
  search_fold text generated always as (app.fold(name)) stored,
  constraint emulation_fund__name__taken unique (organisation_id, year, name)
);
create index emulation_fund_path_idx on awards.emulation_fund using gist (management_path);
create table awards.fund_entry (
  ${rowColumns()},
  fund_id uuid not null references awards.emulation_fund (id),
  kind text not null,
  source text,
  amount bigint not null,
  entered_on date not null,
  document_number text,
  document_date date,
  note text,
  decision_id uuid references awards.decision (id),
  award_id uuid references awards.award (id),
  recall_of_id uuid references awards.fund_entry (id),
  reversal_of_id uuid constraint fund_entry__reversal_of_id__taken unique references awards.fund_entry (id),
  reversal_reason text,
  booked_on date not null,
  constraint fund_entry__kind__choice check (kind in ('DEPOSIT', 'SPENDING', 'PAYMENT', 'RECALL')),
  constraint fund_entry__amount__sign check (amount <> 0 and (amount > 0) = ((kind in ('DEPOSIT', 'RECALL')) = (reversal_of_id is null))),
  constraint fund_entry__source__kind check ((kind = 'DEPOSIT') = (source is not null)),
  constraint fund_entry__award_id__kind check ((kind in ('PAYMENT', 'RECALL')) = (award_id is not null)),
  constraint fund_entry__recall_of_id__kind check ((kind = 'RECALL') = (recall_of_id is not null)),
  constraint fund_entry__reversal_reason__given check ((reversal_of_id is null) = (reversal_reason is null))
);
create index fund_entry_fund_id_idx on awards.fund_entry (fund_id, entered_on desc, id);
create index fund_entry_award_id_idx on awards.fund_entry (award_id) where award_id is not null;
create index fund_entry_decision_id_idx on awards.fund_entry (decision_id) where decision_id is not null;
create trigger append_only before update or delete or truncate on awards.fund_entry execute function app.refuse();
create table awards.bonus_paid (
  award_id uuid constraint fund_entry__award_id__taken primary key references awards.award (id),
  entry_id uuid not null references awards.fund_entry (id)
);
`;

/** Bonuses that are paid now: an award is paid once, and again only after the money came back or the payment was cancelled. */
const PAID = `
create function awards.keep_paid() returns trigger language plpgsql as $$
begin
  if new.kind = 'PAYMENT' and new.reversal_of_id is null then
    insert into awards.bonus_paid (award_id, entry_id) values (new.award_id, new.id);
  elsif new.kind = 'RECALL' and new.reversal_of_id is not null then
    insert into awards.bonus_paid (award_id, entry_id) values (new.award_id, new.recall_of_id);
  elsif new.kind in ('PAYMENT', 'RECALL') then
    delete from awards.bonus_paid where award_id = new.award_id and entry_id = coalesce(new.recall_of_id, new.reversal_of_id);
    if not found then
      raise exception 'the payment is not open' using errcode = 'check_violation', constraint = 'fund_entry__award_id__open';
    end if;
  end if;
  return null;
end $$;
create trigger paid after insert on awards.fund_entry for each row execute function awards.keep_paid();
`;

/** No fund gives what it does not have, whoever writes: the balance is the sum of the lines, told once a statement. */
const OVERDRAFT = `
create function awards.refuse_overdraft() returns trigger language plpgsql as $$
declare
  touched uuid;
begin
  for touched in select distinct fund_id from written where amount < 0 order by 1 loop
    perform 1 from awards.emulation_fund where id = touched for update;
    if (select sum(amount) from awards.fund_entry where fund_id = touched) < 0 then
      raise exception 'the fund would be overdrawn' using errcode = 'check_violation', constraint = 'fund_entry__amount__overdrawn';
    end if;
  end loop;
  return null;
end $$;
create trigger overdraft after insert on awards.fund_entry referencing new table as written
  for each statement execute function awards.refuse_overdraft();
`;

/**
 * A fund is the Board's and its owner's; a line that pays an award is seen by whoever sees the award, any other by whoever
 * sees the fund. Only the Board writes.
 */
const SECURITY = `
alter table awards.emulation_fund enable row level security;
alter table awards.emulation_fund force row level security;
create policy place on awards.emulation_fund using ((select app.sees_all()) or (select app.paths()) @> management_path)
  with check ((select app.sees_all()));
alter table awards.fund_entry enable row level security;
alter table awards.fund_entry force row level security;
create policy place on awards.fund_entry using (
  (select app.sees_all())
  or award_id is not null and exists (select 1 from awards.award a where a.id = award_id offset 0)
  or award_id is null and exists (select 1 from awards.emulation_fund f where f.id = fund_id offset 0)
) with check ((select app.sees_all()));
`;

export class AwardsFund1700001408000 implements MigrationInterface {
  name = 'AwardsFund1700001408000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(PAID);
    await runner.query(OVERDRAFT);
    await runner.query(SECURITY);
    await runner.query(audited('awards', 'emulation_fund', 'fund_entry'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
