import fc from 'fast-check';
import { exact, shareOf, textOf } from '../criterion/exact.rules.ts';
import type { CriterionKind } from '../criterion/formula.rules.ts';
import { groupShare, type ScoredItem, totalOf } from '../score-sheet/total.rules.ts';
import { type Contender, type RankingRule, rank, type TieBreaker } from './ranking.rules.ts';

const SCALE = exact(1_000);
const GROUPS = ['I', 'II', 'III'] as const;
const RULE: RankingRule = {
  scale: SCALE,
  tieBreakers: [{ kind: 'GROUP', groupId: 'I' }, { kind: 'PENALTY' }, { kind: 'DECISION' }] satisfies TieBreaker[],
  bands: [
    { classification: 'Xuất sắc', from: 90 },
    { classification: 'Tốt', from: 80 },
    { classification: 'Khá', from: 65 },
  ],
};

const KINDS = ['QUANTITY', 'PERCENTAGE', 'TICK', 'BONUS', 'PENALTY'] as const satisfies readonly CriterionKind[];
const item = fc.record({
  kind: fc.constantFrom(...KINDS),
  groupIds: fc.constantFrom(...GROUPS).map((id) => [id]),
  maximum: fc.integer({ min: 1, max: 60 }).map((value) => exact(value)),
});
const scored = fc.record({ isAssigned: fc.boolean(), hundredths: fc.integer({ min: 0, max: 100 }) });
interface Cluster {
  readonly units: readonly (readonly ScoredItem[])[];
}
/** Few items of few points, so that equal scores are common. */
const cluster: fc.Arbitrary<Cluster> = fc.array(item, { minLength: 1, maxLength: 8 }).chain((items) =>
  fc.array(fc.tuple(...items.map(() => scored)), { minLength: 1, maxLength: 14 }).map((units) => ({
    units: units.map((marks) =>
      items.map((one, at): ScoredItem => {
        const { isAssigned = false, hundredths = 0 } = marks[at] ?? {};
        const points = shareOf(one.maximum, exact(hundredths), exact(100));
        return { ...one, criterionId: `c${at}`, isAssigned, points };
      }),
    ),
  })),
);

function contender(items: readonly ScoredItem[], at: number): Contender {
  const { score, penalty } = totalOf(items, SCALE);
  const groups = new Map(GROUPS.map((id) => [id, groupShare(items, id)]));
  return { unitId: `u${at}`, score, penalty, groups, decided: at % 3 === 0 ? at : null };
}
const ranked = ({ units }: Cluster) => rank(units.map(contender), RULE);
const placesOf = (one: Cluster) => new Map(ranked(one).map((placed) => [placed.unitId, placed]));

it('a ranking does not depend on the order in which units, items or points were entered', () => {
  fc.assert(
    fc.property(cluster, fc.infiniteStream(fc.nat()), (one, random) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((value) => ({ value, key: random.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ value }) => value);
      const contenders = one.units.map((items, at) => contender(shuffled(items), at));

      expect(rank(shuffled(contenders), RULE)).toEqual(ranked(one));
    }),
  );
});

it('an item that nobody is assigned never changes a rank, whatever it could bring and whatever was entered', () => {
  fc.assert(
    fc.property(cluster, item, fc.integer({ min: 0, max: 100 }), (one, extra, hundredths) => {
      const points = shareOf(extra.maximum, exact(hundredths), exact(100));
      const added: ScoredItem = { ...extra, criterionId: 'extra', isAssigned: false, points };

      expect(ranked({ units: one.units.map((items) => [...items, added]) })).toEqual(ranked(one));
    }),
  );
});

it('an item that a unit is not assigned leaves the score of that unit as it was', () => {
  fc.assert(
    fc.property(cluster, fc.integer({ min: 1, max: 900 }), (one, maximum) => {
      const changed = one.units.map((items) =>
        items.map((old) => (old.isAssigned ? old : { ...old, maximum: exact(maximum), points: exact(maximum) })),
      );

      expect(ranked({ units: changed })).toEqual(ranked(one));
    }),
  );
});

it('more points never give a worse place', () => {
  fc.assert(
    fc.property(cluster, (one) => {
      const [first = []] = one.units;
      const better = first.map((old) => {
        if (!old.isAssigned) return old;
        return { ...old, points: old.kind === 'PENALTY' ? 0n : old.maximum };
      });
      const before = placesOf(one).get('u0');
      const after = placesOf({ units: [better, ...one.units.slice(1)] }).get('u0');

      expect(after?.place).toBeLessThanOrEqual(before?.place ?? 0);
    }),
  );
});

it('places begin with one, count everybody, and are shared only by those who cannot be told apart', () => {
  fc.assert(
    fc.property(cluster, (one) => {
      const places = ranked(one);

      expect(places).toHaveLength(one.units.length);
      for (const { place, isShared } of places) {
        expect(place).toBe(1 + places.filter((other) => other.place < place).length);
        expect(isShared).toBe(places.filter((other) => other.place === place).length > 1);
      }
    }),
  );
});

it('a full sheet has the whole scale, whatever is assigned', () => {
  fc.assert(
    fc.property(cluster, ({ units }) => {
      for (const items of units) {
        const full = items.map((one) => ({
          ...one,
          points: one.kind === 'PENALTY' || one.kind === 'BONUS' ? 0n : one.maximum,
        }));
        const { ceiling, score } = totalOf(full, SCALE);
        expect(textOf(score)).toBe(ceiling === 0n ? '0' : textOf(SCALE));
      }
    }),
  );
});
