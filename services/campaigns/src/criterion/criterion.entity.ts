import { Choice, Decimal, Flag, Json, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { CRITERION_KINDS, type CriterionKind, SCORE_FORMULAS, type ScoreFormula } from './formula.rules.ts';

const choices = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
export const CriterionKindEnum = choices(CRITERION_KINDS);
registerEnumType(CriterionKindEnum, {
  name: 'CriterionKind',
  description: 'BONUS and PENALTY stand outside the ceiling of a sheet; a GROUP gathers items.',
});
export const ScoreFormulaEnum = choices(SCORE_FORMULAS);
registerEnumType(ScoreFormulaEnum, {
  name: 'ScoreFormula',
  description: 'How an achieved figure becomes points. CAPPED: more than the target counts up to the cap.',
});
export enum CriterionAudience {
  ALL = 'ALL',
  LOCALITY = 'LOCALITY',
  BLOC = 'BLOC',
}
registerEnumType(CriterionAudience, { name: 'CriterionAudience', description: 'Clusters that a common item is for.' });

@ObjectType({ description: 'A group or an item of what the members of clusters are scored by in a year (tiêu chí).' })
@Entity('criterion', { schema: 'campaigns' })
export class Criterion extends Row {
  @Whole() year!: number;
  @Ref({ nullable: true, description: 'Whose own item it is; null: the common part, which is the Board’s.' })
  emulationYearId?: string | null;
  @Choice(() => CriterionAudience, { default: CriterionAudience.ALL }) audience!: CriterionAudience;
  @Ref({ nullable: true, description: 'The group that it lies in.' }) parentId?: string | null;
  @Whole() ordinal!: number;
  @Text({ maxLength: 30 }) code!: string;
  @Text({ maxLength: 1_000 }) name!: string;
  @Text({ nullable: true, maxLength: 1_000 }) nameEn?: string | null;
  @Choice(() => CriterionKindEnum) kind!: CriterionKind;
  @Choice(() => ScoreFormulaEnum, { nullable: true }) formula?: ScoreFormula | null;
  @Decimal({ nullable: true, description: 'Points of the whole item; of a penalty the most that it takes.' })
  maximum?: number | null;
  @Decimal({ nullable: true, description: 'Where a unit has none of its own.' }) target?: number | null;
  @Text({ nullable: true, maxLength: 60 }) unit?: string | null;
  @Decimal({ nullable: true, description: 'Percent of the target up to which more than the target counts.' })
  cap?: number | null;
  @Json({ nullable: true, description: 'List of {atLeast: percent of the target, share: percent of the maximum}.' })
  steps?: unknown;
  @Decimal({ nullable: true, description: 'Points of one case.' }) perCase?: number | null;
  @Text({ nullable: true, maxLength: 2_000, description: 'Why it was changed after scoring had begun.' })
  amendReason?: string | null;
}

const ENTERED = [
  ...(['audience', 'parentId', 'ordinal', 'code', 'name', 'nameEn', 'kind', 'formula', 'maximum', 'target'] as const),
  ...(['unit', 'cap', 'steps', 'perCase'] as const),
] as const;
@InputType()
export class CreateCriterion extends inputOf(Criterion, ['year', 'emulationYearId', ...ENTERED]) {}
@InputType()
export class UpdateCriterion extends inputOf(Criterion, [...ENTERED, 'amendReason'], { partial: true }) {}

@ObjectType({ description: 'Whether a unit is assigned an item, and its own target; without one it is assigned.' })
@Entity('criterion_assignment', { schema: 'campaigns' })
export class CriterionAssignment extends Row {
  @Ref() emulationYearId!: string;
  @Ref() criterionId!: string;
  @Ref() organisationId!: string;
  @Flag({ default: true }) isAssigned!: boolean;
  @Decimal({ nullable: true }) target?: number | null;
}

@InputType()
export class AssignCriterion {
  @Field(() => ID) criterionId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => Boolean) isAssigned!: boolean;
  @Field(() => Float, { nullable: true, description: 'Left out: the target of the item.' }) target?: number | null;
}
