import Sequencer from '@jest/test-sequencer';

/** Suites of twenty seconds and more, longest first: begun last, one of them would keep a core waiting at the end. */
const LONGEST = [
  ...['test/exchange/round-trip', 'test/startup/startup', 'test/access/root-fields', 'test/stories/whole-movement'],
  ...['test/exchange/gone-rows-xlsx', 'test/access/rows', 'test/exchange/refused-files', 'test/exchange/gone-rows-csv'],
  ...['test/registry/conformance', 'services/postgres/src/launcher'],
];
const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return place === -1 ? LONGEST.length : place;
};

/** On a fresh checkout jest knows no durations and goes by the size of the files. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
