import { awards } from '../index.ts';
import { followDirectory } from '../scope/scope.job.ts';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  const { branch, north, form } = province;
  const collective = (organisationId: string) => steps.line({ subjectKind: 'COLLECTIVE', organisationId });
  await steps.signed('2021-09-10', [steps.line(), steps.line({ awardFormId: form('LDTT') }), collective(north.id)]);
  await steps.signed('2021-09-11', [collective(branch.id)]);
  const proposal = await steps.proposal('BOARD_REVIEW');
  await steps.signed('2021-09-12', [{ nomineeId: await steps.nomineeOf(proposal) }]);
});
afterAll(() => province.close());

describe('the list of awards', () => {
  const LIST = `query($limit: Int!, $filter: AwardFilter) { awards(page: {limit: $limit}, filter: $filter) { totalCount items {
    id form { code name } decidedOn subjectName person { id } organisation { id } campaign { id } decision { number } } } }`;

  it('starts with the latest and takes four statements whatever its length', async () => {
    await steps.signed('2021-09-19', [steps.line({ awardFormId: province.form('GK') })]);
    const list = (limit: number) => province.ask(province.actors.northOfficer, LIST, { limit });
    await list(1);
    const start = province.runtime.reader.statements;
    const { data } = await list(50);

    expect(data.awards.items.length).toBeGreaterThan(3);
    expect(data.awards.items[0]).toMatchObject({
      decidedOn: '2021-09-19',
      form: { code: 'GK' },
      decision: { number: expect.any(String) },
    });
    expect(province.runtime.reader.statements - start).toBe(4);
  });

  it('is filtered by cluster, campaign, form, person, kind and day', async () => {
    const person = await aPerson(province, 'Lọc', province.south);
    await steps.signed('2021-09-03', [
      steps.line({ personId: person, subjectKind: 'INDIVIDUAL', awardFormId: province.form('GK') }),
    ]);
    const count = async (filter: object) =>
      (await province.ask(province.actors.board, LIST, { limit: 1, filter })).data.awards.totalCount;
    const mine = { personId: [person] };

    expect(await count(mine)).toBe(1);
    expect(
      await count({
        ...mine,
        clusterId: [province.clusters.south],
        decidedOn: { from: '2021-09-03', to: '2021-09-03' },
      }),
    ).toBe(1);
    expect(
      await count({
        ...mine,
        campaignId: [province.campaign],
        awardFormId: [province.form('GK')],
        subjectKind: ['INDIVIDUAL'],
      }),
    ).toBe(1);
    expect(await count({ ...mine, clusterId: [province.clusters.north] })).toBe(0);
    expect(await count({ q: 'nguyen loc' })).toBe(1);
  });

  it('stands under a person and an organisation too', async () => {
    const query =
      'query($list: [_Any!]!) { _entities(representations: $list) { ... on Person { awards { totalCount } } ... on Organisation { awards { totalCount } proposalCounts { state count } } } }';
    const list = [
      { __typename: 'Person', id: province.people.north },
      { __typename: 'Organisation', id: province.north.id },
    ];
    const { data } = await province.ask(province.actors.northOfficer, query, { list });

    expect(data._entities[0].awards.totalCount).toBeGreaterThan(0);
    expect(data._entities[1].awards.totalCount).toBeGreaterThan(data._entities[0].awards.totalCount);
    expect(data._entities[1].proposalCounts).toEqual(
      expect.arrayContaining([{ state: 'DECIDED', count: expect.any(Number) }]),
    );
  });
});

describe('the reference data', () => {
  it('is loaded once, however often the service starts', async () => {
    const counts = () =>
      province.sql(
        'select (select count(*) from awards.award_form) as forms, (select count(*) from awards.holiday) as days, (select count(*) from awards.data_load) as loads',
      );
    const before = await counts();
    await awards.load?.(province.runtime);

    expect(await counts()).toEqual(before);
  });

  it('keeps what the Board corrects', async () => {
    const { admin, board, northOfficer } = province.actors;
    const [salary] = await province.sql<{ id: string }>(
      "select id from awards.base_salary where valid_from = '2018-07-01'",
    );
    const confirm =
      'mutation($id: ID!) { updateBaseSalary(id: $id, version: 1, input: {isVerified: true, documentNumber: "72/2018/NĐ-CP", documentDate: "2018-05-15"}) { isVerified } }';

    expect((await province.ask(board, confirm, salary as never)).codes).toEqual(['FORBIDDEN']);
    expect((await province.ask(admin, confirm, salary as never)).data.updateBaseSalary).toEqual({ isVerified: true });
    await province.sql('delete from awards.data_load');
    await awards.load?.(province.runtime);
    const forms =
      'query($code: [String!]) { awardForms(filter: {code: $code}) { items { name coefficients { subjectKind coefficient validFrom isVerified } deciders { decider clause } } } baseSalaries { items { validFrom isVerified } } }';
    const { data } = await province.ask(northOfficer, forms, { code: ['XPTTB'] });
    expect(data.baseSalaries.items[0]).toEqual({ validFrom: '2018-07-01', isVerified: true });
    expect(data.awardForms.items[0].coefficients[1]).toEqual({
      subjectKind: 'COLLECTIVE',
      coefficient: 2,
      validFrom: '2025-07-01',
      isVerified: true,
    });
  });
});

it('a signed award and its certificate follow a correction of where their unit stood, and nothing else changes', async () => {
  const { clusters, south, actors } = province;
  const collective = { subjectKind: 'COLLECTIVE', organisationId: south.id };
  const decision = await steps.signed('2021-09-14', [steps.line(collective)]);
  await province.ask(actors.board, 'mutation($id: ID!) { issueCertificates(decisionId: $id) { id } }', {
    id: decision,
  });
  const placed = () =>
    province.sql(
      `select a.cluster_id as award, c.cluster_id as certificate, a.version, c.number from awards.award a
       join awards.certificate c on c.award_id = a.id where a.decision_id = $1`,
      [decision],
    );
  const [before] = await placed();
  expect(before).toMatchObject({ award: clusters.south, certificate: clusters.south });

  await province.sql('update directory.cluster_membership set cluster_id = $1 where organisation_id = $2', [
    ...[clusters.north, south.id],
  ]);
  await followDirectory(province.runtime);

  expect(await placed()).toEqual([{ ...before, award: clusters.north, certificate: clusters.north }]);
});
