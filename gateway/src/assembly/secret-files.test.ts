import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSecretFiles } from './secret-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-files-'));
  writeFileSync(join(folder, 'secret'), 'a-secret-of-the-site\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a secret comes from the file that is named, without the end of its line', () => {
  const environment = { SECRET_FILE: join(folder, 'secret'), PEOPLE_DATABASE_URL_FILE: join(folder, 'secret') };

  readSecretFiles(environment);

  expect(environment).toEqual({ SECRET: 'a-secret-of-the-site', PEOPLE_DATABASE_URL: 'a-secret-of-the-site' });
});

it('other settings that end like one are left alone', () => {
  const environment = { SUPERGRAPH_FILE: '/nowhere', SIGNER_P12_PASSWORD_FILE: '/nowhere' };

  readSecretFiles(environment);

  expect(environment).toEqual({ SUPERGRAPH_FILE: '/nowhere', SIGNER_P12_PASSWORD_FILE: '/nowhere' });
});

it.each([
  ['both ways at once', { SECRET: 'x', SECRET_FILE: '/tmp/x' }],
  ['a file that is not there', { SECRET_FILE: '/nowhere/secret' }],
])('%s stops the start', (_what, environment) => {
  expect(() => readSecretFiles({ ...environment })).toThrow('SECRET_FILE');
});
