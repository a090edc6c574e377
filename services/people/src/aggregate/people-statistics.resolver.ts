import { READ_ALL } from '@tdkt/kernel';
import { type AggregateSource, placeDimensions, statisticsResolver } from '@tdkt/statistics';
import { Field, InputType } from 'type-graphql';
import { Gender } from '../person/person.entity.ts';

@InputType()
export class PeopleStatisticsFilter {
  @Field(() => [Gender], { nullable: true }) gender?: Gender[] | null;
}

const { CLUSTER } = placeDimensions({ clusterId: 'c.id', memberUnitId: 'r.organisation_id' });
const ofPersons = (key: string) => ({ key, isPersonal: true });

/** Persons of the register, each once, except by cluster: who works in two counts in both, and once in the total. */
const SOURCE: AggregateSource = {
  from: 'people.person r left join lateral unnest(r.cluster_ids) c(id) on true',
  only: 'r.merged_into_id is null',
  dimensions: {
    ...(CLUSTER ? { CLUSTER } : {}),
    GENDER: ofPersons('r.gender'),
    POSITION_BAND: ofPersons('r.position_band'),
    FRONT_LINE: ofPersons('r.is_frontline::text'),
    DIRECT_WORKER: ofPersons('r.is_direct_worker::text'),
    ENTREPRENEUR: ofPersons('r.is_entrepreneur::text'),
  },
  measures: { COUNT: { sql: 'count(distinct r.id)', isCount: true } },
  filters: { gender: { sql: 'r.gender = any(?::text[])', isPersonal: true } },
};

export const PeopleStatisticsResolver = statisticsResolver({
  noun: 'people',
  description: 'Persons by dimensions; only for those who see them all.',
  roles: READ_ALL,
  source: SOURCE,
  filter: PeopleStatisticsFilter,
});
