import { Role } from '@tdkt/kernel';

/**
 * Who may call what: reviewed by hand, compared with the marks in the code and with what the gateway answers.
 * A new root field without an entry here fails the access tests.
 */
interface Group {
  readonly roles: readonly Role[];
  readonly fields: readonly string[];
}
const { BOARD_ADMIN, BOARD_OFFICER, DECIDER, COUNCIL_MEMBER, CLUSTER_LEADER, UNIT_OFFICER, AUDITOR } = Role;

/** `xs`, `x` and `xsByIds` of a register. */
const register = (one: string, many: string): string[] => [one, many, `${many}ByIds`];
/** `createX` and `updateX` of types. */
const writes = (...types: string[]): string[] => types.flatMap((type) => [`create${type}`, `update${type}`]);

export const GROUPS: readonly Group[] = [
  {
    // Registers without personal data and open figures: every role that signs in.
    roles: Object.values(Role),
    fields: [
      'viewer',
      ...['requestAwardUpload', 'completeAwardUpload', 'requestCampaignUpload', 'completeCampaignUpload'],
      ...['awardStatistics', 'commendationTimeliness', 'reviewPath', 'returnReasons'],
      'organisationTree',
      ...register('organisation', 'organisations'),
      ...register('cluster', 'clusters'),
      ...register('clusterMembership', 'clusterMemberships'),
      ...register('clusterOffice', 'clusterOffices'),
      ...register('reorganisation', 'reorganisations'),
      ...register('succession', 'successions'),
      ...register('clusterYear', 'clusterYears'),
      'compareClusters',
      ...register('campaign', 'campaigns'),
      ...register('campaignPlan', 'campaignPlans'),
      ...register('campaignContent', 'campaignContents'),
      ...register('commendationGuidance', 'commendationGuidances'),
      ...register('legalBasis', 'legalBases'),
      ...register('planVersion', 'planVersions'),
      'comparePlanVersions',
      ...register('closingCondition', 'closingConditions'),
      ...register('declaration', 'declarations'),
      ...register('assignment', 'assignments'),
      ...register('assignee', 'assignees'),
      ...register('task', 'tasks'),
      ...register('distributionRecipient', 'distributionRecipients'),
      ...register('indicator', 'indicators'),
      ...register('reportingPeriod', 'reportingPeriods'),
      ...register('awardForm', 'awardForms'),
      ...register('legalInstrument', 'legalInstruments'),
      ...register('baseSalary', 'baseSalaries'),
      ...[...register('holiday', 'holidays'), ...register('lawSetting', 'lawSettings'), 'regimes'],
      ...register('awardQuota', 'awardQuotas'),
      ...register('contributionThreshold', 'contributionThresholds'),
      ...register('anniversary', 'anniversaries'),
      ...register('directive', 'directives'),
      ...register('localityStatus', 'localityStatuses'),
      ...register('review', 'reviews'),
      // Rules of reminding are open; an inbox holds what is for whoever asks, and is empty for the others.
      ...[...register('reminderRule', 'reminderRules'), ...register('notification', 'notifications')],
      ...['readNotification', 'readAllNotifications'],
    ],
  },
  {
    // Rows of a unit: by scope; an analyst sees counts only.
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, COUNCIL_MEMBER, CLUSTER_LEADER, UNIT_OFFICER],
    fields: [
      ...[...register('delivery', 'deliveries'), 'eligiblePersons'],
      ...['startEligibilitySweep', 'cancelEligibilitySweep', 'eligibilitySweep', 'sweptPersons'],
      ...['quotaUses', 'returnStatistics', 'proposalBoard'],
      ...register('taskCompletion', 'taskCompletions'),
      ...register('launch', 'launches'),
      ...register('progressReport', 'progressReports'),
      ...register('valueCorrection', 'valueCorrections'),
      ...register('sponsor', 'sponsors'),
      ...register('contribution', 'contributions'),
      ...register('exemplar', 'exemplars'),
      ...register('replication', 'replications'),
      ...register('mediaColumn', 'mediaColumns'),
      ...register('mediaItem', 'mediaItems'),
      ...register('honouringEvent', 'honouringEvents'),
      ...register('honouree', 'honourees'),
      ...register('directiveCompliance', 'directiveCompliances'),
      ...register('registration', 'registrations'),
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
      ...register('organisationRating', 'organisationRatings'),
      ...[...register('reminder', 'reminders'), 'chaseList'],
    ],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, CLUSTER_LEADER],
    fields: [...register('reminderRound', 'reminderRounds'), 'commendationFairness'],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR],
    fields: [
      ...register('revocationEffect', 'revocationEffects'),
      ...register('publicOpinion', 'publicOpinions'),
      ...[...register('submissionLetter', 'submissionLetters'), 'fundTotals'],
    ],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, UNIT_OFFICER],
    fields: register('emulationFund', 'emulationFunds'),
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, UNIT_OFFICER, CLUSTER_LEADER],
    fields: register('fundEntry', 'fundEntries'),
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER],
    fields: [...writes('EmulationFund'), 'recordFundEntry', 'reverseFundEntry', 'payBonuses'],
  },
  { roles: [BOARD_ADMIN, BOARD_OFFICER, AUDITOR], fields: register('mailbox', 'mailboxes') },
  { roles: [BOARD_ADMIN, BOARD_OFFICER, CLUSTER_LEADER], fields: ['remindLate'] },
  {
    // Persons: no council member (dossiers of their sessions come with the councils), no analyst.
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, CLUSTER_LEADER, UNIT_OFFICER],
    fields: [
      ...register('affiliation', 'affiliations'),
      ...register('person', 'people'),
      ...register('personRating', 'personRatings'),
      ...register('household', 'households'),
      ...register('householdMember', 'householdMembers'),
      ...register('initiative', 'initiatives'),
      ...register('duplicatePair', 'duplicatePairs'),
    ],
  },
  { roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR], fields: register('personMerge', 'personMerges') },
  {
    // What is against somebody: the own unit and those who read everything.
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, UNIT_OFFICER],
    fields: register('discipline', 'disciplines'),
  },
  { roles: [BOARD_ADMIN, BOARD_OFFICER, AUDITOR], fields: register('integrityHold', 'integrityHolds') },
  {
    roles: [BOARD_ADMIN, AUDITOR],
    fields: [
      ...register('account', 'accounts'),
      ...register('apiClient', 'apiClients'),
      ...register('sensitiveRead', 'sensitiveReads'),
      ...register('subjectRequest', 'subjectRequests'),
      ...register('personCorrection', 'personCorrections'),
    ],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER],
    fields: [
      ...writes('Organisation', 'Cluster', 'ClusterMembership', 'ClusterOffice'),
      ...['closeOrganisation', 'closeCluster', 'closeClusterMembership'],
      ...['previewReorganisation', 'reorganise', 'undoReorganisation'],
      ...writes('Organisation', 'Cluster', 'ClusterMembership', 'ClusterOffice', 'OrganisationRating'),
      ...['closeOrganisation', 'closeCluster', 'closeClusterMembership', 'moveMember', 'renumberClusters'],
      ...['clusterYearPlan', 'setUpClusterYear'],
      ...writes(
        'Campaign',
        'CampaignPlan',
        'CampaignContent',
        'CommendationGuidance',
        'ClosingCondition',
        'LegalBasis',
      ),
      ...['openAmendment', 'issueAmendment', 'discardAmendment', 'removePlanPart', 'withdrawDeclaration'],
      ...['publishCampaign', 'unpublishCampaign', 'publishExemplar', 'unpublishExemplar', 'generateReportingPeriods'],
      ...writes('Assignment', 'Assignee', 'Task', 'DistributionRecipient', 'Indicator', 'ReportingPeriod'),
      ...writes('Holiday', 'LegalInstrument', 'AwardQuota'),
      ...[...writes('IntegrityHold'), 'clearIntegrityHold'],
      ...writes('Holiday', 'LegalInstrument', 'ContributionThreshold', 'ReminderRule', 'Mailbox'),
      ...[...writes('Anniversary', 'Directive', 'LocalityStatus'), 'closeLocalityStatus', 'withdrawExemplar'],
      ...['launchCampaign', 'recordDeclaration', 'acceptProposal', 'declineNominee', 'overrideProposalRegime'],
      ...['mergePersons', 'undoMerge'],
      ...['createReview', 'appraiseNominees', 'completeReviewStep', 'markDistinctAchievement'],
      ...['planCouncilSession', 'openCouncilSession', 'closeCouncilSession', 'recordWrittenOpinion'],
      ...['askOpinion', 'withdrawConsultation'],
      ...['openPublicNotice', 'concludePublicNotice', 'withdrawPublicNotice', 'handleOpinion'],
      ...['requestSupplement', 'withdrawSupplement', ...writes('Council', 'CouncilMember')],
      ...[...writes('SubmissionLetter'), 'issueSubmissionLetter'],
    ],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, UNIT_OFFICER],
    fields: [
      ...writes('Affiliation', 'Person', 'Proposal'),
      'proposeSwept',
      ...writes('PersonRating', 'Household', 'HouseholdMember', 'Initiative', 'Discipline'),
      ...['closeHousehold', 'closeHouseholdMember', 'closeDiscipline'],
      ...['openDecision', 'acknowledgeDecision', 'recordHonoureesTold'],
      ...['closeAffiliation', 'acknowledgePlan', 'openPlan', 'recordLaunch', 'updateLaunch', 'completeTask'],
      ...[...writes('Sponsor'), 'createContribution', 'reverseContribution'],
      ...writes('Exemplar', 'Replication', 'MediaColumn', 'MediaItem', 'HonouringEvent', 'Honouree'),
      ...writes('DirectiveCompliance', 'Registration'),
      ...['nurtureExemplar', 'commendExemplar', 'replicateExemplar', 'correctMediaItem', 'withdrawRegistration'],
      ...['holdHonouringEvent', 'cancelHonouringEvent', 'removeHonouree'],
      ...[
        'saveReport',
        'submitReport',
        'withdrawCorrection',
        'confirmRequirement',
        'addNominee',
        'splitProposal',
        'mergeProposals',
        'updateNominee',
        'removeNominee',
        'addEvidence',
        'removeEvidence',
        'submitProposal',
        'recordOpinion',
        'answerSupplement',
      ],
      ...['duplicateCandidates', 'dismissDuplicatePair', 'reopenDuplicatePair'],
    ],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, CLUSTER_LEADER],
    fields: ['acceptReport', 'returnReport', 'returnProposal', 'approveCorrection', 'refuseCorrection'],
  },
  { roles: [BOARD_ADMIN, BOARD_OFFICER, UNIT_OFFICER, CLUSTER_LEADER], fields: ['commentValue', 'correctValue'] },
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
      ...[...writes('Decision'), 'recordAwards', 'removeAwards', 'recordRevocations', 'removeRevocations'],
      ...['recordRestorations', 'removeRestorations', 'recordReturn', 'settleRevocationEffect'],
      ...['attachSignedDecision', 'recordCorrections', 'removeCorrections', 'deliverDecision'],
      ...['setSpecialBonus', 'removeSpecialBonus'],
    ],
  },
  { roles: [BOARD_ADMIN, DECIDER], fields: ['signDecision', 'signDecisionFile', 'digitalSigner'] },
  { roles: [BOARD_ADMIN, BOARD_OFFICER], fields: ['issueCertificates'] },
  {
    roles: [BOARD_ADMIN],
    fields: [
      ...[...writes('Account', 'ApiClient', 'BaseSalary'), 'confirmLawSetting', 'changeLawSetting'],
      ...[...writes('SubjectRequest'), 'answerSubjectRequest', 'correctPerson'],
      ...['closeAccount', 'reopenAccount', 'resetAccountPassword', 'grantRole', 'revokeRole', 'revokeApiClient'],
    ],
  },
];

export const ALLOWED: ReadonlyMap<string, readonly Role[]> = new Map(
  GROUPS.flatMap(({ roles, fields }) => fields.map((field) => [field, roles] as const)),
);
