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
  {
    type: 'CertificateLayout',
    one: 'certificateLayout',
    many: 'certificateLayouts',
    input: async (_world, n) => ({ name: `Phôi thử nghiệm ${n}`, stock: 'PRE_PRINTED', validFrom: '2021-01-01' }),
    text: 'note',
    sort: 'NAME',
    closesOn: '2021-12-31',
    searched: true,
  },
];
