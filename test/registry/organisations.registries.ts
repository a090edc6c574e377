import { idOf, organisation, type Register } from './register.ts';

export const organisations: readonly Register[] = [
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
      organisationId: await idOf(
        world,
        'directory.organisation',
        `kind = 'COMMUNE' and valid_from < '2021-02-01' order by code offset ${n}`,
      ),
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
    // One deputy of a cluster and year: the clusters follow one another when the years are used up.
    input: async (world, n, code = `K${1 + (Math.floor(n / 70) % 16)}`) => ({
      clusterId: await idOf(world, 'directory.cluster', `code = '${code}'`),
      organisationId: await idOf(
        world,
        'directory.organisation',
        `id in (select m.organisation_id from directory.cluster_membership m join directory.cluster c on c.id = m.cluster_id where c.code = '${code}')`,
      ),
      role: 'DEPUTY',
      year: 2022 + (n % 70),
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
      organisationId: await idOf(
        world,
        'directory.organisation',
        `kind = 'COMMUNE' and '2021-02-01' between valid_from and coalesce(valid_to, '2021-02-01') order by code offset ${n}`,
      ),
      year: 2021,
      level: 'GOOD',
      documentNumber: `${n}/QĐ-UBND`,
      provenance: 'VERIFIED',
    }),
    text: 'source',
    sort: 'YEAR',
  },
];
