import { PDF, pdfOf } from '@tdkt/documents';
import { type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import type { Claimed, RunWork, Step } from '../run/run.types.ts';
import { certificatesAfter, orderOf, type Printing } from './printing.facts.ts';

/** Codes of so many are drawn within a part of a second. */
const STEP = 50;

interface Prepared extends Step {
  readonly done: number;
  readonly texts: readonly object[];
}
const printingOf = ({ question }: Claimed): Printing => JSON.parse(question) as Printing;

const PARTS = `select t.texts from awards.background_run_part p, jsonb_array_elements(p.content) t(texts)
  where p.run_id = $1 order by p.ordinal, (t.texts ->> 'ordinal')::integer`;

/** Certificates are written out in steps; all of them are set as one document at the end, in a process of its own. */
export const printingWork: RunWork<Prepared> = {
  async read(run, { after, done }) {
    const texts = await certificatesAfter(run.as, printingOf(run), { after, limit: STEP });
    const last = texts.at(-1)?.id ?? after;
    const numbered = texts.map(({ texts: printed }, at) => ({ ...printed, ordinal: done + at }));
    return { count: texts.length, after: last, isLast: texts.length < STEP, done, texts: numbered };
  },
  async keep(tx: Transaction, run, { texts, done }) {
    await tx.query(
      `insert into awards.background_run_part (run_id, ordinal, content) values ($1, $2, $3::jsonb) on conflict do nothing`,
      [run.id, done, JSON.stringify(texts)],
    );
  },
  async finish(run) {
    const system = asSystem(run.as.runtime);
    const rows = await transact(system, (tx) => tx.query<{ texts: object }>(PARTS, [run.id]));
    const printing = printingOf(run);
    const bytes = await pdfOf(
      orderOf(
        printing.layout,
        rows.map(({ texts }) => texts),
      ),
    );
    return {
      name: `Giấy chứng nhận ${printing.decisionNumber.replaceAll('/', '-')}.pdf`,
      mediaType: PDF,
      bytes,
      place: null,
    };
  },
};
