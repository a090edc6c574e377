import { references, type Service } from '@tdkt/kernel';
import { Cluster, ClusterRegistry } from './cluster/cluster.entity.ts';
import { ClusterMembershipResolver, ClusterOfficeResolver, ClusterResolver } from './cluster/cluster.resolver.ts';
import { ClusterMembership, ClusterMembershipRegistry } from './cluster/membership.entity.ts';
import { ClusterOffice, ClusterOfficeRegistry } from './cluster/office.entity.ts';
import { loadRealUnits } from './load.ts';
import { OrganisationsHistory1700000301000 } from './migrations/history.ts';
import { OrganisationsInit1700000001000 } from './migrations/init.ts';
import { OrganisationsReorganisation1700000200000 } from './migrations/reorganisation.ts';
import { OrganisationsSuccession1700000002000 } from './migrations/succession.ts';
import { OrganisationsTree1700000100000 } from './migrations/tree.ts';
import { Organisation } from './organisation/organisation.entity.ts';
import { OrganisationRegistry, OrganisationResolver } from './organisation/organisation.resolver.ts';
import { LineageResolver } from './reorganisation/lineage.resolver.ts';
import {
  Reorganisation,
  ReorganisationRegistry,
  Succession,
  SuccessionRegistry,
} from './reorganisation/reorganisation.entity.ts';
import { ReorganisationResolver, SuccessionResolver } from './reorganisation/reorganisation.resolver.ts';
import { OrganisationTreeResolver } from './tree/tree.resolver.ts';

export const organisations: Service = {
  name: 'organisations',
  entities: [Organisation, Cluster, ClusterMembership, ClusterOffice, Reorganisation, Succession],
  resolvers: [
    ...OrganisationRegistry,
    OrganisationResolver,
    OrganisationTreeResolver,
    ...ClusterRegistry,
    ClusterResolver,
    ...ClusterMembershipRegistry,
    ClusterMembershipResolver,
    ...ClusterOfficeRegistry,
    ClusterOfficeResolver,
    ...ReorganisationRegistry,
    ReorganisationResolver,
    ...SuccessionRegistry,
    SuccessionResolver,
    LineageResolver,
  ],
  references: references(Organisation, Cluster),
  migrations: [
    OrganisationsInit1700000001000,
    OrganisationsSuccession1700000002000,
    OrganisationsTree1700000100000,
    OrganisationsReorganisation1700000200000,
    OrganisationsHistory1700000301000,
  ],
  loadDemo: loadRealUnits,
};
