import { identitiesOf } from '@tdkt/directory';
import { Choice, Day, Flag, Hidden, HiddenRef, isId, Money, Ref, ROW_READERS, Row, registry, Text } from '@tdkt/kernel';
import { Directive, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { SubjectKind } from '../form/form.entity.ts';
import { CommendationType } from '../proposal/proposal.entity.ts';
import { awardScope } from './award.access.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An award as decided; never edited once its decision is signed.' })
@Entity('award', { schema: 'awards' })
export class Award extends Row {
  @Ref() decisionId!: string;
  @Ref({ nullable: true }) proposalId?: string | null;
  @Ref({ nullable: true }) nomineeId?: string | null;
  @Ref() awardFormId!: string;
  @Ref({ nullable: true }) campaignId?: string | null;
  @Choice(() => CommendationType) commendationType!: CommendationType;
  @Choice(() => SubjectKind) subjectKind!: SubjectKind;
  @Text({ description: 'The name on the day of the record.' }) subjectName!: string;
  @Ref({ nullable: true, description: 'The person, or the head of the household.' }) personId?: string | null;
  @Ref({ description: 'The collective or enterprise; of a person, the organisation at the time.' })
  organisationId!: string;
  @Day() decidedOn!: string;
  @Day({ nullable: true }) achievementFrom?: string | null;
  @Day({ nullable: true }) achievementTo?: string | null;
  @Money({ nullable: true, description: 'Null where the base salary or the coefficient is not verified.' })
  bonus?: number | null;
  @Text({ nullable: true, maxLength: 60 }) certificateNumber?: string | null;
  @Flag({ default: false, description: 'Its decision is signed.' }) isSigned!: boolean;
  @HiddenRef({ nullable: true }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true }) clusterId?: string | null;
  @Hidden() managementPath!: string;
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
      clusterId: {
        type: () => [ID],
        condition: (values) => ({ sql: 'r.cluster_id = any(?::uuid[])', values: [values] }),
      },
    },
  },
  read: ROW_READERS,
  write: { roles: [] },
});
