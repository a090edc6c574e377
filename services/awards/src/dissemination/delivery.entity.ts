import { Choice, Day, Hidden, HiddenRef, Moment, Personal, Ref, Row } from '@tdkt/kernel';
import { ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum DeliveryReason {
  HONOUREES = 'HONOUREES',
  PROPOSED = 'PROPOSED',
  INFORMED = 'INFORMED',
}
registerEnumType(DeliveryReason, {
  name: 'DeliveryReason',
  description:
    'HONOUREES: some on the list are of the unit; PROPOSED: it proposed them; INFORMED: it was named, as finance is.',
});

@ObjectType({ description: 'A signed decision as one organisation received it.' })
@Entity('decision_delivery', { schema: 'awards' })
@Personal({ of: 'acknowledgedById' })
export class DecisionDelivery extends Row {
  @Ref({ personal: 'NONE' }) decisionId!: string;
  @Ref({ personal: 'NONE' }) organisationId!: string;
  @Choice(() => DeliveryReason, { personal: 'NONE' }) reason!: DeliveryReason;
  @Day({ personal: 'NONE' }) deliveredOn!: string;
  @Day({
    nullable: true,
    description: 'Until when the unit tells those on the list; null: it has none to tell, or no term is set.',
    personal: 'NONE',
  })
  dueOn?: string | null;
  @Moment({ nullable: true, personal: 'NONE' }) openedAt?: Date | null;
  @Day({ nullable: true, personal: 'BASIC' }) acknowledgedOn?: string | null;
  @Ref({ nullable: true, description: 'The person who acknowledged it.', personal: 'BASIC' })
  acknowledgedById?: string | null;
  @Day({ nullable: true, description: 'The unit has told those on the list.', personal: 'NONE' }) toldOn?:
    | string
    | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) clusterId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}
