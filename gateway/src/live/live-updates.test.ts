import { newId } from '@tdkt/kernel';
import { EventReader } from '../trial/event-reader.ts';
import { seen } from '../trial/tiny-services.ts';
import { openTrial, type Trial } from '../trial/trial-gateway.ts';

const QUERY = 'subscription { changed(types: ["Thing"]) { type id } }';
let trial: Trial;
beforeAll(async () => {
  trial = await openTrial({ live: { perCaller: 2, all: 20 } });
});
afterAll(() => trial.close());

let account = 0;
/** An officer of a unit; each of them another account. */
const officerOf = (id: string, more: Record<string, unknown> = {}): Promise<string> =>
  trial.identity.token({ sub: `officer-${account++}`, roles: ['UNIT_OFFICER'], organisations: [id], ...more });
const change = (id: string): Promise<void> => trial.notify(`things.thing ${id}`, 'changed');
const told = (id: string) => ({ data: { changed: { type: 'Thing', id } } });

describe('a change', () => {
  it('arrives where the record may be read, and nowhere else', async () => {
    const [own, foreign] = [newId(), newId()];
    const [officer, other, board] = await Promise.all([
      EventReader.open(trial.url, QUERY, { token: await officerOf(own) }),
      EventReader.open(trial.url, QUERY, { token: await officerOf(foreign) }),
      EventReader.open(trial.url, QUERY, { token: await trial.identity.token({ sub: 'board' }) }),
    ]);
    await change(own);

    expect(await officer.take(1)).toEqual([told(own)]);
    expect(await board.take(1)).toEqual([told(own)]);
    expect(await other.take(1, 1_000)).toEqual([]);
    await Promise.all([officer.close(), other.close(), board.close()]);
  });

  it('of hundreds of records at once is looked at in one read of a hundred each', async () => {
    const ids = Array.from({ length: 150 }, newId);
    const reader = await EventReader.open(trial.url, QUERY, { token: await trial.identity.token({ sub: 'board-2' }) });
    const before = seen.byIds;
    const payloads = ids.flatMap((id) => [`things.thing ${id}`, `things.thing ${id}`]);
    await trial.running[0]?.runtime.dataSource.query(
      "select pg_notify('changed', payload) from unnest($1::text[]) as payload",
      [payloads],
    );

    expect((await reader.take(150)).length).toBe(150);
    expect(seen.byIds - before).toBe(2);
    await reader.close();
  });

  it('is read once for several streams of one caller', async () => {
    const id = newId();
    const token = await officerOf(id);
    const readers = await Promise.all([1, 2].map(() => EventReader.open(trial.url, QUERY, { token })));
    const before = seen.byIds;
    await change(id);

    expect(await Promise.all(readers.map((reader) => reader.take(1)))).toEqual([[told(id)], [told(id)]]);
    expect(seen.byIds - before).toBe(1);
    await Promise.all(readers.map((reader) => reader.close()));
  });

  it('of another type, or announced in another shape, is told to nobody', async () => {
    const reader = await EventReader.open(trial.url, QUERY, { token: await trial.identity.token({ sub: 'board-3' }) });
    await trial.notify(`things.part ${newId()}`, 'changed');
    await trial.notify('things.thing x', 'changed');
    await trial.notify('', 'changed');

    expect(await reader.take(1, 900)).toEqual([]);
    await reader.close();
  });

  it('is told to who comes back', async () => {
    const id = newId();
    const token = await officerOf(id);
    const first = await EventReader.open(trial.url, QUERY, { token });
    await first.close();
    const again = await EventReader.open(trial.url, QUERY, { token });
    await change(id);

    expect(await again.take(1)).toEqual([told(id)]);
    await again.close();
  });
});

describe('a subscription', () => {
  it('needs somebody who is signed in and may read the type', async () => {
    const analyst = await trial.identity.token({ roles: ['ANALYST'] });
    const refused = await Promise.all([
      EventReader.open(trial.url, QUERY),
      EventReader.open(trial.url, QUERY, { token: analyst }),
      EventReader.open(trial.url, 'subscription { changed(types: ["Account"]) { id } }', {
        token: await officerOf('x'),
      }),
      EventReader.open(trial.url, 'subscription { changed(types: []) { id } }', { token: await officerOf('x') }),
      EventReader.open(trial.url, 'subscription { changed { id } }', { token: await officerOf('x') }),
    ]);

    expect(await Promise.all(refused.map(async (one) => [one.status, await one.code()]))).toEqual([
      [401, 'UNAUTHENTICATED'],
      [403, 'FORBIDDEN'],
      [400, 'INVALID'],
      [400, 'INVALID'],
      [400, 'INVALID'],
    ]);
  });

  it('is refused where no event stream is asked for', async () => {
    const { body } = await trial.ask(QUERY, { token: await officerOf('x') });

    expect(body.errors?.[0]?.extensions).toEqual({ code: 'INVALID', violations: [{ code: 'EVENT_STREAM' }] });
  });

  it('may be open as often as a caller may have it, and again when one was closed', async () => {
    const token = await officerOf('x');
    const open = () => EventReader.open(trial.url, QUERY, { token });
    const [first, second] = [await open(), await open()];
    const third = await open();
    expect([third.status, await third.code()]).toEqual([429, 'LIMIT']);

    await first.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const fourth = await open();
    expect(fourth.status).toBe(200);
    await Promise.all([second.close(), fourth.close()]);
  });

  it('begins with a sign of life', async () => {
    const reader = await EventReader.open(trial.url, QUERY, { token: await officerOf('x') });
    await reader.take(1, 100);

    expect(reader.beats).toBe(1);
    await reader.close();
  });

  it('ends when its session is revoked, by cookie and by token, and tells nothing afterwards', async () => {
    const [id, sid] = [newId(), newId()];
    const claims = { sub: 'officer-r', sid, roles: ['UNIT_OFFICER'], organisations: [id] };
    trial.identity.sessions.set('live', claims);
    const cookie = { cookie: 'tdkt.session_token=live', 'x-requested-with': 'x' };
    const readers = await Promise.all([
      EventReader.open(trial.url, QUERY, { token: await trial.identity.token(claims) }),
      EventReader.open(trial.url, QUERY, { headers: cookie }),
    ]);
    trial.identity.sessions.delete('live');
    await trial.notify(`sid:${sid}`);
    await change(id);
    await Promise.all(readers.map(({ ended }) => ended));

    expect(await Promise.all(readers.map((reader) => reader.take(1, 50)))).toEqual([[], []]);
    expect(readers.map(({ isComplete }) => isComplete)).toEqual([true, true]);
  });

  it('ends when more has changed than is worth telling', async () => {
    const reader = await EventReader.open(trial.url, QUERY, { token: await trial.identity.token({ sub: 'board-4' }) });
    const query = "select pg_notify('changed', 'things.thing ' || gen_random_uuid()) from generate_series(1, 2500)";
    await trial.running[0]?.runtime.dataSource.query(query);
    await reader.ended;

    expect(reader.isComplete).toBe(true);
  });

  it('leaves nothing behind when the gateway stops', async () => {
    const short = await openTrial();
    const reader = await EventReader.open(short.url, QUERY, { token: await short.identity.token() });
    await short.close();
    await reader.ended;

    expect(reader.isComplete).toBe(true);
  });
});

describe('anything else that asks for an event stream', () => {
  it('is one event', async () => {
    const reader = await EventReader.open(trial.url, '{ noteCount }');
    await reader.ended;

    expect(await reader.take(1)).toEqual([{ data: { noteCount: 7 } }]);
    expect(reader.isComplete).toBe(true);
  });
});
