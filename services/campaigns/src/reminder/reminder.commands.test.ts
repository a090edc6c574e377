import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { sendMail } from '../notification/mail.job.ts';
import { actorOf, aWorld, type World } from '../test-world.ts';
import { remindByRules } from './reminder.job.ts';

let world: World;
const board = actorOf([Role.BOARD_ADMIN], { accountId: 'a0000000-0000-4000-8000-000000000001' });
const leaderOf = (code: string) =>
  actorOf([Role.CLUSTER_LEADER], {
    clusterIds: [world.clusterOf(code)],
    accountId: 'a0000000-0000-4000-8000-000000000002',
  });
const members = () => world.membersOf('C1');
const officer = (at: number) => world.officerOf(members()[at] as string);

beforeAll(async () => {
  world = await aWorld(organisations, '2021-08-31');
  await world.daysOff('2021-09-02', '2021-09-03');
});
afterAll(() => world.close());

async function jobOn(day: string): Promise<void> {
  world.day = day;
  await remindByRules(world.campaigns.runtime);
}

interface Message {
  id: string;
  kind: string;
  dueOn: string;
  sentOn: string;
  unitCount: number;
  isRead: boolean;
  isByHand: boolean;
  mailedAt: string | null;
}
/** The inbox of somebody for one kind of thing, the newest first. */
async function inbox(actor: Actor, kind = 'ACKNOWLEDGEMENT', filter = ''): Promise<Message[]> {
  const answer = await world.run(
    actor,
    `query ($k: [ObligationKind!]) { notifications(filter: {kind: $k ${filter}}, page: {limit: 100}) { items {
       id kind dueOn sentOn unitCount isRead isByHand mailedAt } } }`,
    { k: [kind] },
  );
  expect(answer.codes).toEqual([]);
  return answer.at('notifications.items');
}
const sentOn = (messages: readonly Message[]) => messages.map((message) => message.sentOn);

async function log(actor: Actor, filter = '') {
  const answer = await world.run(
    actor,
    `{ reminders(filter: {kind: [ACKNOWLEDGEMENT] ${filter}}, page: {limit: 1}) { totalCount items { step organisation { id } } } }`,
  );
  return answer.at<number>('reminders.totalCount');
}

async function acknowledge(organisationId: string): Promise<void> {
  const list = await world.run(
    board,
    'query ($o: [ID!]) { deliveries(filter: {organisationId: $o}) { items { id } } }',
    {
      o: [organisationId],
    },
  );
  await world.run(board, 'mutation ($id: ID!) { acknowledgePlan(id: $id) { id } }', {
    id: list.at('deliveries.items.0.id'),
  });
}

const remind = (actor: Actor, cluster: string, kind = 'ACKNOWLEDGEMENT') =>
  world.run(
    actor,
    'mutation ($c: ID!, $k: ID!, $o: ObligationKind!) { remindLate(campaignId: $c, clusterId: $k, kind: $o) { remindedCount alreadyCount sentOn } }',
    { c: world.campaignId, k: cluster, o: kind },
  );

