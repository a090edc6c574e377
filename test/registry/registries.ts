import { awards } from './awards.registries.ts';
import { campaigns } from './campaigns.registries.ts';
import { organisations } from './organisations.registries.ts';
import { people } from './people.registries.ts';
import type { Register } from './register.ts';

export type { Register } from './register.ts';
/** The registers that the conformance suites go through, by service. */
export const REGISTERS: readonly Register[] = [...organisations, ...people, ...campaigns, ...awards];
