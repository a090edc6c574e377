import { identitiesOf } from '@tdkt/directory';
import { Choice, Day, Flag, Hidden, HiddenRef, isId, Money, Personal, Ref, ROW_READERS, Row, Text } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { officialCellFilter } from '@tdkt/statistics';
import { Directive, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { SubjectKind } from '../form/form.entity.ts';
import { SOURCE, SPECS } from '../official-table/official-table.facts.ts';
import { CommendationType } from '../proposal/proposal.entity.ts';
import { awardScope } from './award.access.ts';
import type { BonusBasis } from './bonus.rules.ts';
import { BOOK_FILTERS } from './book.filters.ts';

export enum AwardStatus {
  VALID = 'VALID',
  REVOKED = 'REVOKED',
  RESTORED = 'RESTORED',
}
registerEnumType(AwardStatus, { name: 'AwardStatus', description: 'What later decisions made of an award.' });

/** Few are revoked, so these are found from the side of the revocations. */
const STATUS: Readonly<Record<AwardStatus, string>> = {
  VALID: 'not exists (select 1 from awards.revocation v where v.award_id = r.id and v.revoked_on is not null)',
  REVOKED:
    'r.id = any(array(select v.award_id from awards.revocation v where v.revoked_on is not null and v.restored_on is null))',
  RESTORED: `r.id = any(array(select v.award_id from awards.revocation v where v.restored_on is not null
    and not exists (select 1 from awards.revocation w where w.award_id = v.award_id and w.revoked_on is not null and w.restored_on is null)))`,
};

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An award as decided; never edited once its decision is signed.' })
@Entity('award', { schema: 'awards' })
@Personal({
  of: 'personId',
  isCopy: true,
  keptBy: (award) => ((award as Award).isSigned ? 'DECISION_SIGNED' : null),
})
export class Award extends Row {
  @Ref({ personal: 'NONE' }) decisionId!: string;
  @Ref({ nullable: true, personal: 'NONE' }) proposalId?: string | null;
  @Ref({ nullable: true, personal: 'NONE' }) nomineeId?: string | null;
  @Ref({ personal: 'BASIC' }) awardFormId!: string;
  @Ref({ nullable: true, personal: 'NONE' }) campaignId?: string | null;
  @Choice(() => CommendationType, { personal: 'BASIC' }) commendationType!: CommendationType;
  @Choice(() => SubjectKind, { personal: 'BASIC' }) subjectKind!: SubjectKind;
  @Text({ description: 'The name on the day of the record.', personal: 'BASIC' }) subjectName!: string;
  @Ref({ nullable: true, description: 'The person, or the head of the household.', personal: 'BASIC' }) personId?:
    | string
    | null;
  @Ref({ description: 'The collective or enterprise; of a person, the organisation at the time.', personal: 'BASIC' })
  organisationId!: string;
  @Day({ personal: 'BASIC' }) decidedOn!: string;
  @Day({ nullable: true, personal: 'BASIC' }) achievementFrom?: string | null;
  @Day({ nullable: true, personal: 'BASIC' }) achievementTo?: string | null;
  @Money({
    nullable: true,
    description: 'Null where the base salary or the coefficient is not verified.',
    personal: 'BASIC',
  })
  bonus?: number | null;
  @Hidden({ nullable: true, personal: 'BASIC' }) bonusBasis?: BonusBasis | null;
  @Text({ nullable: true, maxLength: 60, personal: 'BASIC' }) certificateNumber?: string | null;
  @Flag({ default: false, description: 'Its decision is signed.', personal: 'NONE' }) isSigned!: boolean;
  @HiddenRef({ nullable: true, personal: 'NONE' }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) clusterId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}

export const AwardRegistry = registry(Award, {
  names: { one: 'award', many: 'awards' },
  rule: {
    scope: awardScope,
    searched: { title: 'subjectName', isWhole: true },
    defaultSort: '-decidedOn',
    filters: {
      personId: {
        type: () => [ID],
        condition: (ids) => ({
          sql: `r.person_id = any(${identitiesOf('?::uuid[]')})`,
          values: [(ids as unknown[]).filter(isId)],
        }),
      },
      ...BOOK_FILTERS,
      officialCell: officialCellFilter(SPECS, SOURCE),
      clusterId: {
        type: () => [ID],
        condition: (values) => ({ sql: 'r.cluster_id = any(?::uuid[])', values: [values] }),
      },
      isPaid: {
        type: () => [Boolean],
        condition: (wanted) => ({
          sql: 'exists (select 1 from awards.bonus_paid p where p.award_id = r.id) = any(?::boolean[])',
          values: [wanted],
        }),
      },
      status: {
        type: () => [AwardStatus],
        condition: (values) => ({
          sql: `(${['false', ...(values as AwardStatus[]).map((status) => STATUS[status])].join(' or ')})`,
          values: [],
        }),
      },
    },
  },
  read: ROW_READERS,
  write: { roles: [] },
});
