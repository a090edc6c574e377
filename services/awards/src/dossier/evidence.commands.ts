import {
  clean,
  insert,
  invalid,
  isId,
  lock,
  notFound,
  refuse,
  type Transaction,
  update,
  type Violation,
} from '@tdkt/kernel';
import { files } from '../files.ts';
import { lockFor } from '../proposal/nominee.commands.ts';
import type { Proposal } from '../proposal/proposal.entity.ts';
import { placeColumns } from '../proposal/proposal.facts.ts';
import { type AddEvidence, Evidence } from './evidence.entity.ts';

/** A paper is known by its number and day, or by its file. */
function checkPaper({ documentNumber, documentDate, fileId }: Partial<Evidence>, today: string): Violation[] {
  const isNamed = Boolean(documentNumber) && Boolean(documentDate);
  return [
    ...(isNamed || fileId ? [] : [{ code: 'EVIDENCE_UNNAMED', path: ['documentNumber'] }]),
    ...(documentDate && documentDate > today ? [{ code: 'IN_FUTURE', path: ['documentDate'], params: { today } }] : []),
  ];
}

/** A nominee that is named is one of the dossier. */
export async function checkNominee(
  tx: Transaction,
  proposalId: string,
  nomineeId: string | null | undefined,
): Promise<void> {
  if (!nomineeId) return;
  const found = isId(nomineeId)
    ? await tx.query('select 1 from awards.nominee where id = $1 and proposal_id = $2', [nomineeId, proposalId])
    : [];
  if (found.length === 0) throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['nomineeId'] });
}

/** Puts a paper into a dossier that the caller may work on; its file is seen by whoever sees the dossier. */
export async function putEvidence(tx: Transaction, proposal: Proposal, input: AddEvidence): Promise<string> {
  const values = clean(Evidence, { ...input });
  refuse(checkPaper(values, tx.ctx.runtime.clock.today()));
  await checkNominee(tx, proposal.id, values.nomineeId);
  if (values.fileId) {
    const { managementPath, memberUnitId = null, clusterId = null } = proposal;
    const place = placeColumns({ managementPath, memberUnitId, clusterId });
    await files.claim(tx, { id: values.fileId, path: 'fileId', place });
  }
  return insert(tx, Evidence, { ...values, proposalId: proposal.id });
}

export const addEvidence = async (tx: Transaction, proposalId: string, input: AddEvidence): Promise<string> =>
  putEvidence(tx, await lockFor(tx, proposalId, 'ADD_EVIDENCE'), input);

/** Takes a paper out; answers the proposal. The audit keeps what was there. */
export async function removeEvidence(tx: Transaction, target: { id: string; version: number }): Promise<string> {
  if (!isId(target.id)) throw notFound();
  const evidence = await lock(tx, Evidence, target.id);
  await lockFor(tx, evidence.proposalId, 'ADD_EVIDENCE');
  // The version is checked by a write that changes nothing else.
  await update(tx, Evidence, target, {});
  await tx.query('delete from awards.evidence where id = $1', [target.id]);
  return evidence.proposalId;
}
