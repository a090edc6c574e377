import { planReorganisation } from './reorganisation.rules.ts';
import type { PlanFacts, PlanInput, PredecessorInput, SuccessorInput } from './reorganisation.types.ts';
import { aRegister, event, factsOf, idOf, seatIn } from './testing/plan.ts';

const register = aRegister({ tinh: null, huyen: 'tinh', xa: 'huyen', 'xa-hai': 'huyen', ap: 'xa', 'ap-hai': 'xa-hai' });
const { id } = register;
const whole = (...codes: string[]): PredecessorInput[] =>
  codes.map((code) => ({ organisationId: id(code), version: 1, scope: 'WHOLE' }));
const part = (code: string): PredecessorInput => ({ organisationId: id(code), version: 1, scope: 'PART' });
const fresh = (code: string, more: SuccessorInput = {}): SuccessorInput => ({
  ...{ code, name: `Phường ${code}`, kind: 'COMMUNE' },
  ...more,
});
const kept = (code: string, more: SuccessorInput = {}): SuccessorInput => ({ organisationId: id(code), ...more });

const obstacles = (input: PlanInput, facts: Partial<PlanFacts> = {}) =>
  planReorganisation(input, factsOf(register, facts)).violations.map(
    ({ code, path = [] }) => `${code} ${path.join('.')}`,
  );

const SHAPES: readonly [string, PlanInput, string[]][] = [
  ['a step that is not known cannot be decided', event('UNKNOWN', {}), ['NOT_ALLOWED kind']],
  [
    'a merger goes into one unit',
    event('MERGE', { predecessors: whole('xa', 'xa-hai') }),
    ['ONE_SUCCESSOR successors'],
  ],
  [
    'a new unit is not merged from one alone',
    event('MERGE', { predecessors: whole('xa'), successors: [fresh('a')] }),
    ['MORE_PREDECESSORS predecessors'],
  ],
  [
    'a unit is not merged into itself',
    event('MERGE', { predecessors: whole('xa'), successors: [kept('xa')] }),
    ['MORE_PREDECESSORS predecessors'],
  ],
  [
    'a split starts from one unit',
    event('SPLIT', { predecessors: whole('xa', 'xa-hai'), successors: [fresh('a'), fresh('b')] }),
    ['ONE_PREDECESSOR predecessors'],
  ],
  [
    'a unit that ends is not split into one',
    event('SPLIT', { predecessors: whole('xa'), successors: [fresh('a')] }),
    ['MORE_SUCCESSORS successors'],
  ],
  [
    'a dissolution has no successor and leaves nothing over',
    event('DISSOLVE', { predecessors: [part('ap')], successors: [kept('xa')] }),
    ['NO_SUCCESSOR successors', 'NOT_ALLOWED predecessors.0.scope'],
  ],
  ['a dissolution ends something', event('DISSOLVE', {}), ['REQUIRED predecessors']],
  [
    'a renamed unit is the same unit',
    event('RENAME', { predecessors: whole('xa'), successors: [kept('xa-hai', { name: 'X', version: 1 })] }),
    ['SAME_UNITS successors'],
  ],
  [
    'a renaming says the name and nothing else',
    event('RENAME', { predecessors: whole('xa'), successors: [kept('xa', { kind: 'HAMLET' })] }),
    ['NOT_ALLOWED successors.0.kind', 'REQUIRED successors.0.name'],
  ],
  [
    'a transfer says where to',
    event('TRANSFER', { predecessors: whole('xa'), successors: [kept('xa')] }),
    ['REQUIRED successors.0.parentId'],
  ],
  [
    'a unit to be opened says what it is',
    event('MERGE', { predecessors: whole('xa', 'xa-hai'), successors: [{}] }),
    ['REQUIRED successors.0.code', 'REQUIRED successors.0.name', 'REQUIRED successors.0.kind'],
  ],
  [
    'who changes a successor says which version was seen',
    event('MERGE', { predecessors: whole('xa'), successors: [kept('xa-hai', { name: 'X' })] }),
    ['REQUIRED successors.0.version'],
  ],
  [
    'nothing is named twice',
    event('MERGE', { predecessors: whole('xa', 'xa', 'xa-hai'), successors: [fresh('a')] }),
    ['DUPLICATE predecessors.1.organisationId'],
  ],
];
const STANDINGS: readonly [string, PlanInput, string[], Partial<PlanFacts>?][] = [
  [
    'what did not exist cannot take part',
    event('MERGE', { effectiveOn: '2019-01-01', predecessors: whole('xa'), successors: [kept('xa-hai')] }),
    ['NOT_IN_FORCE predecessors.0.organisationId', 'NOT_IN_FORCE successors.0.organisationId'],
  ],
  [
    'nothing hangs under a unit that ends',
    event('MERGE', { predecessors: whole('xa', 'xa-hai'), successors: [fresh('a', { parentId: id('xa') })] }),
    ['ENDS_HERE successors.0.parentId'],
  ],
  [
    'a code belongs to one unit on a day',
    event('MERGE', { predecessors: whole('xa', 'xa-hai'), successors: [fresh('huyen')] }),
    ['TAKEN successors.0.code'],
    { codeHolders: [{ code: 'huyen', organisationId: id('huyen') }] },
  ],
  [
    'a unit that ends gives its code free',
    event('MERGE', { predecessors: whole('xa', 'xa-hai'), successors: [fresh('xa')] }),
    [],
    { codeHolders: [{ code: 'xa', organisationId: id('xa') }] },
  ],
  [
    'a unit does not end while a later event names it',
    event('MERGE', { predecessors: whole('xa'), successors: [kept('xa-hai')] }),
    ['LATER_CHANGE predecessors.0.organisationId'],
    { named: [id('xa')] },
  ],
  [
    'only sub-units of what ends are moved, to what is there',
    event('DISSOLVE', {
      predecessors: whole('xa'),
      subUnits: [
        { organisationId: id('ap'), toId: idOf(99) },
        { organisationId: id('ap-hai'), toCode: 'nowhere' },
      ],
    }),
    [
      'UNKNOWN_REFERENCE subUnits.0.toId',
      'NOT_A_SUB_UNIT subUnits.1.organisationId',
      'UNKNOWN_REFERENCE subUnits.1.toCode',
    ],
  ],
  [
    'sub-units of a dissolved unit need a place',
    event('DISSOLVE', { predecessors: whole('xa') }),
    ['DESTINATION_REQUIRED subUnits'],
  ],
  [
    'nothing is moved under a unit that an event recorded earlier ends',
    event('TRANSFER', { predecessors: whole('ap'), successors: [kept('ap', { parentId: id('xa-hai') })] }),
    ['ENDS_LATER successors.0.parentId'],
    {
      versions: register.versions.map((row) =>
        row.organisationId === id('xa-hai') ? { ...row, validTo: '2026-12-31' } : row,
      ),
    },
  ],
  [
    'nothing hangs below itself',
    event('TRANSFER', { predecessors: whole('huyen'), successors: [kept('huyen', { parentId: id('ap') })] }),
    ['CYCLE successors.0.parentId'],
  ],
];

