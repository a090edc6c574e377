import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people } from '../index.ts';
import { signIn } from '../testing/browser.ts';
import { openDemo } from '../testing/demo.ts';
import type { Ground } from '../testing/ground.ts';
import { demoPassword } from './password.demo.ts';
import { personFor } from './person.demo.ts';
import { postsOfMember } from './post.demo.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openDemo();
});
afterAll(() => ground.close());

const counts = () =>
  ground.sql(`select (select count(*) from people.person)::int as persons, (select count(*) from people.account)::int as accounts,
    (select count(distinct "password") from auth."account")::int as hashes, (select count(*) from people.person where not is_reconstructed)::int as real`);

it('the demo makes accounts of every role with one shared hash, and persons that are marked as made up, once', async () => {
  const before = await counts();
  await people.loadDemo?.(ground.runtime);

  // 3 members with 12 persons, 12 of the province; 14 accounts of the province, 3 leaders, 3 officers
  expect(before).toEqual([{ persons: 48, accounts: 20, hashes: 1, real: 0 }]);
  expect(await counts()).toEqual(before);
});

it('the same post gives the same person at every load', () => {
  const unit = { id: 'u', code: 'so-y-te', kind: 'DEPARTMENT', sub_kind: null };

  expect(postsOfMember(unit).map(personFor)).toEqual(postsOfMember(unit).map(personFor));
  for (const person of postsOfMember(unit).map(personFor)) expect(person.national_id).toMatch(/^000\d{9}$/);
});

it('another DEMO_PASSWORD at the next start is the password of all demo accounts', async () => {
  const site = await ground.again({ DEMO_PASSWORD: 'Mat-khau-khac-2022' });
  await people.loadDemo?.(site.runtime);

  expect((await signIn(site, 'analyst', 'Mat-khau-khac-2022')).status).toBe(200);
  expect((await signIn(site, 'analyst')).status).toBe(401);
  await site.close();
});

it('without DEMO_PASSWORD one is made and kept in a file that only the owner reads', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'people-demo-'));
  const first = demoPassword({ demoPassword: null, dataDir });

  expect(first).toHaveLength(20);
  expect(demoPassword({ demoPassword: null, dataDir })).toBe(first);
  expect(statSync(join(dataDir, 'demo-password')).mode & 0o777).toBe(0o600);
  rmSync(dataDir, { recursive: true });
});
