import {
  Allow,
  type Context,
  columnsOf,
  conjunction,
  hydrate,
  JsonScalar,
  loaderOf,
  type PersonalRule,
  personalRuleOf,
  Role,
  type Row,
  readRuleOf,
  reveal,
  selectList,
  settingOf,
  statement,
  tableOf,
} from '@tdkt/kernel';
import {
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';

/** What becomes of a record when the person is corrected. */
export enum PersonalRecordFate {
  SOURCE = 'SOURCE',
  FOLLOWS = 'FOLLOWS',
  OWN_REGISTER = 'OWN_REGISTER',
  KEPT_BY_LAW = 'KEPT_BY_LAW',
}
registerEnumType(PersonalRecordFate, {
  name: 'PersonalRecordFate',
  description:
    'SOURCE: corrected by correctPerson; FOLLOWS: copies the person and follows by itself; OWN_REGISTER: corrected where it is kept; KEPT_BY_LAW: never edited.',
});

@Directive('@shareable')
@ObjectType({ description: 'One record that a service holds about a person, for the request of that person.' })
export class PersonalRecord {
  @Field(() => String) service!: string;
  @Field(() => String, { description: 'The type of the record, as the graph names it.' }) type!: string;
  @Field(() => ID) recordId!: string;
  @Field(() => JsonScalar, { description: 'List of {name, personal, value}; labels belong to type and name.' })
  fields!: readonly { name: string; personal: string; value: unknown }[];
  @Field(() => PersonalRecordFate) fate!: PersonalRecordFate;
  @Field(() => String, { nullable: true, description: 'Why it is kept, as a code.' }) reason!: string | null;
}

function fateOf(rule: PersonalRule, row: object): Pick<PersonalRecord, 'fate' | 'reason'> {
  const reason = rule.keptBy?.(row) ?? null;
  if (reason !== null) return { fate: PersonalRecordFate.KEPT_BY_LAW, reason };
  if (rule.of === 'id') return { fate: PersonalRecordFate.SOURCE, reason };
  return { fate: rule.isCopy ? PersonalRecordFate.FOLLOWS : PersonalRecordFate.OWN_REGISTER, reason };
}

const columnOf = (entity: ClassType<Row>, name: string | null): string =>
  columnsOf(entity).find((spec) => spec.name === name)?.column ?? 'id';

/** Rows about each of some persons, in the scope of the caller: one statement an entity. */
async function readRows(ctx: Context, entity: ClassType<Row>, personIds: readonly string[]): Promise<Row[][]> {
  const rule = personalRuleOf(entity);
  const about = rule?.match ?? `r.${columnOf(entity, rule?.of ?? null)} = k.id`;
  const { text, values } = conjunction([{ sql: about, values: [] }, readRuleOf(entity).scope(ctx.actor)], 2);
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select k.id, ${selectList(entity)} from unnest($1::uuid[]) as k(id) join ${tableOf(entity)} r on ${text} order by r.id`,
      [personIds, ...values],
    ),
  );
  return personIds.map((id) =>
    hydrate(
      entity,
      rows.filter(([key]) => key === id).map(([, ...row]) => row),
    ),
  );
}

async function recordOf(ctx: Context, service: string, entity: ClassType<Row>, row: Row): Promise<PersonalRecord> {
  const told = columnsOf(entity).filter(({ exposed, personal }) => exposed && personal !== null && personal !== 'NONE');
  const fields = await Promise.all(
    told.map(async (spec) => {
      const plain = (row as unknown as Record<string, unknown>)[spec.name] ?? null;
      const value = spec.personal === 'SENSITIVE' ? await reveal(ctx, entity, spec, row) : plain;
      return { name: spec.name, personal: spec.personal as string, value };
    }),
  );
  const fate = fateOf(personalRuleOf(entity) as PersonalRule, row);
  return Object.assign(new PersonalRecord(), { service, type: entity.name, recordId: row.id, fields, ...fate });
}

async function collect(ctx: Context, service: string, entities: readonly ClassType[], personId: string) {
  const found = await Promise.all(
    entities
      .filter((entity): entity is ClassType<Row> => personalRuleOf(entity) !== null)
      .map(async (entity) => {
        const batch = (ids: readonly string[]) => readRows(ctx, entity, ids);
        const rows = await loaderOf<Row[]>(ctx, `personal:${entity.name}`, batch).load(personId);
        return Promise.all(rows.map((row) => recordOf(ctx, service, entity, row)));
      }),
  );
  return found.flat();
}

/**
 * `Person.<service>PersonalData`: all that a service holds about a person, from its entities that are declared personal.
 * One query through the gateway collects it from every service.
 */
export function personalData(
  service: string,
  Person: ClassType<{ id: string }>,
  entities: readonly ClassType[],
): ClassType {
  @Resolver(() => Person)
  class PersonalDataResolver {
    @Allow([Role.BOARD_ADMIN])
    @FieldResolver(() => [PersonalRecord], {
      name: `${service}PersonalData`,
      description: 'All that this service holds about the person, for a request of that person.',
    })
    collect(@Root() person: { id: string }, @Ctx() ctx: Context) {
      return collect(ctx, service, entities, person.id);
    }
  }
  return PersonalDataResolver;
}
