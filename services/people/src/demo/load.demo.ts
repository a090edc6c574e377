import { validOn } from '@tdkt/directory';
import type { Runtime, Transaction } from '@tdkt/kernel';
import { loadOnce } from '@tdkt/registry';
import { followDirectory } from '../person/scope.job.ts';
import { loadDemoAccounts } from './account.demo.ts';
import { type DemoUnit, personFor } from './person.demo.ts';
import { postsOfMember, postsOfProvince } from './post.demo.ts';

const BOARD_CODE = 'ban-thi-dua-khen-thuong-tinh';
const COMMITTEE_CODE = 'uy-ban-nhan-dan-tinh-dong-nai';
/** As far back as the demo's organisations go. */
export const DEMO_SINCE = '2021-01-01';

export const membersOn = (tx: Transaction, day: string): Promise<DemoUnit[]> =>
  tx.query<DemoUnit>(
    `select o.id, o.code, o.kind, o.sub_kind from directory.cluster_membership m
     join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$1::date')}
     where ${validOn('m', '$1::date')} order by o.code`,
    [day],
  );

async function unitOf(tx: Transaction, code: string, day: string): Promise<DemoUnit> {
  const [unit] = await tx.query<DemoUnit>(
    `select o.id, o.code, o.kind, o.sub_kind from directory.organisation o where o.code = $1 and ${validOn('o', '$2::date')}`,
    [code, day],
  );
  if (!unit) throw new Error(`The demo needs the organisation ${code}: load organisations first.`);
  return unit;
}

const PERSONS = `
insert into people.person (id, family_name, middle_name, given_name, birth_date, gender, national_id, categories, is_frontline,
  is_direct_worker, is_entrepreneur, position_band, is_reconstructed, registered_by_id)
select id, family_name, middle_name, given_name, birth_date, gender, national_id,
  array(select jsonb_array_elements_text(categories)), is_frontline, is_direct_worker, is_entrepreneur, position_band, true, organisation_id
from jsonb_to_recordset($1::jsonb) as p(id uuid, family_name text, middle_name text, given_name text, birth_date date, gender text,
  national_id text, categories jsonb, is_frontline boolean, is_direct_worker boolean, is_entrepreneur boolean, position_band text, organisation_id uuid)`;
const AFFILIATIONS = `
insert into people.affiliation (id, person_id, organisation_id, position, position_band, valid_from, is_head)
select affiliation_id, id, organisation_id, position, position_band, $2, is_head
from jsonb_to_recordset($1::jsonb) as p(affiliation_id uuid, id uuid, organisation_id uuid, position text, position_band text, is_head boolean)`;

async function insertPersons(tx: Transaction, day: string): Promise<void> {
  const members = await membersOn(tx, day);
  const posts = [
    ...members.flatMap(postsOfMember),
    ...postsOfProvince(await unitOf(tx, BOARD_CODE, day), await unitOf(tx, COMMITTEE_CODE, day)),
  ];
  const rows = JSON.stringify(posts.map(personFor));
  await tx.query(PERSONS, [rows]);
  await tx.query(AFFILIATIONS, [rows, DEMO_SINCE]);
}

/** Synthetic persons and the demo accounts; the organisations must be there. */
export async function loadDemo(runtime: Runtime): Promise<void> {
  await followDirectory(runtime);
  await loadOnce(runtime, { schema: 'people', name: 'demo-persons' }, (tx) => insertPersons(tx, runtime.clock.today()));
  await loadDemoAccounts(runtime);
}
