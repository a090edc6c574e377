import type {
  SaveScoreCellMutation,
  SaveScoreCellMutationVariables,
  ScoreSheetGridQuery,
  ScoreSheetGridQueryVariables,
  TakeStepOfScoresMutation,
  TakeStepOfScoresMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ScoreSheetGrid = document<ScoreSheetGridQuery, ScoreSheetGridQueryVariables>(/* GraphQL */ `
  query ScoreSheetGrid($id: ID!) {
    scoreSheet(id: $id) {
      id
      total { score figures }
      entries {
        id version state actions target achieved figures selfPoints checkedPoints recheckedPoints finalPoints
        checkReason explanation recheckReason
        criterion { code name kind maximum unit ordinal }
      }
    }
  }
`);
export type SheetOfGrid = NonNullable<ScoreSheetGridQuery['scoreSheet']>;
export type Cell = SheetOfGrid['entries'][number];

export const SaveScoreCell = document<SaveScoreCellMutation, SaveScoreCellMutationVariables>(/* GraphQL */ `
  mutation SaveScoreCell($sheetId: ID!, $entries: [SaveScore!]!) {
    saveScores(sheetId: $sheetId, entries: $entries) {
      id
      total { score figures }
      entries { id version achieved figures selfPoints }
    }
  }
`);

export const TakeStepOfScores = document<TakeStepOfScoresMutation, TakeStepOfScoresMutationVariables>(/* GraphQL */ `
  mutation TakeStepOfScores($action: ScoreAction!, $sheetId: ID!, $entries: [StepScore!]!) {
    takeScoreStep(action: $action, sheetId: $sheetId, entries: $entries) { id }
  }
`);
