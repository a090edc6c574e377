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

-- May the caller see the row? Runs with the caller's rights, so row-level security of the table answers.
create or replace function app.is_visible(of_schema text, of_table text, of_id uuid) returns boolean
  language plpgsql stable as $body$
declare
  seen boolean;
begin
  execute format('select exists (select 1 from %I.%I where id = $1)', of_schema, of_table) into seen using of_id;
  return seen;
end $body$;

-- Under row-level security an index serves only operators that are marked leakproof, so a search would read whole tables.
-- LIKE can fail for a malformed pattern only and then says nothing of the row. Marking it needs a superuser, which our own
-- server's owner is; on another server a superuser may do it once, or large searches are slower.
do $body$ begin
  if exists (select from pg_roles, pg_proc p where rolname = current_user and rolsuper
    and p.oid = 'pg_catalog.textlike(text, text)'::regprocedure and not p.proleakproof) then
    alter function pg_catalog.textlike(text, text) leakproof;
  end if;
end $body$;

-- Sort key of a name: Hoà and Thuý are put where Hòa and Thúy stand. The tone goes back to the first of two vowels; words
-- that have one spelling only (Hoàng, Quý) move all alike, so their order stays.
create or replace function app.spelling(text) returns text language sql immutable strict parallel safe
  return normalize(regexp_replace(normalize($1, nfd),
    U&'([oO](?=[aAeE])|[uU](?=[yY]))([aAeEyY])([\0300\0301\0303\0309\0323])(?![\0302\0306])', '\1\3\2', 'g'), nfc);

-- Text is stored composed (NFC), whoever writes it: every table of a service gets the trigger, none can be forgotten.
-- The condition is checked without calling the function, so rows that are composed already cost next to nothing.
create or replace function app.compose() returns trigger language plpgsql as $body$
begin
  return jsonb_populate_record(new, (select jsonb_object_agg(key, normalize(value::text, nfc)::jsonb)
    from jsonb_each(to_jsonb(new)) where key = any (string_to_array(tg_argv[0], ','))));
end $body$;
create or replace function app.keep_composed(schemas text[]) returns void language plpgsql as $body$
declare
  found record;
begin
  for found in
    select c.oid::regclass as name, string_agg(quote_ident(a.attname), ',' order by a.attnum) as columns,
      string_agg('new.' || quote_ident(a.attname) || '::text', ', ' order by a.attnum) as texts
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace::regnamespace::text = any (schemas) and c.relname not in ('audit', 'migration')
      and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
    group by c.oid
  loop
    continue when exists (select from pg_trigger t where t.tgrelid = found.name and t.tgname = 'compose'
      and t.tgargs = convert_to(found.columns, 'UTF8') || '\x00'::bytea);
    execute format('create or replace trigger compose before insert or update on %s for each row
      when (concat_ws(chr(10), %s) is not nfc normalized) execute function app.compose(%L)', found.name, found.texts, found.columns);
  end loop;
end $body$;

create or replace function app.mask(row_data jsonb, columns text[]) returns jsonb language sql immutable parallel safe
  return row_data || coalesce(
    (select jsonb_object_agg(key, '***') from jsonb_each(row_data) where key = any (columns) and value <> 'null'::jsonb),
    '{}'::jsonb);
-- A masked value that changed gets a longer mask: the change is told, the value is not.
create or replace function app.mask_changed(former jsonb, latter jsonb, columns text[]) returns jsonb
  language sql immutable parallel safe
  return app.mask(latter, columns) || coalesce(
    (select jsonb_object_agg(key, '*****') from jsonb_each(latter)
      where key = any (columns) and value <> 'null'::jsonb and former -> key not in ('null'::jsonb, value)),
    '{}'::jsonb);
-- Makes app.audit(), which runs with the rights of the owner: a service role needs no right to write into the audit.
-- Each audit that is there gets a statement of its own, whose plan is kept: one put together from texts is planned anew
-- for every row, which takes longer than writing the row itself.
create or replace function app.keep_audits() returns void language plpgsql as $make$
declare
  entry constant text := '(account, roles, request, action, table_name, row_id, before, after)';
  branches text := coalesce((
    select string_agg(format(
      E'\n    when %L then insert into %I.audit %s values (account, roles, request, tg_op, tg_table_name, row_id, former, latter)%s;',
      c.relnamespace::regnamespace::text, c.relnamespace::regnamespace::text, entry, case when exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'record_id' and not a.attisdropped)
        then ' returning record_table, record_id into of_table, of_id' else '' end), '')
    from pg_class c where c.relname = 'audit' and c.relkind = 'r'), E'\n    when null then null;');
begin
  execute format($function$
create or replace function app.audit() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $body$
#variable_conflict use_variable
declare
  former jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  latter jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  actor jsonb := app.actor();
  account text := actor ->> 'account';
  roles text[] := array(select jsonb_array_elements_text(nullif(actor -> 'roles', 'null'::jsonb)));
  request text := actor ->> 'request';
  id text := coalesce(latter, former) ->> 'id';
  of_table text;
  of_id uuid;
  row_id uuid := case when id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then id::uuid end;
begin
  if former = latter then
    return null;
  end if;
  if tg_nargs > 0 then
    latter := app.mask_changed(former, latter, tg_argv);
    former := app.mask(former, tg_argv);
  end if;
  case tg_table_schema%s
    else execute format('insert into %%I.audit %s values ($1, $2, $3, $4, $5, $6, $7, $8)', tg_table_schema)
      using account, roles, request, tg_op, tg_table_name, row_id, former, latter;
  end case;
  -- The gateway listens, and asks for the record with the eyes of whoever is to be told: nothing but its name leaves here.
  -- What is announced twice in a transaction is told once.
  if row_id is not null then
    perform pg_notify('changed', concat(tg_table_schema, '.', tg_table_name, ' ', row_id));
  end if;
  if of_id is distinct from row_id and of_id is not null then
    perform pg_notify('changed', concat(tg_table_schema, '.', of_table, ' ', of_id));
  end if;
  return null;
end $body$ $function$, branches, entry);
  revoke execute on function app.audit() from public;
end $make$;
select app.keep_audits();
create or replace function app.refuse() returns trigger language plpgsql as $body$
begin
  raise exception '%.% is append only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $body$;
