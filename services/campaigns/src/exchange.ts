import { exchangeOf } from '@tdkt/exchange';

/** Import and export of the registers of campaigns. */
export const exchange = exchangeOf('campaigns', { migration: 1_700_000_600_021 });
