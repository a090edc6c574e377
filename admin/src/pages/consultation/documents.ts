import type {
  AskOpinionRecordMutation,
  AskOpinionRecordMutationVariables,
  ConsultationsOfProposalQuery,
  ConsultationsOfProposalQueryVariables,
  RecordOpinionRecordMutation,
  RecordOpinionRecordMutationVariables,
  SubjectsOfConsultationQuery,
  SubjectsOfConsultationQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const ConsultationsOfProposal = document<
  ConsultationsOfProposalQuery,
  ConsultationsOfProposalQueryVariables
>(/* GraphQL */ `
  query ConsultationsOfProposal($id: ID!) {
    proposal(id: $id) {
      id
      nominees { id subjectName outcome }
      reviewSteps { id kind state }
      bodiesToAsk { name nameEn clause isVerified }
      consultations {
        id
        version
        bodyName
        question
        letterNumber
        letterOn
        dueOn
        standing
        answer
        answerText
        documentNumber
        documentOn
        withdrawnReason
        actions
        file { id name mediaType size sha256 href }
      }
    }
  }
`);

export const SubjectsOfConsultation = document<
  SubjectsOfConsultationQuery,
  SubjectsOfConsultationQueryVariables
>(/* GraphQL */ `
  query SubjectsOfConsultation($id: ID!) {
    consultation(id: $id) {
      id
      subjects { nomineeId subjectName unitName formName achievementSummary }
    }
  }
`);

export const AskOpinionRecord = document<AskOpinionRecordMutation, AskOpinionRecordMutationVariables>(/* GraphQL */ `
  mutation AskOpinionRecord($proposalId: ID!, $input: AskOpinion!) {
    askOpinion(proposalId: $proposalId, input: $input) { id }
  }
`);
export const RecordOpinionRecord = document<
  RecordOpinionRecordMutation,
  RecordOpinionRecordMutationVariables
>(/* GraphQL */ `
  mutation RecordOpinionRecord($id: ID!, $version: Int!, $input: RecordOpinion!) {
    recordOpinion(id: $id, version: $version, input: $input) { id }
  }
`);

export type ConsultedProposal = NonNullable<ConsultationsOfProposalQuery['proposal']>;
export type AskedBody = ConsultedProposal['consultations'][number];
