import { Choice, Hidden, HiddenRef, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { enumOf, inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { SPONSOR_KINDS, SPONSOR_NAMINGS, type SponsorKind, type SponsorNaming } from './sponsor.rules.ts';

export const SponsorKindEnum = enumOf(SPONSOR_KINDS);
registerEnumType(SponsorKindEnum, { name: 'SponsorKind' });
export const SponsorNamingEnum = enumOf(SPONSOR_NAMINGS);
registerEnumType(SponsorNamingEnum, { name: 'SponsorNaming', description: 'How the donor allows to be named.' });

@ObjectType({ description: 'A benefactor (nhà hảo tâm, mạnh thường quân), named as he or she allows.' })
@Entity('sponsor', { schema: 'campaigns' })
@Personal({ of: 'personId' })
export class Sponsor extends Row {
  @Choice(() => SponsorKindEnum, { personal: 'BASIC' }) kind!: SponsorKind;
  @Choice(() => SponsorNamingEnum, { personal: 'BASIC' }) naming!: SponsorNaming;
  @Text({ description: 'The name as the donor allows it.', personal: 'BASIC' }) displayName!: string;
  @Text({ nullable: true, description: 'The name to be shown instead.', personal: 'BASIC' }) alias?: string | null;
  @Ref({ description: 'The unit that entered the donor.', personal: 'NONE' }) registeredById!: string;
  @Hidden({ nullable: true, personal: 'BASIC' }) donorName?: string | null;
  @HiddenRef({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @HiddenRef({ nullable: true, personal: 'BASIC' }) organisationId?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) clusterId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}

const ENTERED = ['kind', 'naming', 'donorName', 'alias', 'personId', 'organisationId'] as const;
@InputType()
export class CreateSponsor extends inputOf(Sponsor, ['registeredById', ...ENTERED]) {}
@InputType()
export class UpdateSponsor extends inputOf(Sponsor, ENTERED, { partial: true }) {}
