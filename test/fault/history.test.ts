import { type Append, checkAppends, checkVersions, type Use } from './history.ts';

const SENT: readonly Append[] = [
  { name: 'a', acked: true },
  { name: 'b', acked: true },
  { name: 'c', acked: false },
];

describe('a history of appended rows', () => {
  it.each([[['a', 'b']], [['a', 'b', 'c']]])('is right with %p, whether or not the unknown one is there', (found) => {
    expect(checkAppends(SENT, found)).toEqual({ lost: [], doubled: [], ghosts: [], unknown: 1 });
  });

  it.each([
    ['a lost write (a commit that was told before it was safe)', ['a', 'c'], { lost: ['b'] }],
    ['a doubled write (a repeat that was not recognised)', ['a', 'b', 'b'], { doubled: ['b'] }],
    ['a ghost (a write that nobody sent)', ['a', 'b', 'x'], { ghosts: ['x'] }],
  ])('shows %s', (_what, found, finding) => {
    expect(checkAppends(SENT, found)).toMatchObject(finding);
  });
});

const use = (kind: Use['kind'], version: number, began: number, ended: number): Use => ({
  kind,
  version,
  began,
  ended,
});

describe('a history of one row', () => {
  it('is right when reads during a write see either version', () => {
    const uses = [use('WRITE', 2, 0, 10), use('READ', 1, 1, 5), use('READ', 2, 6, 9), use('WRITE', 3, 11, 20)];
    expect(checkVersions(uses)).toEqual([]);
  });

  it.each([
    ['a version check that is gone', [use('WRITE', 2, 0, 10), use('WRITE', 2, 1, 11)], 'version 2 was given twice'],
    ['a cache that was not told', [use('WRITE', 2, 0, 10), use('READ', 1, 11, 12)], 'READ of version 1'],
    ['a replica that lags', [use('READ', 5, 0, 1), use('READ', 4, 2, 3)], 'READ of version 4'],
    ['a write on an old state', [use('WRITE', 7, 0, 10), use('WRITE', 6, 11, 12)], 'WRITE of version 6'],
  ])('shows %s', (_what, uses, finding) => {
    expect(checkVersions(uses).join()).toContain(finding);
  });
});
