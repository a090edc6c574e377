import { labelOf, newId, settingOf } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
/** A unit that came out of another, and a unit that was below that other one. */
let heir: string;
let below: string;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  const { south, branch, committee, form } = province;
  const collective = (organisationId: string, more: object = {}) =>
    steps.line({ subjectKind: 'COLLECTIVE', organisationId, ...more });
  below = await aUnit(`${south.path}`, '2021-01-01', '2021-06-30');
  heir = await aUnit(committee.path, '2021-07-01');
  await province.sql(
    `insert into directory.succession (id, reorganisation_id, predecessor_id, successor_id, scope, effective_on)
     values ($1, $2, $3, $4, 'WHOLE', '2021-07-01')`,
    [newId(), newId(), south.id, heir],
  );
  await signed('2019-03-01', '17/QĐ-UBND', [collective(branch.id, { awardFormId: form('GK') })]);
  await signed('2021-05-02', '170/QĐ-UBND', [collective(south.id), collective(below)]);
  await signed('2021-09-02', '1701/QĐ-UBND', [collective(heir), steps.line()]);
});
afterAll(() => province.close());

async function aUnit(parent: string, from: string, to: string | null = null): Promise<string> {
  const id = newId();
  await province.sql(
    `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from, valid_to)
     values ($1, $2, $3, 'Đơn vị', 'DEPARTMENT', $4, false, $5, $6)`,
    [newId(), id, id.slice(-6), `${parent}.${labelOf(id)}`, from, to],
  );
  return id;
}
async function signed(decidedOn: string, number: string, items: readonly object[]): Promise<void> {
  const decision = await steps.decision({ decidedOn, number });
  const recorded = (await steps.record(decision, items)).data.recordAwards;
  await steps.sign(province.actors.admin, recorded);
}

const BOOK =
  'query($filter: AwardFilter) { awards(filter: $filter) { totalCount items { organisationId decidedOn } } }';
const found = async (filter: object, actor = province.actors.board) => {
  const { data } = await province.ask(actor, BOOK, { filter });
  return data.awards.items.map((row: { organisationId: string }) => row.organisationId).sort();
};

