import { type Actor, newId } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const WHY = `regime result general { code result } always { clause { clause } result }
  cases { clause { instrument clause isVerified } result findings { code result params sources } }`;
const OF_NOMINEES = `query ($id: ID!) { proposal(id: $id) { regimeCode nominees { id version subjectName eligibility { ${WHY} } } } }`;
interface Told {
  readonly regime: string;
  readonly result: string;
  readonly general: readonly { code: string; result: string }[];
  readonly cases: readonly {
    readonly clause: { readonly clause: string };
    readonly result: string;
    readonly findings: readonly {
      readonly code: string;
      readonly result: string;
      readonly sources: readonly string[];
    }[];
  }[];
}
interface Nominated {
  readonly id: string;
  readonly version: number;
  readonly eligibility: Told | null;
}
async function nomineesOf(actor: Actor, id: string): Promise<Nominated[]> {
  return (await province.ask(actor, OF_NOMINEES, { id })).data.proposal.nominees;
}
const caseOf = (told: Told | null | undefined, clause: string) =>
  told?.cases.filter((one) => one.clause.clause === clause).map(({ result }) => result);

const CONFIRM = `mutation ($id: ID!, $v: Int!, $code: String!, $isMet: Boolean!, $source: String!) {
  confirmRequirement(nomineeId: $id, version: $v, code: $code, isMet: $isMet, source: $source) { id version eligibility { ${WHY} } } }`;
const confirm = (actor: Actor, { id, version }: Nominated, code: string, isMet = true, source = 'Biên bản số 1') =>
  province.ask(actor, CONFIRM, { id, v: version, code, isMet, source });

const fact = (row: Record<string, unknown>) => {
  const values = {
    id: newId(),
    kind: 'COMPLETION',
    person_id: null,
    organisation_id: null,
    year: null,
    source: 'QĐ 5',
    ...row,
  };
  const columns = Object.keys(values);
  const places = columns.map((_, at) => `$${at + 1}`).join(', ');
  return province.sql(
    `insert into directory.merit_fact (${columns.join(', ')}) values (${places})`,
    Object.values(values),
  );
};

describe('a nominee of a movement', () => {
  let id: string;
  beforeAll(async () => {
    id = await steps.proposal('DRAFT');
  });

  it('is neither fit nor unfit until the minutes say how the vote went', async () => {
    const [nominee] = await nomineesOf(province.actors.northOfficer, id);
    expect(nominee?.eligibility).toMatchObject({ regime: 'RS_2021', result: 'NEEDS_REVIEW' });
    expect(caseOf(nominee?.eligibility, '72.1a')).toEqual(['NEEDS_REVIEW']);
  });

  it('is fit when the unit has entered its minutes, and says by which clause and paper', async () => {
    const [nominee] = await nomineesOf(province.actors.northOfficer, id);
    const { data } = await confirm(province.actors.northOfficer, nominee as Nominated, 'VOTED_IN_MOVEMENT');
    const told = data.confirmRequirement.eligibility as Told;
    expect(told.result).toBe('PASS');
    expect(told.cases[0]?.findings[0]).toMatchObject({ code: 'MOVEMENT_RESULT', sources: ['Biên bản số 1'] });
  });

  it('is unfit by every clause when the paper says no to all of them', async () => {
    for (const code of ['VOTED_IN_MOVEMENT', 'INFLUENCE_FIELD']) {
      const [nominee] = await nomineesOf(province.actors.northOfficer, id);
      await confirm(province.actors.northOfficer, nominee as Nominated, code, false);
    }
    const [nominee] = await nomineesOf(province.actors.board, id);
    expect(nominee?.eligibility?.result).toBe('FAIL');
  });

  it.each([
    ['by another unit', 'southOfficer', 'NOT_FOUND'],
    ['by the leader of its cluster', 'northLeader', 'FORBIDDEN'],
    ['by an auditor', 'auditor', 'FORBIDDEN'],
  ] as const)('is not confirmed %s', async (_who, actor, code) => {
    const [nominee] = await nomineesOf(province.actors.board, id);
    expect((await confirm(province.actors[actor], nominee as Nominated, 'INFLUENCE_FIELD')).codes).toEqual([code]);
  });

  it('is confirmed at its present version, for what the standard asks and with a paper', async () => {
    const [nominee] = await nomineesOf(province.actors.board, id);
    const stale = { ...(nominee as Nominated), version: 1 };
    expect((await confirm(province.actors.board, stale, 'INFLUENCE_FIELD')).codes).toEqual(['CONFLICT']);
    const wrong = await confirm(province.actors.board, nominee as Nominated, 'ANYTHING', true, ' ');
    expect(wrong.violations.map(({ code }) => code)).toEqual(['UNKNOWN_CHOICE', 'REQUIRED']);
  });

  it('is not confirmed by the unit any more once it was handed in', async () => {
    await steps.papers(province.actors.northOfficer, id);
    await steps.act(province.actors.northOfficer, 'submit', id);
    const [nominee] = await nomineesOf(province.actors.northOfficer, id);
    const late = await confirm(province.actors.northOfficer, nominee as Nominated, 'INFLUENCE_FIELD');
    expect(late.violations.map(({ code }) => code)).toEqual(['WRONG_STATE']);
  });
});

