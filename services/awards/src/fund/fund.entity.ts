import { Hidden, HiddenRef, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({
  description: 'An emulation and commendation fund (quỹ thi đua, khen thưởng) of an organisation for a year.',
})
@Entity('emulation_fund', { schema: 'awards' })
export class EmulationFund extends Row {
  @Ref({ description: 'The owner: who decides on commendation pays from its own fund.' }) organisationId!: string;
  @Whole() year!: number;
  @Text() name!: string;
  @Text({ nullable: true, maxLength: 2000 }) note?: string | null;
  @HiddenRef({ nullable: true }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true }) clusterId?: string | null;
  @Hidden() managementPath!: string;
}

@InputType()
export class CreateEmulationFund extends inputOf(EmulationFund, ['organisationId', 'year', 'name', 'note']) {}
@InputType()
export class UpdateEmulationFund extends inputOf(EmulationFund, ['name', 'note'], { partial: true }) {}