describe('by the rules', () => {
  it('nobody is reminded before a rule says so', async () => {
    await jobOn('2021-08-31');

    expect(await inbox(officer(0))).toEqual([]);
  });

  it('a unit is reminded once of what it owes, however often the job runs', async () => {
    await jobOn('2021-09-01');
    await jobOn('2021-09-01');

    expect(await inbox(officer(0))).toMatchObject([
      { dueOn: '2021-08-31', sentOn: '2021-09-01', unitCount: 1, isRead: false, isByHand: false },
    ]);
    expect(await log(leaderOf('C1'))).toBe(members().length);
  });

  it('nothing is sent on a day off', async () => {
    const before = await log(board);

    await jobOn('2021-09-04');

    expect(await log(board)).toBe(before);
  });

  it('the leader is told of those who still have not done it, over the holiday, and who has is left in peace', async () => {
    world.day = '2021-09-06';
    await acknowledge(members()[0] as string);
    await jobOn('2021-09-07');
    expect(await inbox(leaderOf('C1'))).toEqual([]);

    await jobOn('2021-09-08');

    expect(await inbox(leaderOf('C1'))).toMatchObject([{ sentOn: '2021-09-08', unitCount: members().length - 1 }]);
    expect(await inbox(leaderOf('C2'))).toMatchObject([{ unitCount: world.membersOf('C2').length }]);
    expect(sentOn(await inbox(officer(0)))).toEqual(['2021-09-01']);
  });

  it('the Board is told last, in one message', async () => {
    await jobOn('2021-09-10');
    expect(sentOn(await inbox(board))).not.toContain('2021-09-10');

    await jobOn('2021-09-13');
    await jobOn('2021-09-14');

    const last = (await inbox(board)).filter((message) => message.sentOn === '2021-09-13');
    expect(last).toHaveLength(1);
    expect(last[0]?.unitCount).toBeGreaterThan(100);
    expect((await inbox(board)).filter((message) => message.sentOn === '2021-09-14')).toEqual([]);
  });

  it('a rule that is switched off is quiet', async () => {
    const rules = await world.run(
      board,
      '{ reminderRules(filter: {kind: [LAUNCH]}, sort: [{field: AFTER_WORKING_DAYS}]) { items { id version afterWorkingDays } } }',
    );
    for (const { id, version } of rules.at<{ id: string; version: number }[]>('reminderRules.items')) {
      await world.run(
        board,
        'mutation ($id: ID!, $v: Int!) { updateReminderRule(id: $id, version: $v, input: {isActive: false}) { id } }',
        { id, v: version },
      );
    }

    await jobOn('2021-09-17');

    expect((await inbox(officer(1), 'LAUNCH')).filter((message) => message.sentOn === '2021-09-17')).toEqual([]);
  });
});

describe('by hand', () => {
  beforeAll(() => {
    world.day = '2021-09-20';
  });

  it('a leader reminds all late members in one action, and nobody twice in a working day', async () => {
    const cluster = world.clusterOf('C1');

    const first = await remind(leaderOf('C1'), cluster);
    const again = await remind(leaderOf('C1'), cluster);

    const late = members().length - 1;
    expect(first.at('remindLate')).toEqual({ remindedCount: late, alreadyCount: 0, sentOn: '2021-09-20' });
    expect(again.at('remindLate')).toMatchObject({ remindedCount: 0, alreadyCount: late });
    expect((await inbox(officer(1)))[0]).toMatchObject({ isByHand: true, sentOn: '2021-09-20' });
    expect(sentOn(await inbox(officer(0)))).toEqual(['2021-09-01']);
  });

  it('the home of the cluster says how many are late, and how many of them were reminded', async () => {
    const ask = (actor: Actor) =>
      world.run(
        actor,
        'query ($r: [_Any!]!, $c: ID!) { _entities(representations: $r) { ... on Cluster { lateMembers(campaignId: $c) { kind unitCount remindedCount actions } } } }',
        { r: [{ __typename: 'Cluster', id: world.clusterOf('C1') }], c: world.campaignId },
      );
    const late = async (actor: Actor) => {
      const all = (await ask(actor)).at<{ kind: string }[]>('_entities.0.lateMembers');
      return all.find(({ kind }) => kind === 'ACKNOWLEDGEMENT');
    };
    const count = members().length - 1;

    expect(await late(leaderOf('C1'))).toMatchObject({ unitCount: count, remindedCount: count, actions: ['REMIND'] });
    expect(await late(officer(1))).toMatchObject({ unitCount: 1, actions: [] });
    expect(await late(leaderOf('C2'))).toBeUndefined();
  });

  it('the next working day it may be done again', async () => {
    world.day = '2021-09-21';

    const next = await remind(leaderOf('C1'), world.clusterOf('C1'));

    expect(next.at('remindLate.remindedCount')).toBe(members().length - 1);
  });

  it('the leader of another cluster is refused like somebody who asks for a cluster that there is not', async () => {
    const foreign = await remind(leaderOf('C1'), world.clusterOf('C2'));
    const unknown = await remind(leaderOf('C1'), 'a0000000-0000-4000-8000-00000000000f');

    expect(foreign.codes).toEqual(['NOT_FOUND']);
    expect(unknown.codes).toEqual(['NOT_FOUND']);
    expect((await remind(officer(0), world.clusterOf('C1'))).codes).toEqual(['FORBIDDEN']);
  });

  it('the log is read in scope: the unit its own, the leader the cluster, another leader nothing of it', async () => {
    const own = `organisationId: ["${members()[1]}"]`;

    expect(await log(officer(1))).toBe(await log(board, own));
    expect(await log(leaderOf('C1'), own)).toBe(await log(board, own));
    expect(await log(leaderOf('C2'), own)).toBe(0);
    expect(await log(officer(0), own)).toBe(0);
  });
});

