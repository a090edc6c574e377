import type { Step } from '../../kit/Steps.tsx';

/** What may be done with a report that was handed in. */
export const REPORT_STEPS: readonly Step[] = [
  { action: 'ACCEPT', operation: 'acceptReport' },
  { action: 'RETURN', operation: 'returnReport', color: 'warning' },
];
