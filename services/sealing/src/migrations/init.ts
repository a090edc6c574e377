import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Seals and the three functions by which they are made. The functions run with the rights of the owner and give hashes
 * only: who seals reads nothing of what is sealed.
 */
const TABLES = `
create table sealing.seal (
  source text not null,
  number integer not null check (number > 0),
  sealed_at timestamptz not null,
  ids bigint[] not null check (cardinality(ids) > 0),
  leaves bytea not null check (length(leaves) = 32 * cardinality(ids)),
  root bytea not null check (length(root) = 32),
  signature bytea not null check (length(signature) = 64),
  primary key (source, number)
);
create trigger append_only before update or delete or truncate on sealing.seal execute function app.refuse();
revoke update, delete, truncate on sealing.seal from tdkt_sealing;
create table sealing.mark (
  source text primary key,
  up_to bigint not null,
  horizon xid8 not null
);
comment on table sealing.mark is 'Newest row seen of an audit; it may be sealed once every transaction before the horizon has ended';`;

const FUNCTIONS = `
create function sealing.sources() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $body$
  select relnamespace::regnamespace::text from pg_class where relname = 'audit' and relkind = 'r' order by 1
$body$;
create function sealing.newest(source text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
declare
  found bigint;
begin
  execute format('select coalesce(max(id), 0) from %I.audit', source) into found;
  return found;
end $body$;
create function sealing.leaves(source text, after_id bigint, up_to bigint, at_most integer)
returns table (id bigint, leaf bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $body$
begin
  return query execute format($query$
    select a.id, sha256(convert_to(jsonb_build_array(a.id, extract(epoch from a.at), a.account, a.roles, a.request,
      a.action, a.table_name, a.row_id, a.before, a.after)::text, 'UTF8'))
    from %I.audit a where a.id > $1 and a.id <= $2 order by a.id limit $3 $query$, source)
    using after_id, up_to, at_most;
end $body$;
revoke execute on function sealing.sources(), sealing.newest(text), sealing.leaves(text, bigint, bigint, integer) from public;
grant execute on function sealing.sources(), sealing.newest(text), sealing.leaves(text, bigint, bigint, integer) to tdkt_sealing;`;

export class SealingInit1700001416000 implements MigrationInterface {
  name = 'SealingInit1700001416000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
  }

  async down(): Promise<void> {}
}
