import type { Caller } from '../world/client.ts';
import { contribute, create, step } from '../world/factories/growth.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

/** What grows during the movement, through the gateway: gifts, exemplars, media, a ceremony, and the figures of all of these. */
const UNIT = 'thanh-pho-bien-hoa';
const OTHER = 'huyen-xuan-loc';
const PRESS = 'bao-dong-nai';

let world: World;
let board: Caller;
let officer: Caller;
let leader: Caller;
let campaignId: string;
let unitId: string;
let otherId: string;
beforeAll(async () => {
  world = await startWorld();
  [board, officer, leader] = [await world.as('board'), await world.as(`officer.${UNIT}`), await world.as('leader.c1')];
  campaignId = await idOf(board, 'campaigns', CAMPAIGN);
  [unitId, otherId] = [await idOf(board, 'organisations', UNIT), await idOf(board, 'organisations', OTHER)];
});
afterAll(() => world.close());

interface Grown {
  contributionCount: number;
  contributionMoney: number;
  contributionValue: number;
  exemplarCount: number;
  exemplarsByState: { state: string; count: number }[];
  mediaItemCount: number;
  airtimeMinutes: number;
  registrationCount: number;
}
async function grown(caller = leader, code = 'C1'): Promise<Grown> {
  const id = await idOf(caller, 'clusters', code);
  const { cluster } = await caller.get<{ cluster: { progress: Grown } }>(
    `query($id: ID!, $campaignId: ID!) { cluster(id: $id) { progress(campaignId: $campaignId) { contributionCount contributionMoney
      contributionValue exemplarCount exemplarsByState { state count } mediaItemCount airtimeMinutes registrationCount } } }`,
    { id, campaignId },
  );
  return cluster.progress;
}

it('a unit and a person register to take part, with the titles they strive for', async () => {
  const awardFormId = await idOf(officer, 'awardForms', 'CTDT');
  const { organisation } = await officer.get<{ organisation: { people: { items: { id: string }[] } } }>(
    'query($id: ID!) { organisation(id: $id) { people(page: {limit: 1}) { items { id } } } }',
    { id: unitId },
  );
  const about = { campaignId, organisationId: unitId, registeredOn: '2021-09-01', targetFormIds: [awardFormId] };

  const own = await create(officer, 'Registration', about);
  await create(officer, 'Registration', { ...about, personId: organisation.people.items[0]?.id });

  const { registration } = await leader.get<{ registration: { targetForms: { name: string }[] } }>(
    'query($id: ID!) { registration(id: $id) { targetForms { name } organisation { name } } }',
    { id: own.id },
  );
  expect(registration.targetForms).toHaveLength(1);
  expect((await grown()).registrationCount).toBe(2);
});

it('a large gift counts at once, is corrected by a counter-entry, and the Board is told to propose the donor', async () => {
  const to = { campaignId, organisationId: unitId };
  const wrong = await contribute(officer, { ...to, receiptNumber: 'PT-01' }, { kind: 'MONEY', amount: 6_000_000_000 });
  await officer.get('mutation($id: ID!) { reverseContribution(id: $id, reason: "Thừa một số 0") { id } }', {
    id: wrong.id,
  });
  await contribute(officer, { ...to, receiptNumber: 'PT-01' });
  const rice = { kind: 'GOODS', item: 'Gạo', quantity: 5, unit: 'tấn', estimatedValue: 75_000_000 };
  await contribute(officer, { ...to, receiptNumber: 'PN-01' }, rice);

  const figures = await grown();
  const { campaign } = await board.get<{
    campaign: {
      sponsorSuggestions: { money: number; threshold: { isVerified: boolean }; proposal: Record<string, unknown> }[];
      contributionTotals: { cluster: { code: string } | null; money: number; estimatedValue: number }[];
    };
  }>(
    `query($id: ID!) { campaign(id: $id) {
      sponsorSuggestions { money sponsor { displayName } threshold { isVerified } proposal { proposingOrganisationId subjectKind commendationType } }
      contributionTotals(by: CLUSTER) { cluster { code } money estimatedValue } } }`,
    { id: campaignId },
  );
  expect(figures).toMatchObject({
    ...{ contributionCount: 2, contributionMoney: 600_000_000, contributionValue: 75_000_000 },
  });
  expect(campaign.contributionTotals).toEqual([
    { cluster: { code: 'C1' }, money: 600_000_000, estimatedValue: 75_000_000 },
  ]);
  expect(campaign.sponsorSuggestions).toEqual([
    {
      money: 600_000_000,
      sponsor: { displayName: 'Công ty Ánh Dương' },
      threshold: { isVerified: false },
      proposal: { proposingOrganisationId: unitId, subjectKind: 'COLLECTIVE', commendationType: 'MOVEMENT' },
    },
  ]);
});

