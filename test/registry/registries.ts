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

const idOf = async (world: World, table: string, where: string): Promise<string> => {
  const [row] = await world.sql<{ id: string }>(`select id from ${table} where ${where} limit 1`);
  if (!row) throw new Error(`nothing in ${table} where ${where}`);
  return row.id;
};
/** Somebody who does not work for the unit whose officer is refused. */
const person = (world: World, n: number) =>
  idOf(
    world,
    'people.person',
    `organisation_id <> (select id from directory.organisation where code = 'huyen-xuan-loc') order by id offset ${n}`,
  );
const campaign = (world: World) => idOf(world, 'directory.campaign', "code = 'TDDB-COVID19-2021'");
/** Any member of a cluster, another for every number. */
const member = (world: World, n: number) =>
  idOf(
    world,
    'directory.organisation',
    `id in (select organisation_id from directory.cluster_membership) order by code offset ${n % 140}`,
  );
const officers = { denied: 'auditor' } as const;
const organisation = (world: World, code: string) => idOf(world, 'directory.organisation', `code = '${code}'`);

/** A movement whose plan may still be written. */
async function aDraft(world: World): Promise<string> {
  await world.sql(
    `insert into campaigns.campaign (id, code, title, kind, scope)
     values (gen_random_uuid(), 'DU-THAO', 'Dự thảo', 'THEMATIC', 'PROVINCE') on conflict do nothing`,
  );
  return idOf(world, 'campaigns.campaign', "code = 'DU-THAO'");
}

