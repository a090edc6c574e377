import { LIMITS, refuseFile } from './limits.ts';

const BLOCK = 1024 * 1024;

/** The shared strings of a workbook, packed as UTF-8 in blocks: a tenth of what as many strings would take. */
export class StringTable {
  readonly #blocks: Buffer[] = [];
  #block = Buffer.alloc(0);
  #used = 0;
  #total = 0;
  /** Block, offset and length of each string. */
  #places = new Uint32Array(3 * 1024);
  #count = 0;

  add(text: string): void {
    const size = Buffer.byteLength(text);
    this.#total += size;
    if (this.#total > LIMITS.sharedStringBytes) throw refuseFile('ZIP_BOMB');
    if (this.#used + size > this.#block.length) this.#open(size);
    this.#block.write(text, this.#used);
    if (3 * (this.#count + 1) > this.#places.length) this.#grow();
    this.#places.set([this.#blocks.length - 1, this.#used, size], 3 * this.#count);
    this.#used += size;
    this.#count += 1;
  }

  get(index: number): string | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return null;
    const [block, offset, size] = this.#places.subarray(3 * index, 3 * index + 3) as unknown as [
      number,
      number,
      number,
    ];
    return this.#blocks[block]?.toString('utf8', offset, offset + size) ?? null;
  }

  #open(size: number): void {
    this.#block = Buffer.alloc(Math.max(BLOCK, size));
    this.#blocks.push(this.#block);
    this.#used = 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#places.length * 2);
    larger.set(this.#places);
    this.#places = larger;
  }
}
