/** What the console knows of the graph: read from the generated table, never from the network. */
import { enums, inputs, operations, types } from '../gql/kinds.ts';

export type TypeName = keyof typeof types;
export type FieldOf<T extends TypeName> = keyof (typeof types)[T] & string;
export type OperationName = keyof typeof operations;

export type Kind =
  | 'text'
  | 'whole'
  | 'decimal'
  | 'money'
  | 'day'
  | 'moment'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'texts'
  | 'named'
  | 'reference'
  | 'references'
  | 'file'
  | 'id'
  | 'ids'
  | 'other';
export interface FieldKind {
  readonly kind: Kind;
  readonly required: boolean;
  /** Name of the enumeration or of the referenced type. */
  readonly of?: string | undefined;
}

const SCALARS: Readonly<Record<string, Kind>> = {
  String: 'text',
  Int: 'whole',
  Float: 'decimal',
  Money: 'money',
  Date: 'day',
  DateTime: 'moment',
  JSON: 'named',
  Boolean: 'flag',
  ID: 'id',
};
const tableOf = (table: object, name: string) =>
  (table as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>)[name];

export const isType = (name: string): name is TypeName => name in types;
export const fieldsOf = (type: string): Readonly<Record<string, string>> => tableOf(types, type) ?? {};
export const inputOf = (name: string): Readonly<Record<string, string>> => tableOf(inputs, name) ?? {};
export const valuesOf = (name: string): readonly string[] =>
  (enums as Readonly<Record<string, readonly string[]>>)[name] ?? [];
export const hasOperation = (name: string): boolean => name in operations;
export const argsOf = (name: string): readonly string[] =>
  (operations as Readonly<Record<string, { args: readonly string[] }>>)[name]?.args ?? [];

/** The list question of a type: the one that answers with its page and takes its filter. */
export function manyOf(type: string): string {
  const found = Object.entries(operations).find(
    ([name, operation]) => operation.type === `${type}Page!` && argsOf(name).includes('filter'),
  );
  if (!found) throw new Error(`the contract has no list of ${type}`);
  return found[0];
}
export const oneOf = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

/** A kept file: no record of a register, but papers of one. */
const FILE = 'FileRef';

const LISTED: Readonly<Partial<Record<Kind, Kind>>> = { text: 'texts', id: 'ids' };

function kindOfType(written: string): FieldKind {
  const required = written.endsWith('!');
  const of = written.replace(/[[\]!]/g, '');
  const isList = written.startsWith('[');
  if (of in enums) return { kind: isList ? 'choices' : 'choice', required, of };
  const scalar = SCALARS[of];
  if (scalar) return { kind: isList ? (LISTED[scalar] ?? 'other') : scalar, required };
  if (of === FILE) return { kind: 'file', required, of };
  if (isType(of) && 'id' in types[of]) return { kind: isList ? 'references' : 'reference', required, of };
  return { kind: 'other', required };
}

/** `xId` and `xIds` refer to the type of the field `x` or `xs` beside it, else to the type that its name ends with. */
function referenceOf(fields: Readonly<Record<string, string>>, name: string): string | undefined {
  const stem = name.replace(/Ids?$/, '');
  if (stem === name) return undefined;
  const beside = (fields[stem] ?? fields[`${stem}s`])?.replace(/[[\]!]/g, '');
  if (beside && isType(beside)) return beside;
  const lower = stem.toLowerCase();
  const named = Object.keys(types).filter((type) => lower.endsWith(type.toLowerCase()));
  return named.sort((a, b) => b.length - a.length)[0];
}

export function kindOf(type: string, field: string): FieldKind {
  const written = fieldsOf(type)[field];
  return written ? kindOfType(written) : { kind: 'other', required: false };
}

/** Kind of a stored field: an id beside or behind a reference is told as what it refers to. */
export function fieldKindOf(type: string, field: string): FieldKind {
  const own = kindOf(type, field);
  if (own.kind !== 'id' && fieldsOf(type)[field]?.replace(/[[\]!]/g, '') !== 'ID') return own;
  const of = referenceOf(fieldsOf(type), field);
  return of ? { ...own, kind: of === FILE ? 'file' : 'reference', of } : own;
}

/** Kind of an entered field: from the input type, references from the type itself. */
export function inputKindOf(type: string, input: string, field: string): FieldKind {
  const written = inputOf(input)[field] ?? fieldsOf(type)[field];
  if (!written) return { kind: 'other', required: false };
  const own = kindOfType(written);
  const isId = own.kind === 'id' || written.replace(/[[\]!]/g, '') === 'ID';
  const of = isId ? referenceOf(fieldsOf(type), field) : undefined;
  if (!of) return own;
  if (of === FILE) return { ...own, kind: 'file', of };
  // Filters take lists of what a record has one of.
  const isList = own.kind === 'ids' && !input.endsWith('Filter');
  return { ...own, kind: isList ? 'references' : 'reference', of };
}
