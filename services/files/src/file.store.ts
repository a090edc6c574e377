import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError, type Runtime } from '@tdkt/kernel';
import { MOST_BYTES } from './file.rules.ts';

/** What arrived: where it lies until it is kept, how long it is and what it sums up to. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Where bytes lie. One folder of the machine now; a bucket can stand in its place, since nothing else touches bytes. */
export interface FileStore {
  /** Takes bytes in beside the kept ones; longer than `most` is refused while it is read. */
  receive(bytes: Readable, most: number): Promise<Received>;
  /** Puts what was received under its id: from here on it is never changed. */
  keep(received: Received, id: string): Promise<void>;
  discard(received: Received): Promise<void>;
  read(id: string): Readable;
  remove(id: string): Promise<void>;
}

const tooLong = (most: number) =>
  new AppError('LIMIT', { violations: [{ code: 'FILE_SIZE', path: ['file'], params: { max: most / 1024 / 1024 } }] });

class LocalStore implements FileStore {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The last letters of an id are random, so folders fill evenly. */
  #pathOf(id: string): string {
    return join(this.#folder, id.slice(-2), id);
  }

  async receive(bytes: Readable, most = MOST_BYTES): Promise<Received> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(this.#folder, `.${randomUUID()}`);
    const hash = createHash('sha256');
    let size = 0;
    async function* measured(): AsyncGenerator<Buffer> {
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > most) throw tooLong(most);
        hash.update(chunk);
        yield chunk;
      }
    }
    try {
      await pipeline(measured, createWriteStream(path, { mode: 0o600, flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  async keep(received: Received, id: string): Promise<void> {
    const path = this.#pathOf(id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(received.path, path);
  }

  discard(received: Received): Promise<void> {
    return rm(received.path, { force: true });
  }

  read(id: string): Readable {
    return createReadStream(this.#pathOf(id));
  }

  remove(id: string): Promise<void> {
    return rm(this.#pathOf(id), { force: true });
  }
}

/** The store of a service under DATA_DIR. */
export const storeOf = (runtime: Runtime, service: string): FileStore =>
  new LocalStore(join(runtime.config.dataDir, 'files', service));
