import type { Actor } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';
import { checkOverride, pinOf } from './pin.rules.ts';

/** A dossier under the rules of a later law that is more favourable; asked when all four laws have been in force. */
const TODAY = '2026-10-05';
let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince({ BUSINESS_DATE: TODAY });
  steps = new Steps(province);
});
afterAll(() => province.close());

const OVERRIDE = `mutation ($id: ID!, $version: Int!, $input: OverrideProposalRegime!) { overrideProposalRegime(id: $id, version: $version, input: $input) {
  id version regimeCode regimeOverriddenOn regimeReason regimeDocument regimeDocumentOn receivedOn actions } }`;
const COMPARED = `query ($id: ID!, $r: RegimeCode) { proposal(id: $id) { nominees { eligibility { regime }
  regimeComparison(regime: $r) { before { regime result } after { regime result } differences { code before { result clause { instrument } } after { result clause { instrument } } } } } } }`;
const INPUT = {
  regime: 'RS_2025',
  reason: 'Quy định mới có lợi hơn',
  documentNumber: '9/BTĐKT',
  documentDate: '2026-10-01',
};

/** A dossier that the Board received on a day of an earlier law. */
async function received(on = '2021-10-01', code = 'RS-2021'): Promise<string> {
  const id = await steps.proposal('BOARD_REVIEW', { commendationType: 'MERIT', campaignId: null });
  await province.sql('update awards.proposal set received_on = $2, regime_code = $3 where id = $1', [id, on, code]);
  return id;
}
const override = (actor: Actor, id: string, input: object = {}) =>
  steps.versioned(actor, OVERRIDE, { table: 'proposal', id }, { input: { ...INPUT, ...input } });
const compared = async (id: string, r: string | null = null) =>
  (await province.ask(province.actors.board, COMPARED, { id, r })).data.proposal.nominees[0];

