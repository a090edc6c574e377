import { validOn } from '@tdkt/directory';
import { type Runtime, type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { type Letter, letterOf } from './mail.rules.ts';
import { type Mailer, mailerOf } from './mailer.ts';

/** How often a message is tried, how old it may be, and how many go out in one run. */
const LIMITS = { attempts: 5, days: 7, batch: 100 } as const;

interface Waiting extends Omit<Letter, 'url'> {
  readonly id: string;
  readonly address: string;
}

/** A leader is reached at the unit that leads the cluster this year. Whoever has no address is told in the console only. */
const WAITING = `
select n.id, b.address, n.audience, n.kind, n.due_on::text as "dueOn", n.due_on < n.sent_on as "isOverdue",
  n.unit_count as "unitCount", c.title as campaign, coalesce(p.name, t.text) as what,
  (select k.name from directory.cluster k where k.id = n.cluster_id and ${validOn('k', 'n.sent_on')} limit 1) as cluster
from campaigns.notification n
join campaigns.campaign c on c.id = n.campaign_id
left join campaigns.reporting_period p on p.id = n.reporting_period_id
left join campaigns.task t on t.id = n.task_id
join campaigns.mailbox b on case n.audience
  when 'UNIT' then b.organisation_id = n.organisation_id
  when 'BOARD' then b.organisation_id is null
  else b.organisation_id = (select f.organisation_id from directory.cluster_office f
    where f.cluster_id = n.cluster_id and f.role = 'LEADER' and f.year = extract(year from n.sent_on) limit 1) end
where n.mailed_at is null and n.mail_attempts < $1 and n.sent_on > $2::date - $3::integer
order by n.created_at, n.id limit $4 for update of n skip locked`;

/** The id of a message is all that the log may know of it: an address is personal. */
async function deliver(tx: Transaction, mailer: Mailer, { id, address, ...facts }: Waiting): Promise<void> {
  const { config, log, clock } = tx.ctx.runtime;
  try {
    await mailer.send({ id, to: address, ...letterOf({ ...facts, url: config.publicUrl }) });
    await tx.query('update campaigns.notification set mailed_at = $2 where id = $1', [id, clock.now()]);
  } catch (error) {
    log.warn(
      { notification: id, code: (error as { code?: string }).code ?? 'UNKNOWN' },
      'a message was not taken over',
    );
    await tx.query('update campaigns.notification set mail_attempts = mail_attempts + 1 where id = $1', [id]);
  }
}

/** Sends what waits for an address that is known; at least once, with the same Message-ID each time. */
export async function sendMail(runtime: Runtime): Promise<void> {
  await transact(asSystem(runtime), async (tx) => {
    const today = runtime.clock.today();
    const waiting = await tx.query<Waiting>(WAITING, [LIMITS.attempts, today, LIMITS.days, LIMITS.batch]);
    if (waiting.length === 0) return;
    const mailer = mailerOf(runtime.config);
    try {
      for (const mail of waiting) await deliver(tx, mailer, mail);
    } finally {
      mailer.close();
    }
  });
}
