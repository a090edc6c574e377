import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The media type of a PDF. */
export const PDF = 'application/pdf';

const CHILD = fileURLToPath(new URL('./typst-child.mjs', import.meta.url));
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));
const { resolve } = createRequire(import.meta.url);
/** Whole Vietnamese faces; nothing is taken from the machine, so that a document looks the same everywhere. */
const FONTS = ['tinos', 'playfair-display'].map((name) => dirname(resolve(`@expo-google-fonts/${name}/package.json`)));

/** So many run beside each other, so many wait; a compilation that takes longer is ended. */
const MOST_RUNNING = 1;
const MOST_WAITING = 20;
const MOST_MS = 60_000;
/** A template says what is wrong in a few lines. */
const MOST_SAID = 4_000;

/** The queue is full: the caller tells people to try again. */
export class TypstBusy extends Error {}
/** The template could not be set, or it took too long. */
export class TypstFailure extends Error {}

interface Order {
  readonly template: string;
  readonly data: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly mostMs?: number | undefined;
}

let running = 0;
const waiting: (() => void)[] = [];

async function enter(): Promise<void> {
  if (running < MOST_RUNNING) {
    running += 1;
    return;
  }
  if (waiting.length >= MOST_WAITING) throw new TypstBusy('too many documents are being made');
  // The place is handed over by the one that leaves, so nobody passes those who wait.
  await new Promise<void>((pass) => waiting.push(pass));
}

function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/** A process of its own for each document: its memory goes with it, and it can be ended at any moment. */
function compile({ template, data, signal, mostMs = MOST_MS }: Order): Promise<Buffer> {
  signal?.throwIfAborted();
  // No environment: the child needs none, and the secrets of ours are not its business.
  const child = spawn(process.execPath, [CHILD, TEMPLATES, `${template}.typ`, ...FONTS], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {},
    timeout: mostMs,
    killSignal: 'SIGKILL',
    ...(signal ? { signal } : {}),
  });
  const pages: Buffer[] = [];
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => pages.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, MOST_SAID);
  });
  // A child that ended early takes no more of its input; how it ended is told below.
  child.stdin.on('error', () => undefined).end(JSON.stringify(data));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, ended) => {
      const why = ended ? `${template} was ended (${ended})` : `${template}: ${said}`;
      if (code === 0 && pages.length > 0) done(Buffer.concat(pages));
      else fail(new TypstFailure(why));
    });
  });
}

/** Sets a template of `templates/` with data and answers the PDF. Throws `TypstBusy` when too many wait. */
export async function pdfOf(order: Order): Promise<Buffer> {
  await enter();
  try {
    return await compile(order);
  } finally {
    leave();
  }
}
