import { newId } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { ADD_NOMINEE, CREATE_PROPOSAL, PROPOSAL, Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const codesOf = (answer: { violations: readonly { code: string; path?: readonly (string | number)[] }[] }) =>
  answer.violations.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim());

describe('a proposal', () => {
  it('gets a code of the year and the place of its unit', async () => {
    const { actors, north, clusters } = province;
    const first = (await steps.create(actors.northOfficer)).data.createProposal;
    const second = (await steps.create(actors.northOfficer)).data.createProposal;

    expect(first).toMatchObject({
      state: 'DRAFT',
      actions: ['UPDATE', 'ADD_NOMINEE', 'CONFIRM', 'ADD_EVIDENCE', 'SPLIT', 'MERGE', 'SUBMIT', 'WITHDRAW'],
    });
    expect(first.code).toMatch(/^HS-2021-\d{5}$/);
    expect(Number(second.code.slice(-5))).toBe(Number(first.code.slice(-5)) + 1);
    const [row] = await province.sql(
      'select member_unit_id, cluster_id, opened_on::text from awards.proposal where id = $1',
      [first.id],
    );
    expect(row).toEqual({ member_unit_id: north.id, cluster_id: clusters.north, opened_on: '2021-09-20' });
  });

  it('counts for the member unit above when a branch proposes', async () => {
    const { actors, branch, north } = province;
    const { id } = (await steps.create(actors.northOfficer, { proposingOrganisationId: branch.id })).data
      .createProposal;

    expect(await province.sql('select member_unit_id from awards.proposal where id = $1', [id])).toEqual([
      { member_unit_id: north.id },
    ]);
  });

  it('of a movement names the movement, and names one that exists', async () => {
    expect(codesOf(await steps.create(province.actors.board, { campaignId: null }))).toEqual([
      'CAMPAIGN_REQUIRED campaignId',
    ]);
    expect(codesOf(await steps.create(province.actors.board, { campaignId: newId() }))).toEqual([
      'UNKNOWN_REFERENCE campaignId',
    ]);
    expect(codesOf(await steps.create(province.actors.board, { proposingOrganisationId: 'x' }))).toEqual([
      'UNKNOWN_REFERENCE proposingOrganisationId',
    ]);
  });

  it('goes from the unit over the cluster to the Board', async () => {
    const { northOfficer, northLeader, board } = province.actors;
    const id = await steps.proposal('DRAFT');

    const submitted = (await steps.act(northOfficer, 'submit', id)).data.submitProposal;
    expect(submitted).toMatchObject({ state: 'SUBMITTED', submittedOn: '2021-09-20', actions: ['WITHDRAW'] });
    const endorsed = (await steps.act(northLeader, 'endorse', id)).data.endorseProposal;
    expect(endorsed).toMatchObject({ state: 'CLUSTER_REVIEWED', actions: [] });
    const accepted = (await steps.act(board, 'accept', id)).data.acceptProposal;
    expect(accepted).toMatchObject({
      state: 'BOARD_REVIEW',
      actions: ['CONFIRM', 'ADD_EVIDENCE', 'SPLIT', 'MERGE', 'RETURN', 'OVERRIDE_REGIME', 'DECLINE_NOMINEE'],
    });
    expect(accepted.receivedAt).not.toBeNull();
  });

  it('comes back with a reason and may be submitted again', async () => {
    const { northOfficer, northLeader } = province.actors;
    const id = await steps.proposal('SUBMITTED');

    expect(codesOf(await steps.act(northLeader, 'return', id, '  '))).toEqual(['REQUIRED reason']);
    const returned = (await steps.act(northLeader, 'return', id, 'Thiếu biên bản')).data.returnProposal;
    expect(returned).toMatchObject({ state: 'RETURNED', returnReason: 'Thiếu biên bản' });
    const again = (await steps.act(northOfficer, 'submit', id)).data.submitProposal;
    expect(again).toMatchObject({ state: 'SUBMITTED', returnReason: null });
  });

  it('is not submitted without a nominee', async () => {
    const { id } = (await steps.create(province.actors.northOfficer)).data.createProposal;

    expect(codesOf(await steps.act(province.actors.northOfficer, 'submit', id))).toEqual(['NO_NOMINEES']);
  });

  it.each([
    ['submit', 'SUBMITTED', 'northOfficer'],
    ['endorse', 'DRAFT', 'northLeader'],
    ['accept', 'DRAFT', 'board'],
    ['withdraw', 'BOARD_REVIEW', 'northOfficer'],
  ] as const)('does not %s in %s', async (action, state, actor) => {
    const id = await steps.proposal(state);
    const answer = await steps.act(province.actors[actor], action, id);

    expect(codesOf(answer)).toEqual(['WRONG_STATE']);
    expect(answer.violations[0]?.params).toEqual({ state });
  });

  it('refuses a stale version and tells the current one', async () => {
    const id = await steps.proposal('DRAFT');
    const query = `mutation($id: ID!, $input: UpdateProposal!) { updateProposal(id: $id, version: 1, input: $input) { ${PROPOSAL} } }`;
    const update = (summary: string) => province.ask(province.actors.northOfficer, query, { id, input: { summary } });

    expect((await update('Lần một')).data.updateProposal.version).toBe(2);
    expect((await update('Lần hai')).codes).toEqual(['CONFLICT']);
  });

  it('of twenty officers who save it at once one wins, and the others learn of it', async () => {
    const id = await steps.proposal('DRAFT');
    const save = (at: number) =>
      province.ask(
        province.actors.northOfficer,
        'mutation($id: ID!, $input: UpdateProposal!) { updateProposal(id: $id, version: 1, input: $input) { version summary } }',
        { id, input: { summary: `Bản của cán bộ ${at}` } },
      );
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => save(at)));

    const won = answers.filter(({ codes }) => codes.length === 0);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ codes }) => codes[0] === 'CONFLICT')).toHaveLength(19);
    const [row] = await province.sql<{ summary: string; version: number }>(
      'select summary, version from awards.proposal where id = $1',
      [id],
    );
    expect(row).toEqual({ summary: won[0]?.data.updateProposal.summary, version: 2 });
  });

  it('is made once for one Idempotency-Key', async () => {
    const { northOfficer } = province.actors;
    const input = { proposingOrganisationId: province.north.id, commendationType: 'SUDDEN', summary: 'Một lần' };
    const create = (summary: string) =>
      province.ask(northOfficer, CREATE_PROPOSAL, { input: { ...input, summary } }, { idempotencyKey: 'key-1' });

    const first = await create('Một lần');
    expect((await create('Một lần')).data.createProposal.id).toBe(first.data.createProposal.id);
    expect((await create('Khác')).codes).toEqual(['CONFLICT']);
  });
});

