import 'reflect-metadata';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, type ColumnOptions, getMetadataArgsStorage, PrimaryColumn } from 'typeorm';
import { DateScalar, JsonScalar, MomentScalar, MoneyScalar } from './scalars.ts';

type GraphType = () => object;
export type ColumnKind =
  | 'text'
  | 'whole'
  | 'decimal'
  | 'money'
  | 'day'
  | 'moment'
  | 'choice'
  | 'choices'
  | 'ref'
  | 'refs'
  | 'flag'
  | 'json'
  | 'hidden';

/** Class of personal data. NONE is said, not left out: a column of a personal entity without a class fails the tests. */
export type PersonalClass = 'BASIC' | 'SENSITIVE' | 'NONE';

/** One column as the kernel knows it: from it come fields, inputs, filters, sort keys and SQL. */
export interface ColumnSpec {
  readonly name: string;
  readonly column: string;
  readonly kind: ColumnKind;
  readonly sqlType: string;
  readonly graph: GraphType;
  readonly nullable: boolean;
  readonly required: boolean;
  readonly exposed: boolean;
  readonly maxLength: number;
  readonly personal: PersonalClass | null;
}
export interface FieldOptions {
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly description?: string;
  /** Longest text accepted from outside; 500 unless told. */
  readonly maxLength?: number;
  /** What the column says of a person. SENSITIVE is masked, logged, and neither filtered nor sorted by (personal.ts). */
  readonly personal?: PersonalClass;
}

/** Any class that the kernel reads columns of. */
// biome-ignore lint/complexity/noBannedTypes: class identity is the key, as in type-graphql and TypeORM
export type Class = Function;

const specs = new Map<Class, ColumnSpec[]>();
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns of a class, those of its parents first. */
export function columnsOf(entity: Class): readonly ColumnSpec[] {
  const found: ColumnSpec[] = [];
  for (let at: Class | null = entity; at && at !== Function.prototype; at = Object.getPrototypeOf(at) as Class | null) {
    found.unshift(...(specs.get(at) ?? []));
  }
  return found;
}

/** Schema-qualified table of an entity. */
export function tableOf(entity: Class): string {
  const table = getMetadataArgsStorage().tables.find((args) => args.target === entity);
  if (!table?.name || !table.schema) throw new Error(`${entity.name}: @Entity needs a name and a schema`);
  return `${table.schema}.${table.name}`;
}

function remember(target: object, spec: ColumnSpec): void {
  const own = specs.get(target.constructor) ?? [];
  own.push(spec);
  specs.set(target.constructor, own);
}

function column(kind: ColumnKind, graph: GraphType, sql: ColumnOptions) {
  const exposed = kind !== 'hidden';
  const sqlType = `${sql.type as string}${sql.array ? '[]' : ''}`;
  return ({ nullable = false, maxLength = 500, ...options }: FieldOptions = {}): PropertyDecorator =>
    (target, key) => {
      const name = String(key);
      const description = options.description ? { description: options.description } : {};
      const personal = options.personal ?? null;
      const isSensitive = personal === 'SENSITIVE';
      // `simple`: read by graphql-jit in place, without a resolver and the marks that one could carry.
      const shape = { nullable: nullable || isSensitive, simple: !isSensitive, ...description };
      if (exposed) Field(graph, shape)(target, name);
      Column({ ...sql, name: snake(name), nullable })(target, name);
      const required = !nullable && options.default === undefined;
      const spec = { name, column: snake(name), kind, sqlType, graph, nullable, exposed, required, maxLength };
      remember(target, { ...spec, personal });
    };
}

export const Text = column('text', () => String, { type: 'text' });
export const Whole = column('whole', () => Int, { type: 'integer' });
export const Decimal = column('decimal', () => Float, { type: 'numeric' });
export const Money = column('money', () => MoneyScalar, { type: 'bigint' });
export const Day = column('day', () => DateScalar, { type: 'date' });
export const Moment = column('moment', () => MomentScalar, { type: 'timestamptz' });
export const Ref = column('ref', () => ID, { type: 'uuid' });
export const Refs = column('refs', () => [ID], { type: 'uuid', array: true });
export const Flag = column('flag', () => Boolean, { type: 'boolean' });
export const Json = column('json', () => JsonScalar, { type: 'jsonb' });
/** Stored, never served. */
export const Hidden = column('hidden', () => String, { type: 'text' });
/** Stored scope columns of row-level security, never served. */
export const HiddenRef = column('hidden', () => ID, { type: 'uuid' });
export const Texts = column('json', () => [String], { type: 'jsonb' });
export const Choice = (choices: GraphType, options: FieldOptions = {}): PropertyDecorator =>
  column('choice', choices, { type: 'text' })(options);
export const Choices = (choices: () => object, options: FieldOptions = {}): PropertyDecorator =>
  column('choices', () => [choices()], { type: 'text', array: true })(options);

/** What every stored row has. `version` is the optimistic lock. */
@ObjectType()
export abstract class Row {
  @Field(() => ID) @PrimaryColumn('uuid') id!: string;
  @Whole({ default: 1, personal: 'NONE' }) version!: number;
  @Moment({ default: 'now', personal: 'NONE' }) createdAt!: Date;
  @Moment({ default: 'now', personal: 'NONE' }) updatedAt!: Date;
}
