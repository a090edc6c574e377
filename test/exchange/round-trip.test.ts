import { REGISTERS } from '../registry/registries.ts';
import { type Caller, signIn } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { type Listed, Office, readCsv, SERVICES, without } from './files.ts';

let world: World;
let board: Caller;
let office: Office;
let registers: Listed[];
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  office = new Office(world, board);
  registers = await office.registers();
  for (const { type } of REGISTERS) await createRows(type, 3);
});
afterAll(() => world.close());
/** A token lasts five minutes, and all of this may take longer on a busy machine. */
beforeEach(async () => {
  board = await signIn(world.url, 'board');
  office = new Office(world, board);
});

let made = 0;
async function createRows(type: string, count: number): Promise<string[]> {
  const register = REGISTERS.find((one) => one.type === type);
  const ids: string[] = [];
  for (let at = 0; register && at < count; at += 1) {
    made += 1;
    const mutation = `mutation($input: Create${type}!) { row: create${type}(input: $input) { id } }`;
    const { row } = await board.get<{ row: { id: string } }>(mutation, { input: await register.input(world, made) });
    ids.push(row.id);
  }
  return ids;
}

/** Past every rule, as if the rows had never been: only so can their export make them anew. */
async function erase({ service, type }: Listed, ids: readonly string[]): Promise<void> {
  const table = `${service}.${type.replace(/[A-Z]/g, (letter, at) => `${at ? '_' : ''}${letter.toLowerCase()}`)}`;
  const [versions] = await world.sql<{ name: string | null }>('select to_regclass($1)::text as name', [
    `${table}_version`,
  ]);
  if (versions?.name)
    await world.sql(`delete from ${table}_version where ${type.toLowerCase()}_id = any($1::uuid[])`, [ids]);
  if (type === 'Initiative')
    await world.sql('delete from people.initiative_author where initiative_id = any($1::uuid[])', [ids]);
  await world.sql(`delete from ${table} where id = any($1::uuid[])`, [ids]);
}

const named = (type: string): Listed => {
  const found = registers.find((register) => register.type === type);
  if (!found) throw new Error(`no register ${type}`);
  return found;
};
const importable = () => registers.filter(({ canImport, canUpdate }) => canImport && canUpdate);
const headingsOf = (register: Listed, names: readonly string[]): string[] =>
  register.columns.filter(({ name }) => names.includes(name)).map(({ label }) => label);

/** All rows without what every writing changes, in an order that does not depend on it. */
async function contents(register: Listed): Promise<string[]> {
  const kept = headingsOf(register, ['id', 'version', 'createdAt', 'updatedAt']);
  const table = without(readCsv(await office.export(register, { sensitive: true })), kept);
  return table.map((row) => row.join('|')).sort();
}

/** Registers that no file may write, each with what forbids it; all of them are exported. */
const NOT_IMPORTED: Readonly<Record<string, string>> = {
  Account: 'gives rights: each is granted by somebody who answers for it',
  ApiClient: 'gives rights, and shows a secret once',
  Award: 'follows from a signed decision and is never edited',
  AwardForm: 'law, loaded with the product',
  ClusterYear: 'sets up a whole year in one act: offices, criteria, members',
  Contribution: 'a ledger: a line is never taken back, so an import could not be undone',
  Declaration: 'an act of an authority that closes a campaign',
  Decision: 'frozen once signed; its numbers have no gaps',
  Delivery: 'kept by the distribution of a plan; the units acknowledge it themselves',
  DuplicatePair: 'found by the system',
  Launch: 'the act of a unit, which answers for its own',
  Nominee: 'part of a dossier that is checked and moved by its procedure',
  PersonCorrection: 'the log of what was corrected at the request of a person',
  PersonMerge: 'the log of mergers, each undone by itself',
  ProgressReport: 'submitted, returned and accepted by its procedure',
  Proposal: 'a dossier that is checked and moved by its procedure',
  Reorganisation: 'opens and closes units in one act with a legal basis',
  SensitiveRead: 'a log that nobody writes by hand',
  Succession: 'follows from a reorganisation',
  TaskCompletion: 'the act of a unit, which answers for its own',
};

it('every service serves its registers, and every register can be imported but those that a file may not write', () => {
  expect(new Set(registers.map(({ service }) => service))).toEqual(new Set(SERVICES));
  const types = new Set(importable().map(({ type }) => type));
  const others = registers.map(({ type }) => type).filter((type) => !types.has(type));
  expect(others.sort()).toEqual(Object.keys(NOT_IMPORTED).sort());
  expect(REGISTERS.map(({ type }) => type).filter((type) => !types.has(type))).toEqual([]);
});

/** Every register twice: more than a test has time for by itself. */
const LONG_MS = 240_000;
const FORMATS = [
  ['csv', 'vi'],
  ['xlsx', 'en'],
] as const;

it.each(FORMATS)(
  'what is exported as %s in %s and imported as it is changes nothing in any register',
  async (format, language) => {
    let rows = 0;
    for (const register of importable()) {
      const before = await office.export(register, { sensitive: true });
      const count = readCsv(before).length - 1;
      if (count === 0) continue;

      const run = await office.import(register, await office.export(register, { format, language, sensitive: true }));

      expect({ ...run, type: register.type }).toMatchObject({ state: 'APPLIED', rowsUnchanged: count, rowsCreated: 0 });
      expect((await office.export(register, { sensitive: true })).equals(before)).toBe(true);
      rows += count;
    }
    expect(rows).toBeGreaterThan(1_000);
  },
  LONG_MS,
);

describe.each(['csv', 'xlsx'] as const)('from %s', (format) => {
  it.each(REGISTERS.map(({ type }) => type))(
    'rows of %s that are gone come back as they were, and go again by undo',
    async (type) => {
      const register = named(type);
      const without = await contents(register);
      const ids = await createRows(type, 2);
      const before = await contents(register);
      const file = await office.export(register, { format, filter: { ids }, sensitive: true });
      await erase(register, ids);

      const mapping = Object.fromEntries(headingsOf(register, ['id', 'version']).map((heading) => [heading, null]));
      const run = await office.import(register, file, { mapping });
      const after = await contents(register);
      const undone = await office.step(register, run.id, 'undo');

      expect(run.rowsCreated).toBe(2);
      expect(after).toEqual(before);
      expect(undone.state).toBe('UNDONE');
      expect(await contents(register)).toEqual(without);
    },
  );
});
