import type {
  CastMemberRecordMutation,
  CastMemberRecordMutationVariables,
  CloseMeetingRecordMutation,
  CloseMeetingRecordMutationVariables,
  EmulationYearHomeQuery,
  EmulationYearHomeQueryVariables,
  InterimRecordMutation,
  InterimRecordMutationVariables,
  MeetingRoomQuery,
  MeetingRoomQueryVariables,
  OpenMeetingRecordMutation,
  OpenMeetingRecordMutationVariables,
  PlanMeetingRecordMutation,
  PlanMeetingRecordMutationVariables,
  ProposeVotedRecordMutation,
  ProposeVotedRecordMutationVariables,
  SignPledgeRecordMutation,
  SignPledgeRecordMutationVariables,
  StartYearRecordMutation,
  StartYearRecordMutationVariables,
  WrittenMemberRecordMutation,
  WrittenMemberRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const EmulationYearHome = document<EmulationYearHomeQuery, EmulationYearHomeQueryVariables>(/* GraphQL */ `
  query EmulationYearHome($id: ID!, $year: Int!) {
    emulationYear(id: $id) {
      id
      version
      year
      state
      actions
      pledgeArticles
      pledgeBy
      selfScoreBy
      meetingOn
      interimHeldOn
      signatures {
        id
        version
        actions
        organisationId
        organisation { name }
        signerName
        signerPosition
        signedOn
      }
      meetings { id heldOn state voteKind }
    }
    clusterQuotas(filter: { year: { from: $year, to: $year } }, page: { limit: 100 }) {
      items { clusterId awardFormId placeCount awardForm { name } }
    }
  }
`);
export const SignPledgeRecord = document<SignPledgeRecordMutation, SignPledgeRecordMutationVariables>(/* GraphQL */ `
  mutation SignPledgeRecord($id: ID!, $version: Int!, $input: SignPledge!) {
    signPledge(id: $id, version: $version, input: $input) { id }
  }
`);
export const StartYearRecord = document<StartYearRecordMutation, StartYearRecordMutationVariables>(/* GraphQL */ `
  mutation StartYearRecord($id: ID!, $version: Int!, $reason: String) {
    startEmulationYear(id: $id, version: $version, reason: $reason) { id }
  }
`);
export const InterimRecord = document<InterimRecordMutation, InterimRecordMutationVariables>(/* GraphQL */ `
  mutation InterimRecord($id: ID!, $version: Int!, $heldOn: Date!, $text: String!) {
    recordInterimReview(id: $id, version: $version, heldOn: $heldOn, text: $text) { id }
  }
`);
export const PlanMeetingRecord = document<PlanMeetingRecordMutation, PlanMeetingRecordMutationVariables>(/* GraphQL */ `
  mutation PlanMeetingRecord($input: PlanEmulationMeeting!) {
    planEmulationMeeting(input: $input) { id }
  }
`);
export const MeetingRoom = document<MeetingRoomQuery, MeetingRoomQueryVariables>(/* GraphQL */ `
  query MeetingRoom($id: ID!) {
    emulationMeeting(id: $id) {
      id
      version
      state
      actions
      voteKind
      thresholdPercent
      memberCount
      seats { id organisationName attendance isMine votedItemIds }
      items {
        id
        purpose
        organisationName
        formName
        placeCount
        place
        score
        votedCount
        yesCount
        noCount
        blankCount
        result
      }
    }
  }
`);
export const OpenMeetingRecord = document<OpenMeetingRecordMutation, OpenMeetingRecordMutationVariables>(/* GraphQL */ `
  mutation OpenMeetingRecord($id: ID!, $version: Int!, $attendance: [SeatAttendance!]!) {
    openEmulationMeeting(id: $id, version: $version, attendance: $attendance) { id }
  }
`);
export const CloseMeetingRecord = document<
  CloseMeetingRecordMutation,
  CloseMeetingRecordMutationVariables
>(/* GraphQL */ `
  mutation CloseMeetingRecord($id: ID!, $version: Int!, $conclusion: String!, $isWithoutMissing: Boolean!) {
    closeEmulationMeeting(id: $id, version: $version, conclusion: $conclusion, isWithoutMissing: $isWithoutMissing) { id }
  }
`);
export const CastMemberRecord = document<CastMemberRecordMutation, CastMemberRecordMutationVariables>(/* GraphQL */ `
  mutation CastMemberRecord($seatId: ID!, $votes: [MemberVote!]!) {
    castMemberVotes(seatId: $seatId, votes: $votes) { receipts { itemId code } }
  }
`);
export const WrittenMemberRecord = document<
  WrittenMemberRecordMutation,
  WrittenMemberRecordMutationVariables
>(/* GraphQL */ `
  mutation WrittenMemberRecord($seatId: ID!, $votes: [MemberVote!]!) {
    recordWrittenVotes(seatId: $seatId, votes: $votes) { receipts { itemId code } }
  }
`);
export const ProposeVotedRecord = document<
  ProposeVotedRecordMutation,
  ProposeVotedRecordMutationVariables
>(/* GraphQL */ `
  mutation ProposeVotedRecord($itemId: ID!, $achievementSummary: String!) {
    proposeVotedUnit(itemId: $itemId, achievementSummary: $achievementSummary) { id }
  }
`);

export type Home = NonNullable<EmulationYearHomeQuery['emulationYear']>;
export type Signature = Home['signatures'][number];
export type Quota = EmulationYearHomeQuery['clusterQuotas']['items'][number];
export type Room = NonNullable<MeetingRoomQuery['emulationMeeting']>;
export type RoomItem = Room['items'][number];
