import { Choice, Day, Flag, Ref, Row, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';
import { ObligationKind } from '../progress/unit.views.ts';

export enum ReminderStep {
  UNIT = 'UNIT',
  CLUSTER_LEADER = 'CLUSTER_LEADER',
  BOARD = 'BOARD',
}
registerEnumType(ReminderStep, {
  name: 'ReminderStep',
  description: 'Who is told: first the unit, then the leader of its cluster, then the Board.',
});

@ObjectType({
  description: 'When units of a campaign are reminded (đôn đốc) of what they owe, and who is told after them.',
})
@Entity('reminder_rule', { schema: 'campaigns' })
export class ReminderRule extends Row {
  @Ref() campaignId!: string;
  @Choice(() => ObligationKind) kind!: ObligationKind;
  @Whole({ description: 'The unit is reminded so many working days after the due day; before it when negative.' })
  afterWorkingDays!: number;
  @Whole({
    nullable: true,
    description: 'Still not done so many working days after the unit was reminded; null: never.',
  })
  leaderAfterWorkingDays?: number | null;
  @Whole({ nullable: true, description: 'Still not done so many working days after the step before; null: never.' })
  boardAfterWorkingDays?: number | null;
  @Flag({ default: true }) isActive!: boolean;
  @Flag({ default: false, description: 'Ours, not from the plan.' }) isOurs!: boolean;
}
const RULE = ['kind', 'afterWorkingDays', 'leaderAfterWorkingDays', 'boardAfterWorkingDays', 'isActive'] as const;
@InputType()
export class CreateReminderRule extends inputOf(ReminderRule, ['campaignId', ...RULE]) {}
@InputType()
export class UpdateReminderRule extends inputOf(ReminderRule, RULE, { partial: true }) {}

@ObjectType({ description: 'All late members of a cluster reminded by hand, in one action.' })
@Entity('reminder_round', { schema: 'campaigns' })
export class ReminderRound extends Row {
  @Ref() campaignId!: string;
  @Ref() clusterId!: string;
  @Choice(() => ObligationKind) kind!: ObligationKind;
  @Day() sentOn!: string;
  @Whole({ description: 'Members reminded now.' }) remindedCount!: number;
  @Whole({ description: 'Late members that had been reminded of all they owe since the last working day.' })
  alreadyCount!: number;
}

@ObjectType({
  description: 'A line of the log of reminders: of what a unit was late with, who was told, when and why.',
})
@Entity('reminder', { schema: 'campaigns' })
export class Reminder extends PlacedRow {
  @Choice(() => ReminderStep) step!: ReminderStep;
  @Choice(() => ObligationKind) kind!: ObligationKind;
  @Ref({ nullable: true }) reportingPeriodId?: string | null;
  @Ref({ nullable: true }) taskId?: string | null;
  @Day({ nullable: true, description: 'First day of the period of a task with a cadence.' }) occurrence?: string | null;
  @Day() dueOn!: string;
  @Whole({ description: 'On the day of the reminder.' }) overdueWorkingDays!: number;
  @Day() sentOn!: string;
  @Ref({ nullable: true, description: 'The rule that it follows from.' }) ruleId?: string | null;
  @Ref({ nullable: true, description: 'The round that it was sent in, when by hand.' }) roundId?: string | null;
  @Ref() notificationId!: string;
}
