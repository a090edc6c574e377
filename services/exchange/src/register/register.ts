import { type ColumnSpec, columnsOf, type Row, type Transaction } from '@tdkt/kernel';
import { type KnownRegistry, registriesOf } from '@tdkt/registry';
import { type ClassType, getMetadataStorage } from 'type-graphql';
import type { CellKind, Column } from './column.types.ts';
import { enumerationOf, hasOwnResolver, type InputField, inputFieldsOf, typeBeside } from './metadata.ts';

/** How rows are written where the mutations are the slice's own; all run in the transaction of the import. */
export interface Adapter {
  readonly create: ClassType<object>;
  readonly update: ClassType<object>;
  insert(tx: Transaction, input: object): Promise<string>;
  change(tx: Transaction, target: { id: string; version: number }, input: object): Promise<string>;
  /** Takes back a row that an import made. */
  remove(tx: Transaction, id: string): Promise<void>;
}
export type Adapters = Readonly<Record<string, Adapter>>;

export interface Register {
  readonly type: string;
  readonly service: string;
  readonly entity: ClassType<Row>;
  readonly options: KnownRegistry['options'];
  readonly adapter: Adapter | null;
  readonly columns: readonly Column[];
  /** Rows can be imported: created, or created and updated. */
  readonly imports: boolean;
  readonly updates: boolean;
}

const ENTERED_ONLY = new Set(['id', 'version', 'createdAt', 'updatedAt']);

function kindOf(spec: ColumnSpec): CellKind {
  if (spec.kind === 'hidden') return 'text';
  if (spec.kind === 'json' && Array.isArray(spec.graph())) return 'texts';
  return spec.kind;
}

interface Inputs {
  readonly create: ReadonlyMap<string, InputField>;
  readonly update: ReadonlyMap<string, InputField>;
}

function columnOf(entity: ClassType<Row>, spec: ColumnSpec, inputs: Inputs): Column {
  const kind = kindOf(spec);
  const enumeration = kind === 'choice' || kind === 'choices' ? enumerationOf(spec.graph()) : null;
  const create = ENTERED_ONLY.has(spec.name) ? undefined : inputs.create.get(spec.name);
  return {
    name: spec.name,
    kind,
    choices: enumeration?.values ?? [],
    enumeration: enumeration?.name ?? null,
    refersTo: kind === 'ref' || kind === 'refs' ? typeBeside(entity, spec.name) : null,
    create: create ? (create.required ? 'REQUIRED' : 'OPTIONAL') : null,
    update: !ENTERED_ONLY.has(spec.name) && inputs.update.has(spec.name),
    // A field with a resolver of its own is masked or computed there: what is stored never leaves by another door.
    // Sensitive values do not leave in files: a file is read by nobody's permission.
    exported: spec.exposed && spec.personal !== 'SENSITIVE' && !hasOwnResolver(entity, spec.name),
  };
}

const ID: Column = {
  ...{ name: 'id', kind: 'id', choices: [], enumeration: null, refersTo: null },
  ...{ create: null, update: false, exported: true },
};

/** Entered columns first, in the order of the class; id and what the system keeps come last. */
function ordered(columns: readonly Column[]): Column[] {
  const entered = columns.filter((column) => column.create || column.update);
  const kept = columns.filter((column) => !column.create && !column.update && column.exported);
  return [
    ...entered,
    ...kept.filter(({ name }) => !ENTERED_ONLY.has(name)),
    ...kept.filter(({ name }) => ENTERED_ONLY.has(name)),
  ];
}

export function registerOf(service: string, { entity, options }: KnownRegistry, adapter: Adapter | null): Register {
  const create = adapter?.create ?? options.write.create;
  const update = adapter?.update ?? options.write.update;
  const inputs: Inputs = {
    create: create ? inputFieldsOf(create) : new Map(),
    update: update ? inputFieldsOf(update) : new Map(),
  };
  const names = new Set(columnsOf(entity).map(({ name }) => name));
  // A required input that is no column, such as the authors of an initiative, has no place in a table.
  const imports =
    create !== undefined && [...inputs.create].every(([name, { required }]) => !required || names.has(name));
  return {
    type: entity.name,
    service,
    entity,
    options,
    adapter,
    columns: ordered([ID, ...columnsOf(entity).map((spec) => columnOf(entity, spec, inputs))]),
    imports,
    updates: imports && update !== undefined,
  };
}

/** The registers of a service. Asked for at the first request, when every class has been declared. */
export const registersOf = (service: string, adapters: Adapters): ReadonlyMap<string, Register> =>
  new Map(
    registriesOf(service)
      .filter(({ entity }) => getMetadataStorage().objectTypes.some(({ target }) => target === entity))
      .map((known) => [known.entity.name, registerOf(service, known, adapters[known.entity.name] ?? null)] as const),
  );
