import { StringDecoder } from 'node:string_decoder';
import { type Entry, open, type ZipFile } from 'yauzl';
import { LIMITS, refuseFile } from './limits.ts';

const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|\/macrosheets\//i;

/** A zip archive that is looked at before anything in it is unpacked, and counted while it is. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #inflated = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(path: string): Promise<Archive> {
    const zip = await opened(path);
    try {
      return new Archive(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The text of a part in pieces; stops a part that swells. */
  async *read(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw refuseFile('NOT_A_WORKBOOK');
    const decoder = new StringDecoder('utf8');
    let own = 0;
    for await (const chunk of await this.#stream(entry)) {
      const { length } = chunk as Buffer;
      own += length;
      this.#inflated += length;
      const swells = own > LIMITS.ratioFrom && own > entry.compressedSize * LIMITS.ratio;
      if (swells || this.#inflated > LIMITS.inflatedBytes) throw refuseFile('ZIP_BOMB');
      yield decoder.write(chunk as Buffer);
    }
    yield decoder.end();
  }

  close(): void {
    this.#zip.close();
  }

  #stream(entry: Entry): Promise<NodeJS.ReadableStream> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) =>
        error ? reject(refuseFile('NOT_A_WORKBOOK')) : resolve(rename(stream)),
      );
    });
  }
}

/** A broken part is the file's fault, not ours. */
function rename<S extends NodeJS.ReadableStream & { destroy(error?: Error): unknown }>(stream: S): S {
  const emit = stream.emit.bind(stream) as (event: string, ...rest: unknown[]) => boolean;
  stream.emit = ((event: string, ...rest: unknown[]) =>
    event === 'error' ? emit('error', refuseFile('NOT_A_WORKBOOK')) : emit(event, ...rest)) as typeof stream.emit;
  return stream;
}

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const settings = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
    open(path, settings, (error, zip) => (error ? reject(refuseFile('NOT_A_WORKBOOK')) : resolve(zip)));
  });

function check(entry: Entry, count: number, total: number): void {
  if (count > LIMITS.zipEntries || total > LIMITS.inflatedBytes) throw refuseFile('ZIP_BOMB');
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio)
    throw refuseFile('ZIP_BOMB');
  if (MACROS.test(entry.fileName)) throw refuseFile('MACROS');
  if (entry.isEncrypted()) throw refuseFile('ENCRYPTED');
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(refuseFile('NOT_A_WORKBOOK')));
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      try {
        total += entry.uncompressedSize;
        check(entry, found.size + 1, total);
        found.set(entry.fileName.toLowerCase(), entry);
        zip.readEntry();
      } catch (error) {
        reject(error as Error);
      }
    });
    zip.readEntry();
  });
}
