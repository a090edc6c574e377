import { audited, rowColumns, rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table campaigns.sponsor (
  ${rowColumns()},
  kind text not null,
  naming text not null,
  display_name text not null,
  search_fold text generated always as (app.fold(display_name)) stored,
  alias text,
  donor_name text,
  person_id uuid,
  organisation_id uuid,
  registered_by_id uuid not null,
  cluster_id uuid,
  management_path ltree not null
);
create index sponsor_search_idx on campaigns.sponsor using gin (search_fold gin_trgm_ops);
create index sponsor_path_idx on campaigns.sponsor using gist (management_path);
create table campaigns.contribution (
  ${rowColumns()},
  campaign_id uuid not null references campaigns.campaign (id),
  organisation_id uuid not null,
  cluster_id uuid,
  member_unit_id uuid,
  management_path ltree not null,
  sponsor_id uuid not null references campaigns.sponsor (id),
  kind text not null,
  amount bigint,
  item text,
  quantity numeric,
  unit text,
  estimated_value bigint,
  received_on date not null,
  receipt_number text not null,
  content_id uuid references campaigns.campaign_content (id),
  note text,
  reversal_of_id uuid references campaigns.contribution (id),
  reversal_reason text,
  booked_on date not null,
  constraint contribution__reversal_of_id__taken unique (reversal_of_id),
  constraint contribution__amount__kind check ((kind = 'MONEY') = (amount is not null)),
  constraint contribution__estimated_value__kind check (kind <> 'MONEY' or estimated_value is null),
  constraint contribution__amount__sign check (coalesce(amount, estimated_value, 0) = 0 or (coalesce(amount, estimated_value) > 0) = (reversal_of_id is null)),
  constraint contribution__reversal_reason__given check ((reversal_of_id is null) = (reversal_reason is null))
);
create index contribution_received_on_idx on campaigns.contribution (campaign_id, received_on);
create index contribution_sponsor_id_idx on campaigns.contribution (sponsor_id);
create index contribution_organisation_id_idx on campaigns.contribution (organisation_id);
create index contribution_path_idx on campaigns.contribution using gist (management_path);
create trigger append_only before update or delete or truncate on campaigns.contribution execute function app.refuse();
create table campaigns.contribution_threshold (
  ${rowColumns()},
  name text not null,
  campaign_id uuid references campaigns.campaign (id),
  basis text not null,
  amount bigint not null,
  award_form_id uuid,
  source text,
  is_verified boolean not null default false,
  constraint contribution_threshold__amount__range check (amount > 0)
);
create table campaigns.receipt (
  organisation_id uuid not null,
  year integer not null,
  number text not null,
  constraint contribution__receipt_number__taken primary key (organisation_id, year, number)
);
`;

/** Numbers of receipts in use: a cancelled line gives its number back, so that the right line can bear it. */
const RECEIPTS = `
create function campaigns.keep_receipt() returns trigger language plpgsql as $$
begin
  if new.reversal_of_id is null then
    insert into campaigns.receipt (organisation_id, year, number)
    values (new.organisation_id, extract(year from new.received_on), new.receipt_number);
  else
    delete from campaigns.receipt where organisation_id = new.organisation_id
      and year = extract(year from new.received_on) and number = new.receipt_number;
  end if;
  return new;
end $$;
create trigger receipt after insert on campaigns.contribution for each row execute function campaigns.keep_receipt();
`;

/** Organisations that let themselves be named are seen by all who work with donors; nobody else's rows are changed. */
const SHARED = `
create policy named on campaigns.sponsor for select using (
  kind = 'ORGANISATION' and naming = 'NAME'
  and (cardinality((select app.clusters())) > 0 or cardinality((select app.paths())) > 0)
);
`;

export class CampaignsContributions1700000800000 implements MigrationInterface {
  name = 'CampaignsContributions1700000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RECEIPTS);
    await runner.query(rowSecurity('campaigns', 'sponsor', 'contribution'));
    await runner.query(SHARED);
    await runner.query(audited('campaigns', 'sponsor(donor_name)', 'contribution', 'contribution_threshold'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
