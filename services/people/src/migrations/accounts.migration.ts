import { audited, auditTable, rowColumns } from '@tdkt/database';
import { serviceTables } from '@tdkt/registry';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of better-auth 1.7.25 as its compileMigrations wrote them, moved to schema auth; a test compares them with the library. */
const AUTH_TABLES = `
create schema if not exists auth;
create table auth."user" ("id" text not null primary key, "name" text not null, "email" text not null unique,
  "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null, "username" text unique, "displayUsername" text,
  "twoFactorEnabled" boolean);
create table auth."session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text,
  "userAgent" text, "userId" text not null references auth."user" ("id") on delete cascade);
create table auth."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text,
  "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null);
create table auth."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null,
  "expiresAt" timestamptz not null, "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null);
create table auth."twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade, "verified" boolean,
  "failedVerificationCount" integer, "lockedUntil" timestamptz);
create table auth."jwks" ("id" text not null primary key, "publicKey" text not null, "privateKey" text not null,
  "createdAt" timestamptz not null, "expiresAt" timestamptz, "alg" text, "crv" text);
create table auth."rateLimit" ("id" text not null primary key, "key" text not null unique, "count" integer not null,
  "lastRequest" bigint not null);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create unique index "account_provider_idx" on auth."account" ("providerId", "accountId");
create index "verification_identifier_idx" on auth."verification" ("identifier");
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");
grant usage on schema auth to tdkt_people;
grant select, insert, update, delete on all tables in schema auth to tdkt_people;
`;

const ACCOUNT_TABLES = `
create table people.account (
  ${rowColumns()},
  username text not null constraint account__username unique,
  display_name text not null,
  person_id uuid,
  is_external boolean not null default false,
  blocked_at timestamptz,
  search_fold text generated always as (app.fold(display_name || ' ' || username)) stored
);
create index account_search_fold_idx on people.account using gin (search_fold gin_trgm_ops);
create index account_person_id_idx on people.account (person_id);
create table people.account_grant (
  ${rowColumns()},
  account_id uuid not null constraint account_grant__account_id references people.account (id),
  role text not null,
  cluster_id uuid,
  organisation_id uuid,
  valid_from date not null,
  valid_to date,
  constraint account_grant__role check (role in ('BOARD_ADMIN', 'BOARD_OFFICER', 'DECIDER', 'COUNCIL_MEMBER',
    'CLUSTER_LEADER', 'UNIT_OFFICER', 'ANALYST', 'AUDITOR')),
  constraint account_grant__cluster_id check ((cluster_id is not null) = (role = 'CLUSTER_LEADER')),
  constraint account_grant__organisation_id check ((organisation_id is not null) = (role = 'UNIT_OFFICER')),
  constraint account_grant__valid_to check (valid_to >= valid_from - 1),
  constraint account_grant__role__once exclude using gist (account_id with =, role with =,
    (coalesce(cluster_id, organisation_id, account_id)) with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table people.api_client (
  ${rowColumns()},
  client_id text not null constraint api_client__client_id unique,
  name text not null,
  secret_hash text not null,
  role text not null constraint api_client__role
    check (role in ('BOARD_ADMIN', 'BOARD_OFFICER', 'DECIDER', 'COUNCIL_MEMBER', 'ANALYST', 'AUDITOR')),
  scopes text[] not null,
  expires_on date,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create table people.sign_in_failure (
  id bigint generated always as identity primary key,
  login text not null,
  address text not null,
  at timestamptz not null default clock_timestamp()
);
create index sign_in_failure_login_idx on people.sign_in_failure (login, address, at);
`;

/** Whoever deletes a session or changes a password, a grant or a block: gateways hear of it when the change is committed. */
const REVOCATION = `
create function people.revoke_session() returns trigger language plpgsql as $$ begin
  perform pg_notify('auth_revoked', 'sid:' || old.id);
  return null;
end $$;
create function people.revoke_subject() returns trigger language plpgsql as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
begin
  perform pg_notify('auth_revoked', 'sub:' || (changed ->> tg_argv[0]));
  return null;
end $$;
create trigger revoke after delete on auth."session" for each row execute function people.revoke_session();
create trigger revoke after update of "password" on auth."account" for each row
  when (old."password" is distinct from new."password") execute function people.revoke_subject('userId');
create trigger revoke after insert or update or delete on people.account_grant for each row
  execute function people.revoke_subject('account_id');
create trigger revoke after update on people.account for each row
  when (old.blocked_at is distinct from new.blocked_at or old.person_id is distinct from new.person_id)
  execute function people.revoke_subject('id');
create trigger revoke after update on people.api_client for each row
  when ((old.revoked_at, old.role, old.secret_hash) is distinct from (new.revoked_at, new.role, new.secret_hash))
  execute function people.revoke_subject('id');
`;

const policies = (table: string): string => `
alter table people.${table} enable row level security;
alter table people.${table} force row level security;
create policy readers on people.${table} for select
  using ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN', 'AUDITOR']));
create policy writers on people.${table} for all
  using ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN']))
  with check ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN']));`;

export class PeopleAccounts1700000001000 implements MigrationInterface {
  name = 'PeopleAccounts1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AUTH_TABLES);
    await runner.query(auditTable('people') + serviceTables('people'));
    await runner.query(ACCOUNT_TABLES + REVOCATION);
    await runner.query(['account', 'account_grant', 'api_client'].map(policies).join('\n'));
    await runner.query(audited('people', 'account', 'account_grant', 'api_client(secret_hash)'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
