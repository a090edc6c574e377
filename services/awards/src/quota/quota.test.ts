import type { Actor } from '@tdkt/kernel';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

/** Quotas of units and ratios of the law, as dossiers and the Board see them. */
let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterEach(async () => {
  await province.sql('delete from awards.award_quota');
  await province.sql("update awards.proposal set state = 'WITHDRAWN'");
  await province.sql(
    "update awards.law_setting set is_verified = false where code in ('TIE_BREAK_WOMEN', 'QUOTA_ROUNDING')",
  );
});
afterAll(() => province.close());

const CREATE = 'mutation ($input: CreateAwardQuota!) { createAwardQuota(input: $input) { id version isVerified } }';
const UPDATE =
  'mutation ($id: ID!, $version: Int!, $input: UpdateAwardQuota!) { updateAwardQuota(id: $id, version: $version, input: $input) { id isVerified } }';
const USES = `query ($y: Int!, $o: ID) { quotaUses(year: $y, organisationId: $o) { totalCount items { organisation { id } form { code } year placeCount awardCount
  nomineeCount leftCount percent baseCount isVerified isRounded source } } }`;
const FINDINGS =
  'query ($id: ID!) { proposal(id: $id) { quotaUses { placeCount nomineeCount leftCount form { code } } nominees { subjectName findings { code result clause params } } } }';
const DOCUMENT = { documentNumber: '12/QĐ-UBND', documentDate: '2021-01-05', isVerified: true };

const give = (actor: Actor, placeCount: number, more: object = {}) =>
  province.ask(actor, CREATE, {
    input: { organisationId: province.north.id, awardFormId: province.form('BKT'), year: 2021, placeCount, ...more },
  });
const uses = async (actor: Actor, organisationId: string | null = null) =>
  (await province.ask(actor, USES, { y: 2021, o: organisationId })).data.quotaUses.items as Record<string, unknown>[];

/** A proposal of north with some persons for a form, by merit. */
async function proposal(count: number, more: object = {}, form = 'BKT'): Promise<string> {
  const { northOfficer } = province.actors;
  const { id } = (await steps.create(northOfficer, { commendationType: 'MERIT', campaignId: null })).data
    .createProposal as Stored;
  for (let at = 0; at < count; at++) {
    const personId = await aPerson(province, `Số ${at} ${form}`, province.north);
    await steps.nominate(northOfficer, id, { personId, awardFormId: province.form(form), ...more });
  }
  return id;
}
const CERTIFY = 'mutation ($id: ID!, $paper: AddEvidence!) { addEvidence(proposalId: $id, input: $paper) { id } }';
async function submitted(count: number, more: object = {}, form = 'BKT'): Promise<string> {
  const { northOfficer } = province.actors;
  const id = await proposal(count, more, form);
  await steps.papers(northOfficer, id);
  const nominees = await province.sql<{ id: string }>('select id from awards.nominee where proposal_id = $1', [id]);
  for (const { id: nomineeId } of nominees) {
    const paper = { kind: 'CERTIFICATION', nomineeId, documentNumber: '4/QĐ', documentDate: '2021-09-16' };
    await province.ask(northOfficer, CERTIFY, { id, paper });
  }
  const { data } = await steps.act(northOfficer, 'submit', id);
  expect(data?.submitProposal.state).toBe('SUBMITTED');
  return id;
}
interface Told {
  readonly subjectName: string;
  readonly findings: readonly { code: string; result: string; clause: string; params: Record<string, string> }[];
}
async function quotaFindings(id: string): Promise<Told['findings']> {
  const { data } = await province.ask(province.actors.board, FINDINGS, { id });
  const nominees = data.proposal.nominees as Told[];
  return nominees.flatMap(({ findings }) => findings.filter(({ code }) => code.startsWith('QUOTA')));
}

