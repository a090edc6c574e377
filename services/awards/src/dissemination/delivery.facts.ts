import type { Transaction } from '@tdkt/kernel';
import { DeliveryReason } from './delivery.entity.ts';

export interface Receiver {
  readonly organisationId: string;
  readonly reason: DeliveryReason;
}

/** Units of those on the list, then those that proposed them, whatever the kind of the decision. */
const RECEIVERS = `
with listed as (
  select a.id, a.organisation_id, a.proposal_id from awards.award a
  where a.decision_id = $1 or a.id in (
    select award_id from awards.revocation where decision_id = $1 or restoration_decision_id = $1
    union all select award_id from awards.award_correction where decision_id = $1)
)
select organisation_id as "organisationId", '${DeliveryReason.HONOUREES}' as reason from listed
union select p.proposing_organisation_id, '${DeliveryReason.PROPOSED}' from listed l join awards.proposal p on p.id = l.proposal_id`;

/** Each organisation once: by its honourees before what it proposed, by that before its being named. */
export async function receiversOf(
  tx: Transaction,
  decisionId: string,
  named: readonly string[],
): Promise<readonly Receiver[]> {
  const listed = await tx.query<Receiver>(RECEIVERS, [decisionId]);
  const before = await tx.query<{ id: string }>(
    'select organisation_id as id from awards.decision_delivery where decision_id = $1',
    [decisionId],
  );
  const all = [...listed, ...named.map((organisationId) => ({ organisationId, reason: DeliveryReason.INFORMED }))];
  const order = Object.values(DeliveryReason);
  const seen = new Set(before.map(({ id }) => id));
  return all
    .toSorted((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason))
    .filter(({ organisationId }) => !seen.has(organisationId) && seen.add(organisationId));
}

export async function areKnown(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  const rows = await tx.query('select distinct id from directory.organisation where id = any($1::uuid[])', [ids]);
  return rows.length === new Set(ids).size;
}
