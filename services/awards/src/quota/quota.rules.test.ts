import { type Candidate, limitOf, placesOf, type Standing, standingsOf } from './quota.rules.ts';

describe('a ratio of a number', () => {
  it.each([
    // percent, base, down, nearest, up
    [15, 20, 3, 3, 3],
    [15, 19, 2, 3, 3],
    [15, 13, 1, 2, 2],
    [15, 10, 1, 2, 2],
    [15, 6, 0, 1, 1],
    [15, 3, 0, 0, 1],
    [15, 0, 0, 0, 0],
    [20, 14, 2, 3, 3],
    [20, 12, 2, 2, 3],
    [12.5, 8, 1, 1, 1],
    [33.33, 3, 0, 1, 1],
    [100, 7, 7, 7, 7],
  ])('%s %% of %s is %s, %s or %s by the way it is rounded', (percent, base, down, nearest, up) => {
    const of = (rounding: 'DOWN' | 'NEAREST' | 'UP') => placesOf({ percent, base }, rounding);
    expect([of('DOWN'), of('NEAREST'), of('UP')]).toEqual([down, nearest, up]);
  });

  it('has one limit where a document says how to round, else all that lies between is open', () => {
    const ratio = { percent: 15, base: 19, isVerified: true };
    expect(limitOf(ratio, { direction: 'NEAREST', isVerified: true })).toMatchObject({ floor: 3, ceiling: 3 });
    expect(limitOf(ratio, { direction: 'DOWN', isVerified: false })).toMatchObject({ floor: 2, ceiling: 3 });
  });
});

const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, isWoman: false, isDirectWorker: false, isFrontline: false },
  ...more,
});
const men = (count: number) => Array.from({ length: count }, (_, at) => person(`m${at}`));
const places = (floor: number, more: object = {}) => ({
  ...{ floor, ceiling: floor, isVerified: true, awarded: 0, isTieBroken: true },
  ...more,
});
const told = (candidates: readonly Candidate[], limit: Parameters<typeof standingsOf>[1]): Standing[] => {
  const standings = standingsOf(candidates, limit);
  return candidates.map(({ id }) => standings.get(id) as Standing);
};

describe('among those proposed', () => {
  it.each([
    ['as many as there are places', 3, 3, ['PASS', 'PASS', 'PASS']],
    ['one fewer', 2, 3, ['PASS', 'PASS']],
    ['one more, all equals', 3, 2, ['NEEDS_REVIEW', 'NEEDS_REVIEW', 'NEEDS_REVIEW']],
    ['and no place', 2, 0, ['FAIL', 'FAIL']],
  ] as const)('%s', (_case, count, floor, wanted) => {
    expect(told(men(count), places(floor))).toEqual(wanted);
  });

  it('a woman has the last place before a man, and he has none', () => {
    expect(told([person('m'), person('w', { isWoman: true })], places(1))).toEqual(['FAIL', 'PASS']);
  });

  it.each([
    ['who works directly before who does not', { isDirectWorker: true }],
    ['who was at the front line before who was not', { isFrontline: true }],
  ])('%s, among equals', (_case, more) => {
    expect(told([person('one'), person('two', more)], places(1))).toEqual(['FAIL', 'PASS']);
  });

  it('a woman comes before a man who works directly at the front line', () => {
    const man = person('m', { isDirectWorker: true, isFrontline: true });
    expect(told([man, person('w', { isWoman: true })], places(1))).toEqual(['FAIL', 'PASS']);
  });

  it('equals at the border are for people, who is before it is sure and who is behind it is out', () => {
    const women = ['a', 'b'].map((id) => person(id, { isWoman: true }));
    const workers = ['c', 'd'].map((id) => person(id, { isDirectWorker: true }));
    const wanted = ['PASS', 'PASS', 'NEEDS_REVIEW', 'NEEDS_REVIEW', 'FAIL'];
    expect(told([...women, ...workers, person('e')], places(3))).toEqual(wanted);
  });

  it('all are equals where no rule that was seen says who comes first', () => {
    const both = [person('m'), person('w', { isWoman: true })];
    expect(told(both, places(1, { isTieBroken: false }))).toEqual(['NEEDS_REVIEW', 'NEEDS_REVIEW']);
  });

  it('places that awards hold are taken', () => {
    expect(told(men(1), places(2, { awarded: 1 }))).toEqual(['PASS']);
    expect(told(men(1), places(2, { awarded: 2 }))).toEqual(['FAIL']);
    expect(told(men(1), places(2, { awarded: 5 }))).toEqual(['FAIL']);
  });

  it('nobody is ruled out by a limit that no document confirms', () => {
    expect(told(men(2), places(0, { isVerified: false }))).toEqual(['NEEDS_REVIEW', 'NEEDS_REVIEW']);
  });

  it('what lies between two ways of rounding is for people', () => {
    const women = ['a', 'b'].map((id) => person(id, { isWoman: true }));
    expect(told([...women, person('m')], places(2, { ceiling: 3 }))).toEqual(['PASS', 'PASS', 'NEEDS_REVIEW']);
  });
});

describe('whatever was entered', () => {
  /** Numbers that look random and are the same at every run. */
  const random = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const cases = Array.from({ length: 200 }, (_, seed) => {
    const next = random(seed + 1);
    const flag = () => next() < 0.5;
    const candidates = Array.from({ length: Math.floor(next() * 12) }, (_one, at) => ({
      ...{ id: String(at), isWoman: flag(), isDirectWorker: flag(), isFrontline: flag() },
    }));
    const floor = Math.floor(next() * 8);
    const limit = { floor, ceiling: floor + (flag() ? 1 : 0), awarded: Math.floor(next() * 4) };
    return { candidates, limit: { ...limit, isVerified: flag(), isTieBroken: flag() }, next };
  });

  it('the order of entry changes nothing', () => {
    for (const { candidates, limit, next } of cases) {
      const shuffled = candidates.map((one) => ({ one, at: next() })).sort((a, b) => a.at - b.at);
      const again = standingsOf(
        shuffled.map(({ one }) => one),
        limit,
      );
      for (const [id, standing] of standingsOf(candidates, limit)) expect(again.get(id)).toBe(standing);
    }
  });

  it('never more are sure than there are places, and nobody is out while there is room', () => {
    for (const { candidates, limit } of cases) {
      const standings = [...standingsOf(candidates, limit).values()];
      const count = (wanted: Standing) => standings.filter((one) => one === wanted).length;
      expect(count('PASS')).toBeLessThanOrEqual(Math.max(0, limit.floor - limit.awarded));
      if (candidates.length <= limit.ceiling - limit.awarded) expect(count('FAIL')).toBe(0);
    }
  });
});
