import {
  type Action,
  BOARD,
  type Context,
  clean,
  forbidden,
  hasRole,
  insert,
  insertAll,
  lock,
  newId,
  perform,
  performIn,
  refuse,
  type Target,
  type Transaction,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { checkKept } from '../person/subject.access.ts';
import { mayWriteInitiative } from './initiative.access.ts';
import {
  type CreateInitiative,
  Initiative,
  InitiativeAuthor,
  type InitiativeAuthorInput,
  type UpdateInitiative,
} from './initiative.entity.ts';
import { checkInitiative } from './initiative.rules.ts';

interface Call {
  readonly info: GraphQLResolveInfo;
  readonly args: unknown;
}

async function check(
  tx: Transaction,
  input: Partial<Initiative>,
  authors: readonly InitiativeAuthorInput[] | null,
): Promise<Violation[]> {
  const { level, recognisedOn, campaignId } = input;
  const { actor, runtime } = tx.ctx;
  const facts = { level, recognisedOn, today: runtime.clock.today(), isBoard: hasRole(actor, BOARD) };
  const isKnown =
    campaignId == null || (await tx.query('select 1 from directory.campaign where id = $1', [campaignId])).length > 0;
  const named = authors?.map(({ personId }) => personId) ?? [];
  return [
    ...checkInitiative({ ...facts, authors: authors ?? [{ personId: '' }] }),
    ...(isKnown ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['campaignId'] }]),
    ...(await checkKept(tx, named, ['authors'])),
  ];
}

const insertAuthors = (tx: Transaction, initiativeId: string, authors: readonly InitiativeAuthorInput[]) =>
  insertAll(
    tx,
    InitiativeAuthor,
    authors.map(({ personId, share = null }) => ({ initiativeId, personId, share })),
  );

/** The authors go first: row-level security asks for one of them before it takes the initiative. */
export async function insertInitiative(tx: Transaction, input: CreateInitiative): Promise<string> {
  const { authors, ...given } = input;
  const values = clean(Initiative, given);
  refuse(await check(tx, values, authors));
  const id = newId();
  await insertAuthors(tx, id, authors);
  return insert(tx, Initiative, { ...values, id });
}

export const createInitiative = (ctx: Context, call: Call, input: CreateInitiative): Promise<Initiative> =>
  write(ctx, { ...call, entity: Initiative }, (tx) => insertInitiative(tx, input));

/** Authors whom the caller does not keep stay as they are. */
async function replaceAuthors(tx: Transaction, id: string, authors: readonly InitiativeAuthorInput[]): Promise<void> {
  await tx.query('delete from people.initiative_author where initiative_id = $1', [id]);
  await insertAuthors(tx, id, authors);
}

function change(input: UpdateInitiative): Action<Initiative> {
  const { authors = null, ...given } = input;
  const values = clean(Initiative, given) as Partial<Initiative>;
  return {
    entity: Initiative,
    may: (row, ctx) => mayWriteInitiative(ctx, row),
    check: (_row, tx) => check(tx, values, authors),
    apply: async (row, tx) => {
      if (authors !== null) await replaceAuthors(tx, row.id, authors);
      return values;
    },
  };
}

export const changeInitiative = (tx: Transaction, target: Target, input: UpdateInitiative): Promise<string> =>
  performIn(tx, target, change(input));

export const updateInitiative = (
  ctx: Context,
  call: Call & { target: Target },
  input: UpdateInitiative,
): Promise<Initiative> => perform(ctx, call, change(input));

/** Takes back an initiative that should never have been. The authors go last, since by them it is seen. */
export async function removeInitiative(tx: Transaction, id: string): Promise<void> {
  const row = await lock(tx, Initiative, id);
  if (!(await mayWriteInitiative(tx.ctx, row))) throw forbidden();
  await tx.query('delete from people.initiative where id = $1', [id]);
  await tx.query('delete from people.initiative_author where initiative_id = $1', [id]);
}
