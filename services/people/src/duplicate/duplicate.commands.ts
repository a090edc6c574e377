import { type Context, newId, type Runtime, type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { type Met, metBy, STORED } from './duplicate.facts.ts';
import { type Likeness, likenessOf } from './duplicate.rules.ts';

/** So many persons are compared in one transaction; a write of one of them may wait for it. */
const BATCH = 200;

interface Pair extends Likeness {
  readonly id: string;
  readonly firstId: string;
  readonly secondId: string;
}

function pairsOf(met: readonly Met[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { subject, other } of met) {
    const likeness = likenessOf(subject, other);
    if (!likeness || subject.id === null) continue;
    const [firstId, secondId] = [subject.id, other.id].sort() as [string, string];
    pairs.set(firstId + secondId, { ...likeness, id: newId(), firstId, secondId });
  }
  return [...pairs.values()];
}

const WANTED = `select * from jsonb_to_recordset($1::jsonb) as w("id" uuid, "firstId" uuid, "secondId" uuid, "score" integer, "reasons" jsonb)`;
/** What was dismissed stays so until more speaks for it than then; what was merged stays. */
const WRITE = `
insert into people.duplicate_pair as d (id, first_id, second_id, score, reasons)
select "id", "firstId", "secondId", "score", array(select jsonb_array_elements_text("reasons")) from (${WANTED}) w order by "id"
on conflict (first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons, version = d.version + 1,
  updated_at = now(), state = case when d.state = 'DISMISSED' and excluded.score <= d.score then 'DISMISSED' else 'OPEN' end
where d.state <> 'MERGED' and (d.score, d.reasons) is distinct from (excluded.score, excluded.reasons)`;
const FORGET = `
delete from people.duplicate_pair d where d.state = 'OPEN' and (d.first_id = any($2::uuid[]) or d.second_id = any($2::uuid[]))
  and not exists (select from (${WANTED}) w where w."firstId" = d.first_id and w."secondId" = d.second_id)`;
const TAKE = `with taken as (
  delete from people.duplicate_queue where person_id in (
    select person_id from people.duplicate_queue order by queued_at limit ${BATCH} for update skip locked)
  returning person_id) select person_id from taken`;

/** Compares the persons that wait with everybody who shares a key with them; answers whether there were any. */
async function refreshBatch(ctx: Context, tx: Transaction): Promise<boolean> {
  const taken = (await tx.query<{ person_id: string }>(TAKE)).map((row) => row.person_id);
  if (taken.length === 0) return false;
  const pairs = JSON.stringify(pairsOf(await metBy(ctx, STORED, [taken])));
  await tx.query(FORGET, [pairs, taken]);
  await tx.query(WRITE, [pairs]);
  return true;
}

/** The job: brings the pairs to what was written since. */
export async function refreshDuplicates(runtime: Runtime): Promise<void> {
  const ctx = asSystem(runtime);
  while (await transact(ctx, (tx) => refreshBatch(ctx, tx)));
}
