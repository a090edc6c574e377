import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { createContext, type Runtime } from './context.ts';
import { presentError } from './errors.ts';
import type { Operation } from './service.ts';

/** Runs operations on a subgraph in this process; errors come out masked and in the caller's language. */
export function executorOf(
  schema: GraphQLSchema,
  runtime: Runtime,
): (operation: Operation) => Promise<ExecutionResult> {
  return async ({ document, variables, operationName, call }) => {
    const result = await execute({
      schema,
      document,
      variableValues: variables ?? {},
      operationName,
      contextValue: createContext(runtime, call),
    });
    if (!result.errors) return result;
    const log = (error: unknown) => runtime.log.error({ err: error, requestId: call.requestId }, 'resolver failed');
    const errors = result.errors.map((error) => presentError(error, { ...call, log }));
    return { ...result, errors: errors as unknown as NonNullable<ExecutionResult['errors']> };
  };
}
