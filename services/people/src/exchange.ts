import { exchangeOf } from '@tdkt/exchange';

/** Import and export of the registers of people. */
export const exchange = exchangeOf('people', { migration: 1_700_000_600_011 });
