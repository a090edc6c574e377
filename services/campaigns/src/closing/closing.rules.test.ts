import { checkWithdrawal, type WithdrawalFacts } from './closing.rules.ts';

const facts: WithdrawalFacts = {
  isWithdrawn: false,
  declaredOn: '2022-05-01',
  withdrawnOn: '2022-05-10',
  today: '2022-06-01',
  isCampaignClosed: true,
  isClosedWithParent: false,
  hasFinalReview: false,
};

it.each<[Partial<WithdrawalFacts>, string[]]>([
  [{}, []],
  [{ withdrawnOn: '2022-05-01' }, []],
  [{ isWithdrawn: true }, ['ALREADY_WITHDRAWN']],
  [{ withdrawnOn: '2022-06-02' }, ['IN_FUTURE']],
  [{ withdrawnOn: '2022-04-30' }, ['BEFORE_START']],
  [{ hasFinalReview: true }, ['HAS_FINAL_REVIEW']],
  [{ isClosedWithParent: true }, ['CLOSED_WITH_PARENT']],
  [{ isCampaignClosed: false, hasFinalReview: true }, []],
])('a declaration with %j is taken back with the violations %j', (changed, expected) => {
  expect(checkWithdrawal({ ...facts, ...changed }).map(({ code }) => code)).toEqual(expected);
});
