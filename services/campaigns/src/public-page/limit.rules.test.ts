import { BURST, type Bucket, PER_SECOND, take } from './limit.rules.ts';

it('an address gets its burst at once, then so many a second', () => {
  let bucket: Bucket | undefined;
  const at = (now: number): boolean => {
    const taken = take(bucket, now);
    bucket = taken.bucket;
    return taken.passes;
  };

  expect(Array.from({ length: BURST }, () => at(0)).every(Boolean)).toBe(true);
  expect(at(0)).toBe(false);
  expect(at(500 / PER_SECOND)).toBe(false);
  expect(at(1000 / PER_SECOND)).toBe(true);
  expect(at(1000 / PER_SECOND + 1)).toBe(false);
  expect(at(3_600_000)).toBe(true);
});
