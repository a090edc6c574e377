/** Keys for one run of the tests, and a check of signatures that has nothing of what makes them. */
export { type TrialKey, trialKey } from './authority.ts';
export { isAccepted } from './second-opinion.ts';
export { parted, verdictOn } from './verify.ts';
