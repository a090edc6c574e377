import { type CalledFacts, inCallOrder } from './call.rules.ts';
import { checkOccasion, checkStep, distanceTo } from './event.rules.ts';

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);
const NATIONAL = { month: 9, dayOfMonth: 2, windowDays: 15, organisationId: null };

it.each([
  ['2021-09-02', 0],
  ['2021-08-30', 3],
  ['2021-09-17', 15],
  ['2022-03-02', 181],
])('%s is %i days from the National Day', (heldOn, days) => {
  expect(distanceTo(NATIONAL, heldOn)).toBe(days);
});

it('the end of December is near New Year', () => {
  expect(distanceTo({ month: 1, dayOfMonth: 1 }, '2021-12-30')).toBe(2);
});

it.each<[string, object, string, string[]]>([
  ['near a holiday', {}, '2021-09-10', []],
  ['far from it', {}, '2021-10-10', ['FAR_FROM_OCCASION']],
  ['on a day that moves from year to year', { month: null, dayOfMonth: null }, '2021-10-10', []],
  ['on the founding day of another body', { organisationId: 'other' }, '2021-09-02', ['NOT_OWN_OCCASION']],
])('an event %s', (_what, change, heldOn, expected) => {
  const found = checkOccasion({ ...NATIONAL, ...change }, { heldOn, organisationId: 'own' });

  expect(codes(found)).toEqual(expected);
  expect(found.every(({ clause }) => clause?.includes('152/2025'))).toBe(true);
});

const PLANNED = { state: 'PLANNED' as const, heldOn: '2021-09-02', today: '2021-09-20', honoureeCount: 3 };
it.each<[string, 'HOLD' | 'CANCEL', object, string[]]>([
  ['is held with a script', 'HOLD', { programme: '1. Chào cờ' }, []],
  ['is not held without', 'HOLD', {}, ['NO_PROGRAMME']],
  ['is not held for nobody', 'HOLD', { programme: 'x', honoureeCount: 0 }, ['NO_HONOUREES']],
  ['is not held in the future', 'HOLD', { programme: 'x', heldOn: '2021-10-01' }, ['IN_FUTURE']],
  ['is called off with a reason', 'CANCEL', { reason: 'Giãn cách xã hội' }, []],
  ['is not called off without', 'CANCEL', {}, ['REQUIRED']],
  ['is not called off once it was held', 'CANCEL', { state: 'HELD', reason: 'x' }, ['WRONG_STATE']],
])('an event %s', (_what, action, change, expected) => {
  expect(codes(checkStep(action, { ...PLANNED, ...change }))).toEqual(expected);
});

/** Decree 152/2025/NĐ-CP, art. 29(5); forms as the catalogue has them. */
const FORMS = {
  order: { kind: 'ORDER', level: 'NATION', ordinal: 26 },
  nationalTitle: { kind: 'TITLE', level: 'NATION', ordinal: 1 },
  primeMinister: { kind: 'CERTIFICATE_OF_MERIT', level: 'NATION', ordinal: 57 },
  flag: { kind: 'TITLE', level: 'PROVINCE', ordinal: 7 },
  province: { kind: 'CERTIFICATE_OF_MERIT', level: 'PROVINCE', ordinal: 58 },
  unit: { kind: 'LETTER_OF_COMMENDATION', level: 'GRASSROOTS', ordinal: 60 },
} as const;
const called = (name: string, form: keyof typeof FORMS, rest: Partial<CalledFacts> = {}): CalledFacts => ({
  ...{ name, form: FORMS[form], subjectKind: 'INDIVIDUAL', isPosthumous: false },
  ...rest,
});

it('honourees are called from the higher decider to the lower, titles before forms, collectives first, the living first', () => {
  const order = [
    called('Huân chương', 'order'),
    called('Chiến sĩ thi đua toàn quốc', 'nationalTitle'),
    called('Bằng khen Thủ tướng', 'primeMinister'),
    called('Cờ thi đua', 'flag', { subjectKind: 'COLLECTIVE' }),
    called('Tập thể', 'province', { subjectKind: 'COLLECTIVE' }),
    called('Hộ gia đình', 'province', { subjectKind: 'HOUSEHOLD' }),
    called('An', 'province'),
    called('Ân', 'province'),
    called('Bình, truy tặng', 'province', { isPosthumous: true }),
    called('Giấy khen', 'unit', { subjectKind: 'COLLECTIVE' }),
  ];
  const shuffled = [7, 2, 9, 0, 5, 3, 8, 1, 6, 4].map((at) => order[at] as CalledFacts);

  expect(inCallOrder(shuffled).map(({ name }) => name)).toEqual(order.map(({ name }) => name));
});
