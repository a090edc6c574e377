import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { createContext, type Runtime } from './context.ts';
import { presentError } from './errors.ts';
import type { Operation } from './service.ts';
import { namesOf } from './trace.ts';
import { defaultsOf } from './variables.ts';

interface Compiled {
  readonly query: CompiledQuery['query'];
  readonly complete: ReturnType<typeof defaultsOf>;
}

/**
 * Runs operations on a subgraph in this process; errors come out masked and in the caller's language. An operation is
 * compiled when its document is first met: whoever asks it again passes the same document.
 */
export function executorOf(
  schema: GraphQLSchema,
  runtime: Runtime,
): (operation: Operation) => Promise<ExecutionResult> {
  const known = new WeakMap<DocumentNode, Compiled | null>();
  const compiledFor = (document: DocumentNode, operationName: string | undefined): Compiled | null => {
    let compiled = known.get(document);
    if (compiled === undefined) {
      const made = compileQuery(schema, document, operationName);
      compiled = isCompiledQuery(made)
        ? { query: made.query, complete: defaultsOf(schema, document, operationName) }
        : null;
      known.set(document, compiled);
    }
    return compiled;
  };
  return async ({ document, variables = {}, operationName, call, meter }) => {
    const contextValue = createContext(runtime, call, meter);
    const compiled = compiledFor(document, operationName);
    const result = await (compiled
      ? compiled.query(undefined, contextValue, compiled.complete(variables))
      : execute({ schema, document, variableValues: variables, operationName, contextValue }));
    if (!result.errors) return result;
    const log = (error: unknown) => runtime.log.error({ err: error, ...namesOf(call) }, 'resolver failed');
    const errors = result.errors.map((error) => presentError(error, { ...call, log }));
    return { ...result, errors: errors as unknown as NonNullable<ExecutionResult['errors']> };
  };
}
