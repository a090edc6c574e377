import type { Violation } from '@tdkt/kernel';

/** Links are followed by officials, so only encrypted ones are kept. */
export function checkUrl(path: string, url: string | null | undefined): Violation[] {
  if (!url) return [];
  const isHttps = URL.canParse(url) && new URL(url).protocol === 'https:';
  return isHttps ? [] : [{ code: 'NOT_HTTPS', path: [path] }];
}
