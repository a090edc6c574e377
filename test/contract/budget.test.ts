import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const services = fileURLToPath(new URL('../../services', import.meta.url));

/** Lines of TypeScript that the product runs: without tests and what only they use. */
function linesOf(name: string): number {
  const folder = join(services, name, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.test\.ts$|(^|[\\/])test(ing|-server)/.test(file),
  );
  if (files.length === 0) throw new Error(`no source in ${folder}`);
  return files.reduce((sum, file) => sum + readFileSync(join(folder, file), 'utf8').split('\n').length - 1, 0);
}

it.each([
  ['kernel', 1_500],
  ['registry', 1_500],
  ['database', 1_000],
  ['postgres', 1_000],
])('services/%s keeps within its budget of %i lines', (name, budget) => {
  expect(linesOf(name)).toBeLessThanOrEqual(budget);
});
