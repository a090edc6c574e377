import { specialDays } from '@tdkt/directory';
import { addWorkingDays } from '@tdkt/directory/working-days';
import { Allow, type Context, clean, DateScalar, hasRole, load, perform, type Transaction } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { ACCOUNT_READERS, ACCOUNT_WRITERS, accountScope } from '../account/account.access.ts';
import { Person } from '../person/person.entity.ts';
import { checkKept } from '../person/subject.access.ts';
import {
  CreateSubjectRequest,
  PersonCorrection,
  SubjectRequest,
  UpdateSubjectRequest,
} from './subject-request.entity.ts';
import { ANSWER_WORKING_DAYS, checkRequestDays } from './subject-request.rules.ts';

/** Counted by the calendar of working days, days off and moved days included. */
const dueAfter = async (tx: Transaction, receivedOn: string): Promise<string> =>
  addWorkingDays(receivedOn, ANSWER_WORKING_DAYS, await specialDays(tx, receivedOn));

/** The administrator of the Board answers persons, the auditor watches. */
export const SubjectRequestRegistry = registry(SubjectRequest, {
  names: { one: 'subjectRequest', many: 'subjectRequests' },
  rule: { scope: accountScope, defaultSort: '-receivedOn' },
  read: ACCOUNT_READERS,
  write: {
    ...{ roles: ACCOUNT_WRITERS, create: CreateSubjectRequest, update: UpdateSubjectRequest },
    actions: ['UPDATE', 'ANSWER'],
    may: (_actor, _action, row) => row.answeredOn == null,
  },
  hooks: {
    check: async (tx, { personId, receivedOn }) => [
      ...checkRequestDays({ receivedOn, today: tx.ctx.runtime.clock.today() }),
      ...(personId === undefined ? [] : await checkKept(tx, [personId])),
    ],
    derive: async (tx, { receivedOn }) => (receivedOn === undefined ? {} : { dueOn: await dueAfter(tx, receivedOn) }),
  },
});

export const PersonCorrectionRegistry = registry(PersonCorrection, {
  names: { one: 'personCorrection', many: 'personCorrections' },
  rule: { scope: accountScope, defaultSort: '-correctedOn' },
  read: ACCOUNT_READERS,
  write: { roles: [] },
});

@Resolver(() => SubjectRequest)
export class SubjectRequestResolver {
  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => SubjectRequest, { description: 'Once, with the letter that answers.' })
  answerSubjectRequest(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('on', () => DateScalar) on: string,
    @Arg('answer', () => String) answer: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, on, answer }, target: { id, version } };
    const values = clean(SubjectRequest, { answer: answer as string | null });
    return perform(ctx, call, {
      entity: SubjectRequest,
      may: () => hasRole(ctx.actor, ACCOUNT_WRITERS),
      check: ({ receivedOn, answeredOn }) => [
        ...(answeredOn == null ? [] : [{ code: 'WRONG_STATE', path: ['id'] }]),
        ...checkRequestDays({ receivedOn, answeredOn: on, today: ctx.runtime.clock.today() }),
        ...(values.answer === null ? [{ code: 'REQUIRED', path: ['answer'] }] : []),
      ],
      apply: () => ({ answeredOn: on, answer: values.answer }),
    });
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() request: SubjectRequest, @Ctx() ctx: Context) {
    return load(ctx, Person, request.personId);
  }
}

@Resolver(() => PersonCorrection)
export class PersonCorrectionResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() correction: PersonCorrection, @Ctx() ctx: Context) {
    return load(ctx, Person, correction.personId);
  }
}
