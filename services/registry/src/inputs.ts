import { columnsOf, DateScalar, MomentScalar, MoneyScalar, type Row } from '@tdkt/kernel';
import { type ClassType, Field, Float, InputType, Int, registerEnumType } from 'type-graphql';

type Partials<T> = { [K in keyof T]?: T[K] | undefined };

export function inputOf<T extends Row, K extends keyof T & string>(
  entity: abstract new () => T,
  keys: readonly K[],
  options: { partial: true },
): ClassType<Partials<Pick<T, K>>>;
export function inputOf<T extends Row, K extends keyof T & string>(
  entity: abstract new () => T,
  keys: readonly K[],
): ClassType<Pick<T, K>>;
/** An input class made of some columns of an entity; `partial` makes every field optional. Extend it and add `@InputType()`. */
export function inputOf(entity: abstract new () => Row, keys: readonly string[], { partial = false } = {}): ClassType {
  class Input {}
  Object.defineProperty(Input, 'name', { value: `${entity.name}Input` });
  InputType({ isAbstract: true } as never)(Input);
  for (const spec of columnsOf(entity)) {
    if (!keys.includes(spec.name)) continue;
    Field(spec.graph, { nullable: partial || !spec.required })(Input.prototype, spec.name);
  }
  return Input;
}

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, { name: 'SortDirection' });

@InputType({ description: 'A page: `limit` rows from `offset`, or after the cursor of an earlier page.' })
export class PageInput {
  @Field(() => Int, { defaultValue: 25, description: 'At most 100.' }) limit!: number;
  @Field(() => Int, { nullable: true, description: 'At most 10 000; use `after` beyond.' }) offset?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@InputType({ description: 'Days from and to, both included.' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true }) from?: string | null;
  @Field(() => DateScalar, { nullable: true }) to?: string | null;
}
@InputType()
export class DateTimeRange {
  @Field(() => MomentScalar, { nullable: true }) from?: Date | null;
  @Field(() => MomentScalar, { nullable: true }) to?: Date | null;
}
@InputType()
export class IntRange {
  @Field(() => Int, { nullable: true }) from?: number | null;
  @Field(() => Int, { nullable: true }) to?: number | null;
}
@InputType()
export class FloatRange {
  @Field(() => Float, { nullable: true }) from?: number | null;
  @Field(() => Float, { nullable: true }) to?: number | null;
}
@InputType()
export class MoneyRange {
  @Field(() => MoneyScalar, { nullable: true }) from?: number | null;
  @Field(() => MoneyScalar, { nullable: true }) to?: number | null;
}

/** Kinds that are filtered by `{from, to}`; all others by a list of values. */
export const RANGES: Readonly<Record<string, () => ClassType>> = {
  day: () => DateRange,
  moment: () => DateTimeRange,
  whole: () => IntRange,
  decimal: () => FloatRange,
  money: () => MoneyRange,
};
