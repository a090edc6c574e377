import type {
  AccountGrantsQuery,
  AccountGrantsQueryVariables,
  CreateAccountRecordMutation,
  CreateAccountRecordMutationVariables,
  CreateApiClientRecordMutation,
  CreateApiClientRecordMutationVariables,
  GrantRoleRecordMutation,
  GrantRoleRecordMutationVariables,
  ResetPasswordRecordMutation,
  ResetPasswordRecordMutationVariables,
  RevokeRoleRecordMutation,
  RevokeRoleRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const AccountGrants = document<AccountGrantsQuery, AccountGrantsQueryVariables>(/* GraphQL */ `
  query AccountGrants($id: ID!) {
    account(id: $id) {
      id
      grants {
        id
        version
        role
        cluster { id name }
        organisation { id name }
        validFrom
        validTo
      }
    }
  }
`);

export const GrantRoleRecord = document<GrantRoleRecordMutation, GrantRoleRecordMutationVariables>(/* GraphQL */ `
  mutation GrantRoleRecord($input: GrantRole!) {
    grantRole(input: $input) { id }
  }
`);

export const RevokeRoleRecord = document<RevokeRoleRecordMutation, RevokeRoleRecordMutationVariables>(/* GraphQL */ `
  mutation RevokeRoleRecord($id: ID!, $version: Int!, $on: Date) {
    revokeRole(id: $id, version: $version, on: $on) { id }
  }
`);

export const ResetPasswordRecord = document<
  ResetPasswordRecordMutation,
  ResetPasswordRecordMutationVariables
>(/* GraphQL */ `
  mutation ResetPasswordRecord($id: ID!, $version: Int!) {
    resetAccountPassword(id: $id, version: $version) { password account { id } }
  }
`);

export const CreateAccountRecord = document<
  CreateAccountRecordMutation,
  CreateAccountRecordMutationVariables
>(/* GraphQL */ `
  mutation CreateAccountRecord($input: CreateAccount!) {
    createAccount(input: $input) { password account { id } }
  }
`);

export const CreateApiClientRecord = document<
  CreateApiClientRecordMutation,
  CreateApiClientRecordMutationVariables
>(/* GraphQL */ `
  mutation CreateApiClientRecord($input: CreateApiClient!) {
    createApiClient(input: $input) { secret apiClient { id } }
  }
`);
