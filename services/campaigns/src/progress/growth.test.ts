import { Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';
import { growthOracle } from './growth.oracle.ts';
import { recountTally } from './tally.ts';

let world: World;
let sponsorId = '';
const board = actorOf([Role.BOARD_ADMIN]);
beforeAll(async () => {
  world = await aWorld(organisations);
  const made = await world.run(board, 'mutation ($i: CreateSponsor!) { createSponsor(input: $i) { id } }', {
    i: { kind: 'ANONYMOUS', naming: 'WITHHELD', registeredById: world.membersOf('C1')[0] },
  });
  sponsorId = made.at('createSponsor.id');
});
afterAll(() => world.close());

interface Made {
  readonly id: string;
  readonly version: number;
}
const create = async (type: string, input: object): Promise<Made | null> => {
  const i = { campaignId: world.campaignId, ...input };
  const answer = await world.run(
    board,
    `mutation ($i: Create${type}!) { row: create${type}(input: $i) { id version } }`,
    { i },
  );
  return answer.codes.length > 0 ? null : answer.at<Made>('row');
};
const step = (field: string, { id, version }: Made, args = '') =>
  world.run(board, `mutation ($id: ID!, $v: Int!) { row: ${field}(id: $id, version: $v${args}) { id } }`, {
    id,
    v: version,
  });

let seed = 11;
const pick = (count: number) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % count;
};
const dayOf = () => (pick(2) ? `2021-08-${20 + pick(12)}` : `2021-09-${String(1 + pick(20)).padStart(2, '0')}`);
let receipts = 0;

const deeds: readonly ((organisationId: string) => Promise<unknown>)[] = [
  (organisationId) => {
    receipts += 1;
    const gift = pick(2)
      ? { kind: 'MONEY', amount: 1_000 * (1 + pick(900)) }
      : { kind: 'GOODS', item: 'Gạo', quantity: 1 + pick(9), unit: 'tấn', estimatedValue: 1_000 * (1 + pick(900)) };
    const about = { organisationId, sponsorId, receivedOn: dayOf(), receiptNumber: `G-${receipts}` };
    return create('Contribution', { ...about, ...gift });
  },
  async (organisationId) => {
    const line = await create('Contribution', {
      ...{ organisationId, sponsorId, receivedOn: dayOf(), receiptNumber: `R-${receipts}`, kind: 'MONEY', amount: 5 },
    });
    if (line)
      await world.run(board, 'mutation ($id: ID!) { reverseContribution(id: $id, reason: "Nhầm") { id } }', line);
  },
  async (organisationId) => {
    const found = { organisationId, kind: 'COLLECTIVE', name: 'Tổ tự quản', story: 'Giữ vùng xanh', foundOn: dayOf() };
    const exemplar = await create('Exemplar', found);
    if (!exemplar || pick(3) === 0) return;
    if (pick(2)) await step('nurtureExemplar', exemplar);
    else await step('commendExemplar', exemplar, ', decisionNumber: "1/QĐ", commendedOn: "2021-09-20"');
  },
  (organisationId) =>
    create('MediaItem', {
      ...{ organisationId, title: 'Gương sáng', airtimeMinutes: pick(30) || null },
      airedOn: pick(4) ? dayOf() : '2021-08-05',
    }),
  async (organisationId) => {
    const registration = await create('Registration', { organisationId, registeredOn: dayOf() });
    if (registration && pick(4) === 0) await step('withdrawRegistration', registration, ', reason: "Rút"');
  },
];

const FIELDS = `contributionCount contributionMoney contributionValue exemplarCount exemplarsByState { state count }
  mediaItemCount airtimeMinutes registrationCount`;
interface Raw {
  contributionCount: number;
  contributionMoney: number;
  contributionValue: number;
  exemplarCount: number;
  exemplarsByState: { state: string; count: number }[];
  mediaItemCount: number;
  airtimeMinutes: number;
  registrationCount: number;
}
async function ask(type: string, ids: readonly string[], period?: object): Promise<Raw[]> {
  const answer = await world.run(
    board,
    type === 'Campaign'
      ? `query ($c: ID!, $p: DateRange) { campaign(id: $c) { progress(period: $p) { ${FIELDS} } } }`
      : `query ($r: [_Any!]!, $c: ID!, $p: DateRange) { _entities(representations: $r) { ... on ${type} { progress(campaignId: $c, period: $p) { ${FIELDS} } } } }`,
    { r: ids.map((id) => ({ __typename: type, id })), c: world.campaignId, p: period ?? null },
  );
  if (type === 'Campaign') return [answer.at<{ progress: Raw }>('campaign').progress];
  return answer.at<{ progress: Raw }[]>('_entities').map(({ progress }) => progress);
}
/** The words of the oracle. */
const said = (raw: Raw): Record<string, number> =>
  Object.fromEntries(
    Object.entries({
      ...{ count: raw.contributionCount, money: raw.contributionMoney, value: raw.contributionValue },
      ...Object.fromEntries(raw.exemplarsByState.map(({ state, count }) => [state, count])),
      ...{ items: raw.mediaItemCount, minutes: raw.airtimeMinutes, registrations: raw.registrationCount },
    }).filter(([, amount]) => amount !== 0),
  );
