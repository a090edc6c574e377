import type { SvgIconComponent } from '@mui/icons-material';
import { type FieldOf, fieldsOf, hasOperation, inputOf, type TypeName } from './contract.ts';
import type { FileOwner } from './upload.ts';

export type Area =
  | 'accounts'
  | 'organisations'
  | 'ratings'
  | 'people'
  | 'discipline'
  | 'integrity'
  | 'campaigns'
  | 'reports'
  | 'mail'
  | 'proposals'
  | 'decisions'
  | 'councils'
  | 'funds'
  | 'statistics'
  | 'audit';

/** A value that its kind does not tell: said in the language of the screen. */
export type Tell = (record: Readonly<Record<string, unknown>>, translate: (key: string) => string) => string;

export interface Description<T extends TypeName> {
  readonly area: Area;
  readonly icon: SvgIconComponent;
  /** The field that names a record. */
  readonly title: FieldOf<T>;
  readonly list: readonly FieldOf<T>[];
  /** Keys of the filter input; `q` and `asOf` come by themselves where the list has them. */
  readonly filter?: readonly string[];
  readonly sort?: { readonly field: FieldOf<T>; readonly order: 'ASC' | 'DESC' };
  /** What a list is narrowed to until somebody asks for more. */
  readonly narrowed?: Readonly<Record<string, string>>;
  /** Groups of entered fields. */
  readonly form?: readonly (readonly string[])[];
  /** Groups of shown fields. */
  readonly show: readonly (readonly FieldOf<T>[])[];
  readonly tell?: Readonly<Partial<Record<FieldOf<T>, Tell>>>;
  /** What is asked of a field that is told, where its kind asks for too little. */
  readonly ask?: Readonly<Partial<Record<FieldOf<T>, string>>>;
  /** Entered on several lines. */
  readonly long?: readonly string[];
  /** The operation that makes a record, where it is not `createX` and has a page of its own. */
  readonly createdBy?: string;
  /** Lists on the page of a record: other types, and the field by which they point here. */
  readonly related?: readonly Relation[];
}
export interface Relation {
  readonly type: string;
  readonly target: string;
}
export interface Register {
  readonly type: TypeName;
  readonly area: Area;
  readonly icon: SvgIconComponent;
  readonly title: string;
  readonly list: readonly string[];
  readonly filter: readonly string[];
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  readonly narrowed?: Readonly<Record<string, string>>;
  readonly form: readonly (readonly string[])[];
  readonly show: readonly (readonly string[])[];
  readonly tell?: Readonly<Partial<Record<string, Tell>>>;
  readonly ask?: Readonly<Partial<Record<string, string>>>;
  readonly long: readonly string[];
  readonly related: readonly Relation[];
  readonly isCreatable: boolean;
  readonly isEditable: boolean;
}

const registers = new Map<string, Register>();

/** Describes a register once; list, filters, form, show page and documents follow from it. */
export function resource<T extends TypeName>(type: T, description: Description<T>): Register {
  const { filter = [], form = [], long = [], related = [], sort, createdBy, ...rest } = description;
  const entered = (input: string) => form.some((group) => group.some((field) => field in inputOf(input)));
  const register: Register = {
    ...rest,
    type,
    filter,
    form,
    long,
    related,
    sort: sort ?? { field: description.list[0] ?? 'id', order: 'ASC' },
    isCreatable: createdBy ? hasOperation(createdBy) : hasOperation(`create${type}`) && entered(`Create${type}`),
    isEditable: hasOperation(`update${type}`) && entered(`Update${type}`),
  };
  registers.set(type, register);
  return register;
}

export function registerOf(type: string): Register {
  const register = registers.get(type);
  if (!register) throw new Error(`${type} is not described as a resource`);
  return register;
}
const AWARD_AREAS: ReadonlySet<Area> = new Set(['proposals', 'decisions']);
/** The subgraph that keeps the files of a register's records. */
export const fileOwnerOf = ({ area }: Pick<Register, 'area'>): FileOwner =>
  AWARD_AREAS.has(area) ? 'Award' : 'Campaign';

export const isDescribed = (type: string): boolean => registers.has(type);
/** The field that names a record of a type, also of those without pages of their own. */
export function titleOf(type: string): string {
  const described = registers.get(type)?.title;
  if (described) return described;
  const fields = fieldsOf(type);
  return ['name', 'fullName', 'title', 'code', 'number', 'id'].find((name) => name in fields) ?? 'id';
}
export const tellOf = (type: string, field: string): Tell | undefined => registers.get(type)?.tell?.[field];
export const askedOf = (type: string, field: string): string | undefined => registers.get(type)?.ask?.[field];
