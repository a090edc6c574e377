import { DEMO_PASSWORD } from '../world/settings.ts';
import { startWorld, type World } from '../world/world.ts';
import { ATTACKS } from './attacks.ts';
import { type Target, targetOf } from './target.ts';

/** Those that take long, or watch the time, are for `npm run attack`. */
const LONG = /slow headers|told by time|10 payloads|swells|10,000 parts/;
const QUICK = ATTACKS.filter(({ what }) => !LONG.test(what));

let world: World;
let target: Target;
beforeAll(async () => {
  world = await startWorld({ production: true });
  target = targetOf(world.url, DEMO_PASSWORD);
});
afterAll(() => world.close());

it('there are at least sixty attacks', () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
});

it.each(QUICK.map((attack) => [attack.row, attack.what, attack] as const))('%s %s', async (_row, _what, attack) => {
  expect(await attack.run(target)).toMatchObject({ holds: true });
});
