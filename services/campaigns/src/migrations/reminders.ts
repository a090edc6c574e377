import { audited, ledThatYear, rowColumns, rowSecurity } from '@tdkt/database';
import { notedUses } from '@tdkt/directory';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TASKS = `
alter table campaigns.task
  add column due_working_days integer,
  add column cadence text,
  add column due_day integer,
  add constraint task__due_on__choice check (num_nonnulls(due_on, due_working_days, cadence) <= 1),
  add constraint task__due_day__range check (due_day is null or due_day between 1 and 31 and cadence is not null),
  add constraint task__due_working_days__range check (due_working_days > 0);
alter table campaigns.task_completion
  add column occurrence date,
  add column evidence_url text,
  drop constraint task_completion__task_id__taken,
  add constraint task_completion__task_id__taken unique nulls not distinct (task_id, organisation_id, occurrence);
`;

const CAMPAIGN = 'campaign_id uuid not null references campaigns.campaign (id)';
/** What is owed: a thing of a kind, told apart by its period, or its task and occurrence. */
const THING = `
  kind text not null,
  reporting_period_id uuid references campaigns.reporting_period (id),
  task_id uuid references campaigns.task (id),
  occurrence date,
  due_on date not null,
  sent_on date not null`;

const TABLES = `
create table campaigns.reminder_rule (
  ${rowColumns()},
  ${CAMPAIGN},
  kind text not null,
  after_working_days integer not null,
  leader_after_working_days integer,
  board_after_working_days integer,
  is_active boolean not null default true,
  is_ours boolean not null default false,
  constraint reminder_rule__after_working_days__taken unique (campaign_id, kind, after_working_days),
  constraint reminder_rule__leader_after_working_days__range check (leader_after_working_days > 0),
  constraint reminder_rule__board_after_working_days__range check (board_after_working_days > 0)
);
create table campaigns.reminder_round (
  ${rowColumns()},
  ${CAMPAIGN},
  cluster_id uuid not null,
  kind text not null,
  sent_on date not null,
  reminded_count integer not null,
  already_count integer not null
);
create index reminder_round_cluster_id_idx on campaigns.reminder_round (cluster_id, campaign_id, sent_on);
create table campaigns.notification (
  ${rowColumns()},
  ${CAMPAIGN},
  audience text not null,
  organisation_id uuid,
  cluster_id uuid,
  ${THING},
  unit_count integer not null,
  is_by_hand boolean not null default false,
  mailed_at timestamptz,
  mail_attempts integer not null default 0,
  constraint notification__organisation_id__choice check ((audience = 'UNIT') = (organisation_id is not null)),
  constraint notification__cluster_id__choice check (audience <> 'CLUSTER_LEADER' or cluster_id is not null)
);
create index notification_organisation_id_idx on campaigns.notification (organisation_id, sent_on) where audience = 'UNIT';
create index notification_cluster_id_idx on campaigns.notification (cluster_id, sent_on) where audience = 'CLUSTER_LEADER';
create index notification_audience_idx on campaigns.notification (sent_on) where audience = 'BOARD';
create index notification_mail_idx on campaigns.notification (sent_on) where mailed_at is null;
create table campaigns.notification_read (
  notification_id uuid not null references campaigns.notification (id),
  account_id text not null,
  read_at timestamptz not null default now(),
  primary key (notification_id, account_id)
);
create table campaigns.reminder (
  ${rowColumns()},
  ${CAMPAIGN},
  organisation_id uuid not null,
  cluster_id uuid,
  member_unit_id uuid,
  management_path ltree not null,
  step text not null,
  ${THING},
  overdue_working_days integer not null,
  rule_id uuid references campaigns.reminder_rule (id),
  round_id uuid references campaigns.reminder_round (id),
  notification_id uuid not null references campaigns.notification (id),
  constraint reminder__rule_id__choice check ((rule_id is null) <> (round_id is null))
);
create unique index reminder__rule_id__taken on campaigns.reminder
  (rule_id, organisation_id, step, kind, reporting_period_id, task_id, occurrence) nulls not distinct where rule_id is not null;
create unique index reminder__round_id__taken on campaigns.reminder
  (campaign_id, organisation_id, sent_on, kind, reporting_period_id, task_id, occurrence) nulls not distinct where round_id is not null;
create index reminder_campaign_id_idx on campaigns.reminder (campaign_id, organisation_id, sent_on);
create index reminder_cluster_id_idx on campaigns.reminder (cluster_id, sent_on);
create index reminder_path_idx on campaigns.reminder using gist (management_path);
create table campaigns.mailbox (
  ${rowColumns()},
  organisation_id uuid,
  address text not null,
  constraint mailbox__organisation_id__taken unique nulls not distinct (organisation_id)
);
`;

const IS_SYSTEM = "(select app.actor() -> 'roles') ? 'SYSTEM'";
const IS_BOARD = "(select app.actor() -> 'roles') ?| array['BOARD_ADMIN', 'BOARD_OFFICER']";
const LEADS = 'cluster_id = any ((select app.clusters())::uuid[])';
/** The organisations at the ends of the paths that an officer works for. */
const OWN = 'organisation_id = any (array(select subpath(own, -1)::text::uuid from unnest(app.paths()) own))';

/** A notification is read by whom it is for, and written by jobs, the Board and leaders; a mark of reading is its account's. */
const SECURITY = `
alter table campaigns.notification enable row level security;
alter table campaigns.notification force row level security;
create policy inbox on campaigns.notification for select using (
  ${IS_SYSTEM}
  or audience = 'BOARD' and ${IS_BOARD}
  or audience = 'CLUSTER_LEADER' and ${LEADS}
  or audience = 'UNIT' and ${OWN}
);
create policy sent on campaigns.notification for insert with check (${IS_SYSTEM} or ${IS_BOARD} or ${LEADS});
create policy mailed on campaigns.notification for update using (${IS_SYSTEM});
alter table campaigns.notification_read enable row level security;
alter table campaigns.notification_read force row level security;
create policy own on campaigns.notification_read using (account_id = (select app.account()) or ${IS_SYSTEM});
alter table campaigns.reminder_round enable row level security;
alter table campaigns.reminder_round force row level security;
create policy led on campaigns.reminder_round using ((select app.sees_all()) or ${LEADS});
alter table campaigns.mailbox enable row level security;
alter table campaigns.mailbox force row level security;
create policy province on campaigns.mailbox using ((select app.sees_all()));
create policy term on campaigns.reminder for select using (${ledThatYear('sent_on')});
`;

export class CampaignsReminders1700000900100 implements MigrationInterface {
  name = 'CampaignsReminders1700000900100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TASKS);
    await runner.query(TABLES);
    await runner.query(rowSecurity('campaigns', 'reminder'));
    await runner.query(SECURITY);
    await runner.query(audited('campaigns', 'reminder_rule', 'reminder_round', 'notification', 'reminder', 'mailbox'));
    await runner.query(
      notedUses({ table: 'campaigns.reminder', kind: 'reminder', organisation: 'organisation_id', day: 'r.sent_on' }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
