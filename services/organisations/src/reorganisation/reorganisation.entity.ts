import {
  BOARD,
  Choice,
  DateScalar,
  Day,
  Decimal,
  EVERYTHING,
  Flag,
  Moment,
  Ref,
  Row,
  SIGNED_IN,
  Text,
  Whole,
} from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { OrganisationKind, OrganisationSubKind } from '../organisation/organisation.entity.ts';

export enum ReorganisationKind {
  MERGE = 'MERGE',
  SPLIT = 'SPLIT',
  RENAME = 'RENAME',
  KIND_CHANGE = 'KIND_CHANGE',
  TRANSFER = 'TRANSFER',
  DISSOLVE = 'DISSOLVE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ReorganisationKind, {
  name: 'ReorganisationKind',
  description: 'UNKNOWN comes from data only: that something happened is known, what happened is not.',
});

export enum SuccessionScope {
  WHOLE = 'WHOLE',
  PART = 'PART',
}
registerEnumType(SuccessionScope, { name: 'SuccessionScope' });

@ObjectType({ description: 'An event that changes units from a day on: who becomes what, and on what legal basis.' })
@Entity('reorganisation', { schema: 'organisations' })
export class Reorganisation extends Row {
  @Choice(() => ReorganisationKind) kind!: ReorganisationKind;
  @Day({ description: 'The first day of the new order; past and future days are both possible.' })
  effectiveOn!: string;
  @Text({ nullable: true, maxLength: 500 }) legalBasis?: string | null;
  @Text({ nullable: true, maxLength: 2000 }) note?: string | null;
  @Flag({ default: true }) isVerified!: boolean;
  @Text({ nullable: true }) source?: string | null;
  @Moment({ nullable: true, description: 'When it was taken back: its units and successions are as they were before.' })
  undoneAt?: Date | null;
  @Whole({ default: 0, description: 'Rows that it changed; none for an event known from data.' }) changeCount!: number;
}

@ObjectType({ description: 'A unit and what came of it in a reorganisation; without a successor it ended.' })
@Entity('succession', { schema: 'organisations' })
export class Succession extends Row {
  @Ref() reorganisationId!: string;
  @Ref() predecessorId!: string;
  @Ref({ nullable: true }) successorId?: string | null;
  @Choice(() => SuccessionScope, { description: 'WHOLE: the unit went into this successor alone.' })
  scope!: SuccessionScope;
  @Day() effectiveOn!: string;
  @Decimal({ nullable: true }) movedAreaKm2?: number | null;
  @Whole({ nullable: true }) movedPopulation?: number | null;
}

export const ReorganisationRegistry = registry(Reorganisation, {
  names: { one: 'reorganisation', many: 'reorganisations' },
  rule: { scope: () => EVERYTHING, defaultSort: '-effectiveOn' },
  read: SIGNED_IN,
  write: {
    roles: BOARD,
    actions: ['UNDO'],
    may: (_actor, _action, row) => row.changeCount > 0 && row.undoneAt == null,
  },
});

export const SuccessionRegistry = registry(Succession, {
  names: { one: 'succession', many: 'successions' },
  rule: { scope: () => EVERYTHING, defaultSort: '-effectiveOn' },
  read: SIGNED_IN,
  write: { roles: [] },
});

@InputType({
  description: 'A unit that goes into the event; WHOLE: all of it, so that it ends unless it is a successor as well.',
})
export class ReorganisePredecessor {
  @Field(() => ID) organisationId!: string;
  @Field(() => Int, { description: 'The version that was seen.' }) version!: number;
  @Field(() => SuccessionScope, { defaultValue: SuccessionScope.WHOLE }) scope!: SuccessionScope;
}

@InputType({
  description: 'A unit that comes out of the event: one that is there, or one to be opened. What is not given stays.',
})
export class ReorganiseSuccessor {
  @Field(() => ID, { nullable: true, description: 'None: a unit to be opened.' }) organisationId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of a unit that is changed and is no predecessor.' })
  version?: number | null;
  @Field(() => String, { nullable: true }) code?: string | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) shortName?: string | null;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => OrganisationKind, { nullable: true }) kind?: OrganisationKind | null;
  @Field(() => OrganisationSubKind, { nullable: true }) subKind?: OrganisationSubKind | null;
  @Field(() => ID, { nullable: true, description: 'Not given: what all predecessors share.' }) parentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Not given: what all predecessors share.' })
  localityParentId?: string | null;
  @Field(() => Boolean, { nullable: true }) isEnterprise?: boolean | null;
  @Field(() => String, { nullable: true }) sector?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Cluster of a unit to be opened; null: none; not given: the one that all predecessors share.',
  })
  clusterId?: string | null;
}

@InputType({
  description: 'Where a sub-unit of a unit that ends goes, where it does not follow to the successor of the whole.',
})
export class ReorganiseSubUnit {
  @Field(() => ID) organisationId!: string;
  @Field(() => ID, { nullable: true }) toId?: string | null;
  @Field(() => String, { nullable: true, description: 'The code of a unit that is opened by the same event.' })
  toCode?: string | null;
}

@InputType({ description: 'A reorganisation as it is decided; the same input serves its preview.' })
export class Reorganise {
  @Field(() => ReorganisationKind) kind!: ReorganisationKind;
  @Field(() => [ReorganisePredecessor]) predecessors!: ReorganisePredecessor[];
  @Field(() => [ReorganiseSuccessor], { defaultValue: [] }) successors!: ReorganiseSuccessor[];
  @Field(() => [ReorganiseSubUnit], { defaultValue: [] }) subUnits!: ReorganiseSubUnit[];
  @Field(() => DateScalar, { description: 'The first day of the new order.' }) effectiveOn!: string;
  @Field(() => String, { nullable: true }) legalBasis?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}
