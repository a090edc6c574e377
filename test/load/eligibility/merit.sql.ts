import type pg from 'pg';

/** Years of work that the synthetic persons are rated for. */
export const YEARS = { from: 2019, to: 2025 } as const;
const NAME = 'large-merit';

/** A number from 0 to below 1 that looks random, the same at every run. */
const chance = (salt: number, n: string): string =>
  `((hashint8extended((${n})::bigint, ${salt}) & 1048575) / 1048576.0)`;
const idOf = (kind: string, n: string): string => `md5('${kind}:' || ${n})::uuid`;

/** Most people do well, most of the time. */
const RATINGS = `
insert into people.person_rating (id, person_id, year, level, document)
select ${idOf('rating', "p.at || ':' || year")}, p.id, year,
  case when draw < 0.25 then 'EXCELLENT' when draw < 0.9 then 'GOOD' when draw < 0.98 then 'COMPLETED' else 'NOT_COMPLETED' end, 'QĐ xếp loại ' || year
from person p cross join generate_series(${YEARS.from}, ${YEARS.to}) year
cross join lateral (select ${chance(21, 'p.at * 100 + year')} as draw) drawn`;
const INITIATIVES = `
insert into people.initiative (id, title, level, document, recognised_on)
select ${idOf('initiative', 'p.at')}, 'Sáng kiến số ' || p.at, case when p.at % 30 = 0 then 'PROVINCE' else 'UNIT' end, 'QĐ sáng kiến',
  make_date(${YEARS.from} + (p.at / 3) % ${YEARS.to - YEARS.from + 1}, 6, 1) from person p where p.at % 3 = 0`;
const AUTHORS = `
insert into people.initiative_author (id, initiative_id, person_id)
select ${idOf('author', 'p.at')}, ${idOf('initiative', 'p.at')}, p.id from person p where p.at % 3 = 0`;
const HOLDS = `
insert into people.integrity_hold (id, person_id, ground, opened_on)
select ${idOf('hold', 'p.at')}, p.id, 'COMPLAINT', '2025-03-01' from person p where p.at % 500 = 0`;
const DISCIPLINES = `
insert into people.discipline (id, person_id, kind, document, valid_from, valid_to)
select ${idOf('discipline', 'p.at')}, p.id, 'REPRIMAND', 'QĐ kỷ luật', '2024-03-01', '2025-02-28' from person p where p.at % 400 = 0`;
/** Titles year after year, as most awards are, in decisions that are there. */
export const TITLES = `
insert into awards.award (id, decision_id, award_form_id, commendation_type, subject_kind, subject_name, person_id, organisation_id, decided_on,
  achievement_from, achievement_to, is_signed, management_path)
select ${idOf('title', "p.at || ':' || year")}, d.id, f.id, 'MERIT', 'INDIVIDUAL', p.full_name, p.id, p.organisation_id, make_date(year + 1, 2, 1),
  make_date(year, 1, 1), make_date(year, 12, 31), true, p.management_paths[1]
from person p cross join generate_series(${YEARS.to - 3}, ${YEARS.to}) year
join awards.award_form f on f.code = case when p.at % 10 = 0 then 'CSTDCS' else 'LDTT' end
join (select id, row_number() over (order by number) as at from awards.decision where book = 'TH') d on d.at = year - ${YEARS.from}
where p.at % 2 = 0 on conflict do nothing`;
const PUBLISH = `
insert into directory.merit_fact (id, kind, person_id, organisation_id, year, level, from_on, to_on, source) select * from people.merit
on conflict do nothing`;

const TABLES = [
  ...['people.person_rating', 'people.initiative', 'people.initiative_author', 'people.integrity_hold'],
  ...['people.discipline', 'awards.award'],
];

/** Ratings, initiatives, holds, discipline and titles of everybody, once in the life of a database. Triggers are off: all is given here. */
export async function addMerit(client: pg.Client): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.actor', '{"all": true}', true)`);
  const { rowCount } = await client.query(
    'insert into people.data_load (name) values ($1) on conflict do nothing returning 1',
    [NAME],
  );
  if (rowCount === 1) {
    await client.query(
      'create temporary table person on commit drop as select (row_number() over (order by id))::integer as at, id, full_name, organisation_id, management_paths from directory.person',
    );
    for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`);
    for (const text of [RATINGS, INITIATIVES, AUTHORS, HOLDS, DISCIPLINES, TITLES, PUBLISH]) await client.query(text);
    // Foreign keys that wait until the end would stand in the way of the triggers.
    await client.query('set constraints all immediate');
    for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`);
  }
  await client.query('commit');
  if (rowCount === 1) await client.query('vacuum (analyze)');
}
