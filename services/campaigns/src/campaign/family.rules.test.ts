import { checkFamily, type FamilyFacts } from './family.rules.ts';

const facts: FamilyFacts = {
  ...{ scope: 'PROVINCE', clusterId: null, organisationId: null, endsOn: null, isCycle: false },
  parent: { scope: 'NATION', state: 'LAUNCHED', endsOn: null },
};
const parent = (changed: object) => ({ parent: { scope: 'NATION', state: 'LAUNCHED', endsOn: null, ...changed } });

it.each<[Partial<FamilyFacts>, string[]]>([
  [{}, []],
  [{ parent: null }, []],
  [parent({ scope: 'PROVINCE' }), []],
  [parent({ scope: 'UNIT' }), ['PARENT_NARROWER']],
  [parent({ state: 'CLOSED' }), ['PARENT_CLOSED']],
  [parent({ state: 'DRAFT' }), []],
  [{ isCycle: true }, ['PARENT_CYCLE']],
  [{ endsOn: '2024-12-31', ...parent({ endsOn: '2024-12-31' }) }, []],
  [{ endsOn: '2025-01-01', ...parent({ endsOn: '2024-12-31' }) }, ['AFTER_END']],
  [{ scope: 'CLUSTER' }, ['REQUIRED']],
  [{ scope: 'CLUSTER', clusterId: 'c' }, []],
  [{ scope: 'UNIT' }, ['REQUIRED']],
  [{ scope: 'UNIT', organisationId: 'o' }, []],
  [{ clusterId: 'c', organisationId: 'o' }, ['NOT_ALLOWED', 'NOT_ALLOWED']],
])('%j gives %j', (changed, expected) => {
  expect(checkFamily({ ...facts, ...changed }).map(({ code }) => code)).toEqual(expected);
});
