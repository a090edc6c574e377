import { Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(organisations);
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_ADMIN]);
const analyst = actorOf([Role.ANALYST]);
const auditor = actorOf([Role.AUDITOR]);
const officerOf = (id: string) => world.officerOf(id);
const create = async (type: string, input: object) =>
  (
    await world.run(board, `mutation ($i: Create${type}!) { row: create${type}(input: $i) { id version } }`, {
      i: input,
    })
  ).at<{ id: string; version: number }>('row');

const DRAFT = {
  code: 'NTM-2021',
  title: 'Chung sức xây dựng nông thôn mới',
  kind: 'THEMATIC',
  scope: 'PROVINCE',
  periodText: 'Từ lúc phát động đến khi công bố',
  purposes: ['Nâng cao đời sống nhân dân'],
  eligibleCollectives: [{ code: 'commune', vi: 'các xã' }],
  launchedByName: 'Nguyễn Văn A',
  launchedByPosition: 'Chủ tịch',
  acknowledgeBy: '2021-09-30',
  launchBy: '2021-10-15',
};
/** What the checklist still asks for. */
const unmet = async (id: string) => {
  const answer = await world.run(
    board,
    'query ($id: ID!) { campaign(id: $id) { launchChecklist { code isMet path advice } } }',
    { id },
  );
  const list = answer.at<{ code: string; isMet: boolean; advice: string }[]>('campaign.launchChecklist');
  expect(list.every(({ advice }) => advice !== '')).toBe(true);
  return list.filter(({ isMet }) => !isMet).map(({ code }) => code);
};
const launchCampaign = (at: { id: string; version: number }, actor = board) =>
  world.run(
    actor,
    'mutation ($id: ID!, $v: Int!) { launchCampaign(id: $id, version: $v) { state startsOn actions } }',
    {
      id: at.id,
      v: at.version,
    },
  );

it('the plan of 2021 is there word for word, its number and date unknown', async () => {
  const answer = await world.run(
    analyst,
    `query ($id: ID!) { campaign(id: $id) { code state closedOn isOurs parentCampaign { code startsOn scope } purposes guidances { number issuedOn }
      plans { number issuedOn signerName signerPosition issuerName preamble } contents { ordinal text textEn indicators { isOurs } }
      assignments { tasks { text } assignees { role } } recipients { ordinal purpose isForReport } closingConditions { declaredByName } } }`,
    { id: world.campaignId },
  );
  const campaign = answer.at<Record<string, never[]>>('campaign');

  expect(answer.codes).toEqual([]);
  expect(campaign).toMatchObject({ code: 'TDDB-COVID19-2021', state: 'LAUNCHED', closedOn: null });
  expect(answer.at('campaign.parentCampaign')).toMatchObject({ scope: 'NATION', startsOn: '2021-08-14' });
  expect(answer.at('campaign.plans')).toMatchObject([{ number: null, issuedOn: null, signerName: 'Cao Tiến Dũng' }]);
  expect(answer.at<{ number: string }[]>('campaign.guidances').map(({ number }) => number)).toEqual([
    '597/HD-BTĐKT',
    '762/BTĐKT-NV',
  ]);
  expect([campaign.purposes?.length, campaign.contents?.length, campaign.assignments?.length]).toEqual([3, 8, 4]);
  expect([campaign.recipients?.length, campaign.closingConditions?.length]).toEqual([10, 2]);
  expect(answer.at<{ tasks: [] }[]>('campaign.assignments').flatMap(({ tasks }) => tasks)).toHaveLength(7);
});

it('everybody on the list has one delivery, the 147 members among them', async () => {
  const answer = await world.run(board, '{ deliveries { totalCount } }');
  const [row] = await world.system((tx) =>
    tx.query<{ count: number }>(
      'select count(*)::integer as count from campaigns.delivery d join directory.cluster_membership m on m.organisation_id = d.organisation_id',
    ),
  );

  expect(row?.count).toBe(147);
  // Three of the nine lines with an organisation are members as well, one is the archive.
  expect(answer.at<number>('deliveries.totalCount')).toBeGreaterThanOrEqual(152);
});

