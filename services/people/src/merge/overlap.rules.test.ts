import { type Days, type Period, resolveOverlaps } from './overlap.rules.ts';

const period = (id: string, validFrom: string, validTo: string | null, organisationId = 'a'): Period => ({
  id,
  organisationId,
  validFrom,
  validTo,
});

it.each<[string, Period[], Period, Days[] | 'moved']>([
  ['another organisation', [period('k', '2020-01-01', null, 'b')], period('d', '2020-01-01', null), 'moved'],
  ['another time', [period('k', '2020-01-01', '2020-12-31')], period('d', '2021-01-01', null), 'moved'],
  ['the same time', [period('k', '2020-01-01', null)], period('d', '2020-01-01', null), []],
  ['a time within', [period('k', '2020-01-01', null)], period('d', '2020-06-01', '2020-07-01'), []],
  [
    'an earlier start',
    [period('k', '2020-03-01', null)],
    period('d', '2020-01-01', null),
    [{ validFrom: '2020-01-01', validTo: '2020-02-29' }],
  ],
  [
    'a later end',
    [period('k', '2020-01-01', '2020-12-31')],
    period('d', '2020-06-01', null),
    [{ validFrom: '2021-01-01', validTo: null }],
  ],
  [
    'a time around two',
    [period('k', '2020-02-01', '2020-02-29'), period('l', '2020-04-01', '2020-04-30')],
    period('d', '2020-01-01', '2020-12-31'),
    [
      { validFrom: '2020-01-01', validTo: '2020-01-31' },
      { validFrom: '2020-03-01', validTo: '2020-03-31' },
      { validFrom: '2020-05-01', validTo: '2020-12-31' },
    ],
  ],
])('%s', (_what, kept, dropped, parts) => {
  const { moved, trimmed, absorbed } = resolveOverlaps(kept, [dropped]);

  if (parts === 'moved') expect({ moved, trimmed, absorbed }).toEqual({ moved: ['d'], trimmed: [], absorbed: [] });
  else if (parts.length === 0)
    expect({ moved, trimmed, absorbed }).toEqual({ moved: [], trimmed: [], absorbed: ['d'] });
  else expect({ moved, trimmed, absorbed }).toEqual({ moved: [], trimmed: [{ id: 'd', parts }], absorbed: [] });
});

/** Days of January 2020 as bits, so that the oracle is plain counting. */
const day = (n: number) => `2020-01-${String(n).padStart(2, '0')}`;
const bits = ({ validFrom, validTo }: Days): number[] =>
  Array.from({ length: 31 }, (_, at) => at + 1).filter((n) => day(n) >= validFrom && day(n) <= (validTo ?? day(31)));
function draw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
/** Periods of one organisation that do not overlap, as the database demands of one person. */
function periods(random: () => number, name: string): Period[] {
  const found: Period[] = [];
  for (let from = 1 + Math.floor(random() * 6); from <= 31; ) {
    const to = from + Math.floor(random() * 8);
    found.push(period(`${name}${from}`, day(from), to >= 31 ? null : day(to)));
    from = to + 1 + Math.floor(random() * 5);
  }
  return found;
}

it('no day is lost and none is there twice, for 500 pairs of careers', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const random = draw(seed);
    const [kept, dropped] = [periods(random, 'k'), periods(random, 'd')];

    const { moved, trimmed } = resolveOverlaps(kept, dropped);

    const after = [
      ...kept,
      ...dropped.filter(({ id }) => moved.includes(id)),
      ...trimmed.flatMap(({ parts }) => parts),
    ];
    const days = after.flatMap(bits);
    expect({ seed, days: days.toSorted((a, b) => a - b) }).toEqual({
      seed,
      days: [...new Set([...kept, ...dropped].flatMap(bits))].toSorted((a, b) => a - b),
    });
  }
});
