interface Bucket {
  readonly tokens: number;
  readonly at: number;
}
/** So many at once, and then so many a second, from one address, which may be that of a whole office. */
export const BURST = 100;
const PER_SECOND = 5;

/** What is left of a bucket at a moment (milliseconds) after one more request, and whether that one passes. */
export function take(bucket: Bucket | undefined, now: number): { readonly bucket: Bucket; readonly passes: boolean } {
  const grown = bucket ? Math.min(BURST, bucket.tokens + ((now - bucket.at) / 1000) * PER_SECOND) : BURST;
  const passes = grown >= 1;
  return { bucket: { tokens: passes ? grown - 1 : grown, at: now }, passes };
}
