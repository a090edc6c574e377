import type { World } from '../world/world.ts';

/** What the conformance suite must know of a register: its names and rows that it may make. */
export interface Register {
  readonly type: string;
  readonly one: string;
  readonly many: string;
  /** A valid input of its own; `n` makes it different from the others. */
  input(world: World, n: number): Promise<Record<string, unknown>>;
  /** A text field that may be changed. */
  readonly text: string;
  readonly sort: string;
  /** The day to close it on, where the register closes. */
  readonly closesOn?: string;
  readonly searched?: boolean;
  /** Who may write it, where that is not the Board. */
  readonly writer?: string;
}

const idOf = async (world: World, table: string, where: string): Promise<string> => {
  const [row] = await world.sql<{ id: string }>(`select id from ${table} where ${where} limit 1`);
  if (!row) throw new Error(`nothing in ${table} where ${where}`);
  return row.id;
};
const organisation = (world: World, code: string) => idOf(world, 'directory.organisation', `code = '${code}'`);

export const REGISTERS: readonly Register[] = [
  {
    type: 'Organisation',
    one: 'organisation',
    many: 'organisations',
    input: async (world, n) => ({
      code: `ap-thu-${n}`,
      name: `Ấp Thử Nghiệm ${n}`,
      kind: 'HAMLET',
      isEnterprise: false,
      validFrom: '2021-02-01',
      parentId: await organisation(world, 'huyen-xuan-loc'),
    }),
    text: 'name',
    sort: 'NAME',
    closesOn: '2021-12-31',
    searched: true,
  },
  {
    type: 'Cluster',
    one: 'cluster',
    many: 'clusters',
    input: async (_world, n) => ({
      code: `T${n}`,
      name: `Khối Thử Nghiệm ${n}`,
      kind: 'BLOC',
      ordinal: 100 + n,
      provenance: 'VERIFIED',
      validFrom: '2021-02-01',
    }),
    text: 'theme',
    sort: 'ORDINAL',
    closesOn: '2021-12-31',
    searched: true,
  },
  {
    type: 'ClusterMembership',
    one: 'clusterMembership',
    many: 'clusterMemberships',
    input: async (world, n) => ({
      clusterId: await idOf(world, 'directory.cluster', "code = 'C1'"),
      organisationId: await idOf(world, 'directory.organisation', `kind = 'COMMUNE' order by code offset ${n}`),
      validFrom: '2021-02-01',
      provenance: 'VERIFIED',
    }),
    text: 'source',
    sort: 'VALID_FROM',
    closesOn: '2021-12-31',
  },
  {
    type: 'ClusterOffice',
    one: 'clusterOffice',
    many: 'clusterOffices',
    input: async (world, n) => ({
      clusterId: await idOf(world, 'directory.cluster', "code = 'C1'"),
      organisationId: await organisation(world, 'huyen-long-thanh'),
      role: 'LEADER',
      year: 2030 + n,
      provenance: 'VERIFIED',
    }),
    text: 'source',
    sort: 'YEAR',
  },
  {
    type: 'OrganisationRating',
    one: 'organisationRating',
    many: 'organisationRatings',
    input: async (world, n) => ({
      organisationId: await idOf(world, 'directory.organisation', `kind = 'COMMUNE' order by code offset ${n}`),
      year: 2021,
      level: 'GOOD',
      documentNumber: `${n}/QĐ-UBND`,
      provenance: 'VERIFIED',
    }),
    text: 'source',
    sort: 'YEAR',
  },
];