const withoutZeros = (sums: Record<string, number>) =>
  Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));

it('after many changes in any order, what grew says what the rows say and the tally needs no repair', async () => {
  const units = ['C1', 'K2', 'K3'].flatMap((code) => world.membersOf(code).slice(0, 3));
  const communes = await world.system((tx) =>
    tx.query<{ id: string }>("select id from directory.organisation where kind = 'COMMUNE' order by code limit 4"),
  );
  const seats = [...units, ...communes.map(({ id }) => id)];
  const deed = () =>
    (deeds[pick(deeds.length)] as (id: string) => Promise<unknown>)(seats[pick(seats.length)] as string);
  for (let at = 0; at < 60; at += 1) await deed();
  const [moved] = world.membersOf('K3') as [string];
  await world.organise(
    "update organisations.cluster_membership set valid_to = '2021-09-09' where organisation_id = $1",
    [moved],
  );
  await world.organise(
    "insert into organisations.cluster_membership (id, cluster_id, organisation_id, valid_from) values (gen_random_uuid(), $1, $2, '2021-09-10')",
    [world.clusterOf('K4'), moved],
  );
  for (let at = 0; at < 30; at += 1) await deed();

  const [rows] = await world.system((tx) =>
    tx.query<{ lines: number; exemplars: number; items: number; registrations: number }>(
      `select (select count(*)::integer from campaigns.contribution) as lines, (select count(*)::integer from campaigns.exemplar) as exemplars,
         (select count(*)::integer from campaigns.media_item) as items, (select count(*)::integer from campaigns.registration) as registrations`,
    ),
  );
  expect(Math.min(...Object.values(rows ?? {}))).toBeGreaterThan(5);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
  const clusters = ['C1', 'K2', 'K3', 'K4'].map((code) => world.clusterOf(code));
  for (const period of [
    { from: '2021-08-20', to: '2021-09-20' },
    { from: '2021-08-25', to: '2021-08-29' },
    { from: '2021-08-27', to: '2021-09-13' },
    { from: '2021-09-01', to: '2021-12-31' },
  ]) {
    const oracle = (clusterId: string | null) =>
      world.system((tx) => growthOracle(tx, { clusterId, campaignId: world.campaignId, ...period })).then(withoutZeros);
    expect({ period, said: (await ask('Cluster', clusters, period)).map(said) }).toEqual({
      period,
      said: await Promise.all(clusters.map(oracle)),
    });
    expect({ period, said: (await ask('Campaign', [], period)).map(said) }).toEqual({
      period,
      said: [await oracle(null)],
    });
  }
});

it('18 clusters cost one more statement than their counts, whatever is asked of what grew', async () => {
  const codes = [...['C1', 'C2'], ...Array.from({ length: 16 }, (_, at) => `K${at + 1}`)];
  const cost = async (ids: string[]) => {
    const before = world.campaigns.runtime.reader.statements;
    await ask('Cluster', ids);
    return world.campaigns.runtime.reader.statements - before;
  };

  expect(await cost([world.clusterOf('C1')])).toBe(3);
  expect(await cost(codes.map((code) => world.clusterOf(code)))).toBe(3);
});

it.each([
  ['CLUSTER', 'analyst'],
  ['CONTENT', 'analyst'],
  ['MONTH', 'analyst'],
  ['SPONSOR', 'board'],
])('the totals by %s come to the whole for the %s', async (by, who) => {
  const actor = who === 'board' ? board : actorOf([Role.ANALYST]);
  for (const period of [null, { from: '2021-08-22', to: '2021-09-11' }]) {
    const answer = await world.run(
      actor,
      `query ($id: ID!, $by: ContributionDimension!, $p: DateRange) { campaign(id: $id) {
        progress(period: $p) { contributionCount contributionMoney contributionValue }
        contributionTotals(by: $by, period: $p) { contributionCount money estimatedValue } } }`,
      { id: world.campaignId, by, p: period },
    );
    const totals =
      answer.at<{ contributionCount: number; money: number; estimatedValue: number }[]>('campaign.contributionTotals');
    const sum = (name: 'contributionCount' | 'money' | 'estimatedValue') =>
      totals.reduce((all, row) => all + row[name], 0);

    expect(totals.length).toBeGreaterThan(0);
    expect(answer.at('campaign.progress')).toEqual({
      contributionCount: sum('contributionCount'),
      contributionMoney: sum('money'),
      contributionValue: sum('estimatedValue'),
    });
  }
});

it('donors one by one are not told to whoever does not read every line', async () => {
  const answer = await world.run(
    actorOf([Role.ANALYST]),
    'query ($id: ID!) { campaign(id: $id) { contributionTotals(by: SPONSOR) { money } } }',
    { id: world.campaignId },
  );

  expect(answer.codes).toEqual(['FORBIDDEN']);
});

it('a spoilt tally of what grew is found and rebuilt', async () => {
  await world.system((tx) =>
    tx.query("update campaigns.tally set amount = amount + 1 where measure in ('AIRTIME', 'CONTRIBUTION_MONEY')"),
  );

  expect(await world.system((tx) => recountTally(tx, { repair: true }))).toBeGreaterThan(0);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
});
