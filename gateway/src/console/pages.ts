import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const MIN_COMPRESSED = 1024;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);

/** A file of the built console; compressed once, at its first use. */
export class Page {
  readonly type: string;
  readonly plain: Buffer;
  readonly #compressible: boolean;
  #compressed: Promise<Buffer> | null = null;

  constructor(name: string, content: Buffer) {
    const extension = extname(name);
    this.type = TYPES[extension] ?? 'application/octet-stream';
    this.plain = content;
    this.#compressible = COMPRESSED.has(extension) && content.length >= MIN_COMPRESSED;
  }

  async body(accepted: string): Promise<{ body: Buffer; encoding: 'gzip' | null }> {
    if (!this.#compressible || !/\bgzip\b/.test(accepted)) return { body: this.plain, encoding: null };
    this.#compressed ??= compress(this.plain, { level: 9 });
    return { body: await this.#compressed, encoding: 'gzip' };
  }
}

/** The built files by path; what is not in here is not served, so no path can lead out of the folder. */
export function readPages(folder: string): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name.endsWith('.map')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).split(sep).join('/');
    pages.set(path, new Page(entry.name, readFileSync(file)));
  }
  return pages;
}

/** Shown while the console is built at the first start. */
export const waitingPage = (failed: boolean): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">${failed ? '' : '<meta http-equiv="refresh" content="2">'}
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Thi đua, khen thưởng</title>
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem}</style></head><body>
<h1>Thi đua, khen thưởng</h1>
${
  failed
    ? '<p>Không dựng được giao diện; lý do nằm trong nhật ký của máy chủ.</p><p lang="en">The console could not be built; the server\'s log says why.</p>'
    : '<p>Giao diện đang được dựng lần đầu, trang sẽ tự tải lại.</p><p lang="en">The console is being built for the first time; this page reloads by itself.</p>'
}
</body></html>`;
