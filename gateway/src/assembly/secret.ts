import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '@tdkt/kernel';

const unusable = (dataDir: string, code: string | undefined) =>
  new ConfigError(`DATA_DIR: ${dataDir} is not a folder that can be read and written (${code}); name another one`);

/** SECRET, or outside production a random one that stays in the data folder. */
export function secretOf(config: Config): string {
  if (config.secret) return config.secret;
  if (config.production) throw new ConfigError('SECRET: required in production (16 characters or more)');
  const file = join(config.dataDir, 'secret');
  try {
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EEXIST') throw unusable(config.dataDir, code);
  }
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unusable(config.dataDir, (error as NodeJS.ErrnoException).code);
  }
}
