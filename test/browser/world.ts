import type { Browser } from 'playwright-core';
import type { Check } from './check.ts';

export interface World {
  readonly browser: Browser;
  readonly url: string;
  readonly check: Check;
}
