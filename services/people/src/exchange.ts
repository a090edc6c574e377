import { exchangeOf } from '@tdkt/exchange';
import { authorsByInitiative } from './initiative/initiative.access.ts';
import { changeInitiative, insertInitiative, removeInitiative } from './initiative/initiative.commands.ts';
import { CreateInitiative, UpdateInitiative } from './initiative/initiative.entity.ts';

/** Import and export of the registers of people; an initiative is written with its authors, so by its own commands. */
export const exchange = exchangeOf('people', {
  migration: 1_700_000_600_011,
  adapters: {
    Initiative: {
      create: CreateInitiative,
      update: UpdateInitiative,
      parts: [
        {
          ...{ name: 'authors', refersTo: 'Person', reference: 'personId', number: 'share' },
          read: authorsByInitiative,
        },
      ],
      insert: (tx, input) => insertInitiative(tx, input as CreateInitiative),
      change: (tx, target, input) => changeInitiative(tx, target, input as UpdateInitiative),
      remove: removeInitiative,
    },
  },
});
