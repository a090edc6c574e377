import { EventReader } from '@tdkt/gateway/trial';
import pg from 'pg';
import { CAMPAIGN, idOf, saveReport, submitReport } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

let world: World;
let campaignId: string;
beforeAll(async () => {
  world = await startWorld();
  campaignId = await idOf(await world.as('board'), 'campaigns', CAMPAIGN);
});
afterAll(() => world.close());

const follow = async (username: string, more = ''): Promise<EventReader> => {
  const { token } = await world.as(username);
  const query = `subscription { changed(types: ["ProgressReport"]${more}) { type id version } }`;
  return EventReader.open(world.url, query, token ? { token } : {});
};

describe('a report that a unit writes', () => {
  it('is told within two seconds to the unit and the Board, and never to another unit', async () => {
    const officer = await world.as('officer.huyen-long-thanh');
    const organisationId = await idOf(officer, 'organisations', 'huyen-long-thanh');
    const foreignId = await idOf(officer, 'organisations', 'huyen-xuan-loc');
    const [own, board, narrowed, elsewhere, foreign] = await Promise.all([
      follow('officer.huyen-long-thanh'),
      follow('board'),
      follow('board.officer', `, organisationId: "${organisationId}"`),
      follow('auditor', `, organisationId: "${foreignId}"`),
      follow('officer.huyen-xuan-loc'),
    ]);

    const report = await saveReport(officer, campaignId, organisationId);

    const told = [{ data: { changed: { type: 'ProgressReport', ...report } } }];
    expect(await Promise.all([own, board, narrowed].map((reader) => reader.take(1)))).toEqual([told, told, told]);
    expect(await Promise.all([elsewhere, foreign].map((reader) => reader.take(1, 1_500)))).toEqual([[], []]);

    await submitReport(officer, report);

    expect(await own.take(1)).toMatchObject([{ data: { changed: { id: report.id, version: report.version + 1 } } }]);
    await Promise.all([own, board, narrowed, elsewhere, foreign].map((reader) => reader.close()));
  });

  it('leaves the database as its name and nothing more', async () => {
    const listener = new pg.Client({ ...world.connection });
    await listener.connect();
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query('listen changed');
    const officer = await world.as('officer.huyen-nhon-trach');
    await saveReport(officer, campaignId, await idOf(officer, 'organisations', 'huyen-nhon-trach'));
    await listener.query('select 1');
    await listener.end();

    expect(heard.length).toBeGreaterThan(0);
    for (const payload of heard)
      expect(payload).toMatch(/^campaigns\.[a-z_]+ [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(new Set(heard).size).toBe(heard.length);
  });
});

it('a role that may not read a type cannot follow it', async () => {
  const reader = await follow('analyst');

  expect([reader.status, await reader.code()]).toEqual([403, 'FORBIDDEN']);
});
