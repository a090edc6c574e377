import { AppError, type Call, type Log, namesOf, Role, settingOf } from '@tdkt/kernel';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Asked } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import { Coalescing } from './coalescing.ts';
import { Documents, type Fault, type PreparedOperation } from './documents.ts';
import type { Graph, GraphAnswer } from './graph.ts';
import { costOf, LIMITS } from './limits.ts';
import { Meter } from './meter.ts';
import { isErrorCode, presentErrors, presentFault } from './presentation.ts';
import { checkVariables, declaredVariables } from './variables.ts';

export interface Answer {
  /** JSON text of the whole result. */
  readonly body: string;
  /** The document or the variables were refused: nothing was executed. */
  readonly refused: boolean;
  readonly operationType: string;
  readonly operationName: string | undefined;
  readonly codes: readonly string[];
  /** Of whoever asked first, where identical questions were asked once. */
  readonly meter: Meter;
}

export interface OperationSettings {
  readonly graph: Graph;
  readonly log: Log;
  /** Whether everybody may read the schema; a BOARD_ADMIN always may. */
  readonly openIntrospection: boolean;
  readonly deadlineMs: number;
  /** Of mutations, where it is another: a large one is worth waiting for. */
  readonly writeDeadlineMs?: number;
}

/** A question that may be answered. */
export interface Accepted {
  readonly graph: Graph;
  readonly generation: number;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: PreparedOperation;
  readonly variables: Record<string, unknown>;
}

interface Question {
  readonly document: DocumentNode;
  readonly operation: PreparedOperation;
  readonly variables: Record<string, unknown>;
  readonly call: Call;
  readonly meter: Meter;
}

/** A graph and what is remembered of it; the generation keeps answers of different graphs apart. */
interface Serving {
  readonly graph: Graph;
  readonly documents: Documents;
  readonly generation: number;
}

const servingOf = (graph: Graph, generation: number): Serving => ({
  graph,
  documents: new Documents(graph.schema),
  generation,
});

/** What is left to put an answer together of the parts that came in time. */
const MERGE_MS = 500;

/** From a question as it came to the text of its answer: limits, coalescing, deadline, masking. */
export class Operations {
  readonly #settings: OperationSettings;
  #serving: Serving;
  readonly coalescing = new Coalescing<Answer>();

  constructor(settings: OperationSettings) {
    this.#settings = settings;
    this.#serving = servingOf(settings.graph, 0);
  }

  /** From now on this graph is asked; what is being answered goes on with the one it began with. */
  exchange(graph: Graph): void {
    this.#serving = servingOf(graph, this.#serving.generation + 1);
  }

  async answer(asked: Asked, call: Call): Promise<Answer> {
    const meter = new Meter();
    const accepted = this.accept(asked, call, meter);
    if ('refused' in accepted) return accepted;
    const { graph, generation, operation, variables, document } = accepted;
    if (asked.isGet && operation.node.operation !== OperationTypeNode.QUERY) {
      throw new Refusal(405, 'INVALID', { headers: { allow: 'POST' } });
    }
    if (operation.node.operation === OperationTypeNode.SUBSCRIPTION) {
      return refusedFor([{ code: 'INVALID', violations: [{ code: 'EVENT_STREAM' }] }], call, meter);
    }
    const execute = () => this.#execute(graph, { document, operation, variables, call, meter });
    if (operation.node.operation !== OperationTypeNode.QUERY) return this.#withinDeadline(execute(), operation.node);
    const key = JSON.stringify([generation, asked.query, asked.operationName, variables, scopeOf(call)]);
    return this.#withinDeadline(this.coalescing.run(key, execute), operation.node);
  }

  /** The operation of a question that is within the limits, or the answer that refuses it. */
  accept(asked: Asked, call: Call, meter: Meter): Accepted | Answer {
    meter.plan.begin();
    const { graph, documents, generation } = this.#serving;
    const prepared = documents.prepare(asked.query);
    meter.plan.end();
    if (prepared.faults) return refusedFor(prepared.faults, call, meter);
    const operation = pick(prepared.operations, asked.operationName);
    if (!operation) return refusedFor([{ code: 'INVALID', violations: [{ code: 'OPERATION_NAME' }] }], call, meter);
    const variables = declaredVariables(operation.node, asked.variables);
    const fault = this.#faultOf(graph, operation, { variables, call });
    if (fault) return refusedFor([fault], call, meter);
    return { graph, generation, schema: graph.schema, document: prepared.document, operation, variables };
  }

