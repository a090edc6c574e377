import type { Caller } from '../world/client.ts';
import { acknowledge, CAMPAIGN, idOf, recordLaunch, saveReport, submitReport } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

/** The clusters as they were, are and will be: what changes from a day on changes nothing of the time before. */
let world: World;
let board: Caller;
let campaignId: string;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  campaignId = await idOf(board, 'campaigns', CAMPAIGN);
});
afterAll(() => world.close());

const cluster = (code: string) => idOf(board, 'clusters', code);
const unit = (code: string) => idOf(board, 'organisations', code);

interface Membership {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly cluster: { readonly code: string };
}
async function membershipsOf(organisationId: string, asOf: string): Promise<Membership[]> {
  const { page } = await board.get<{ page: { items: Membership[] } }>(
    `query($id: [ID!], $asOf: Date) { page: clusterMemberships(filter: {organisationId: $id}, asOf: $asOf) { items { id version validFrom validTo cluster { code } } } }`,
    { id: [organisationId], asOf },
  );
  return page.items;
}
const MOVE =
  'mutation($id: ID!, $version: Int!, $input: MoveMember!) { moved: moveMember(id: $id, version: $version, input: $input) { id validFrom validTo cluster { code } } }';
const move = async (organisationId: string, toClusterId: string): Promise<Membership> => {
  const [first] = await membershipsOf(organisationId, '2021-09-20');
  const { moved } = await board.get<{ moved: Membership }>(MOVE, {
    ...{ id: first?.id, version: first?.version },
    input: { toClusterId, from: '2021-10-01', source: 'Công văn 5' },
  });
  return moved;
};
const FIGURES = `query($campaignId: ID!, $ids: [ID!]!, $period: DateRange) { clustersByIds(ids: $ids) {
  progress(campaignId: $campaignId, period: $period) { memberCount acknowledgedCount launchedCount reportedCount overdueCount indicators { indicator { code } total } }
  commendation(campaignId: $campaignId, period: $period) { proposalCount awardCount }
} }`;
const figures = (ids: string[], period: { from: string; to: string }) =>
  board.get<{ clustersByIds: { progress: Record<string, number> }[] }>(FIGURES, { campaignId, ids, period });
const violationOf = async (document: string, variables: Record<string, unknown>) => {
  const { errors } = await board.ask(document, variables);
  return (errors?.[0]?.extensions.violations as { code: string }[] | undefined)?.map(({ code }) => code);
};

describe('a unit moves to another cluster from a day on', () => {
  const UNIT = 'huyen-nhon-trach';
  const AUGUST = { from: '2021-08-01', to: '2021-08-31' };
  let organisationId: string;
  let ids: string[];
  let before: Awaited<ReturnType<typeof figures>>;
  let moved: Membership;
  beforeAll(async () => {
    organisationId = await unit(UNIT);
    ids = [await cluster('C1'), await cluster('C2')];
    const officer = await world.as(`officer.${UNIT}`);
    await acknowledge(officer, campaignId);
    await recordLaunch(officer, campaignId, organisationId);
    await submitReport(officer, await saveReport(officer, campaignId, organisationId));
    before = await figures(ids, AUGUST);
    moved = await move(organisationId, ids[1] as string);
  });

  it('and the figures of the time before stay as they were', async () => {
    expect(moved).toMatchObject({ validFrom: '2021-10-01', validTo: '2025-06-30', cluster: { code: 'C2' } });
    expect(await figures(ids, AUGUST)).toEqual(before);
    const later = (await figures(ids, { from: '2021-08-01', to: '2021-10-31' })).clustersByIds;
    const counted = before.clustersByIds.map(({ progress }) => progress.memberCount as number);
    expect(later.map(({ progress }) => progress.memberCount)).toEqual([
      (counted[0] as number) - 1,
      (counted[1] as number) + 1,
    ]);
  });

  it('so that every day has one membership and none has two', async () => {
    const on = async (day: string) => (await membershipsOf(organisationId, day)).map(({ cluster: { code } }) => code);

    expect([await on('2021-09-30'), await on('2021-10-01')]).toEqual([['C1'], ['C2']]);
    const { cluster: c1 } = await board.get<{ cluster: Record<string, { id: string }[]> }>(
      'query($id: ID!) { cluster(id: $id) { now: members(asOf: "2021-09-30") { id } then: members(asOf: "2021-10-01") { id } memberships { organisation { id } validTo } } }',
      { id: ids[0] },
    );
    expect(c1.now?.map(({ id }) => id)).toContain(organisationId);
    expect(c1.then?.map(({ id }) => id)).not.toContain(organisationId);
    expect(c1.memberships).toContainEqual({ organisation: { id: organisationId }, validTo: '2021-09-30' });
  });

  it('but not with a stale version, not into a year that is over and not while it leads', async () => {
    const to = (id: string | undefined, version: number, from: string) => ({
      ...{ id, version },
      input: { toClusterId: ids[0], from },
    });
    const stale = await board.ask(MOVE, to(moved.id, 9, '2021-11-01'));
    const leaderId = await unit('lien-hiep-cac-to-chuc-huu-nghi-tinh');
    const [leading] = await membershipsOf(leaderId, '2021-09-20');

    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect(await violationOf(MOVE, to(moved.id, 1, '2020-06-01'))).toContain('YEAR_CLOSED');
    expect(await violationOf(MOVE, to(leading?.id, leading?.version ?? 0, '2021-10-01'))).toEqual(['HOLDS_OFFICE']);
  });
});

