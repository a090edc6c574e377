import { Choice, Day, Flag, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';

export enum AssignmentTone {
  ASSIGN = 'ASSIGN',
  REQUEST = 'REQUEST',
}
registerEnumType(AssignmentTone, { name: 'AssignmentTone', description: 'REQUEST: bodies that are asked (đề nghị).' });

export enum AssigneeGroup {
  ALL_UNITS = 'ALL_UNITS',
  MASS_ORGANISATIONS = 'MASS_ORGANISATIONS',
}
registerEnumType(AssigneeGroup, { name: 'AssigneeGroup' });

export enum AssigneeRole {
  LEAD = 'LEAD',
  COORDINATE = 'COORDINATE',
  CARRY_OUT = 'CARRY_OUT',
}
registerEnumType(AssigneeRole, { name: 'AssigneeRole' });

@ObjectType({ description: 'A paragraph of "Tổ chức thực hiện": who does what.' })
@Entity('assignment', { schema: 'campaigns' })
export class Assignment extends Row {
  @Ref() campaignId!: string;
  @Whole() ordinal!: number;
  @Text() heading!: string;
  @Choice(() => AssignmentTone) tone!: AssignmentTone;
  @Flag({ default: false, description: 'Ours, not from the plan.' }) isOurs!: boolean;
}
const ASSIGNMENT = ['ordinal', 'heading', 'tone', 'isOurs'] as const;
@InputType()
export class CreateAssignment extends inputOf(Assignment, ['campaignId', ...ASSIGNMENT]) {}
@InputType()
export class UpdateAssignment extends inputOf(Assignment, ASSIGNMENT, { partial: true }) {}

@ObjectType({ description: 'An organisation or a group that an assignment is for.' })
@Entity('assignee', { schema: 'campaigns' })
export class Assignee extends Row {
  @Ref() assignmentId!: string;
  @Ref({ nullable: true }) organisationId?: string | null;
  @Choice(() => AssigneeGroup, { nullable: true }) organisationGroup?: AssigneeGroup | null;
  @Choice(() => AssigneeRole) role!: AssigneeRole;
  @Text({ nullable: true, description: 'As the plan calls it, where that says more.' }) text?: string | null;
}
const ASSIGNEE = ['organisationId', 'organisationGroup', 'role', 'text'] as const;
@InputType()
export class CreateAssignee extends inputOf(Assignee, ['assignmentId', ...ASSIGNEE]) {}
@InputType()
export class UpdateAssignee extends inputOf(Assignee, ['role', 'text'], { partial: true }) {}

export enum TaskCadence {
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  HALF_YEARLY = 'HALF_YEARLY',
  YEARLY = 'YEARLY',
}
registerEnumType(TaskCadence, { name: 'TaskCadence', description: 'How often a task is to be done again.' });

@ObjectType({ description: 'Due on a day, so many working days after the launching, or again in every period.' })
@Entity('task', { schema: 'campaigns' })
export class Task extends Row {
  @Ref() campaignId!: string;
  @Ref() assignmentId!: string;
  @Whole() ordinal!: number;
  @Text({ maxLength: 5_000 }) text!: string;
  @Day({ nullable: true }) dueOn?: string | null;
  @Whole({ nullable: true, description: 'Due so many working days after the launching of the campaign.' })
  dueWorkingDays?: number | null;
  @Choice(() => TaskCadence, { nullable: true }) cadence?: TaskCadence | null;
  @Whole({
    nullable: true,
    description: 'With a cadence: due on this day of the last month of the period, or its end.',
  })
  dueDay?: number | null;
  @Flag({ default: false, description: 'The due day is ours, the plan gives none.' }) isDueDayOurs!: boolean;
}
const TASK = ['ordinal', 'text', 'dueOn', 'dueWorkingDays', 'cadence', 'dueDay', 'isDueDayOurs'] as const;
@InputType()
export class CreateTask extends inputOf(Task, ['assignmentId', ...TASK]) {}
@InputType()
export class UpdateTask extends inputOf(Task, TASK, { partial: true }) {}

@ObjectType({ description: 'A unit has done a task, or what a period asked of it.' })
@Entity('task_completion', { schema: 'campaigns' })
export class TaskCompletion extends PlacedRow {
  @Ref() taskId!: string;
  @Day({ nullable: true, description: 'First day of the period of a task with a cadence; null for all others.' })
  occurrence?: string | null;
  @Day() doneOn!: string;
  @Text({ nullable: true, maxLength: 2_000 }) note?: string | null;
  @Text({ nullable: true, maxLength: 1_000, description: 'Link to what shows it; https only.' })
  evidenceUrl?: string | null;
  @Ref({ nullable: true, description: 'What shows it.' }) evidenceFileId?: string | null;
}
const EVIDENCE = ['note', 'evidenceUrl', 'evidenceFileId'] as const;
const COMPLETED = ['taskId', 'organisationId', 'occurrence', 'doneOn', ...EVIDENCE] as const;
@InputType()
export class CompleteTask extends inputOf(TaskCompletion, COMPLETED) {}
