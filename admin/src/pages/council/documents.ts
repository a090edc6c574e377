import type {
  CastBallotsRecordMutation,
  CastBallotsRecordMutationVariables,
  CloseSessionRecordMutation,
  CloseSessionRecordMutationVariables,
  CouncilRoomQuery,
  CouncilRoomQueryVariables,
  DossiersForCouncilQuery,
  DossiersForCouncilQueryVariables,
  OpenSessionRecordMutation,
  OpenSessionRecordMutationVariables,
  PlanSessionRecordMutation,
  PlanSessionRecordMutationVariables,
  WrittenOpinionRecordMutation,
  WrittenOpinionRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const CouncilRoom = document<CouncilRoomQuery, CouncilRoomQueryVariables>(/* GraphQL */ `
  query CouncilRoom($id: ID!) {
    councilSession(id: $id) {
      id
      version
      state
      actions
      memberCount
      presentCount
      writtenCount
      seats { id fullName position post attendance }
      items {
        id
        proposalId
        subjectName
        formName
        thresholdPercent
        thresholdClause
        isVerified
        votedCount
        hasVoted
        isRecused
        yesCount
        noCount
        blankCount
        result
      }
    }
  }
`);

export const DossiersForCouncil = document<DossiersForCouncilQuery, DossiersForCouncilQueryVariables>(/* GraphQL */ `
  query DossiersForCouncil {
    proposals(filter: { state: [BOARD_REVIEW] }, page: { limit: 100 }) {
      items { id code reviewSteps { kind state } nominees { id subjectName } }
    }
  }
`);

export const PlanSessionRecord = document<PlanSessionRecordMutation, PlanSessionRecordMutationVariables>(/* GraphQL */ `
  mutation PlanSessionRecord($input: PlanCouncilSession!) {
    planCouncilSession(input: $input) { id }
  }
`);
export const OpenSessionRecord = document<OpenSessionRecordMutation, OpenSessionRecordMutationVariables>(/* GraphQL */ `
  mutation OpenSessionRecord($id: ID!, $version: Int!, $input: OpenCouncilSession!) {
    openCouncilSession(id: $id, version: $version, input: $input) { id }
  }
`);
export const CloseSessionRecord = document<
  CloseSessionRecordMutation,
  CloseSessionRecordMutationVariables
>(/* GraphQL */ `
  mutation CloseSessionRecord($id: ID!, $version: Int!, $conclusion: String!, $isWithoutMissing: Boolean!) {
    closeCouncilSession(id: $id, version: $version, conclusion: $conclusion, isWithoutMissing: $isWithoutMissing) { id }
  }
`);
export const CastBallotsRecord = document<CastBallotsRecordMutation, CastBallotsRecordMutationVariables>(/* GraphQL */ `
  mutation CastBallotsRecord($sessionId: ID!, $votes: [BallotVote!]!) {
    castBallots(sessionId: $sessionId, votes: $votes) { receipts { itemId code } }
  }
`);
export const WrittenOpinionRecord = document<
  WrittenOpinionRecordMutation,
  WrittenOpinionRecordMutationVariables
>(/* GraphQL */ `
  mutation WrittenOpinionRecord($sessionId: ID!, $seatId: ID!, $votes: [BallotVote!]!) {
    recordWrittenOpinion(sessionId: $sessionId, seatId: $seatId, votes: $votes) { receipts { itemId code } }
  }
`);

export type Room = NonNullable<CouncilRoomQuery['councilSession']>;
export type RoomItem = Room['items'][number];