describe('other rules for a dossier', () => {
  it('are those that it is judged by from then on, with who says so; the reception stays what it was', async () => {
    const id = await received();
    expect((await compared(id)).eligibility.regime).toBe('RS_2021');

    const { data } = await override(province.actors.board, id);

    expect(data.overrideProposalRegime).toMatchObject({
      ...{ regimeCode: 'RS_2025', regimeOverriddenOn: TODAY, receivedOn: '2021-10-01' },
      ...{ regimeReason: INPUT.reason, regimeDocument: '9/BTĐKT', regimeDocumentOn: '2026-10-01' },
    });
    expect((await compared(id)).eligibility.regime).toBe('RS_2025');
    const [kept] = await province.sql<{ before: string; after: string }>(
      `select before ->> 'regime_code' as before, after ->> 'regime_code' as after from awards.audit
       where table_name = 'proposal' and row_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(kept).toEqual({ before: 'RS-2021', after: 'RS-2025' });
  });

  it('can be looked at beforehand, side by side with those of the reception, with what they answer otherwise', async () => {
    const id = await received();

    const { regimeComparison } = await compared(id, 'RS_2025');

    expect(regimeComparison.before.regime).toBe('RS_2021');
    expect(regimeComparison.after.regime).toBe('RS_2025');
    const differences = regimeComparison.differences as {
      before: unknown;
      after: { clause: { instrument: string } };
    }[];
    expect(differences.length).toBeGreaterThan(0);
    const added = differences.filter(({ before }) => before === null);
    expect(added.every(({ after }) => after.clause.instrument !== 'L2003')).toBe(true);
    expect((await compared(id, 'RS_2021')).regimeComparison.differences).toEqual([]);
  });

  it('still show both when they were chosen, and may be taken back', async () => {
    const id = await received();
    await override(province.actors.board, id);
    expect((await compared(id)).regimeComparison).toMatchObject({
      ...{ before: { regime: 'RS_2021' }, after: { regime: 'RS_2025' } },
    });

    const { data } = await override(province.actors.board, id, { regime: 'RS_2021', reason: 'Nhầm' });

    expect(data.overrideProposalRegime).toMatchObject({ regimeCode: 'RS_2021', regimeOverriddenOn: null });
  });

  it.each([
    ['an officer of the unit', 'northOfficer', 'FORBIDDEN'],
    ['the leader of its cluster', 'northLeader', 'FORBIDDEN'],
    ['an auditor', 'auditor', 'FORBIDDEN'],
    ['whoever signs', 'decider', 'FORBIDDEN'],
  ] as const)('are not chosen by %s', async (_who, actor, code) => {
    expect((await override(province.actors[actor], await received())).codes).toEqual([code]);
  });

  it.each([
    ['the rules it has', { regime: 'RS_2021' }, ['SAME_REGIME']],
    ['no reason', { reason: ' ' }, ['REQUIRED']],
    ['no document', { documentNumber: '' }, ['DOCUMENT_REQUIRED']],
    ['a document of a day to come', { documentDate: '2999-01-01' }, ['IN_FUTURE']],
  ])('are refused with %s', async (_case, input, codes) => {
    const { violations } = await override(province.actors.board, await received(), input);
    expect(violations.map(({ code }) => code)).toEqual(codes);
  });

  it('are chosen while the Board has the dossier, at its version, and not once it is on a list', async () => {
    const { board } = province.actors;
    const draft = await steps.proposal('DRAFT', { commendationType: 'MERIT', campaignId: null });
    const early = (await override(board, draft)).violations.map(({ code }) => code);
    expect(early).toContain('WRONG_STATE');
    const id = await received();
    const stale = await province.ask(board, OVERRIDE, { id, version: 1, input: INPUT });
    expect(stale.codes).toEqual(['CONFLICT']);
    const decision = await steps.decision({ decidedOn: TODAY });
    await steps.record(decision, [{ nomineeId: await steps.nomineeOf(id) }]);
    expect((await override(board, id)).violations.map(({ code }) => code)).toEqual(['HAS_AWARDS']);
  });

  it('end when the dossier goes back and is handed in anew', async () => {
    const { board, northOfficer } = province.actors;
    const id = await received();
    await override(board, id);
    await steps.act(board, 'return', id, 'Thiếu giấy tờ');
    await steps.act(northOfficer, 'submit', id);
    const [row] = await province.sql<object>(
      'select regime_code, regime_overridden_on, regime_reason from awards.proposal where id = $1',
      [id],
    );
    expect(row).toEqual({ regime_code: null, regime_overridden_on: null, regime_reason: null });
  });
});

describe('which rules may be chosen', () => {
  const pinned = { receivedOn: '2025-08-01', regimeCode: 'RS-2025' };
  it.each([
    ['a later law that is in force', 'RS-2026', '2026-10-01', []],
    ['a later law on the day before it', 'RS-2026', '2026-09-30', ['REGIME_NOT_OPEN']],
    ['a law that was over at the reception', 'RS-2021', '2026-10-01', ['REGIME_NOT_OPEN']],
    ['what it has', 'RS-2025', '2026-10-01', ['SAME_REGIME']],
    ['what nobody knows', 'RS-1999', '2026-10-01', ['UNKNOWN_CHOICE']],
  ])('%s', (_case, to, today, codes) => {
    expect(checkOverride({ pinned, to, today }).map(({ code }) => code)).toEqual(codes);
  });

  it('those of the reception are open again after others were chosen', () => {
    const chosen = { ...pinned, regimeCode: 'RS-2026', regimeOverriddenOn: '2026-10-02' };
    expect(checkOverride({ pinned: chosen, to: 'RS-2025', today: '2026-10-05' })).toEqual([]);
  });

  it('values of the province are those of the day of the choice, since the later law had none before', () => {
    const chosen = { ...pinned, regimeCode: 'RS-2026', regimeOverriddenOn: '2026-10-02' };
    expect(pinOf(chosen, '2026-12-01')).toMatchObject({ regime: { code: 'RS-2026' }, ruledOn: '2026-10-02' });
    expect(pinOf(pinned, '2026-12-01')).toMatchObject({ regime: { code: 'RS-2025' }, ruledOn: '2025-08-01' });
    expect(pinOf({}, '2024-05-01')).toMatchObject({ regime: { code: 'RS-2024' }, ruledOn: '2024-05-01' });
  });
});
