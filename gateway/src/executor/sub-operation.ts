import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type ExecutionResult, type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import type { Raised, Subgraph } from '../graph/graph.ts';
import { variableOutside } from './question.ts';
import type { Data, Run } from './run.ts';

/** One operation of a plan for one subgraph. */
export interface SubOperation {
  /** The fields of its root. */
  readonly fields: readonly FieldNode[];
  ask(run: Run, more: Data): Promise<Answer>;
}

/** What a subgraph said; `failure` when it said nothing that can be used. */
export interface Answer {
  readonly data: Data | null;
  readonly errors: readonly Raised[];
}

const failed = (cause: unknown): Answer => ({
  data: null,
  errors: [new Error('A subgraph gave no answer', { cause })],
});

/** The document is parsed once and stays the same object, so that a subgraph can compile it once too. */
export function subOperationOf(node: FetchNode | BatchFetchNode, subgraph: Subgraph): SubOperation {
  const document: DocumentNode = parse(node.operation, { noLocation: true });
  const usages = (node.variableUsages ?? []).map((name) => [name, variableOutside(name)] as const);
  const [operation] = document.definitions as readonly [OperationDefinitionNode];
  return {
    fields: operation.selectionSet.selections as readonly FieldNode[],
    ask: async (run, variables) => {
      for (const [inside, outside] of usages) {
        // A variable that was not given is not passed on as null (GraphQL 6.1.2).
        if (Object.hasOwn(run.variables, outside)) variables[inside] = run.variables[outside];
      }
      const { call, signal, meter } = run;
      meter.subgraph.begin();
      try {
        return answerOf(await subgraph.execute({ document, variables, call, meter }, signal));
      } catch (error) {
        return failed(error);
      } finally {
        meter.subgraph.end();
      }
    },
  };
}

function answerOf(result: ExecutionResult): Answer {
  const errors = result.errors ?? [];
  if (typeof result.data === 'object' && result.data !== null) return { data: result.data as Data, errors };
  return errors.length > 0 ? { data: null, errors } : failed('neither data nor errors');
}
