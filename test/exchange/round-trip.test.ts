import { REGISTERS } from '../registry/registries.ts';
import { readCsv, SERVICES } from './files.ts';
import { type Rows, startRows } from './rows.ts';

let rows: Rows;
beforeAll(async () => {
  rows = await startRows();
});
beforeEach(() => rows.signInAgain());
afterAll(() => rows.world.close());

/** Registers that no file may write, each with what forbids it; all of them are exported. */
const NOT_IMPORTED: Readonly<Record<string, string>> = {
  Account: 'gives rights: each is granted by somebody who answers for it',
  ApiClient: 'gives rights, and shows a secret once',
  Award: 'follows from a signed decision and is never edited',
  AwardCorrection: 'part of a decision that is frozen once signed',
  AwardForm: 'law, loaded with the product',
  BackgroundRun: 'the log of work that goes on in the background',
  Certificate: 'follows from a signed decision and never changes',
  ClusterYear: 'sets up a whole year in one act: offices, criteria, members',
  Consultation: 'asked by a letter and answered by another body',
  Contribution: 'a ledger: a line is never taken back, so an import could not be undone',
  CouncilSession: 'an act of the council: its members, its ballot, its result',
  CriterionAssignment: 'said for a whole cluster at once, until scoring begins',
  DecisionDelivery: 'kept by the sending of a decision; the units acknowledge it themselves',
  Declaration: 'an act of an authority that closes a campaign',
  Decision: 'frozen once signed; its numbers have no gaps',
  Delivery: 'kept by the distribution of a plan; the units acknowledge it themselves',
  DuplicatePair: 'found by the system',
  EmulationMeeting: 'an act of a cluster: its members, its vote, its result',
  EmulationYear: 'sets up a year with its movement, and is moved by its steps',
  LawSetting: 'a value is confirmed by naming its document, and a new one leaves the one before as it was',
  FundEntry: 'a ledger: a line is never taken back, so an import could not be undone',
  Launch: 'the act of a unit, which answers for its own',
  Notification: 'sent by the system; whoever it is for marks it as read',
  Nominee: 'part of a dossier that is checked and moved by its procedure',
  PledgeSignature: 'the act of a member, which signs for itself',
  PersonCorrection: 'the log of what was corrected at the request of a person',
  PersonMerge: 'the log of mergers, each undone by itself',
  PlanVersion: 'frozen when it is issued; a plan changes by an amendment',
  ProgressReport: 'submitted, returned and accepted by its procedure',
  Proposal: 'a dossier that is checked and moved by its procedure',
  PublicNotice: 'an act of the Board with a time that the law fixes',
  PublicOpinion: 'written by the people on the page of a notice',
  Reminder: 'a log of what was sent',
  ReminderRound: 'the act of a leader, once a working day',
  Reorganisation: 'opens and closes units in one act with a legal basis',
  Revocation: 'part of a decision that is frozen once signed',
  RevocationEffect: 'found by the system and settled one by one, each with its reason',
  Review: 'figures frozen by the system',
  ScoreEntry: 'an item of a sheet on its path from self score to final score',
  ScoreSheet: 'made for every member when scoring begins',
  SensitiveRead: 'a log that nobody writes by hand',
  Succession: 'follows from a reorganisation',
  SupplementRequest: 'asked of a unit in the procedure of its dossier',
  TaskCompletion: 'the act of a unit, which answers for its own',
  ValueCorrection: 'asked for and approved one by one, each with its reason',
};

it('every service serves its registers, and every register can be imported but those that a file may not write', () => {
  expect(new Set(rows.registers.map(({ service }) => service))).toEqual(new Set(SERVICES));
  const types = new Set(rows.importable.map(({ type }) => type));
  const others = rows.registers.map(({ type }) => type).filter((type) => !types.has(type));
  expect(others.sort()).toEqual(Object.keys(NOT_IMPORTED).sort());
  expect(REGISTERS.map(({ type }) => type).filter((type) => !types.has(type))).toEqual([]);
});

/** Every register: more than a test has time for by itself. */
const LONG_MS = 240_000;
const FORMATS = [
  ['csv', 'vi'],
  ['xlsx', 'en'],
] as const;

it.each(FORMATS)(
  'what is exported as %s in %s and imported as it is changes nothing in any register',
  async (format, language) => {
    let count = 0;
    const office = rows.office();
    for (const register of rows.importable) {
      const before = await office.export(register, { sensitive: true });
      const rowCount = readCsv(before).length - 1;
      if (rowCount === 0) continue;

      const run = await office.import(register, await office.export(register, { format, language, sensitive: true }));

      expect({ ...run, type: register.type }).toMatchObject({
        state: 'APPLIED',
        rowsUnchanged: rowCount,
        rowsCreated: 0,
      });
      expect((await office.export(register, { sensitive: true })).equals(before)).toBe(true);
      count += rowCount;
    }
    expect(count).toBeGreaterThan(1_000);
  },
  LONG_MS,
);
