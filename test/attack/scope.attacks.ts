import { randomUUID } from 'node:crypto';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { type Attack, ask, every, refused, type Seen, send, type Target, told, type Verdict } from './target.ts';

const OWN = 'officer.huyen-long-thanh';
const FOREIGN = 'officer.huyen-xuan-loc';

/** A row of another unit that its own officer sees. */
async function foreignId(target: Target, many: string): Promise<string> {
  const officer = await target.as(FOREIGN);
  const { page } = await officer.get<{ page: { items: { id: string }[] } }>(
    `{ page: ${many}(page: {limit: 1}) { items { id } } }`,
  );
  const id = page.items[0]?.id;
  if (!id) throw new Error(`${FOREIGN} has no ${many}`);
  return id;
}

/** A foreign row answers as a random id does, in words, length and code. */
const likeRandom = (row: string, many: string, document: string): Attack => ({
  ...{ row, what: document.replace(/\$id: ID!/g, '').slice(0, 60), expected: 'as a random id: NOT_FOUND' },
  run: async (target) => {
    const { token } = await target.as(OWN);
    const foreign = await ask(target, document, { token, variables: { id: await foreignId(target, many) } });
    const random = await ask(target, document, { token, variables: { id: randomUUID() } });
    const verdict = refused(foreign, ['NOT_FOUND']);
    return { holds: verdict.holds && foreign.text === random.text, measured: told(foreign) };
  },
});

const withToken = async (target: Target, username: string, query: string, variables: unknown = {}): Promise<Seen> =>
  ask(target, query, { token: (await target.as(username)).token, variables });

/** Refused to a role, whatever it asks of a field. */
const denied = (row: string, username: string, query: string, codes: readonly string[]): Attack => ({
  ...{ row, what: `${username}: ${query.slice(0, 60)}`, expected: codes.join(' or ') },
  run: async (target) => refused(await withToken(target, username, query), codes),
});

/** Welch's t over pairs of questions that take turns: does time tell a foreign row from a random id? */
async function timing(target: Target): Promise<Verdict> {
  const foreign = await foreignId(target, 'people');
  const document = 'query($id: ID!) { person(id: $id) { id } }';
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round < 220; round += 1) {
    const pair = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const which of pair) {
      const id = which === 0 ? foreign : randomUUID();
      taken[which as 0 | 1].push((await withToken(target, OWN, document, { id })).milliseconds);
    }
  }
  // Pauses of the machine are cut off alike on both sides.
  const [one, other] = taken.map((values) => statistics([...values.slice(20)].sort((a, b) => a - b).slice(0, 180)));
  if (!one || !other) throw new Error('nothing was measured');
  const t = (one.mean - other.mean) / Math.sqrt(one.variance / one.count + other.variance / other.count);
  const apart = Math.abs(one.mean - other.mean);
  // 2.58: one in a hundred. A difference under a tenth of a millisecond drowns in any network.
  return {
    holds: Math.abs(t) < 2.58 || apart < 0.1,
    measured: `t = ${t.toFixed(2)}, means ${one.mean.toFixed(2)} and ${other.mean.toFixed(2)} ms`,
  };
}

function statistics(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance, count: values.length };
}

/** The count of a list is that of what may be seen. */
async function counts(target: Target): Promise<Verdict> {
  const board = await target.as('board');
  const officer = await target.as(OWN);
  const query = '{ people { totalCount } }';
  const all = (await board.get<{ people: { totalCount: number } }>(query)).people.totalCount;
  const own = (await officer.get<{ people: { totalCount: number } }>(query)).people.totalCount;
  const organisationId = await idOf(board, 'organisations', 'huyen-xuan-loc');
  const { people } = await officer.get<{ people: { totalCount: number } }>(
    'query($id: [ID!]) { people(filter: {organisationId: $id}) { totalCount } }',
    { id: [organisationId] },
  );
  const holds = own > 0 && own < all && people.totalCount === 0;
  return { holds, measured: `${own} of ${all}; of a foreign unit ${people.totalCount}` };
}

