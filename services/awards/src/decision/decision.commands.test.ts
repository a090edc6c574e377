import { newId } from '@tdkt/kernel';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { PROPOSAL, Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const codesOf = (answer: { violations: readonly { code: string; path?: readonly (string | number)[] }[] }) =>
  answer.violations.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim());
const proposalOf = async (id: string) =>
  (await province.ask(province.actors.board, `query($id: ID!) { proposal(id: $id) { ${PROPOSAL} } }`, { id })).data
    .proposal;

describe('a decision that came on paper', () => {
  it('is recorded with its list: subjects, places, bonuses', async () => {
    const { form, neighbour, branch, people } = province;
    const decision = await steps.decision({ legalBases: ['Luật Thi đua, Khen thưởng', 'Nghị định 91/2017/NĐ-CP'] });
    const { data } = await steps.record(decision, [
      steps.line(),
      steps.line({
        personId: people.branch,
        organisationId: branch.id,
        subjectKind: 'INDIVIDUAL',
        awardFormId: form('GK'),
      }),
      steps.line({ subjectKind: 'COLLECTIVE', organisationId: neighbour.id }),
      steps.line({ awardFormId: form('HCDC'), campaignId: null, commendationType: 'SUDDEN' }),
    ]);

    const items = [...data.recordAwards.awards.items].sort((a, b) => a.bonus - b.bonus);
    expect(items.map((item) => [item.subjectName, item.bonus, item.organisationId, item.isSigned])).toEqual([
      ['Nguyễn Nhánh', 450_000, branch.id, false],
      ['Nguyễn Bắc', 1_490_000, province.north.id, false],
      ['neighbour', 2_980_000, neighbour.id, false],
      ['Nguyễn Bắc', 6_710_000, province.north.id, false],
    ]);
    const query = 'query($id: ID!) { decision(id: $id) { legalBases issuerOrganisation { id } } }';
    expect((await province.ask(province.actors.auditor, query, { id: decision.id })).data.decision).toEqual({
      legalBases: ['Luật Thi đua, Khen thưởng', 'Nghị định 91/2017/NĐ-CP'],
      issuerOrganisation: { id: province.committee.id },
    });
  });

  it('tells everything wrong with the list, line by line, and records nothing of it', async () => {
    const decision = await steps.decision();
    const answer = await steps.record(decision, [
      steps.line(),
      steps.line({ personId: newId() }),
      { awardFormId: newId() },
      steps.line({ subjectKind: 'COLLECTIVE', campaignId: newId() }),
      { nomineeId: newId() },
    ]);

    expect(codesOf(answer)).toEqual([
      'UNKNOWN_REFERENCE items.1.personId',
      ...['REQUIRED items.2.subjectKind', 'UNKNOWN_REFERENCE items.2.awardFormId', 'REQUIRED items.2.commendationType'],
      ...['NOT_ALLOWED items.3.personId', 'REQUIRED items.3.organisationId', 'UNKNOWN_REFERENCE items.3.campaignId'],
      'UNKNOWN_REFERENCE items.4.nomineeId',
    ]);
    expect(await province.sql('select 1 from awards.award where decision_id = $1', [decision.id])).toEqual([]);
  });

  it('names a subject once for a form', async () => {
    const decision = await steps.decision();

    expect(codesOf(await steps.record(decision, [steps.line(), steps.line()]))).toEqual(['TAKEN items.1.awardFormId']);
    const recorded = (await steps.record(decision, [steps.line()])).data.recordAwards as Stored;
    expect(codesOf(await steps.record(recorded, [steps.line()]))).toEqual(['TAKEN items.0.awardFormId']);
  });

  it('counts a citizen without an organisation for the unit that registered them', async () => {
    const { sql, loner } = province;
    const citizen = await aPerson(province, 'Dân', loner);
    await sql('update directory.person set organisation_id = null where id = $1', [citizen]);
    const { data } = await steps.record(await steps.decision(), [steps.line({ personId: citizen })]);

    expect(data.recordAwards.awards.items[0].organisationId).toBe(loner.id);
  });

  it('is listed with its award where the unit stood on the day, also when it has closed since', async () => {
    const closed = newId();
    const path = `${province.north.path}.${closed.replaceAll('-', '')}`;
    await province.sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from, valid_to)
       values ($1, $2, 'old', 'Đơn vị cũ', 'DEPARTMENT', $3, false, '2021-01-01', '2021-06-30')`,
      [newId(), closed, path],
    );
    const { data } = await steps.record(await steps.decision(), [
      steps.line({ subjectKind: 'COLLECTIVE', organisationId: closed }),
    ]);

    const id = data.recordAwards.awards.items[0].id;
    expect(await province.sql('select member_unit_id, subject_name from awards.award where id = $1', [id])).toEqual([
      { member_unit_id: province.north.id, subject_name: 'Đơn vị cũ' },
    ]);
  });

  it('takes lines off again while it is a draft, and follows another day', async () => {
    const { admin, board } = province.actors;
    const recorded = (
      await steps.record(await steps.decision(), [steps.line(), steps.line({ awardFormId: province.form('GK') })])
    ).data.recordAwards;
    const update =
      'mutation($id: ID!, $version: Int!) { updateDecision(id: $id, version: $version, input: {decidedOn: "2019-05-02"}) { version awards { items { decidedOn bonus } } } }';
    const remove =
      'mutation($id: ID!, $version: Int!, $ids: [ID!]!) { removeAwards(decisionId: $id, version: $version, awardIds: $ids) { version awards { totalCount } } }';

    const moved = (await province.ask(admin, update, { id: recorded.id, version: recorded.version })).data
      .updateDecision;
    // The base salary of May 2019 is not confirmed.
    expect(moved.awards.items).toEqual([
      { decidedOn: '2019-05-02', bonus: null },
      { decidedOn: '2019-05-02', bonus: null },
    ]);
    const gone = await province.ask(board, remove, {
      id: recorded.id,
      version: moved.version,
      ids: [recorded.awards.items[0].id],
    });
    expect(gone.data.removeAwards.awards.totalCount).toBe(1);
  });

  it('records 1,000 lines with a number of statements that does not grow', async () => {
    const people = await province.sql<{ id: string }>(
      `insert into directory.person (id, family_name, given_name, full_name, organisation_id, management_paths)
       select gen_random_uuid(), 'Trần', n::text, 'Trần ' || n, $1, array[$2::ltree] from generate_series(1, 1000) n returning id`,
      [province.south.id, province.south.path],
    );
    const { data } = await steps.record(
      await steps.decision(),
      people.map(({ id }) => steps.line({ personId: id })),
    );

    expect(data.recordAwards.awards.totalCount).toBe(1000);
    const signed = await steps.sign(province.actors.decider, data.recordAwards);
    expect(signed.data.signDecision.state).toBe('SIGNED');
  });
});

describe('signing', () => {
  it('takes the next number of the book, or keeps the number on the paper and goes on from there', async () => {
    const numbers: (string | null)[] = [];
    for (const input of [{}, {}, { number: '3177/QĐ-X' }, {}]) {
      const decision = await steps.decision({ book: 'QĐ-X', ...input });
      const recorded = (await steps.record(decision, [steps.line()])).data.recordAwards;
      numbers.push((await steps.sign(province.actors.admin, recorded)).data.signDecision.number);
    }

    expect(numbers).toEqual(['1/QĐ-X', '2/QĐ-X', '3177/QĐ-X', '3178/QĐ-X']);
  });

  it('refuses a number that the book has in that year', async () => {
    await steps.decision({ book: 'QĐ-Y', number: '5/QĐ-Y' });
    const input = {
      title: 'x',
      signerName: 'x',
      signerPosition: 'x',
      decidedOn: '2021-03-01',
      issuerOrganisationId: province.committee.id,
      book: 'QĐ-Y',
      number: '5/QĐ-Y',
    };
    const create = 'mutation($input: CreateDecision!) { createDecision(input: $input) { id } }';

    expect(codesOf(await province.ask(province.actors.board, create, { input }))).toEqual(['TAKEN number']);
    const lastYear = await province.ask(province.actors.board, create, {
      input: { ...input, decidedOn: '2020-03-01' },
    });
    expect(lastYear.codes).toEqual([]);
  });

  it('is for the head of the Board and the chairman, needs a list and a day that has come', async () => {
    const empty = await steps.decision();
    const tomorrow = (await steps.record(await steps.decision({ decidedOn: '2021-09-21' }), [steps.line()])).data
      .recordAwards;

    expect((await steps.sign(province.actors.board, empty)).codes).toEqual(['FORBIDDEN']);
    expect(codesOf(await steps.sign(province.actors.decider, empty))).toEqual(['NO_AWARDS']);
    expect(codesOf(await steps.sign(province.actors.decider, tomorrow))).toEqual(['IN_FUTURE decidedOn']);
  });

  it('decides a proposal when its last nominee is decided, and counts the working days', async () => {
    const { board, admin, northOfficer } = province.actors;
    const id = await steps.proposal('DRAFT');
    await steps.nominate(northOfficer, id, { personId: province.people.branch });
    for (const [actor, action] of [
      [northOfficer, 'submit'],
      [board, 'accept'],
    ] as const)
      await steps.act(actor, action, id);
    await steps.walk(id);
    await province.sql("update awards.proposal set submitted_on = '2021-08-30' where id = $1", [id]);
    const [first, second] = (await proposalOf(id)).nominees;

    const recorded = (await steps.record(await steps.decision(), [{ nomineeId: first.id }])).data.recordAwards;
    expect(codesOf(await steps.act(board, 'return', id, 'Sửa'))).toEqual(['HAS_AWARDS']);
    await steps.sign(admin, recorded);
    expect(await proposalOf(id)).toMatchObject({ state: 'BOARD_REVIEW', daysToDecision: null });

    const decline = 'mutation($id: ID!) { declineNominee(id: $id, version: 1, reason: "Chưa đủ") { outcome } }';
    expect((await province.ask(board, decline, { id: second.id })).data.declineNominee.outcome).toBe('DECLINED');
    // 31/8, 1/9, then 6 to 10, 13 to 17 and 20/9: 2/9 and 3/9/2021 were days off.
    expect(await proposalOf(id)).toMatchObject({
      state: 'DECIDED',
      daysToDecision: 13,
      decidedOn: '2021-09-20',
      actions: [],
    });
  });

  it('records a nominee once, and only one that the Board has taken in', async () => {
    const submitted = await steps.nomineeOf(await steps.proposal('SUBMITTED'));
    const open = await steps.nomineeOf(await steps.proposal('BOARD_REVIEW'));
    await steps.record(await steps.decision(), [{ nomineeId: open }]);

    const answer = await steps.record(await steps.decision(), [{ nomineeId: submitted }, { nomineeId: open }]);
    expect(codesOf(answer)).toEqual(['WRONG_STATE items.0.nomineeId', 'TAKEN items.1.nomineeId']);
  });
});
