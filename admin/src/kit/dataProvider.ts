/** react-admin's questions as documents of the graph. No case knows a type: everything follows from the descriptions. */
import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import { argsOf, inputOf, manyOf } from './contract.ts';
import { documentsOf } from './documents.ts';
import { errorsByField, violationsOf } from './errors.ts';
import { registerOf } from './register.ts';
import { ask } from './transport.ts';

type Values = Readonly<Record<string, unknown>>;
interface Page {
  readonly page: { readonly items: RaRecord[]; readonly totalCount: number };
}
const MAX_PAGE = 100;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const isEmptyRange = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isEmpty);

/** Single values of the form become the lists that filters take; what the filter does not know is left out. */
function filterOf(type: string, values: Values): Values {
  const known = inputOf(`${type}Filter`);
  const given = Object.entries(values).filter(
    ([name, value]) => name in known && !isEmpty(value) && !isEmptyRange(value),
  );
  return Object.fromEntries(
    given.map(([name, value]) => [name, known[name]?.startsWith('[') && !Array.isArray(value) ? [value] : value]),
  );
}

const enumKey = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export function variablesOf(type: string, params: Partial<GetListParams>) {
  const { asOf, ...values } = (params.filter ?? {}) as Values;
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  const limit = Math.min(perPage, MAX_PAGE);
  // A question is answered best fit first, unless another order was chosen.
  const { sort: usual } = registerOf(type);
  const isChosen = !params.meta?.names && (params.sort?.field !== usual.field || params.sort?.order !== usual.order);
  const isRanked = !isEmpty(values.q) && !isChosen;
  const sort =
    params.sort?.field && !isRanked ? [{ field: enumKey(params.sort.field), direction: params.sort.order }] : undefined;
  return {
    filter: filterOf(type, values),
    ...(sort ? { sort } : {}),
    page: { limit, offset: (page - 1) * limit },
    ...(argsOf(manyOf(type)).includes('asOf') && !isEmpty(asOf) ? { asOf } : {}),
  };
}

async function listOf(type: string, params: Partial<GetListParams>) {
  const documents = documentsOf(registerOf(type));
  const document = params.meta?.names ? documents.names : documents.list;
  const variables = variablesOf(type, params);
  const { page } = await ask<Page>(document, variables, params.signal);
  const items = [...page.items];
  const wanted = Math.min(params.pagination?.perPage ?? 0, page.totalCount);
  // An export asks for more than the server gives at once.
  while (items.length < wanted) {
    const next = { ...variables.page, offset: variables.page.offset + items.length };
    const more = await ask<Page>(document, { ...variables, page: next }, params.signal);
    if (more.page.items.length === 0) break;
    items.push(...more.page.items);
  }
  return { data: items, total: page.totalCount };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Only what the input type has; of an update only what was changed, so that nothing else is overwritten. */
function entered(input: string, values: Values, before?: Values): Values {
  const known = Object.keys(inputOf(input)).filter((name) => name in values);
  const changed = before ? known.filter((name) => !same(values[name], before[name])) : known;
  return Object.fromEntries(changed.map((name) => [name, values[name] === '' ? null : values[name]]));
}

/** Refused values come back under their inputs. */
async function write(document: string, variables: object): Promise<{ data: RaRecord }> {
  try {
    return { data: (await ask<{ record: RaRecord }>(document, variables)).record };
  } catch (error) {
    const violations = violationsOf(error);
    if (violations.length > 0) Object.assign((error as { body: object }).body, { errors: errorsByField(violations) });
    throw error;
  }
}

async function manyOfIds(type: string, ids: readonly Identifier[]) {
  const documents = documentsOf(registerOf(type));
  const { items } = await ask<{ items: RaRecord[] }>(documents.many, { ids });
  return { data: items };
}

const refused = () => Promise.reject(new Error('registers keep their history: close the record instead'));

export const dataProvider = {
  supportAbortSignal: true,
  getList: listOf,
  getOne: async (type: string, { id, signal }: { id: Identifier; signal?: AbortSignal }) => {
    const { record } = await ask<{ record: RaRecord }>(documentsOf(registerOf(type)).one, { id }, signal);
    return { data: record };
  },
  getMany: (type: string, { ids }: { ids: Identifier[] }) => manyOfIds(type, ids),
  getManyReference: (type: string, params: GetListParams & { target: string; id: Identifier }) =>
    listOf(type, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
  create: (type: string, { data }: { data: Values }) =>
    write(documentsOf(registerOf(type)).create, { input: entered(`Create${type}`, data) }),
  update: (type: string, { id, data, previousData }: { id: Identifier; data: Values; previousData?: Values }) => {
    const input = entered(`Update${type}`, data, previousData);
    return write(documentsOf(registerOf(type)).update, { id, version: previousData?.version ?? data.version, input });
  },
  close: (type: string, { id, version, on }: { id: Identifier; version: number; on: string }) =>
    write(documentsOf(registerOf(type)).close, { id, version, on }),
  updateMany: refused,
  delete: refused,
  deleteMany: refused,
} as unknown as DataProvider;
