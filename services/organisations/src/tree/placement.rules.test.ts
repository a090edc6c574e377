import { clauseAgainst } from './placement.rules.ts';

type Case = [kind: Parameters<typeof clauseAgainst>[0], parent: Parameters<typeof clauseAgainst>[1]];

describe('a unit may stand under', () => {
  it.each<Case>([
    ['DISTRICT', 'PROVINCE'],
    ['COMMUNE', 'DISTRICT'],
    ['COMMUNE', 'PROVINCE'],
    ['HAMLET', 'COMMUNE'],
    ['QUARTER', 'COMMUNE'],
    ['RESIDENTIAL_GROUP', 'QUARTER'],
    ['RESIDENTIAL_GROUP', 'COMMUNE'],
    ['SELF_MANAGED_GROUP', 'HAMLET'],
    ['SELF_MANAGED_GROUP', 'RESIDENTIAL_GROUP'],
    ['DISTRICT', 'PEOPLES_COMMITTEE'],
    ['COMMUNE', 'PEOPLES_COMMITTEE'],
    ['QUARTER', 'ARMED_FORCES_UNIT'],
    ['SCHOOL', 'COMMUNE'],
    ['ENTERPRISE', 'SELF_MANAGED_GROUP'],
    ['DEPARTMENT', 'ENTERPRISE'],
    ['PROVINCE', 'CENTRAL_AGENCY'],
    ['COMMUNE', 'OTHER'],
  ])('%s under %s', (kind, parent) => {
    expect(clauseAgainst(kind, parent)).toBeNull();
  });
});

describe('a unit may not stand under', () => {
  it.each<Case>([
    ['DISTRICT', 'HAMLET'],
    ['DISTRICT', 'COMMUNE'],
    ['PROVINCE', 'DISTRICT'],
    ['PROVINCE', 'PROVINCE'],
    ['COMMUNE', 'COMMUNE'],
    ['HAMLET', 'QUARTER'],
    ['HAMLET', 'SELF_MANAGED_GROUP'],
    ['RESIDENTIAL_GROUP', 'SELF_MANAGED_GROUP'],
    ['SELF_MANAGED_GROUP', 'SELF_MANAGED_GROUP'],
    ['COMMUNE', 'ENTERPRISE'],
    ['HAMLET', 'SCHOOL'],
  ])('%s under %s', (kind, parent) => {
    expect(clauseAgainst(kind, parent)).toMatch(/Điều/);
  });
});
