import { filesOf } from '@tdkt/files';
import type { Transaction } from '@tdkt/kernel';
import type { PlacedRow } from './place.entity.ts';

/** Plans, evidence, receipts, declarations: the files of this service. */
export const files = filesOf('campaigns', { noun: 'Campaign', migration: 1700001300010 });

type PlaceColumns = Pick<PlacedRow, 'clusterId' | 'memberUnitId' | 'managementPath'>;
interface Claim {
  /** The row as it was; null: it is new. */
  readonly before: object | null;
  /** The place of the row; null: it stands in none, and everybody who is signed in sees it. */
  readonly place: PlaceColumns | null;
}

/** Gives the files that the values of a row name (`…FileId`) to it, where they are not its own already. */
export async function claimFiles(tx: Transaction, values: object, { before, place }: Claim): Promise<void> {
  const former = (before ?? {}) as Readonly<Record<string, unknown>>;
  for (const [path, id] of Object.entries(values)) {
    if (!path.endsWith('FileId') || typeof id !== 'string' || id === former[path]) continue;
    const at = place && { memberUnitId: null, clusterId: null, ...place };
    await files.claim(tx, { id, path, place: at as never, isOpen: place === null });
  }
}
