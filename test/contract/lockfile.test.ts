import { readFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

/** Where node finds a package from a place: beside it or above. */
function isLocked(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at}${at ? '/' : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

describe('the lock file', () => {
  it('names the packages of every platform, or `npm ci` fails where the registry lacks one of them', () => {
    const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry and no package under a licence that is not ours to use', () => {
    for (const [place, { resolved, license }] of Object.entries(lock.packages)) {
      expect({ place, resolved: resolved?.startsWith('http') ?? false }).toEqual({ place, resolved: false });
      expect({ place, license }).not.toEqual({ place, license: expect.stringMatching(/Elastic|AGPL|BUSL|SSPL/) });
    }
  });
});
