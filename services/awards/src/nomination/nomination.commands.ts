import { insertAll, newId, type Transaction } from '@tdkt/kernel';
import { dossierRuleOf } from '../dossier/dossier.facts.ts';
import type { DossierRule } from '../dossier/dossier.types.ts';
import type { AwardForm, SubjectKind } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { lockFor } from '../proposal/nominee.commands.ts';
import { Nominee, NomineeOutcome, type Proposal } from '../proposal/proposal.entity.ts';
import { countOf, placeColumns } from '../proposal/proposal.facts.ts';
import { MOST_NOMINEES } from '../proposal/proposal.rules.ts';
import { errorsOf, idOf, readLines, someoneOf, subjectOf } from './lines.facts.ts';
import { findNominated, sharedPapers, slotOf } from './nomination.facts.ts';
import { compare, type Line, type RowFinding } from './nomination.rules.ts';
import { eligibilityOf, lackingPapers, type Subject } from './standing.facts.ts';

/** So many lines share their statements. */
export const BATCH = 500;

export interface Found extends RowFinding {
  readonly number: number;
}
export interface Tally {
  readonly rowCount: number;
  readonly newCount: number;
  /** Lines that say what the dossier holds already. */
  readonly sameCount: number;
}
export interface Imported extends Tally {
  readonly findings: readonly Found[];
}

/** What a passage through a file knows and remembers. */
interface Passage {
  readonly proposal: Proposal;
  readonly forms: readonly AwardForm[];
  readonly rule: DossierRule;
  readonly held: readonly string[];
  /** Subject and form of earlier lines. */
  readonly seen: Map<string, number>;
}
/** A line that names whom an earlier one names. */
function doubled({ seen }: Passage, subject: Subject): RowFinding[] {
  const slot = slotOf(idOf(subject), subject.form.id);
  const row = seen.get(slot);
  if (row === undefined) seen.set(slot, subject.number);
  return row === undefined ? [] : [{ severity: 'ERROR', code: 'DOUBLED_RECORD', params: { row } }];
}

interface Batch {
  readonly tally: Tally;
  readonly findings: readonly Found[];
  readonly rows: readonly Partial<Nominee>[];
}

interface Named {
  readonly line: Line;
  readonly subject: Subject;
  readonly name: string;
}
function nomineeOf({ proposal }: Passage, { line, subject, name }: Named): Partial<Nominee> {
  const { subjectKind, personId, organisationId, form, achievement } = subject;
  const { managementPath, memberUnitId = null, clusterId = null } = proposal;
  return {
    ...{ id: newId(), proposalId: proposal.id, outcome: NomineeOutcome.PENDING },
    ...{ subjectKind: subjectKind as SubjectKind, personId, organisationId, subjectName: name, awardFormId: form.id },
    ...{ achievementSummary: line.achievementSummary as string, ground: line.ground },
    ...{ achievementFrom: achievement.from, achievementTo: achievement.to },
    ...{ isFrontline: line.isFrontline, isDirectWorker: line.isDirectWorker },
    ...placeColumns({ managementPath, memberUnitId, clusterId }),
  };
}

/** What the dossier, other dossiers, the standards and the papers say of the lines of a batch. */
async function standingOf(tx: Transaction, { proposal, rule, held }: Passage, subjects: readonly Subject[]) {
  const nominated = await findNominated(tx, proposal.id, subjects.map(idOf));
  const eligibility = await eligibilityOf(tx.ctx, proposal, subjects);
  return { nominated, eligibility, papers: lackingPapers(rule, proposal, { subjects, held }) };
}
type Standings = Awaited<ReturnType<typeof standingOf>>;

/** Whether a line adds somebody, and what people should know of it. */
function weigh(line: Line, subject: Subject, { nominated, eligibility, papers }: Standings) {
  const slot = slotOf(idOf(subject), subject.form.id);
  const standing = compare(line, nominated.own.get(slot));
  if (standing === 'DIFFERENT') return { standing, told: [{ severity: 'ERROR', code: 'ALREADY_NOMINATED' } as const] };
  if (standing === 'SAME') return { standing, told: [] };
  const elsewhere: RowFinding[] = nominated.elsewhere.has(slot)
    ? [{ severity: 'WARNING', code: 'NOMINATED_ELSEWHERE' }]
    : [];
  const { number } = line;
  return { standing, told: [...elsewhere, ...(eligibility.get(number) ?? []), ...(papers.get(number) ?? [])] };
}

async function checkBatch(tx: Transaction, passage: Passage, lines: readonly Line[]): Promise<Batch> {
  const today = tx.ctx.runtime.clock.today();
  const judged = (await readLines(tx, passage, lines)).map((read) => {
    const errors = errorsOf(read, today);
    const subject = subjectOf(read, errors);
    const told = subject ? doubled(passage, subject) : errors;
    return { line: read.line, subject, told, name: someoneOf(read.someone)?.name ?? '' };
  });
  const subjects = judged.flatMap(({ subject }) => subject ?? []);
  const standings = await standingOf(tx, passage, subjects);
  const weighed = judged.map(({ line, subject, told, name }) => {
    if (!subject || told.length > 0) return { line, told, standing: null, row: null };
    const { standing, told: found } = weigh(line, subject, standings);
    return {
      line,
      told: found,
      standing,
      row: standing === 'NEW' ? nomineeOf(passage, { line, subject, name }) : null,
    };
  });
  const rows = weighed.flatMap(({ row }) => row ?? []);
  const sameCount = weighed.filter(({ standing }) => standing === 'SAME').length;
  const findings = weighed.flatMap(({ line, told }) => told.map((one) => ({ ...one, number: line.number })));
  return { findings, rows, tally: { rowCount: lines.length, newCount: rows.length, sameCount } };
}

async function* batched(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  for await (const line of lines) {
    if (batch.push(line) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const isError = ({ severity }: RowFinding): boolean => severity === 'ERROR';

/**
 * Goes through a list of nominees in batches, so that a list of any allowed length takes the same memory and each batch the
 * same statements. Writes what is new unless told not to; after the first error nothing more is written, and the caller takes
 * back what was.
 */
export async function importNominees(
  tx: Transaction,
  proposalId: string,
  { lines, isTrial }: { readonly lines: AsyncIterable<Line>; readonly isTrial: boolean },
): Promise<Imported> {
  const proposal = await lockFor(tx, proposalId, 'ADD_NOMINEE');
  const forms = [...(await formsOf(tx.ctx)).values()];
  const rule = dossierRuleOf(proposal, tx.ctx.runtime.clock.today());
  const passage = { proposal, forms, rule, held: await sharedPapers(tx, proposalId), seen: new Map<string, number>() };
  const room = MOST_NOMINEES - (await countOf(tx, 'nominee', proposalId));
  const findings: Found[] = [];
  let total: Tally = { rowCount: 0, newCount: 0, sameCount: 0 };
  for await (const batch of batched(lines)) {
    const { tally, findings: found, rows } = await checkBatch(tx, passage, batch);
    findings.push(...found);
    total = {
      rowCount: total.rowCount + tally.rowCount,
      newCount: total.newCount + tally.newCount,
      sameCount: total.sameCount + tally.sameCount,
    };
    if (total.newCount > room) {
      const number = batch[0]?.number ?? 0;
      findings.push({ severity: 'ERROR', code: 'OUT_OF_RANGE', params: { max: MOST_NOMINEES }, number });
      break;
    }
    if (!isTrial && !findings.some(isError)) await insertAll(tx, Nominee, rows);
  }
  return { ...total, findings };
}
