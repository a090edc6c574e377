import { references, type Service, stubs } from '@tdkt/kernel';
import { personalData } from '@tdkt/registry';
import { Appraisal } from './appraisal/appraisal.entity.ts';
import { AppraisalResolver, NomineeAppraisalResolver } from './appraisal/appraisal.resolver.ts';
import { Award, AwardRegistry } from './award/award.entity.ts';
import { AwardResolver, OrganisationAwardsResolver, PersonAwardsResolver } from './award/award.resolver.ts';
import { AwardBonusResolver, SpecialBonusResolver } from './award/bonus.resolver.ts';
import { SpecialBonus } from './award/special-bonus.entity.ts';
import { Certificate, CertificateRegistry } from './certificate/certificate.entity.ts';
import { CertificateResolver } from './certificate/certificate.resolver.ts';
import { checkPages } from './certificate/check.routes.ts';
import { CertificateLayout, CertificateLayoutRegistry } from './certificate-layout/layout.entity.ts';
import { CertificateLayoutResolver } from './certificate-layout/layout.resolver.ts';
import { layoutFiles } from './certificate-layout/test-page.routes.ts';
import { CertificatePrintingResolver } from './certificate-printing/printing.resolver.ts';
import { ClusterResultResolver } from './cluster-result/cluster-result.resolver.ts';
import { Consultation } from './consultation/consultation.entity.ts';
import {
  ConsultationRegistry,
  ConsultationResolver,
  ProposalConsultationsResolver,
} from './consultation/consultation.resolver.ts';
import { AwardCorrection, AwardCorrectionRegistry } from './correction/correction.entity.ts';
import {
  AwardCorrectionResolver,
  AwardCorrectionsResolver,
  DecisionCorrectionsResolver,
} from './correction/correction.resolver.ts';
import { Council, CouncilMember } from './council/council.entity.ts';
import {
  CouncilMemberRegistry,
  CouncilMemberResolver,
  CouncilRegistry,
  CouncilResolver,
} from './council/council.resolver.ts';
import { Decision } from './decision/decision.entity.ts';
import { DecisionRegistry, DecisionResolver } from './decision/decision.resolver.ts';
import { DecisionAwardsResolver } from './decision/decision-awards.resolver.ts';
import { decisionFiles } from './decision-paper/decision-files.ts';
import { DecisionDelivery } from './dissemination/delivery.entity.ts';
import {
  DecisionDeliveriesResolver,
  DecisionDeliveryRegistry,
  DecisionDeliveryResolver,
} from './dissemination/delivery.resolver.ts';
import { EvidenceResolver, ProposalDossierResolver } from './dossier/dossier.resolver.ts';
import { Evidence } from './dossier/evidence.entity.ts';
import { RegimeComparisonResolver } from './eligibility/comparison.resolver.ts';
import {
  NomineeEligibilityResolver,
  OrganisationEligibilityResolver,
  PersonEligibilityResolver,
} from './eligibility/eligibility.resolver.ts';
import { exchange } from './exchange.ts';
import { FairnessResolver } from './fairness/fairness.resolver.ts';
import { files } from './files.ts';
import { AwardForm } from './form/form.entity.ts';
import { AwardFormRegistry, AwardFormResolver } from './form/form.resolver.ts';
import { FundEntry } from './fund/entry.entity.ts';
import { FundEntryRegistry, FundEntryResolver } from './fund/entry.resolver.ts';
import { EmulationFund } from './fund/fund.entity.ts';
import { EmulationFundRegistry, EmulationFundResolver } from './fund/fund.resolver.ts';
import { BonusReceipt } from './fund/payment.entity.ts';
import {
  AwardPaymentResolver,
  DecisionBonusResolver,
  FundTotalResolver,
  ReceiptResolver,
} from './fund/payment.resolver.ts';
import { CampaignGuidanceResolver, NomineeGuidanceResolver } from './guidance/guidance.resolver.ts';
import { hearingPapers } from './hearing-paper/paper.routes.ts';
import { SubmissionLetter } from './letter/letter.entity.ts';
import { SubmissionLetterRegistry, SubmissionLetterResolver } from './letter/letter.resolver.ts';
import { loadReferenceData } from './load.ts';
import { FIRST, LATER } from './migrations/index.ts';
import { nominationFiles } from './nomination/nomination-files.ts';
import { NoticeItem, PublicNotice, PublicOpinion } from './notice/notice.entity.ts';
import {
  PublicNoticeRegistry,
  PublicNoticeResolver,
  PublicOpinionRegistry,
  PublicOpinionResolver,
} from './notice/notice.resolver.ts';
import { noticePages } from './notice/page.routes.ts';
import { AwardTableResolver } from './official-table/official-table.resolver.ts';
import { officialTables } from './official-table/official-table.routes.ts';
import { ProposalBoardResolver } from './proposal/board.resolver.ts';
import { followPersons } from './proposal/follow-persons.commands.ts';
import { NomineeRegistry, NomineeResolver, ProposalNomineesResolver } from './proposal/nominee.resolver.ts';
import { PartingResolver } from './proposal/parting.resolver.ts';
import { Nominee, Proposal } from './proposal/proposal.entity.ts';
import { OrganisationProposalsResolver, ProposalRegistry, ProposalResolver } from './proposal/proposal.resolver.ts';
import { AwardQuota, AwardQuotaRegistry } from './quota/quota.entity.ts';
import { AwardQuotaResolver, ProposalQuotaResolver, QuotaUseResolver } from './quota/quota.resolver.ts';
import {
  BaseSalary,
  BaseSalaryRegistry,
  Holiday,
  HolidayRegistry,
  LegalInstrument,
  LegalInstrumentRegistry,
} from './regime/regime.entity.ts';
import { RegimeResolver } from './regime/regime.resolver.ts';
import { Campaign, Cluster, Organisation, Person } from './remote.ts';
import { NomineeRepetitionResolver } from './repetition/repetition.resolver.ts';
import { ReturnItem } from './returning/return.entity.ts';
import { ProposalReturnsResolver, ReturnItemResolver, ReturnStatisticsResolver } from './returning/return.resolver.ts';
import { ReviewStep } from './review/step.entity.ts';
import { ProposalStepsResolver, ReviewPathResolver, ReviewStepResolver } from './review/step.resolver.ts';
import { RevocationEffectRegistry, RevocationEffectResolver } from './revocation/effect.resolver.ts';
import { RevocationListResolver } from './revocation/list.resolver.ts';
import { Revocation, RevocationEffect } from './revocation/revocation.entity.ts';
import {
  DecisionRevocationsResolver,
  RevocationRegistry,
  RevocationResolver,
} from './revocation/revocation.resolver.ts';
import { AwardStatusResolver } from './revocation/status.resolver.ts';
import { BackgroundRun, BackgroundRunRegistry } from './run/run.entity.ts';
import { BackgroundRunResolver } from './run/run.resolver.ts';
import { workOffRuns } from './run/runs.ts';
import { followDirectory } from './scope/scope.job.ts';
import { CouncilSeat, CouncilSession, SessionItem } from './session/session.entity.ts';
import {
  BallotResolver,
  CouncilSessionRegistry,
  CouncilSessionResolver,
  SessionItemResolver,
} from './session/session.resolver.ts';
import { LawSetting, LawSettingRegistry } from './setting/setting.entity.ts';
import { LawSettingResolver } from './setting/setting.resolver.ts';
import { SignedFile } from './signature/signed-file.entity.ts';
import { DecisionSignedFilesResolver, SignedFileResolver } from './signature/signed-file.resolver.ts';
import { SupplementRequest } from './supplement/supplement.entity.ts';
import {
  ProposalSupplementsResolver,
  SupplementRequestRegistry,
  SupplementRequestResolver,
} from './supplement/supplement.resolver.ts';
import { EligibleStepResolver } from './sweep/step.resolver.ts';
import { EligibilitySweep } from './sweep/sweep.entity.ts';
import { EligibilitySweepResolver } from './sweep/sweep.resolver.ts';
import {
  CampaignCommendationResolver,
  ClusterCommendationResolver,
  OrganisationCommendationResolver,
} from './tally/commendation.resolver.ts';
import { AwardStatisticsResolver } from './tally/statistics.resolver.ts';
import { TimelinessResolver } from './timeliness/timeliness.resolver.ts';