describe('clusters change their numbers from a day on', () => {
  const RENUMBER =
    'mutation($from: Date!, $items: [RenumberedCluster!]!) { renumberClusters(from: $from, items: $items) { id code version } }';
  const read = async (id: string) => {
    const { cluster: found } = await board.get<{ cluster: { version: number; ordinal: number; name: string } }>(
      'query($id: ID!) { cluster(id: $id) { version ordinal name } }',
      { id },
    );
    return found;
  };

  it('even change places, and stay who they are', async () => {
    const [k3, k4] = [await cluster('K3'), await cluster('K4')];
    const [third, fourth] = [await read(k3), await read(k4)];

    await board.get(RENUMBER, {
      from: '2022-01-01',
      items: [
        { id: k3, version: third.version, code: 'K4', ordinal: fourth.ordinal, name: 'Khối thi đua số 4' },
        { id: k4, version: fourth.version, code: 'K3', ordinal: third.ordinal, name: 'Khối thi đua số 3' },
      ],
    });

    const by = async (code: string, asOf: string) => {
      const { page } = await board.get<{ page: { items: { id: string }[] } }>(
        'query($code: [String!], $asOf: Date) { page: clusters(filter: {code: $code}, asOf: $asOf) { items { id } } }',
        { code: [code], asOf },
      );
      return page.items.map(({ id }) => id);
    };
    expect([await by('K3', '2021-12-31'), await by('K4', '2021-12-31')]).toEqual([[k3], [k4]]);
    expect([await by('K3', '2022-01-01'), await by('K4', '2022-01-01')]).toEqual([[k4], [k3]]);
    expect(await read(k3)).toMatchObject({ name: third.name, version: third.version + 1 });
    const { cluster: told } = await board.get<{ cluster: { numberings: object[] } }>(
      'query($id: ID!) { cluster(id: $id) { numberings { code validFrom validTo } } }',
      { id: k3 },
    );
    expect(told.numberings).toEqual([
      { code: 'K4', validFrom: '2022-01-01', validTo: null },
      { code: 'K3', validFrom: '2021-01-01', validTo: '2021-12-31' },
    ]);
  });

  it('but no two clusters have one number on a day, and nothing of a refused renumbering stays', async () => {
    const k5 = await cluster('K5');
    const { version } = await read(k5);
    const item = { id: k5, version, code: 'K6', ordinal: 8, name: 'Khối thi đua số 6' };

    expect(await violationOf(RENUMBER, { from: '2022-01-01', items: [item] })).toEqual(['TAKEN']);
    expect(await violationOf(RENUMBER, { from: '2021-01-01', items: [{ ...item, code: 'K55' }] })).toEqual([
      'BEFORE_START',
    ]);
    expect(await violationOf(RENUMBER, { from: '2022-01-01', items: [item, item] })).toEqual(['DUPLICATE']);
    expect((await read(k5)).version).toBe(version);
  });
});

