import { type ColumnSpec, columnsOf, type Row, type Transaction } from '@tdkt/kernel';
import { type KnownRegistry, registriesOf } from '@tdkt/registry';
import { type ClassType, getMetadataStorage } from 'type-graphql';
import type { CellKind, Column, PartFields } from './column.types.ts';
import { enumerationOf, hasOwnResolver, type InputField, inputFieldsOf, typeBeside } from './metadata.ts';

/** How rows are written where the mutations are the slice's own; all run in the transaction of the import. */
export interface Adapter {
  readonly create: ClassType<object>;
  readonly update: ClassType<object>;
  /** Fields of the inputs that are no columns: each a list of parts in another table, one cell of a file. */
  readonly parts?: readonly PartList[];
  insert(tx: Transaction, input: object): Promise<string>;
  change(tx: Transaction, target: { id: string; version: number }, input: object): Promise<string>;
  /** Takes back a row that an import made. */
  remove(tx: Transaction, id: string): Promise<void>;
}
/** Parts of records, such as the authors of an initiative: each refers to a row of `refersTo`. */
export interface PartList extends PartFields {
  readonly name: string;
  readonly refersTo: string;
  /** The parts of many records as the caller sees them, in their order, in one statement. */
  read(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, readonly object[]>>;
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
  if (spec.kind === 'hidden') return spec.sqlType === 'uuid' ? 'ref' : 'text';
  if (spec.kind === 'json' && Array.isArray(spec.graph())) return 'texts';
  return spec.kind;
}

interface Inputs {
  readonly create: ReadonlyMap<string, InputField>;
  readonly update: ReadonlyMap<string, InputField>;
}

const referredBy = (entity: ClassType<Row>, { name }: ColumnSpec, kind: CellKind): string | null =>
  kind === 'ref' || kind === 'refs' ? typeBeside(entity, name) : null;

function columnOf(entity: ClassType<Row>, spec: ColumnSpec, inputs: Inputs): Column {
  const kind = kindOf(spec);
  const enumeration = kind === 'choice' || kind === 'choices' ? enumerationOf(spec.graph()) : null;
  const refersTo = referredBy(entity, spec, kind);
  // A file comes by an upload, not by a cell.
  const isKept = ENTERED_ONLY.has(spec.name) || refersTo === 'FileRef';
  const create = isKept ? undefined : inputs.create.get(spec.name);
  const update = !isKept && inputs.update.has(spec.name);
  // A field with a resolver of its own is masked or computed there: what is stored never leaves by an open door.
  const isOpen = spec.exposed && spec.personal !== 'SENSITIVE' && !hasOwnResolver(entity, spec.name);
  const isEntered = create !== undefined || update;
  return {
    name: spec.name,
    kind,
    choices: enumeration?.values ?? [],
    enumeration: enumeration?.name ?? null,
    refersTo,
    part: null,
    create: entry(create),
    update,
    exported: isOpen,
    guarded: spec.personal === 'SENSITIVE' || (isEntered && !isOpen),
  };
}

const entry = (field: InputField | undefined): Column['create'] =>
  field ? (field.required ? 'REQUIRED' : 'OPTIONAL') : null;

const partColumn = ({ name, refersTo, reference, number }: PartList, inputs: Inputs): Column => ({
  ...{ name, kind: 'parts', choices: [], enumeration: null, refersTo, part: { reference, number } },
  ...{ create: entry(inputs.create.get(name)), update: inputs.update.has(name), exported: true, guarded: false },
});

const ID: Column = {
  ...{ name: 'id', kind: 'id', choices: [], enumeration: null, refersTo: null, part: null },
  ...{ create: null, update: false, exported: true, guarded: false },
};

/** Entered columns first, in the order of the class; id and what the system keeps come last. */
function ordered(columns: readonly Column[]): Column[] {
  const entered = columns.filter((column) => column.create || column.update);
  const kept = columns.filter((column) => !column.create && !column.update && (column.exported || column.guarded));
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
  const columns = [
    ...columnsOf(entity).map((spec) => columnOf(entity, spec, inputs)),
    ...(adapter?.parts ?? []).map((list) => partColumn(list, inputs)),
  ];
  const names = new Set(columns.map(({ name }) => name));
  // A required input that is neither a column nor a list of parts has no place in a table.
  const imports =
    create !== undefined && [...inputs.create].every(([name, { required }]) => !required || names.has(name));
  return {
    type: entity.name,
    service,
    entity,
    options,
    adapter,
    columns: ordered([ID, ...columns]),
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
