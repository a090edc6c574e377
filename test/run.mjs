/**
 * The whole test run (architecture.md section 10): one database server with one prepared template, one jest run for the
 * tree, a closing line `N passed, N failed`. Arguments go to jest.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tdkt-test-'));
// As root the server runs as another user, who must reach its data.
chmodSync(folder, 0o755);
const report = join(folder, 'report.json');
// Whatever a suite leaves in its temporary folder is of this run only: another user's run must not meet it.
const temporary = join(folder, 'tmp');
mkdirSync(temporary);
// Transformed files are kept from run to run, for each user.
const cache = join(tmpdir(), `tdkt-jest-${userInfo().username}`);
const env = { ...process.env, NODE_ENV: 'test', FORCE_COLOR: '0' };

/** The server of this run: says one line of JSON when the template is ready, stops when its input closes. */
function startTemplate() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/world/template.ts', join(folder, 'data')], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ready = new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => line.startsWith('{') && resolve(line));
    child.once('exit', (code) => reject(new Error(`the test database stopped with code ${code}`)));
  });
  const stopped = new Promise((resolve) => child.once('close', resolve));
  const stop = () => {
    child.stdin.end();
    return stopped;
  };
  return { ready, stop };
}

const run = (connection) =>
  new Promise((resolve) => {
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const flags = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', '--max-old-space-size=6144'];
    const args = [
      ...flags,
      jest,
      `--cacheDirectory=${cache}`,
      '--json',
      `--outputFile=${report}`,
      ...process.argv.slice(2),
    ];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...env, TEST_CONNECTION: connection, TMPDIR: temporary },
      stdio: ['inherit', 'ignore', 'inherit'],
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });

let code = 1;
const template = startTemplate();
try {
  code = await run(await template.ready);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  // A suite that cannot even start counts as one failure, so that the line never looks green when it is not.
  console.log(
    `${numPassedTests} passed, ${Math.max(numFailedTests, code === 0 ? 0 : numFailedTestSuites, code === 0 ? 0 : 1)} failed`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await template.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);
