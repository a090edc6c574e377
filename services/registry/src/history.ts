import {
  type Class,
  type ColumnSpec,
  type Context,
  columnsOf,
  JsonScalar,
  MomentScalar,
  type Row,
  tableOf,
} from '@tdkt/kernel';
import {
  assertObjectType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
} from 'graphql';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { auditCursor, loadAudit, type Recorded } from './audit.ts';
import type { PageInput } from './inputs.ts';
import { PageInfo } from './list.ts';

export enum HistoryAction {
  CREATED = 'CREATED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
}
registerEnumType(HistoryAction, { name: 'HistoryAction' });

@Directive('@shareable')
@ObjectType({
  description: 'One field before and after; what the caller may not read in the record is masked here too.',
})
export class HistoryChange {
  @Field(() => String, { description: 'As the type of the entry names it.' }) field!: string;
  @Field(() => JsonScalar, { nullable: true }) before!: unknown;
  @Field(() => JsonScalar, { nullable: true }) after!: unknown;
}

@Directive('@shareable')
@ObjectType({ description: 'One change of a record or of a part of it: who, when, what.' })
export class HistoryEntry {
  @Field(() => ID) id!: string;
  @Field(() => MomentScalar) at!: Date;
  @Field(() => HistoryAction) action!: HistoryAction;
  @Field(() => String, { description: 'The type that was changed: that of the record, or that of a part of it.' })
  type!: string;
  @Field(() => ID, { description: 'The record, or the part of it.' }) rowId!: string;
  @Field(() => ID, { nullable: true, description: 'Empty where the system changed it.' }) accountId!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the account or of the API client.' })
  accountName!: string | null;
  @Field(() => [String], { description: 'Roles at that time; SYSTEM for loads and jobs.' }) roles!: readonly string[];
  @Field(() => [HistoryChange]) changes!: readonly HistoryChange[];
}

@Directive('@shareable')
@ObjectType()
export class HistoryPage {
  @Field(() => [HistoryEntry]) items!: readonly HistoryEntry[];
  @Field(() => Int) totalCount!: Promise<number> | number;
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

/** The masks of `app.audit()`: values that the audit never held. */
const MASKED = /^\*+$/;
const MASK = '***';
const ACTIONS = {
  INSERT: HistoryAction.CREATED,
  UPDATE: HistoryAction.CHANGED,
  DELETE: HistoryAction.REMOVED,
} as const;

/** A class whose stored rows are a record or a part of it; `table` where that is not the table it is read from. */
export interface HistorySource {
  readonly entity: Class;
  readonly table?: string;
}
interface Source {
  readonly table: string;
  readonly entity: Class;
  readonly type: GraphQLObjectType;
  readonly specs: readonly ColumnSpec[];
}
interface Asked {
  readonly ctx: Context;
  readonly info: GraphQLResolveInfo;
  readonly row: Row;
  /** The record's own first. */
  readonly sources: readonly HistorySource[];
}

const OWN = new Set(['version', 'createdAt', 'updatedAt']);

/** Only what the type serves as a plain value is told: scope and search columns have no field. */
function sourceOf({ entity, table }: HistorySource, { schema }: GraphQLResolveInfo): Source {
  const type = assertObjectType(schema.getType(entity.name));
  const fields = type.getFields();
  const specs = columnsOf(entity).filter(({ name }) => {
    const field = fields[name];
    return field !== undefined && !OWN.has(name) && isLeafType(getNamedType(field.type));
  });
  return { entity, type, specs, table: table ?? (tableOf(entity).split('.')[1] as string) };
}

interface Reading {
  readonly ctx: Context;
  readonly info: GraphQLResolveInfo;
  readonly type: GraphQLObjectType;
  readonly row: object;
}

/** A stored value as its field would show it to this caller: the field's own resolver sees the row with that value. */
async function shown({ ctx, info, type, row }: Reading, spec: ColumnSpec, stored: unknown): Promise<unknown> {
  if (stored === null || stored === undefined) return null;
  if (typeof stored === 'string' && MASKED.test(stored)) return stored;
  const field = type.getFields()[spec.name] as GraphQLField<unknown, unknown>;
  const leaf = getNamedType(field.type) as GraphQLLeafType;
  const value = spec.kind === 'moment' ? new Date(String(stored)) : stored;
  const past = Object.assign(Object.create(Object.getPrototypeOf(row)), row, { [spec.name]: value }) as object;
  const served: unknown = field.resolve ? await field.resolve(past, {}, ctx, info) : value;
  // Stored and not served: this caller may not read it.
  if (served === null || served === undefined) return MASK;
  return Array.isArray(served) ? served.map((one) => leaf.serialize(one)) : leaf.serialize(served);
}

const differs = ({ before, after }: Recorded, { column }: ColumnSpec): boolean =>
  JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after?.[column] ?? null);

/** A part of a record as the audit has it. */
function partOf({ entity, specs }: Source, { before, after }: Recorded): object {
  const stored = after ?? before ?? {};
  const named = specs.map((spec) => [spec.name, stored[spec.column]] as const);
  return Object.assign(Object.create(entity.prototype as object) as object, Object.fromEntries(named));
}

async function entryOf(
  asked: Asked,
  source: Source & { readonly isOwn: boolean },
  recorded: Recorded,
): Promise<HistoryEntry> {
  const { ctx, info, row } = asked;
  const { isOwn } = source;
  const reading = { ctx, info, type: source.type, row: isOwn ? row : partOf(source, recorded) };
  const changed = source.specs.filter((spec) => differs(recorded, spec));
  const changes = changed.map(async (spec) => ({
    field: spec.name,
    before: await shown(reading, spec, recorded.before?.[spec.column]),
    after: await shown(reading, spec, recorded.after?.[spec.column]),
  }));
  const { at, accountId, accountName, roles } = recorded;
  return {
    ...{ id: String(recorded.id), at, action: ACTIONS[recorded.action], accountId, accountName, roles },
    ...{ type: source.entity.name, rowId: isOwn ? row.id : recorded.rowId },
    changes: await Promise.all(changes),
  };
}

/** The history of a record that the caller was given, newest first. The audit is under row-level security of its own. */
export async function historyOf(asked: Asked, page: PageInput | null): Promise<HistoryPage> {
  const { ctx, info, row } = asked;
  const sources = asked.sources.map((source) => ({
    ...sourceOf(source, info),
    isOwn: source.entity === asked.sources[0]?.entity,
  }));
  const schema = tableOf(asked.sources[0]?.entity as Class).split('.')[0] as string;
  const tables = sources.map(({ table, specs }) => ({ table, columns: specs.map(({ column }) => column) }));
  const found = await loadAudit(ctx, { schema, tables, page }, row.id);
  const last = found.rows.at(-1);
  const byTable = new Map(sources.map((source) => [source.table, source]));
  const entries = found.rows.flatMap((recorded) => {
    const source = byTable.get(recorded.table);
    return source ? [entryOf(asked, source, recorded)] : [];
  });
  return {
    items: await Promise.all(entries),
    get totalCount() {
      return found.count();
    },
    pageInfo: { hasNextPage: found.hasMore, endCursor: last ? auditCursor(last) : null },
  };
}
