/** Which rows of a service refer to organisations, and from which day on. */
export interface Use {
  /** schema.table */
  readonly table: string;
  readonly kind: string;
  /** The column that refers. */
  readonly organisation: string;
  /** SQL over the row `r`. */
  readonly day: string;
  /** Rows that count; all unless told. */
  readonly where?: string;
}

const found = ({ kind, organisation, day, where = 'true' }: Use, source: string) => `
  select r.${organisation} as organisation_id, '${kind}' as kind, max(${day}) as latest_on
  from ${source} r where r.${organisation} is not null and ${where} group by 1`;

// Without the first condition every write would lock the row of its unit, though it has nothing to say.
const note = (use: Use, source: string) => `
insert into directory.organisation_use as u (organisation_id, kind, latest_on)
select f.* from (${found(use, source)}) f
where not exists (select 1 from directory.organisation_use k where k.organisation_id = f.organisation_id and k.kind = f.kind and k.latest_on >= f.latest_on)
order by f.organisation_id
on conflict (organisation_id, kind) do update set latest_on = greatest(u.latest_on, excluded.latest_on);`;

function triggers(use: Use): string {
  const [schema] = use.table.split('.');
  const name = `${schema}.note_${use.kind}_use`;
  const on = (event: 'insert' | 'update') => `
create trigger note_${use.kind}_use_${event} after ${event} on ${use.table} referencing new table as changed
  for each statement execute function ${name}();`;
  return `
create function ${name}() returns trigger language plpgsql as $$ begin ${note(use, 'changed')}
  return null;
end $$;${on('insert')}${on('update')}`;
}

/** For migrations of the services: rows tell the directory which units they refer to, those that are there already as well. */
export const notedUses = (...uses: readonly Use[]): string => `
select set_config('app.actor', '{"all": true}', true);
${uses.map((use) => triggers(use) + note(use, use.table)).join('\n')}
select set_config('app.actor', '', true);`;
