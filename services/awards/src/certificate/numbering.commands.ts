import { randomBytes } from 'node:crypto';
import type { Transaction } from '@tdkt/kernel';
import type { Certificate } from './certificate.entity.ts';

/** 128 bits: nobody comes upon the page of somebody else by trying. */
const TOKEN_BYTES = 16;
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** Takes so many numbers of a form and year; the first of them. The counter row is locked until the end, so none is lost. */
async function takeNumbers(tx: Transaction, formId: string, { year, count }: { year: number; count: number }) {
  const [row] = await tx.query<{ last: number }>(
    `insert into awards.counter as c (name, year, last) values ($1, $2, $3)
     on conflict (name, year) do update set last = c.last + excluded.last returning last`,
    [`certificate ${formId}`, year, count],
  );
  return (row?.last ?? count) - count + 1;
}

/** The first number of each form for so many certificates. */
export async function firstNumbers(
  tx: Transaction,
  due: readonly Pick<Certificate, 'awardFormId'>[],
  year: number,
): Promise<Map<string, number>> {
  const first = new Map<string, number>();
  // In one order, so that two who issue at once never wait for each other.
  for (const formId of [...new Set(due.map(({ awardFormId }) => awardFormId))].sort()) {
    const count = due.filter(({ awardFormId }) => awardFormId === formId).length;
    first.set(formId, await takeNumbers(tx, formId, { year, count }));
  }
  return first;
}
