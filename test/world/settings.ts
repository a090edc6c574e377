import { type Config, readConfig } from '@tdkt/kernel';

export const DEMO_PASSWORD = 'Mat-khau-thu-nghiem-2021';

/** Settings of every product of a test run; the secret is one for all, since roles are shared by the databases of a server. */
export const testConfig = (dataDir: string, port = 0): Config =>
  readConfig({
    NODE_ENV: 'test',
    DEMO: '1',
    DEMO_PASSWORD,
    SECRET: 'only-for-tests-only-for-tests',
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: 'http://127.0.0.1:4000',
    LOG_LEVEL: 'error',
  });
