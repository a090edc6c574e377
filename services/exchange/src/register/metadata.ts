import { type ClassType, getMetadataStorage } from 'type-graphql';

/** What the graph already knows of classes: inputs, enumerations, fields that lead to another type. */
export interface InputField {
  readonly required: boolean;
}

const ancestry = (target: object): object[] => {
  const found: object[] = [];
  for (let at: object | null = target; at && at !== Function.prototype; at = Object.getPrototypeOf(at) as object | null)
    found.push(at);
  return found;
};

export function inputFieldsOf(input: ClassType<object>): ReadonlyMap<string, InputField> {
  const classes = new Set<unknown>(ancestry(input));
  const fields = getMetadataStorage().fields.filter(({ target }) => classes.has(target));
  return new Map(
    fields.map(({ name, typeOptions }) => [
      name,
      { required: !typeOptions.nullable && typeOptions.defaultValue === undefined },
    ]),
  );
}

export function enumerationOf(graph: object): { name: string; values: readonly string[] } | null {
  const values = Array.isArray(graph) ? (graph[0] as object) : graph;
  const known = getMetadataStorage().enums.find(({ enumObj }) => enumObj === values);
  return known ? { name: known.name, values: Object.keys(values) } : null;
}

function resolversOf(entity: ClassType): { name: string; type: string }[] {
  const { fieldResolvers, resolverClasses } = getMetadataStorage();
  // A resolver of root fields only names no type, and must not be asked for one.
  const withFields = new Set(fieldResolvers.map(({ target }) => target));
  const classes = resolverClasses.filter(({ target }) => withFields.has(target));
  const owners = new Set<unknown>(
    classes.filter(({ getObjectType }) => getObjectType() === entity).map(({ target }) => target),
  );
  return fieldResolvers
    .filter(({ target }) => owners.has(target))
    .map(({ methodName, getType }) => ({ name: methodName, type: nameOf(getType?.()) }));
}

const nameOf = (type: unknown): string => (typeof type === 'function' ? type.name : '');

export const hasOwnResolver = (entity: ClassType, field: string): boolean =>
  resolversOf(entity).some(({ name }) => name === field);

/** `xId` refers to the type of the field `x` beside it, else to the type that its name ends with. */
export function typeBeside(entity: ClassType, field: string): string | null {
  const stem = field.replace(/Ids?$/, '');
  const beside = resolversOf(entity).find(({ name }) => name === stem)?.type;
  if (beside) return beside;
  const names = getMetadataStorage().objectTypes.map(({ name }) => name);
  const named = names.filter((name) => stem.toLowerCase().endsWith(name.toLowerCase()));
  return named.sort((left, right) => right.length - left.length)[0] ?? null;
}
