import { REGISTERS } from '../registry/registries.ts';
import { headingsOf, type Rows, startRows } from './rows.ts';

/** Every register in one format: two files run it, so that two can run at a time. */
export function goneRowsComeBack(format: 'csv' | 'xlsx'): void {
  let rows: Rows;
  beforeAll(async () => {
    rows = await startRows();
  });
  beforeEach(() => rows.signInAgain());
  afterAll(() => rows.world.close());

  it.each(REGISTERS.map(({ type }) => type))(
    'rows of %s that are gone come back as they were, and go again by undo',
    async (type) => {
      const office = rows.office();
      const register = rows.named(type);
      const without = await rows.contents(register);
      const ids = await rows.create(type, 2);
      const before = await rows.contents(register);
      const file = await office.export(register, { format, filter: { ids }, sensitive: true });
      await rows.erase(register, ids);

      const mapping = Object.fromEntries(headingsOf(register, ['id', 'version']).map((heading) => [heading, null]));
      const run = await office.import(register, file, { mapping });
      const after = await rows.contents(register);
      const undone = await office.step(register, run.id, 'undo');

      expect(run.rowsCreated).toBe(2);
      expect(after).toEqual(before);
      expect(undone.state).toBe('UNDONE');
      expect(await rows.contents(register)).toEqual(without);
    },
  );
}
