import { Role } from '@tdkt/kernel';
import { type Group, register, writes } from './group.ts';

const { BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, COUNCIL_MEMBER, CLUSTER_LEADER, UNIT_OFFICER } = Role;

export const AWARDS: readonly Group[] = [
  {
    // Registers without personal data and open figures: every role that signs in.
    roles: Object.values(Role),
    fields: [
      ...['requestAwardUpload', 'completeAwardUpload', 'awardStatistics', 'commendationTimeliness'],
      ...['reviewPath', 'returnReasons', 'governmentFlagShare'],
      ...register('awardForm', 'awardForms'),
      ...register('legalInstrument', 'legalInstruments'),
      ...register('baseSalary', 'baseSalaries'),
      ...register('holiday', 'holidays'),
      ...register('lawSetting', 'lawSettings'),
      'regimes',
      ...register('awardQuota', 'awardQuotas'),
    ],
  },
  {
    // Rows of a unit: by scope; an analyst sees counts only.
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, COUNCIL_MEMBER, CLUSTER_LEADER, UNIT_OFFICER],
    fields: [
      ...[...register('backgroundRun', 'backgroundRuns'), ...register('certificateLayout', 'certificateLayouts')],
      ...['eligiblePersons', 'startEligibilitySweep', 'cancelBackgroundRun', 'eligibilitySweep'],
      ...['sweptPersons', 'quotaUses', 'returnStatistics', 'proposalBoard'],
      ...register('proposal', 'proposals'),
      ...register('nominee', 'nominees'),
      ...register('decision', 'decisions'),
      ...register('award', 'awards'),
      ...register('certificate', 'certificates'),
      ...register('revocation', 'revocations'),
      ...register('consultation', 'consultations'),
      ...register('publicNotice', 'publicNotices'),
      ...register('supplementRequest', 'supplementRequests'),
      ...register('awardCorrection', 'awardCorrections'),
      ...register('decisionDelivery', 'decisionDeliveries'),
    ],
  },
  { roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, CLUSTER_LEADER], fields: ['commendationFairness'] },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR],
    fields: [
      ...register('revocationEffect', 'revocationEffects'),
      ...register('publicOpinion', 'publicOpinions'),
      ...register('submissionLetter', 'submissionLetters'),
      ...['fundTotals', 'awardTable'],
    ],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, UNIT_OFFICER],
    fields: register('emulationFund', 'emulationFunds'),
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, CLUSTER_LEADER, UNIT_OFFICER],
    fields: register('fundEntry', 'fundEntries'),
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER],
    fields: [
      ...writes(
        'EmulationFund',
        'Holiday',
        'LegalInstrument',
        'AwardQuota',
        'CertificateLayout',
        'Council',
        'CouncilMember',
        'SubmissionLetter',
      ),
      ...['recordFundEntry', 'reverseFundEntry', 'payBonuses', 'acceptProposal', 'declineNominee'],
      ...['overrideProposalRegime', 'appraiseNominees', 'completeReviewStep'],
      ...['markDistinctAchievement', 'planCouncilSession', 'openCouncilSession'],
      ...['closeCouncilSession', 'recordWrittenOpinion', 'askOpinion', 'withdrawConsultation'],
      ...['openPublicNotice', 'concludePublicNotice', 'withdrawPublicNotice', 'handleOpinion'],
      ...['requestSupplement', 'withdrawSupplement', 'issueSubmissionLetter', 'issueCertificates'],
      ...['startCertificatePrinting', 'closeCertificateLayout'],
    ],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, UNIT_OFFICER],
    fields: [
      ...writes('Proposal'),
      ...['proposeVotedUnit', 'proposeSwept', 'openDecision', 'acknowledgeDecision', 'recordHonoureesTold'],
      ...['confirmRequirement', 'addNominee', 'splitProposal', 'mergeProposals', 'updateNominee'],
      ...['removeNominee', 'addEvidence', 'removeEvidence', 'submitProposal', 'recordOpinion'],
      'answerSupplement',
    ],
  },
  { roles: [BOARD_ADMIN, BOARD_OFFICER, CLUSTER_LEADER], fields: ['returnProposal'] },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, COUNCIL_MEMBER],
    fields: [
      ...register('councilSession', 'councilSessions'),
      ...register('council', 'councils'),
      ...register('councilMember', 'councilMembers'),
    ],
  },
  { roles: [COUNCIL_MEMBER], fields: ['castBallots'] },
  { roles: [CLUSTER_LEADER], fields: ['endorseProposal'] },
  { roles: [UNIT_OFFICER], fields: ['withdrawProposal'] },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER],
    fields: [
      ...writes('Decision'),
      ...['recordAwards', 'removeAwards', 'recordRevocations', 'removeRevocations'],
      ...['recordRestorations', 'removeRestorations', 'recordReturn', 'settleRevocationEffect'],
      ...['attachSignedDecision', 'recordCorrections', 'removeCorrections', 'deliverDecision'],
      ...['setSpecialBonus', 'removeSpecialBonus'],
    ],
  },
  { roles: [BOARD_ADMIN, DECIDER], fields: ['signDecision', 'signDecisionFile', 'digitalSigner'] },
  {
    roles: [BOARD_ADMIN],
    fields: [...writes('BaseSalary'), ...['confirmLawSetting', 'changeLawSetting']],
  },
];