async function masked(target: Target): Promise<Verdict> {
  const leader = await target.as('leader.c1');
  const { people } = await leader.get<{ people: { items: { nationalId: string | null }[] } }>(
    '{ people(page: {limit: 100}) { items { nationalId } } }',
  );
  const shown = people.items.filter(({ nationalId }) => nationalId !== null && /\d{6}/.test(nationalId));
  return { holds: people.items.length > 0 && shown.length === 0, measured: `0 of ${people.items.length} in full` };
}

/** Twenty of the same at once: one takes effect. */
async function race(target: Target): Promise<Verdict> {
  const officer = await target.as(FOREIGN);
  const { people } = await officer.get<{ people: { items: { id: string; version: number }[] } }>(
    '{ people(page: {limit: 1}) { items { id version } } }',
  );
  const { id, version } = people.items[0] ?? { id: '', version: 0 };
  const document =
    'mutation($id: ID!, $version: Int!, $name: String!) { updatePerson(id: $id, version: $version, input: {middleName: $name}) { version } }';
  const seen = await Promise.all(
    Array.from({ length: 50 }, (_, at) => withToken(target, FOREIGN, document, { id, version, name: `Văn ${at}` })),
  );
  const done = seen.filter(({ hasData }) => hasData).length;
  const conflicts = seen.filter(({ code }) => code === 'CONFLICT').length;
  return { holds: done === 1 && done + conflicts === 50, measured: `${done} done, ${conflicts} CONFLICT` };
}

async function replay(target: Target): Promise<Verdict> {
  const officer = await target.as(FOREIGN);
  const organisationId = await idOf(officer, 'organisations', 'huyen-xuan-loc');
  const input = { name: 'Chuyên mục thử', kind: 'COLUMN', openedOn: '2021-09-01', organisationId };
  const campaignId = await idOf(officer, 'campaigns', CAMPAIGN);
  const document = 'mutation($input: CreateMediaColumn!) { createMediaColumn(input: $input) { id } }';
  const headers = { 'idempotency-key': randomUUID() };
  const token = officer.token;
  const first = await ask(target, document, { token, headers, variables: { input: { ...input, campaignId } } });
  const again = await ask(target, document, { token, headers, variables: { input: { ...input, campaignId } } });
  const changed = { ...input, campaignId, name: 'Chuyên mục khác' };
  const other = await ask(target, document, { token, headers, variables: { input: changed } });
  const holds = first.hasData && again.text === first.text && refused(other, ['CONFLICT']).holds;
  return {
    holds,
    measured: `${told(first)}; again ${again.text === first.text ? 'the same' : told(again)}; ${other.code}`,
  };
}

/** A role that was taken away works no longer, with the token of before. */
async function revokedRole(target: Target): Promise<Verdict> {
  const board = await target.as('board');
  const made = await board.get<{ created: { account: { id: string }; password: string } }>(
    'mutation($input: CreateAccount!) { created: createAccount(input: $input) { account { id } password } }',
    { input: { username: `attack.${randomUUID().slice(0, 8)}`, displayName: 'Thử' } },
  );
  const { account, password } = made.created;
  const { grant } = await board.get<{ grant: { id: string; version: number } }>(
    'mutation($input: GrantRole!) { grant: grantRole(input: $input) { id version } }',
    { input: { accountId: account.id, role: 'BOARD_OFFICER', validFrom: '2021-01-01' } },
  );
  const { found } = await board.get<{ found: { username: string; version: number } }>(
    'query($id: ID!) { found: account(id: $id) { username version } }',
    { id: account.id },
  );
  const seen = await send(target, '/auth/sign-in/username', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ username: found.username, password }),
  });
  const { accessToken: token } = JSON.parse(seen.text) as { accessToken: string };
  const before = await ask(target, '{ people { totalCount } }', { token });
  await board.get('mutation($id: ID!, $version: Int!) { revokeRole(id: $id, version: $version) { id } }', grant);
  const began = performance.now();
  let after = before;
  while (after.hasData && performance.now() - began < 60_000)
    after = await ask(target, '{ people { totalCount } }', { token });
  const seconds = (performance.now() - began) / 1_000;
  return { holds: before.hasData && !after.hasData, measured: `${after.code} after ${seconds.toFixed(2)} s` };
}

