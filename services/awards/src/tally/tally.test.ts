import { transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { recountTally } from '../index.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

/** Numbers that look random and are the same at every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}
const differences = () => transact(asSystem(province.runtime), (tx) => recountTally(tx, { repair: false }));

/** Proposals of two campaigns wander through the flow; those that end at the Board are decided on various days. */
async function business(roll: (sides: number) => number): Promise<number> {
  const { actors, otherCampaign, campaign } = province;
  const walks = [
    [actors.northOfficer, 'submit'],
    [actors.northLeader, 'endorse'],
    [actors.board, 'accept'],
    [actors.board, 'return', 'Sửa'],
    [actors.northOfficer, 'withdraw'],
  ] as const;
  const proposals: string[] = [];
  for (let turn = 0; turn < 48; turn += 1) {
    if (turn % 4 === 0)
      proposals.push(await steps.proposal('DRAFT', { campaignId: [campaign, otherCampaign][roll(2)] }));
    const [actor, action, reason] = walks[roll(walks.length)] as (typeof walks)[number];
    await steps.act(actor, action, proposals[roll(proposals.length)] as string, reason);
  }
  for (const id of proposals) {
    await steps.act(actors.board, 'accept', id);
    await steps.walk(id);
  }
  const open = await province.sql<{ id: string }>(
    "select n.id from awards.nominee n join awards.proposal p on p.id = n.proposal_id where p.state = 'BOARD_REVIEW' order by n.id",
  );
  for (const { id } of open) await steps.signed(`2021-09-${10 + roll(10)}`, [{ nomineeId: id }]);
  return open.length;
}

describe('the totals', () => {
  it('equal a recount after any course of business', async () => {
    const decided = await business(dice(2021));
    await steps.signed('2021-08-30', [
      steps.line(),
      steps.line({ campaignId: null, awardFormId: province.form('GK') }),
    ]);

    expect(decided).toBeGreaterThan(0);
    expect(await differences()).toBe(0);
  });

  it('move with a proposal that changes its campaign', async () => {
    const id = await steps.proposal('DRAFT');
    const update =
      'mutation($id: ID!, $input: UpdateProposal!) { updateProposal(id: $id, version: 1, input: $input) { campaignId } }';
    const { data } = await province.ask(province.actors.northOfficer, update, {
      id,
      input: { campaignId: province.otherCampaign },
    });

    expect(data.updateProposal.campaignId).toBe(province.otherCampaign);
    expect(await differences()).toBe(0);
  });

  it('are mended by a recount when something else wrote them', async () => {
    await province.sql("update awards.tally set amount = amount + 1 where measure = 'AWARD_FORM'");

    expect(await differences()).toBeGreaterThan(0);
    await transact(asSystem(province.runtime), (tx) => recountTally(tx));
    expect(await differences()).toBe(0);
  });
});
