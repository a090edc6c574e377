import { BOARD, Choice, EVERYTHING, Row, SIGNED_IN, Whole } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { ClusterOfficeRole } from '../cluster/office.entity.ts';

export enum ClusterYearMethod {
  ROTATE = 'ROTATE',
  KEEP = 'KEEP',
}
registerEnumType(ClusterYearMethod, {
  name: 'ClusterYearMethod',
  description: 'ROTATE: the offices go to whose turn it is; KEEP: they stay where they were last year.',
});

@ObjectType({ description: 'The setting up of the clusters for a year: members carried over, offices filled.' })
@Entity('cluster_year', { schema: 'organisations' })
export class ClusterYear extends Row {
  @Whole() year!: number;
  @Choice(() => ClusterYearMethod) method!: ClusterYearMethod;
  @Whole({ description: 'Offices that were filled.' }) officeCount!: number;
  @Whole({ description: 'Memberships that had ended with the year before and were carried over.' })
  renewedCount!: number;
}

@ObjectType({
  description: 'An office of the coming year as the setting up would fill it, or as it is filled already.',
})
export class PlannedOffice {
  @Field(() => ClusterOfficeRole) role!: ClusterOfficeRole;
  @Field(() => ID) organisationId!: string;
  @Field(() => Boolean, { description: 'To be filled by the setting up.' }) isNew!: boolean;
}

@ObjectType({ description: 'What the setting up of a year does with one cluster.' })
export class PlannedCluster {
  @Field(() => ID) clusterId!: string;
  @Field(() => Int, { description: 'Members on the first day of the year.' }) memberCount!: number;
  @Field(() => [ID], { description: 'Members among them that are carried over.' }) renewedIds!: readonly string[];
  @Field(() => [PlannedOffice]) offices!: readonly PlannedOffice[];
}

@ObjectType({ description: 'The clusters of a year before they are set up.' })
export class ClusterYearPlan {
  @Field(() => Int) year!: number;
  @Field(() => ClusterYearMethod) method!: ClusterYearMethod;
  @Field(() => Boolean, { description: 'The year was set up already.' }) isSetUp!: boolean;
  @Field(() => [PlannedCluster]) clusters!: readonly PlannedCluster[];
}

export const ClusterYearRegistry = registry(ClusterYear, {
  names: { one: 'clusterYear', many: 'clusterYears' },
  rule: { scope: () => EVERYTHING, defaultSort: '-year' },
  read: SIGNED_IN,
  write: { roles: BOARD },
});
