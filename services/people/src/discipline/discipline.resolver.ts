import { Allow, BOARD, type Context, hasRole, load, type Transaction, type Violation } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rowsOf } from '../batch.ts';
import { Person } from '../person/person.entity.ts';
import { checkKept } from '../person/subject.access.ts';
import { checkOneSubject } from '../person/subject.rules.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { DISCIPLINE_READERS, DISCIPLINE_WRITERS, disciplineScope, mayWriteDiscipline } from './discipline.access.ts';
import { CreateDiscipline, Discipline, UpdateDiscipline } from './discipline.entity.ts';

async function checkSubject(tx: Transaction, values: Partial<Discipline>): Promise<Violation[]> {
  const { personId, organisationId } = values;
  const wrong = checkOneSubject(values);
  if (wrong.length > 0) return wrong;
  if (personId != null) return checkKept(tx, [personId]);
  const known = await tx.query('select 1 from directory.organisation where id = $1', [organisationId]);
  const isAllowed = known.length > 0 && hasRole(tx.ctx.actor, BOARD);
  return isAllowed ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['organisationId'] }];
}

export const DisciplineRegistry = registry(Discipline, {
  names: { one: 'discipline', many: 'disciplines' },
  rule: {
    ...{ scope: disciplineScope, dated: true, defaultSort: '-validFrom' },
    // Whoever may see that there is a measure may see which; every look is noted.
    seesFull: (actor) => hasRole(actor, DISCIPLINE_READERS),
  },
  read: DISCIPLINE_READERS,
  write: {
    ...{ roles: DISCIPLINE_WRITERS, create: CreateDiscipline, update: UpdateDiscipline, close: 'validTo' },
    may: (actor, _action, row, ctx) => mayWriteDiscipline(actor, row, ctx),
  },
  hooks: { check: async (tx, values, before) => (before === null ? checkSubject(tx, values) : []) },
});

const DISCIPLINES = `select person_id, array_agg(id order by valid_from desc, id) from people.discipline
where person_id = any($1::uuid[]) group by person_id`;

@Resolver(() => Discipline)
export class DisciplineResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() discipline: Discipline, @Ctx() ctx: Context) {
    return discipline.personId ? load(ctx, Person, discipline.personId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() discipline: Discipline) {
    return discipline.organisationId ? organisationStub(discipline.organisationId) : null;
  }
}

@Resolver(() => Person)
export class DisciplinesOfPersonResolver {
  @Allow(DISCIPLINE_READERS)
  @FieldResolver(() => [Discipline], { description: 'In force and past, the latest first.' })
  disciplines(@Root() person: Person, @Ctx() ctx: Context) {
    return rowsOf(ctx, Discipline, { text: DISCIPLINES, key: person.id });
  }
}
