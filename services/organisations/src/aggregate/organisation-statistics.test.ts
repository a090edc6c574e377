import { newId, Role } from '@tdkt/kernel';
import { actorAs, type Ground, openGround } from '@tdkt/testing';
import { organisations } from '../index.ts';

let ground: Ground;
const label = (id: string) => id.replaceAll('-', '');
const [root, north, south, k1] = Array.from({ length: 4 }, () => newId()) as [string, string, string, string];
beforeAll(async () => {
  ground = await openGround(organisations, { env: { BUSINESS_DATE: '2021-09-20' } });
  for (const [id, name, kind, path, to] of [
    [root, 'Tỉnh', 'PROVINCE', label(root), null],
    [north, 'Bắc', 'DISTRICT', `${label(root)}.${label(north)}`, '2021-06-30'],
    [south, 'Nam', 'DISTRICT', `${label(root)}.${label(south)}`, null],
  ])
    await ground.sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, locality_path, is_enterprise, valid_from, valid_to)
       values ($1, $2, $3, $3, $4, $5, $5, false, '2021-01-01', $6)`,
      [newId(), id, name, kind, path, to],
    );
  await ground.sql("insert into directory.cluster values ($1, 'K1', 1, 'Khối 1', 'BLOC', '2021-01-01')", [k1]);
  await ground.sql("insert into directory.cluster_membership values ($1, $2, $3, '2021-01-01')", [newId(), k1, south]);
});
afterAll(() => ground.close());

const QUERY = `query($dimensions: [OrganisationDimension!]!, $asOf: Date, $filter: OrganisationStatisticsFilter) {
  organisationStatistics(dimensions: $dimensions, asOf: $asOf, filter: $filter) { totals rows { values keys { name } } } }`;
const rowsOf = async (asked: object) =>
  (await ground.ask(actorAs(Role.UNIT_OFFICER), QUERY, { ...asked })).data.organisationStatistics.rows
    .map((row: { values: number[]; keys: { name: string }[] }) => [...row.keys.map(({ name }) => name), ...row.values])
    .map(String)
    .sort();

describe('units by dimensions', () => {
  it.each([
    [{ dimensions: ['KIND'] }, ['DISTRICT,1', 'PROVINCE,1']],
    [{ dimensions: ['KIND'], asOf: '2021-06-30' }, ['DISTRICT,2', 'PROVINCE,1']],
    [{ dimensions: ['CLUSTER'], filter: { kind: ['DISTRICT'] } }, ['Khối 1,1']],
    [{ dimensions: ['MANAGEMENT_2'] }, [',1', 'Nam,1']],
    [{ dimensions: ['LOCALITY_1'] }, ['Tỉnh,2']],
  ])('%j', async (asked, expected) => {
    expect(await rowsOf(asked)).toEqual(expected);
  });
});
