import { randomBytes } from 'node:crypto';
import { addWorkingDays, specialDays } from '@tdkt/directory';
import {
  BOARD,
  type Context,
  clean,
  hasRole,
  insert,
  insertAll,
  isId,
  perform,
  refuse,
  type Transaction,
} from '@tdkt/kernel';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { finishStep } from '../review/step.commands.ts';
import { settingsNow } from '../review/thresholds.ts';
import { type HandleOpinion, NoticeItem, type OpenPublicNotice, PublicNotice, PublicOpinion } from './notice.entity.ts';
import { clauseOf, publishable, unhandledOpinions } from './notice.facts.ts';
import { checkConclusion, checkHandling, checkNotice, noticeStanding } from './notice.rules.ts';

/** Whoever knows the address of a notice reads it; nobody guesses 128 bits. */
const newToken = (): string => randomBytes(16).toString('base64url');

/** Shows the nominees of dossiers to everybody for as long as their forms ask. */
export async function openPublicNotice(tx: Transaction, input: OpenPublicNotice): Promise<string> {
  const { title, opensOn, media = null, documentNumber = null, documentOn = null } = input;
  const values = clean(PublicNotice, { title, opensOn, media, documentNumber, documentOn });
  const ids = [...new Set(input.proposalIds.filter(isId))];
  const { items, days, closed } = await publishable(tx, ids, await settingsNow(tx.ctx));
  const earliest = days?.value ? addWorkingDays(opensOn, days.value, await specialDays(tx, opensOn)) : null;
  const { closesOn = null } = input;
  refuse([
    ...closed.map((id) => ({ code: 'NOT_BEFORE_NOTICE', path: ['proposalIds', input.proposalIds.indexOf(id)] })),
    ...checkNotice({ opensOn, closesOn, earliest, itemCount: items.length, today: tx.ctx.runtime.clock.today() }),
  ]);
  const token = newToken();
  const noticeId = await insert(tx, PublicNotice, {
    ...{ ...values, token, closesOn: closesOn ?? earliest ?? opensOn, dayCount: days?.value || null },
    ...{ clause: clauseOf(days), isVerified: days?.isVerified ?? false },
  });
  await insertAll(
    tx,
    NoticeItem,
    items.map((item) => ({ ...item, noticeId, noticeToken: token })),
  );
  return noticeId;
}

const daysOf = ({ opensOn, closesOn, concludedOn = null, withdrawnOn = null }: PublicNotice) => ({
  ...{ opensOn, closesOn, concludedOn, withdrawnOn },
});

/** Ends a notice with the report to the council, and with it this step of each of its dossiers. */
export function concludePublicNotice(ctx: Context, call: ProposalCall, report: string): Promise<PublicNotice> {
  const { conclusion } = clean(PublicNotice, { conclusion: report });
  const today = ctx.runtime.clock.today();
  return perform(ctx, call, {
    entity: PublicNotice,
    may: () => hasRole(ctx.actor, BOARD),
    check: async (row, tx) => [
      ...checkConclusion({ ...daysOf(row), unhandled: await unhandledOpinions(tx, row.id) }, today),
      ...(conclusion ? [] : [{ code: 'REQUIRED', path: ['conclusion'] }]),
    ],
    apply: async ({ id, documentNumber, documentOn }, tx) => {
      const rows = await tx.query<{ proposalId: string }>(
        'select distinct proposal_id as "proposalId" from awards.notice_item where notice_id = $1 order by 1',
        [id],
      );
      for (const { proposalId } of rows) {
        const ending = { outcome: conclusion, documentNumber: documentNumber ?? null, documentOn: documentOn ?? null };
        await finishStep(tx, { proposalId, kind: 'PUBLIC_NOTICE' }, ending);
      }
      return { conclusion, concludedOn: today };
    },
  });
}

/** Takes a notice away before it is concluded; its page answers as if there were none. */
export function withdrawPublicNotice(ctx: Context, call: ProposalCall, reason: string): Promise<PublicNotice> {
  const { withdrawnReason } = clean(PublicNotice, { withdrawnReason: reason });
  return perform(ctx, call, {
    entity: PublicNotice,
    may: () => hasRole(ctx.actor, BOARD),
    check: ({ concludedOn, withdrawnOn }) => [
      ...(concludedOn || withdrawnOn ? [{ code: 'WRONG_STATE' }] : []),
      ...(withdrawnReason ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
    ],
    apply: () => ({ withdrawnReason, withdrawnOn: ctx.runtime.clock.today() }),
  });
}

async function standingOfNotice(tx: Transaction, noticeId: string) {
  const [row] = await tx.query<ReturnType<typeof daysOf>>(
    `select opens_on as "opensOn", closes_on as "closesOn", concluded_on as "concludedOn", withdrawn_on as "withdrawnOn"
     from awards.public_notice where id = $1`,
    [noticeId],
  );
  return row ? noticeStanding(row, tx.ctx.runtime.clock.today()) : 'WITHDRAWN';
}

/** Says what is done about an opinion; the last word before the notice is concluded stands. */
export function handleOpinion(ctx: Context, call: ProposalCall, input: HandleOpinion): Promise<PublicOpinion> {
  const given = clean(PublicOpinion, {
    ...{ handling: input.handling, reason: input.reason, documentNumber: input.documentNumber ?? null },
    documentOn: input.documentOn ?? null,
  });
  return perform(ctx, call, {
    entity: PublicOpinion,
    may: () => hasRole(ctx.actor, BOARD),
    check: async ({ noticeId }, tx) =>
      checkHandling({ standing: await standingOfNotice(tx, noticeId), reason: given.reason }),
    apply: () => ({ ...given, handledOn: ctx.runtime.clock.today() }),
  });
}