/** A household of its own for every head, made once. */
async function aHousehold(world: World, n: number): Promise<string> {
  const [row] = await world.sql<{ id: string }>(
    `insert into people.household (id, head_id, locality_id, valid_from)
     select gen_random_uuid(), $1, $2, '2020-01-01'
     where not exists (select 1 from people.household where head_id = $1 and valid_from = '2020-01-01') returning id`,
    [await person(world, 800 + n), await organisation(world, 'huyen-xuan-loc')],
  );
  return (
    row?.id ??
    idOf(world, 'people.household', `head_id = '${await person(world, 800 + n)}' and valid_from = '2020-01-01'`)
  );
}

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
    input: async (world, n) => ({
      clusterId: await idOf(world, 'directory.cluster', "code = 'K1'"),
      organisationId: await idOf(
        world,
        'directory.organisation',
        "id in (select m.organisation_id from directory.cluster_membership m join directory.cluster c on c.id = m.cluster_id where c.code = 'K1')",
      ),
      role: 'DEPUTY',
      year: 2022 + (n % 70),
      provenance: 'VERIFIED',
    }),
    text: 'source',
    sort: 'YEAR',
  },
  {
    type: 'PersonRating',
    one: 'personRating',
    many: 'personRatings',
    input: async (world, n) => ({
      personId: await person(world, n),
      year: 2020,
      level: 'GOOD',
      document: `Quyết định ${n}/QĐ-UBND`,
    }),
    text: 'document',
    sort: 'YEAR',
    foreign: 'INVALID',
  },
  {
    type: 'Household',
    one: 'household',
    many: 'households',
    input: async (world, n) => ({
      headId: await person(world, n),
      localityId: await organisation(world, 'huyen-xuan-loc'),
      address: `Ấp ${n}`,
      validFrom: '2021-02-01',
    }),
    text: 'address',
    sort: 'VALID_FROM',
    closesOn: '2021-12-31',
    foreign: 'INVALID',
  },
  {
    type: 'HouseholdMember',
    one: 'householdMember',
    many: 'householdMembers',
    input: async (world, n) => ({
      householdId: await aHousehold(world, n),
      personId: await person(world, 400 + n),
      relation: 'con',
      validFrom: '2021-02-01',
    }),
    text: 'relation',
    sort: 'VALID_FROM',
    closesOn: '2021-12-31',
    foreign: 'INVALID',
  },
  {
    type: 'Initiative',
    one: 'initiative',
    many: 'initiatives',
    input: async (world, n) => ({
      title: `Sáng kiến Thử Nghiệm ${n}`,
      level: 'PROVINCE',
      document: `Quyết định ${n}/QĐ-UBND`,
      recognisedOn: '2021-03-01',
      authors: [
        { personId: await person(world, n), share: 60 },
        { personId: await person(world, n + 1), share: 40 },
      ],
    }),
    text: 'title',
    sort: 'RECOGNISED_ON',
    searched: true,
    foreign: 'INVALID',
  },
  {
    type: 'Discipline',
    one: 'discipline',
    many: 'disciplines',
    input: async (world, n) => ({
      personId: await person(world, n),
      kind: 'REPRIMAND',
      document: `Quyết định ${n}/QĐ-UBND`,
      validFrom: '2021-02-01',
    }),
    text: 'document',
    isMasked: true,
    sort: 'VALID_FROM',
    closesOn: '2021-12-31',
    foreign: 'INVALID',
  },
  {
    type: 'IntegrityHold',
    one: 'integrityHold',
    many: 'integrityHolds',
    input: async (world, n) => ({
      personId: await person(world, n),
      ground: 'INSPECTION',
      basis: `Thông báo ${n}/TB-TT`,
      openedOn: '2021-02-01',
    }),
    text: 'basis',
    isMasked: true,
    sort: 'OPENED_ON',
  },
  {
    type: 'Sponsor',
    one: 'sponsor',
    many: 'sponsors',
    input: async (world, n) => ({
      kind: 'ORGANISATION',
      naming: 'NAME',
      donorName: `Công ty Thử Nghiệm ${n}`,
      registeredById: await organisation(world, 'huyen-long-thanh'),
    }),
    text: 'alias',
    sort: 'DISPLAY_NAME',
    searched: true,
    denied: 'auditor',
  },
  {
    type: 'ContributionThreshold',
    one: 'contributionThreshold',
    many: 'contributionThresholds',
    input: async (_world, n) => ({ name: `Mức ${n}`, basis: 'MONEY', amount: n * 1_000_000, isVerified: false }),
    text: 'source',
    sort: 'AMOUNT',
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
  {
    type: 'Exemplar',
    one: 'exemplar',
    many: 'exemplars',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      kind: 'COLLECTIVE',
      name: `Tổ Thử Nghiệm ${n}`,
      story: 'Giữ vùng xanh',
      foundOn: '2021-09-01',
      tags: [],
    }),
    text: 'evidence',
    sort: 'FOUND_ON',
    searched: true,
    ...officers,
  },
  {
    type: 'MediaColumn',
    one: 'mediaColumn',
    many: 'mediaColumns',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      name: `Chuyên mục ${n}`,
      kind: 'COLUMN',
      openedOn: '2021-09-01',
    }),
    text: 'name',
    sort: 'OPENED_ON',
    ...officers,
  },
  {
    type: 'MediaItem',
    one: 'mediaItem',
    many: 'mediaItems',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      title: `Bản tin Thử Nghiệm ${n}`,
      airedOn: '2021-09-01',
      airtimeMinutes: n,
    }),
    text: 'title',
    sort: 'AIRED_ON',
    searched: true,
    ...officers,
  },
  {
    type: 'Registration',
    one: 'registration',
    many: 'registrations',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      registeredOn: '2021-09-01',
      targetFormIds: [],
    }),
    text: 'undertaking',
    sort: 'REGISTERED_ON',
    ...officers,
  },
  {
    type: 'LegalBasis',
    one: 'legalBasis',
    many: 'legalBases',
    input: async (world, n) => ({
      campaignId: await aDraft(world),
      ordinal: n,
      kind: 'LAW',
      issuerName: 'Quốc hội',
      text: `Luật thử nghiệm ${n}`,
    }),
    text: 'issuerName',
    sort: 'ORDINAL',
  },
  {
    type: 'Anniversary',
    one: 'anniversary',
    many: 'anniversaries',
    input: async (_world, n) => ({
      code: `THU-${n}`,
      name: `Ngày Thử Nghiệm ${n}`,
      kind: 'TRADITION_DAY',
      month: 9,
      dayOfMonth: 15,
    }),
    text: 'source',
    sort: 'CODE',
    searched: true,
  },
  {
    type: 'HonouringEvent',
    one: 'honouringEvent',
    many: 'honouringEvents',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      name: `Lễ tôn vinh ${n}`,
      anniversaryId: await idOf(world, 'campaigns.anniversary', "code = '2-9'"),
      heldOn: '2021-09-02',
      venue: 'Hội trường',
    }),
    text: 'venue',
    sort: 'HELD_ON',
    ...officers,
  },
  {
    type: 'Directive',
    one: 'directive',
    many: 'directives',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      number: `${n}/CT-TTg`,
      issuedOn: '2021-07-31',
      issuerName: 'Thủ tướng Chính phủ',
      title: `Biện pháp Thử Nghiệm ${n}`,
      text: 'Thực hiện nghiêm các biện pháp',
    }),
    text: 'title',
    sort: 'ISSUED_ON',
    searched: true,
  },
  {
    type: 'LocalityStatus',
    one: 'localityStatus',
    many: 'localityStatuses',
    input: async (world, n) => ({
      organisationId: await idOf(
        world,
        'directory.organisation',
        `kind = 'COMMUNE' and '2021-02-01' between valid_from and coalesce(valid_to, '2021-02-01') order by code offset ${n % 140}`,
      ),
      kind: 'LOCKDOWN',
      validFrom: '2021-07-09',
      document: `${n}/QĐ-UBND`,
    }),
    text: 'note',
    sort: 'VALID_FROM',
    closesOn: '2021-10-15',
  },
  {
    type: 'SubjectRequest',
    one: 'subjectRequest',
    many: 'subjectRequests',
    input: async (world, n) => ({
      personId: await person(world, n),
      kind: 'ACCESS',
      receivedOn: '2021-09-01',
      document: `Đơn số ${n}`,
    }),
    text: 'document',
    sort: 'RECEIVED_ON',
  },
];
