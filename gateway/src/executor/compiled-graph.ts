import {
  type DocumentNode,
  execute,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Graph, GraphAnswer, GraphRequest, Subgraph } from '../graph/graph.ts';
import { conditionVariables, includedBy, type Variables } from './conditions.ts';
import { Planner } from './planner.ts';
import { introspected, questionOf } from './question.ts';
import type { Run, Step } from './run.ts';
import { type Selected, Selecting } from './selection.ts';
import { Shaping, type Write } from './shape.ts';
import { stepOf } from './steps.ts';

/** An operation for one outcome of its conditions: how to get the data and how to write it. */
interface Compiled {
  readonly step: Step | null;
  readonly introspection: DocumentNode | null;
  readonly write: Write;
}

/** Compilations of one operation, by the outcome of its conditions. */
interface Known {
  readonly conditions: readonly string[];
  readonly compiled: Map<string, Promise<Compiled>>;
}

/** Outcomes of the conditions of one operation that are remembered; the operations themselves are those of `Documents`. */
const REMEMBERED_OUTCOMES = 8;

/** The graph by compiled operations: each is planned and compiled when it is first asked, then only run. */
export class CompiledGraph implements Graph {
  readonly schema: GraphQLSchema;
  readonly #planner: Planner;
  readonly #subgraphs: ReadonlyMap<string, Subgraph>;
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(supergraph: string, subgraphs: readonly Subgraph[]) {
    this.#planner = new Planner(supergraph);
    this.schema = this.#planner.schema;
    this.#subgraphs = new Map(subgraphs.map((one) => [one.name.toLowerCase(), one]));
  }

  async execute(request: GraphRequest): Promise<GraphAnswer> {
    const { operation, document, call, signal, meter } = request;
    const given = getVariableValues(this.schema, operation.variableDefinitions ?? [], request.variables);
    if (given.errors) return { data: 'null', errors: given.errors };
    const variables = given.coerced;
    meter.plan.begin();
    const { step, introspection, write } = await this.#compiledFor(document, operation, variables).finally(() =>
      meter.plan.end(),
    );
    const run: Run = { data: {}, errors: [], variables, call, signal, meter, halted: false };
    if (introspection) await this.#introspect(introspection, run);
    if (step) await step(run);
    meter.write.begin();
    const data = write(run.data);
    meter.write.end();
    // A null that has reached the root must be explained (GraphQL 7.1.2).
    if (data === null && run.errors.length === 0) run.errors.push(new Error('A field that must not be null is'));
    return { data: data ?? 'null', errors: run.errors };
  }

  #compiledFor(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Promise<Compiled> {
    let known = this.#known.get(operation);
    if (!known) {
      known = { conditions: conditionVariables(document, operation), compiled: new Map() };
      this.#known.set(operation, known);
    }
    const outcome = known.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const { compiled } = known;
    let one = compiled.get(outcome);
    if (!one) {
      one = this.#compile(document, operation, variables);
      compiled.set(outcome, one);
      // What failed is tried again: the planner may have been interrupted.
      one.catch(() => compiled.delete(outcome));
      if (compiled.size > REMEMBERED_OUTCOMES) compiled.delete(compiled.keys().next().value as string);
    }
    return one;
  }

  async #compile(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Promise<Compiled> {
    const root = this.schema.getRootType(operation.operation) as GraphQLObjectType;
    const selecting = new Selecting(this.schema, fragmentsOf(document), includedBy(variables));
    const selections = selecting.of(root, [operation.selectionSet]);
    const question = questionOf(operation, selections);
    const plan = question === null ? null : await this.#planner.plan(question);
    return {
      step: plan?.node ? stepOf(plan.node, { schema: this.schema, subgraphs: this.#subgraphs }) : null,
      introspection: introspectionOf(document, operation, selections),
      write: new Shaping(this.schema).object(root, selections),
    };
  }

  async #introspect(document: DocumentNode, run: Run): Promise<void> {
    const { data, errors } = await execute({ schema: this.schema, document, variableValues: run.variables });
    Object.assign(run.data, data);
    run.errors.push(...(errors ?? []));
  }
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }
  return fragments;
}

/** The part of an operation that the schema answers about itself (GraphQL 4), as an operation of its own. */
function introspectionOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selections: readonly Selected[],
): DocumentNode | null {
  const nodes = introspected(selections).flatMap((field) => field.nodes);
  if (nodes.length === 0) return null;
  const asked = { ...operation, selectionSet: { ...operation.selectionSet, selections: nodes } };
  return { kind: Kind.DOCUMENT, definitions: [asked, ...fragmentsOf(document).values()] };
}
