import type { Answered } from './ground.ts';
import { type Offices, openOffices } from './offices.ts';

export const MERGE =
  'mutation($keep: ID!, $kv: Int!, $drop: ID!, $dv: Int!, $take: [PersonField!]!) { mergePersons(keepId: $keep, keepVersion: $kv, dropId: $drop, dropVersion: $dv, take: $take) { id version state keptName droppedName taken actions kept { id fullName } dropped { id } } }';
export const UNDO =
  'mutation($id: ID!, $version: Int!) { undoMerge(id: $id, version: $version) { id state actions kept { id } dropped { id } } }';
export const ONE =
  'query($id: ID!) { person(id: $id) { id version fullName nationalId affiliations { validFrom validTo position } } }';

type Person = Awaited<ReturnType<Offices['create']>>;

/** Records of one person, made to be merged. */
export interface Merging {
  readonly offices: Offices;
  /** One in the north, one in the south, who look alike and like nobody else. */
  twoRecords(first?: object, second?: object): Promise<[Person, Person]>;
  /** Of the present versions. */
  merge(keep: Person, drop: Person, take?: readonly string[]): Promise<Answered>;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of ONE
  one(id: string, actor?: Offices['board']): Promise<any>;
  /** All rows about some persons, without what every write renews. */
  picture(ids: readonly string[]): Promise<object[]>;
}

const PICTURE = `
select 'person' as what, to_jsonb(p) - 'version' - 'updated_at' as row from people.person p where id = any($1)
union all select 'affiliation', to_jsonb(a) - 'version' - 'updated_at' from people.affiliation a where person_id = any($1)
union all select 'scope', to_jsonb(s) from people.person_scope s where person_id = any($1)
union all select 'published', to_jsonb(d) from directory.person d where id = any($1) order by 1, 2`;

export async function openMerging(): Promise<Merging> {
  const offices = await openOffices();
  const { ground, board, north, south, create } = offices;
  let made = 0;
  const version = async (id: string) =>
    (await ground.sql<{ version: number }>('select version from people.person where id = $1', [id]))[0]?.version ?? 0;
  return {
    offices,
    twoRecords: async (first = {}, second = {}) => {
      made += 1;
      const name = { familyName: 'Tạ', middleName: 'Gộp', givenName: `Người ${'abcdefghijklmnopqrstuvwxyz'[made]}` };
      const alike = { ...name, birthDate: '1971-02-03', nationalId: null };
      return [await create(north, { ...alike, ...first }), await create(south, { ...alike, ...second })];
    },
    merge: async (keep, drop, take = []) => {
      const versions = { kv: await version(keep.id), dv: await version(drop.id) };
      return ground.ask(board, MERGE, { keep: keep.id, drop: drop.id, take, ...versions });
    },
    one: async (id, actor = board) => (await ground.ask(actor, ONE, { id })).data.person,
    picture: (ids) => ground.sql(PICTURE, [ids]),
  };
}
