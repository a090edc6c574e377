import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { addLarge, readSizes } from '@tdkt/gateway/demo-large';
import type { Runtime } from '@tdkt/kernel';
import { refresh } from '@tdkt/reporting';
import { testConfig } from '../world/settings.ts';
import { startWorld, type World } from '../world/world.ts';
import { QUERY_A, QUERY_B } from './floor.sql.ts';

const DAY = '2021-09-20';
const ASKED = '--organisations 300 --people 2000 --reports 1000 --awards 400 --campaigns 3 --proposals 200'.split(' ');
const document = (name: string): string =>
  readFileSync(new URL(`../../schema/queries/${name}.graphql`, import.meta.url), 'utf8');

let world: World;
const add = () =>
  addLarge(testConfig(tmpdir()), { sizes: readSizes(ASKED), connection: world.connection, say: () => undefined });

beforeAll(async () => {
  world = await startWorld();
  expect(await add()).toEqual(['organisations', 'people', 'campaigns', 'awards']);
});
afterAll(() => world.close());

const numberOf = async (text: string): Promise<number> => {
  const [row] = await world.sql<{ number: number }>(`select (${text})::float8 as number`);
  return row?.number ?? Number.NaN;
};
/** The synthetic campaigns. */
const campaigns = () =>
  world.sql<{ id: string }>("select id from directory.campaign where code like 'TH-%' order by code");

describe('synthetic data in the size of a province', () => {
  it.each([
    ['units', "select count(*) from directory.organisation where name like '%(tổng hợp)%'", 300],
    ['people', "select count(*) from directory.person where full_name like '%(tổng hợp)'", 2000],
    ['campaigns', "select count(*) from directory.campaign where title like '%(tổng hợp)'", 3],
    ['reports', 'select count(*) from campaigns.progress_report', 1000],
    ['awards', 'select count(*) from awards.award', 400],
    ['proposals', 'select count(*) from awards.proposal', 200],
    [
      'people in the directory unlike their source',
      'select count(*) from people.person p full join directory.person d using (id) where (p.full_name, p.organisation_id, p.management_paths) is distinct from (d.full_name, d.organisation_id, d.management_paths)',
      0,
    ],
    [
      'people whom their unit would not find',
      'select count(*) from people.person p where not exists (select from people.person_scope s where s.person_id = p.id and s.scope_id = p.organisation_id) and p.organisation_id is not null',
      0,
    ],
    [
      'people who were entered twice',
      'select count(*) from people.person p join people.person q on q.national_id = p.national_id and q.full_name = p.full_name and q.id > p.id',
      7,
    ],
    [
      'awards of decisions that are not signed',
      "select count(*) from awards.award a join awards.decision d on d.id = a.decision_id where not a.is_signed or d.state <> 'SIGNED'",
      0,
    ],
    [
      'proposals decided in less time than they took',
      'select count(*) from awards.proposal where days_to_decision < 0 or decided_on < submitted_on',
      0,
    ],
    [
      'dossiers in another place than their unit',
      'select count(*) from awards.award a join directory.organisation o on o.id = a.organisation_id where a.management_path::text <> o.management_path::text or a.cluster_id is null',
      0,
    ],
    ['reports of days to come', `select count(*) from campaigns.progress_report where submitted_on > '${DAY}'`, 0],
    ['triggers left off', "select count(*) from pg_trigger where not tgisinternal and tgenabled = 'D'", 0],
  ])('has so many %s', async (_what, text, wanted) => {
    expect(await numberOf(text)).toBe(wanted);
  });

  it('is added once', async () => {
    expect(await add()).toEqual([]);
    expect(await numberOf('select count(*) from awards.award')).toBe(400);
  });

  it('answers all clusters through the graph as hand-written SQL does', async () => {
    const board = await world.as('board');
    for (const { id } of await campaigns()) {
      const [floor] = await world.sql<{ json_build_object: string }>(QUERY_A, [id, DAY]);
      expect(await board.ask(document('all-clusters-progress'), { campaignId: id })).toEqual(
        JSON.parse(floor?.json_build_object ?? ''),
      );
    }
  });

  it('answers a page of awards through the graph as hand-written SQL does', async () => {
    const board = await world.as('board');
    const [floor] = await world.sql<{ json_build_object: string }>(QUERY_B, [50, 120, DAY]);
    expect(await board.ask(document('award-list'), { limit: 50, offset: 120 })).toEqual(
      JSON.parse(floor?.json_build_object ?? ''),
    );
  });

  it('comes into schema bi with every figure of the totals', async () => {
    await refresh(world.product.services.get('reporting')?.runtime as Runtime);

    const pairs = [
      [
        'select sum(total) from bi.fact_indicator',
        "select sum(amount) from campaigns.tally where measure = 'INDICATOR'",
      ],
      [
        'select sum(reported_count) from bi.fact_progress',
        "select sum(amount) from campaigns.tally where measure = 'REPORTED'",
      ],
      [
        'select sum(launched_count) from bi.fact_progress',
        "select sum(amount) from campaigns.tally where measure = 'LAUNCHED'",
      ],
      [
        'select sum(award_count) from bi.fact_award',
        "select sum(amount) from awards.tally where measure = 'AWARD_FORM'",
      ],
      [
        'select sum(proposal_count) from bi.fact_proposal',
        "select sum(amount) from awards.tally where measure = 'PROPOSAL_STATE'",
      ],
    ] as const;
    for (const [fact, total] of pairs) expect(await numberOf(fact)).toBe(await numberOf(total));
    const strangers = ['fact_progress', 'fact_indicator', 'fact_award', 'fact_proposal'].map(
      (fact) =>
        `select count(*) from bi.${fact} f where not exists (select from bi.dim_unit u where u.unit_id = f.unit_id)`,
    );
    for (const text of strangers) expect(await numberOf(text)).toBe(0);
  });
});

describe('the command line', () => {
  it.each([
    ['--people 0', '--people 0'],
    ['--people many', '--people many'],
    ['--houses 3', '--houses'],
    ['--people 10 --awards 20', '--people'],
  ])('refuses %s and says why', (parameters, named) => {
    expect(() => readSizes(parameters.split(' '))).toThrow(named);
  });
});