export { recountTally } from './tally/tally.commands.ts';

const ENTITIES = [
  ...[AwardForm, LegalInstrument, BaseSalary, Holiday, LawSetting, Proposal, Nominee, Evidence, Decision, Award],
  ...[ReviewStep, Appraisal, CouncilSession, CouncilSeat, SessionItem],
  ...[Certificate, Revocation, RevocationEffect],
  ...[SignedFile, AwardCorrection, ReturnItem, DecisionDelivery],
  ...[Consultation, PublicNotice, NoticeItem, PublicOpinion],
  ...[Council, CouncilMember, SupplementRequest, SubmissionLetter],
  ...[EmulationFund, FundEntry, BonusReceipt, SpecialBonus],
  ...[EligibilitySweep, AwardQuota],
  ...[CertificateLayout, BackgroundRun],
];

export const awards: Service = {
  name: 'awards',
  entities: ENTITIES,
  resolvers: [
    ClusterResultResolver,
    ...[...AwardFormRegistry, AwardFormResolver],
    ...[...LegalInstrumentRegistry, ...BaseSalaryRegistry, ...HolidayRegistry],
    ...[...LawSettingRegistry, LawSettingResolver, RegimeResolver],
    ...[...ProposalRegistry, ProposalResolver, PartingResolver, ProposalBoardResolver, OrganisationProposalsResolver],
    ...[...NomineeRegistry, NomineeResolver, ProposalNomineesResolver, NomineeRepetitionResolver],
    ...[EvidenceResolver, ProposalDossierResolver],
    ...[ProposalReturnsResolver, ReturnItemResolver, ReturnStatisticsResolver],
    ...[...DecisionRegistry, DecisionResolver, DecisionAwardsResolver],
    ...[...AwardCorrectionRegistry, AwardCorrectionResolver, AwardCorrectionsResolver, DecisionCorrectionsResolver],
    ...[...DecisionDeliveryRegistry, DecisionDeliveryResolver, DecisionDeliveriesResolver],
    ...[SignedFileResolver, DecisionSignedFilesResolver],
    ...[...AwardRegistry, AwardResolver, OrganisationAwardsResolver, PersonAwardsResolver],
    ...[...RevocationRegistry, RevocationResolver, DecisionRevocationsResolver, AwardStatusResolver],
    ...[...RevocationEffectRegistry, RevocationEffectResolver, RevocationListResolver],
    ...[ClusterCommendationResolver, OrganisationCommendationResolver, CampaignCommendationResolver],
    ...[TimelinessResolver, FairnessResolver],
    ...[AwardStatisticsResolver, AwardTableResolver, ...CertificateRegistry, CertificateResolver],
    ...[NomineeEligibilityResolver, PersonEligibilityResolver, OrganisationEligibilityResolver],
    ...[EligibleStepResolver, EligibilitySweepResolver, RegimeComparisonResolver],
    ...[CampaignGuidanceResolver, NomineeGuidanceResolver],
    ...[...AwardQuotaRegistry, AwardQuotaResolver, ProposalQuotaResolver, QuotaUseResolver],
    ...[ProposalStepsResolver, ReviewStepResolver, ReviewPathResolver],
    ...[AppraisalResolver, NomineeAppraisalResolver],
    ...[...CouncilSessionRegistry, CouncilSessionResolver, SessionItemResolver, BallotResolver],
    ...[AwardBonusResolver, SpecialBonusResolver, AwardPaymentResolver, DecisionBonusResolver],
    ...[ReceiptResolver, FundTotalResolver],
    ...[...EmulationFundRegistry, EmulationFundResolver, ...FundEntryRegistry, FundEntryResolver],
    ...[...ConsultationRegistry, ConsultationResolver, ProposalConsultationsResolver],
    ...[...PublicNoticeRegistry, PublicNoticeResolver, ...PublicOpinionRegistry, PublicOpinionResolver],
    ...[...CouncilRegistry, CouncilResolver, ...CouncilMemberRegistry, CouncilMemberResolver],
    ...[...SupplementRequestRegistry, SupplementRequestResolver, ProposalSupplementsResolver],
    ...[...SubmissionLetterRegistry, SubmissionLetterResolver],
    ...[...CertificateLayoutRegistry, CertificateLayoutResolver, CertificatePrintingResolver],
    ...[...BackgroundRunRegistry, BackgroundRunResolver],
    ...files.resolvers,
    personalData('awards', Person, ENTITIES),
  ],
  references: [...references(Award, AwardForm), ...stubs(Cluster, Organisation, Person, Campaign)],
  migrations: [...FIRST, ...exchange.migrations, ...files.migrations, ...LATER],
  routes: (runtime) => [
    ...exchange.routes(runtime),
    ...files.routes(runtime),
    officialTables(runtime),
    decisionFiles(runtime),
    layoutFiles(runtime),
    nominationFiles(runtime),
    ...checkPages(runtime),
    ...noticePages(runtime),
    ...hearingPapers(runtime),
  ],
  jobs: [
    ...exchange.jobs,
    ...files.jobs,
    { name: 'follow-directory', everySeconds: 60, run: followDirectory },
    { name: 'follow-persons', everySeconds: 60, run: followPersons },
    { name: 'work-off-runs', everySeconds: 2, run: workOffRuns },
  ],
  load: loadReferenceData,
};
