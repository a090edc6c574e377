import {
  Allow,
  BOARD,
  type Context,
  EVERYTHING,
  placeScope,
  ROW_READERS,
  Role,
  SIGNED_IN,
  type Transaction,
  type Violation,
} from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { checkOpen } from '../campaign/campaign.facts.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { completeTask } from './assignment.commands.ts';
import {
  Assignee,
  Assignment,
  CompleteTask,
  CreateAssignee,
  CreateAssignment,
  CreateTask,
  Task,
  TaskCompletion,
  UpdateAssignee,
  UpdateAssignment,
  UpdateTask,
} from './assignment.entity.ts';
import { checkDue } from './occurrence.rules.ts';
import { TaskOccurrence, taskOccurrencesOf } from './occurrence.views.ts';

export const AssignmentRegistry = registry(Assignment, {
  names: { one: 'assignment', many: 'assignments' },
  rule: { scope: () => EVERYTHING, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateAssignment, update: UpdateAssignment },
  hooks: { check: checkOpen },
});

/** Campaign of the assignment that an assignee or a task belongs to. */
async function campaignIdOf(tx: Transaction, assignmentId: string | undefined): Promise<string | undefined> {
  const [row] = await tx.query<{ campaign_id: string }>('select campaign_id from campaigns.assignment where id = $1', [
    assignmentId,
  ]);
  return row?.campaign_id;
}

async function checkPart<T extends { assignmentId: string }>(
  tx: Transaction,
  values: Partial<T>,
  before: T | null,
): Promise<readonly Violation[]> {
  const campaignId = await campaignIdOf(tx, before?.assignmentId ?? values.assignmentId);
  if (campaignId === undefined) return [{ code: 'UNKNOWN_REFERENCE', path: ['assignmentId'] }];
  return checkOpen(tx, { campaignId }, null);
}

export const AssigneeRegistry = registry(Assignee, {
  names: { one: 'assignee', many: 'assignees' },
  rule: { scope: () => EVERYTHING },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateAssignee, update: UpdateAssignee },
  hooks: { check: checkPart },
});

export const TaskRegistry = registry<Task, CreateTask, UpdateTask>(Task, {
  names: { one: 'task', many: 'tasks' },
  rule: { scope: () => EVERYTHING, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateTask, update: UpdateTask },
  hooks: {
    check: async (tx, values, before) => [
      ...(await checkPart(tx, values, before)),
      ...checkDue({ ...before, ...values }),
    ],
    derive: async (tx, values, before): Promise<Partial<Task>> => {
      const campaignId = before ? undefined : await campaignIdOf(tx, values.assignmentId);
      return campaignId ? { campaignId } : {};
    },
  },
});

export const TaskCompletionRegistry = registry(TaskCompletion, {
  names: { one: 'taskCompletion', many: 'taskCompletions' },
  rule: { scope: (actor) => placeScope(actor, 'r.done_on'), defaultSort: 'doneOn' },
  read: ROW_READERS,
  write: { roles: BOARD },
});

@Resolver(() => Assignment)
export class AssignmentResolver {
  @FieldResolver(() => [Assignee])
  assignees(@Root() row: Assignment, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Assignee, by: 'assignmentId', orderBy: 'createdAt' }, row.id);
  }
  @FieldResolver(() => [Task])
  tasks(@Root() row: Assignment, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Task, by: 'assignmentId', orderBy: 'ordinal' }, row.id);
  }
}

@Resolver(() => Assignee)
export class AssigneeResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: Assignee) {
    return organisationStub(row.organisationId);
  }
}

@Resolver(() => Task)
export class TaskResolver {
  @FieldResolver(() => Assignment, { nullable: true })
  assignment(@Root() row: Task, @Ctx() ctx: Context) {
    return parentOf(ctx, Assignment, row.assignmentId);
  }
  @FieldResolver(() => [TaskCompletion], { description: 'By the units that the viewer may see, at most 200.' })
  completions(@Root() row: Task, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: TaskCompletion, by: 'taskId', orderBy: 'doneOn' }, row.id);
  }
  @FieldResolver(() => [TaskOccurrence], { description: 'What it asked for so far, and how many units have done it.' })
  occurrences(@Root() row: Task, @Ctx() ctx: Context) {
    return taskOccurrencesOf(ctx, row);
  }
}

@Resolver(() => TaskCompletion)
export class TaskCompletionResolver {
  @Allow([...BOARD, Role.UNIT_OFFICER])
  @Mutation(() => TaskCompletion, { description: 'A unit marks a task of its own as done.' })
  completeTask(
    @Arg('input', () => CompleteTask) input: CompleteTask,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return completeTask(ctx, info, input);
  }
  @FieldResolver(() => Task, { nullable: true })
  task(@Root() row: TaskCompletion, @Ctx() ctx: Context) {
    return parentOf(ctx, Task, row.taskId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: TaskCompletion) {
    return organisationStub(row.organisationId);
  }
}

@Resolver(() => Campaign)
export class CampaignAssignmentResolver {
  @FieldResolver(() => [Assignment])
  assignments(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Assignment, by: 'campaignId', orderBy: 'ordinal' }, row.id);
  }
  @FieldResolver(() => [Task])
  tasks(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Task, by: 'campaignId', orderBy: 'ordinal' }, row.id);
  }
}
