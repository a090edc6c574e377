import { member, type Register } from './register.ts';

export const awards: readonly Register[] = [
  {
    type: 'EmulationFund',
    one: 'emulationFund',
    many: 'emulationFunds',
    input: async (world, n) => ({ organisationId: await member(world, n), year: 2021, name: `Quỹ thử ${n}` }),
    text: 'note',
    sort: 'NAME',
  },
];
