import type { World } from '../world/world.ts';
import { idOf, organisation, person, type Register } from './register.ts';

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

export const people: readonly Register[] = [
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
