import { validOn } from '@tdkt/directory';
import { isId, type Transaction, type Violation } from '@tdkt/kernel';
import type { Organisation, OrganisationKind } from '../organisation/organisation.entity.ts';
import { clauseAgainst } from './placement.rules.ts';

export type Placing = Pick<Organisation, 'kind' | 'parentId' | 'localityParentId'>;

/** Kinds of the units above and, where it exists already, below a unit that do not go with its own. */
export async function kindViolations(
  tx: Transaction,
  id: string | null,
  { kind, parentId, localityParentId }: Placing,
  day: string,
): Promise<Violation[]> {
  const known = (value: string | null | undefined) => (isId(value) ? value : null);
  const rows = await tx.query<{ place: 'parentId' | 'localityParentId' | 'below'; kind: `${OrganisationKind}` }>(
    `select 'parentId' as place, v.kind from organisations.organisation_version v where v.organisation_id = $1 and ${validOn('v', '$4::date')}
     union select 'localityParentId', v.kind from organisations.organisation_version v where v.organisation_id = $2 and ${validOn('v', '$4::date')}
     union select 'below', v.kind from organisations.organisation_version v
       where (v.parent_id = $3 or v.locality_parent_id = $3) and ${validOn('v', '$4::date')}`,
    [known(parentId), known(localityParentId), id, day],
  );
  return rows.flatMap(({ place, kind: other }) => {
    const clause = place === 'below' ? clauseAgainst(other, kind) : clauseAgainst(kind, other);
    return clause ? [{ code: 'KIND_NOT_UNDER', path: [place === 'below' ? 'kind' : place], clause }] : [];
  });
}
