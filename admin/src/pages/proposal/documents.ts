import type {
  AddEvidenceRecordMutation,
  AddEvidenceRecordMutationVariables,
  AddNomineeRecordMutation,
  AddNomineeRecordMutationVariables,
  ConfirmRequirementRecordMutation,
  ConfirmRequirementRecordMutationVariables,
  DossierOfProposalQuery,
  DossierOfProposalQueryVariables,
  NomineesOfProposalQuery,
  NomineesOfProposalQueryVariables,
  UpdateNomineeRecordMutation,
  UpdateNomineeRecordMutationVariables,
  WhyOfNomineeQuery,
  WhyOfNomineeQueryVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const NomineesOfProposal = document<NomineesOfProposalQuery, NomineesOfProposalQueryVariables>(/* GraphQL */ `
  query NomineesOfProposal($id: ID!) {
    proposal(id: $id) {
      id
      nominees {
        id
        version
        actions
        subjectKind
        subjectName
        personId
        organisationId
        awardFormId
        form {
          id
          name
          nameEn
        }
        achievementSummary
        achievementFrom
        achievementTo
        ground
        isFrontline
        isDirectWorker
        outcome
        outcomeReason
        findings {
          code
          result
          clause
          params
        }
        eligibility { result }
      }
    }
  }
`);

export const WhyOfNominee = document<WhyOfNomineeQuery, WhyOfNomineeQueryVariables>(/* GraphQL */ `
  query WhyOfNominee($id: ID!) {
    nominee(id: $id) {
      id
      version
      guidances { number issuedOn title regime isVerified additions { formCode effect clause { instrument clause isVerified } } }
      eligibility {
        regimeTitle
        result
        general { code result clause { instrument clause isVerified } params sources }
        always { clause { instrument clause isVerified } result findings { code result clause { instrument clause isVerified } params sources of { code result clause { instrument clause isVerified } params sources } } }
        cases { clause { instrument clause isVerified } result findings { code result clause { instrument clause isVerified } params sources of { code result clause { instrument clause isVerified } params sources } } }
      }
    }
  }
`);

export const AddNomineeRecord = document<AddNomineeRecordMutation, AddNomineeRecordMutationVariables>(/* GraphQL */ `
  mutation AddNomineeRecord($proposalId: ID!, $input: AddNominee!) {
    addNominee(proposalId: $proposalId, input: $input) {
      id
    }
  }
`);

export const UpdateNomineeRecord = document<
  UpdateNomineeRecordMutation,
  UpdateNomineeRecordMutationVariables
>(/* GraphQL */ `
  mutation UpdateNomineeRecord($id: ID!, $version: Int!, $input: UpdateNominee!) {
    updateNominee(id: $id, version: $version, input: $input) {
      id
    }
  }
`);
export const ConfirmRequirementRecord = document<
  ConfirmRequirementRecordMutation,
  ConfirmRequirementRecordMutationVariables
>(/* GraphQL */ `
  mutation ConfirmRequirementRecord($id: ID!, $version: Int!, $code: String!, $isMet: Boolean!, $source: String!) {
    confirmRequirement(nomineeId: $id, version: $version, code: $code, isMet: $isMet, source: $source) {
      id
    }
  }
`);
export const DossierOfProposal = document<DossierOfProposalQuery, DossierOfProposalQueryVariables>(/* GraphQL */ `
  query DossierOfProposal($id: ID!) {
    proposal(id: $id) {
      id
      nominees { id subjectName }
      checklist {
        kind
        isPerNominee
        isAlways
        isBlocking
        lackingNomineeIds
        clauses { instrument clause isVerified }
      }
      evidence {
        id
        version
        kind
        nomineeId
        documentNumber
        documentDate
        note
        file { id name mediaType size sha256 href }
      }
    }
  }
`);

export const AddEvidenceRecord = document<AddEvidenceRecordMutation, AddEvidenceRecordMutationVariables>(/* GraphQL */ `
  mutation AddEvidenceRecord($proposalId: ID!, $input: AddEvidence!) {
    addEvidence(proposalId: $proposalId, input: $input) {
      id
    }
  }
`);
export type HeldDossier = NonNullable<DossierOfProposalQuery['proposal']>;
export type Nominee = NonNullable<NomineesOfProposalQuery['proposal']>['nominees'][number];
export type Judged = NonNullable<WhyOfNomineeQuery['nominee']>;