it('the campaign is found without diacritics and by its other spelling', async () => {
  const find = async (q: string) =>
    (await world.run(analyst, 'query ($q: String) { campaigns(filter: {q: $q}) { items { code } } }', { q })).at<
      { code: string }[]
    >('campaigns.items');

  expect(await find('tinh dong nai doan ket')).toEqual([{ code: 'TDDB-COVID19-2021' }]);
  expect((await find('đoàn kết phòng chống và chiến thắng'))[0]).toEqual({ code: 'TDDB-COVID19-2021' });
});

it('a draft is launched when its mandatory content is complete, and the plan goes to all members', async () => {
  const campaign = await create('Campaign', DRAFT);
  const missing = await launchCampaign(campaign);
  expect(missing.violations).toEqual([
    ...['NO_CONTENT', 'NO_INDICATOR', 'NO_PERIOD', 'NO_PLAN', 'NO_PLAN_NUMBER', 'NO_COMMENDATION'],
    ...['NO_TASK', 'NO_ASSIGNEE', 'NO_RECIPIENT'],
  ]);
  expect(await unmet(campaign.id)).toEqual(missing.violations.map((code) => code.replace('NO_', '')));

  const { id: campaignId } = campaign;
  const content = await create('CampaignContent', { campaignId, ordinal: 1, targetGroup: 'Các xã', text: 'Thi đua' });
  await create('Indicator', {
    campaignId,
    contentId: content.id,
    ordinal: 1,
    code: 'A',
    name: 'A',
    valueKind: 'NUMBER',
  });
  await create('ClosingCondition', { campaignId, ordinal: 1, text: 'Công bố', declaredByName: 'UBND tỉnh' });
  await create('CampaignPlan', {
    ...{ campaignId, title: 'Kế hoạch', issuerName: 'UBND tỉnh', isNumberUnknown: true },
    commendationText: 'Theo quy định',
  });
  const assignment = await create('Assignment', { campaignId, ordinal: 1, heading: 'Các xã', tone: 'ASSIGN' });
  await create('Assignee', { assignmentId: assignment.id, organisationGroup: 'ALL_UNITS', role: 'CARRY_OUT' });
  await create('Task', { assignmentId: assignment.id, ordinal: 1, text: 'Triển khai' });
  await create('DistributionRecipient', {
    campaignId,
    ordinal: 1,
    text: 'Các đơn vị',
    organisationGroup: 'CLUSTER_MEMBERS',
    purpose: 'ACTION',
  });
  expect((await launchCampaign(campaign, auditor)).codes).toEqual(['FORBIDDEN']);
  expect(await unmet(campaignId)).toEqual([]);

  const launched = await launchCampaign(campaign);

  expect(launched.at('launchCampaign')).toEqual({
    state: 'LAUNCHED',
    startsOn: '2021-09-20',
    actions: ['UPDATE', 'AMEND', 'PUBLISH'],
  });
  const sent = await world.run(board, 'query ($c: [ID!]) { deliveries(filter: {campaignId: $c}) { totalCount } }', {
    c: [campaignId],
  });
  expect(sent.at('deliveries.totalCount')).toBe(147);
  expect((await launchCampaign({ id: campaignId, version: 1 })).codes).toEqual(['CONFLICT']);
  expect((await launchCampaign({ id: campaignId, version: 2 })).violations).toEqual(['NOT_A_DRAFT']);
  const [published] = await world.system((tx) =>
    tx.query('select code, state, starts_on::text from directory.campaign where id = $1', [campaignId]),
  );
  expect(published).toEqual({ code: 'NTM-2021', state: 'LAUNCHED', starts_on: '2021-09-20' });
});

