import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@tdkt/kernel';
import { randomPassword } from '../auth/password.ts';

/** Password of every demo account: DEMO_PASSWORD, else one made at the first start and kept beside the data. */
export function demoPassword(config: Pick<Config, 'demoPassword' | 'dataDir'>): string {
  if (config.demoPassword !== null) return config.demoPassword;
  const file = join(config.dataDir, 'demo-password');
  mkdirSync(config.dataDir, { recursive: true });
  try {
    writeFileSync(file, `${randomPassword()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
