/** How long at least one of several things was under way, and how many there were. */
export class Stopwatch {
  count = 0;
  #underWay = 0;
  #since = 0;
  #total = 0;

  begin(): void {
    this.count += 1;
    if (this.#underWay === 0) this.#since = performance.now();
    this.#underWay += 1;
  }

  end(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#total += performance.now() - this.#since;
  }

  /** Adds what was measured in another process. */
  add(milliseconds: number, count: number): void {
    this.#total += milliseconds;
    this.count += count;
  }

  get milliseconds(): number {
    return this.#total;
  }
}
