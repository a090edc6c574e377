import {
  type GraphQLEnumType,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Data } from './run.ts';
import { needsType, type Selected, type SelectedField } from './selection.ts';

/** Writes a value as JSON text; null when the value is null or has to be (GraphQL 6.4.4). */
export type Write = (value: unknown) => string | null;

const SHORT = 48;
/** A text as JSON: most are short and need no escape. */
function quoted(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code <= 0xdfff)) return JSON.stringify(text);
  }
  return `"${text}"`;
}

const writeText: Write = (value) =>
  typeof value === 'string' ? quoted(value) : value == null ? null : (JSON.stringify(value) ?? null);

const writePlain: Write = (value) =>
  typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : null;

/** A value that the API does not know, such as one that is @inaccessible, is null. */
function enumWriter(type: GraphQLEnumType): Write {
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
  return (value) => texts.get(value) ?? null;
}

function leafWriter(type: GraphQLLeafType): Write {
  if (isEnumType(type)) return enumWriter(type);
  return ['Int', 'Float', 'Boolean'].includes(type.name) ? writePlain : writeText;
}

/** CompleteValue (GraphQL 6.4.3) for a list: a null in a list of non-null values makes the list null. */
function listWriter(write: Write, needsAll: boolean): Write {
  return (value) => {
    if (!Array.isArray(value)) return null;
    let text = '[';
    let comma = '';
    for (const item of value) {
      const written = write(item);
      if (written === null && needsAll) return null;
      text += comma + (written ?? 'null');
      comma = ',';
    }
    return `${text}]`;
  };
}

interface WrittenField {
  readonly at: string;
  /** `"key":` or `,"key":`. */
  readonly lead: string;
  readonly required: boolean;
  readonly write: Write;
}

function objectWriter(fields: readonly WrittenField[]): Write {
  return (value) => {
    if (value === null || typeof value !== 'object') return null;
    let text = '{';
    for (const { at, lead, required, write } of fields) {
      const written = write((value as Data)[at]);
      if (written === null && required) return null;
      text += lead + (written ?? 'null');
    }
    return `${text}}`;
  };
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** Compiles the selections of an operation into one function that writes its `data`. */
export class Shaping {
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  object(type: Fielded, selections: readonly Selected[]): Write {
    const fields = new Map<string, SelectedField[]>();
    this.#collect(type, selections, fields);
    const written = [...fields.values()].map((mentions, at) => this.#field(type, mentions, at === 0 ? '' : ','));
    return objectWriter(written);
  }

  /** CollectFields for objects of one type: fields in the order of their first mention. */
  #collect(type: Fielded, selections: readonly Selected[], into: Map<string, SelectedField[]>): void {
    for (const one of selections) {
      if (one.kind === 'FIELD') {
        const known = into.get(one.key);
        if (known) known.push(one);
        else into.set(one.key, [one]);
      } else if (one.on === type || (isAbstractType(one.on) && this.#schema.isSubType(one.on, type))) {
        this.#collect(type, one.selections, into);
      }
    }
  }

  #field(parent: Fielded, mentions: readonly SelectedField[], comma: string): WrittenField {
    const [{ name, key, at }] = mentions as [SelectedField];
    const lead = `${comma}${JSON.stringify(key)}:`;
    const type = parent.getFields()[name]?.type;
    if (type) {
      const write = this.#value(
        type,
        mentions.flatMap(({ selections }) => selections),
      );
      return { at, lead, required: isNonNullType(type), write };
    }
    const typename = JSON.stringify(parent.name);
    if (name === '__typename') return { at, lead, required: true, write: () => typename };
    // __schema and __type were shaped by the schema itself.
    return { at: key, lead, required: name === '__schema', write: writeText };
  }

  #value(type: GraphQLOutputType, selections: readonly Selected[]): Write {
    if (isNonNullType(type)) return this.#value(type.ofType, selections);
    if (isListType(type)) return listWriter(this.#value(type.ofType, selections), isNonNullType(type.ofType));
    if (isLeafType(type)) return leafWriter(type);
    return isObjectType(type) ? this.object(type, selections) : this.#abstract(type, selections);
  }

  /**
   * ResolveAbstractType (GraphQL 6.4.3): the object says what it is; each type is compiled when it is first met. Where
   * nothing depends on the type it may stay unsaid, as the objects of an @interfaceObject do.
   */
  #abstract(type: GraphQLInterfaceType | GraphQLUnionType, selections: readonly Selected[]): Write {
    const byName = new Map<unknown, Write>();
    const untyped = isInterfaceType(type) && !needsType(selections) ? this.object(type, selections) : () => null;
    const writerFor = (name: unknown): Write => {
      const known = byName.get(name);
      if (known) return known;
      const found = typeof name === 'string' ? this.#schema.getType(name) : undefined;
      // What a subgraph says is not remembered when it is no type of ours: the map stays as small as the schema.
      if (!isObjectType(found) || !this.#schema.isSubType(type, found)) return untyped;
      const made = this.object(found, selections);
      byName.set(name, made);
      return made;
    };
    return (value) =>
      value === null || typeof value !== 'object' ? null : writerFor((value as Data).__typename)(value);
  }
}
