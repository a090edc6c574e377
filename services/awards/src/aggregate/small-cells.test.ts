import { newId } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { AwardDimension } from './award.views.ts';

let province: Province;
const PLACES = 12;
const YEARS = [2018, 2019, 2020] as const;
const VALUES = ['GENDER', 'POSITION_BAND', 'FRONT_LINE', 'DIRECT_WORKER'] as const;
const LEAST = 5;

/** Persons of one gender at a place in a year: the truth that must not be found where it is small. */
const truth = new Map<string, number>();

beforeAll(async () => {
  province = await openProvince();
  const { sql, committee, north, form } = province;
  const clusters = Array.from({ length: PLACES }, () => newId());
  for (const [at, id] of clusters.entries())
    await sql("insert into directory.cluster values ($1, $2, $3, $2, 'BLOC', '2018-01-01')", [id, `T${at}`, 10 + at]);
  await sql('alter table awards.award disable trigger user');
  await sql('alter table awards.decision disable trigger user');
  const decision = newId();
  await sql(
    `insert into awards.decision (id, number, decided_on, title, issuer_organisation_id, signer_name, signer_position)
     values ($1, '1/QĐ', '2018-01-01', 'Khen thưởng', $2, 'Người ký', 'Chủ tịch')`,
    [decision, committee.id],
  );
  // Small, middling and large numbers of women and men, of leaders and staff, spread over places, years, months, forms and movements.
  await sql(
    `with people as (
       select gen_random_uuid() as id, c.at, y.year, g.gender, n
       from generate_series(0, ${PLACES - 1}) c(at) cross join unnest($1::integer[]) y(year)
         cross join (values ('FEMALE', 0), ('MALE', 1)) g(gender, part)
         cross join lateral generate_series(1, (array[0, 3, 9, 14, 25, 40])[1 + (c.at * 3 + y.year * 2 + g.part * (1 + y.year % 3)) % 6]) n
     ), persons as (
       insert into directory.person (id, family_name, given_name, full_name, gender, position_band, is_frontline, is_direct_worker)
       select id, 'Nguyễn', 'A', 'Nguyễn A', gender, (array['STAFF', 'OTHER_LEADER', null])[1 + n % 3], n % 4 = 0, n % 2 = 0 from people
     )
     insert into awards.award (id, decision_id, award_form_id, campaign_id, commendation_type, subject_kind, subject_name, person_id,
       organisation_id, decided_on, is_signed, management_path, cluster_id, member_unit_id)
     select gen_random_uuid(), $2, (array[$3, $4]::uuid[])[1 + n % 2], case when n % 3 = 0 then $5::uuid end, 'MOVEMENT', 'INDIVIDUAL', 'Nguyễn A', id,
       $6, make_date(year, 1 + n % 12, 1), true, $7, ($8::uuid[])[1 + at], $6 from people`,
    [...[YEARS, decision, form('BKT'), form('GK'), province.campaign, north.id, north.path, clusters]],
  );
  const rows = await sql<{ place: string; year: string; gender: string; count: number }>(
    `select r.cluster_id as place, to_char(r.decided_on, 'YYYY') as year, p.gender, count(*)::integer
     from awards.award r join directory.person p on p.id = r.person_id group by 1, 2, 3`,
  );
  for (const { place, year, gender, count } of rows) truth.set(`${year}/${place}/${gender}`, count);
});
afterAll(() => province.close());

const QUERY = `query($dimensions: [AwardDimension!]!, $period: DateRange, $relativePeriod: RelativePeriod, $filter: AwardStatisticsFilter,
    $campaignId: ID, $view: StatisticsView! = AS_THEN) {
  awardStatistics(dimensions: $dimensions, period: $period, relativePeriod: $relativePeriod, filter: $filter, campaignId: $campaignId, view: $view) {
    rows { values keys { dimension id } } untold { keys { id } } } }`;
interface Row {
  values: number[];
  keys: { dimension: string; id: string | null }[];
}
const ask = (asked: object, actor = province.actors.analyst) => province.ask(actor, QUERY, { ...asked });
const year = (one: number) => ({ from: `${one}-01-01`, to: `${one}-12-31` });

/** An equation over the unknown numbers: which of them are added up, and to what. */
interface Told {
  readonly of: readonly string[];
  readonly sum: number;
}

/** Unknowns that follow from the equations, by elimination. */
function solved(names: readonly string[], told: readonly Told[]): Map<string, number> {
  const rows = told.map(({ of, sum }) => [...names.map((name) => (of.includes(name) ? 1 : 0)), sum]);
  let rank = 0;
  for (let column = 0; column < names.length; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column] as number) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] as number[], rows[rank] as number[]];
    const by = rows[rank] as number[];
    const lead = by[column] as number;
    rows[rank] = by.map((value) => value / lead);
    for (const [at, row] of rows.entries()) {
      const factor = row[column] as number;
      if (at !== rank && Math.abs(factor) > 1e-9)
        rows[at] = row.map((value, i) => value - factor * (rows[rank]?.[i] as number));
    }
    rank += 1;
  }
  return singles(names, rows.slice(0, rank));
}

/** Rows that are about one unknown alone. */
function singles(names: readonly string[], rows: readonly number[][]): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const used = names.filter((_, at) => Math.abs(row[at] as number) > 1e-9);
    if (used.length === 1 && used[0]) found.set(used[0], Math.round(row.at(-1) as number));
  }
  return found;
}