let exemplar: { id: string; version: number };
it('an exemplar is found, fostered and commended; another unit takes it up and it is replicated', async () => {
  const stranger = await world.as(`officer.${OTHER}`);
  const found = await create(officer, 'Exemplar', {
    ...{ campaignId, organisationId: unitId, kind: 'COLLECTIVE', name: 'Tổ COVID cộng đồng số 5' },
    ...{ story: 'Giữ vùng xanh suốt 60 ngày', foundOn: '2021-09-05', foundByName: 'Báo Đồng Nai', tags: ['FRONTLINE'] },
  });
  const nurtured = await step(officer, 'nurtureExemplar', found);
  const decision = ', decisionNumber: "3210/QĐ-UBND", commendedOn: "2021-09-15"';
  const commended = await step(officer, 'commendExemplar', nurtured, decision);
  await create(stranger, 'Replication', {
    ...{ exemplarId: found.id, organisationId: otherId, startedOn: '2021-09-16' },
    ...{ text: 'Lập 12 tổ tương tự', result: '12 khu phố không có ca nhiễm mới' },
  });
  exemplar = await step(officer, 'replicateExemplar', commended);

  const { organisation } = await leader.get<{ organisation: { exemplars: unknown[] } }>(
    'query($id: ID!) { organisation(id: $id) { exemplars { state replications { organisation { code } result } } } }',
    { id: unitId },
  );
  expect(organisation.exemplars).toEqual([
    {
      state: 'REPLICATED',
      replications: [{ organisation: { code: OTHER }, result: '12 khu phố không có ca nhiễm mới' }],
    },
  ]);
  expect((await grown()).exemplarsByState).toContainEqual({ state: 'REPLICATED', count: 1 });
});

it('the press tells of it with more airtime than before, and puts right what was wrong', async () => {
  const organisationId = await idOf(board, 'organisations', PRESS);
  const about = { campaignId, organisationId };
  const column = await create(board, 'MediaColumn', {
    ...{ ...about, name: 'Gương sáng tuyến đầu', kind: 'COLUMN', openedOn: '2021-08-25' },
  });
  await create(board, 'MediaItem', { ...about, title: 'Bản tin', airedOn: '2021-08-02', airtimeMinutes: 10 });
  const item = await create(board, 'MediaItem', {
    ...{ ...about, title: 'Tổ COVID số 5', airedOn: '2021-09-06', airtimeMinutes: 25 },
    ...{ mediaColumnId: column.id, exemplarId: exemplar.id, url: 'https://baodongnai.com.vn/to-so-5' },
  });
  await step(board, 'correctMediaItem', item, ', correction: "Tổ số 5, không phải số 6", correctedOn: "2021-09-07"');

  const { campaign } = await board.get<{ campaign: { airtimeByOutlet: unknown[]; progress: Grown } }>(
    `query($id: ID!) { campaign(id: $id) { progress { mediaItemCount airtimeMinutes }
      airtimeByOutlet { organisation { code } itemCountBefore minutesBefore monthCountBefore itemCount minutes monthCount } } }`,
    { id: campaignId },
  );
  expect(campaign.progress).toEqual({ mediaItemCount: 1, airtimeMinutes: 25 });
  expect(campaign.airtimeByOutlet).toEqual([
    {
      organisation: { code: PRESS },
      ...{ itemCountBefore: 1, minutesBefore: 10, monthCountBefore: 1, itemCount: 1, minutes: 25, monthCount: 1 },
    },
  ]);
});