it.each(SHAPES)('%s', (_rule, input, found) => {
  expect(obstacles(input)).toEqual(found);
});

it.each(STANDINGS)('%s', (_rule, input, found, facts = {}) => {
  expect(obstacles(input, facts)).toEqual(found);
});

it('a successor that hung under the unit that ends takes its place', () => {
  const { versions } = planReorganisation(
    event('MERGE', { predecessors: whole('xa'), successors: [kept('ap')] }),
    factsOf(register),
  );

  expect(
    versions.find(({ after }) => after?.organisationId === id('ap') && after.validTo === null)?.after,
  ).toMatchObject({
    parentId: id('huyen'),
    localityParentId: id('huyen'),
  });
});

it.each<[string, readonly string[], SuccessorInput, string | null]>([
  ['shared by all', ['C1', 'C1'], {}, 'C1'],
  ['not shared', ['C1', 'C2'], {}, null],
  ['declined', ['C1', 'C1'], { clusterId: null }, null],
  ['said', ['C1', 'C2'], { clusterId: 'C2' }, 'C2'],
])('a new unit sits in the cluster that is %s', (_case, [first = '', second = ''], said, cluster) => {
  const memberships = [seatIn(first, id('xa')), seatIn(second, id('xa-hai'))];
  const plan = planReorganisation(
    event('MERGE', { predecessors: whole('xa', 'xa-hai'), successors: [fresh('a', said)] }),
    factsOf({ ...register, memberships }, { clusterIds: ['C1', 'C2'] }),
  );

  const begun = plan.memberships.filter(({ before }) => before === null);
  expect(begun.map(({ after }) => after?.clusterId ?? null)).toEqual(cluster === null ? [] : [cluster]);
  expect(plan.memberships.filter(({ before }) => before !== null).map(({ after }) => after?.validTo)).toEqual([
    '2025-06-30',
    '2025-06-30',
  ]);
});

it('offices of coming years fall away, that of the running year stays as its record', () => {
  const office = (year: number) => ({
    ...{ id: idOf(year), clusterId: 'C1', role: 'LEADER' },
    organisationId: id('ap'),
    year,
  });
  const { offices } = planReorganisation(
    event('DISSOLVE', { predecessors: whole('ap') }),
    factsOf(register, { offices: [office(2025), office(2026)] }),
  );

  expect(offices.map(({ before }) => before?.year)).toEqual([2026]);
});
