import { Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(organisations);
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const auditor = actorOf([Role.AUDITOR]);

interface Part {
  readonly id: string;
  readonly version: number;
}
const VERSION =
  'id version state number validFrom actions changes { section items { change title fields { field before after words { change text } } } }';
const open = (kind = 'AMENDMENT', actor = board) =>
  world.run(actor, `mutation ($i: OpenAmendment!) { row: openAmendment(input: $i) { ${VERSION} } }`, {
    i: { campaignId: world.campaignId, kind, reason: 'Diễn biến dịch thay đổi' },
  });
const issue = (at: Part, input: object = {}) =>
  world.run(
    board,
    `mutation ($id: ID!, $v: Int!, $i: IssueAmendment!) { row: issueAmendment(id: $id, version: $v, input: $i) { ${VERSION} } }`,
    { id: at.id, v: at.version, i: { documentNumber: '99/KH-UBND', issuedOn: '2021-09-18', ...input } },
  );
const discard = (at: Part) =>
  world.run(board, 'mutation ($id: ID!, $v: Int!) { row: discardAmendment(id: $id, version: $v) { state actions } }', {
    id: at.id,
    v: at.version,
  });
const content = async (ordinal: number) => {
  const answer = await world.run(
    board,
    'query ($c: [ID!]) { campaignContents(filter: { campaignId: $c }, page: { limit: 100 }) { items { id version ordinal text } } }',
    { c: [world.campaignId] },
  );
  return answer
    .at<(Part & { ordinal: number; text: string })[]>('campaignContents.items')
    .find((one) => one.ordinal === ordinal) as Part & { text: string };
};
const edit = async (ordinal: number, input: object) => {
  const { id, version } = await content(ordinal);
  return world.run(
    board,
    'mutation ($id: ID!, $v: Int!, $i: UpdateCampaignContent!) { row: updateCampaignContent(id: $id, version: $v, input: $i) { text } }',
    { id, v: version, i: input },
  );
};
const remove = (part: string, id: string) =>
  world.run(board, 'mutation ($p: PlanPart!, $id: ID!) { row: removePlanPart(part: $p, id: $id) { id } }', {
    ...{ p: part, id },
  });
const add = (input: object = {}) =>
  world.run(board, 'mutation ($i: CreateClosingCondition!) { row: createClosingCondition(input: $i) { id } }', {
    i: { campaignId: world.campaignId, ordinal: 3, text: 'Công bố của Bộ Y tế', declaredByName: 'Bộ Y tế', ...input },
  });

it('a plan that runs has its first version and is not changed without an amendment', async () => {
  const answer = await world.run(
    auditor,
    'query ($id: ID!) { campaign(id: $id) { planVersions { number kind validFrom sections { section items { title } } } parentCampaign { planVersions { number } } } }',
    { id: world.campaignId },
  );

  expect(answer.at('campaign.planVersions')).toMatchObject([{ number: 1, kind: 'ORIGINAL', validFrom: '2021-08-20' }]);
  expect(answer.at('campaign.parentCampaign.planVersions')).toHaveLength(1);
  const sections = answer.at<{ section: string; items: [] }[]>('campaign.planVersions.0.sections');
  expect(Object.fromEntries(sections.map(({ section, items }) => [section, items.length]))).toMatchObject({
    ...{ CONTENT: 8, INDICATOR: 17, CLOSING_CONDITION: 2, ASSIGNMENT: 4, TASK: 7, RECIPIENT: 10, GUIDANCE: 2 },
  });
  expect((await edit(1, { text: 'Khác' })).violations).toEqual(['NEEDS_AMENDMENT']);
  expect((await edit(1, { textEn: 'In the spirit of fighting the enemy' })).codes).toEqual([]);
  expect((await add()).violations).toEqual(['NEEDS_AMENDMENT']);
  expect((await remove('CAMPAIGN_CONTENT', (await content(1)).id)).violations).toEqual(['NEEDS_AMENDMENT']);
});

it('an amendment is opened by the Board, one at a time, and given up when nothing is left of it', async () => {
  expect((await open('AMENDMENT', auditor)).codes).toEqual(['FORBIDDEN']);
  expect((await open('ORIGINAL')).violations).toEqual(['NOT_ALLOWED']);
  const opened = await open();
  expect(opened.at('row')).toMatchObject({ state: 'OPEN', number: null, actions: ['ISSUE', 'DISCARD'], changes: [] });
  expect((await open()).violations).toEqual(['TAKEN']);
  const { text } = await content(2);
  await edit(2, { text: `${text} Thêm.` });
  const added = await add();

  expect((await discard(opened.at('row'))).violations).toEqual(['CHANGES_LEFT', 'CHANGES_LEFT']);
  await edit(2, { text });
  expect((await remove('CLOSING_CONDITION', added.at('row.id'))).codes).toEqual([]);
  expect((await issue(opened.at('row'))).violations).toEqual(['NO_CHANGE']);
  expect((await discard(opened.at('row'))).at('row')).toEqual({ state: 'DISCARDED', actions: [] });
  expect((await edit(2, { text: 'Khác' })).violations).toEqual(['NEEDS_AMENDMENT']);
});

it('what is issued is frozen, compared word by word and readable as of its day', async () => {
  const opened = await open();
  const { text, id } = await content(8);
  await edit(8, { text: text.replace('tích cực tài trợ', 'tích cực ủng hộ, tài trợ') });
  await add();
  expect((await remove('CAMPAIGN_CONTENT', id)).violations).toEqual(['IN_USE']);

  const issued = await issue(opened.at('row'), { validFrom: '2021-09-19' });

  expect(issued.at('row')).toMatchObject({ state: 'ISSUED', number: 2, validFrom: '2021-09-19', actions: [] });
  const changes =
    issued.at<
      { section: string; items: { change: string; fields: { words: { change: string; text: string }[] }[] }[] }[]
    >('row.changes');
  expect(changes.map(({ section, items }) => `${section} ${items.map(({ change }) => change)}`)).toEqual([
    ...['CONTENT CHANGED', 'CLOSING_CONDITION ADDED'],
  ]);
  const words = changes[0]?.items[0]?.fields[0]?.words ?? [];
  expect(words.filter(({ change }) => change !== 'SAME')).toEqual([{ change: 'ADDED', text: 'ủng hộ, ' }]);
  expect((await edit(8, { text })).violations).toEqual(['NEEDS_AMENDMENT']);
  const before = await world.run(
    auditor,
    `query ($id: ID!) { campaign(id: $id) { old: planOn(asOf: "2021-09-18") { number sections { section items { fields { field text } } } } now: planOn { number } none: planOn(asOf: "2021-08-19") { number } } }`,
    { id: world.campaignId },
  );
  expect([before.at('campaign.old.number'), before.at('campaign.now.number'), before.at('campaign.none')]).toEqual([
    1,
    2,
    null,
  ]);
  expect(JSON.stringify(before.at('campaign.old'))).toContain(text);
});

it('the database itself refuses to change an issued version', async () => {
  const change = world.system((tx) =>
    tx.query("update campaigns.plan_version set reason = 'x' where state = 'ISSUED'"),
  );

  await expect(change).rejects.toMatchObject({ extensions: { code: 'INVALID' } });
});

it('a new line of the distribution list is delivered with the amendment, and nobody twice', async () => {
  const opened = await open();
  await world.run(
    board,
    'mutation ($i: CreateDistributionRecipient!) { createDistributionRecipient(input: $i) { id } }',
    {
      i: {
        ...{ campaignId: world.campaignId, ordinal: 11, text: 'Các đơn vị (lần 2)', purpose: 'ACTION' },
        organisationGroup: 'CLUSTER_MEMBERS',
      },
    },
  );
  await world.run(
    board,
    'mutation ($i: CreateDistributionRecipient!) { createDistributionRecipient(input: $i) { id } }',
    {
      i: {
        ...{ campaignId: world.campaignId, ordinal: 12, text: 'UBND thị trấn', purpose: 'REPORT' },
        organisationId: await communeId(),
      },
    },
  );
  const count = async () =>
    (
      await world.run(board, 'query ($c: [ID!]) { deliveries(filter: { campaignId: $c }) { totalCount } }', {
        c: [world.campaignId],
      })
    ).at<number>('deliveries.totalCount');
  const before = await count();

  expect((await issue(opened.at('row'))).codes).toEqual([]);

  expect(await count()).toBe(before + 1);
});
const communeId = async (): Promise<string> => {
  const [row] = await world.system((tx) =>
    tx.query<{ id: string }>(
      "select id from directory.organisation where kind = 'COMMUNE' and valid_from <= '2021-09-20' and coalesce(valid_to, '9999-12-31') >= '2021-09-20' limit 1",
    ),
  );
  return row?.id as string;
};

it('a correction takes a slip of the pen and nothing more', async () => {
  const opened = await open('CORRECTION');
  const { text } = await content(8);
  await edit(8, { text: 'Nội dung hoàn toàn khác, viết lại từ đầu đến cuối cho phù hợp với tình hình mới' });
  expect((await issue(opened.at('row'), { documentNumber: null, issuedOn: null })).violations).toEqual([
    'NOT_A_CORRECTION',
  ]);

  await edit(8, { text: text.replace('COVID- 19', 'COVID-19') });
  const issued = await issue(opened.at('row'), { documentNumber: null, issuedOn: null });

  expect(issued.at('row')).toMatchObject({ state: 'ISSUED', number: 4 });
});

it('an amendment cannot take away what a launching needs', async () => {
  const opened = await open();
  const answer = await world.run(board, 'query ($id: ID!) { campaign(id: $id) { version plans { id version } } }', {
    id: world.campaignId,
  });
  await world.run(
    board,
    'mutation ($id: ID!, $v: Int!) { updateCampaign(id: $id, version: $v, input: { purposes: [] }) { id } }',
    { id: world.campaignId, v: answer.at('campaign.version') },
  );

  expect((await issue(opened.at('row'))).violations).toEqual(['NO_PURPOSE']);
});
