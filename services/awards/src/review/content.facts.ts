import type { Transaction, Violation } from '@tdkt/kernel';
import { openOpinions } from '../consultation/consultation.facts.ts';
import { openNotice } from '../notice/notice.facts.ts';

const CONTENTS: Readonly<Record<string, (tx: Transaction, proposalId: string) => Promise<Violation[]>>> = {
  CONSULTATION: async (tx, proposalId) => {
    const count = await openOpinions(tx, proposalId);
    return count > 0 ? [{ code: 'OPINIONS_OPEN', params: { count } }] : [];
  },
  PUBLIC_NOTICE: openNotice,
};

/** What was begun in the system ends there: a step is not ticked off while its own work is open. */
export const openContent = async (tx: Transaction, kind: string, proposalId: string): Promise<Violation[]> =>
  (await CONTENTS[kind]?.(tx, proposalId)) ?? [];