describe('a nominee', () => {
  it('is a person of the unit or of what it manages', async () => {
    const { northOfficer, board } = province.actors;
    const { people } = province;
    const { id } = (await steps.create(northOfficer)).data.createProposal;

    expect((await steps.nominate(northOfficer, id, { personId: people.branch })).data.addNominee.subjectName).toBe(
      'Nguyễn Nhánh',
    );
    expect(codesOf(await steps.nominate(board, id, { personId: people.south }))).toEqual(['NOT_IN_UNIT personId']);
    expect(codesOf(await steps.nominate(northOfficer, id, { personId: newId() }))).toEqual([
      'UNKNOWN_REFERENCE personId',
    ]);
  });

  it('is a collective of the unit', async () => {
    const { northOfficer } = province.actors;
    const { id } = (await steps.create(northOfficer)).data.createProposal;
    const collective = (organisationId: string) =>
      steps.nominate(northOfficer, id, { subjectKind: 'COLLECTIVE', organisationId });

    expect((await collective(province.branch.id)).data.addNominee.subjectName).toBe('branch');
    expect(codesOf(await collective(province.south.id))).toEqual(['NOT_IN_UNIT organisationId']);
  });

  it('is not asked the same form twice in one proposal', async () => {
    const id = await steps.proposal('DRAFT');

    expect(codesOf(await steps.nominate(province.actors.northOfficer, id))).toEqual(['TAKEN awardFormId']);
    expect(
      (await steps.nominate(province.actors.northOfficer, id, { awardFormId: province.form('GK') })).codes,
    ).toEqual([]);
  });

  it('fits the form and the calendar', async () => {
    const { id } = (await steps.create(province.actors.northOfficer)).data.createProposal;
    const wrong = { awardFormId: province.form('HCSV'), achievementFrom: '2021-09-01', achievementTo: '2021-08-01' };

    expect(codesOf(await steps.nominate(province.actors.northOfficer, id, wrong))).toEqual([
      'BEFORE_START achievementTo',
    ]);
    const flag = { awardFormId: province.form('CTDT') };
    expect(codesOf(await steps.nominate(province.actors.northOfficer, id, flag))).toEqual([
      'FORM_NOT_FOR_SUBJECT awardFormId',
    ]);
  });

  it('changes and leaves only while the proposal is open', async () => {
    const { northOfficer } = province.actors;
    const id = await steps.proposal('DRAFT');
    const nominee = await steps.nomineeOf(id);
    const update =
      'mutation($id: ID!, $version: Int!) { updateNominee(id: $id, version: $version, input: {isFrontline: true}) { version isFrontline } }';
    const remove =
      'mutation($id: ID!, $version: Int!) { removeNominee(id: $id, version: $version) { id nominees { id } } }';

    expect((await province.ask(northOfficer, update, { id: nominee, version: 1 })).data.updateNominee).toEqual({
      version: 2,
      isFrontline: true,
    });
    expect((await province.ask(northOfficer, remove, { id: nominee, version: 1 })).codes).toEqual(['CONFLICT']);
    await steps.act(northOfficer, 'submit', id);
    expect(codesOf(await province.ask(northOfficer, remove, { id: nominee, version: 2 }))).toEqual(['WRONG_STATE']);
    await steps.act(province.actors.board, 'return', id, 'Sửa');
    expect((await province.ask(northOfficer, remove, { id: nominee, version: 2 })).data.removeNominee).toEqual({
      id,
      nominees: [],
    });
  });

  it('shows an award for the same time in the same campaign as a finding', async () => {
    const { people, actors } = province;
    const period = { achievementFrom: '2021-09-05', achievementTo: '2021-09-30' };
    await steps.signed('2021-09-14', [steps.line({ personId: people.branch, ...period })]);
    const { id } = (await steps.create(actors.northOfficer)).data.createProposal as Stored;
    await steps.nominate(actors.northOfficer, id, { personId: people.branch });
    await steps.nominate(actors.northOfficer, id, {
      personId: people.branch,
      achievementTo: '2021-09-01',
      awardFormId: province.form('GK'),
    });

    const query = 'query($id: ID!) { proposal(id: $id) { nominees { findings { code result params } } } }';
    const { nominees } = (await province.ask(actors.northOfficer, query, { id })).data.proposal;
    const awarded = nominees.map(({ findings }: { findings: { code: string }[] }) =>
      findings.filter(({ code }) => code === 'ACHIEVEMENT_ALREADY_AWARDED'),
    );
    expect(awarded[0]).toEqual([
      {
        code: 'ACHIEVEMENT_ALREADY_AWARDED',
        result: 'NEEDS_REVIEW',
        params: { form: 'BKT', decidedOn: '2021-09-14', number: expect.any(String) },
      },
    ]);
    expect(awarded[1]).toEqual([]);
  });

  it('is added by its officer only', async () => {
    const id = await steps.proposal('DRAFT');
    const input = {
      subjectKind: 'INDIVIDUAL',
      awardFormId: province.form('BKT'),
      achievementSummary: 'x',
      achievementFrom: '2021-09-01',
      achievementTo: '2021-09-02',
    };
    const add = (actor: Parameters<Province['ask']>[0]) => province.ask(actor, ADD_NOMINEE, { proposalId: id, input });

    expect((await add(province.actors.southOfficer)).codes).toEqual(['NOT_FOUND']);
    expect((await add(province.actors.northLeader)).codes).toEqual(['FORBIDDEN']);
  });
});
