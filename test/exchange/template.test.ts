import { organisations } from '@tdkt/organisations';
import { startWorld, type World } from '../world/world.ts';
import { Office, readCsv, writeCsv } from './files.ts';

const CLUSTERS = { service: 'organisations', type: 'Cluster' } as const;
const FILE = writeCsv([
  ['Mã', 'Tên', 'Loại', 'Thứ tự', 'Có hiệu lực từ'],
  ['N1', 'Khối nhập', 'BLOC', '201', '01/02/2021'],
]);

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = new Office(world, await world.as('board'));
});
afterAll(() => world.close());

it('the template names every column that can be entered, in both languages, and its headings place themselves', async () => {
  for (const language of ['vi', 'en']) {
    const response = await office.ask(`organisations/Cluster/template?format=csv&language=${language}`);
    const [headings = []] = readCsv(new Uint8Array(await response.arrayBuffer()));
    const run = await office.upload(CLUSTERS, writeCsv([headings, headings.map(() => 'x')]));

    expect(Object.values(run.suggested)).toEqual(
      expect.arrayContaining(['code', 'name', 'kind', 'theme', 'validFrom']),
    );
    expect(Object.values(run.suggested)).not.toContain(null);
    expect(headings.filter((heading) => heading.endsWith(' *')).length).toBe(5);
  }
});

it('the template as a workbook is a table without rows', async () => {
  const response = await office.ask('organisations/Cluster/template');
  const { id } = await office.upload(CLUSTERS, new Uint8Array(await response.arrayBuffer()));

  expect(await office.settled(CLUSTERS, id)).toMatchObject({ state: 'FAILED', failure: { code: 'EMPTY_FILE' } });
});

describe('what time does to imports', () => {
  const forget = async () => {
    const running = world.product.services.get('organisations');
    const job = organisations.jobs?.find(({ name }) => name === 'forget-imports');
    if (!running || !job) throw new Error('there is no job that forgets');
    await job.run(running.runtime);
  };

  it('a reading whose process has gone is told as interrupted', async () => {
    const run = await office.check(CLUSTERS, FILE);
    await world.sql("update organisations.import_run set state = 'READING' where id = $1", [run.id]);
    await world.sql("update organisations.import_progress set beat_at = now() - interval '1 hour' where run_id = $1", [
      run.id,
    ]);

    await forget();

    expect(await office.settled(CLUSTERS, run.id)).toMatchObject({ state: 'FAILED', failure: { code: 'INTERRUPTED' } });
  });

  it('staged rows are deleted after thirty days, and the run is remembered', async () => {
    const run = await office.check(CLUSTERS, FILE);
    await world.sql("update organisations.import_run set updated_at = now() - interval '31 days' where id = $1", [
      run.id,
    ]);

    await forget();

    expect(await world.sql('select 1 from organisations.import_row where run_id = $1', [run.id])).toEqual([]);
    expect((await office.settled(CLUSTERS, run.id)).rowsTotal).toBe(1);
  });
});
