import { references, type Service } from '@tdkt/kernel';
import { Cluster, ClusterRegistry } from './cluster/cluster.entity.ts';
import { ClusterMembershipResolver, ClusterOfficeResolver, ClusterResolver } from './cluster/cluster.resolver.ts';
import { ClusterMembership, ClusterMembershipRegistry } from './cluster/membership.entity.ts';
import { ClusterOffice, ClusterOfficeRegistry } from './cluster/office.entity.ts';
import { exchange } from './exchange.ts';
import { loadRealUnits } from './load.ts';
import { OrganisationsInit1700000001000 } from './migrations/init.ts';
import { OrganisationsSuccession1700000002000 } from './migrations/succession.ts';
import { Organisation } from './organisation/organisation.entity.ts';
import { OrganisationRegistry, OrganisationResolver } from './organisation/organisation.resolver.ts';

export const organisations: Service = {
  name: 'organisations',
  entities: [Organisation, Cluster, ClusterMembership, ClusterOffice],
  resolvers: [
    ...OrganisationRegistry,
    OrganisationResolver,
    ...ClusterRegistry,
    ClusterResolver,
    ...ClusterMembershipRegistry,
    ClusterMembershipResolver,
    ...ClusterOfficeRegistry,
    ClusterOfficeResolver,
  ],
  references: references(Organisation, Cluster),
  routes: exchange.routes,
  jobs: exchange.jobs,
  migrations: [OrganisationsInit1700000001000, OrganisationsSuccession1700000002000, exchange.migration],
  loadDemo: loadRealUnits,
};
