/** What tests outside of this package need of the trial. */
export { EventReader } from './event-reader.ts';
export { TrialIdentity } from './trial-gateway.ts';
