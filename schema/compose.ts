/** Composes the committed subgraph files into supergraph.graphql (for gateways) and api.graphql (what a client sees). */
import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, concatAST, lexicographicSortSchema, parse, printSchema } from 'graphql';

const NAMES = ['organisations', 'people', 'campaigns', 'awards'] as const;

const file = (name: string) => new URL(`${name}.graphql`, import.meta.url);

const composed = composeServices(
  NAMES.map((name) => ({
    name,
    typeDefs: parse(readFileSync(file(name), 'utf8')),
    url: `http://${name}.invalid/graphql`,
  })),
);
if (composed.errors?.length) {
  console.error(composed.errors.map((error) => error.message).join('\n'));
  process.exit(1);
}
const sdl = composed.supergraphSdl as string;
// What the gateway tells by itself belongs to what clients see, not to the supergraph.
const live = parse(readFileSync(file('live'), 'utf8'));
const api = buildASTSchema(concatAST([transformSupergraphToPublicSchema(parse(sdl)), live]), { assumeValid: true });
writeFileSync(file('supergraph'), `${sdl.trimEnd()}\n`);
writeFileSync(file('api'), `${printSchema(lexicographicSortSchema(api)).trimEnd()}\n`);
