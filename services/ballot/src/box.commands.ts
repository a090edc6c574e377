import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '@tdkt/kernel';

/** Schemas that hold a box. */
export type BallotSchema = 'awards' | 'campaigns';

export interface DroppedPaper {
  readonly itemId: string;
  readonly choice: string;
  readonly receiptHash: string;
}

/** A code that only the voter gets, and its hash, which the paper bears. */
export function newReceipt(): { readonly code: string; readonly hash: string } {
  const code = randomBytes(16).toString('hex');
  return { code, hash: createHash('sha256').update(code).digest('hex') };
}

const open = (tx: Transaction, itemId: string) => tx.query("select set_config('app.ballot_box', $1, true)", [itemId]);

/** Every paper of the item is written anew in random order: all bear the mark of this transaction, and none its place. */
export async function drop(tx: Transaction, schema: BallotSchema, paper: DroppedPaper): Promise<void> {
  const { itemId, choice, receiptHash } = paper;
  await open(tx, itemId);
  await tx.query(
    `with emptied as (delete from ${schema}.ballot_paper where item_id = $1 returning id, choice, receipt_hash),
       box as (select * from emptied union all select gen_random_uuid(), $2::text, $3::text)
     insert into ${schema}.ballot_paper (id, item_id, choice, receipt_hash) select gen_random_uuid(), $1, choice, receipt_hash from box order by random()`,
    [itemId, choice, receiptHash],
  );
}

export interface Box {
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}

/** What lies in the box of an item; to be asked once nobody can vote any more. */
export async function countBox(tx: Transaction, schema: BallotSchema, itemId: string): Promise<Box> {
  await open(tx, itemId);
  const [box] = await tx.query<Box>(
    `select count(*) filter (where choice = 'YES')::integer as yes, count(*) filter (where choice = 'NO')::integer as no,
       count(*) filter (where choice = 'BLANK')::integer as blank from ${schema}.ballot_paper where item_id = $1`,
    [itemId],
  );
  return box ?? { yes: 0, no: 0, blank: 0 };
}
