import type {
  ChangeSettingMutation,
  ChangeSettingMutationVariables,
  ConfirmSettingMutation,
  ConfirmSettingMutationVariables,
  LawOnQuery,
  LawOnQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const LawOn = document<LawOnQuery, LawOnQueryVariables>(/* GraphQL */ `
  query LawOn($day: Date!) {
    regimes {
      items { code title inForceFrom inForceTo transitionText formCodes }
    }
    lawSettings(asOf: $day, page: { limit: 100 }) {
      items {
        id
        version
        actions
        code
        title
        titleEn
        kind
        value
        clause
        validFrom
        validTo
        documentNumber
        documentDate
        isVerified
      }
    }
    baseSalaries(sort: [{ field: VALID_FROM, direction: DESC }], page: { limit: 100 }) {
      items { id validFrom amount clause documentNumber documentDate isVerified }
    }
    legalInstruments(sort: [{ field: IN_FORCE_FROM }], page: { limit: 100 }) {
      items { id number title issuedOn inForceFrom inForceTo isVerified }
    }
  }
`);

export type Law = LawOnQuery;
export type Setting = Law['lawSettings']['items'][number];

export const ConfirmSetting = document<ConfirmSettingMutation, ConfirmSettingMutationVariables>(/* GraphQL */ `
  mutation ConfirmSetting($id: ID!, $version: Int!, $documentNumber: String!, $documentDate: Date!, $value: JSON) {
    confirmLawSetting(
      id: $id
      version: $version
      documentNumber: $documentNumber
      documentDate: $documentDate
      value: $value
    ) {
      id
    }
  }
`);

export const ChangeSetting = document<ChangeSettingMutation, ChangeSettingMutationVariables>(/* GraphQL */ `
  mutation ChangeSetting($input: ChangeLawSetting!) {
    changeLawSetting(input: $input) { id }
  }
`);
