import { references, type Service, stubs } from '@tdkt/kernel';
import { personalData } from '@tdkt/registry';
import { OrganisationStatisticsResolver } from './aggregate/organisation-statistics.resolver.ts';
import { Cluster, ClusterRegistry } from './cluster/cluster.entity.ts';
import { ClusterResolver, ClusterTurnResolver } from './cluster/cluster.resolver.ts';
import { ClusterMembership, ClusterMembershipRegistry } from './cluster/membership.entity.ts';
import { ClusterMembershipResolver } from './cluster/membership.resolver.ts';
import { ClusterOffice, ClusterOfficeRegistry } from './cluster/office.entity.ts';
import { ClusterOfficeResolver } from './cluster/office.resolver.ts';
import { ClusterYear, ClusterYearRegistry } from './cluster-year/year.entity.ts';
import { ClusterYearResolver, PlannedClusterResolver, PlannedOfficeResolver } from './cluster-year/year.resolver.ts';
import { ClusterComparisonResolver, ComparedClusterResolver } from './comparison/comparison.resolver.ts';
import { exchange } from './exchange.ts';
import { loadRealUnits } from './load.ts';
import { OrganisationsClusterVersion1700000301200 } from './migrations/cluster-version.ts';
import { OrganisationsHistory1700000301000 } from './migrations/history.ts';
import { OrganisationsInit1700000001000 } from './migrations/init.ts';
import { OrganisationsMerit1700001330020 } from './migrations/merit.ts';
import { OrganisationsNeighbour1700000401000 } from './migrations/neighbour.ts';
import { OrganisationsRating1700000301100 } from './migrations/rating.ts';
import { OrganisationsReorganisation1700000200000 } from './migrations/reorganisation.ts';
import { OrganisationsSuccession1700000002000 } from './migrations/succession.ts';
import { OrganisationsTree1700000100000 } from './migrations/tree.ts';
import { Organisation } from './organisation/organisation.entity.ts';
import { OrganisationRegistry, OrganisationResolver } from './organisation/organisation.resolver.ts';
import { OrganisationRating } from './rating/rating.entity.ts';
import { followPlaces } from './rating/rating.facts.ts';
import { OrganisationRatingRegistry, OrganisationRatingResolver } from './rating/rating.resolver.ts';
import { Person } from './remote.ts';
import { LineageResolver } from './reorganisation/lineage.resolver.ts';
import {
  Reorganisation,
  ReorganisationRegistry,
  Succession,
  SuccessionRegistry,
} from './reorganisation/reorganisation.entity.ts';
import { ReorganisationResolver, SuccessionResolver } from './reorganisation/reorganisation.resolver.ts';
import { OrganisationTreeResolver } from './tree/tree.resolver.ts';

const ENTITIES = [
  ...[Organisation, OrganisationRating, Reorganisation, Succession],
  ...[Cluster, ClusterMembership, ClusterOffice, ClusterYear],
];

export const organisations: Service = {
  name: 'organisations',
  entities: ENTITIES,
  resolvers: [
    ...OrganisationRegistry,
    OrganisationResolver,
    OrganisationTreeResolver,
    ...ClusterRegistry,
    ClusterResolver,
    ClusterTurnResolver,
    ...ClusterMembershipRegistry,
    ClusterMembershipResolver,
    ...ClusterOfficeRegistry,
    ClusterOfficeResolver,
    ...ReorganisationRegistry,
    ReorganisationResolver,
    ...SuccessionRegistry,
    SuccessionResolver,
    LineageResolver,
    ...ClusterYearRegistry,
    ...[ClusterYearResolver, PlannedClusterResolver, PlannedOfficeResolver],
    ...[ClusterComparisonResolver, ComparedClusterResolver],
    OrganisationStatisticsResolver,
    ...OrganisationRatingRegistry,
    OrganisationRatingResolver,
    personalData('organisations', Person, ENTITIES),
  ],
  references: [...references(Organisation, Cluster), ...stubs(Person)],
  routes: exchange.routes,
  jobs: [{ name: 'follow-places', everySeconds: 60, run: followPlaces }, ...exchange.jobs],
  migrations: [
    OrganisationsInit1700000001000,
    OrganisationsSuccession1700000002000,
    OrganisationsTree1700000100000,
    OrganisationsReorganisation1700000200000,
    OrganisationsHistory1700000301000,
    OrganisationsRating1700000301100,
    OrganisationsClusterVersion1700000301200,
    OrganisationsNeighbour1700000401000,
    ...exchange.migrations,
    OrganisationsMerit1700001330020,
  ],
  loadDemo: loadRealUnits,
};
