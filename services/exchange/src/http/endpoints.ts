import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { AppError, type Context, forbidden, type Language, notFound, transact } from '@tdkt/kernel';
import { exportedTable } from '../export/export.ts';
import { beginCheck, isOwner, type Step, takeStep } from '../import/actions.ts';
import { errorTable } from '../import/error-file.ts';
import type { Ground } from '../import/ground.ts';
import { beginImport, receive } from '../import/receive.ts';
import type { Run } from '../import/run.types.ts';
import type { Worker } from '../import/worker.ts';
import { typeLabel } from '../labels.ts';
import type { Register } from '../register/register.ts';
import { csvOf } from '../sheets/csv-writer.ts';
import type { FileFormat, OutCell } from '../sheets/sheet.types.ts';
import { xlsxOf } from '../sheets/xlsx-writer.ts';
import { templateSheets, templateTable } from '../template/template.ts';
import { readJson, sendFile, sendJson } from './answer.ts';
import { fileNameOf, readCheck, readExport } from './input.ts';
import { mayImport, mayRead, registerView, rowView, runView } from './views.ts';

export interface Ask {
  readonly ground: Ground;
  readonly worker: Worker;
  readonly ctx: Context;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

const TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
const ROWS_A_PAGE = 100;

const languageOf = ({ ctx, query }: Ask): Language =>
  query.get('language') === 'en' ? 'en' : query.get('language') === 'vi' ? 'vi' : ctx.language;
const formatOf = ({ query }: Ask): FileFormat => (query.get('format') === 'csv' ? 'csv' : 'xlsx');

function registerOf(
  { ground, ctx }: Ask,
  type: string,
  may: (actor: Context['actor'], register: Register) => boolean,
): Register {
  const register = ground.registers().get(type);
  if (!register) throw notFound();
  if (!may(ctx.actor, register)) throw forbidden();
  return register;
}

function fileOf(format: FileFormat, name: string, table: AsyncGenerator<readonly OutCell[]>): Readable {
  return format === 'csv' ? csvOf(table) : xlsxOf([{ name, rows: table }]);
}

const send = (ask: Ask, type: string, format: FileFormat, body: Readable): Promise<void> =>
  sendFile(ask.response, { name: `${type}-${ask.ctx.runtime.clock.today()}.${format}`, type: TYPES[format], body });

export async function listRegisters(ask: Ask): Promise<void> {
  const language = languageOf(ask);
  const registers = [...ask.ground.registers().values()].filter((register) => mayRead(ask.ctx.actor, register));
  sendJson(ask.response, 200, {
    registers: registers.map((register) => registerView(ask.ctx.actor, language, register)),
  });
}

/** Exports hold a connection while they run, so only so many run at once. */
const MOST_EXPORTS = 2;
let exporting = 0;

/** Begins the table before the file: what is refused is an answer, not half a file. */
async function sendBegun(
  ask: Ask,
  type: string,
  { format, name, table }: { format: FileFormat; name: string; table: AsyncGenerator<readonly OutCell[]> },
): Promise<void> {
  const first = await table.next();
  async function* whole(): AsyncGenerator<readonly OutCell[]> {
    if (!first.done) yield first.value;
    yield* table;
  }
  try {
    await send(ask, type, format, fileOf(format, name, whole()));
  } finally {
    await table.return(undefined);
  }
}

export async function exportRows(ask: Ask, type: string): Promise<void> {
  const register = registerOf(ask, type, mayRead);
  const { language = ask.ctx.language, format, ...rest } = readExport(register, await readJson(ask.request));
  if (exporting >= MOST_EXPORTS) throw new AppError('UNAVAILABLE');
  exporting += 1;
  try {
    const wanted = { ...rest, register, registers: ask.ground.registers(), language };
    const table = exportedTable(ask.ctx, wanted);
    await sendBegun(ask, type, { format, name: typeLabel(language, type), table });
  } finally {
    exporting -= 1;
  }
}

export async function sendTemplate(ask: Ask, type: string): Promise<void> {
  const register = registerOf(ask, type, mayImport);
  const language = languageOf(ask);
  const format = formatOf(ask);
  const body = format === 'csv' ? csvOf(templateTable(language, register)) : xlsxOf(templateSheets(language, register));
  await send(ask, `${type}-template`, format, body);
}

const viewOf = (ask: Ask, run: Run) => runView(run, ask.ground.registers().get(run.type), ask.ctx);
/** Runs of others are there for whoever may write the register, and so may undo them. */
const mayKnow = ({ ground, ctx }: Ask, run: Run): boolean => {
  const register = ground.registers().get(run.type);
  return isOwner(ctx.actor, run) || (register !== undefined && mayImport(ctx.actor, register));
};
async function runOf(ask: Ask, id: string): Promise<Run> {
  const run = await transact(ask.ctx, (tx) => ask.ground.runs.one(tx, id));
  if (!mayKnow(ask, run)) throw notFound();
  return run;
}

async function answerRun(ask: Ask, id: string, status = 200): Promise<void> {
  sendJson(ask.response, status, { run: viewOf(ask, await runOf(ask, id)) });
}

export async function upload(ask: Ask, type: string): Promise<void> {
  const register = registerOf(ask, type, mayImport);
  const received = await receive(ask.ground, ask.request);
  const fileName = fileNameOf(ask.request.headers);
  await answerRun(ask, await beginImport(ask.ground, ask.ctx, { register, fileName, received }), 201);
}

export async function listRuns(ask: Ask): Promise<void> {
  const runs = await transact(ask.ctx, (tx) => ask.ground.runs.list(tx, ask.query.get('type')));
  sendJson(ask.response, 200, { runs: runs.filter((run) => mayKnow(ask, run)).map((run) => viewOf(ask, run)) });
}

export const showRun = (ask: Ask, id: string): Promise<void> => answerRun(ask, id);

export async function checkRun(ask: Ask, id: string): Promise<void> {
  const { type } = await runOf(ask, id);
  const register = registerOf(ask, type, mayImport);
  const { mapping, asOf = null, language = ask.ctx.language } = readCheck(await readJson(ask.request));
  await beginCheck(ask.ground, ask.ctx, id, { register, mapping, asOf, language });
  void ask.worker.wake();
  await answerRun(ask, id, 202);
}

export const stepRun =
  (step: Exclude<Step, 'check'>) =>
  async (ask: Ask, id: string): Promise<void> => {
    const { type } = await runOf(ask, id);
    registerOf(ask, type, mayImport);
    await takeStep(ask.ground, ask.ctx, id, step);
    void ask.worker.wake();
    await answerRun(ask, id, 202);
  };

export async function listErrors(ask: Ask, id: string): Promise<void> {
  const run = await runOf(ask, id);
  const after = Number(ask.query.get('after') ?? 0) || 0;
  const rows = await transact(ask.ctx, (tx) => ask.ground.rows.refused(tx, id, after, ROWS_A_PAGE + 1));
  const page = rows.slice(0, ROWS_A_PAGE);
  sendJson(ask.response, 200, {
    rows: page.map((row) => rowView(run, row, ask.ctx)),
    next: rows.length > ROWS_A_PAGE ? page.at(-1)?.number : null,
  });
}

export async function sendErrorFile(ask: Ask, id: string): Promise<void> {
  const run = await transact(ask.ctx, (tx) => ask.ground.runs.one(tx, id, { isOwn: true }));
  const table = errorTable(ask.ground, ask.ctx, run);
  await send(ask, `${run.type}-errors`, run.format, fileOf(run.format, typeLabel(ask.ctx.language, run.type), table));
}
