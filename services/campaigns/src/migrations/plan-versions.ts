import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CAMPAIGN = 'campaign_id uuid not null references campaigns.campaign (id)';

/** What is unknown is said to be unknown: the plans that ran before the question was asked had no number. */
const DOCUMENT = `
alter table campaigns.campaign add ends_on date,
  add constraint campaign__ends_on__order check (ends_on is null or starts_on is null or ends_on >= starts_on);
alter table campaigns.campaign_plan add is_number_unknown boolean not null default false;
update campaigns.campaign_plan set is_number_unknown = true where number is null or issued_on is null;
`;

const VERSIONS = `
create table campaigns.plan_version (
  ${rowColumns()},
  ${CAMPAIGN},
  kind text not null,
  state text not null,
  number integer,
  document_number text,
  issued_on date,
  issuer_name text,
  reason text,
  valid_from date,
  snapshot text,
  constraint plan_version__number__taken unique (campaign_id, number),
  constraint plan_version__number__state check ((state = 'ISSUED') = (number is not null and valid_from is not null and snapshot is not null))
);
create unique index plan_version__campaign_id__taken on campaigns.plan_version (campaign_id) where state = 'OPEN';
create function campaigns.keep_issued_version() returns trigger language plpgsql as $$
begin
  if old.state = 'ISSUED' then raise exception 'an issued version is frozen' using errcode = '23514', constraint = 'plan_version__state__frozen'; end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger frozen before update or delete on campaigns.plan_version for each row execute function campaigns.keep_issued_version();
`;

/** A declaration that was taken back stays beside the one that replaces it. */
const CLOSING = `
alter table campaigns.declaration drop constraint declaration__condition_id__taken,
  add withdrawn_on date, add withdrawal_number text, add withdrawal_issuer_name text, add withdrawal_reason text,
  add constraint declaration__withdrawn_on__order check (withdrawn_on >= declared_on),
  add constraint declaration__withdrawn_on__whole check (num_nonnulls(withdrawn_on, withdrawal_number, withdrawal_issuer_name, withdrawal_reason) in (0, 4));
create unique index declaration__condition_id__taken on campaigns.declaration (condition_id) where withdrawn_on is null;
create index declaration_condition_id_idx on campaigns.declaration (condition_id);
alter table campaigns.campaign add closed_with_id uuid references campaigns.campaign (id),
  add constraint campaign__closed_with_id__state check (closed_with_id is null or state = 'CLOSED');
create function campaigns.has_final_review(campaign uuid) returns boolean language plpgsql stable as $$
declare found boolean;
begin
  -- Reviews are a slice of their own, which a province may not have yet.
  if to_regclass('campaigns.review') is null then return false; end if;
  execute 'select exists (select from campaigns.review where campaign_id = $1 and kind = ''FINAL'')' into found using campaign;
  return found;
end $$;
`;

/** Whose a narrow movement is. */
const FAMILY = `
alter table campaigns.campaign add cluster_id uuid, add organisation_id uuid,
  add constraint campaign__cluster_id__scope check (cluster_id is null or scope = 'CLUSTER'),
  add constraint campaign__organisation_id__scope check (organisation_id is null or scope = 'UNIT');
`;

/** What the plan rests on, as records; whom its contents are for; the units' own plans; what the public may read. */
const PARTS = `
create table campaigns.legal_basis (
  ${rowColumns()},
  ${CAMPAIGN},
  ordinal integer not null,
  kind text not null,
  number text,
  issued_on date,
  issuer_name text not null,
  text text not null,
  basis_campaign_id uuid references campaigns.campaign (id),
  constraint legal_basis__ordinal__taken unique (campaign_id, ordinal),
  constraint legal_basis__basis_campaign_id__cycle check (basis_campaign_id <> campaign_id)
);
alter table campaigns.campaign_content add target_kind text, add subgroups jsonb not null default '[]',
  add objectives jsonb not null default '[]', add head_accountability text;
alter table campaigns.launch add plan_issued_on date, add plan_text text, add plan_url text;
alter table campaigns.campaign add published_on date,
  add constraint campaign__published_on__state check (published_on is null or state <> 'DRAFT');
alter table campaigns.exemplar add is_public boolean not null default false;
create policy published on campaigns.exemplar for select using (
  is_public and state in ('COMMENDED', 'REPLICATED')
  and exists (select from campaigns.campaign c where c.id = campaign_id and c.published_on is not null)
);
`;

export class CampaignsPlanVersions1700001200000 implements MigrationInterface {
  name = 'CampaignsPlanVersions1700001200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const tables of [DOCUMENT, VERSIONS, CLOSING, FAMILY, PARTS]) await runner.query(tables);
    await runner.query(audited('campaigns', 'plan_version(snapshot)', 'legal_basis'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
