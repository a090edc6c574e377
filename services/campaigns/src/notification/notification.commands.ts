import { type Context, isId, load, loaderOf, notFound, settingOf, statement, transact } from '@tdkt/kernel';
import { inboxOf } from './notification.access.ts';
import { Notification } from './notification.entity.ts';

const READ = `
insert into campaigns.notification_read (notification_id, account_id, read_at)
select r.id, $1, $2 from campaigns.notification r where`;

const accountOf = ({ actor }: Context): string => actor.accountId ?? actor.kind;

/** Marks a message as read by the account; again changes nothing. */
export async function readNotification(ctx: Context, id: string): Promise<Notification> {
  const row = isId(id) ? await load(ctx, Notification, id) : null;
  if (!row) throw notFound();
  await transact(ctx, (tx) =>
    tx.query(`${READ} r.id = $3 on conflict do nothing`, [accountOf(ctx), ctx.runtime.clock.now(), id]),
  );
  ctx.loaders.clear();
  return row;
}

/** Marks everything in the account's inbox as read; answers how many were not. */
export async function readAllNotifications(ctx: Context): Promise<number> {
  const scope = inboxOf(ctx.actor);
  let next = 3;
  const where = scope.sql.replace(/\?/g, () => `$${next++}`);
  const read = await transact(ctx, (tx) =>
    tx.query(`${READ} ${where} on conflict do nothing returning 1`, [
      accountOf(ctx),
      ctx.runtime.clock.now(),
      ...scope.values,
    ]),
  );
  return read.length;
}

const STATES =
  'select notification_id from campaigns.notification_read where account_id = $1 and notification_id = any($2::uuid[])';

/** Whether the account has read a message: one statement for all of a request. */
export const isRead = (ctx: Context, id: string): Promise<boolean> =>
  loaderOf<boolean>(ctx, 'notification-read', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(STATES, [accountOf(ctx), ids]),
    );
    const read = new Set(rows.map(([found]) => found));
    return ids.map((one) => read.has(one));
  }).load(id);
