/** A line for each check, and the count at the end. */
export interface Count {
  passed: number;
  failed: number;
}

export function assertEqual(found: unknown, wanted: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: found ${a}, wanted ${b}`);
}
export function assertNone(found: readonly string[], what: string): void {
  if (found.length > 0) throw new Error(`${what}:\n    ${[...new Set(found)].join('\n    ')}`);
}

export function checksOf(count: Count) {
  return async (name: string, work: () => Promise<void>): Promise<void> => {
    const started = Date.now();
    try {
      await work();
      count.passed += 1;
      console.log(`ok      ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      count.failed += 1;
      console.log(`FAILED  ${name}\n    ${(error as Error).message}`);
    }
  };
}
export type Check = ReturnType<typeof checksOf>;
