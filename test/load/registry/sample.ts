import type { Connection } from '@tdkt/postgres';
import pg from 'pg';

/** A person drawn from the register, to be asked for. */
export interface Sample {
  readonly at: number;
  readonly id: string;
  readonly family: string;
  readonly middle: string | null;
  readonly given: string;
  /** As somebody would type it. */
  readonly name: string;
  readonly birthDate: string | null;
  readonly nationalId: string | null;
}

const MARK = ' (tổng hợp)';
/** The same persons at every run; every other one has a twin, so that candidates are found. */
const DRAW = `
select id, family_name, middle_name, given_name, birth_date::text, national_id from people.person
where is_reconstructed and given_name like '%' || $2 order by md5(id::text) limit $1`;

export async function asOwner<T>(admin: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { tls, ...rest } = admin;
  const client = new pg.Client({ ...rest, ssl: tls ?? false, options: '-c search_path=app,public' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function samplesOf(client: pg.Client, many: number): Promise<Sample[]> {
  const { rows } = await client.query<(string | null)[]>({ text: DRAW, values: [many, MARK], rowMode: 'array' });
  return rows.map(([id, family, middle, marked, birthDate, nationalId], at) => {
    const given = (marked ?? '').replace(MARK, '');
    const name = [family, middle, given].filter(Boolean).join(' ');
    return { at, id, family, middle, given, name, birthDate, nationalId } as Sample;
  });
}

export async function countsOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Record<string, number>>(
    `select (select count(*)::integer from people.person) as people, (select count(*)::integer from people.affiliation) as affiliations,
       (select count(*)::integer from directory.organisation) as organisations`,
  );
  return Object.entries(rows[0] ?? {})
    .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
    .join(', ');
}
