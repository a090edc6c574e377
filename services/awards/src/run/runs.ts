import type { Runtime } from '@tdkt/kernel';
import { printingWork } from '../certificate-printing/printing.work.ts';
import { sweepWork } from '../sweep/sweep.work.ts';
import { RunKind } from './run.entity.ts';
import { workOff } from './run.job.ts';

const WORKS = { [RunKind.ELIGIBILITY]: sweepWork, [RunKind.CERTIFICATES]: printingWork };

/** The job that works off what goes on in the background. */
export const workOffRuns = (runtime: Runtime): Promise<void> => workOff(runtime, WORKS);
