import type { Route, Runtime } from '@tdkt/kernel';
import { officialRoute } from '@tdkt/statistics';
import { awardTable, READERS, SPECS } from './official-table.facts.ts';

export const officialTables = (runtime: Runtime): Route =>
  officialRoute(
    { service: 'awards', codes: SPECS.map(({ code }) => code), roles: READERS, table: awardTable },
    runtime,
  );
