import type { Place } from '@tdkt/directory';
import { isId, type Transaction } from '@tdkt/kernel';

/**
 * The place that holds the whole list of a decision: the unit above all its lines, and the cluster where it is one for all.
 * `lca` leaves the last label of each path off, so one that stands for nothing is put behind.
 */
export const WHOLE_PLACES = `
select l.decision_id, lca(array_agg(l.management_path || 'x')) as management_path,
  case when count(distinct l.cluster_id) = 1 and count(l.cluster_id) = count(*) then min(l.cluster_id::text)::uuid end as cluster_id,
  case when count(distinct l.member_unit_id) = 1 and count(l.member_unit_id) = count(*) then min(l.member_unit_id::text)::uuid end as member_unit_id
from (
  select decision_id, management_path, cluster_id, member_unit_id from awards.award
  union all select decision_id, management_path, cluster_id, member_unit_id from awards.revocation
  union all select decision_id, management_path, cluster_id, member_unit_id from awards.award_correction
  union all select restoration_decision_id, management_path, cluster_id, member_unit_id from awards.revocation
) l`;

export async function wholePlace(tx: Transaction, decisionId: string): Promise<Place> {
  const [row] = await tx.query<Place>(
    `select management_path::text as "managementPath", cluster_id as "clusterId", member_unit_id as "memberUnitId"
     from (${WHOLE_PLACES} where l.decision_id = $1 group by 1) p`,
    [decisionId],
  );
  if (!row) throw new Error(`decision ${decisionId} is signed and has no list`);
  return row;
}

/** What kind of file an upload of the caller is. */
export async function mediaTypeOf(tx: Transaction, fileId: string): Promise<string | null> {
  if (!isId(fileId)) return null;
  const [row] = await tx.query<{ mediaType: string }>(
    'select media_type as "mediaType" from awards.file where id = $1 and sha256 is not null and not is_kept and account_id = $2',
    [fileId, tx.ctx.actor.accountId],
  );
  return row?.mediaType ?? null;
}

export async function countOf(tx: Transaction, decisionId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from awards.signed_file where decision_id = $1',
    [decisionId],
  );
  return row?.count ?? 0;
}
