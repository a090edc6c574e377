import { newId } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
/** The unit that the south went on in, which sits in the cluster of the north. */
let heir: string;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  const { north, south, sql, form, committee, clusters } = province;
  const collective = (organisationId: string, code = 'BKT', more: object = {}) =>
    steps.line({ subjectKind: 'COLLECTIVE', organisationId, awardFormId: form(code), campaignId: null, ...more });
  const days = (achievementTo: string) => ({ achievementFrom: '2021-01-01', achievementTo });
  await steps.signed('2021-02-10', [collective(north.id), collective(south.id, 'GK')]);
  await steps.signed('2021-05-20', [
    ...[collective(south.id, 'BKT', days('2021-05-10')), collective(south.id, 'CTDT', days('2021-05-18'))],
    collective(north.id, 'BKT', { ...days('2021-04-10'), commendationType: 'SUDDEN' }),
  ]);
  await steps.signed('2021-09-02', [collective(north.id, 'BKT', { campaignId: province.campaign })]);
  heir = newId();
  await sql(
    `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
     values ($1, $2, 'heir', 'Đơn vị kế thừa', 'DEPARTMENT', $3, false, '2021-07-01')`,
    [newId(), heir, `${committee.path}.${heir.replaceAll('-', '')}`],
  );
  await sql(
    `insert into directory.succession (id, reorganisation_id, predecessor_id, successor_id, scope, effective_on)
     values ($1, $2, $3, $4, 'WHOLE', '2021-07-01')`,
    [newId(), newId(), south.id, heir],
  );
  await sql("insert into directory.cluster_membership values ($1, $2, $3, '2021-07-01')", [
    ...[newId(), clusters.north, heir],
  ]);
});
afterAll(() => province.close());

const QUERY = `query($campaignId: ID, $dimensions: [AwardDimension!]!, $measures: [AwardMeasure!]! = [COUNT], $period: DateRange,
    $relativePeriod: RelativePeriod, $filter: AwardStatisticsFilter, $view: StatisticsView! = AS_THEN) {
  awardStatistics(campaignId: $campaignId, dimensions: $dimensions, measures: $measures, period: $period, relativePeriod: $relativePeriod,
    filter: $filter, view: $view) { total totals rows { awardCount values keys { dimension id name } } untold { keys { id } } } }`;
const ask = (asked: object, actor = province.actors.analyst) => province.ask(actor, QUERY, { ...asked });
interface Row {
  values: number[];
  keys: { id: string | null; name: string | null }[];
}
const rowsOf = async (asked: object) =>
  (await ask(asked)).data.awardStatistics.rows.map(({ keys, values }: Row) => [
    ...keys.map(({ name }) => name),
    ...values,
  ]);

describe('awards by dimensions', () => {
  it.each<[object, unknown[][]]>([
    [
      { dimensions: ['QUARTER'] },
      [
        ['2021-Q1', 2],
        ['2021-Q2', 3],
        ['2021-Q3', 1],
      ],
    ],
    [{ dimensions: ['MONTH'], relativePeriod: 'LAST_QUARTER' }, [['05/2021', 3]]],
    [
      { dimensions: ['LEVEL'], filter: { commendationType: ['MOVEMENT'] } },
      [
        ['GRASSROOTS', 1],
        ['PROVINCE', 4],
      ],
    ],
    [
      { dimensions: ['CLUSTER', 'YEAR'] },
      [
        ['K1', '2021', 3],
        ['K2', '2021', 3],
      ],
    ],
    [{ dimensions: ['CLUSTER'], view: 'AS_NOW' }, [['K1', 6]]],
    [
      { dimensions: ['UNIT'], view: 'AS_NOW' },
      [
        ['Đơn vị kế thừa', 3],
        ['north', 3],
      ],
    ],
    [{ dimensions: ['MANAGEMENT_1'] }, [['committee', 6]]],
    [{ dimensions: ['YEAR'], measures: ['MEDIAN_DAYS', 'P90_DAYS', 'DATED_RATE'] }, [['2021', 10, 34, 0.5]]],
    [
      { dimensions: ['CAMPAIGN'] },
      [
        ['TD-2021', 1],
        [null, 5],
      ],
    ],
    [{ dimensions: [] }, []],
  ])('%j', async (asked, expected) => {
    const rows = await rowsOf(asked);
    const sorted = (list: unknown[][]) => [...list].map(String).sort();
    expect(sorted(rows)).toEqual(sorted(expected));
  });

  it('tell the total of all rows, where no median of groups is the median of all', async () => {
    const { data } = await ask({ dimensions: ['CLUSTER'], measures: ['COUNT', 'MEDIAN_DAYS'] });

    expect(data.awardStatistics).toMatchObject({ total: 6, totals: [6, 10], untold: [] });
  });

  it('are one statement', async () => {
    const asked = { dimensions: ['CLUSTER', 'FORM', 'YEAR', 'SUBJECT_KIND'], measures: ['COUNT', 'MEDIAN_DAYS'] };
    const start = province.runtime.reader.statements;
    await ask(asked);
    expect(province.runtime.reader.statements - start).toBe(1);
  });

  it.each([
    ['five dimensions', { dimensions: ['CLUSTER', 'FORM', 'YEAR', 'LEVEL', 'UNIT'] }, 'OUT_OF_RANGE'],
    ['one twice', { dimensions: ['LEVEL', 'LEVEL'] }, 'DUPLICATE'],
    ['no measure', { dimensions: ['LEVEL'], measures: [] }, 'NOT_COMBINABLE'],
    ['two periods', { dimensions: ['LEVEL'], relativePeriod: 'TODAY', period: {} }, 'NOT_COMBINABLE'],
    [
      'a period that ends before it begins',
      { dimensions: ['LEVEL'], period: { from: '2021-02-01', to: '2021-01-01' } },
      'BEFORE_START',
    ],
  ])('are refused with %s', async (_what, asked, code) => {
    expect((await ask(asked)).violations).toMatchObject([{ code }]);
  });

  it('say what is allowed beside an attribute of persons', async () => {
    const { violations } = await ask({ dimensions: ['GENDER', 'FORM'], relativePeriod: 'LAST_YEAR' });

    expect(violations).toMatchObject([{ code: 'NOT_COMBINABLE', path: ['dimensions'] }]);
    expect(violations[0]?.params?.allowed).toMatch(/^GENDER, GENDER \+ CLUSTER, CLUSTER, UNIT/);
    expect((await ask({ dimensions: ['GENDER', 'FORM'] }, province.actors.board)).codes).toEqual([]);
  });
});
