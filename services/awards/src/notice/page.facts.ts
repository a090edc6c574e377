import {
  type Call,
  clean,
  createContext,
  insert,
  type Runtime,
  SYSTEM,
  statement,
  type Transaction,
  transact,
} from '@tdkt/kernel';
import { PublicOpinion } from './notice.entity.ts';

/** What everybody may read of a notice, and nothing more. */
export interface PublishedItem {
  readonly id: string;
  readonly subjectName: string;
  readonly unitName: string | null;
  readonly formName: string;
  readonly achievementSummary: string;
}
export interface PublishedNotice {
  readonly id: string;
  readonly title: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly items: readonly PublishedItem[];
}

const NOTICE = `
select n.id, n.title, n.opens_on, n.closes_on, coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'subjectName', i.subject_name,
  'unitName', i.unit_name, 'formName', i.form_name, 'achievementSummary', i.achievement_summary) order by i.form_name, i.subject_name, i.id)
  from awards.published_item i), '[]')
from awards.published_notice n where n.withdrawn_on is null`;

/** Read as nobody who holds the address: row-level security shows that one notice, or none. */
export async function noticeAt(runtime: Runtime, token: string): Promise<PublishedNotice | null> {
  const { rows } = await runtime.reader.read(JSON.stringify({ notice: token }), statement(NOTICE, []));
  const [row] = rows;
  if (!row) return null;
  const [id, title, opensOn, closesOn, items] = row as [string, string, string, string, PublishedItem[]];
  return { id, title, opensOn, closesOn, items };
}

export interface GivenOpinion {
  readonly itemId: string | null;
  readonly authorName: string;
  readonly contact: string;
  readonly text: string;
}
/** No notice takes more than this; who wants to drown it is told that it is busy. */
const MOST_OPINIONS = 5_000;

async function store(tx: Transaction, notice: PublishedNotice, given: GivenOpinion): Promise<boolean> {
  const { authorName, contact, text } = given;
  const values = clean(PublicOpinion, { authorName, contact, text });
  const itemId = notice.items.find(({ id }) => id === given.itemId)?.id ?? null;
  const [known] = await tx.query<{ all: number; same: number }>(
    `select count(*)::integer as all, (count(*) filter (where text = $2 and author_name is not distinct from $3))::integer as same
     from awards.public_opinion where notice_id = $1`,
    [notice.id, values.text, values.authorName],
  );
  // A page that is sent twice is one opinion.
  if ((known?.same ?? 0) > 0) return true;
  if ((known?.all ?? 0) >= MOST_OPINIONS) return false;
  await insert(tx, PublicOpinion, { ...values, itemId, noticeId: notice.id, receivedAt: tx.ctx.runtime.clock.now() });
  return true;
}

/** Keeps what somebody wrote; it is the service that writes, as nobody is signed in. */
export const keepOpinion = (
  runtime: Runtime,
  call: Call,
  notice: PublishedNotice,
  given: GivenOpinion,
): Promise<boolean> => transact(createContext(runtime, { ...call, actor: SYSTEM }), (tx) => store(tx, notice, given));
