import { awards } from '@tdkt/awards';
import { campaigns } from '@tdkt/campaigns';
import type { Service } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { people } from '@tdkt/people';

/** The services that have a graph, in the order of composition. */
export const subgraphs: readonly Service[] = [organisations, people, campaigns, awards];