it('a plan is acknowledged once; asking again answers with the same day', async () => {
  const [unit, sibling] = world.membersOf('K1') as [string, string];
  const officer = officerOf(unit);
  const deliveries = await world.run(
    officer,
    'query ($c: [ID!]) { deliveries(filter: {campaignId: $c}) { items { id organisationId actions } } }',
    { c: [world.campaignId] },
  );
  expect(deliveries.at('deliveries.items')).toMatchObject([{ organisationId: unit, actions: ['ACKNOWLEDGE'] }]);
  const acknowledge = (actor = officer) =>
    world.run(actor, 'mutation ($id: ID!) { acknowledgePlan(id: $id) { version acknowledgedOn openedAt actions } }', {
      id: deliveries.at('deliveries.items.0.id'),
    });

  const once = await acknowledge();
  world.day = '2021-09-21';
  const twice = await acknowledge();
  world.day = '2021-09-20';

  expect(once.at('acknowledgePlan')).toMatchObject({ version: 2, acknowledgedOn: '2021-09-20', actions: [] });
  expect(twice.at('acknowledgePlan')).toMatchObject({ version: 2, acknowledgedOn: '2021-09-20' });
  expect((await acknowledge(officerOf(sibling))).codes).toEqual(['NOT_FOUND']);
  expect((await acknowledge(analyst)).codes).toEqual(['FORBIDDEN']);
  const [row] = await world.system((tx) =>
    tx.query<{ amount: string }>(
      "select amount::text from campaigns.tally where measure = 'ACKNOWLEDGED' and member_unit_id = $1",
      [unit],
    ),
  );
  expect(row?.amount).toBe('1');
});

it('a unit launches once, may correct the day, and the month follows', async () => {
  const [unit, sibling] = world.membersOf('K9') as [string, string];
  const officer = officerOf(unit);
  const record = (organisationId: string, launchedOn: string) =>
    world.run(officer, 'mutation ($i: RecordLaunch!) { recordLaunch(input: $i) { id version } }', {
      i: {
        campaignId: world.campaignId,
        organisationId,
        launchedOn,
        participantCount: 40,
        politicalTasks: 'Giữ vững sản xuất',
      },
    });
  const made = await record(unit, '2021-08-25');
  const change = (input: object) =>
    world.run(
      officer,
      'mutation ($id: ID!, $v: Int!, $i: UpdateLaunch!) { updateLaunch(id: $id, version: $v, input: $i) { version launchedOn participantCount } }',
      {
        ...{ id: made.at('recordLaunch.id'), v: made.at('recordLaunch.version'), i: input },
      },
    );

  expect((await record(unit, '2021-08-26')).violations).toEqual(['TAKEN']);
  expect((await record(sibling, '2021-08-26')).codes).toEqual(['NOT_FOUND']);
  expect((await change({ launchedOn: '2021-09-21' })).violations).toEqual(['IN_FUTURE']);
  expect((await change({ participantCount: -1 })).violations).toEqual(['NEGATIVE']);
  expect((await change({ launchedOn: '2021-09-02' })).at('updateLaunch')).toEqual({
    version: 2,
    launchedOn: '2021-09-02',
    participantCount: 40,
  });
  const months = await world.system((tx) =>
    tx.query(
      "select month::text, amount::text from campaigns.tally where measure = 'LAUNCHED' and member_unit_id = $1 and amount <> 0",
      [unit],
    ),
  );
  expect(months).toEqual([{ month: '2021-09-01', amount: '1' }]);
});

it('a task is marked by those whom it is for, once', async () => {
  const [unit] = world.membersOf('K7') as [string];
  const officer = officerOf(unit);
  const tasks = await world.run(
    officer,
    'query ($c: [ID!]) { tasks(filter: {campaignId: $c}) { items { id assignment { ordinal } } } }',
    { c: [world.campaignId] },
  );
  const idOf = (ordinal: number) =>
    tasks
      .at<{ id: string; assignment: { ordinal: number } }[]>('tasks.items')
      .find((task) => task.assignment.ordinal === ordinal)?.id;
  const complete = (ordinal: number) =>
    world.run(officer, 'mutation ($i: CompleteTask!) { completeTask(input: $i) { doneOn note } }', {
      i: { taskId: idOf(ordinal), organisationId: unit, doneOn: '2021-09-10', note: 'Đã triển khai' },
    });

  expect((await complete(2)).at('completeTask')).toEqual({ doneOn: '2021-09-10', note: 'Đã triển khai' });
  expect((await complete(2)).violations).toEqual(['TAKEN']);
  expect((await complete(1)).violations).toEqual(['NOT_ASSIGNED']);
});

