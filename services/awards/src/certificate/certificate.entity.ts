import { Day, Hidden, HiddenRef, Personal, placeScope, Ref, ROW_READERS, Row, Text } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({
  description: 'What is printed for an award (bằng, giấy chứng nhận): as it was on the day of issue, never edited.',
})
@Entity('certificate', { schema: 'awards' })
@Personal({ of: 'personId', isCopy: true, keptBy: () => 'DECISION_SIGNED' })
export class Certificate extends Row {
  @Text({ description: 'Counted by form and year without gaps.', personal: 'BASIC' }) number!: string;
  @Ref({ personal: 'NONE' }) awardId!: string;
  @Ref({ personal: 'NONE' }) decisionId!: string;
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Text({ description: 'With what stands before the name.', personal: 'BASIC' }) honouree!: string;
  @Text({ nullable: true, personal: 'BASIC' }) unitName?: string | null;
  @Text({ personal: 'BASIC' }) formName!: string;
  @Text({ personal: 'BASIC' }) citation!: string;
  @Text({ personal: 'NONE' }) decisionNumber!: string;
  @Day({ personal: 'NONE' }) decidedOn!: string;
  @Text({ personal: 'NONE' }) authority!: string;
  @Text({ description: 'Lines above the name.', personal: 'BASIC' }) signerPosition!: string;
  @Text({ personal: 'BASIC' }) signerName!: string;
  @Day({ personal: 'NONE' }) issuedOn!: string;
  @Ref({ nullable: true, description: 'The one with a mistake that this one stands for.', personal: 'NONE' })
  replacesId?: string | null;
  @Ref({ nullable: true, description: 'The decision that corrected the mistake.', personal: 'NONE' })
  correctionDecisionId?: string | null;
  @Hidden({ personal: 'NONE' }) token!: string;
  @HiddenRef({ personal: 'NONE' }) awardFormId!: string;
  @Hidden({ personal: 'NONE' }) year!: string;
  @Hidden({ personal: 'NONE' }) ordinal!: string;
  @HiddenRef({ nullable: true, personal: 'NONE' }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) clusterId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}

export const CertificateRegistry = registry(Certificate, {
  names: { one: 'certificate', many: 'certificates' },
  rule: {
    scope: (actor) => placeScope(actor, 'r.decided_on'),
    searched: { title: 'number' },
    defaultSort: '-issuedOn',
  },
  read: ROW_READERS,
  write: { roles: [] },
});
