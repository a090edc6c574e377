import { audited, ledThatYear, rowColumns, rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CRITERIA = `
create table campaigns.criterion (
  ${rowColumns()},
  year integer not null,
  emulation_year_id uuid references campaigns.emulation_year (id),
  audience text not null default 'ALL',
  parent_id uuid references campaigns.criterion (id),
  ordinal integer not null,
  code text not null,
  name text not null,
  name_en text,
  kind text not null,
  formula text,
  maximum numeric,
  target numeric,
  unit text,
  cap numeric,
  steps jsonb,
  per_case numeric,
  amend_reason text,
  constraint criterion__code__taken unique nulls not distinct (year, emulation_year_id, code),
  constraint criterion__kind__formula check ((kind = 'GROUP') = (formula is null)),
  constraint criterion__maximum__range check (maximum > 0)
);
create index criterion_emulation_year_id_idx on campaigns.criterion (emulation_year_id);
create index criterion_parent_id_idx on campaigns.criterion (parent_id);
create table campaigns.criterion_assignment (
  ${rowColumns()},
  emulation_year_id uuid not null references campaigns.emulation_year (id),
  criterion_id uuid not null references campaigns.criterion (id),
  organisation_id uuid not null,
  is_assigned boolean not null default true,
  target numeric,
  constraint criterion_assignment__criterion_id__taken unique (emulation_year_id, criterion_id, organisation_id),
  constraint criterion_assignment__target__range check (target > 0)
);`;

/** A row of a unit in the year of its cluster; its cluster is that of the year, wherever the unit moves. */
const PLACED = `
  ${rowColumns()},
  campaign_id uuid not null references campaigns.campaign (id),
  emulation_year_id uuid not null references campaigns.emulation_year (id),
  year integer not null,
  organisation_id uuid not null,
  cluster_id uuid,
  member_unit_id uuid,
  management_path ltree not null`;

const SHEETS = `
create table campaigns.score_sheet (
  ${PLACED},
  constraint score_sheet__organisation_id__taken unique (emulation_year_id, organisation_id)
);
create index score_sheet_cluster_id_idx on campaigns.score_sheet (cluster_id, year);
create table campaigns.score_entry (
  ${PLACED},
  sheet_id uuid not null references campaigns.score_sheet (id),
  criterion_id uuid not null references campaigns.criterion (id),
  state text not null default 'DRAFT',
  target numeric,
  achieved numeric,
  note text,
  evidence_file_id uuid,
  self_points numeric,
  checked_points numeric,
  check_reason text,
  explanation text,
  rechecked_points numeric,
  recheck_reason text,
  final_points numeric,
  reopen_reason text,
  submitted_on date,
  constraint score_entry__criterion_id__taken unique (sheet_id, criterion_id),
  constraint score_entry__state__points check ((state = 'FINAL') = (final_points is not null)),
  constraint score_entry__achieved__range check (achieved >= 0)
);
create index score_entry_emulation_year_id_idx on campaigns.score_entry (emulation_year_id, state);
create index score_entry_criterion_id_idx on campaigns.score_entry (criterion_id);`;

const RANKINGS = `
create table campaigns.ranking_row (
  ${PLACED},
  frozen_on date not null,
  place integer not null,
  is_shared boolean not null,
  classification text,
  earned numeric not null,
  ceiling numeric not null,
  bonus numeric not null,
  penalty numeric not null,
  normalised numeric not null,
  score numeric not null,
  scale numeric not null,
  trail jsonb not null,
  constraint ranking_row__organisation_id__taken unique (emulation_year_id, organisation_id)
);
create index ranking_row_organisation_id_idx on campaigns.ranking_row (organisation_id, year);
create trigger append_only before update or delete or truncate on campaigns.ranking_row execute function app.refuse();
create table campaigns.tie_decision (
  ${rowColumns()},
  emulation_year_id uuid not null references campaigns.emulation_year (id),
  cluster_id uuid not null,
  organisation_id uuid not null,
  ordinal integer not null,
  reason text not null,
  constraint tie_decision__organisation_id__taken unique (emulation_year_id, organisation_id)
);`;

/** What the rule of a cluster opens to its members, asked by row-level security. */
const DISCLOSED = `
create function campaigns.is_disclosed(uuid) returns boolean language sql stable as $body$
  select exists (select from campaigns.emulation_year y
    join directory.cluster_membership m on m.cluster_id = y.cluster_id and m.valid_from <= make_date(y.year, 12, 31)
      and (m.valid_to is null or m.valid_to >= make_date(y.year, 1, 1))
    join directory.organisation o on o.id = m.organisation_id
    where y.id = $1 and (select app.paths()) @> o.management_path and (y.disclosure = 'ALWAYS'
      or (y.disclosure = 'MEETING' and y.state in ('MEETING', 'CLOSED')) or (y.disclosure = 'CLOSED' and y.state = 'CLOSED')))
$body$;`;

const TABLES = ['score_sheet', 'score_entry', 'ranking_row'] as const;
const POLICIES = TABLES.map(
  (table) => `
create policy term on campaigns.${table} for select using (${ledThatYear('make_date(year, 12, 31)')});
create policy disclosed on campaigns.${table} for select using (campaigns.is_disclosed(emulation_year_id));`,
).join('\n');

/** Its time stands after that of the emulation years, which it refers to. */
export class CampaignsScoring1700001423090 implements MigrationInterface {
  name = 'CampaignsScoring1700001423090';

  async up(runner: QueryRunner): Promise<void> {
    for (const text of [CRITERIA, SHEETS, RANKINGS, DISCLOSED]) await runner.query(text);
    await runner.query(rowSecurity('campaigns', ...TABLES));
    await runner.query(POLICIES);
    await runner.query(audited('campaigns', 'criterion', 'criterion_assignment', ...TABLES, 'tie_decision'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
