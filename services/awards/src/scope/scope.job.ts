import { DIRECTORY_HASH, placeOn } from '@tdkt/directory';
import { type Runtime, type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { WHOLE_PLACES } from '../signature/signed-file.facts.ts';
import { recountTally } from '../tally/tally.commands.ts';

const LOCK = 7_240_104;

/** A place is looked up once for all rows of a unit and day. */
const followed = ({ table, organisation, day }: { table: string; organisation: string; day: string }): string => `
with places as (
  select own_row.unit, own_row.day, place.* from (select distinct ${organisation} as unit, ${day} as day from awards.${table}) own_row
  cross join lateral (${placeOn('own_row.unit', 'own_row.day')}) place
), done as (
update awards.${table} r set cluster_id = p.cluster_id, member_unit_id = p.member_unit_id, management_path = p.management_path::ltree
from places p where p.unit = r.${organisation} and p.day = r.${day}
  and (r.cluster_id, r.member_unit_id, r.management_path)
    is distinct from (p.cluster_id, p.member_unit_id, p.management_path::ltree) returning 1
) select count(*)::integer as count from done`;

const NOMINEES = `
update awards.nominee n set cluster_id = p.cluster_id, member_unit_id = p.member_unit_id, management_path = p.management_path
from awards.proposal p where p.id = n.proposal_id
  and (n.cluster_id, n.member_unit_id, n.management_path) is distinct from (p.cluster_id, p.member_unit_id, p.management_path)`;

const CERTIFICATES = `
update awards.certificate c set cluster_id = a.cluster_id, member_unit_id = a.member_unit_id, management_path = a.management_path
from awards.award a where a.id = c.award_id
  and (c.cluster_id, c.member_unit_id, c.management_path) is distinct from (a.cluster_id, a.member_unit_id, a.management_path)`;

/** The signed file of a decision stands where its whole list does, and its bytes with it. */
const SIGNED_FILES = `
update awards.signed_file s set cluster_id = p.cluster_id, member_unit_id = p.member_unit_id, management_path = p.management_path
from (${WHOLE_PLACES} group by 1) p where p.decision_id = s.decision_id
  and (s.cluster_id, s.member_unit_id, s.management_path) is distinct from (p.cluster_id, p.member_unit_id, p.management_path)`;
const SIGNED_BYTES = `
update awards.file f set cluster_id = s.cluster_id, member_unit_id = s.member_unit_id, management_path = s.management_path
from awards.signed_file s where s.file_id = f.id
  and (f.cluster_id, f.member_unit_id, f.management_path) is distinct from (s.cluster_id, s.member_unit_id, s.management_path)`;
/** The officers of a body that is asked sit where the body stood on the day of the letter. */
const CONSULTATIONS = `
update awards.consultation c set asked_path = p.management_path::ltree
from (select distinct organisation_id, letter_on from awards.consultation where organisation_id is not null) k
cross join lateral (${placeOn('k.organisation_id', 'k.letter_on')}) p
where c.organisation_id = k.organisation_id and c.letter_on = k.letter_on and c.asked_path is distinct from p.management_path::ltree`;

const countOf = async (tx: Transaction, text: string): Promise<number> =>
  (await tx.query<{ count: number }>(text))[0]?.count ?? 0;

async function refresh(tx: Transaction): Promise<void> {
  const proposals = await countOf(
    tx,
    followed({ table: 'proposal', organisation: 'proposing_organisation_id', day: 'opened_on' }),
  );
  const awards = await countOf(tx, followed({ table: 'award', organisation: 'organisation_id', day: 'decided_on' }));
  await tx.query(followed({ table: 'revocation', organisation: 'organisation_id', day: 'awarded_on' }));
  await tx.query(followed({ table: 'emulation_fund', organisation: 'organisation_id', day: 'year_end' }));
  await tx.query(followed({ table: 'award_correction', organisation: 'organisation_id', day: 'awarded_on' }));
  await tx.query(followed({ table: 'decision_delivery', organisation: 'organisation_id', day: 'delivered_on' }));
  await tx.query(NOMINEES);
  await tx.query(CERTIFICATES);
  await tx.query(SIGNED_FILES);
  await tx.query(SIGNED_BYTES);
  await tx.query(CONSULTATIONS);
  if (proposals + awards > 0) await recountTally(tx);
}

/** Scope columns follow corrections of the directory: each row stands where its unit stood on the row's own day. */
export async function followDirectory(runtime: Runtime): Promise<void> {
  await transact(asSystem(runtime), async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const [{ hash } = { hash: '' }] = await tx.query<{ hash: string }>(DIRECTORY_HASH);
    const changed = await tx.query(
      `insert into awards.scope_state (directory_hash) values ($1)
       on conflict (only_row) do update set directory_hash = excluded.directory_hash
       where awards.scope_state.directory_hash is distinct from excluded.directory_hash returning 1`,
      [hash],
    );
    if (changed.length > 0) await refresh(tx);
  });
}