describe('the book of awards', () => {
  it('finds a unit with all below it, as they stood on the day of the decision', async () => {
    const { north, branch, south, committee } = province;

    expect(await found({ underOrganisationId: [north.id] })).toEqual([north.id, branch.id].sort());
    expect(await found({ underOrganisationId: [south.id] })).toEqual([south.id, below].sort());
    expect(await found({ underOrganisationId: [committee.id] })).toHaveLength(5);
  });

  it('finds what came from the units before it', async () => {
    expect(await found({ underOrganisationId: [heir] })).toEqual([heir, province.south.id, below].sort());
  });

  it('leaves out what a unit got before it came below another', async () => {
    const { branch, north, neighbour } = province;
    await province.sql("update directory.organisation set valid_to = '2021-08-31' where id = $1", [branch.id]);
    await province.sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
       values ($1, $2, 'branch', 'branch', 'DEPARTMENT', $3, false, '2021-09-01')`,
      [newId(), branch.id, `${neighbour.path}.${labelOf(branch.id)}`],
    );

    expect(await found({ underOrganisationId: [neighbour.id] })).toEqual([]);
    expect(await found({ underOrganisationId: [north.id] })).toContain(branch.id);
  });

  it.each([
    ['a year', { year: [2019] }, 1],
    ['several years', { year: [2019, 2021] }, 5],
    ['a year that no calendar has', { year: [0, -5, 99_999] }, 0],
    ['the whole number of a decision', { decisionNumber: ['170/QĐ-UBND'] }, 2],
    ['the number before the stroke, and none that begins alike', { decisionNumber: [' 17 '] }, 1],
    ['no number at all', { decisionNumber: [' '] }, 0],
    ['a year and a number', { year: [2021], decisionNumber: ['17'] }, 0],
    ['a kind of subject', { subjectKind: ['INDIVIDUAL'] }, 1],
    ['what stands', { status: ['VALID'] }, 5],
  ])('finds %s: %j gives %i', async (_what, filter, count) => {
    expect(await found(filter)).toHaveLength(count);
  });

  it('shows nobody more than their own, whatever they ask for', async () => {
    const { northOfficer } = province.actors;

    expect(await found({ decisionNumber: ['1701'] }, northOfficer)).toEqual([province.north.id]);
    expect(await found({ underOrganisationId: [province.committee.id] }, northOfficer)).not.toContain(heir);
  });
});

describe('over 200,000 awards', () => {
  const YEARS = 20;
  beforeAll(async () => {
    const { committee, north, branch, campaign, otherCampaign, form, sql } = province;
    await sql('alter table awards.award disable trigger user');
    await sql('alter table awards.decision disable trigger user');
    await sql(
      `insert into awards.decision (id, number, decided_on, title, issuer_organisation_id, signer_name, signer_position)
       select gen_random_uuid(), n || '/QĐ-CT', date '2002-01-01' + n, 'Khen thưởng', $1, 'Người ký', 'Chủ tịch' from generate_series(1, 2000) n`,
      [committee.id],
    );
    await sql(
      `insert into awards.award (id, decision_id, award_form_id, campaign_id, commendation_type, subject_kind, subject_name, person_id,
         organisation_id, decided_on, is_signed, management_path, cluster_id)
       select gen_random_uuid(), d.id, (array[$1, $2]::uuid[])[1 + (n % 50 = 0)::integer], (array[$3, $4]::uuid[])[1 + (n % 40 = 0)::integer], 'MOVEMENT',
         case when n % 30 = 0 then 'HOUSEHOLD' else 'INDIVIDUAL' end, 'Nguyễn Văn ' || md5(n::text), gen_random_uuid(),
         case when n % 31 = 0 then $5::uuid else md5((n % 997)::text)::uuid end,
         date '2002-01-01' + (n * 7919) % (365 * ${YEARS}), true, $6::ltree, $7::uuid
       from generate_series(1, 200000) n join lateral (select id from awards.decision where number = (1 + n % 2000) || '/QĐ-CT') d on true`,
      [...[form('BKT'), form('GK'), campaign, otherCampaign, branch.id], ...[north.path, province.clusters.north]],
    );
    await sql('analyze awards.award');
    await sql('analyze awards.decision');
  }, 120_000);

  /** The plans of the statements that a list of the book takes, as the caller's row-level security has them. */
  async function plansOf(filter: object, actor = province.actors.board): Promise<string[]> {
    const { reader } = province.runtime;
    const read = reader.read.bind(reader);
    const asked: Parameters<typeof read>[1][] = [];
    Object.assign(reader, {
      read: (...given: Parameters<typeof read>) => {
        if (given[1].text.includes('awards.award r')) asked.push(given[1]);
        return read(...given);
      },
    });
    await province.ask(actor, BOOK, { filter });
    Object.assign(reader, { read });
    const plans: string[] = [];
    for (const { text, values } of asked) {
      await province.runtime.dataSource.transaction(async (manager) => {
        await manager.query("select set_config('app.actor', $1, true)", [settingOf(actor, null)]);
        const lines = (await manager.query(`explain ${text}`, [...values])) as { 'QUERY PLAN': string }[];
        plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
      });
    }
    return plans;
  }

  it.each<[string, () => object]>([
    ['a name', () => ({ q: 'nguyen van c4ca4238' })],
    ['a unit with all below it', () => ({ underOrganisationId: [province.branch.id] })],
    ['a form', () => ({ awardFormId: [province.form('GK')] })],
    ['a year', () => ({ year: [2010] })],
    ['the number of a decision', () => ({ decisionNumber: ['1234'] })],
    ['a campaign', () => ({ campaignId: [province.otherCampaign] })],
    ['a kind of subject', () => ({ subjectKind: ['HOUSEHOLD'] })],
    ['what is revoked', () => ({ status: ['REVOKED'] })],
    ['a cluster', () => ({ clusterId: [province.clusters.south] })],
  ])('%s is found by an index, for the page and for its total', async (_what, filter) => {
    const plans = await plansOf(filter());

    expect(plans).toHaveLength(2);
    for (const plan of plans) expect(plan).not.toContain('Seq Scan on award r');
  });

  it('a page and its total take two statements, whatever is asked for', async () => {
    const start = province.runtime.reader.statements;
    await found({ underOrganisationId: [province.north.id], year: [2010], q: 'nguyen' });

    expect(province.runtime.reader.statements - start).toBe(2);
  });
});
