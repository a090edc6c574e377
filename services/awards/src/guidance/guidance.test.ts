import { evaluate } from '../standard/evaluate.rules.ts';
import { regimeOf, standardOf } from '../standard/regimes.ts';
import type { Facts, Standard } from '../standard/standard.types.ts';
import { aCampaign, openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';
import { type Addition, type Guidance, guidancesFor, problemsOf, underGuidance } from './guidance.rules.ts';
import { GUIDANCES } from './guidances.ts';

const regime = regimeOf('RS-2021');
const standard = standardOf(regime, 'BKT', 'INDIVIDUAL') as Standard;
const addition: Addition = {
  ...{ effect: 'ADDS', form: 'BKT', subjects: ['INDIVIDUAL'] },
  clause: { instrument: 'HD', clause: '1' },
  requires: [{ kind: 'STATED', code: 'AT_THE_FRONT', text: { vi: 'Ở tuyến đầu', en: 'At the front' } }],
};
const guidance = (more: Partial<Guidance> = {}): Guidance => ({
  ...{ number: '1/HD', issuedOn: '2021-06-01', title: { vi: 'Hướng dẫn', en: 'Guidance' }, campaign: 'TD' },
  ...{ regime: 'RS-2021', isVerified: true, additions: [addition] },
  ...more,
});
const known = { rows: [], isComplete: true };
const facts = (stated: Facts['stated']): Facts => ({
  ...{ subject: 'INDIVIDUAL', commendationType: 'MOVEMENT', askedOn: '2021-09-20', stated },
  achievement: { from: '2021-08-01', to: '2021-09-01' },
  ...{ completions: known, awards: known, initiatives: known, disciplines: known, holds: known, ranks: known },
  ...{ posts: known, isWoman: null, members: null, establishedOn: null, settings: {} },
  movement: { launcher: 'PROVINCE', months: 1, isAtReview: false, isVoted: true, source: 'BB 1' },
});
const outcome = (given: readonly Guidance[], stated: Facts['stated'] = {}) =>
  evaluate(underGuidance(standard, given, 'INDIVIDUAL'), facts(stated), { regime, isStateForm: false, isTitle: false })
    .outcome;
const said = (isMet: boolean): Facts['stated'] => ({ AT_THE_FRONT: { isMet, source: 'BB 2' } });

describe('a guidance', () => {
  it('asks for more than the law, and is met by its own paper', () => {
    expect([outcome([]), outcome([guidance()]), outcome([guidance()], said(true))]).toEqual([
      ...['PASS', 'NEEDS_REVIEW', 'PASS'],
    ]);
    expect(outcome([guidance()], said(false))).toBe('FAIL');
  });

  it('never lets through whom the law rules out', () => {
    const refused = { ...facts(said(true)), movement: null, commendationType: 'MERIT' };
    const under = (given: readonly Guidance[]) =>
      evaluate(underGuidance(standard, given, 'INDIVIDUAL'), refused, { regime, isStateForm: false, isTitle: false });
    expect(under([guidance()]).outcome).toBe(under([]).outcome);
    expect(under([guidance()]).cases).toEqual(under([]).cases);
  });

  it('whose text was not seen decides nothing', () => {
    expect(outcome([guidance({ isVerified: false })], said(false))).toBe('PASS');
  });

  it('is for its forms and subjects alone', () => {
    expect(underGuidance(standard, [guidance()], 'HOUSEHOLD')).toBe(standard);
    expect(outcome([guidance({ additions: [{ ...addition, form: 'GK' }] })], said(false))).toBe('PASS');
  });

  it('applies to its movement, under its rules, from its day on, the oldest first', () => {
    const all = [guidance({ number: '2', issuedOn: '2021-07-01' }), guidance({ number: '1' })];
    const numbers = (more: object = {}) =>
      guidancesFor(all, { campaign: 'TD', regime: 'RS-2021', on: '2021-09-20', ...more }).map(({ number }) => number);
    expect(numbers()).toEqual(['1', '2']);
    expect(numbers({ on: '2021-06-30' })).toEqual(['1']);
    expect([numbers({ campaign: 'X' }), numbers({ campaign: null }), numbers({ regime: 'RS-2025' })]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('as data speaks of forms that its rules know and specialises what they ask for', () => {
    const told = (more: Partial<Addition>) =>
      problemsOf(guidance({ additions: [{ ...addition, ...more } as Addition] }), regime).length;
    expect(told({})).toBe(0);
    expect(told({ form: 'XPTTB' })).toBe(1);
    expect(told({ effect: 'SPECIALISES', of: 'MOVEMENT_RESULT' })).toBe(0);
    expect(told({ effect: 'SPECIALISES', of: 'AGE_OF_UNIT' })).toBe(1);
    expect(GUIDANCES.flatMap((one) => problemsOf(one, regimeOf(one.regime)))).toEqual([]);
  });
});

describe('the guidance of the movement of 2021', () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(() => province.close());
  const ASK =
    'query ($id: ID!) { proposal(id: $id) { nominees { guidances { number regime isVerified additions { effect } } } } }';
  const OF_CAMPAIGN =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Campaign { awardGuidances { number title issuedOn } } } }';

  it('is shown with the movement and with its nominees, as not seen, and with no others', async () => {
    const { board } = province.actors;
    const steps = new Steps(province);
    const campaignId = await aCampaign(province, 'TDDB-COVID19-2021');
    const of = async (id: string) => (await province.ask(board, ASK, { id })).data.proposal.nominees[0].guidances;

    const shown = await of(await steps.proposal('DRAFT', { campaignId }));

    expect(shown).toEqual([
      { number: '597/HD-BTĐKT', regime: 'RS_2021', isVerified: false, additions: [] },
      { number: '762/BTĐKT-NV', regime: 'RS_2021', isVerified: false, additions: [] },
    ]);
    expect(await of(await steps.proposal('DRAFT'))).toEqual([]);
    const r = [campaignId, province.campaign].map((id) => ({ __typename: 'Campaign', id }));
    const { data } = await province.ask(province.actors.northOfficer, OF_CAMPAIGN, { r });
    expect(data._entities.map((one: { awardGuidances: unknown[] }) => one.awardGuidances.length)).toEqual([2, 0]);
  });
});
