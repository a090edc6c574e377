import type { Violation } from '@tdkt/kernel';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { LIMITS, type Weight, weigh } from './limits.ts';
import { excessOf } from './outline.ts';

export interface PreparedOperation {
  readonly node: OperationDefinitionNode;
  readonly weight: Weight;
}

/** A refusal of a document: what is wrong, where. Names come from the document, values never leave. */
export interface Fault {
  readonly code: 'INVALID' | 'LIMIT';
  readonly violations: readonly Violation[];
  readonly locations?: GraphQLError['locations'];
}

export type Prepared =
  | { readonly document: DocumentNode; readonly operations: readonly PreparedOperation[]; readonly faults?: undefined }
  | { readonly faults: readonly Fault[] };

const CACHED_DOCUMENTS = 500;
const CACHED_LENGTH = 20_000;
const MAX_FAULTS = 5;

/** Parses, validates and weighs each document once; the cache is bounded in number and size. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, Prepared>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  get remembered(): number {
    return this.#known.size;
  }

  prepare(source: string): Prepared {
    const known = this.#known.get(source);
    if (known) {
      // Moves it to the young end: the oldest use is dropped first.
      this.#known.delete(source);
      this.#known.set(source, known);
      return known;
    }
    const prepared = this.#read(source);
    if (source.length <= CACHED_LENGTH) this.#known.set(source, prepared);
    if (this.#known.size > CACHED_DOCUMENTS) this.#known.delete(this.#known.keys().next().value as string);
    return prepared;
  }

  #read(source: string): Prepared {
    let document: DocumentNode;
    try {
      document = parse(source, { maxLexicalTokens: LIMITS.tokens });
    } catch (error) {
      return { faults: [faultOf(error, 'SYNTAX')] };
    }
    const excess = excessOf(document);
    if (excess) {
      const violation = { code: excess.toUpperCase(), params: { limit: LIMITS[excess] } };
      return { faults: [{ code: 'LIMIT', violations: [violation] }] };
    }
    const errors = validate(this.#schema, document, undefined, { maxErrors: MAX_FAULTS });
    if (errors.length > 0) return { faults: errors.slice(0, MAX_FAULTS).map((error) => faultOf(error, 'DOCUMENT')) };
    const fragments = new Map<string, FragmentDefinitionNode>();
    const nodes: OperationDefinitionNode[] = [];
    for (const definition of document.definitions) {
      if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
      if (definition.kind === 'OperationDefinition') nodes.push(definition);
    }
    return { document, operations: nodes.map((node) => ({ node, weight: weigh(this.#schema, node, fragments) })) };
  }
}

function faultOf(error: unknown, code: string): Fault {
  if (!(error instanceof GraphQLError)) return { code: 'INVALID', violations: [{ code }] };
  const overTokens = error.message.includes('Parsing aborted');
  if (overTokens) return { code: 'LIMIT', violations: [{ code: 'TOKENS', params: { limit: LIMITS.tokens } }] };
  const violation = { code, params: { detail: withoutValues(error.message) } };
  return { code: 'INVALID', violations: [violation], locations: error.locations };
}

/** graphql-js explains with suggestions and with the given values: neither may leave. */
const withoutValues = (message: string): string =>
  message
    .replace(/ Did you mean [\s\S]*$/, '')
    .replace(/,? (found|got invalid value)[\s\S]*$/, '')
    .replace(/ cannot represent[\s\S]*$/, ' cannot represent the value')
    .replace(/^Syntax Error: (Expected [^,]+|Unexpected \w+|Unterminated \w+|Invalid \w+)[\s\S]*$/, 'Syntax error: $1')
    .slice(0, 300);
