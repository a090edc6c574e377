import type {
  ConcludeNoticeRecordMutation,
  ConcludeNoticeRecordMutationVariables,
  HandleOpinionRecordMutation,
  HandleOpinionRecordMutationVariables,
  NoticeBoardQuery,
  NoticeBoardQueryVariables,
  OpenNoticeRecordMutation,
  OpenNoticeRecordMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const NoticeBoard = document<NoticeBoardQuery, NoticeBoardQueryVariables>(/* GraphQL */ `
  query NoticeBoard($id: ID!) {
    publicNotice(id: $id) {
      id
      standing
      href
      items { id proposalId subjectName unitName formName achievementSummary }
    }
  }
`);
export const OpenNoticeRecord = document<OpenNoticeRecordMutation, OpenNoticeRecordMutationVariables>(/* GraphQL */ `
  mutation OpenNoticeRecord($input: OpenPublicNotice!) {
    openPublicNotice(input: $input) { id }
  }
`);
export const ConcludeNoticeRecord = document<
  ConcludeNoticeRecordMutation,
  ConcludeNoticeRecordMutationVariables
>(/* GraphQL */ `
  mutation ConcludeNoticeRecord($id: ID!, $version: Int!, $conclusion: String!) {
    concludePublicNotice(id: $id, version: $version, conclusion: $conclusion) { id }
  }
`);
export const HandleOpinionRecord = document<
  HandleOpinionRecordMutation,
  HandleOpinionRecordMutationVariables
>(/* GraphQL */ `
  mutation HandleOpinionRecord($id: ID!, $version: Int!, $input: HandleOpinion!) {
    handleOpinion(id: $id, version: $version, input: $input) { id }
  }
`);
