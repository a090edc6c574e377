import type { Service } from '@tdkt/kernel';
import { SealingInit1700001416000 } from './migrations/init.ts';
import { sealJob } from './seal/seal.job.ts';

/** A service without a graph: seals the audits of the others. */
export const sealing: Service = {
  name: 'sealing',
  entities: [],
  resolvers: [],
  references: [],
  migrations: [SealingInit1700001416000],
  jobs: [sealJob],
};

export { checkAudits, type SourceCheck } from './check/check.ts';
export { sealAudits } from './seal/seal.job.ts';
export { type Settled, settleAnchors } from './seal/settle.ts';
