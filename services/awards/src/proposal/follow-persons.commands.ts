import { type Runtime, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';

const follow = (table: string, open: string): string => `
update awards.${table} t set subject_name = p.full_name, version = t.version + 1, updated_at = $1
from directory.person p where p.id = t.person_id and ${open} and t.subject_name <> p.full_name`;

const MEMBERS = `
update awards.council_member t set full_name = p.full_name, version = t.version + 1, updated_at = $1
from directory.person p where p.id = t.person_id and t.full_name <> p.full_name`;

/**
 * Names in open dossiers and in lists that are not signed follow the published person, so a corrected name goes on correct.
 * What is settled or signed keeps the name it was decided under.
 */
export async function followPersons(runtime: Runtime): Promise<void> {
  await transact(asSystem(runtime), async (tx) => {
    const now = runtime.clock.now();
    await tx.query(follow('nominee', "t.outcome = 'PENDING'"), [now]);
    await tx.query(follow('award', 'not t.is_signed'), [now]);
    await tx.query(MEMBERS, [now]);
  });
}
