import type { Route, Runtime } from '@tdkt/kernel';
import { officialRoute } from '@tdkt/statistics';
import { campaignTable, READERS, SPECS } from './official-table.facts.ts';

export const officialTables = (runtime: Runtime): Route =>
  officialRoute(
    { service: 'campaigns', codes: SPECS.map(({ code }) => code), roles: READERS, table: campaignTable },
    runtime,
  );