describe('the offices rotate', () => {
  const OFFICES =
    'query($id: ID!) { cluster(id: $id) { turns { organisation { id } ledIn } next: offices(year: 2022) { role organisation { id } } offices { year role } } }';
  interface Rotating {
    readonly turns: readonly { readonly organisation: { readonly id: string }; readonly ledIn: readonly number[] }[];
    readonly next: readonly { readonly role: string; readonly organisation: { readonly id: string } }[];
  }
  const rotating = async (code: string) =>
    (await board.get<{ cluster: Rotating }>(OFFICES, { id: await cluster(code) })).cluster;
  const PLAN =
    'query($year: Int!) { plan: clusterYearPlan(year: $year, method: ROTATE) { isSetUp clusters { cluster { code } memberCount renewed { id } offices { role isNew organisation { id } } } } }';
  const SET_UP =
    'mutation($year: Int!) { done: setUpClusterYear(year: $year, method: ROTATE) { year officeCount renewedCount } }';
  interface Plan {
    readonly isSetUp: boolean;
    readonly clusters: readonly {
      readonly cluster: { readonly code: string };
      readonly renewed: readonly { readonly id: string }[];
      readonly offices: readonly { readonly role: string; readonly organisation: { readonly id: string } }[];
    }[];
  }

  it('to who has not led yet; the preview says what the setting up does, once a year', async () => {
    const renewed = await unit('huyen-cam-my');
    const [membership] = await membershipsOf(renewed, '2021-09-20');
    await board.get(
      'mutation($id: ID!, $version: Int!) { closeClusterMembership(id: $id, version: $version, on: "2021-12-31") { id } }',
      { id: membership?.id, version: membership?.version },
    );
    const { plan } = await board.get<{ plan: Plan }>(PLAN, { year: 2022 });
    const before = await rotating('C2');

    const { done } = await board.get<{ done: object }>(SET_UP, { year: 2022 });

    const after = await rotating('C2');
    const planned = plan.clusters.find(({ cluster: { code } }) => code === 'C2');
    expect(plan.isSetUp).toBe(false);
    expect(plan.clusters).toHaveLength(18);
    expect(done).toEqual({ year: 2022, officeCount: 36, renewedCount: 1 });
    expect(before.turns.at(-1)?.ledIn).toEqual([2021]);
    expect(planned?.offices.map(({ organisation }) => organisation.id)).toEqual(
      before.turns.slice(0, 2).map(({ organisation }) => organisation.id),
    );
    expect(after.next.map(({ role, organisation }) => [role, organisation.id])).toEqual(
      planned?.offices.map(({ role, organisation }) => [role, organisation.id]),
    );
    expect(await membershipsOf(renewed, '2022-01-01')).toHaveLength(1);
    expect(await violationOf(SET_UP, { year: 2022 })).toEqual(['TAKEN']);
    expect(await violationOf(SET_UP, { year: 2020 })).toEqual(['YEAR_CLOSED']);
  });

  it('to members only, and one unit leads a year', async () => {
    const CREATE = 'mutation($input: CreateClusterOffice!) { createClusterOffice(input: $input) { id } }';
    const office = async (organisation: string) => ({
      ...{ clusterId: await cluster('C1'), organisationId: await unit(organisation) },
      ...{ role: 'LEADER', year: 2021, provenance: 'VERIFIED' },
    });

    expect(await violationOf(CREATE, { input: await office('huyen-xuan-loc') })).toEqual(['NOT_A_MEMBER']);
    expect(await board.refusal(CREATE, { input: await office('huyen-long-thanh') })).toBe('INVALID');
  });
});

describe('clusters are compared', () => {
  const COMPARE = `query($sides: [ClusterOnDay!]!, $campaignId: ID!) { compared: compareClusters(sides: $sides) {
    inAll { code } sides { code asOf memberCount kinds { kind count } onlyHere { code } offices { role }
      cluster { progress(campaignId: $campaignId) { memberCount } } } } }`;
  interface Compared {
    readonly compared: {
      readonly inAll: readonly { readonly code: string }[];
      readonly sides: readonly {
        readonly code: string;
        readonly memberCount: number;
        readonly kinds: readonly { readonly count: number }[];
        readonly onlyHere: readonly { readonly code: string }[];
        readonly offices: readonly object[];
      }[];
    };
  }

  it('with each other and with themselves on another day', async () => {
    const [k1, k2] = [await cluster('K1'), await cluster('K2')];
    const { page } = await board.get<{ page: { items: { organisation: { id: string; code: string } }[] } }>(
      'query($id: [ID!]) { page: clusterMemberships(filter: {clusterId: $id}) { items { organisation { id code } } } }',
      { id: [k1] },
    );
    const { cluster: led } = await board.get<{ cluster: { offices: { organisation: { id: string } }[] } }>(
      'query($id: ID!) { cluster(id: $id) { offices { organisation { id } } } }',
      { id: k1 },
    );
    const inOffice = led.offices.map(({ organisation }) => organisation.id);
    const free = page.items.find(({ organisation }) => !inOffice.includes(organisation.id))?.organisation;
    await move(free?.id as string, k2);
    const sides = [
      { clusterId: k1, asOf: '2021-09-20' },
      { clusterId: k2, asOf: '2021-10-01' },
    ];

    const { compared } = await board.get<Compared>(COMPARE, { sides, campaignId });
    const own = await board.get<Compared>(COMPARE, {
      sides: [sides[0], { clusterId: k1, asOf: '2021-10-01' }],
      campaignId,
    });

    expect(compared.inAll.map(({ code }) => code)).toEqual([free?.code]);
    expect(compared.sides.map(({ code, memberCount, onlyHere }) => [code, memberCount - onlyHere.length])).toEqual([
      ['K1', 1],
      ['K2', 1],
    ]);
    for (const { kinds, memberCount, offices } of compared.sides) {
      expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(memberCount);
      expect(offices).toHaveLength(2);
    }
    expect(own.compared.sides.map(({ onlyHere }) => onlyHere.map(({ code }) => code))).toEqual([[free?.code], []]);
  });

  it('by everybody who signs in, and not before they exist', async () => {
    const analyst = await world.as('analyst');
    const c1 = await cluster('C1');
    const sides = (asOf: string) => [{ clusterId: c1 }, { clusterId: c1, asOf }];

    await analyst.get('query($sides: [ClusterOnDay!]!) { compareClusters(sides: $sides) { sides { memberCount } } }', {
      sides: sides('2021-06-01'),
    });
    expect(await violationOf(COMPARE, { sides: sides('2020-12-31'), campaignId })).toEqual(['CLUSTER_NOT_IN_FORCE']);
    expect(await violationOf(COMPARE, { sides: [{ clusterId: c1 }], campaignId })).toEqual(['OUT_OF_RANGE']);
  });
});
