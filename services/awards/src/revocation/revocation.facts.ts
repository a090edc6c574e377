import { predecessorsOf } from '@tdkt/directory';
import { isId, type Transaction } from '@tdkt/kernel';
import type { Decision } from '../decision/decision.entity.ts';

/** SQL: the award of row `r` stands. What is revoked counts in no total and supports no other award. */
export const standsIn = (award: string): string =>
  `not exists (select 1 from awards.revocation v where v.award_id = ${award} and v.revoked_on is not null and v.restored_on is null)`;

/** An award as a line of the list copies it. */
export interface ListedAward {
  readonly id: string;
  readonly personId: string | null;
  readonly organisationId: string;
  readonly subjectName: string;
  readonly decidedOn: string;
  readonly bonus: number | null;
  readonly memberUnitId: string | null;
  readonly clusterId: string | null;
  readonly managementPath: string;
  readonly isRevoked: boolean;
  readonly isListed: boolean;
  readonly isSameIssuer: boolean;
}

const LISTED = `
select a.id, a.person_id as "personId", a.organisation_id as "organisationId", a.subject_name as "subjectName", a.decided_on as "decidedOn",
  a.bonus::float8 as bonus, a.member_unit_id as "memberUnitId", a.cluster_id as "clusterId", a.management_path as "managementPath",
  not ${standsIn('a.id')} as "isRevoked",
  exists (select 1 from awards.revocation v where v.award_id = a.id and v.decision_id = $2) as "isListed",
  d.issuer_organisation_id = $3 or d.issuer_organisation_id in (select id from ${predecessorsOf('$3::uuid')} before) as "isSameIssuer"
from awards.award a join awards.decision d on d.id = a.decision_id where a.id = any($1::uuid[]) and a.is_signed`;

const idsOf = (values: readonly string[]) => [...new Set(values.filter(isId))];

/** Signed awards by id, as a list of revocation asks for them: one statement whatever its length. */
export async function listedAwards(
  tx: Transaction,
  decision: Pick<Decision, 'id' | 'issuerOrganisationId'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListedAward>> {
  const rows = await tx.query<ListedAward>(LISTED, [idsOf(ids), decision.id, decision.issuerOrganisationId]);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface RestorableRow {
  readonly id: string;
  readonly revokedOn: string | null;
  readonly restoredOn: string | null;
  readonly isListed: boolean;
}

/** Revocations by id, locked, so that two drafts never take the same one. */
export async function restorableRows(tx: Transaction, ids: readonly string[]): Promise<Map<string, RestorableRow>> {
  const rows = await tx.query<RestorableRow>(
    `select id, revoked_on as "revokedOn", restored_on as "restoredOn", restoration_decision_id is not null as "isListed"
     from awards.revocation where id = any($1::uuid[]) order by id for update`,
    [idsOf(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
