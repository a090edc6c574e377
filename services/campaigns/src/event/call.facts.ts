import { type Context, loaderOf } from '@tdkt/kernel';
import { childrenOf } from '../campaign/children.facts.ts';
import { readOpen } from '../progress/progress.facts.ts';
import { type CalledFacts, inCallOrder } from './call.rules.ts';
import { Honouree } from './event.entity.ts';

type Form = CalledFacts['form'];

const FORMS = 'select id, kind, level, ordinal from directory.award_form where id = any($1::uuid[])';

const formOf = (ctx: Context, id: string): Promise<Form> =>
  loaderOf<Form>(ctx, 'award-form-order', async (ids) => {
    const rows = await readOpen(ctx, FORMS, [ids]);
    const found = new Map(rows.map(([form, kind, level, ordinal]) => [form, { kind, level, ordinal } as Form]));
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);

/** Honourees of an event in the legal order of call: two statements for all the events of a request. */
export async function callUpList(ctx: Context, eventId: string): Promise<Honouree[]> {
  const honourees = await childrenOf(ctx, { entity: Honouree, by: 'eventId', orderBy: 'name' }, eventId);
  const facts = await Promise.all(
    honourees.map(async (honouree) => ({
      ...{ honouree, form: await formOf(ctx, honouree.awardFormId) },
      ...{ subjectKind: honouree.kind, isPosthumous: honouree.isPosthumous, name: honouree.name },
    })),
  );
  return inCallOrder(facts).map(({ honouree }) => honouree);
}
