import { Day, Hidden, Ref, Text } from '@tdkt/kernel';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { RowOfYear } from '../emulation-year/of-year.entity.ts';

@ObjectType({ description: 'A member’s signature under the pledge of its cluster; empty until it has signed.' })
@Entity('pledge_signature', { schema: 'campaigns' })
export class PledgeSignature extends RowOfYear {
  @Ref() organisationId!: string;
  @Hidden() managementPath!: string;
  @Text({ nullable: true, personal: 'BASIC' }) signerName?: string | null;
  @Text({ nullable: true, description: 'The office in which it was signed.', personal: 'BASIC' })
  signerPosition?: string | null;
  @Day({ nullable: true }) signedOn?: string | null;
}

@InputType()
export class SignPledge {
  @Field(() => String) signerName!: string;
  @Field(() => String) signerPosition!: string;
}