it('an officer sees what is to be done, with days, states and ids; a stranger does not', async () => {
  const [unit] = world.membersOf('K8') as [string];
  const ask = async (actor: ReturnType<typeof actorOf>) =>
    world.run(
      actor,
      `query ($r: [_Any!]!, $c: ID!) { _entities(representations: $r) { ... on Organisation { launches { id }
      obligations(campaignId: $c) { kind dueOn isDone isOverdue deliveryId launchId reportState reportingPeriod { name } task { text } } } } }`,
      {
        ...{ r: [{ __typename: 'Organisation', id: unit }], c: world.campaignId },
      },
    );
  const answer = await ask(officerOf(unit));
  const list = answer.at<{ kind: string; isOverdue: boolean }[]>('_entities.0.obligations');

  expect(answer.codes).toEqual([]);
  expect(list.map(({ kind, isOverdue }) => `${kind}${isOverdue ? ' overdue' : ''}`)).toEqual([
    ...['ACKNOWLEDGEMENT overdue', 'LAUNCH overdue', 'REPORT overdue', 'REPORT', 'TASK overdue', 'TASK'],
  ]);
  expect((await ask(officerOf(world.membersOf('K9')[0] as string))).codes).toEqual(['NOT_FOUND']);
  expect((await ask(analyst)).codes).toEqual(['NOT_FOUND']);
});

it('unit by unit, a cluster is open to its leader and to the province, and to a member for itself', async () => {
  const clusterId = world.clusterOf('K8');
  const count = async (actor: ReturnType<typeof actorOf>) =>
    (
      await world.run(
        actor,
        `query ($r: [_Any!]!, $c: ID!) { _entities(representations: $r) { ... on Cluster { unitProgress(campaignId: $c) { organisation { id } reportedCount overdue } } } }`,
        {
          ...{ r: [{ __typename: 'Cluster', id: clusterId }], c: world.campaignId },
        },
      )
    ).at<[]>('_entities.0.unitProgress').length;
  const all = world.membersOf('K8').length;

  expect(await count(board)).toBe(all);
  expect(await count(auditor)).toBe(all);
  expect(await count(analyst)).toBe(all);
  expect(await count(actorOf([Role.CLUSTER_LEADER], { clusterIds: [clusterId] }))).toBe(all);
  expect(await count(actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('K9')] }))).toBe(0);
  expect(await count(officerOf(world.membersOf('K8')[1] as string))).toBe(1);
  expect(await count(officerOf(world.membersOf('K9')[0] as string))).toBe(0);
});

it('the campaign closes by itself with the second declaration, and by nothing else', async () => {
  const conditions = await world.run(board, 'query ($id: ID!) { campaign(id: $id) { closingConditions { id } } }', {
    id: world.campaignId,
  });
  const declare = (at: number, declaredOn: string, actor = board) =>
    world.run(
      actor,
      'mutation ($i: RecordDeclaration!) { recordDeclaration(input: $i) { campaign { state closedOn actions } } }',
      {
        i: {
          conditionId: conditions.at(`campaign.closingConditions.${at}.id`),
          issuerName: 'Người công bố',
          documentNumber: '01/CB',
          declaredOn,
        },
      },
    );
  world.day = '2022-06-01';

  expect((await declare(0, '2022-06-02')).violations).toEqual(['IN_FUTURE']);
  expect((await declare(0, '2022-05-01', auditor)).codes).toEqual(['FORBIDDEN']);
  expect((await declare(0, '2022-05-01')).at('recordDeclaration.campaign.state')).toBe('LAUNCHED');
  expect((await declare(0, '2022-05-02')).violations).toEqual(['TAKEN']);
  expect((await declare(1, '2022-04-15')).at('recordDeclaration.campaign')).toEqual({
    state: 'CLOSED',
    closedOn: '2022-05-01',
    actions: ['PUBLISH'],
  });
  const late = await world.run(
    board,
    'mutation ($i: CreateCampaignContent!) { createCampaignContent(input: $i) { id } }',
    {
      i: { campaignId: world.campaignId, ordinal: 9, targetGroup: 'x', text: 'x' },
    },
  );
  expect(late.violations).toEqual(['CAMPAIGN_CLOSED']);
  world.day = '2021-09-20';
});
