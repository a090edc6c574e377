/** Writes schema/<subgraph>.graphql from the classes of the services: sorted, with federation directives. */
import { writeFileSync } from 'node:fs';
import { subgraphSdl } from '@tdkt/kernel';
import { subgraphs } from './subgraphs.ts';

for (const service of subgraphs) {
  writeFileSync(new URL(`${service.name}.graphql`, import.meta.url), `${subgraphSdl(service)}\n`);
}
