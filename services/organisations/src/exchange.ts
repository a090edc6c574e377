import { exchangeOf } from '@tdkt/exchange';
import { createCluster, removeCluster, updateCluster } from './cluster/cluster.commands.ts';
import { CreateCluster, UpdateCluster } from './cluster/cluster.entity.ts';
import { createOrganisation, removeOrganisation, updateOrganisation } from './organisation/organisation.commands.ts';
import { CreateOrganisation, UpdateOrganisation } from './organisation/organisation.entity.ts';

/** Import and export; organisations and clusters are written with their versions, so by their own commands. */
export const exchange = exchangeOf('organisations', {
  migration: 1_700_000_600_001,
  adapters: {
    Organisation: {
      create: CreateOrganisation,
      update: UpdateOrganisation,
      insert: (tx, input) => createOrganisation(tx, input as CreateOrganisation),
      change: (tx, target, input) => updateOrganisation(tx, target, input as UpdateOrganisation),
      remove: removeOrganisation,
    },
    Cluster: {
      create: CreateCluster,
      update: UpdateCluster,
      insert: (tx, input) => createCluster(tx, input as CreateCluster),
      change: (tx, target, input) => updateCluster(tx, target, input as UpdateCluster),
      remove: removeCluster,
    },
  },
});
