import {
  type Context,
  DateScalar,
  EVERYTHING,
  hydrate,
  type Runtime,
  SIGNED_IN,
  selectList,
  statement,
} from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import { type CatalogueCoefficient, catalogueForm, daysOf } from './catalogue.ts';
import { AwardForm, SubjectKind } from './form.entity.ts';

@ObjectType({ description: 'Who decides the form in a period.' })
export class FormDecider {
  @Field(() => String) decider!: string;
  @Field(() => String) deciderEn!: string;
  @Field(() => DateScalar) validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day.' }) validTo!: string | null;
  @Field(() => String) clause!: string;
  @Field(() => Boolean) isVerified!: boolean;
}

@ObjectType({ description: 'The bonus of the form in a period, as a multiple of the base salary.' })
export class FormCoefficient {
  @Field(() => SubjectKind) subjectKind!: SubjectKind;
  @Field(() => Float) coefficient!: number;
  @Field(() => DateScalar) validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day.' }) validTo!: string | null;
  @Field(() => String) clause!: string;
  @Field(() => Boolean) isVerified!: boolean;
}

export const AwardFormRegistry = registry(AwardForm, {
  names: { one: 'awardForm', many: 'awardForms' },
  rule: { scope: () => EVERYTHING, searched: true, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: [] },
});

/** Forms change with a release only, so one read serves the process. */
const kept = new WeakMap<object, Promise<ReadonlyMap<string, AwardForm>>>();

async function readForms({ runtime }: Context): Promise<ReadonlyMap<string, AwardForm>> {
  const { rows } = await runtime.reader.read('', statement(`select ${selectList(AwardForm)} from awards.award_form r`));
  return new Map(hydrate(AwardForm, rows).map((form) => [form.id, form]));
}

/** Every form by id, from memory. */
export function formsOf(ctx: Context): Promise<ReadonlyMap<string, AwardForm>> {
  let forms = kept.get(ctx.runtime.dataSource);
  if (!forms) {
    forms = readForms(ctx);
    kept.set(ctx.runtime.dataSource, forms);
    forms.catch(() => kept.delete(ctx.runtime.dataSource));
  }
  return forms;
}

/** To be called by whatever writes forms. */
export const forgetForms = ({ dataSource }: Pick<Runtime, 'dataSource'>): void => void kept.delete(dataSource);

function coefficientsOf(row: CatalogueCoefficient): FormCoefficient[] {
  const { from, to } = daysOf(row.regime);
  const bySubject: [SubjectKind, number | undefined][] = [
    [SubjectKind.INDIVIDUAL, row.individual],
    [SubjectKind.COLLECTIVE, row.collective],
    [SubjectKind.HOUSEHOLD, row.household],
  ];
  return bySubject.flatMap(([subjectKind, coefficient]) =>
    coefficient === undefined
      ? []
      : [{ subjectKind, coefficient, validFrom: from, validTo: to, clause: row.clause, isVerified: row.isVerified }],
  );
}

@Resolver(() => AwardForm)
export class AwardFormResolver {
  @FieldResolver(() => [FormDecider], { description: 'Oldest first.' })
  deciders(@Root() form: AwardForm): FormDecider[] {
    return (catalogueForm(form.code)?.deciders ?? []).map(({ from, to, ...rest }) => ({
      ...rest,
      validFrom: from,
      validTo: to,
    }));
  }
  @FieldResolver(() => [FormCoefficient], { description: 'Oldest first; an enterprise is paid as a collective.' })
  coefficients(@Root() form: AwardForm): FormCoefficient[] {
    return (catalogueForm(form.code)?.coefficients ?? []).flatMap(coefficientsOf);
  }
}
