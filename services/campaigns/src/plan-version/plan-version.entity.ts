import { Choice, Day, Hidden, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum PlanVersionKind {
  ORIGINAL = 'ORIGINAL',
  AMENDMENT = 'AMENDMENT',
  CORRECTION = 'CORRECTION',
}
registerEnumType(PlanVersionKind, {
  name: 'PlanVersionKind',
  description: 'CORRECTION mends slips of the pen and changes nothing that anybody has to do.',
});

export enum PlanVersionState {
  OPEN = 'OPEN',
  ISSUED = 'ISSUED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(PlanVersionState, {
  name: 'PlanVersionState',
  description: 'OPEN: the plan may be changed; ISSUED: frozen, in force from its day.',
});

@ObjectType({ description: 'The plan of a campaign as it stood from a day on; what is issued never changes.' })
@Entity('plan_version', { schema: 'campaigns' })
export class PlanVersion extends Row {
  @Ref() campaignId!: string;
  @Choice(() => PlanVersionKind) kind!: PlanVersionKind;
  @Choice(() => PlanVersionState) state!: PlanVersionState;
  @Whole({ nullable: true, description: 'Counted from 1 within the campaign; missing until issued.' })
  number?: number | null;
  @Text({ nullable: true, maxLength: 100 }) documentNumber?: string | null;
  @Day({ nullable: true }) issuedOn?: string | null;
  @Text({ nullable: true }) issuerName?: string | null;
  @Text({ nullable: true, maxLength: 2_000 }) reason?: string | null;
  @Day({ nullable: true, description: 'First day in force; missing until issued.' }) validFrom?: string | null;
  @Hidden({ nullable: true }) snapshot?: string | null;
}

@InputType()
export class OpenAmendment extends inputOf(PlanVersion, ['campaignId', 'kind', 'reason']) {}
@InputType()
export class IssueAmendment extends inputOf(PlanVersion, ['documentNumber', 'issuedOn', 'issuerName', 'validFrom']) {}
