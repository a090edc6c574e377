import { Role } from '@tdkt/kernel';
import { type Group, register, writes } from './group.ts';

const { BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, COUNCIL_MEMBER, CLUSTER_LEADER, UNIT_OFFICER } = Role;

export const ORGANISATIONS: readonly Group[] = [
  {
    // Registers without personal data and open figures: every role that signs in.
    roles: Object.values(Role),
    fields: [
      ...['organisationTree', 'organisationStatistics'],
      ...register('organisation', 'organisations'),
      ...register('cluster', 'clusters'),
      ...register('clusterMembership', 'clusterMemberships'),
      ...register('clusterOffice', 'clusterOffices'),
      ...register('reorganisation', 'reorganisations'),
      ...register('succession', 'successions'),
      ...register('clusterYear', 'clusterYears'),
      'compareClusters',
    ],
  },
  {
    // Rows of a unit: by scope; an analyst sees counts only.
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, COUNCIL_MEMBER, CLUSTER_LEADER, UNIT_OFFICER],
    fields: register('organisationRating', 'organisationRatings'),
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER],
    fields: [
      ...writes('Organisation', 'Cluster', 'ClusterMembership', 'ClusterOffice', 'OrganisationRating'),
      ...['closeOrganisation', 'closeCluster', 'closeClusterMembership', 'previewReorganisation'],
      ...['reorganise', 'undoReorganisation', 'moveMember', 'renumberClusters', 'clusterYearPlan'],
      'setUpClusterYear',
    ],
  },
];
