import { randomUUID } from 'node:crypto';
import { type Actor, settingOf, statement } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
let id: string;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  id = ((await steps.create(province.actors.northOfficer)).data.createProposal as Stored).id;
  await steps.nominate(province.actors.northOfficer, id);
});
afterAll(() => province.close());

const ADD =
  'mutation($id: ID!, $input: AddEvidence!) { row: addEvidence(proposalId: $id, input: $input) { id version kind documentNumber nomineeId } }';
const REMOVE =
  'mutation($id: ID!, $version: Int!) { row: removeEvidence(id: $id, version: $version) { id evidence { kind } } }';
const LETTER = { kind: 'SUBMISSION_LETTER', documentNumber: '12/TTr-UBND', documentDate: '2021-09-15' };
const add = (actor: Actor, input: object, proposalId = id) => province.ask(actor, ADD, { id: proposalId, input });
const checklist = async (actor: Actor) =>
  (
    await province.ask(
      actor,
      'query($id: ID!) { proposal(id: $id) { checklist { kind isPerNominee isBlocking lackingNomineeIds clauses { instrument clause } } evidence { kind } } }',
      { id },
    )
  ).data.proposal;

describe('the papers of a dossier', () => {
  it('are what the law asks for; without them it is not handed in', async () => {
    const { northOfficer } = province.actors;
    const nominee = await steps.nomineeOf(id);
    const { checklist: items } = await checklist(northOfficer);
    expect(items.slice(0, 3)).toEqual([
      expect.objectContaining({ kind: 'SUBMISSION_LETTER', isBlocking: true, isPerNominee: false }),
      expect.objectContaining({ kind: 'ACHIEVEMENT_REPORT', isPerNominee: true, lackingNomineeIds: [nominee] }),
      expect.objectContaining({ kind: 'MINUTES', clauses: [{ instrument: 'L2003', clause: '84.2c' }] }),
    ]);
    const refused = await steps.act(northOfficer, 'submit', id);
    expect(refused.violations.map(({ code }) => code)).toEqual([
      ...['LACKS_SUBMISSION_LETTER', 'LACKS_ACHIEVEMENT_REPORT', 'LACKS_MINUTES'],
    ]);
  });

  it('are known by number and day or by a file, of a day that has come, for a nominee of the dossier', async () => {
    const { northOfficer } = province.actors;
    const codes = async (input: object) =>
      (await add(northOfficer, input)).violations.map(({ code, path }) => `${code} ${path}`);
    expect(await codes({ kind: 'MINUTES', documentNumber: '3/BB' })).toEqual(['EVIDENCE_UNNAMED documentNumber']);
    expect(await codes({ ...LETTER, documentDate: '2021-09-21' })).toEqual(['IN_FUTURE documentDate']);
    expect(await codes({ ...LETTER, nomineeId: randomUUID() })).toEqual(['UNKNOWN_REFERENCE nomineeId']);
    expect(await codes({ kind: 'MINUTES', fileId: randomUUID() })).toEqual(['UNKNOWN_REFERENCE fileId']);
    expect((await checklist(northOfficer)).evidence).toEqual([]);
  });

  it('are put in and taken out by the unit until the dossier is handed in, by the Board until it is decided', async () => {
    const { northOfficer, board } = province.actors;
    const { id: paper, version } = (await add(northOfficer, LETTER)).data.row;
    expect((await province.ask(northOfficer, REMOVE, { id: paper, version: version + 1 })).codes).toEqual(['CONFLICT']);
    expect((await province.ask(northOfficer, REMOVE, { id: paper, version })).data.row.evidence).toEqual([]);
    await steps.papers(northOfficer, id);
    expect((await steps.act(northOfficer, 'submit', id)).data.submitProposal.state).toBe('SUBMITTED');
    expect((await add(northOfficer, LETTER)).violations.map(({ code }) => code)).toEqual(['WRONG_STATE']);
    expect((await add(board, { ...LETTER, kind: 'OTHER' })).data.row).toMatchObject({ kind: 'OTHER', version: 1 });
  });

  it.each([
    ['neighbourOfficer', 'NOT_FOUND'],
    ['southOfficer', 'NOT_FOUND'],
    ['northLeader', 'FORBIDDEN'],
    ['auditor', 'FORBIDDEN'],
    ['council', 'FORBIDDEN'],
  ] as const)('are not added by %s: %s', async (actor, code) => {
    expect((await add(province.actors[actor], LETTER)).codes).toEqual([code]);
  });

  it('are hidden by row-level security alone from a foreign unit', async () => {
    const seen = async (actor: Actor) =>
      (
        await province.runtime.reader.read(
          settingOf(actor, 'test'),
          statement('select count(*)::integer from awards.evidence where proposal_id = $1', [id]),
        )
      ).rows[0]?.[0];
    expect(await seen(province.actors.northOfficer)).toBe(4);
    expect(await seen(province.actors.northLeader)).toBe(4);
    expect(await seen(province.actors.neighbourOfficer)).toBe(0);
    expect(await seen(province.actors.southOfficer)).toBe(0);
  });
});

describe('the simplified procedure', () => {
  it('names its grounds and needs no minutes', async () => {
    const { northOfficer } = province.actors;
    const grounds = ['POLITICAL_TASK', 'SUDDEN_ACHIEVEMENT', 'CLEAR_MERIT'];
    const open = async (simplifiedGrounds: string[]) => {
      const made = await steps.create(northOfficer, { procedure: 'SIMPLIFIED', simplifiedGrounds });
      const { id: opened } = made.data.createProposal as Stored;
      await steps.nominate(northOfficer, opened);
      return steps.act(northOfficer, 'submit', opened);
    };
    expect((await open([])).violations).toEqual([
      expect.objectContaining({ code: 'SIMPLIFIED_NEEDS_ALL', clause: 'L2003 85.1' }),
    ]);
    expect((await open(grounds)).data.submitProposal.state).toBe('SUBMITTED');
  });

  it('alone has grounds', async () => {
    const made = await steps.create(province.actors.northOfficer, { simplifiedGrounds: ['CLEAR_MERIT'] });
    expect(made.violations.map(({ code, path }) => `${code} ${path}`)).toEqual(['NOT_ALLOWED simplifiedGrounds']);
  });
});