  /** A question of the gateway's own, asked for a caller; the first error is thrown. */
  async own(query: string, variables: Readonly<Record<string, unknown>>, call: Call): Promise<unknown> {
    const { graph, documents } = this.#serving;
    const prepared = documents.prepare(query);
    if (prepared.faults) throw new Error(`The gateway asked what the graph does not have: ${query}`);
    const [operation] = prepared.operations as readonly [PreparedOperation];
    const signal = AbortSignal.timeout(this.#settings.deadlineMs);
    const asked = { document: prepared.document, operation: operation.node, variables, call, signal };
    const { data, errors } = await graph.execute({ ...asked, meter: new Meter() });
    const code = errors[0]?.extensions?.code;
    if (errors.length > 0) throw new AppError(isErrorCode(code) ? code : 'INTERNAL');
    return JSON.parse(data);
  }

  #faultOf(
    { schema }: Graph,
    { node, weight }: PreparedOperation,
    { variables, call }: { variables: Record<string, unknown>; call: Call },
  ): Fault | null {
    if (weight.introspects && !this.#settings.openIntrospection && !call.actor.roles.includes(Role.BOARD_ADMIN)) {
      return { code: 'INVALID', violations: [{ code: 'INTROSPECTION' }] };
    }
    const violations = checkVariables(schema, node, variables);
    if (violations.length > 0) return { code: 'INVALID', violations };
    // The cost is counted last: what is too deep or too wide would take long to count.
    const measures = {
      depth: () => weight.depth,
      aliases: () => weight.aliases,
      directives: () => weight.directives,
      cost: () => costOf(weight.cost, variables),
    };
    for (const [what, measure] of Object.entries(measures)) {
      const limit = LIMITS[what as keyof typeof measures];
      if (measure() > limit) return { code: 'LIMIT', violations: [{ code: what.toUpperCase(), params: { limit } }] };
    }
    return null;
  }

  async #execute(graph: Graph, what: Question): Promise<Answer> {
    const { document, operation, variables, call, meter } = what;
    const signal = AbortSignal.timeout(this.#deadlineOf(operation.node));
    let answer: GraphAnswer;
    try {
      answer = await graph.execute({
        document,
        operation: operation.node,
        variables,
        call,
        signal,
        meter,
      });
    } catch (error) {
      answer = { data: 'null', errors: [error as never] };
    }
    const log = (error: unknown) => this.#settings.log.error({ err: error, ...namesOf(call) }, 'graph failed');
    const errors = presentErrors(answer.errors, { ...call, log });
    const body =
      errors.length > 0 ? `{"errors":${JSON.stringify(errors)},"data":${answer.data}}` : `{"data":${answer.data}}`;
    const codes = errors.map(({ extensions }) => String(extensions?.code));
    const { operation: operationType, name } = operation.node;
    return { body, refused: false, operationType, operationName: name?.value, codes, meter };
  }

  #deadlineOf({ operation }: OperationDefinitionNode): number {
    const { deadlineMs, writeDeadlineMs } = this.#settings;
    return operation === OperationTypeNode.MUTATION ? (writeDeadlineMs ?? deadlineMs) : deadlineMs;
  }

  /** Parts that are late are missing at the deadline; an answer that is late as a whole is refused a moment after it. */
  async #withinDeadline(answer: Promise<Answer>, node: OperationDefinitionNode): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const refuse = () => reject(new Refusal(503, 'UNAVAILABLE', { headers: { 'retry-after': '1' } }));
      timer = setTimeout(refuse, this.#deadlineOf(node) + MERGE_MS);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }
}

/** The operation of that name, or the only one. */
const pick = (operations: readonly PreparedOperation[], name: string | undefined): PreparedOperation | undefined =>
  name === undefined && operations.length === 1
    ? operations[0]
    : operations.find(({ node }) => name !== undefined && node.name?.value === name);

/** Everything about a caller that an answer may depend on. */
const scopeOf = ({ actor, language }: Call): unknown => [
  actor.kind,
  settingOf(actor, null),
  actor.organisationIds,
  language,
];

function refusedFor(faults: readonly Fault[], { language }: Call, meter: Meter): Answer {
  const errors = faults.map((fault) => presentFault(fault, language));
  return {
    body: JSON.stringify({ errors }),
    refused: true,
    operationType: 'none',
    operationName: undefined,
    codes: faults.map(({ code }) => code),
    meter,
  };
}
