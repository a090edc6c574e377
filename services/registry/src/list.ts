import { type ColumnSpec, columnsOf, DateScalar, type ReadRule, type Row, snake } from '@tdkt/kernel';
import {
  ArgsType,
  type ClassType,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { PageInput, RANGES, SortDirection } from './inputs.ts';

@Directive('@shareable')
@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Pass as `page.after` to go on.' }) endCursor!: string | null;
}

export interface ListArguments {
  filter?: Record<string, unknown> | null;
  sort?: readonly { field: string; direction: SortDirection }[] | null;
  page?: PageInput | null;
  asOf?: string | null;
}
export interface Page<T> {
  readonly items: readonly T[];
  readonly totalCount: Promise<number> | number;
  readonly pageInfo: PageInfo;
}

/** Who may not read a sensitive value may not find it out by order or filter either. */
const isOpen = (spec: ColumnSpec) => spec.exposed && spec.personal !== 'SENSITIVE';
const isSortable = (spec: ColumnSpec) => isOpen(spec) && !['json', 'choices', 'refs'].includes(spec.kind);
const isFilterable = (spec: ColumnSpec) => isOpen(spec) && spec.kind !== 'json';
const single = (type: object): object => (Array.isArray(type) ? (type[0] as object) : type);
const enumKey = (name: string) => snake(name).toUpperCase();

function filterOf(entity: ClassType<Row>, rule: ReadRule): ClassType {
  class Filter {}
  Field(() => [ID], { nullable: true })(Filter.prototype, 'ids');
  if (rule.searched)
    Field(() => String, {
      nullable: true,
      description: 'Words in any order, with or without diacritics; without `sort`, the best fit comes first.',
    })(Filter.prototype, 'q');
  const own = columnsOf(entity).filter((spec) => isFilterable(spec) && !rule.filters?.[spec.name]);
  for (const spec of own) {
    const range = RANGES[spec.kind];
    Field(range ?? (() => [single(spec.graph())]), { nullable: true })(Filter.prototype, spec.name);
  }
  for (const [name, extra] of Object.entries(rule.filters ?? {}))
    Field(extra.type, { nullable: true })(Filter.prototype, name);
  InputType(`${entity.name}Filter`)(Filter);
  return Filter;
}

function sortOf(entity: ClassType<Row>): { Sort: ClassType; fields: Readonly<Record<string, string>> } {
  const names = [
    'id',
    ...columnsOf(entity)
      .filter(isSortable)
      .map((spec) => spec.name),
  ];
  const fields = Object.fromEntries(names.map((name) => [enumKey(name), name]));
  registerEnumType(fields, { name: `${entity.name}SortField` });
  class Sort {}
  Field(() => fields)(Sort.prototype, 'field');
  Field(() => SortDirection, { defaultValue: SortDirection.ASC })(Sort.prototype, 'direction');
  InputType(`${entity.name}Sort`)(Sort);
  return { Sort, fields };
}

export interface ListTypes {
  readonly Args: ClassType<ListArguments>;
  readonly Page: ClassType<object>;
}

const pages = new Map<unknown, ClassType<object>>();
/** The page type that `listOf` made of an entity: for fields that list its rows under a parent. */
export function pageTypeOf(entity: ClassType<Row>): ClassType<object> {
  const page = pages.get(entity);
  if (!page) throw new Error(`${entity.name} has no list`);
  return page;
}

/** Arguments and page type of the list of an entity, derived from its columns. */
export function listOf<T extends Row>(entity: ClassType<T>, rule: ReadRule): ListTypes {
  const Filter = filterOf(entity, rule);
  const { Sort } = sortOf(entity);
  class Args {
    filter?: Record<string, unknown> | null;
    sort?: readonly { field: string; direction: SortDirection }[] | null;
    page?: PageInput | null;
    asOf?: string | null;
  }
  Field(() => Filter, { nullable: true })(Args.prototype, 'filter');
  Field(() => [Sort], { nullable: true })(Args.prototype, 'sort');
  Field(() => PageInput, { nullable: true })(Args.prototype, 'page');
  if (rule.dated)
    Field(() => DateScalar, { nullable: true, description: 'Default: the business date.' })(Args.prototype, 'asOf');
  ArgsType()(Args);
  class ListPage {}
  Field(() => [entity])(ListPage.prototype, 'items');
  Field(() => Int)(ListPage.prototype, 'totalCount');
  Field(() => PageInfo)(ListPage.prototype, 'pageInfo');
  ObjectType(`${entity.name}Page`)(ListPage);
  pages.set(entity, ListPage);
  return { Args, Page: ListPage };
}
