import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { growthOracle } from '../progress/growth.oracle.ts';
import { oracle } from '../progress/progress.oracle.ts';
import { actorOf, aWorld, type World } from '../test-world.ts';
import type { Snapshot } from './review.types.ts';

let world: World;
const board = actorOf([Role.BOARD_ADMIN]);
const indicators = new Map<string, string>();
let periods: string[] = [];
beforeAll(async () => {
  world = await aWorld(organisations);
  const list = await world.run(board, '{ reportingPeriods { items { id } } indicators { items { id code } } }');
  periods = list.at<{ id: string }[]>('reportingPeriods.items').map(({ id }) => id);
  for (const { id, code } of list.at<{ id: string; code: string }[]>('indicators.items')) indicators.set(code, id);
  await aMovement();
});
afterAll(() => world.close());

const CODES = ['C1', 'C2', 'K1', 'K7'] as const;

async function report(organisationId: string, at: number, people: number): Promise<void> {
  const values = [
    { indicatorId: indicators.get('PEOPLE_MOBILISED'), number: people },
    { indicatorId: indicators.get('FOUR_ON_SPOT_PLAN'), flag: true },
    { indicatorId: indicators.get('MEASURES_KEPT'), flag: people % 2 === 0 },
  ];
  const saved = await world.run(board, 'mutation ($i: SaveReport!) { row: saveReport(input: $i) { id version } }', {
    i: { organisationId, reportingPeriodId: periods[at], values },
  });
  const { id, version } = saved.at<{ id: string; version: number }>('row');
  await world.run(board, 'mutation ($id: ID!, $v: Int!) { submitReport(id: $id, version: $v) { id } }', {
    id,
    v: version,
  });
}

/** Some of everything in four clusters. */
async function aMovement(): Promise<void> {
  const units = CODES.flatMap((code) => world.membersOf(code).slice(0, 3));
  for (const [at, unit] of units.entries()) {
    await report(unit, 0, 10 + at);
    if (at % 2) await report(unit, 1, 100 + at);
    const launched = { campaignId: world.campaignId, organisationId: unit, launchedOn: `2021-09-0${1 + (at % 9)}` };
    await world.run(board, 'mutation ($i: RecordLaunch!) { recordLaunch(input: $i) { id } }', {
      i: { ...launched, participantCount: 5 },
    });
    const found = { kind: 'COLLECTIVE', name: 'Tổ tự quản', story: 'Giữ vùng xanh', foundOn: `2021-08-2${at % 9}` };
    await world.run(board, 'mutation ($i: CreateExemplar!) { createExemplar(input: $i) { id } }', {
      i: { campaignId: world.campaignId, organisationId: unit, ...found },
    });
  }
}

const REVIEW = `mutation ($i: CreateReview!) { row: createReview(input: $i) { id version asOf hash isIntact snapshot previousReviewId
  comparison { clusterCode measure before now change } } }`;
const review = (input: object = {}, actor: Actor = board) =>
  world.run(actor, REVIEW, {
    i: { campaignId: world.campaignId, kind: 'INTERIM', name: 'Sơ kết đợt 1', asOf: '2021-09-10', ...input },
  });

it.each(['2021-08-31', '2021-09-05', '2021-09-20'])(
  'the figures frozen for %s are those of an independent count',
  async (asOf) => {
    const answer = await review({ asOf });
    const snapshot = answer.at<Snapshot>('row.snapshot');

    expect(snapshot.clusters).toHaveLength(18);
    for (const { id, code, figures, totals } of snapshot.clusters.filter((one) => CODES.includes(one.code as never))) {
      const asked = { clusterId: id, campaignId: world.campaignId, from: snapshot.from, to: asOf };
      const counted = await world.system((tx) => oracle(tx, { ...asked, today: world.day }));
      const grown = await world.system((tx) => growthOracle(tx, asked));
      const { total, ...counts } = counted;
      expect({ code, ...figures }).toMatchObject({ code, ...counts });
      expect({ code, total: totals.PEOPLE_MOBILISED, found: figures.exemplarCount }).toEqual({
        ...{ code, total, found: grown.DISCOVERED ?? 0 },
      });
    }
  },
);

it('a frozen review stays as it was, whatever is reported later, and the next one is compared with it', async () => {
  const first = await review({ asOf: '2021-09-19' });
  await report(world.membersOf('K7')[4] as string, 0, 1_000);

  const kept = await world.run(board, 'query ($id: ID!) { review(id: $id) { hash isIntact snapshot } }', {
    id: first.at('row.id'),
  });
  expect(kept.at('review.snapshot')).toEqual(first.at('row.snapshot'));
  expect(kept.at('review.isIntact')).toBe(true);

  const second = await review({ asOf: '2021-09-20', name: 'Sơ kết đợt 2', previousReviewId: first.at('row.id') });
  const differences = second.at<{ clusterCode: string | null; measure: string; change: number }[]>('row.comparison');
  const changed = differences.filter(({ measure, change }) => measure === 'PEOPLE_MOBILISED' && change !== 0);
  expect(changed.map(({ clusterCode, change }) => [clusterCode, change])).toEqual([
    [null, 1_000],
    ['K7', 1_000],
  ]);
});

it('nobody changes or removes a review, not even in the database', async () => {
  for (const statement of ["update campaigns.review set name = 'Khác'", 'delete from campaigns.review'])
    await expect(world.system((tx) => tx.query(statement))).rejects.toThrow();
});

it.each<[string, object, string[]]>([
  ['a day to come', { asOf: '2021-09-21' }, ['IN_FUTURE']],
  ['a day before the campaign', { asOf: '2021-08-01' }, ['BEFORE_START']],
  [
    'a previous review that is not there',
    { previousReviewId: '00000000-0000-4000-8000-000000000000' },
    ['UNKNOWN_REFERENCE'],
  ],
  ['no name', { name: ' ' }, ['REQUIRED']],
])('%s is refused', async (_name, input, expected) => {
  expect((await review(input)).violations).toEqual(expected);
});

it('there is one final review', async () => {
  expect((await review({ kind: 'FINAL', name: 'Tổng kết' })).codes).toEqual([]);
  expect((await review({ kind: 'FINAL', name: 'Tổng kết' })).violations).toEqual(['TAKEN']);
});

it.each<[string, () => Actor, string[], string[]]>([
  [
    'the leader of a cluster',
    () => actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('C1')] }),
    ['FORBIDDEN'],
    [],
  ],
  ['the analyst', () => actorOf([Role.ANALYST]), ['FORBIDDEN'], []],
  ['the auditor', () => actorOf([Role.AUDITOR]), ['FORBIDDEN'], []],
  ['nobody signed in', () => ({ ...actorOf([]), kind: 'PUBLIC' as const }), ['UNAUTHENTICATED'], ['UNAUTHENTICATED']],
])('%s: makes none, reads all', async (_name, actor, made, read) => {
  expect((await review({}, actor())).codes).toEqual(made);
  expect((await world.run(actor(), '{ reviews { totalCount } }')).codes).toEqual(read);
});

it('reading reviews with their comparison costs the same for one as for many', async () => {
  const cost = async (limit: number) => {
    const before = world.campaigns.runtime.reader.statements;
    await world.run(
      board,
      `{ reviews(page: {limit: ${limit}}, sort: [{field: AS_OF, direction: DESC}]) { items { name isIntact previousReview { name } comparison { change } } } }`,
    );
    return world.campaigns.runtime.reader.statements - before;
  };

  expect(await cost(2)).toBeLessThanOrEqual(2);
  expect(await cost(20)).toBe(await cost(2));
});
