import { exchangeOf } from '@tdkt/exchange';

/** Import and export of the registers of awards. */
export const exchange = exchangeOf('awards', { migration: 1_700_000_600_031 });