it('a dossier keeps the rules of the day on which the Board received it', async () => {
  const { board, northOfficer } = province.actors;
  const { id } = (await steps.create(northOfficer)).data.createProposal as Stored;
  await steps.nominate(northOfficer, id);
  await steps.papers(northOfficer, id);
  await steps.act(northOfficer, 'submit', id);
  await steps.act(board, 'accept', id);
  const [row] = await province.sql<object>('select received_on::text, regime_code from awards.proposal where id = $1', [
    id,
  ]);
  expect(row).toEqual({ received_on: '2021-09-20', regime_code: 'RS-2021' });
  await province.sql("update awards.proposal set received_on = '2025-08-01', regime_code = 'RS-2025' where id = $1", [
    id,
  ]);
  const [nominee] = await nomineesOf(board, id);
  expect(nominee?.eligibility?.regime).toBe('RS_2025');
  expect(caseOf(nominee?.eligibility, '74.1a')).toEqual(['NEEDS_REVIEW']);
});

it('an open hold stops a nominee until a document clears it', async () => {
  const id = await steps.proposal('DRAFT');
  await fact({ kind: 'HOLD', person_id: province.people.north, level: 'INSPECTION', from_on: '2021-09-01' });
  const holdOf = async () => (await nomineesOf(province.actors.board, id))[0]?.eligibility?.general[0];
  expect(await holdOf()).toEqual({ code: 'INTEGRITY_HOLD', result: 'FAIL' });
  await province.sql("update directory.merit_fact set to_on = '2021-09-15' where kind = 'HOLD'");
  expect(await holdOf()).toEqual({ code: 'INTEGRITY_HOLD', result: 'PASS' });
});

const OF_PERSON = `query ($r: [_Any!]!, $f: ID!, $d: Date) { _entities(representations: $r) { ... on Person { eligibility(formId: $f, asOf: $d) { ${WHY} } } } }`;
const person = async (actor: Actor, form: string, asOf: string) => {
  const r = [{ __typename: 'Person', id: province.people.branch }];
  const { data } = await province.ask(actor, OF_PERSON, { r, f: province.form(form), d: asOf });
  return data?._entities[0].eligibility as Told | null;
};

it('the same record answers otherwise under another law', async () => {
  await fact({ person_id: province.people.branch, year: 2021, level: 'EXCELLENT' });
  await fact({ person_id: province.people.branch, year: 2025, level: 'EXCELLENT' });
  const before = await person(province.actors.board, 'CSTDCS', '2021-12-31');
  const after = await person(province.actors.board, 'CSTDCS', '2025-12-31');
  expect([before?.regime, caseOf(before, '23')]).toEqual(['RS_2021', ['NEEDS_REVIEW']]);
  expect([after?.regime, caseOf(after, '23.2')]).toEqual(['RS_2025', ['PASS']]);
});

