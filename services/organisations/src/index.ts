import { personalData, references, type Service, stubs } from '@tdkt/kernel';
import { Cluster, ClusterRegistry } from './cluster/cluster.entity.ts';
import { ClusterMembershipResolver, ClusterOfficeResolver, ClusterResolver } from './cluster/cluster.resolver.ts';
import { ClusterMembership, ClusterMembershipRegistry } from './cluster/membership.entity.ts';
import { ClusterOffice, ClusterOfficeRegistry } from './cluster/office.entity.ts';
import { loadRealUnits } from './load.ts';
import { OrganisationsInit1700000001000 } from './migrations/init.ts';
import { OrganisationsSuccession1700000002000 } from './migrations/succession.ts';
import { Organisation } from './organisation/organisation.entity.ts';
import { OrganisationRegistry, OrganisationResolver } from './organisation/organisation.resolver.ts';
import { Person } from './remote.ts';

const ENTITIES = [Organisation, Cluster, ClusterMembership, ClusterOffice];

export const organisations: Service = {
  name: 'organisations',
  entities: ENTITIES,
  resolvers: [
    ...OrganisationRegistry,
    OrganisationResolver,
    ...ClusterRegistry,
    ClusterResolver,
    ...ClusterMembershipRegistry,
    ClusterMembershipResolver,
    ...ClusterOfficeRegistry,
    ClusterOfficeResolver,
    personalData('organisations', Person, ENTITIES),
  ],
  references: [...references(Organisation, Cluster), ...stubs(Person)],
  migrations: [OrganisationsInit1700000001000, OrganisationsSuccession1700000002000],
  loadDemo: loadRealUnits,
};
