import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';
import { Chance } from './random.ts';

export interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const MAX_DEPTH = 6;
const ALIASES = ['a', 'b', 'weight', 'title', 'id', 'size', 'price', 'handle', 'width', '_e0', 'representations'];
const TEXTS = ['x', 'a "quoted" \\ text', 'chữ\nViệt', ''];

/** A random valid question: tried until validation finds nothing wrong. */
export function randomQuestion(schema: GraphQLSchema, seed: number): Question {
  for (let attempt = 0; ; attempt++) {
    const question = new Writer(schema, new Chance(seed * 1009 + attempt)).operation();
    if (validate(schema, parse(question.query)).length === 0) return question;
  }
}

/** Writes one operation; it may be invalid where two fields of one name do not fit together. */
class Writer {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #declared: string[] = [];
  readonly #fragments: { readonly name: string; readonly on: string; readonly text: string }[] = [];
  readonly #variables: Record<string, unknown> = {};
  #left = 45;

  constructor(schema: GraphQLSchema, chance: Chance) {
    this.#schema = schema;
    this.#chance = chance;
  }

  operation(): Question {
    const kind = this.#chance.oneIn(6) ? 'mutation' : 'query';
    const root = (
      kind === 'query' ? this.#schema.getQueryType() : this.#schema.getMutationType()
    ) as GraphQLCompositeType;
    const selections = this.#set(root, 0);
    const head = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    const fragments = this.#fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
    return { query: [`${kind} Q${head} ${selections}`, ...fragments].join('\n'), variables: this.#variables };
  }

  #set(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#chance.below(depth === 0 ? 4 : 5);
    const texts = Array.from({ length: count }, () => this.#selection(type, depth)).filter((text) => text !== '');
    return `{ ${texts.length > 0 ? texts.join(' ') : '__typename'} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const chance = this.#chance;
    if (depth < MAX_DEPTH && chance.oneIn(isAbstractType(type) ? 2 : 6)) return this.#fragment(type, depth);
    if (chance.oneIn(9)) return `${chance.oneIn(3) ? 'kind: ' : ''}__typename`;
    if (depth === 0 && type === this.#schema.getQueryType() && chance.oneIn(20)) {
      return `__type(name: "${chance.pick(['Book', 'Item', 'Nothing'])}") { name kind possibleTypes { name } }`;
    }
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    return fields.length > 0 ? this.#field(chance.pick(fields), depth) : '__typename';
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const composite = isCompositeType(named);
    if (composite && (depth >= MAX_DEPTH || this.#left <= 0)) return '';
    this.#left -= 1;
    const list = field.args.map((one) => this.#argument(one)).filter((text) => text !== '');
    const alias = this.#chance.oneIn(4) ? `${this.#chance.pick(ALIASES)}: ` : '';
    const head = `${alias}${field.name}${list.length > 0 ? `(${list.join(', ')})` : ''}${this.#condition()}`;
    return composite ? `${head} ${this.#set(named, depth + 1)}` : head;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const chance = this.#chance;
    const known = this.#fragments.filter(({ on }) => on === type.name);
    if (known.length > 0 && chance.oneIn(3)) return `...${chance.pick(known).name}${this.#condition()}`;
    const on = chance.pick([type, ...this.#narrower(type)]);
    const text = this.#set(on, depth + 1);
    if (!chance.oneIn(3))
      return `...${chance.oneIn(4) && on === type ? '' : ` on ${on.name}`}${this.#condition()} ${text}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push({ name, on: on.name, text });
    return `...${name}${this.#condition()}`;
  }

  /** Types whose objects may be of a type, too. */
  #narrower(type: GraphQLCompositeType): GraphQLCompositeType[] {
    if (isAbstractType(type)) {
      const possible = this.#schema.getPossibleTypes(type);
      return [...possible, ...possible.flatMap((one) => one.getInterfaces())];
    }
    return 'getInterfaces' in type ? [...type.getInterfaces()] : [];
  }

  #condition(): string {
    const chance = this.#chance;
    if (!chance.oneIn(9)) return '';
    const given = chance.oneIn(2)
      ? String(chance.oneIn(2))
      : this.#declare('Boolean!', chance.oneIn(2), chance.oneIn(3));
    return ` @${chance.pick(['skip', 'include'])}(if: ${given})`;
  }

  #argument({ name, type, defaultValue }: GraphQLArgument): string {
    const chance = this.#chance;
    const needed = isNonNullType(type) && defaultValue === undefined;
    if (!needed && chance.oneIn(3)) return '';
    if (!chance.oneIn(3)) return `${name}: ${this.#literal(type)}`;
    const value = this.#value(type);
    return `${name}: ${this.#declare(String(type), value, !needed && chance.oneIn(4))}`;
  }

  /** A variable; one that is left out has a default, or none. */
  #declare(type: string, value: unknown, leftOut: boolean): string {
    const name =
      this.#chance.oneIn(12) && !('representations' in this.#variables)
        ? 'representations'
        : `v${this.#declared.length}`;
    const byDefault = leftOut && type.endsWith('!') ? ` = ${literalOf(value)}` : '';
    this.#declared.push(`$${name}: ${type}${byDefault}`);
    if (!leftOut) this.#variables[name] = value;
    return `$${name}`;
  }

  /** A literal; inside of an object it may hold a variable. */
  #literal(type: GraphQLInputType): string {
    if (isInputObjectType(type) && this.#chance.oneIn(3)) {
      const field = this.#chance.pick(Object.values(type.getFields()));
      return `{${field.name}: ${this.#declare(String(field.type), this.#value(field.type), false)}}`;
    }
    return this.#written(type, this.#value(type));
  }

  #written(type: GraphQLInputType, value: unknown): string {
    if (isNonNullType(type)) return this.#written(type.ofType, value);
    if (value === null) return 'null';
    if (isListType(type)) return `[${(value as unknown[]).map((item) => this.#written(type.ofType, item)).join(', ')}]`;
    if (isEnumType(type)) return String(value);
    if (!isInputObjectType(type)) return JSON.stringify(value);
    const fields = Object.entries(value as object);
    return `{${fields.map(([name, inner]) => `${name}: ${this.#written(type.getFields()[name]?.type as GraphQLInputType, inner)}`).join(', ')}}`;
  }

  #value(type: GraphQLInputType): unknown {
    const chance = this.#chance;
    if (isNonNullType(type)) return this.#present(type.ofType);
    return chance.oneIn(6) ? null : this.#present(type);
  }

  #present(type: GraphQLInputType): unknown {
    const chance = this.#chance;
    if (isNonNullType(type)) return this.#present(type.ofType);
    if (isListType(type)) return Array.from({ length: chance.below(3) }, () => this.#value(type.ofType));
    if (isEnumType(type)) return chance.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => chance.oneIn(2));
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type)]));
    }
    if (type.name === 'Int') return chance.below(5);
    if (type.name === 'Boolean') return chance.oneIn(2);
    return type.name === 'ID' ? String(chance.below(6)) : chance.pick(TEXTS);
  }
}

/** Only for Booleans, Ints and texts, the types of variables with a default here. */
const literalOf = (value: unknown): string => JSON.stringify(value);
