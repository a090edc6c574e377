import type { World } from '../world/world.ts';

/** What the conformance suite must know of a register: its names and rows that it may make. */
export interface Register {
  readonly type: string;
  readonly one: string;
  readonly many: string;
  /** A valid input of its own; `n` makes it different from the others. */
  input(world: World, n: number): Promise<Record<string, unknown>>;
  /** A text field that may be changed; sensitive ones never stand in the history. */
  readonly isMasked?: boolean;
  readonly text: string;
  readonly sort: string;
  /** The day to close it on, where the register closes. */
  readonly closesOn?: string;
  readonly searched?: boolean;
  /** Who may write it, where that is not the Board. */
  readonly writer?: string;
  /** What the officer of another unit is told who creates one; FORBIDDEN unless told. */
  readonly foreign?: string;
  /** Somebody who may not write it, where officers may. */
  readonly denied?: string;
}

export const idOf = async (world: World, table: string, where: string): Promise<string> => {
  const [row] = await world.sql<{ id: string }>(`select id from ${table} where ${where} limit 1`);
  if (!row) throw new Error(`nothing in ${table} where ${where}`);
  return row.id;
};
/** Somebody who does not work for the unit whose officer is refused. */
export const person = (world: World, n: number) =>
  idOf(
    world,
    'people.person',
    `organisation_id <> (select id from directory.organisation where code = 'huyen-xuan-loc') order by id offset ${n}`,
  );
export const campaign = (world: World) => idOf(world, 'directory.campaign', "code = 'TDDB-COVID19-2021'");
/** Any member of a cluster, another for every number. */
export const member = (world: World, n: number) =>
  idOf(
    world,
    'directory.organisation',
    `id in (select organisation_id from directory.cluster_membership) order by code offset ${n % 140}`,
  );
export const officers = { denied: 'auditor' } as const;
export const organisation = (world: World, code: string) => idOf(world, 'directory.organisation', `code = '${code}'`);
