import { MomentScalar } from '@tdkt/kernel';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Whose key signs documents on this server, as its certificate says it.' })
export class DigitalSigner {
  @Field(() => String) subject!: string;
  @Field(() => String, { description: 'Who certified it.' }) issuer!: string;
  @Field(() => String) serialNumber!: string;
  @Field(() => MomentScalar) validFrom!: Date;
  @Field(() => MomentScalar) validTo!: Date;
}
