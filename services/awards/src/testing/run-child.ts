import { startOn } from '@tdkt/testing';
import { awards } from '../index.ts';
import { workOffRuns } from '../run/runs.ts';
import { TODAY } from './ground.ts';

/** A process of its own that works off what waits, to be ended from outside: RUN_CONNECTION is the owner's, as JSON. */
const { runtime } = await startOn(JSON.parse(process.env.RUN_CONNECTION ?? ''), awards, {
  env: { BUSINESS_DATE: TODAY },
});
await workOffRuns(runtime);
