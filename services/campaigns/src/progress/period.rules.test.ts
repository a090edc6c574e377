import { type CampaignDays, dayBefore, growthOf, lastOfMonth, planOf, spanOf } from './period.rules.ts';

const TODAY = '2021-09-20';
const days: CampaignDays = {
  state: 'LAUNCHED',
  startsOn: '2021-08-20',
  closedOn: null,
  acknowledgeBy: '2021-08-31',
  launchBy: '2021-09-15',
  periods: [
    { id: 'aug', toOn: '2021-08-31', dueOn: '2021-09-05' },
    { id: 'sep-1', toOn: '2021-09-15', dueOn: '2021-09-18' },
    { id: 'sep-2', toOn: '2021-09-30', dueOn: '2021-10-05' },
  ],
  tasks: [
    { id: 'once', dueOn: '2021-09-15', dueWorkingDays: null, cadence: null, dueDay: null },
    { id: 'monthly', dueOn: null, dueWorkingDays: null, cadence: 'MONTHLY', dueDay: 25 },
    { id: 'whenever', dueOn: null, dueWorkingDays: null, cadence: null, dueDay: null },
  ],
  holidays: [],
  family: ['campaign'],
};
const plan = (from: string, to: string, today = TODAY) => planOf(days, { from, to }, today);

it.each([
  ['2021-09-20', '2021-09-30'],
  ['2021-12-01', '2021-12-31'],
  ['2024-02-10', '2024-02-29'],
])('the month of %s ends on %s', (day, last) => {
  expect(lastOfMonth(day)).toBe(last);
});

it('the day before the first of March is the last of February', () => {
  expect([dayBefore('2021-03-01'), dayBefore('2024-03-01')]).toEqual(['2021-02-28', '2024-02-29']);
});

it("a period that is not given runs from the campaign's start to the business date", () => {
  expect(spanOf(null, days, TODAY)).toEqual({ from: '2021-08-20', to: TODAY });
  expect(spanOf({ from: '2021-09-01' }, days, TODAY)).toEqual({ from: '2021-09-01', to: TODAY });
});

it.each([
  ['the business date', TODAY, '2021-09-01', null],
  ['a day after it', '2021-12-31', '2021-12-01', null],
  ['the end of a month', '2021-08-31', '2021-08-01', null],
  ['a day inside a month', '2021-09-10', '2021-08-01', { from: '2021-09-01', to: '2021-09-10' }],
])('what is done by %s comes from whole months and from these days', (_name, to, wholeThrough, rows) => {
  expect(plan('2021-08-20', to)).toMatchObject({ wholeThrough, days: rows });
});

it.each([
  ['2021-08-31', false, false, []],
  ['2021-09-01', true, false, []],
  ['2021-09-06', true, false, ['aug']],
  ['2021-09-16', true, true, ['aug']],
  ['2021-12-31', true, true, ['aug', 'sep-1']],
])(
  'before min(%s, business date): acknowledgement due %s, launch due %s, reports %j',
  (to, acknowledge, launch, due) => {
    expect(plan('2021-08-20', to)).toMatchObject({
      isAcknowledgementDue: acknowledge,
      isLaunchDue: launch,
      duePeriodIds: due,
    });
  },
);

it('nothing is due in a draft', () => {
  expect(planOf({ ...days, state: 'DRAFT' }, { from: '2021-01-01', to: TODAY }, TODAY)).toMatchObject({
    isAcknowledgementDue: false,
    isLaunchDue: false,
    duePeriodIds: [],
  });
});

it.each([
  ['2021-08-20', '2021-09-30', ['2021-08-01', '2021-09-01'], []],
  ['2021-08-20', '2021-09-20', ['2021-08-01'], ['sep-1']],
  ['2021-08-20', '2021-09-10', ['2021-08-01'], []],
  ['2021-09-16', '2021-09-30', [], ['sep-2']],
])('figures from %s to %s: months %j and reports of %j', (from, to, months, rowPeriodIds) => {
  expect(plan(from, to, '2021-12-31')).toMatchObject({ figures: { months, rowPeriodIds } });
});

it.each<[string, string, string, object]>([
  ['the whole campaign', '2021-08-20', TODAY, { wholeFrom: '2021-08-01', wholeThrough: '2021-09-01', edges: [] }],
  ['whole months', '2021-08-01', '2021-08-31', { wholeFrom: '2021-08-01', wholeThrough: '2021-08-01', edges: [] }],
  [
    'days inside one month',
    '2021-08-25',
    '2021-08-29',
    { wholeFrom: '2021-09-01', wholeThrough: '2021-07-01', edges: [{ from: '2021-08-25', to: '2021-08-29' }] },
  ],
  [
    'days of two months',
    '2021-08-25',
    '2021-09-10',
    {
      wholeFrom: '2021-09-01',
      wholeThrough: '2021-08-01',
      edges: [
        { from: '2021-08-25', to: '2021-08-31' },
        { from: '2021-09-01', to: '2021-09-10' },
      ],
    },
  ],
  [
    'from the start to a day inside its month',
    '2021-08-20',
    '2021-08-26',
    { wholeFrom: '2021-08-01', wholeThrough: '2021-07-01', edges: [{ from: '2021-08-20', to: '2021-08-26' }] },
  ],
  [
    'from inside the month of today',
    '2021-09-05',
    TODAY,
    { wholeFrom: '2021-10-01', wholeThrough: '2021-09-01', edges: [{ from: '2021-09-05', to: TODAY }] },
  ],
])('what grew in %s comes from whole months and the days that cut them', (_what, from, to, expected) => {
  expect(growthOf({ from, to }, days.startsOn, TODAY)).toEqual(expected);
});

it('tasks are due by their occurrences before the limit, and of a draft not at all', () => {
  const due = plan('2021-08-20', '2021-09-30').dueTasks.map(({ taskId, occurrence }) => [taskId, occurrence]);

  expect(due).toEqual([
    ['once', null],
    ['monthly', '2021-08-01'],
  ]);
  expect(plan('2021-08-20', '2021-09-10').dueTasks.map(({ taskId }) => taskId)).toEqual(['monthly']);
  expect(planOf({ ...days, state: 'DRAFT' }, { from: '2021-08-20', to: TODAY }, TODAY).dueTasks).toEqual([]);
});

it('counts a month of due periods whole only when all of them are due', () => {
  expect(plan('2021-08-19', '2021-09-30', '2021-12-31').due).toEqual({
    months: ['2021-08-01'],
    rowPeriodIds: ['sep-1'],
    rowMonths: ['2021-09-01'],
  });
  expect(plan('2021-08-19', '2021-12-31', '2021-12-31').due).toEqual({
    months: ['2021-08-01', '2021-09-01'],
    rowPeriodIds: [],
    rowMonths: [],
  });
});