async function assigned(target: Target): Promise<Verdict> {
  const { token } = await target.as(FOREIGN);
  const organisationId = await idOf(await target.as(FOREIGN), 'organisations', 'huyen-xuan-loc');
  const given = [
    { state: 'APPROVED' },
    { createdBy: randomUUID() },
    { version: 0 },
    { id: randomUUID() },
    { clusterId: randomUUID() },
  ];
  const verdicts = [];
  for (const more of given) {
    const input = { commendationType: 'MOVEMENT', summary: 'x', proposingOrganisationId: organisationId, ...more };
    const document = 'mutation($input: CreateProposal!) { createProposal(input: $input) { id } }';
    verdicts.push(refused(await ask(target, document, { token, variables: { input } }), ['INVALID']));
  }
  return every(verdicts, 'fields that are not ours to set');
}

const byId = (field: string) => `query($id: ID!) { ${field}(id: $id) { id } }`;

export const SCOPE: readonly Attack[] = [
  likeRandom('F3', 'people', byId('person')),
  likeRandom('F3', 'affiliations', byId('affiliation')),
  likeRandom('F3', 'deliveries', byId('delivery')),
  likeRandom(
    'F3',
    'people',
    'mutation($id: ID!) { updatePerson(id: $id, version: 1, input: {givenName: "X"}) { id } }',
  ),
  likeRandom('F3', 'deliveries', 'mutation($id: ID!) { acknowledgePlan(id: $id) { id } }'),
  denied('F5', 'analyst', '{ people { items { id fullName } } }', ['FORBIDDEN']),
  denied('F5', 'analyst', '{ proposals { items { id } } }', ['FORBIDDEN']),
  denied('F5', 'analyst', '{ accounts { items { username } } }', ['FORBIDDEN']),
  denied('F5', OWN, '{ accounts { items { username } } }', ['FORBIDDEN']),
  denied('F5', OWN, '{ apiClients { items { clientId } } }', ['FORBIDDEN']),
  denied('F5', 'auditor', 'mutation { createHoliday(input: {day: "2021-09-03", name: "x"}) { id } }', [
    'FORBIDDEN',
    'INVALID',
  ]),
  { row: 'F5', what: 'national ids as a leader', expected: 'masked', run: masked },
  denied('F7', 'leader.c1', '{ people(filter: {nationalId: ["075"]}) { totalCount } }', ['INVALID']),
  denied('F7', 'leader.c1', '{ people(sort: [{field: NATIONAL_ID, direction: ASC}]) { totalCount } }', ['INVALID']),
  denied('F7', 'board', '{ accounts(filter: {passwordHash: ["x"]}) { totalCount } }', ['INVALID']),
  { row: 'F8', what: 'counts of rows that are not seen', expected: 'only of what is seen', run: counts },
  { row: 'F8', what: 'a foreign row told by time', expected: '|t| < 2.58 or < 0.1 ms', run: timing },
  { row: 'F10', what: 'fields that are not in the input', expected: 'INVALID', run: assigned },
  { row: 'F12', what: '50 changes of one version at once', expected: '1 done, 49 CONFLICT', run: race },
  { row: 'F13', what: 'the same key again, then with other content', expected: 'same answer; CONFLICT', run: replay },
  { row: 'F14', what: 'a role taken away under a token', expected: 'refused within 60 s', run: revokedRole },
];
