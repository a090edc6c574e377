import type {
  AwardBonusQuery,
  AwardBonusQueryVariables,
  DecisionPaymentsQuery,
  DecisionPaymentsQueryVariables,
  DecisionSpecialsQuery,
  DecisionSpecialsQueryVariables,
  FundChoicesQuery,
  FundChoicesQueryVariables,
  FundTotalsQuery,
  FundTotalsQueryVariables,
  PayBonusesRecordMutation,
  PayBonusesRecordMutationVariables,
  RemoveSpecialBonusRecordMutation,
  RemoveSpecialBonusRecordMutationVariables,
  SetSpecialBonusRecordMutation,
  SetSpecialBonusRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const DecisionPayments = document<DecisionPaymentsQuery, DecisionPaymentsQueryVariables>(/* GraphQL */ `
  query DecisionPayments($id: ID!, $isPaid: [Boolean!], $offset: Int!) {
    decision(id: $id) {
      id
      number
      title
      decidedOn
      actions
      bonuses { count amount paidCount paidAmount unknownCount }
    }
    awards(filter: { decisionId: [$id], isPaid: $isPaid }, page: { limit: 100, offset: $offset }) {
      totalCount
      items {
        id
        subjectName
        subjectKind
        bonus
        bonusState
        form { id name nameEn }
        bonusBasis { method base coefficient multiplier }
      }
    }
  }
`);

export const FundChoices = document<FundChoicesQuery, FundChoicesQueryVariables>(/* GraphQL */ `
  query FundChoices {
    emulationFunds(page: { limit: 100 }) { items { id name year balance } }
  }
`);

export const PayBonusesRecord = document<PayBonusesRecordMutation, PayBonusesRecordMutationVariables>(/* GraphQL */ `
  mutation PayBonusesRecord($decisionId: ID!, $input: PayBonuses!) {
    payBonuses(decisionId: $decisionId, input: $input) { id }
  }
`);

export const AwardBonus = document<AwardBonusQuery, AwardBonusQueryVariables>(/* GraphQL */ `
  query AwardBonus($id: ID!) {
    award(id: $id) {
      id
      bonus
      bonusState
      bonusPayer { payer clause isVerified }
      bonusBasis {
        method
        problem
        base
        baseFrom
        coefficient
        multiplier
        product
        rounding
        amount
        clauses
        samePeriod
        given
        special { amount source documentNumber documentDate }
      }
      fundEntries { id kind amount enteredOn documentNumber receipt { id receiverName } }
    }
  }
`);

export const FundTotals = document<FundTotalsQuery, FundTotalsQueryVariables>(/* GraphQL */ `
  query FundTotals($by: FundDimension!) {
    fundTotals(by: $by) {
      items { year paymentCount paid recalled fund { id name } form { id name nameEn } }
    }
  }
`);

export const DecisionSpecials = document<DecisionSpecialsQuery, DecisionSpecialsQueryVariables>(/* GraphQL */ `
  query DecisionSpecials($id: ID!) {
    decision(id: $id) {
      id
      specialBonuses { id awardId subjectKind amount source documentNumber documentDate }
      awards(page: { limit: 100 }) { items { id subjectName form { id name nameEn } } }
    }
  }
`);

export const SetSpecialBonusRecord = document<
  SetSpecialBonusRecordMutation,
  SetSpecialBonusRecordMutationVariables
>(/* GraphQL */ `
  mutation SetSpecialBonusRecord($id: ID!, $version: Int!, $input: SpecialBonusInput!) {
    setSpecialBonus(decisionId: $id, version: $version, input: $input) { id }
  }
`);

export const RemoveSpecialBonusRecord = document<
  RemoveSpecialBonusRecordMutation,
  RemoveSpecialBonusRecordMutationVariables
>(/* GraphQL */ `
  mutation RemoveSpecialBonusRecord($id: ID!, $version: Int!, $specialBonusId: ID!) {
    removeSpecialBonus(decisionId: $id, version: $version, specialBonusId: $specialBonusId) { id }
  }
`);

export type PaymentRow = DecisionPaymentsQuery['awards']['items'][number];
export type Payments = DecisionPaymentsQuery;
export type Total = FundTotalsQuery['fundTotals']['items'][number];
export type Specials = NonNullable<DecisionSpecialsQuery['decision']>;
export type Basis = NonNullable<NonNullable<AwardBonusQuery['award']>['bonusBasis']>;
