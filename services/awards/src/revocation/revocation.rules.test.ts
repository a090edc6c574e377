import { type GroundCode, groundOn, REVOCATION_GROUNDS, recallDaysOn } from './ground.rules.ts';
import { checkLine, checkRestoration, checkReturn, checkSettlement } from './revocation.rules.ts';

const [IN_2021, IN_2024, IN_2025] = ['2021-08-27', '2024-03-01', '2025-08-01'] as const;

describe('the ground of a revocation', () => {
  it.each<[GroundCode, string, string | null]>([
    ['FRAUDULENT_DECLARATION', IN_2021, 'khoản 1 Điều 96'],
    ['FRAUDULENT_DECLARATION', IN_2024, 'điểm a khoản 2 Điều 93'],
    ['FALSE_INFORMATION', IN_2021, null],
    ['FALSE_INFORMATION', IN_2024, 'điểm b khoản 2 Điều 93'],
    ['UNLAWFUL_APPRAISAL', IN_2024, 'điểm c khoản 2 Điều 93'],
    ['VIOLATION_FOUND', IN_2025, 'điểm d khoản 2 Điều 93'],
    ['STATE_HONOUR_STRIPPED', IN_2021, 'Điều 97'],
    ['STATE_HONOUR_STRIPPED', IN_2024, 'khoản 3, 4 và 5 Điều 93'],
    ['OTHER', IN_2024, null],
  ])('%s on %s stands on %s', (ground, day, point) => {
    const basis = groundOn(ground, day)?.legalBasis ?? null;
    expect(point === null ? basis : basis?.includes(point)).toBe(point === null ? null : true);
  });

  it.each([
    ['2021-08-27', null],
    ['2025-06-30', null],
    ['2025-07-01', 15],
  ])('calls item and money back, on %s, within %p working days', (day, days) => {
    expect(recallDaysOn(day)).toBe(days);
  });
});

describe('an award on the list', () => {
  const award = { decidedOn: '2021-08-20', isRevoked: false, isSameIssuer: true };
  const said = { isListed: false, legalBasis: null, conclusion: 'Kết luận 1/KL-TTr' };
  const codes = (facts: object, day: string = IN_2024) =>
    checkLine({ ground: 'FRAUDULENT_DECLARATION', award, ...said, ...facts }, day, 0).map(({ code }) => code);

  it.each<[string, object, string, string[]]>([
    ['stands', {}, IN_2024, []],
    ['is unknown', { award: null }, IN_2024, ['UNKNOWN_REFERENCE']],
    ['is revoked already', { award: { ...award, isRevoked: true } }, IN_2024, ['ALREADY_REVOKED']],
    ['is listed already', { isListed: true }, IN_2024, ['TAKEN']],
    ['is later than the decision', {}, '2021-08-19', ['BEFORE_AWARD']],
    ['is of another issuer', { award: { ...award, isSameIssuer: false } }, IN_2024, ['NOT_THE_ISSUER']],
    ['is of another issuer, before 2024', { award: { ...award, isSameIssuer: false } }, IN_2021, []],
    ['has no conclusion', { conclusion: null }, IN_2024, ['REQUIRED']],
    ['has no conclusion, before 2024', { conclusion: null }, IN_2021, []],
    ['has a ground of a later law', { ground: 'VIOLATION_FOUND' }, IN_2021, ['GROUND_NOT_IN_FORCE']],
    ['has another ground without a basis', { ground: 'OTHER' }, IN_2021, ['REQUIRED']],
    ['has another ground with its basis', { ground: 'OTHER', legalBasis: 'QĐ' }, IN_2021, []],
  ])('that %s', (_what, facts, day, expected) => {
    expect(codes(facts, day)).toEqual(expected);
  });

  it('has a text for every ground but the free one on some day', () => {
    const without = REVOCATION_GROUNDS.filter((ground) => !groundOn(ground, IN_2024));
    expect(without).toEqual(['OTHER']);
  });
});

describe('a restoration', () => {
  const revocation = { revokedOn: '2024-02-01', restoredOn: null, isListed: false };
  it.each<[string, object, string, string | null, string[]]>([
    ['of what is revoked', {}, IN_2024, 'Bản án', []],
    ['of a draft', { revokedOn: null }, IN_2024, 'Bản án', ['NOT_REVOKED']],
    ['of what was restored', { restoredOn: IN_2024 }, IN_2024, 'Bản án', ['NOT_REVOKED']],
    ['that another draft lists', { isListed: true }, IN_2024, 'Bản án', ['TAKEN']],
    ['without a basis', {}, IN_2024, null, ['REQUIRED']],
    ['before the revocation', {}, '2024-01-31', 'Bản án', ['BEFORE_REVOCATION']],
  ])('%s', (_what, more, decidedOn, basis, expected) => {
    const found = checkRestoration({ ...revocation, ...more }, { decidedOn, basis }, 0);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});

describe('what comes back', () => {
  const facts = { revokedOn: IN_2025, restoredOn: null, isItemRecalled: true, hasBonus: false, hasTerm: true };
  const nothing = { receivedOn: null, itemReturnedOn: null, bonusReturnedOn: null };
  it.each<[string, object, object, string[]]>([
    ['in time', {}, { itemReturnedOn: '2025-08-05' }, []],
    ['before the revocation', {}, { itemReturnedOn: '2025-07-31' }, ['BEFORE_REVOCATION']],
    ['in the future', {}, { receivedOn: '2025-09-02' }, ['IN_FUTURE']],
    ['that was not recalled', {}, { bonusReturnedOn: '2025-08-05' }, ['NOT_ALLOWED']],
    ['after the restoration', { restoredOn: '2025-08-03' }, { itemReturnedOn: '2025-08-05' }, ['NOT_REVOKED']],
    ['by a day of its own, where the law says one', { dueOn: '2025-08-20' }, {}, ['NOT_ALLOWED']],
    ['by a day of its own, where the law says none', { dueOn: '2025-08-20', hasTerm: false }, {}, []],
  ])('%s', (_what, more, returned, expected) => {
    const found = checkReturn({ ...facts, dueOn: null, ...more }, { ...nothing, ...returned }, '2025-09-01');
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});

it.each([
  ['OPEN', 'KEPT', null, ['REQUIRED']],
  ['OPEN', 'KEPT', 'Đủ điều kiện theo điểm khác', []],
  ['OPEN', 'REVIEW', null, []],
  ['OPEN', 'LAPSED', null, ['NOT_ALLOWED']],
  ['LAPSED', 'KEPT', 'Lý do', ['WRONG_STATE']],
])('an effect that is %s is settled %s because of %p: %p', (before, after, reason, expected) => {
  expect(checkSettlement(before, after, reason).map(({ code }) => code)).toEqual(expected);
});
