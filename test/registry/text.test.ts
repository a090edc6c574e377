import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { REGISTERS } from './registries.ts';

/** Whoever writes, in whichever form: text is stored composed (NFC). */
let world: World;
let board: Caller;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
});
afterAll(() => world.close());

const SCHEMAS = "('organisations', 'people', 'campaigns', 'awards')";

it('every table of a service that holds text composes it', async () => {
  const forgotten = await world.sql(`
    select distinct c.oid::regclass::text as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.attgenerated = ''
      and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
    where c.relkind = 'r' and c.relnamespace::regnamespace::text in ${SCHEMAS} and c.relname not in ('audit', 'migration')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'compose'
        and encode(t.tgargs, 'escape') ~ ('(^|,)"?' || a.attname || '"?(,|\\\\000)'))`);

  expect(forgotten).toEqual([]);
});

it.each(REGISTERS.map((register) => [register.type, register] as const))(
  'a decomposed text of a %s is read composed',
  async (type, register) => {
    const text = 'Ước mơ của Đặng Thị Thuý';
    const input = { ...(await register.input(world, 1)), [register.text]: text.normalize('NFD') };

    const { row } = await board.get<{ row: Record<string, string> }>(
      `mutation($input: Create${type}!) { row: create${type}(input: $input) { id ${register.text} } }`,
      { input },
    );

    expect(row[register.text]).toBe(text);
  },
);

it('nested texts too, and a filter finds what is stored', async () => {
  const purposes = ['Chống dịch', 'Giữ vững sản xuất'];
  const input = { code: 'THỬ-1', title: 'Thử', kind: 'THEMATIC', scope: 'PROVINCE', purposes };
  const decomposed = JSON.parse(JSON.stringify(input).normalize('NFD'));

  await board.get('mutation($input: CreateCampaign!) { createCampaign(input: $input) { id } }', { input: decomposed });
  const { campaigns } = await board.get<{ campaigns: { items: { purposes: string[] }[] } }>(
    'query($filter: CampaignFilter) { campaigns(filter: $filter) { items { purposes } } }',
    { filter: { code: [decomposed.code] } },
  );

  expect(campaigns.items).toEqual([{ purposes }]);
});

it('and what is written past the application', async () => {
  const [row] = await world.sql<{ text: string }>(
    'update campaigns.campaign set purposes = $1 where id = (select id from campaigns.campaign limit 1) returning purposes::text as text',
    [JSON.stringify({ Đích: ['Thuý'] }).normalize('NFD')],
  );

  expect(JSON.parse(row?.text ?? '')).toEqual({ Đích: ['Thuý'] });
});
