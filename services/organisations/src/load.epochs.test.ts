import fc from 'fast-check';
import { codesOf, type Identity, identitiesOf, type Line } from './load.epochs.ts';
import { reorganisationsOf } from './load.succession.ts';
import { dayAfter } from './organisation/day.rules.ts';

/** Made-up provinces with steps of every kind between four dates: whatever the files say, no unit is torn and none is lost. */
const EPOCHS = ['2021-07-01', '2024-11-01', '2025-07-01', '2026-04-30'];
const SINCE = '2021-01-01';
const EVENTS = [
  'carry',
  'kind-change',
  'spelling',
  'merge',
  'split',
  'boundary-change',
  'survives-under-code-of-merged',
];
const BASIS = 'resolution 202/2025/QH15';

interface Fate {
  readonly event: string | null;
  readonly target: number;
}
const fate = fc.record<Fate>({ event: fc.option(fc.constantFrom(...EVENTS), { freq: 6 }), target: fc.nat(7) });
const world = fc.record({
  size: fc.integer({ min: 1, max: 8 }),
  fates: fc.array(fc.array(fate, { minLength: 8, maxLength: 8 }), { minLength: 3, maxLength: 3 }),
});

const unit = (epoch: string, code: string): Line => ({
  ...{ epoch, level: '3', code, full_name: `Xã ${code}`, name: code, kind: 'commune', parent_code: '' },
});

/** A step of a unit; who would live on under a code that another lives on under is merged into that one. */
function stepOf(code: string, { event, target }: { event: string; target: number }, survivors: Set<string>): Line {
  const stays = ['carry', 'kind-change', 'spelling'].includes(event);
  const to_code = stays ? code : String(target);
  const lives = stays || event.startsWith('survives');
  const told = lives && survivors.has(to_code) ? 'merge' : event;
  if (lives) survivors.add(to_code);
  const scope = told === 'split' ? 'part' : 'whole';
  return { from_code: code, to_code, event: told, scope, basis: BASIS, verified: 'true' };
}

/** One unit is always there, so that no date is without any. */
const LASTING = '9';

/** The files of a made-up province: every unit of a date has a fate on the next, or is forgotten. */
function filesOf({ size, fates }: { size: number; fates: readonly (readonly Fate[])[] }) {
  let codes = Array.from({ length: size }, (_, at) => String(at));
  const units = EPOCHS.map((epoch) => unit(epoch, LASTING));
  units.push(...codes.map((code) => unit(EPOCHS[0] as string, code)));
  const steps: Line[] = [];
  fates.forEach((of, at) => {
    const [from_epoch, to_epoch] = [EPOCHS[at] as string, EPOCHS[at + 1] as string];
    const survivors = new Set<string>();
    const made: Line[] = codes.flatMap((code, index) => {
      const { event, target } = of[index] as Fate;
      return event === null ? [] : [{ from_epoch, to_epoch, ...stepOf(code, { event, target }, survivors) }];
    });
    const lasting = stepOf(LASTING, { event: 'carry', target: 0 }, survivors);
    steps.push(...made, { from_epoch, to_epoch, ...lasting });
    codes = [...new Set(made.map(({ to_code }) => to_code ?? ''))].sort();
    units.push(...codes.map((code) => unit(to_epoch, code)));
  });
  return { units, steps };
}

const isWhole = ({ stretches }: Identity): boolean =>
  stretches.every(({ from, to }, at) => {
    const next = stretches[at + 1];
    return (to === null || from <= to) && (!next || (to !== null && dayAfter(to) === next.from));
  });

it('the stretches of a unit follow each other without overlap or gap, and so do its codes', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { units, steps } = filesOf(given);
      for (const identity of identitiesOf(units, steps, SINCE)) {
        expect(isWhole(identity)).toBe(true);
        const codes = codesOf(identity.stretches);
        expect([codes[0]?.from, codes.at(-1)?.to]).toEqual([
          identity.stretches[0]?.from,
          identity.stretches.at(-1)?.to,
        ]);
      }
    }),
  );
});

it('on each date there are as many units as the file has, each under its own code', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { units, steps } = filesOf(given);
      const identities = identitiesOf(units, steps, SINCE);
      for (const epoch of EPOCHS) {
        const then = identities.flatMap(({ stretches }) =>
          stretches
            .filter(({ from, to }) => from <= epoch && (to === null || to >= epoch))
            .map(({ line }) => line.code),
        );
        expect(then.sort()).toEqual(
          units
            .filter((line) => line.epoch === epoch)
            .map(({ code }) => code)
            .sort(),
        );
      }
    }),
  );
});

it('a unit that ends is a predecessor on the next day, and a unit that begins is a successor, or its step is unknown', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { units, steps } = filesOf(given);
      const edges = reorganisationsOf(units, steps).flatMap(({ edges }) => edges);
      for (const { key, stretches } of identitiesOf(units, steps, SINCE)) {
        const last = stretches.at(-1)?.to;
        if (last)
          expect(edges).toContainEqual(expect.objectContaining({ predecessor: key, effectiveOn: dayAfter(last) }));
        const first = stretches[0]?.from as string;
        if (first !== SINCE)
          expect(edges).toContainEqual(expect.objectContaining({ successor: key, effectiveOn: first }));
      }
    }),
  );
});

it('a step that jumps over a date makes the date in between unknown, and is told where it ends', () => {
  const [first, second, third] = EPOCHS as [string, string, string];
  const units = [unit(first, '1'), unit(first, '2'), unit(second, '2'), unit(third, '2')];
  const step = { from_code: '2', to_code: '2', event: 'carry', scope: 'whole', basis: '', verified: 'true' };
  const jump = {
    from_epoch: first,
    from_code: '1',
    to_epoch: third,
    to_code: '2',
    event: 'merge',
    scope: 'whole',
    basis: BASIS,
    verified: 'true',
  };
  const steps = [
    { ...step, from_epoch: first, to_epoch: second },
    { ...step, from_epoch: second, to_epoch: third },
    jump,
  ];

  expect(reorganisationsOf(units, steps)).toEqual([
    expect.objectContaining({
      ...{ kind: 'UNKNOWN', effectiveOn: second, legalBasis: null, isVerified: false },
      edges: [
        expect.objectContaining({ predecessor: `${first}:1`, successor: null, effectiveOn: second }),
        expect.objectContaining({ predecessor: `${first}:1`, successor: `${first}:2`, effectiveOn: third }),
      ],
    }),
  ]);
});