describe('messages', () => {
  const colleague = () => ({ ...officer(1), accountId: 'a0000000-0000-4000-8000-000000000003' });

  it('are read by each account for itself', async () => {
    const [message] = await inbox(officer(1));

    const read = await world.run(officer(1), 'mutation ($id: ID!) { readNotification(id: $id) { isRead } }', {
      id: message?.id,
    });

    expect(read.at('readNotification.isRead')).toBe(true);
    const unread = (actor: Actor) => inbox(actor, 'ACKNOWLEDGEMENT', 'isRead: false');
    expect((await unread(officer(1))).map(({ id }) => id)).not.toContain(message?.id);
    expect((await unread(colleague())).map(({ id }) => id)).toContain(message?.id);
  });

  it('all at once', async () => {
    const answer = await world.run(colleague(), 'mutation { readAllNotifications }');

    expect(answer.at('readAllNotifications')).toBeGreaterThan(1);
    expect(await inbox(colleague(), 'ACKNOWLEDGEMENT', 'isRead: false')).toEqual([]);
    expect((await world.run(colleague(), 'mutation { readAllNotifications }')).at('readAllNotifications')).toBe(0);
  });

  it('of somebody else are not to be found', async () => {
    const [message] = await inbox(officer(1));

    const answer = await world.run(officer(0), 'mutation ($id: ID!) { readNotification(id: $id) { id } }', {
      id: message?.id,
    });

    expect(answer.codes).toEqual(['NOT_FOUND']);
  });

  it('go out by e-mail once to whom an address is known of', async () => {
    const address = 'van-thu@long-thanh.example';
    const input = { organisationId: members()[1], address };
    const made = await world.run(board, 'mutation ($i: CreateMailbox!) { createMailbox(input: $i) { id } }', {
      i: input,
    });
    expect(made.codes).toEqual([]);

    await sendMail(world.campaigns.runtime);
    await sendMail(world.campaigns.runtime);

    const folder = path.join(world.campaigns.runtime.config.dataDir, 'outbox');
    const files = readdirSync(folder);
    const mailed = ['ACKNOWLEDGEMENT', 'REPORT', 'LAUNCH', 'TASK'].map((kind) => inbox(officer(1), kind));
    const sent = (await Promise.all(mailed)).flat().filter(({ mailedAt }) => mailedAt !== null);
    expect(files.sort()).toEqual(sent.map(({ id }) => `${id}.eml`).sort());
    expect(readFileSync(path.join(folder, files[0] as string), 'utf8')).toContain(`To: ${address}`);
  });

  it.each(['two@a.vn, b@c.vn', 'no address', 'a@b.vn\nBcc: c@d.vn'])(
    'an address like %j is refused',
    async (address) => {
      const answer = await world.run(board, 'mutation ($i: CreateMailbox!) { createMailbox(input: $i) { id } }', {
        i: { organisationId: null, address },
      });

      expect(answer.violations).toEqual(['MALFORMED']);
    },
  );
});

it('the chase list shows who has waited longest, in the scope of whoever asks', async () => {
  const chase = async (actor: Actor, after: number) => {
    const answer = await world.run(
      actor,
      'query ($c: ID!, $n: Int!) { chaseList(campaignId: $c, afterWorkingDays: $n, page: {limit: 100}) { totalCount items { openedAt waitingWorkingDays organisation { id } } } }',
      { c: world.campaignId, n: after },
    );
    return answer.at<{ totalCount: number; items: { waitingWorkingDays: number; organisation: { id: string } }[] }>(
      'chaseList',
    );
  };

  const led = await chase(leaderOf('C1'), 3);

  expect(led.totalCount).toBe(members().length - 1);
  expect(led.items.map(({ organisation }) => organisation.id)).not.toContain(members()[0]);
  // From 20/8 to 21/9 are 22 weekdays, less 2/9 and 3/9.
  expect(led.items[0]?.waitingWorkingDays).toBe(20);
  expect((await chase(leaderOf('C1'), 21)).totalCount).toBe(0);
  expect((await chase(officer(1), 3)).totalCount).toBe(1);
});
