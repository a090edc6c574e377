import { DIRECTORY_HASH } from '@tdkt/directory';
import { type Runtime, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';

const LOCK = 7_240_101;

/** Brings the scope columns of persons and affiliations to the business date and the directory, when either has changed. */
export async function followDirectory(runtime: Runtime): Promise<void> {
  await transact(asSystem(runtime), async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const [{ hash } = { hash: '' }] = await tx.query<{ hash: string }>(DIRECTORY_HASH);
    const changed = await tx.query(
      `insert into people.scope_state (day, directory_hash) values ($1, $2)
       on conflict (only_row) do update set day = excluded.day, directory_hash = excluded.directory_hash
       where (people.scope_state.day, people.scope_state.directory_hash) is distinct from (excluded.day, excluded.directory_hash)
       returning 1`,
      [runtime.clock.today(), hash],
    );
    if (changed.length > 0) await tx.query('select people.refresh_all()');
  });
}
