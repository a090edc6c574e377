import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { recountTally } from '../progress/tally.ts';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
let unit = '';
let officer: Actor;
let sponsorId = '';
beforeAll(async () => {
  world = await aWorld(organisations);
  [unit] = world.membersOf('C1') as [string];
  officer = world.officerOf(unit);
  sponsorId = await aSponsor();
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_ADMIN]);
let receipts = 0;

async function aSponsor(input: object = {}, actor = officer): Promise<string> {
  const made = await world.run(actor, 'mutation ($i: CreateSponsor!) { createSponsor(input: $i) { id } }', {
    i: { kind: 'PERSON', naming: 'NAME', donorName: 'Nguyễn Văn An', registeredById: unit, ...input },
  });
  return made.at('createSponsor.id');
}
const give = (input: object = {}, actor = officer) => {
  receipts += 1;
  return world.run(
    actor,
    'mutation ($i: CreateContribution!) { createContribution(input: $i) { id receiptNumber bookedOn actions } }',
    {
      i: {
        ...{ campaignId: world.campaignId, organisationId: unit, sponsorId, kind: 'MONEY', amount: 10_000_000 },
        ...{ receivedOn: '2021-09-10', receiptNumber: `PT-${receipts}`, ...input },
      },
    },
  );
};
const reverse = (id: string, actor = officer, reason = 'Ghi nhầm số tiền') =>
  world.run(
    actor,
    `mutation ($id: ID!, $r: String!) { reverseContribution(id: $id, reason: $r) {
      amount estimatedValue receivedOn receiptNumber actions reversalReason reversalOf { id reversal { amount } } } }`,
    { id, r: reason },
  );
async function figures(actor: Actor = board) {
  const answer = await world.run(
    actor,
    'query ($id: ID!) { campaign(id: $id) { progress { contributionCount contributionMoney contributionValue } } }',
    { id: world.campaignId },
  );
  return answer.at<{ contributionCount: number; contributionMoney: number; contributionValue: number }>(
    'campaign.progress',
  );
}

it('a line counts at once, money and estimated value apart', async () => {
  const before = await figures();

  await give({ amount: 10_000_000 });
  await give({
    ...{ kind: 'GOODS', amount: null, item: 'Gạo', quantity: 2.5, unit: 'tấn', estimatedValue: 40_000_000 },
  });
  await give({ kind: 'SERVICE', amount: null, item: 'Xe chở bệnh nhân' });

  const after = await figures();
  expect(after.contributionCount).toBe(before.contributionCount + 3);
  expect(after.contributionMoney).toBe(before.contributionMoney + 10_000_000);
  expect(after.contributionValue).toBe(before.contributionValue + 40_000_000);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
});

it('a line is cancelled by one counter-entry, and its sums are as if neither had been written', async () => {
  const before = await figures();
  const { at } = await give({ amount: 7_000_000 });
  const id = at<string>('createContribution.id');

  const answer = await reverse(id);

  expect(answer.at('reverseContribution')).toEqual({
    ...{ amount: -7_000_000, estimatedValue: null, receivedOn: '2021-09-10', receiptNumber: `PT-${receipts}` },
    ...{ actions: [], reversalReason: 'Ghi nhầm số tiền', reversalOf: { id, reversal: { amount: -7_000_000 } } },
  });
  expect(await figures()).toEqual(before);
  expect((await reverse(id)).violations).toEqual(['ALREADY_REVERSED']);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
});

it('two who cancel the same line at once cancel it once', async () => {
  const id = (await give()).at<string>('createContribution.id');

  const answers = await Promise.all([reverse(id), reverse(id), reverse(id)]);

  expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
  expect(answers.flatMap(({ violations }) => violations)).toEqual(['ALREADY_REVERSED', 'ALREADY_REVERSED']);
});

it('the number of a receipt is unique within the receiver and the year until its line is cancelled', async () => {
  const first = await give({ receiptNumber: 'BL-01' });
  const again = await give({ receiptNumber: 'BL-01' });
  const other = await give({ receiptNumber: 'BL-01', organisationId: world.membersOf('C2')[0] }, board);
  await reverse(first.at('createContribution.id'));
  const corrected = await give({ receiptNumber: 'BL-01', amount: 1 });

  expect([first.codes, again.violations, other.codes, corrected.codes]).toEqual([[], ['TAKEN'], [], []]);
});

