import { Choice, Day, Decimal, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Directive, Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum InitiativeLevel {
  UNIT = 'UNIT',
  PROVINCE = 'PROVINCE',
  NATION = 'NATION',
}
registerEnumType(InitiativeLevel, { name: 'InitiativeLevel', description: 'How far its effect is recognised.' });

export enum InitiativeKind {
  TECHNICAL = 'TECHNICAL',
  MANAGEMENT = 'MANAGEMENT',
  DIGITAL = 'DIGITAL',
  PROCEDURE = 'PROCEDURE',
  OTHER = 'OTHER',
}
registerEnumType(InitiativeKind, {
  name: 'InitiativeKind',
  description: 'DIGITAL: information technology, work online; PROCEDURE: administrative procedures.',
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An initiative (sáng kiến) that was recognised, and its authors.' })
@Entity('initiative', { schema: 'people' })
@Personal({
  of: null,
  match: 'exists (select 1 from people.initiative_author a where a.initiative_id = r.id and a.person_id = k.id)',
})
export class Initiative extends Row {
  @Text({ personal: 'BASIC' }) title!: string;
  @Choice(() => InitiativeKind, { nullable: true, personal: 'NONE' }) kind?: InitiativeKind | null;
  @Choice(() => InitiativeLevel, { personal: 'BASIC' }) level!: InitiativeLevel;
  @Text({ personal: 'BASIC', description: 'The document that recognised it: number, day and issuer as written.' })
  document!: string;
  @Day({ personal: 'BASIC' }) recognisedOn!: string;
  @Ref({ nullable: true, personal: 'NONE', description: 'The campaign it was made in, if any.' }) campaignId?:
    | string
    | null;
}

@ObjectType({ description: 'An author of an initiative, with the share of the work where the document gives it.' })
@Entity('initiative_author', { schema: 'people' })
@Personal({ of: 'personId' })
export class InitiativeAuthor extends Row {
  @Ref({ personal: 'BASIC' }) initiativeId!: string;
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Decimal({ nullable: true, personal: 'BASIC', description: 'Percent of the work.' }) share?: number | null;
}

@InputType()
export class InitiativeAuthorInput {
  @Field(() => ID) personId!: string;
  @Field(() => Float, { nullable: true, description: 'Percent; all together at most 100.' }) share?: number | null;
}

const ENTERED = ['title', 'kind', 'level', 'document', 'recognisedOn', 'campaignId'] as const;
@InputType()
export class CreateInitiative extends inputOf(Initiative, ENTERED) {
  @Field(() => [InitiativeAuthorInput]) authors!: InitiativeAuthorInput[];
}
@InputType()
export class UpdateInitiative extends inputOf(Initiative, ENTERED, { partial: true }) {
  @Field(() => [InitiativeAuthorInput], { nullable: true, description: 'All of them, in place of those that were.' })
  authors?: InitiativeAuthorInput[] | null;
}
