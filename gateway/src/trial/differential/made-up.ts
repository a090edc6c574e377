import { AppError, type ErrorCode } from '@tdkt/kernel';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { Chance, hashOf } from './random.ts';

/** An object of the made-up world: its type, and what tells it from others of the type. */
export interface Thing {
  readonly __typename: string;
  readonly key: string;
  /** What the representation brought for @requires. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** Keys and what @requires needs: they never fail, since the monolith needs no keys and requires nothing. */
const SAFE = new Set(['id', 'handle', 'code', 'country', 'size', 'width', 'height', 'weight', 'price']);
const CODES: readonly ErrorCode[] = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'UNAVAILABLE', 'INTERNAL'];
const COUNTING = new Set(['count', 'count2']);
const ENTITIES = new Set(['Book', 'Film', 'Copy', 'Author', 'Shop']);
const TEXTS = [
  '',
  'a "b" \\ c',
  'chữ Việt',
  'line\nline',
  '😀',
  'plain',
  'a longer text that has no need of any escape at all',
];

type Values = Readonly<Record<string, unknown>>;
type Path = GraphQLResolveInfo['path'];

/** Fields that are computed from others: from the representation in a subgraph, from the world in the monolith. */
const REQUIRED: Readonly<Record<string, (read: (name: string, args?: Values) => unknown) => unknown>> = {
  'Book.volume': (read) => {
    const size = read('size') as { width?: number; height?: number | null };
    return (size.width ?? 0) * (size.height ?? 7);
  },
  'Book.postage': (read) => ((read('weight') as number | null) ?? 3) * 2,
  'Book.rate': (read) =>
    ((read('price', { currency: 'EUR' }) as number | null) ?? 5) + ((read('weight') as number | null) ?? 1),
};

/** The value of every field, made up from its name, its object and its arguments: everywhere the same. */
export class MadeUp {
  #seed = 0;
  #count = 0;
  /** Where a field failed in this run, and with which code. */
  readonly failures = new Set<string>();
  /** Which types a field of an abstract type may return: not every subgraph knows all. */
  readonly #possible = new Map<string, readonly string[]>();

  /** How many counting mutations were run. */
  get counted(): number {
    return this.#count;
  }

  begin(seed: number): void {
    this.#seed = seed;
    this.#count = 0;
    this.failures.clear();
  }

  mayReturn(field: string, types: readonly string[]): void {
    this.#possible.set(field, types);
  }

  /** A field of an object; rejects or gives null where nothing may be null, by chance. */
  value(thing: Thing, args: Values, info: GraphQLResolveInfo): unknown {
    const field = `${thing.__typename}.${info.fieldName}`;
    if (COUNTING.has(info.fieldName)) return ++this.#count;
    const known = this.#keyOf(thing, info.fieldName);
    if (known !== undefined) return known;
    const chance = new Chance(hashOf(`${this.#seed} ${field} ${thing.key} ${textOf(args)}`));
    const safe = SAFE.has(info.fieldName);
    if (!safe && chance.oneIn(19)) throw this.#failure(chance, info.path);
    const required = REQUIRED[field];
    if (required) return required((name, more = {}) => this.#required(thing, name, more, info));
    const at = { field, owner: thing, safe, path: info.path, first: args.first };
    return this.#make(info.returnType, at, chance);
  }

  #required(thing: Thing, name: string, args: Values, info: GraphQLResolveInfo): unknown {
    if (thing.given) return thing.given[name];
    const type = info.parentType.getFields()[name]?.type as GraphQLOutputType;
    const inner = { ...info, fieldName: name, returnType: type };
    const defaults = name === 'price' ? { currency: 'VND', ...args } : args;
    const value = this.value(thing, defaults, inner);
    if (name !== 'size') return value;
    const fields = (info.schema.getType('Size') as GraphQLObjectType).getFields();
    const part = (field: string) =>
      this.value(
        value as Thing,
        {},
        { ...info, fieldName: field, returnType: fields[field]?.type as GraphQLOutputType },
      );
    return { width: part('width'), height: part('height') };
  }

  #keyOf({ __typename, key }: Thing, field: string): unknown {
    if (field === 'id') return key;
    if (__typename === 'Author' && field === 'handle') return `h-${key}`;
    if (__typename !== 'Shop') return undefined;
    return field === 'code' ? `s${key}` : field === 'country' ? `c${key}` : undefined;
  }

  #failure(chance: Chance, path: Path): Error {
    const code = chance.pick(CODES);
    this.#note(path, code);
    return code === 'INTERNAL' ? new Error('made up') : new AppError(code);
  }

  #note(path: Path, code: string): void {
    this.failures.add(failureText(pathOf(path), code));
  }

  #make(type: GraphQLOutputType, at: Place, chance: Chance): unknown {
    if (isNonNullType(type)) {
      const { ofType } = type;
      if (at.safe || !chance.oneIn(43)) return this.#present(ofType, at, chance);
      this.#note(at.path, 'INTERNAL');
      // Later, for the same reason as in `resolverOf`.
      return Promise.resolve(null);
    }
    return chance.oneIn(6) ? null : this.#present(type, at, chance);
  }

  #present(type: GraphQLOutputType, at: Place, chance: Chance): unknown {
    if (isNonNullType(type)) throw new Error('unreachable');
    if (isListType(type)) return this.#list(type.ofType, at, chance);
    if (isEnumType(type)) return chance.pick(type.getValues()).value;
    if (isCompositeType(type)) return this.#thing(type.name, isAbstractType(type), at, chance);
    if (type.name === 'Int') return chance.below(1000) - 100;
    if (type.name === 'Float') return (chance.below(1000) - 100) / 8;
    return type.name === 'Boolean' ? chance.oneIn(2) : chance.pick(TEXTS);
  }

  #list(type: GraphQLOutputType, at: Place, chance: Chance): unknown[] {
    const length = typeof at.first === 'number' ? Math.min(Math.max(at.first, 0), 4) : chance.below(4);
    return Array.from({ length }, (_, index) => {
      const path = { prev: at.path, key: index, typename: undefined };
      return this.#make(
        type,
        { ...at, first: undefined, path, owner: { ...at.owner, key: `${at.owner.key}/${index}` } },
        chance,
      );
    });
  }

  #thing(type: string, isAbstract: boolean, { field, owner }: Place, chance: Chance): Thing {
    const __typename = isAbstract ? chance.pick(this.#possible.get(field) ?? []) : type;
    const key = ENTITIES.has(__typename) ? String(1 + chance.below(5)) : `${owner.__typename}:${owner.key}/${field}`;
    return { __typename, key };
  }
}

interface Place {
  readonly field: string;
  readonly owner: Thing;
  readonly safe: boolean;
  readonly path: Path;
  readonly first: unknown;
}

/** Arguments as a text that does not depend on their order or on what was left out. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${key}:${textOf(inner)}`).join()}}`;
}

function pathOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Path | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return keys;
}

export const failureText = (path: readonly (string | number)[], code: string): string => `${path.join('.')} ${code}`;
