import { Allow, type Context, clean, DateScalar, hasRole, load, perform, type Transaction } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { rowsOf } from '../batch.ts';
import { Person } from '../person/person.entity.ts';
import { checkKept } from '../person/subject.access.ts';
import { checkOneSubject } from '../person/subject.rules.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { HOLD_READERS, HOLD_WRITERS, holdScope } from './integrity-hold.access.ts';
import { CreateIntegrityHold, IntegrityHold, UpdateIntegrityHold } from './integrity-hold.entity.ts';
import { checkHoldDays, checkOpen } from './integrity-hold.rules.ts';

async function checkKnown(tx: Transaction, { personId, organisationId }: Partial<IntegrityHold>) {
  if (personId != null) return checkKept(tx, [personId]);
  const known = await tx.query('select 1 from directory.organisation where id = $1', [organisationId]);
  return known.length > 0 ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['organisationId'] }];
}

export const IntegrityHoldRegistry = registry(IntegrityHold, {
  names: { one: 'integrityHold', many: 'integrityHolds' },
  rule: {
    ...{ scope: holdScope, defaultSort: '-openedOn' },
    seesFull: (actor) => hasRole(actor, HOLD_READERS),
    filters: {
      isOpen: {
        type: () => [Boolean],
        condition: (isOpen) => ({ sql: '(r.cleared_on is null) = any(?::boolean[])', values: [isOpen] }),
      },
    },
  },
  read: HOLD_READERS,
  write: {
    ...{ roles: HOLD_WRITERS, create: CreateIntegrityHold, update: UpdateIntegrityHold },
    actions: ['UPDATE', 'CLEAR'],
    may: (_actor, _action, row) => row.clearedOn == null,
  },
  hooks: {
    check: async (tx, values, before) => {
      const { today } = tx.ctx.runtime.clock;
      const days = checkHoldDays({ openedOn: before?.openedOn ?? '', ...values, today: today() });
      if (before !== null) return days;
      const subject = checkOneSubject(values);
      return [...days, ...subject, ...(subject.length === 0 ? await checkKnown(tx, values) : [])];
    },
  },
});

@Resolver(() => IntegrityHold)
export class IntegrityHoldResolver {
  @Allow(HOLD_WRITERS)
  @Mutation(() => IntegrityHold, { description: 'Ends the hold with the document that says why.' })
  clearIntegrityHold(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('on', () => DateScalar) on: string,
    @Arg('document', () => String) document: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, on, document }, target: { id, version } };
    const { clearingDocument } = clean(IntegrityHold, { clearingDocument: document as string | null });
    return perform(ctx, call, {
      entity: IntegrityHold,
      may: () => hasRole(ctx.actor, HOLD_WRITERS),
      check: (row) => [
        ...checkOpen(row.clearedOn),
        ...checkHoldDays({ openedOn: row.openedOn, clearedOn: on, today: ctx.runtime.clock.today() }),
        ...(clearingDocument === null ? [{ code: 'REQUIRED', path: ['document'] }] : []),
      ],
      apply: () => ({ clearedOn: on, clearingDocument }),
    });
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() hold: IntegrityHold, @Ctx() ctx: Context) {
    return hold.personId ? load(ctx, Person, hold.personId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() hold: IntegrityHold) {
    return hold.organisationId ? organisationStub(hold.organisationId) : null;
  }
}

const holdsBy = (column: string): string => `select ${column}, array_agg(id order by opened_on desc, id)
from people.integrity_hold where ${column} = any($1::uuid[]) group by ${column}`;
const OF_PERSON = holdsBy('person_id');
const OF_ORGANISATION = holdsBy('organisation_id');

@Resolver(() => Person)
export class HoldsOfPersonResolver {
  @Allow(HOLD_READERS)
  @FieldResolver(() => [IntegrityHold], { description: 'Open and cleared, the latest first.' })
  integrityHolds(@Root() person: Person, @Ctx() ctx: Context) {
    return rowsOf(ctx, IntegrityHold, { text: OF_PERSON, key: person.id });
  }
}

@Resolver(() => Organisation)
export class HoldsOfOrganisationResolver {
  @Allow(HOLD_READERS)
  @FieldResolver(() => [IntegrityHold], { description: 'Open and cleared, the latest first.' })
  integrityHolds(@Root() organisation: Organisation, @Ctx() ctx: Context) {
    return rowsOf(ctx, IntegrityHold, { text: OF_ORGANISATION, key: organisation.id });
  }
}