it('nothing changes a line, not even the service itself', async () => {
  const id = (await give()).at<string>('createContribution.id');

  for (const sql of [
    'update campaigns.contribution set amount = 1 where id = $1',
    'delete from campaigns.contribution where id = $1',
  ])
    await expect(world.system((tx) => tx.query(sql, [id]))).rejects.toThrow();
});

it.each<[string, object, string[]]>([
  ['of a future day', { receivedOn: '2021-09-21' }, ['IN_FUTURE']],
  ['of a day before the campaign', { receivedOn: '2021-08-19' }, ['BEFORE_START']],
  ['without an amount', { amount: null }, ['REQUIRED']],
  ['for a content of nowhere', { contentId: '00000000-0000-4000-8000-000000000000' }, ['UNKNOWN_REFERENCE']],
  ['from an unknown donor', { sponsorId: '00000000-0000-4000-8000-000000000000' }, ['UNKNOWN_REFERENCE']],
])('a line %s is refused', async (_what, input, expected) => {
  expect((await give(input)).violations).toEqual(expected);
});

it('an officer neither writes nor cancels in the name of another unit', async () => {
  const foreign = world.membersOf('C2')[0] as string;
  const theirs = await give({ organisationId: foreign }, board);

  expect((await give({ organisationId: foreign })).codes).toEqual(['NOT_FOUND']);
  expect((await reverse(theirs.at('createContribution.id'))).codes).toEqual(['NOT_FOUND']);
});

it('a leader of the cluster reads the ledger and writes nothing', async () => {
  const leader = actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('C1')] });
  const id = (await give()).at<string>('createContribution.id');

  const seen = await world.run(leader, 'query ($id: ID!) { contribution(id: $id) { id actions } }', { id });

  expect(seen.at('contribution')).toEqual({ id, actions: [] });
  expect((await reverse(id, leader)).codes).toEqual(['FORBIDDEN']);
});

describe('a donor who does not want to be named', () => {
  const READ = 'query ($id: ID!) { sponsor(id: $id) { displayName donorName person { id } } }';
  const personId = '11111111-1111-4111-8111-111111111111';

  it('is known to the unit that entered him and to the Board only', async () => {
    const id = await aSponsor({ naming: 'WITHHELD' });
    await world.system((tx) => tx.query('update campaigns.sponsor set person_id = $2 where id = $1', [id, personId]));
    const leader = actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('C1')] });
    const read = async (actor: Actor) => (await world.run(actor, READ, { id })).at('sponsor');

    const known = { displayName: 'Nhà hảo tâm ẩn danh', donorName: 'Nguyễn Văn An', person: { id: personId } };
    expect(await read(officer)).toEqual(known);
    expect(await read(board)).toEqual(known);
    expect(await read(leader)).toEqual({ displayName: 'Nhà hảo tâm ẩn danh', donorName: null, person: null });
  });

  it('is a person or an organisation of the register, or of none', async () => {
    const answer = await world.run(officer, 'mutation ($i: CreateSponsor!) { createSponsor(input: $i) { id } }', {
      i: { kind: 'PERSON', naming: 'NAME', donorName: 'An', registeredById: unit, personId },
    });

    expect(answer.violations).toEqual(['UNKNOWN_REFERENCE']);
  });

  it('is out of sight for other units, whereas an organisation that lets itself be named is not', async () => {
    const other = world.officerOf(world.membersOf('C2')[0] as string);
    const hidden = await aSponsor({ naming: 'WITHHELD' });
    const named = await aSponsor({ kind: 'ORGANISATION', donorName: 'Công ty Cổ phần Sao Mai' });

    expect((await world.run(other, READ, { id: hidden })).codes).toEqual(['NOT_FOUND']);
    expect((await world.run(other, READ, { id: named })).at('sponsor.displayName')).toBe('Công ty Cổ phần Sao Mai');
    const found = await world.run(other, '{ sponsors(filter: {q: "sao mai"}) { totalCount } }');
    expect(found.at('sponsors.totalCount')).toBe(1);
  });
});
