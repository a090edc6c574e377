import { Choice, Day, Flag, Moment, Personal, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';

export enum DistributionPurpose {
  ACTION = 'ACTION',
  REPORT = 'REPORT',
  ARCHIVE = 'ARCHIVE',
}
registerEnumType(DistributionPurpose, { name: 'DistributionPurpose', description: 'REPORT: "b/c"; ARCHIVE: "Lưu".' });

export enum RecipientGroup {
  CLUSTER_MEMBERS = 'CLUSTER_MEMBERS',
  OWN_CLUSTER = 'OWN_CLUSTER',
}
registerEnumType(RecipientGroup, {
  name: 'RecipientGroup',
  description:
    'CLUSTER_MEMBERS: members of all clusters on the day of delivery; OWN_CLUSTER: of the cluster whose campaign it is.',
});

@ObjectType({ description: 'A line of the distribution list (nơi nhận).' })
@Entity('distribution_recipient', { schema: 'campaigns' })
export class DistributionRecipient extends Row {
  @Ref() campaignId!: string;
  @Whole() ordinal!: number;
  @Text() text!: string;
  @Ref({ nullable: true }) organisationId?: string | null;
  @Choice(() => RecipientGroup, { nullable: true }) organisationGroup?: RecipientGroup | null;
  @Choice(() => DistributionPurpose) purpose!: DistributionPurpose;
  @Flag({ default: false }) isForReport!: boolean;
}

const ENTERED = ['ordinal', 'text', 'organisationId', 'organisationGroup', 'purpose', 'isForReport'] as const;
@InputType()
export class CreateDistributionRecipient extends inputOf(DistributionRecipient, ['campaignId', ...ENTERED]) {}
@InputType()
export class UpdateDistributionRecipient extends inputOf(DistributionRecipient, ENTERED, { partial: true }) {}

@ObjectType({ description: 'The plan as one organisation received it.' })
@Entity('delivery', { schema: 'campaigns' })
@Personal({ of: 'acknowledgedById' })
export class Delivery extends PlacedRow {
  @Ref({ personal: 'NONE' }) recipientId!: string;
  @Day({ personal: 'NONE' }) deliveredOn!: string;
  @Moment({ nullable: true, personal: 'NONE' }) openedAt?: Date | null;
  @Day({ nullable: true, personal: 'BASIC' }) acknowledgedOn?: string | null;
  @Ref({ nullable: true, description: 'The person who acknowledged it.', personal: 'BASIC' }) acknowledgedById?:
    | string
    | null;
}