describe('a quota of a unit', () => {
  it('counts awards and nominees of the unit with all below it, and says what is left', async () => {
    const { admin, decider } = province.actors;
    const awardFormId = province.form('GK');
    await give(admin, 3, { ...DOCUMENT, awardFormId });
    await submitted(2, {}, 'GK');
    await steps.signed('2021-09-10', [
      steps.line({
        personId: province.people.branch,
        awardFormId,
        achievementFrom: '2021-01-01',
        achievementTo: '2021-09-01',
      }),
    ]);

    const [use] = await uses(decider, province.north.id);

    expect(use).toMatchObject({ placeCount: 3, awardCount: 1, nomineeCount: 2, leftCount: 0, isVerified: true });
    expect(use).toMatchObject({ organisation: { id: province.north.id }, form: { code: 'GK' }, source: '12/QĐ-UBND' });
  });

  it('counts no draft of others, nobody declined, nothing revoked and no other year', async () => {
    const { admin, board } = province.actors;
    await give(admin, 3, DOCUMENT);
    await proposal(1);
    await submitted(1, { achievementFrom: '2020-01-01', achievementTo: '2020-12-31' });
    expect(await uses(board)).toMatchObject([{ awardCount: 0, nomineeCount: 0, leftCount: 3 }]);
  });

  it('counts the own nominees of a draft, so that its unit sees before it hands in', async () => {
    await give(province.actors.admin, 1, DOCUMENT);
    const id = await proposal(2);

    const { data } = await province.ask(province.actors.northOfficer, FINDINGS, { id });
    expect(data.proposal.quotaUses).toEqual([{ placeCount: 1, nomineeCount: 2, leftCount: -1, form: { code: 'BKT' } }]);
    const found = await quotaFindings(id);
    expect(found).toHaveLength(2);
    const params = { form: 'BKT', year: '2021', limit: '1', used: '2' };
    expect(found[0]).toEqual({ code: 'QUOTA', result: 'NEEDS_REVIEW', clause: '12/QĐ-UBND', params });
  });

  it('that is kept needs no attention', async () => {
    await give(province.actors.admin, 2, DOCUMENT);
    expect(await quotaFindings(await submitted(2))).toEqual([]);
  });

  it('that is used up rules out who comes after, where a document confirms it, and nobody where none does', async () => {
    const { board, admin } = province.actors;
    const { id, version } = (await give(board, 0)).data.createAwardQuota;
    const dossier = await submitted(1);
    expect((await quotaFindings(dossier)).map(({ result }) => result)).toEqual(['NEEDS_REVIEW']);

    await province.ask(admin, UPDATE, { id, version, input: DOCUMENT });

    expect((await quotaFindings(dossier)).map(({ result }) => result)).toEqual(['FAIL']);
  });

  it('puts women first once a document confirms that they are preferred', async () => {
    const { admin } = province.actors;
    await give(admin, 1, DOCUMENT);
    const dossier = await submitted(2);
    const woman = `update directory.person set gender = 'FEMALE' where id = (select person_id from awards.nominee where proposal_id = $1 order by id limit 1)`;
    await province.sql(woman, [dossier]);
    expect((await quotaFindings(dossier)).map(({ result }) => result)).toEqual(['NEEDS_REVIEW', 'NEEDS_REVIEW']);

    await province.sql(
      `update awards.law_setting set is_verified = true, document_number = '1', document_date = '2021-01-01' where code = 'TIE_BREAK_WOMEN'`,
    );

    expect((await quotaFindings(dossier)).map(({ result }) => result)).toEqual(['FAIL']);
  });

  it('is given by the Board, confirmed by its administrator with a document, once a unit, form and year', async () => {
    const { board, admin, northOfficer } = province.actors;
    expect((await give(northOfficer, 3)).codes).toEqual(['FORBIDDEN']);
    expect((await give(board, 3, DOCUMENT)).codes).toEqual(['FORBIDDEN']);
    const { isVerified: _, ...document } = DOCUMENT;
    const bare = await give(admin, 3, { isVerified: true });
    expect(bare.violations.map(({ code }) => code)).toEqual(['DOCUMENT_REQUIRED', 'DOCUMENT_REQUIRED']);
    expect((await give(board, 3, document)).codes).toEqual([]);
    expect((await give(board, 4)).violations.map(({ code }) => code)).toEqual(['TAKEN']);
    expect((await give(board, -1, { year: 2022 })).violations.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
  });
});

describe('the ratio of basic emulation fighters', () => {
  it('is 15 percent of the advanced workers of the unit under the rules of 2017, whose rounding is for people', async () => {
    await submitted(7, {}, 'LDTT');
    const dossier = await submitted(2, {}, 'CSTDCS');

    expect(await uses(province.actors.board)).toEqual([
      expect.objectContaining({ form: { code: 'CSTDCS' }, percent: 15, baseCount: 7, placeCount: 1, isRounded: false }),
    ]);
    expect((await quotaFindings(dossier)).map(({ result }) => result)).toEqual(['NEEDS_REVIEW', 'NEEDS_REVIEW']);
  });

  it('rules out more than any rounding allows', async () => {
    await province.sql(
      `update awards.law_setting set is_verified = true, document_number = '1', document_date = '2021-01-01' where code = 'QUOTA_ROUNDING'`,
    );
    const dossier = await submitted(1, {}, 'CSTDCS');
    expect((await quotaFindings(dossier)).map(({ result }) => result)).toEqual(['FAIL']);
  });
});

it('costs the same number of statements for any number of units and nominees', async () => {
  const { admin, board } = province.actors;
  await give(admin, 0, DOCUMENT);
  const [one, many] = [await proposal(1), await proposal(5)];
  const count = async (run: () => Promise<unknown>): Promise<number> => {
    const before = province.runtime.reader.statements;
    await run();
    return province.runtime.reader.statements - before;
  };
  const listed = await count(() => uses(board));
  await give(board, 4, { organisationId: province.south.id });
  await give(board, 4, { organisationId: province.neighbour.id });

  expect(await count(() => uses(board))).toBe(listed);
  const findings = (id: string) => count(() => province.ask(board, FINDINGS, { id }));
  expect(await findings(many)).toBe(await findings(one));
});
