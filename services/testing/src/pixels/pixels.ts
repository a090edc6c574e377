import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./pixels-child.mjs', import.meta.url));
/** Pixels a millimetre: letters of 11 pt are 10 pixels high. */
const DENSITY = 3;
/** Darker than this is ink: a rule or a letter, not the mark of a draft behind the text. */
const INK = 170;

/** In millimetres from the upper left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page as it is seen. */
export class SeenPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly string[];
  readonly #grey: Buffer;
  constructor(page: { width: number; height: number; grey: string; texts: readonly string[] }) {
    this.#grey = Buffer.from(page.grey, 'base64');
    this.texts = page.texts;
    this.width = page.width;
    this.height = page.height;
  }
  /** The size in whole millimetres. */
  get size(): readonly [number, number] {
    return [Math.round(this.width / DENSITY), Math.round(this.height / DENSITY)];
  }

  /** How many pixels of a region carry ink. */
  ink({ left, top, right, bottom }: Region): number {
    let count = 0;
    const [x1, x2] = [Math.round(left * DENSITY), Math.min(this.width, Math.round(right * DENSITY))];
    for (let y = Math.round(top * DENSITY); y < Math.min(this.height, Math.round(bottom * DENSITY)); y++) {
      for (let x = x1; x < x2; x++) if ((this.#grey[y * this.width + x] ?? 255) < INK) count += 1;
    }
    return count;
  }

  /** The bounds of all ink in a region, in millimetres; null: it is empty. */
  bounds({ left, top, right, bottom }: Region): Region | null {
    const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let y = Math.round(top * DENSITY); y < Math.min(this.height, Math.round(bottom * DENSITY)); y++) {
      for (let x = Math.round(left * DENSITY); x < Math.min(this.width, Math.round(right * DENSITY)); x++) {
        if ((this.#grey[y * this.width + x] ?? 255) >= INK) continue;
        found.left = Math.min(found.left, x / DENSITY);
        found.right = Math.max(found.right, x / DENSITY);
        found.top = Math.min(found.top, y / DENSITY);
        found.bottom = Math.max(found.bottom, y / DENSITY);
      }
    }
    return found.left === Infinity ? null : found;
  }
}

/** Paints the first pages of a PDF: what people see, which the text inside the file does not tell. */
export async function seen(pdf: Buffer, most = 1): Promise<{ readonly count: number; readonly pages: SeenPage[] }> {
  const child = spawn(process.execPath, [CHILD, String(most), String(DENSITY)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(pdf);
  await new Promise((done) => child.on('close', done));
  const { count, pages } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    count: number;
    pages: ConstructorParameters<typeof SeenPage>[0][];
  };
  return { count, pages: pages.map((page) => new SeenPage(page)) };
}
