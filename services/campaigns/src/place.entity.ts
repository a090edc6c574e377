import { Hidden, Ref, Row } from '@tdkt/kernel';
import { ObjectType } from 'type-graphql';

/** A row that belongs to an organisation, with the place that the organisation had on the row's own day. */
@ObjectType()
export abstract class PlacedRow extends Row {
  @Ref({ personal: 'NONE' }) campaignId!: string;
  @Ref({ personal: 'NONE' }) organisationId!: string;
  @Ref({ nullable: true, description: 'The cluster it stood in on the day of the record.', personal: 'NONE' })
  clusterId?: string | null;
  @Ref({
    nullable: true,
    description: 'The member unit it belonged to that day: itself or the one that manages it.',
    personal: 'NONE',
  })
  memberUnitId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}
