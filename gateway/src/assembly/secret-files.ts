import { readFileSync } from 'node:fs';
import { ConfigError } from '@tdkt/kernel';
import { messageOf } from '@tdkt/postgres';

type Environment = Record<string, string | undefined>;

/** Settings that are secret or hold a secret: `<NAME>_FILE` names a file with the value, as containers are given secrets. */
const SECRETS =
  /^(SECRET|DEMO_PASSWORD|BI_READER_PASSWORD|METRICS_TOKEN|SMTP_URL|OIDC_CLIENT_SECRET|([A-Z]+_)?DATABASE_URL)_FILE$/;

/** Puts what the files hold in the place of the settings, once, before anything is read. */
export function readSecretFiles(environment: Environment): void {
  for (const [name, file] of Object.entries(environment)) {
    if (!file || !SECRETS.test(name)) continue;
    const setting = name.slice(0, -'_FILE'.length);
    if (environment[setting]) throw new ConfigError(`${name}: ${setting} is set too; leave one of them out`);
    try {
      environment[setting] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      throw new ConfigError(`${name}: ${messageOf(error)}`);
    }
    // A child process is given the value itself.
    delete environment[name];
  }
}
