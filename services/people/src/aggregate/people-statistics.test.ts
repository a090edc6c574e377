import { newId, Role } from '@tdkt/kernel';
import { actorAs, type Ground, openGround } from '@tdkt/testing';
import { people } from '../index.ts';

let ground: Ground;
const [first, second] = [newId(), newId()];
beforeAll(async () => {
  ground = await openGround(people, { env: { BUSINESS_DATE: '2021-09-20' } });
  await ground.sql('alter table people.person disable trigger user');
  for (const [gender, clusters] of [
    ['FEMALE', [first]],
    ['FEMALE', [first, second]],
    ['MALE', []],
    [null, [second]],
  ] as const)
    await ground.sql(
      `insert into people.person (id, family_name, given_name, gender, cluster_ids, categories)
       values ($1, 'Nguyễn', 'A', $2, $3, '{}')`,
      [newId(), gender, clusters],
    );
});
afterAll(() => ground.close());

const QUERY = `query($dimensions: [PeopleDimension!]!, $filter: PeopleStatisticsFilter) {
  peopleStatistics(dimensions: $dimensions, filter: $filter) { totals rows { values keys { id } } } }`;

describe('persons by dimensions', () => {
  it('are counted once, in each of their clusters and in the total', async () => {
    const { data } = await ground.ask(actorAs(Role.AUDITOR), QUERY, { dimensions: ['CLUSTER'] });
    const rows = data.peopleStatistics.rows.map((row: { values: number[]; keys: { id: string }[] }) => [
      row.keys[0]?.id,
      row.values[0],
    ]);

    expect(data.peopleStatistics.totals).toEqual([4]);
    expect(new Map(rows)).toEqual(
      new Map([
        [first, 2],
        [second, 2],
        [null, 1],
      ]),
    );
  });

  it('are narrowed by a filter', async () => {
    const asked = { dimensions: ['GENDER'], filter: { gender: ['FEMALE'] } };
    const { data } = await ground.ask(actorAs(Role.BOARD_OFFICER), QUERY, asked);

    expect(data.peopleStatistics).toEqual({ totals: [2], rows: [{ values: [2], keys: [{ id: 'FEMALE' }] }] });
  });

  it('are nothing for those who do not see every person', async () => {
    for (const role of [Role.ANALYST, Role.CLUSTER_LEADER, Role.UNIT_OFFICER])
      expect((await ground.ask(actorAs(role), QUERY, { dimensions: [] })).codes).toEqual(['FORBIDDEN']);
  });
});
