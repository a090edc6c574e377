import { rm } from 'node:fs/promises';
import {
  EMPTY,
  fileWord,
  formatOf,
  type InRow,
  type OutCell,
  readRows,
  receive,
  refuseFile,
  sendFile,
  sendJson,
  textCell,
  violationText,
  xlsxOf,
} from '@tdkt/exchange';
import { AppError, forbidden, invalid, type Language, load, notFound, transact } from '@tdkt/kernel';
import { formsOf } from '../form/form.resolver.ts';
import { mayEver } from '../proposal/proposal.access.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { type Found, type Imported, importNominees } from './nomination.commands.ts';
import { headingOf, lineOf, placesOf, templateSheets, textOf } from './nomination.files.ts';
import type { Line, RowFinding } from './nomination.rules.ts';
import type { Ask } from './nomination-files.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** As many as one proposal holds. */
const MOST_ROWS = 5000;
/** Most findings that one answer tells; the file of findings has them all. */
const MOST_TOLD = 500;
/** A list holds a connection while it is read, so only so many are read at once. */
const MOST_AT_ONCE = 2;
let reading = 0;

type Format = Awaited<ReturnType<typeof formatOf>>;
const isBlank = ({ cells }: InRow): boolean => cells.every((cell) => cell === null || textOf(cell) === '');

async function* rowsIn(path: string, format: Format): AsyncGenerator<InRow> {
  let count = 0;
  for await (const row of readRows(path, format)) {
    if (isBlank(row)) continue;
    // The first one holds the headings.
    if (count > MOST_ROWS) throw refuseFile('TOO_MANY_ROWS', { max: MOST_ROWS });
    count += 1;
    yield row;
  }
  if (count < 2) throw refuseFile('EMPTY_FILE');
}

async function* linesIn(path: string, format: Format): AsyncGenerator<Line> {
  let places: ReturnType<typeof placesOf> | null = null;
  for await (const row of rowsIn(path, format)) {
    if (places) yield lineOf(row, places);
    else places = placesOf(row);
  }
}

async function requireProposal({ ctx }: Ask, id: string): Promise<Proposal> {
  const proposal = await load(ctx, Proposal, id);
  if (!proposal) throw notFound();
  if (!mayEver(ctx.actor, 'ADD_NOMINEE', proposal)) throw forbidden();
  return proposal;
}

export async function sendTemplate(ask: Ask, id: string): Promise<void> {
  await requireProposal(ask, id);
  const forms = [...(await formsOf(ask.ctx)).values()].sort((one, other) => one.ordinal - other.ordinal);
  const body = xlsxOf(templateSheets(ask.language, forms));
  await sendFile(ask.response, { name: 'nominees-template.xlsx', type: XLSX, body });
}

interface Received {
  readonly path: string;
  readonly format: Format;
}
/** Receives a list and does something with it; the file is gone afterwards whatever happens. */
async function withList(ask: Ask, id: string, work: (file: Received) => Promise<void>): Promise<void> {
  await requireProposal(ask, id);
  if (reading >= MOST_AT_ONCE) throw new AppError('UNAVAILABLE');
  reading += 1;
  try {
    const { path } = await receive(ask.ctx, ask.request);
    try {
      await work({ path, format: await formatOf(path) });
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    reading -= 1;
  }
}

const isError = ({ severity }: RowFinding): boolean => severity === 'ERROR';
const trial = ({ ctx }: Ask, id: string, { path, format }: Received): Promise<Imported> =>
  transact(ctx, (tx) => importNominees(tx, id, { lines: linesIn(path, format), isTrial: true }));

const toldOf = (language: Language, { number, column, candidates = [], clause, ...finding }: Found) => ({
  ...{ row: number, column: headingOf(language, column), code: finding.code, severity: finding.severity },
  ...{ text: violationText(language, finding), clause: clause ?? null, candidates },
});

/** What the list would do, without writing. */
export const checkList = (ask: Ask, id: string): Promise<void> =>
  withList(ask, id, async (file) => {
    const { findings, ...tally } = await trial(ask, id, file);
    const errors = findings.filter(isError);
    // Errors come first, so that none is cut off for the sake of a warning.
    const told = [...errors, ...findings.filter((one) => !isError(one))].slice(0, MOST_TOLD);
    sendJson(ask.response, 200, {
      ...tally,
      ...{ errorCount: errors.length, warningCount: findings.length - errors.length },
      findings: told.map((one) => toldOf(ask.language, one)),
    });
  });

/** Takes over the whole list or nothing of it; the same list again finds everybody there and adds nobody. */
export const applyList = (ask: Ask, id: string): Promise<void> =>
  withList(ask, id, async ({ path, format }) => {
    const { newCount, sameCount } = await transact(ask.ctx, async (tx) => {
      const done = await importNominees(tx, id, { lines: linesIn(path, format), isTrial: false });
      const count = done.findings.filter(isError).length;
      if (count > 0) throw invalid({ code: 'HAS_ERRORS', path: ['file'], params: { count } });
      return done;
    });
    sendJson(ask.response, 200, { addedCount: newCount, sameCount });
  });

function textFor(language: Language, found: Found): string {
  const { column, text, clause, candidates } = toldOf(language, found);
  const said = [column && `${column}: `, text, clause && ` (${clause})`].filter(Boolean).join('');
  return [said, ...candidates.map((one) => `- ${one}`)].join('\n');
}

/** The lines that something was found about as they were sent, with what it is at the end. */
async function* findingTable(
  language: Language,
  { path, format }: Received,
  texts: ReadonlyMap<number, string>,
): AsyncGenerator<readonly OutCell[]> {
  let width = 0;
  for await (const { number, cells } of rowsIn(path, format)) {
    const shown = cells.map((cell): OutCell => (textOf(cell) ? textCell(textOf(cell)) : EMPTY));
    if (width === 0) {
      width = cells.length;
      const headings = cells.map((cell): OutCell => ({ kind: 'heading', text: textOf(cell) }));
      yield [...headings, { kind: 'heading', text: fileWord(language, 'error') }];
      continue;
    }
    const text = texts.get(number);
    const filled = Array.from({ length: width }, (_, at): OutCell => shown[at] ?? EMPTY);
    if (text !== undefined) yield [...filled, { kind: 'fault', text }];
  }
}

/** The findings as a file: mended, it can be sent again. */
export const sendFindings = (ask: Ask, id: string): Promise<void> =>
  withList(ask, id, async (file) => {
    const { findings } = await trial(ask, id, file);
    const texts = new Map<number, string>();
    for (const found of findings) {
      const before = texts.get(found.number);
      const text = textFor(ask.language, found);
      texts.set(found.number, before === undefined ? text : `${before}\n${text}`);
    }
    const rows = findingTable(ask.language, file, texts);
    const body = xlsxOf([{ name: fileWord(ask.language, 'error'), rows }]);
    await sendFile(ask.response, { name: 'nominees-findings.xlsx', type: XLSX, body });
  });
