import { Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(organisations);
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const generate = (input: object, actor = board) =>
  world.run(
    actor,
    'mutation ($i: GenerateReportingPeriods!) { row: generateReportingPeriods(input: $i) { reportingPeriods { name fromOn toOn dueOn } } }',
    { i: { cadence: 'MONTHLY', from: '2022-01-01', to: '2024-12-31', dueDays: 5, ...input } },
  );

it('three years of periods are made in one action, all or none', async () => {
  const made = await world.run(
    board,
    'mutation { row: createCampaign(input: { code: "NTM", title: "Nông thôn mới", kind: THEMATIC, scope: PROVINCE }) { id } }',
  );
  const campaignId = made.at<string>('row.id');

  expect((await generate({ campaignId }, actorOf([Role.AUDITOR]))).codes).toEqual(['FORBIDDEN']);
  expect((await generate({ campaignId, to: '2021-12-31' })).violations).toEqual(['BEFORE_START']);
  expect((await generate({ campaignId, to: '2040-12-31' })).violations).toEqual(['OUT_OF_RANGE']);
  const done = await generate({ campaignId });
  expect(done.at('row.reportingPeriods')).toHaveLength(36);
  expect(done.at('row.reportingPeriods.35')).toEqual({
    ...{ name: 'Tháng 12/2024', fromOn: '2024-12-01', toOn: '2024-12-31', dueOn: '2025-01-05' },
  });
  expect(
    (await generate({ campaignId, cadence: 'QUARTERLY', from: '2024-12-01', to: '2025-12-31' })).violations,
  ).toEqual(['OVERLAP']);
  expect(
    (await generate({ campaignId, from: '2025-01-01', to: '2025-03-31' })).at('row.reportingPeriods'),
  ).toHaveLength(39);
});
