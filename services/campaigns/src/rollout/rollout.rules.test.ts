import { type Reached, RolloutStep, rateOf, stepOf } from './rollout.rules.ts';

const nothing: Reached = {
  deliveredOn: null,
  openedOn: null,
  acknowledgedOn: null,
  launchedOn: null,
  reportedOn: null,
};
const day = '2021-09-01';

it.each<[Partial<Reached>, RolloutStep]>([
  [{}, RolloutStep.NOT_DELIVERED],
  [{ deliveredOn: day }, RolloutStep.DELIVERED],
  [{ deliveredOn: day, openedOn: day }, RolloutStep.OPENED],
  [{ deliveredOn: day, openedOn: day, acknowledgedOn: day }, RolloutStep.ACKNOWLEDGED],
  [{ deliveredOn: day, launchedOn: day }, RolloutStep.LAUNCHED],
  [{ launchedOn: day, reportedOn: day }, RolloutStep.REPORTED],
])('%j stands at %s', (reached, step) => {
  expect(stepOf({ ...nothing, ...reached })).toBe(step);
});

it.each([
  [0, 147, 0],
  [2, 147, 1.4],
  [147, 147, 100],
  [0, 0, null],
])('%i of %i units are %s percent', (launched, units, rate) => {
  expect(rateOf(launched, units)).toBe(rate);
});
