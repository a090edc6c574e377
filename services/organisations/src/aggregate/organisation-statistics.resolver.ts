import { validOn } from '@tdkt/directory';
import { SIGNED_IN } from '@tdkt/kernel';
import { type AggregateSource, clusterOn, placeDimensions, statisticsResolver } from '@tdkt/statistics';
import { Field, InputType } from 'type-graphql';
import { OrganisationKind } from '../organisation/organisation.entity.ts';

@InputType()
export class OrganisationStatisticsFilter {
  @Field(() => [OrganisationKind], { nullable: true }) kind?: OrganisationKind[] | null;
}

const {
  UNIT: _unit,
  UNIT_KIND: _kind,
  ...places
} = placeDimensions({
  ...{ clusterId: clusterOn('r.id', '$today'), memberUnitId: 'r.id', managementPath: 'r.management_path' },
  own: { unit: 'r.id', day: '$today' },
});

/** Units as they stand on one day, each once; those that sit in a cluster have it as their own. */
const SOURCE: AggregateSource = {
  from: 'directory.organisation r',
  only: validOn('r', '$today'),
  dimensions: {
    ...places,
    KIND: { key: 'r.kind' },
    SUB_KIND: { key: 'r.sub_kind' },
    SECTOR: { key: 'r.sector' },
    IS_ENTERPRISE: { key: 'r.is_enterprise::text' },
  },
  measures: { COUNT: { sql: 'count(*)', isCount: true } },
  filters: { kind: { sql: 'r.kind = any(?::text[])' } },
};

export const OrganisationStatisticsResolver = statisticsResolver({
  noun: 'organisation',
  description: 'Units of one day by dimensions.',
  roles: SIGNED_IN,
  source: SOURCE,
  filter: OrganisationStatisticsFilter,
});
