/** Writes the documents of a register from its description: a list asks for its columns only, names of references included. */
import { argsOf, fieldsOf, hasOperation, kindOf, manyOf, oneOf } from './contract.ts';
import { askedOf, type Register, titleOf } from './register.ts';
import { FILE_FIELDS } from './upload.ts';

function selected(type: string, field: string): string {
  const asked = askedOf(type, field);
  if (asked) return `${field} ${asked}`;
  const { kind, of } = kindOf(type, field);
  if (of && (kind === 'reference' || kind === 'references')) {
    const title = titleOf(of);
    return title === 'id' ? `${field} { id }` : `${field} { id ${title} }`;
  }
  if (kind === 'file') return `${field} ${FILE_FIELDS}`;
  return kind === 'other' ? '' : field;
}

function selection(type: string, fields: Iterable<string>): string {
  const known = fieldsOf(type);
  const wanted = new Set(['id', 'version', 'actions', ...fields]);
  return [...wanted]
    .filter((field) => field in known)
    .map((field) => selected(type, field))
    .join(' ');
}

const ARGUMENTS: Readonly<Record<string, (type: string) => string>> = {
  filter: (type) => `${type}Filter`,
  sort: (type) => `[${type}Sort!]`,
  page: () => 'PageInput',
  asOf: () => 'Date',
};

function listDocument(type: string, name: string, fields: Iterable<string>): string {
  const many = manyOf(type);
  const args = argsOf(many).filter((arg) => arg in ARGUMENTS);
  const variables = args.map((arg) => `$${arg}: ${ARGUMENTS[arg]?.(type)}`).join(', ');
  const passed = args.map((arg) => `${arg}: $${arg}`).join(', ');
  return `query ${type}${name}(${variables}) { page: ${many}(${passed}) { totalCount items { ${selection(type, fields)} } } }`;
}

const besideReferences = (type: string, fields: readonly string[]) =>
  fields
    .flatMap((field) => (field.endsWith('Id') ? [field, field.slice(0, -2)] : [field]))
    .filter((f) => f in fieldsOf(type));

function recordFields(register: Register): string[] {
  const shown = [...register.show.flat(), ...register.form.flat(), register.title];
  const audit = ['provenance', 'isReconstructed', 'isOurs', 'source', 'createdAt', 'updatedAt', 'validFrom', 'validTo'];
  return besideReferences(register.type, [...shown, ...audit]);
}

export interface Documents {
  readonly list: string;
  /** Only what names a record: for the choices of a reference. */
  readonly names: string;
  readonly one: string;
  readonly many: string;
  readonly create: string;
  readonly update: string;
  readonly close: string;
}

const written = new Map<string, Documents>();

export function documentsOf(register: Register): Documents {
  const known = written.get(register.type);
  if (known) return known;
  const { type } = register;
  const marks = ['provenance', 'isReconstructed', 'isOurs'];
  const names = selection(type, [register.title]);
  const record = selection(type, recordFields(register));
  const byIds = `${manyOf(type)}ByIds`;
  const documents: Documents = {
    list: listDocument(type, 'List', [...register.list, register.title, ...marks]),
    names: listDocument(type, 'Names', [register.title]),
    one: `query ${type}Record($id: ID!) { record: ${oneOf(type)}(id: $id) { ${record} } }`,
    many: hasOperation(byIds) ? `query ${type}Many($ids: [ID!]!) { items: ${byIds}(ids: $ids) { ${names} } }` : '',
    create: `mutation Create${type}Record($input: Create${type}!) { record: create${type}(input: $input) { ${record} } }`,
    update: `mutation Update${type}Record($id: ID!, $version: Int!, $input: Update${type}!) { record: update${type}(id: $id, version: $version, input: $input) { ${record} } }`,
    close: `mutation Close${type}Record($id: ID!, $version: Int!, $on: Date!) { record: close${type}(id: $id, version: $version, on: $on) { ${record} } }`,
  };
  written.set(type, documents);
  return documents;
}
