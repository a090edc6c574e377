import { Choice, Hidden, HiddenRef, inputOf, Ref, Row, Text } from '@tdkt/kernel';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { SPONSOR_KINDS, SPONSOR_NAMINGS, type SponsorKind, type SponsorNaming } from './sponsor.rules.ts';

const namesOf = <T extends string>(values: readonly T[]) => Object.fromEntries(values.map((value) => [value, value]));
export const SponsorKindEnum = namesOf(SPONSOR_KINDS);
registerEnumType(SponsorKindEnum, { name: 'SponsorKind' });
export const SponsorNamingEnum = namesOf(SPONSOR_NAMINGS);
registerEnumType(SponsorNamingEnum, { name: 'SponsorNaming', description: 'How the donor allows to be named.' });

@ObjectType({ description: 'A benefactor (nhà hảo tâm, mạnh thường quân), named as he or she allows.' })
@Entity('sponsor', { schema: 'campaigns' })
export class Sponsor extends Row {
  @Choice(() => SponsorKindEnum) kind!: SponsorKind;
  @Choice(() => SponsorNamingEnum) naming!: SponsorNaming;
  @Text({ description: 'The name as the donor allows it.' }) displayName!: string;
  @Text({ nullable: true, description: 'The name to be shown instead.' }) alias?: string | null;
  @Ref({ description: 'The unit that entered the donor.' }) registeredById!: string;
  @Hidden({ nullable: true }) donorName?: string | null;
  @HiddenRef({ nullable: true }) personId?: string | null;
  @HiddenRef({ nullable: true }) organisationId?: string | null;
  @HiddenRef({ nullable: true }) clusterId?: string | null;
  @Hidden() managementPath!: string;
}

const ENTERED = ['kind', 'naming', 'donorName', 'alias', 'personId', 'organisationId'] as const;
@InputType()
export class CreateSponsor extends inputOf(Sponsor, ['registeredById', ...ENTERED]) {}
@InputType()
export class UpdateSponsor extends inputOf(Sponsor, ENTERED, { partial: true }) {}
