interface Bucket {
  readonly tokens: number;
  readonly at: number;
}
/** So many at once, and then so many a second, from one address, which may be that of a whole office. */
export const BURST = 100;
const PER_SECOND = 5;
interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}
const READING: Rate = { burst: BURST, perSecond: PER_SECOND };

/** What is left of a bucket at a moment (milliseconds) after one more request, and whether that one passes. */
export function take(
  bucket: Bucket | undefined,
  now: number,
  { burst, perSecond }: Rate = READING,
): { readonly bucket: Bucket; readonly passes: boolean } {
  const grown = bucket ? Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond) : burst;
  const passes = grown >= 1;
  return { bucket: { tokens: passes ? grown - 1 : grown, at: now }, passes };
}