it('honours are conferred on the National Day, in the legal order of call, and on no day of its own', async () => {
  const anniversaryId = await idOf(board, 'anniversaries', '2-9');
  const about = { campaignId, organisationId: unitId, name: 'Lễ tôn vinh', anniversaryId, venue: 'Hội trường' };
  const alone = await officer.ask<unknown>(
    'mutation($input: CreateHonouringEvent!) { createHonouringEvent(input: $input) { id } }',
    { input: { ...about, heldOn: '2021-11-02' } },
  );
  const event = await create(officer, 'HonouringEvent', { ...about, heldOn: '2021-09-02', programme: '1. Chào cờ' });
  const form = (code: string) => idOf(officer, 'awardForms', code);
  for (const [name, kind, code] of [
    ['Nguyễn Văn An', 'INDIVIDUAL', 'BKT'],
    ['Phòng Y tế', 'COLLECTIVE', 'GK'],
    ['Tổ số 5', 'COLLECTIVE', 'BKT'],
    ['Trần Thị Bình', 'INDIVIDUAL', 'BKTTG'],
    ['UBND phường Tân Mai', 'COLLECTIVE', 'CTDT'],
  ] as const)
    await create(officer, 'Honouree', { eventId: event.id, name, kind, awardFormId: await form(code) });
  await step(officer, 'holdHonouringEvent', event);

  const { honouringEvent } = await leader.get<{
    honouringEvent: { state: string; honourees: { name: string }[] };
  }>('query($id: ID!) { honouringEvent(id: $id) { state honourees { name awardForm { name } } } }', { id: event.id });
  expect(alone.errors?.[0]?.extensions).toMatchObject({
    code: 'INVALID',
    violations: [{ code: 'FAR_FROM_OCCASION', clause: expect.stringContaining('art. 29') }],
  });
  expect(honouringEvent.state).toBe('HELD');
  expect(honouringEvent.honourees.map(({ name }) => name)).toEqual([
    ...['Trần Thị Bình', 'UBND phường Tân Mai', 'Tổ số 5', 'Nguyễn Văn An', 'Phòng Y tế'],
  ]);
  const late = { eventId: event.id, name: 'Muộn', kind: 'INDIVIDUAL', awardFormId: await form('BKT') };
  expect(
    await officer.refusal('mutation($input: CreateHonouree!) { createHonouree(input: $input) { id } }', {
      input: late,
    }),
  ).toBe('INVALID');
});

it('a directive binds the units, which say how they keep it; a locality is restricted once at a time', async () => {
  const directive = await create(board, 'Directive', {
    ...{ campaignId, number: '16/CT-TTg', issuedOn: '2020-03-31', issuerName: 'Thủ tướng Chính phủ' },
    ...{ title: 'Các biện pháp cấp bách', text: 'Thực hiện cách ly toàn xã hội' },
  });
  await create(officer, 'DirectiveCompliance', {
    ...{ directiveId: directive.id, organisationId: unitId, level: 'FULL', reportedOn: '2021-09-10' },
  });
  const status = { organisationId: unitId, kind: 'LOCKDOWN', validFrom: '2021-07-09', document: '2255/QĐ-UBND' };
  await create(board, 'LocalityStatus', status);
  const again = await board.ask<unknown>(
    'mutation($input: CreateLocalityStatus!) { createLocalityStatus(input: $input) { id } }',
    { input: { ...status, validFrom: '2021-08-01' } },
  );

  const { directive: counted } = await board.get<{ directive: Record<string, number> }>(
    'query($id: ID!) { directive(id: $id) { complianceCount fullComplianceCount } }',
    { id: directive.id },
  );
  expect(counted).toEqual({ complianceCount: 1, fullComplianceCount: 1 });
  expect(again.errors?.[0]?.extensions).toMatchObject({ violations: [{ code: 'OVERLAP' }] });
});

it('clusters with what grew in them cost the same for 2 as for 18', async () => {
  const fields =
    'progress(campaignId: $campaignId) { memberCount contributionMoney exemplarsByState { state count } airtimeMinutes }';
  const cost = async (limit: number) => {
    const document = `query($campaignId: ID!) { clusters(page: {limit: ${limit}}) { items { code ${fields} } } }`;
    await board.get(document, { campaignId });
    const before = world.reads();
    await board.get(document, { campaignId });
    return world.reads() - before;
  };

  expect(await cost(18)).toBe(await cost(2));
});

it('the analyst counts and reads no line', async () => {
  const analyst = await world.as('analyst');

  expect(await grown(analyst)).toMatchObject({ contributionMoney: 600_000_000, exemplarCount: 1 });
  for (const field of ['contributions', 'sponsors', 'exemplars', 'honourees', 'mediaItems', 'registrations'])
    expect(await analyst.refusal(`{ ${field} { items { id } } }`)).toBe('FORBIDDEN');
});