it('a person out of sight has no answer, by either layer', async () => {
  const { southOfficer, northOfficer } = province.actors;
  expect(await person(southOfficer, 'CSTDCS', '2021-12-31')).toBeNull();
  expect((await person(northOfficer, 'CSTDCS', '2021-12-31'))?.regime).toBe('RS_2021');
});

it('any number of nominees costs the same number of statements', async () => {
  const { northOfficer, board } = province.actors;
  const count = async (id: string): Promise<number> => {
    const before = province.runtime.reader.statements;
    await nomineesOf(board, id);
    return province.runtime.reader.statements - before;
  };
  const id = await steps.proposal('DRAFT');
  const alone = await count(id);
  for (const form of ['GK', 'LDTT', 'CSTDCS'])
    await steps.nominate(northOfficer, id, { awardFormId: province.form(form) });
  expect(await count(id)).toBe(alone);
});

describe('who is eligible', () => {
  const STEP = `query ($f: ID!, $d: Date, $o: ID, $a: ID, $r: [FindingResult!]) {
    eligiblePersons(formId: $f, asOf: $d, organisationId: $o, after: $a, results: $r) {
      items { person { id } organisation { id } result } examinedCount passCount reviewCount failCount endCursor hasNextPage } }`;
  const step = (actor: Actor, more: Record<string, unknown> = {}) =>
    province.ask(actor, STEP, { f: province.form('CSTDCS'), d: '2021-12-31', ...more });
  const found = async (actor: Actor, more: Record<string, unknown> = {}) =>
    (await step(actor, more)).data.eligiblePersons as {
      readonly items: readonly { readonly person: { readonly id: string }; readonly result: string }[];
      readonly examinedCount: number;
      readonly failCount: number;
      readonly endCursor: string;
    };

  it.each([
    ['the Board', 'board', 4],
    ['an auditor', 'auditor', 4],
    ['a unit', 'northOfficer', 2],
    ['another unit', 'southOfficer', 1],
    ['a unit without people', 'neighbourOfficer', 0],
  ] as const)('is asked of the people whom %s sees', async (_who, actor, count) => {
    expect((await found(province.actors[actor])).examinedCount).toBe(count);
  });

  it('is asked of a unit with all below it, and of nobody where the unit is foreign', async () => {
    const { board, southOfficer } = province.actors;
    expect((await found(board, { o: province.north.id })).examinedCount).toBe(2);
    expect((await found(board, { o: province.branch.id })).items[0]?.person.id).toBe(province.people.branch);
    expect((await found(southOfficer, { o: province.north.id })).examinedCount).toBe(0);
  });

  it('is not told to an analyst, and has no answer where the law has no standard', async () => {
    expect((await step(province.actors.analyst)).codes).toEqual(['FORBIDDEN']);
    const none = await step(province.actors.board, { f: province.form('HCSV') });
    expect(none.violations.map(({ code }) => code)).toEqual(['NO_STANDARD']);
    const wrong = await step(province.actors.board, { o: 'x' });
    expect(wrong.violations.map(({ code }) => code)).toEqual(['UNKNOWN_CHOICE']);
  });

  it('says of each what their own sheet says, leaves out who is ruled out, and goes on after a cursor', async () => {
    const { board } = province.actors;
    await fact({ person_id: province.people.south, year: 2021, level: 'NOT_COMPLETED' });

    const all = await found(board);

    const sheet = await person(board, 'CSTDCS', '2021-12-31');
    const branch = all.items.find((one) => one.person.id === province.people.branch);
    expect(branch?.result).toBe(sheet?.result);
    expect(all.failCount).toBe(1);
    expect(all.items.map((one) => one.person.id)).not.toContain(province.people.south);
    const [ruledOut] = (await found(board, { r: ['FAIL'] })).items;
    expect(ruledOut?.person.id).toBe(province.people.south);
    expect((await found(board, { a: all.endCursor })).examinedCount).toBe(0);
  });

  it('costs the same number of statements for any number of people', async () => {
    const count = async (more: Record<string, unknown>): Promise<number> => {
      const before = province.runtime.reader.statements;
      await step(province.actors.board, more);
      return province.runtime.reader.statements - before;
    };
    expect(await count({})).toBe(await count({ o: province.branch.id }));
  });
});
