import { rm } from 'node:fs/promises';
import { formatOf, readRows, receive, sendFile, sendJson, violationText, xlsxOf } from '@tdkt/exchange';
import { type Context, forbidden, hasRole, type Language, type Transaction, transact } from '@tdkt/kernel';
import { EITHER } from '../report/report.access.ts';
import type { Ask } from '../report-files.ts';
import { applyRows, type Checked, checkRows } from './sheet.commands.ts';
import { type Sheet, sheetOf } from './sheet.facts.ts';
import { type ReadSheet, readSheet, sheetFile } from './sheet.files.ts';
import type { CellProblem, CheckedRow } from './sheet.rules.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function requireEntry({ actor }: Context): void {
  if (!hasRole(actor, EITHER)) throw forbidden();
}

export async function sendSheet({ ctx, response, language }: Ask, periodId: string): Promise<void> {
  requireEntry(ctx);
  const sheet = await transact(ctx, (tx) => sheetOf(tx, periodId));
  const name = `reports-${sheet.period.fromOn}-${sheet.period.toOn}.xlsx`;
  await sendFile(response, { name, type: XLSX, body: xlsxOf(sheetFile(language, sheet)) });
}

type Work<T> = (tx: Transaction, sheet: Sheet, read: ReadSheet) => Promise<T> | T;

/** Receives a filled sheet and does something with it; the file is gone afterwards whatever happens. */
async function withSheet<T>({ ctx, request }: Ask, periodId: string, work: Work<T>): Promise<T> {
  requireEntry(ctx);
  const { path } = await receive(ctx, request);
  try {
    const rows = readRows(path, await formatOf(path));
    return await transact(ctx, async (tx) => {
      const sheet = await sheetOf(tx, periodId);
      return work(tx, sheet, await readSheet(rows, sheet.indicators));
    });
  } finally {
    await rm(path, { force: true });
  }
}

/** Most problems that one answer tells; the rest is found when these are mended. */
const MOST_TOLD = 500;

function problemsOf(
  read: ReadSheet,
  language: Language,
  { rows, which }: { rows: readonly CheckedRow[]; which: 'errors' | 'warnings' },
) {
  const told = ({ at, ...violation }: CellProblem, number: number) => ({
    ...{ row: number, column: read.headings[at] ?? '', code: violation.code },
    ...{ text: violationText(language, violation), value: read.textOf(number, at) },
  });
  return rows.flatMap(({ row, [which]: problems }) => problems.map((one) => told(one, row.number))).slice(0, MOST_TOLD);
}

function answerOf({ rows, changedCount, errorCount }: Checked, read: ReadSheet, language: Language) {
  return {
    ...{ rowCount: rows.length, changedCount, errorCount },
    submittedCount: rows.filter(({ isSubmitted }) => isSubmitted).length,
    errors: problemsOf(read, language, { rows, which: 'errors' }),
    warnings: problemsOf(read, language, { rows, which: 'warnings' }),
  };
}

export async function checkSheetFile(ask: Ask, periodId: string): Promise<void> {
  const body = await withSheet(ask, periodId, (tx, sheet, read) => {
    const checked = checkRows(tx, sheet, { rows: read.rows, isSubmitting: ask.isSubmitting });
    return answerOf(checked, read, ask.language);
  });
  sendJson(ask.response, 200, body);
}

export async function applySheetFile(ask: Ask, periodId: string): Promise<void> {
  const appliedCount = await withSheet(ask, periodId, (tx, sheet, read) =>
    applyRows(tx, sheet, checkRows(tx, sheet, { rows: read.rows, isSubmitting: ask.isSubmitting })),
  );
  sendJson(ask.response, 200, { appliedCount });
}
