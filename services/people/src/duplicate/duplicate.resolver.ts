import { Allow, type Context, clean, forbidden, invalid, isId, load, perform, type Target } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { mayWritePerson, PERSON_READERS, PERSON_WRITERS } from '../person/person.access.ts';
import { Person } from '../person/person.entity.ts';
import { mayPair, PAIR_ACTIONS, pairScope } from './duplicate.access.ts';
import {
  DuplicateCandidate,
  DuplicateCandidates,
  DuplicatePair,
  DuplicateState,
  PersonLikeness,
} from './duplicate.entity.ts';
import { ENTERED, type Known, metBy, STORED } from './duplicate.facts.ts';
import { likenessOf } from './duplicate.rules.ts';

const MOST = 10;

/** Only whoever keeps a record may have its national id compared: else it could be found out by trying. */
const told = (ctx: Context, known: Known): Known =>
  known.id === null || mayWritePerson(ctx.actor, known) ? known : { ...known, nationalId: null };

function meet(ctx: Context, personId: string | null, input: PersonLikeness | null) {
  if (!input) return metBy(ctx, STORED, [[personId].filter(isId)]);
  const { familyName, middleName = null, givenName } = clean(Person, { ...input });
  const { birthDate = null, gender = null, nationalId = null, organisationId = null } = input;
  const values = [familyName, middleName, givenName, birthDate, gender, nationalId?.trim() || null];
  return metBy(ctx, ENTERED, [
    isId(personId) ? personId : null,
    ...values,
    isId(organisationId) ? organisationId : null,
  ]);
}

async function candidatesOf(
  ctx: Context,
  personId: string | null,
  input: PersonLikeness | null,
): Promise<DuplicateCandidates> {
  const met = await meet(ctx, personId, input);
  const found = met.flatMap(({ subject, other }) => {
    const likeness = likenessOf(input ? subject : told(ctx, subject), told(ctx, other));
    return likeness ? [{ ...likeness, id: other.id }] : [];
  });
  const best = found.toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id)).slice(0, MOST);
  const persons = await Promise.all(best.map(({ id }) => load(ctx, Person, id)));
  const items = best.flatMap(({ score, reasons }, at) => {
    const person = persons[at];
    return person ? [Object.assign(new DuplicateCandidate(), { person, score, reasons })] : [];
  });
  return Object.assign(new DuplicateCandidates(), { items });
}

export const DuplicatePairRegistry = registry(DuplicatePair, {
  names: { one: 'duplicatePair', many: 'duplicatePairs' },
  rule: {
    scope: pairScope,
    defaultSort: '-score',
    filters: {
      personId: {
        type: () => [ID],
        condition: (ids) => {
          const known = (ids as unknown[]).filter(isId);
          return { sql: '(r.first_id = any(?::uuid[]) or r.second_id = any(?::uuid[]))', values: [known, known] };
        },
      },
    },
  },
  read: PERSON_READERS,
  write: { roles: PERSON_WRITERS, actions: PAIR_ACTIONS, may: mayPair },
});

/** Says of a pair that it is, or is not, one person; the state it must be in is told by the action. */
function decide(ctx: Context, call: { info: GraphQLResolveInfo; target: Target }, action: 'DISMISS' | 'REOPEN') {
  const state = action === 'DISMISS' ? DuplicateState.DISMISSED : DuplicateState.OPEN;
  return perform(
    ctx,
    { ...call, args: call.target },
    {
      entity: DuplicatePair,
      may: () => true,
      check: async (pair) => {
        const both = await Promise.all([load(ctx, Person, pair.firstId), load(ctx, Person, pair.secondId)]);
        if (!both.every((person) => person && mayWritePerson(ctx.actor, person))) throw forbidden();
        return mayPair(ctx.actor, action, pair) ? [] : [{ code: 'WRONG_STATE', params: { state: pair.state } }];
      },
      apply: () => ({ state, decidedAt: ctx.runtime.clock.now(), decidedById: ctx.actor.accountId }),
    },
  );
}

@Resolver(() => DuplicatePair)
export class DuplicatePairResolver {
  @FieldResolver(() => Person, { nullable: true })
  first(@Root() pair: DuplicatePair, @Ctx() ctx: Context) {
    return load(ctx, Person, pair.firstId);
  }
  @FieldResolver(() => Person, { nullable: true })
  second(@Root() pair: DuplicatePair, @Ctx() ctx: Context) {
    return load(ctx, Person, pair.secondId);
  }

  @Allow(PERSON_WRITERS)
  @Query(() => DuplicateCandidates, {
    description:
      'Who may be the person `personId`, or somebody like `input` other than `personId`; best first, at most 10.',
  })
  duplicateCandidates(
    @Arg('personId', () => ID, { nullable: true }) personId: string | null,
    @Arg('input', () => PersonLikeness, { nullable: true }) input: PersonLikeness | null,
    @Ctx() ctx: Context,
  ) {
    if (!personId && !input) throw invalid({ code: 'REQUIRED', path: ['input'] });
    return candidatesOf(ctx, personId ?? null, input ?? null);
  }

  @Allow(PERSON_WRITERS)
  @Mutation(() => DuplicatePair, { description: 'The two are different persons.' })
  dismissDuplicatePair(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return decide(ctx, { info, target: { id, version } }, 'DISMISS');
  }

  @Allow(PERSON_WRITERS)
  @Mutation(() => DuplicatePair)
  reopenDuplicatePair(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return decide(ctx, { info, target: { id, version } }, 'REOPEN');
  }
}
