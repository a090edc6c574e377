-- Schema app: what the migrations of every service stand on. Run at every start, with app and public on the search path.
-- Unset means nobody: no rows, no person, no account. Bodies after RETURN are bound here, whatever the caller's search path is.
create or replace function app.actor() returns jsonb language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '')::jsonb;
create or replace function app.sees_all() returns boolean language sql stable parallel safe
  return coalesce((app.actor() ->> 'all')::boolean, false);
create or replace function app.clusters() returns uuid[] language sql stable parallel safe
  return array(select jsonb_array_elements_text(nullif(app.actor() -> 'clusters', 'null'::jsonb))::uuid);
-- Clusters led in past years, as id:year.
create or replace function app.terms() returns text[] language sql stable parallel safe
  return array(select jsonb_array_elements_text(nullif(app.actor() -> 'terms', 'null'::jsonb)));
create or replace function app.paths() returns ltree[] language sql stable parallel safe
  return array(select jsonb_array_elements_text(nullif(app.actor() -> 'paths', 'null'::jsonb))::ltree);
create or replace function app.person() returns uuid language sql stable parallel safe
  return nullif(app.actor() ->> 'person', '')::uuid;
create or replace function app.account() returns text language sql stable parallel safe
  return nullif(app.actor() ->> 'account', '');

-- Search key of a text. unaccent also turns đ into d and drops tone marks that stand as combining characters.
create or replace function app.fold(text) returns text language sql immutable strict parallel safe
  return lower(unaccent('unaccent'::regdictionary, lower(normalize($1, nfc))));

-- Runs with the rights of the owner: a service role needs no right to write into the audit.
create or replace function app.mask(row_data jsonb, columns text[]) returns jsonb language sql immutable parallel safe
  return row_data || coalesce(
    (select jsonb_object_agg(key, '***') from jsonb_each(row_data) where key = any (columns) and value <> 'null'::jsonb),
    '{}'::jsonb);
create or replace function app.audit() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $body$
declare
  former jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  latter jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  actor jsonb := app.actor();
  id text := coalesce(latter, former) ->> 'id';
begin
  if former = latter then
    return null;
  end if;
  execute format('insert into %I.audit (account, roles, request, action, table_name, row_id, before, after)
    values ($1, $2, $3, $4, $5, $6, $7, $8)', tg_table_schema)
  using actor ->> 'account',
    array(select jsonb_array_elements_text(nullif(actor -> 'roles', 'null'::jsonb))),
    actor ->> 'request', tg_op, tg_table_name,
    case when id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then id::uuid end,
    app.mask(former, tg_argv), app.mask(latter, tg_argv);
  return null;
end $body$;
create or replace function app.refuse() returns trigger language plpgsql as $body$
begin
  raise exception '%.% is append only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $body$;
revoke execute on function app.audit() from public;
