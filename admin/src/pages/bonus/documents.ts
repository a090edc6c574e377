import type {
  FundSumsQuery,
  FundSumsQueryVariables,
  RecordFundEntryRecordMutation,
  RecordFundEntryRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const FundSums = document<FundSumsQuery, FundSumsQueryVariables>(/* GraphQL */ `
  query FundSums($id: ID!) {
    emulationFund(id: $id) { id sums { balance deposited spent paid recalled } }
  }
`);

export const RecordFundEntryRecord = document<
  RecordFundEntryRecordMutation,
  RecordFundEntryRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordFundEntryRecord($input: RecordFundEntry!) {
    recordFundEntry(input: $input) { id }
  }
`);
