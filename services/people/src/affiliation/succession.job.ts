import { newId, type Runtime, type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';

const LOCK = 7_240_102;

const PENDING = `
select s.reorganisation_id as id from directory.succession s
where s.scope = 'WHOLE' and s.successor_id <> s.predecessor_id and s.effective_on <= $1
  and not exists (select 1 from people.followed_reorganisation f where f.reorganisation_id = s.reorganisation_id)
group by 1 order by min(s.effective_on), 1`;
const TAKEN_BACK = `
select f.reorganisation_id as id from people.followed_reorganisation f
where not exists (select 1 from directory.succession s where s.reorganisation_id = f.reorganisation_id) order by f.followed_at desc`;

/**
 * Affiliations at a unit that went into one successor as a whole, which last into the new order. Of several of one person at
 * one successor the first goes on; who works there already needs no second one. A head stays head where nobody else is.
 */
const GOING = `
with heir as (
  select predecessor_id, (array_agg(successor_id))[1] as successor_id, min(effective_on) as effective_on from directory.succession
  where reorganisation_id = $1 group by 1
  having count(*) = 1 and min(scope) = 'WHOLE' and (array_agg(successor_id))[1] <> predecessor_id
), going as (
  select a.*, h.successor_id, h.effective_on, a.valid_from < h.effective_on as is_cut,
    daterange(greatest(a.valid_from, h.effective_on), a.valid_to, '[]') as days
  from people.affiliation a join heir h on h.predecessor_id = a.organisation_id
  where a.valid_to is null or a.valid_to >= h.effective_on
)
select g.id, g.successor_id as "successorId", g.effective_on as "effectiveOn", g.is_cut as "isCut", g.version,
  row_number() over (partition by g.person_id, g.successor_id order by g.is_head desc, g.valid_from, g.id) = 1
    and not exists (select 1 from people.affiliation x where x.person_id = g.person_id and x.organisation_id = g.successor_id
      and daterange(x.valid_from, x.valid_to, '[]') && g.days) as "goesOn",
  g.is_head and count(*) filter (where g.is_head) over (partition by g.successor_id) = 1
    and not exists (select 1 from people.affiliation x where x.is_head and x.organisation_id = g.successor_id
      and daterange(x.valid_from, x.valid_to, '[]') && g.days) as "isHead"
from going g order by g.id`;

interface Going {
  readonly id: string;
  readonly successorId: string;
  readonly effectiveOn: string;
  readonly isCut: boolean;
  readonly version: number;
  readonly goesOn: boolean;
  readonly isHead: boolean;
}
const PLANNED = `jsonb_to_recordset($2::jsonb) as g ("id" uuid, "successorId" uuid, "effectiveOn" date, "isCut" boolean,
  "version" integer, "goesOn" boolean, "isHead" boolean, "openedId" uuid)`;

const FOLLOW = [
  `insert into people.followed_affiliation (reorganisation_id, affiliation_id, former_organisation_id, former_valid_to,
     former_is_head, left_version, opened_id)
   select $1::uuid, a.id, a.organisation_id, a.valid_to, a.is_head, a.version + 1, case when g."isCut" and g."goesOn" then g."openedId" end
   from ${PLANNED} join people.affiliation a on a.id = g.id where g."isCut" or g."goesOn"`,
  `update people.affiliation a set valid_to = g."effectiveOn" - 1, version = a.version + 1, updated_at = now()
   from ${PLANNED} join people.followed_affiliation f on f.reorganisation_id = $1 and f.affiliation_id = g.id
   where a.id = g.id and g."isCut"`,
  `insert into people.affiliation (id, person_id, organisation_id, position, position_band, service_band, valid_from, valid_to, is_head, reorganisation_id)
   select g."openedId", a.person_id, g."successorId", a.position, a.position_band, a.service_band, g."effectiveOn", f.former_valid_to, g."isHead", $1::uuid
   from ${PLANNED} join people.affiliation a on a.id = g.id
   join people.followed_affiliation f on f.reorganisation_id = $1 and f.opened_id = g."openedId"`,
  `update people.affiliation a set organisation_id = g."successorId", is_head = g."isHead", reorganisation_id = $1::uuid,
     version = a.version + 1, updated_at = now()
   from ${PLANNED} where a.id = g.id and not g."isCut" and g."goesOn"`,
] as const;

/** What somebody has worked on since stays as they left it. */
const GO_BACK = [
  `delete from people.affiliation a using people.followed_affiliation f
   where f.reorganisation_id = $1 and a.id = f.opened_id and a.version = 1`,
  `update people.affiliation a set organisation_id = f.former_organisation_id, valid_to = f.former_valid_to, is_head = f.former_is_head,
     reorganisation_id = case when a.reorganisation_id = $1 then null else a.reorganisation_id end, version = a.version + 1, updated_at = now()
   from people.followed_affiliation f where f.reorganisation_id = $1 and a.id = f.affiliation_id and a.version = f.left_version
     and not exists (select 1 from people.affiliation o where o.id = f.opened_id)`,
  'delete from people.followed_reorganisation where reorganisation_id = $1',
] as const;

async function follow(tx: Transaction, reorganisationId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const mine = await tx.query(
    'insert into people.followed_reorganisation (reorganisation_id) values ($1) on conflict do nothing returning 1',
    [reorganisationId],
  );
  if (mine.length === 0) return;
  const going = await tx.query<Going>(GOING, [reorganisationId]);
  if (going.length === 0) return;
  const plan = JSON.stringify(going.map((row) => ({ ...row, openedId: newId() })));
  for (const text of FOLLOW) await tx.query(text, [reorganisationId, plan]);
}

async function goBack(tx: Transaction, reorganisationId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  for (const text of GO_BACK) await tx.query(text, [reorganisationId]);
}

/**
 * People go where their units went, on the day on which it happens, and back when it is taken back: each reorganisation
 * once, whole or not at all.
 */
export async function followSuccessions(runtime: Runtime): Promise<void> {
  const ask = (text: string, values: readonly unknown[]) =>
    transact(asSystem(runtime), (tx) => tx.query<{ id: string }>(text, values));
  for (const { id } of await ask(TAKEN_BACK, [])) await transact(asSystem(runtime), (tx) => goBack(tx, id));
  for (const { id } of await ask(PENDING, [runtime.clock.today()]))
    await transact(asSystem(runtime), (tx) => follow(tx, id));
}
