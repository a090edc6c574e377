import { type ClusterFacts, checkYear, planYear } from './year.rules.ts';

const office = (organisationId: string, role: 'LEADER' | 'DEPUTY', year: number) => ({
  ...{ organisationId, role, year },
  personId: `head of ${organisationId}`,
});
const CLUSTER: ClusterFacts = {
  clusterId: 'K1',
  memberIds: ['a', 'b', 'c', 'd'],
  renewed: [],
  held: [office('a', 'LEADER', 2021), office('b', 'DEPUTY', 2021), office('c', 'LEADER', 2020)],
};
const planned = (facts: ClusterFacts, method: 'ROTATE' | 'KEEP') =>
  planYear([facts], 2022, method)[0]?.offices.map(
    ({ role, organisationId, personId, isNew }) => `${role} ${organisationId} ${personId} ${isNew ? 'new' : 'held'}`,
  );

it.each([
  ['rotating gives the offices to who has not led yet', CLUSTER, 'ROTATE', ['LEADER b null new', 'DEPUTY d null new']],
  [
    'keeping leaves them where they are, with the persons',
    CLUSTER,
    'KEEP',
    ['LEADER a head of a new', 'DEPUTY b head of b new'],
  ],
  [
    'an office of a unit that is no member any more falls vacant',
    { ...CLUSTER, memberIds: ['b', 'c', 'd'] },
    'KEEP',
    ['DEPUTY b head of b new'],
  ],
  [
    'an office that is filled already stays, and its unit gets no second one',
    { ...CLUSTER, held: [...CLUSTER.held, office('d', 'DEPUTY', 2022)] },
    'ROTATE',
    ['LEADER b null new', 'DEPUTY d head of d held'],
  ],
  [
    'who led longest ago leads again when everybody has led',
    { ...CLUSTER, memberIds: ['a', 'c'] },
    'ROTATE',
    ['LEADER c null new', 'DEPUTY a null new'],
  ],
  ['a cluster without members has no offices', { ...CLUSTER, memberIds: [] }, 'ROTATE', []],
] as const)('%s', (_rule, facts, method, offices) => {
  expect(planned(facts, method)).toEqual(offices);
});

it.each([
  [2020, ['YEAR_CLOSED']],
  [2021, []],
  [2022, []],
  [2023, ['OUT_OF_RANGE']],
])('in 2021 the year %d is refused for %j', (year, codes) => {
  expect(checkYear(year, '2021-09-20').map(({ code }) => code)).toEqual(codes);
});
