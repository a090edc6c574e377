import { type Place, placeOf } from '@tdkt/directory';
import { type Actor, BOARD, hasRole, isId, notFound, Role, type Transaction, type Violation } from '@tdkt/kernel';
import type { PlacedRow } from './place.entity.ts';

type PlaceColumns = Pick<PlacedRow, 'clusterId' | 'memberUnitId' | 'managementPath'>;

/** True when one of the paths is the given one or lies above it. */
export const isUnder = (paths: readonly string[], path: string): boolean =>
  paths.some((above) => path === above || path.startsWith(`${above}.`));

/** Who may act in the name of an organisation: its officers, those of what manages it, and the Board. */
export const mayActFor = (actor: Actor, managementPath: string): boolean =>
  hasRole(actor, BOARD) || (hasRole(actor, [Role.UNIT_OFFICER]) && isUnder(actor.paths, managementPath));

export const columnsOfPlace = (place: Place): PlaceColumns => ({
  clusterId: place.clusterId,
  memberUnitId: place.memberUnitId,
  managementPath: place.managementPath,
});

/** Persons and organisations that a row names must be there and within the caller's reach. */
export async function checkNamed(
  tx: Transaction,
  named: { personId?: string | null | undefined; organisationId?: string | null | undefined },
): Promise<Violation[]> {
  const tables = { personId: 'directory.person', organisationId: 'directory.organisation' } as const;
  const problems: Violation[] = [];
  for (const name of ['personId', 'organisationId'] as const) {
    const id = named[name];
    if (!id) continue;
    const [found] = isId(id) ? await tx.query(`select 1 from ${tables[name]} where id = $1 limit 1`, [id]) : [];
    if (!found) problems.push({ code: 'UNKNOWN_REFERENCE', path: [name] });
  }
  return problems;
}

/** Place of an organisation that the caller acts for; one out of reach is NOT_FOUND, exactly like an unknown one. */
export async function placeToActIn(tx: Transaction, organisationId: string, day: string): Promise<PlaceColumns> {
  if (!isId(organisationId)) throw notFound();
  const today = tx.ctx.runtime.clock.today();
  const place = (await placeOf(tx, organisationId, day)) ?? (await placeOf(tx, organisationId, today));
  if (!place || !mayActFor(tx.ctx.actor, place.managementPath)) throw notFound();
  return columnsOfPlace(place);
}
