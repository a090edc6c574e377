import { REGISTERS } from '../registry/registries.ts';
import { type Caller, signIn } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { type Listed, Office, readCsv, without } from './files.ts';

/** A world with rows in every register, and the Board's office over them. */
export interface Rows {
  readonly world: World;
  readonly registers: readonly Listed[];
  readonly importable: readonly Listed[];
  readonly office: () => Office;
  /** A token lasts five minutes, and all registers may take longer on a busy machine. */
  signInAgain(): Promise<void>;
  named(type: string): Listed;
  create(type: string, count: number): Promise<string[]>;
  /** All rows without what every writing changes, in an order that does not depend on it. */
  contents(register: Listed): Promise<string[]>;
  erase(register: Listed, ids: readonly string[]): Promise<void>;
}

export const headingsOf = (register: Listed, names: readonly string[]): string[] =>
  register.columns.filter(({ name }) => names.includes(name)).map(({ label }) => label);

/** Past every rule, as if the rows had never been: only so can their export make them anew. */
async function erase(world: World, { service, type }: Listed, ids: readonly string[]): Promise<void> {
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

export async function startRows(): Promise<Rows> {
  const world = await startWorld();
  let board: Caller = await world.as('board');
  let office = new Office(world, board);
  const registers = await office.registers();
  let made = 0;
  const create = async (type: string, count: number): Promise<string[]> => {
    const register = REGISTERS.find((one) => one.type === type);
    const ids: string[] = [];
    for (let at = 0; register && at < count; at += 1) {
      made += 1;
      const mutation = `mutation($input: Create${type}!) { row: create${type}(input: $input) { id } }`;
      const { row } = await board.get<{ row: { id: string } }>(mutation, { input: await register.input(world, made) });
      ids.push(row.id);
    }
    return ids;
  };
  for (const { type } of REGISTERS) await create(type, 3);
  return {
    ...{ world, registers, create, office: () => office },
    importable: registers.filter(({ canImport, canUpdate }) => canImport && canUpdate),
    signInAgain: async () => {
      board = await signIn(world.url, 'board');
      office = new Office(world, board);
    },
    named: (type) => {
      const found = registers.find((register) => register.type === type);
      if (!found) throw new Error(`no register ${type}`);
      return found;
    },
    contents: async (register) => {
      const kept = headingsOf(register, ['id', 'version', 'createdAt', 'updatedAt']);
      const table = without(readCsv(await office.export(register, { sensitive: true })), kept);
      return table.map((row) => row.join('|')).sort();
    },
    erase: (register, ids) => erase(world, register, ids),
  };
}
