import { newId } from '@tdkt/kernel';
import { aCampaign, openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const FIGURES =
  'proposalCount awardCount proposalsByState { state count } awardsByForm { form { code } count } medianDaysToDecision';
type Period = { from?: string; to?: string } | null;

async function commendation(
  type: 'Cluster' | 'Organisation' | 'Campaign',
  ids: readonly string[],
  asked: { campaignId?: string; period?: Period },
) {
  const [declared, passed] = type === 'Campaign' ? ['', ''] : ['$campaignId: ID!, ', 'campaignId: $campaignId, '];
  const query = `query($list: [_Any!]!, ${declared}$period: DateRange) { _entities(representations: $list) { ... on ${type} { commendation(${passed}period: $period) { ${FIGURES} } } } }`;
  const list = ids.map((id) => ({ __typename: type, id }));
  const answer = await province.ask(province.actors.analyst, query, {
    list,
    campaignId: province.campaign,
    period: null,
    ...asked,
  });
  return {
    ...answer,
    figures: (answer.data?._entities ?? []).map((entity: { commendation: unknown } | null) => entity?.commendation),
  };
}

describe('commendation in a campaign of its own', () => {
  let campaign: string;
  let ordinary: string;
  /** A member that moves from the first cluster to the second on 1 August. */
  let mover: string;
  beforeAll(async () => {
    campaign = await aCampaign(province, 'TD-SO-LIEU', '2021-05-10');
    mover = newId();
    await province.sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
       values ($1, $2, 'mover', 'Đơn vị chuyển khối', 'DEPARTMENT', $3, false, '2021-01-01')`,
      [newId(), mover, `${province.committee.path}.${mover.replaceAll('-', '')}`],
    );
    await province.sql("insert into directory.cluster_membership values ($1, $2, $3, '2021-01-01', '2021-07-31')", [
      newId(),
      province.clusters.north,
      mover,
    ]);
    await province.sql("insert into directory.cluster_membership values ($1, $2, $3, '2021-08-01')", [
      newId(),
      province.clusters.south,
      mover,
    ]);
    const unit = (organisationId: string, code = 'BKT') =>
      steps.line({ subjectKind: 'COLLECTIVE', organisationId, campaignId: campaign, awardFormId: province.form(code) });
    const { branch, north, south, loner } = province;
    await steps.signed('2021-06-15', [unit(mover), unit(north.id)]);
    await steps.signed('2021-07-05', [unit(mover)]);
    await steps.signed('2021-08-20', [unit(mover), unit(south.id, 'GK'), unit(loner.id)]);
    await steps.signed('2021-09-15', [unit(branch.id), unit(branch.id, 'GK')]);
    ordinary = await steps.proposal('BOARD_REVIEW', { campaignId: campaign });
    await province.sql("update awards.proposal set submitted_on = '2021-09-06' where id = $1", [ordinary]);
    await steps.signed('2021-09-15', [{ nomineeId: await steps.nomineeOf(ordinary) }]);
  });

  it.each<[string, Period, number, number]>([
    ['the whole campaign', null, 6, 2],
    ['one month', { from: '2021-06-01', to: '2021-06-30' }, 2, 0],
    ['the months before the move', { from: '2021-05-10', to: '2021-07-31' }, 3, 0],
    ['days inside a month', { from: '2021-09-10', to: '2021-09-14' }, 0, 0],
    ['from inside a month to inside another', { from: '2021-06-16', to: '2021-08-20' }, 1, 2],
    ['a period that ends inside a month', { from: '2021-07-01', to: '2021-08-19' }, 1, 0],
    ['the first day of an award to the last', { from: '2021-06-15', to: '2021-09-15' }, 6, 2],
    ['a period before the campaign', { from: '2020-01-01', to: '2020-12-31' }, 0, 0],
  ])('counts %s where the unit stood then', async (_what, period, north, south) => {
    const { figures } = await commendation('Cluster', [province.clusters.north, province.clusters.south], {
      campaignId: campaign,
      period,
    });

    expect(figures.map(({ awardCount }: { awardCount: number }) => awardCount)).toEqual([north, south]);
  });

  it('gives states, forms and the median of working days', async () => {
    const { figures } = await commendation('Cluster', [province.clusters.north], { campaignId: campaign });

    expect(figures[0]).toEqual({
      proposalCount: 1,
      awardCount: 6,
      proposalsByState: [{ state: 'DECIDED', count: 1 }],
      awardsByForm: [
        { form: { code: 'BKT' }, count: 5 },
        { form: { code: 'GK' }, count: 1 },
      ],
      medianDaysToDecision: 7,
    });
  });

  it('counts a unit with all it manages, a unit without a cluster from its rows, and the whole campaign', async () => {
    const { north, branch, loner, committee, neighbour } = province;
    const ids = [north.id, branch.id, loner.id, committee.id, neighbour.id];
    const { figures } = await commendation('Organisation', ids, { campaignId: campaign });

    expect(figures.map(({ awardCount }: { awardCount: number }) => awardCount)).toEqual([4, 2, 1, 8, 0]);
    const whole = await commendation('Campaign', [campaign], {});
    expect(whole.figures[0].awardCount).toBe(9);
    const days = await commendation('Campaign', [campaign], { period: { from: '2021-06-16', to: '2021-09-14' } });
    expect(days.figures[0].awardCount).toBe(4);
  });

  it('takes one statement for all clusters, units or campaigns', async () => {
    const before = () => province.runtime.reader.statements;
    await commendation('Cluster', [province.clusters.north], { campaignId: campaign });
    const start = before();
    await commendation('Cluster', Object.values(province.clusters), { campaignId: campaign });
    await commendation('Organisation', [province.north.id, province.south.id], { campaignId: campaign });
    await commendation('Campaign', [campaign, province.campaign], {});

    expect(before() - start).toBe(3);
  });

  it('refuses a period that ends before it begins, and a campaign that nobody knows', async () => {
    const backwards = await commendation('Cluster', [province.clusters.north], {
      period: { from: '2021-09-01', to: '2021-08-01' },
    });
    expect(backwards.violations).toEqual([
      { code: 'BEFORE_START', path: ['period', 'to'], params: { from: '2021-09-01' } },
    ]);
    expect((await commendation('Cluster', [province.clusters.north], { campaignId: newId() })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await commendation('Cluster', [province.clusters.north], { campaignId: 'x' })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  const STATISTICS =
    'query($id: ID!, $dimensions: [AwardDimension!]!, $period: DateRange) { awardStatistics(campaignId: $id, dimensions: $dimensions, period: $period) { total rows { awardCount keys { dimension name } } } }';
  const statistics = async (dimensions: string[], period: Period = null) =>
    province.ask(province.actors.analyst, STATISTICS, { id: campaign, dimensions, period });

  it.each<[string[], Period, (string | number | null)[][]]>([
    [
      ['CLUSTER'],
      null,
      [
        ['K1', 6],
        ['K2', 2],
        [null, 1],
      ],
    ],
    [
      ['MONTH'],
      null,
      [
        ['06/2021', 2],
        ['07/2021', 1],
        ['08/2021', 3],
        ['09/2021', 3],
      ],
    ],
    [
      ['FORM'],
      null,
      [
        ['Bằng khen của Chủ tịch UBND tỉnh (bộ, ban, ngành, tỉnh)', 7],
        ['Giấy khen của thủ trưởng cơ quan, đơn vị, Chủ tịch UBND cấp huyện', 2],
      ],
    ],
    [
      ['UNIT'],
      { from: '2021-08-01', to: '2021-08-31' },
      [
        ['Đơn vị chuyển khối', 1],
        ['south', 1],
        [null, 1],
      ],
    ],
    [
      ['CLUSTER', 'MONTH'],
      { from: '2021-06-01', to: '2021-08-25' },
      [
        ['K1', '06/2021', 2],
        ['K1', '07/2021', 1],
        ['K2', '08/2021', 2],
        [null, '08/2021', 1],
      ],
    ],
    [[], null, [[9]]],
  ])('is counted by %j in %j', async (dimensions, period, expected) => {
    const { data } = await statistics(dimensions, period);
    const rows = data.awardStatistics.rows.map((row: { awardCount: number; keys: { name: string }[] }) => [
      ...row.keys.map(({ name }) => name),
      row.awardCount,
    ]);

    expect(rows).toEqual(expected);
    expect(data.awardStatistics.total).toBe(
      rows.reduce((sum: number, row: (string | number)[]) => sum + Number(row.at(-1)), 0),
    );
  });

  it('is counted in one statement, never by a dimension twice, never in more than 10,000 rows', async () => {
    const start = province.runtime.reader.statements;
    await statistics(['CLUSTER', 'MONTH', 'FORM', 'UNIT']);
    expect(province.runtime.reader.statements - start).toBe(1);
    expect((await statistics(['FORM', 'FORM'])).violations).toEqual([{ code: 'DUPLICATE', path: ['dimensions'] }]);

    const crowded = await aCampaign(province, 'TD-DONG');
    await province.sql(
      `insert into awards.tally select $1, gen_random_uuid(), '2021-09-01', 'AWARD_FORM', $2, 1 from generate_series(1, 10001)`,
      [crowded, province.form('BKT')],
    );
    const answer = await province.ask(province.actors.board, STATISTICS, { id: crowded, dimensions: ['UNIT'] });
    expect(answer.violations).toMatchObject([{ code: 'TOO_MANY_ROWS' }]);
    await province.sql('delete from awards.tally where campaign_id = $1', [crowded]);
  });

  it('is empty for a campaign without awards, and not found for none', async () => {
    const empty = await aCampaign(province, 'TD-TRONG');
    const ask = (id: string) => province.ask(province.actors.board, STATISTICS, { id, dimensions: ['FORM'] });

    expect((await ask(empty)).data.awardStatistics).toEqual({ total: 0, rows: [] });
    expect((await ask(newId())).codes).toEqual(['NOT_FOUND']);
  });
});
