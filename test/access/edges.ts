import { Role } from '@tdkt/kernel';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { anyValue } from './any-value.ts';
import { ALLOWED } from './root-fields.ts';

/** A register as the graph serves it: the type, and its three root fields. */
export interface Register {
  readonly type: string;
  readonly one: string;
  readonly many: string;
  readonly byIds: string;
}

/** A way from a row of one register to rows of a protected one. */
export interface Edge {
  readonly from: Register;
  readonly to: Register;
  readonly field: string;
  /** The field with its arguments and what is asked below it, as `edge`. */
  readonly selection: string;
}

/** Every type that has `xs`, `x` and `xsByIds`. */
export function registersOf(api: GraphQLSchema): Register[] {
  const fields = api.getQueryType()?.getFields() ?? {};
  return Object.values(fields).flatMap((field) => {
    if (!field.name.endsWith('ByIds')) return [];
    const many = field.name.slice(0, -'ByIds'.length);
    const type = getNamedType(field.type).name;
    const one = Object.values(fields).find(
      ({ name, type: of, args }) => getNamedType(of).name === type && name !== many && args[0]?.name === 'id',
    );
    return one && fields[many] ? [{ type, one: one.name, many, byIds: field.name }] : [];
  });
}

/** Protected is what somebody who sees figures only may not ask for: rows with personal data or of a dossier. */
export const isProtected = ({ one }: Register): boolean => !(ALLOWED.get(one) ?? []).includes(Role.ANALYST);

const isRequired = (argument: GraphQLArgument) => isNonNullType(argument.type) && argument.defaultValue === undefined;

/** The rows below a field: of itself, or of the page that it is. */
function rowsUnder(type: GraphQLObjectType): { type: string; selection: string } {
  const items = type.getFields().items;
  const row = items && type.name.endsWith('Page') ? getNamedType(items.type) : type;
  // Only the owner of a row knows its version: an id alone is what the other side refers by.
  const own = isObjectType(row) && row.getFields().version ? '{ id version }' : '{ id }';
  return { type: row.name, selection: row === type ? own : `{ totalCount items ${own} }` };
}

/** Arguments that a field cannot do without; a campaign is the one that there is, anything else is made up. */
function argumentsOf(field: GraphQLField<unknown, unknown>, campaignId: string): string {
  const given = field.args.filter(isRequired).map(({ name, type }) => {
    const value = name === 'campaignId' ? campaignId : anyValue(type);
    return `${name}: ${JSON.stringify(value)}`;
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** Every edge of the graph that leads to a protected register, without being told of any. */
export function edgesOf(api: GraphQLSchema, campaignId: string): Edge[] {
  const registers = new Map(registersOf(api).map((register) => [register.type, register]));
  return [...registers.values()].flatMap((from) => {
    const type = api.getType(from.type);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const leadsTo = getNamedType(field.type);
      if (!isObjectType(leadsTo)) return [];
      const under = rowsUnder(leadsTo);
      const to = registers.get(under.type);
      if (!to || !isProtected(to)) return [];
      const selection = `edge: ${field.name}${argumentsOf(field, campaignId)} ${under.selection}`;
      return [{ from, to, field: field.name, selection }];
    });
  });
}
