import type { Service } from '@tdkt/kernel';
import { ReportingStar1700000005000 } from './migrations/star.ts';
import { refreshJob } from './refresh/refresh.ts';

/** A service without a graph: schema bi for analysis tools. */
export const reporting: Service = {
  name: 'reporting',
  entities: [],
  resolvers: [],
  references: [],
  migrations: [ReportingStar1700000005000],
  jobs: [refreshJob],
};

export { refresh } from './refresh/refresh.ts';
