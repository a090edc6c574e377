import {
  Allow,
  BOARD,
  type Context,
  EVERYTHING,
  hasRole,
  NOTHING,
  placeScope,
  ROW_READERS,
  Role,
  SIGNED_IN,
  seesAll,
} from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Task } from '../assignment/assignment.entity.ts';
import { Campaign } from '../campaign/campaign.entity.ts';
import { checkOpen } from '../campaign/campaign.facts.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { ObligationKind } from '../progress/unit.views.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { ReportingPeriod } from '../report/report.entity.ts';
import { LateMembers, lateMembersOf } from './late.views.ts';
import { remindLate } from './reminder.commands.ts';
import { CreateReminderRule, Reminder, ReminderRound, ReminderRule, UpdateReminderRule } from './reminder.entity.ts';
import { checkRule } from './reminder.rules.ts';

export const ReminderRuleRegistry = registry<ReminderRule, CreateReminderRule, UpdateReminderRule>(ReminderRule, {
  names: { one: 'reminderRule', many: 'reminderRules' },
  rule: { scope: () => EVERYTHING, defaultSort: 'afterWorkingDays' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateReminderRule, update: UpdateReminderRule },
  hooks: {
    check: async (tx, values, before) => [
      ...(await checkOpen(tx, values, before)),
      ...checkRule({ ...before, ...values } as never),
    ],
  },
});

const LEADERS = [...BOARD, Role.CLUSTER_LEADER];

export const ReminderRoundRegistry = registry(ReminderRound, {
  names: { one: 'reminderRound', many: 'reminderRounds' },
  rule: {
    scope: (actor) => {
      if (seesAll(actor)) return EVERYTHING;
      const leads = hasRole(actor, [Role.CLUSTER_LEADER]) && actor.clusterIds.length > 0;
      return leads ? { sql: 'r.cluster_id = any(?::uuid[])', values: [actor.clusterIds] } : NOTHING;
    },
    defaultSort: '-sentOn',
  },
  read: [...LEADERS, Role.DECIDER, Role.AUDITOR],
  write: { roles: LEADERS },
});

export const ReminderRegistry = registry(Reminder, {
  names: { one: 'reminder', many: 'reminders' },
  rule: { scope: (actor) => placeScope(actor, 'r.sent_on'), defaultSort: '-sentOn' },
  read: ROW_READERS,
  write: { roles: [] },
});

@Resolver(() => ReminderRule)
export class ReminderRuleResolver {
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: ReminderRule, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
}

@Resolver(() => ReminderRound)
export class ReminderRoundResolver {
  @Allow(LEADERS)
  @Mutation(() => ReminderRound, {
    description: 'A leader reminds all late members of the cluster; nobody twice of the same thing in a working day.',
  })
  remindLate(
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('clusterId', () => ID) clusterId: string,
    @Arg('kind', () => ObligationKind) kind: ObligationKind,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return remindLate(ctx, info, { campaignId, clusterId, kind });
  }
  @FieldResolver(() => Cluster)
  cluster(@Root() row: ReminderRound) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: ReminderRound, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
}

@Resolver(() => Reminder)
export class ReminderResolver {
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Reminder, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: Reminder) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Reminder) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => ReportingPeriod, { nullable: true })
  reportingPeriod(@Root() row: Reminder, @Ctx() ctx: Context) {
    return parentOf(ctx, ReportingPeriod, row.reportingPeriodId);
  }
  @FieldResolver(() => Task, { nullable: true })
  task(@Root() row: Reminder, @Ctx() ctx: Context) {
    return parentOf(ctx, Task, row.taskId);
  }
  @FieldResolver(() => ReminderRule, { nullable: true })
  rule(@Root() row: Reminder, @Ctx() ctx: Context) {
    return parentOf(ctx, ReminderRule, row.ruleId);
  }
  @FieldResolver(() => ReminderRound, { nullable: true })
  round(@Root() row: Reminder, @Ctx() ctx: Context) {
    return parentOf(ctx, ReminderRound, row.roundId);
  }
}

@Resolver(() => Campaign)
export class CampaignReminderResolver {
  @FieldResolver(() => [ReminderRule])
  reminderRules(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: ReminderRule, by: 'campaignId', orderBy: 'afterWorkingDays' }, row.id);
  }
}

@Resolver(() => Cluster)
export class ClusterReminderResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => [LateMembers], {
    nullable: true,
    description: 'What members that the viewer may see are late with, and whether the viewer may remind them.',
  })
  lateMembers(@Root() cluster: Cluster, @Arg('campaignId', () => ID) campaignId: string, @Ctx() ctx: Context) {
    return lateMembersOf(ctx, cluster.id, campaignId);
  }
}
