import { Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { printSchema } from 'graphql';
import { actorOf, aWorld, type World } from '../test-world.ts';
import { closeByCalendar } from './closing.job.ts';

let world: World;
let conditions: { id: string }[];
beforeAll(async () => {
  world = await aWorld(organisations, '2022-06-01');
  const answer = await world.run(board, 'query ($id: ID!) { campaign(id: $id) { closingConditions { id } } }', {
    id: world.campaignId,
  });
  conditions = answer.at('campaign.closingConditions');
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const auditor = actorOf([Role.AUDITOR]);
const DECLARED = 'row: %(input: $i) { id version campaign { state closedOn } }';
const declare = (at: number, declaredOn: string) =>
  world.run(board, `mutation ($i: RecordDeclaration!) { ${DECLARED.replace('%', 'recordDeclaration')} }`, {
    i: { conditionId: conditions[at]?.id, issuerName: 'Chính phủ', documentNumber: '01/CB', declaredOn },
  });
const withdraw = (of: { id: string; version: number }, actor = board) =>
  world.run(
    actor,
    `mutation ($id: ID!, $v: Int!, $i: WithdrawDeclaration!) { row: withdrawDeclaration(id: $id, version: $v, input: $i) {
      documentNumber withdrawnOn withdrawalNumber actions campaign { state closedOn } condition { declaration { id } declarations { id } } } }`,
    {
      ...{ id: of.id, v: of.version },
      i: {
        ...{ withdrawnOn: '2022-05-20', withdrawalNumber: '02/TB', withdrawalIssuerName: 'Chính phủ' },
        withdrawalReason: 'Công bố nhầm',
      },
    },
  );

it('a campaign that a declaration closed goes on when it is taken back, and both documents are kept', async () => {
  const first = await declare(0, '2022-05-01');
  const second = await declare(1, '2022-05-10');
  expect(first.at('row.campaign.state')).toBe('LAUNCHED');
  expect(second.at('row.campaign')).toEqual({ state: 'CLOSED', closedOn: '2022-05-10' });
  expect((await withdraw(second.at('row'), auditor)).codes).toEqual(['FORBIDDEN']);

  const taken = await withdraw(second.at('row'));

  expect(taken.at('row')).toMatchObject({
    ...{ documentNumber: '01/CB', withdrawnOn: '2022-05-20', withdrawalNumber: '02/TB', actions: [] },
    campaign: { state: 'LAUNCHED', closedOn: null },
    condition: { declaration: null, declarations: [{}] },
  });
  expect((await withdraw({ ...second.at<{ id: string }>('row'), version: 2 })).violations).toEqual([
    'ALREADY_WITHDRAWN',
  ]);
  const again = await declare(1, '2022-05-25');
  expect(again.at('row.campaign')).toEqual({ state: 'CLOSED', closedOn: '2022-05-25' });
  const [published] = await world.system((tx) =>
    tx.query('select state, closed_on::text from directory.campaign where id = $1', [world.campaignId]),
  );
  expect(published).toEqual({ state: 'CLOSED', closed_on: '2022-05-25' });
});

it('no mutation closes a campaign by hand, and none sets its state', () => {
  const text = printSchema(world.campaigns.schema);
  const inputs = [...text.matchAll(/input (Create|Update)Campaign \{([^}]*)\}/g)].map(([, , fields = '']) => fields);

  expect(text).not.toMatch(/\bcloseCampaign\b/);
  expect(inputs).toHaveLength(2);
  for (const fields of inputs) expect(fields).not.toMatch(/\b(state|closedOn|closedWithId)\b/);
});

it('a campaign with a last day ends on it by itself', async () => {
  const made = await world.run(
    board,
    `mutation { row: createCampaign(input: { code: "X", title: "X", kind: REGULAR, scope: PROVINCE, endsOn: "2022-06-30" }) { id } }`,
  );
  const id = made.at<string>('row.id');
  await world.system((tx) =>
    tx.query("update campaigns.campaign set state = 'LAUNCHED', starts_on = '2022-06-01' where id = $1", [id]),
  );
  const stateOn = async (day: string) => {
    world.day = day;
    await closeByCalendar(world.campaigns.runtime);
    const answer = await world.run(board, 'query ($id: ID!) { campaign(id: $id) { state closedOn } }', { id });
    return answer.at('campaign');
  };

  expect(await stateOn('2022-06-30')).toEqual({ state: 'LAUNCHED', closedOn: null });
  expect(await stateOn('2022-07-01')).toEqual({ state: 'CLOSED', closedOn: '2022-06-30' });
});