/** Everything that is told of women and men, and how many there are at each place in each year, which is open. */
async function everythingTold(): Promise<Told[]> {
  const places = [...new Set([...truth.keys()].map((key) => key.split('/')[1] as string))];
  const told: Told[] = [];
  for (const one of YEARS) {
    const open = (await ask({ dimensions: ['CLUSTER'], filter: { subjectKind: ['INDIVIDUAL'] }, period: year(one) }))
      .data;
    for (const { keys, values } of open.awardStatistics.rows as Row[])
      told.push({ of: ['FEMALE', 'MALE'].map((value) => `${one}/${keys[0]?.id}/${value}`), sum: values[0] as number });
    for (const dimensions of [['GENDER'], ['GENDER', 'CLUSTER'], ['CLUSTER', 'GENDER']])
      for (const { keys, values } of (await ask({ dimensions, period: year(one) })).data.awardStatistics
        .rows as Row[]) {
        const value = keys.find(({ dimension }) => dimension === 'GENDER')?.id;
        const place = keys.find(({ dimension }) => dimension === 'CLUSTER')?.id;
        const at = place ? [place] : places;
        told.push({ of: at.map((where) => `${one}/${where}/${value}`), sum: values[0] as number });
      }
  }
  return told;
}

describe('small numbers of persons', () => {
  it('are not found by taking what is told from each other, though much is told', async () => {
    const names = [...YEARS].flatMap((one) =>
      [...new Set([...truth.keys()].map((key) => key.split('/')[1]))].flatMap((place) =>
        ['FEMALE', 'MALE'].map((value) => `${one}/${place}/${value}`),
      ),
    );
    const told = await everythingTold();
    const found = solved(names, told);
    const small = [...found].filter(([name]) => {
      const [one, place] = name.split('/');
      const there = ['FEMALE', 'MALE'].some((value) => truth.has(`${one}/${place}/${value}`));
      return there && (truth.get(name) ?? 0) < LEAST;
    });

    expect(small).toEqual([]);
    expect(found.size).toBeGreaterThan(8);
    for (const [name, count] of found) expect([name, count]).toEqual([name, truth.get(name) ?? 0]);
  });

  const whole = { period: year(2019) };

  it.each(VALUES)('of %s are told beside no other dimension', async (personal) => {
    for (const other of Object.values(AwardDimension).filter((name) => name !== 'CLUSTER' && name !== personal))
      for (const dimensions of [
        [personal, other],
        [other, personal],
        ['CLUSTER', personal, other],
      ])
        expect({ dimensions, ...(await ask({ dimensions, ...whole })) }).toMatchObject({
          ...{ dimensions, data: null },
          violations: [{ code: 'NOT_COMBINABLE', path: ['dimensions'] }],
        });
  });

  const OTHERWISE = {
    'half a year': { period: { from: '2019-01-01', to: '2019-06-30' } },
    'two years': { period: { from: '2018-01-01', to: '2019-12-31' } },
    'a year that is not over': { period: { from: '2021-01-01', to: '2021-12-31' } },
    'all years': { period: null },
    'the last quarter': { relativePeriod: 'LAST_QUARTER' },
    'this year': { relativePeriod: 'THIS_YEAR' },
    'units as they are now': { ...whole, view: 'AS_NOW' },
    'a level': { ...whole, filter: { level: ['PROVINCE'] } },
    'persons of the front line': { ...whole, filter: { isFrontline: [true] } },
  };
  it.each(Object.entries(OTHERWISE))('are told over one whole year, not of %s', async (_what, more) => {
    for (const personal of VALUES) {
      const { data, codes } = await ask({ dimensions: [personal], ...more });
      expect({ personal, data, codes }).toEqual({ personal, data: null, codes: ['INVALID'] });
    }
  });

  it('are told of no single movement, form or cluster, and no attribute chooses who is counted elsewhere', async () => {
    const { campaign, form, clusters } = province;
    for (const more of [
      { dimensions: ['GENDER'], campaignId: campaign },
      { dimensions: ['GENDER'], filter: { formId: [form('BKT')] } },
      { dimensions: ['GENDER'], filter: { clusterId: [clusters.north] } },
      { dimensions: ['CLUSTER'], filter: { isDirectWorker: [true] } },
    ])
      expect({ more, codes: (await ask({ ...whole, ...more })).codes }).toEqual({ more, codes: ['INVALID'] });
  });

  it('are exact for whoever sees the persons, and in every combination', async () => {
    const { data } = await ask({ dimensions: ['CLUSTER', 'GENDER'], period: year(2019) }, province.actors.board);
    const rows = (data.awardStatistics.rows as Row[]).map(({ keys, values }) => [
      `2019/${keys[0]?.id}/${keys[1]?.id}`,
      values[0],
    ]);

    expect(rows.sort()).toEqual([...truth].filter(([name]) => name.startsWith('2019/')).sort());
    const fine = { dimensions: ['GENDER', 'FORM', 'MONTH'], filter: { isFrontline: [true] } };
    expect((await ask(fine, province.actors.board)).codes).toEqual([]);
  });

  it('are nothing for those who have another way to ask, whose answers could be compared with these', async () => {
    for (const actor of [province.actors.northLeader, province.actors.northOfficer, province.actors.council])
      expect((await ask({ dimensions: ['GENDER'], period: year(2019) }, actor)).codes).toEqual(['FORBIDDEN']);
  });
});
