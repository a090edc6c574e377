import { Allow, type Context, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Task } from '../assignment/assignment.entity.ts';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { ReportingPeriod } from '../report/report.entity.ts';
import { inboxOf } from './notification.access.ts';
import { isRead, readAllNotifications, readNotification } from './notification.commands.ts';
import { Mailbox, Notification } from './notification.entity.ts';

const MARK =
  'exists (select from campaigns.notification_read k where k.notification_id = r.id and k.account_id = app.account())';

export const NotificationRegistry = registry(Notification, {
  names: { one: 'notification', many: 'notifications' },
  rule: {
    scope: inboxOf,
    defaultSort: '-createdAt',
    filters: {
      isRead: {
        type: () => Boolean,
        condition: (value) => ({ sql: value ? MARK : `not ${MARK}`, values: [] }),
      },
    },
  },
  read: SIGNED_IN,
  write: { roles: [] },
});

@Resolver(() => Notification)
export class NotificationResolver {
  @Allow(SIGNED_IN)
  @Mutation(() => Notification, { description: 'The account has read the message; again changes nothing.' })
  readNotification(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return readNotification(ctx, id);
  }
  @Allow(SIGNED_IN)
  @Mutation(() => Int, {
    description: "Everything in the account's inbox is read; answers how many messages were not.",
  })
  readAllNotifications(@Ctx() ctx: Context) {
    return readAllNotifications(ctx);
  }
  @FieldResolver(() => Boolean, { description: 'By the account that asks.' })
  isRead(@Root() row: Notification, @Ctx() ctx: Context) {
    return isRead(ctx, row.id);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Notification, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: Notification) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Notification) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => ReportingPeriod, { nullable: true })
  reportingPeriod(@Root() row: Notification, @Ctx() ctx: Context) {
    return parentOf(ctx, ReportingPeriod, row.reportingPeriodId);
  }
  @FieldResolver(() => Task, { nullable: true })
  task(@Root() row: Notification, @Ctx() ctx: Context) {
    return parentOf(ctx, Task, row.taskId);
  }
}

@Resolver(() => Mailbox)
export class MailboxResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: Mailbox) {
    return organisationStub(row.organisationId);
  }
}
