import { exchangeOf } from '@tdkt/exchange';
import { createOrganisation, removeOrganisation, updateOrganisation } from './organisation/organisation.commands.ts';
import { CreateOrganisation, UpdateOrganisation } from './organisation/organisation.entity.ts';

/** Import and export; an organisation is written with its version and its paths, so by its own commands. */
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
  },
});
