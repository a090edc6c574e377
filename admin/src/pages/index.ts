import { type ComponentType, lazy } from 'react';
import type { Register } from '../kit/register.ts';

type Page = ComponentType<{ register: Register }>;
const SecretCreate: Page = lazy(() => import('./account/SecretCreate.tsx'));

const PartShow: Page = lazy(() => import('./campaign/PartShow.tsx'));
const part = { show: PartShow };

/** Registers with pages of their own. */
export const pages: Readonly<
  Partial<Record<string, { readonly list?: Page; readonly show?: Page; readonly create?: Page; readonly edit?: Page }>>
> = {
  Account: { show: lazy(() => import('./account/AccountShow.tsx')), create: SecretCreate },
  ApiClient: { show: lazy(() => import('./account/ApiClientShow.tsx')), create: SecretCreate },
  Campaign: { show: lazy(() => import('./campaign/CampaignShow.tsx')) },
  Assignee: part,
  Assignment: part,
  CampaignContent: part,
  CampaignPlan: part,
  ClosingCondition: part,
  CommendationGuidance: part,
  DistributionRecipient: part,
  Indicator: part,
  LegalBasis: part,
  Task: part,
  Cluster: {
    list: lazy(() => import('./cluster/ClusterList.tsx')),
    show: lazy(() => import('./cluster/ClusterShow.tsx')),
  },
  Contribution: {
    list: lazy(() => import('./contribution/LedgerList.tsx')),
    show: lazy(() => import('./contribution/ContributionShow.tsx')),
    create: lazy(() => import('./contribution/ContributionCreate.tsx')),
  },
  EmulationYear: { show: lazy(() => import('./emulation/YearShow.tsx')) },
  ScoreSheet: { show: lazy(() => import('./score/SheetShow.tsx')) },
  EmulationMeeting: { show: lazy(() => import('./emulation/MeetingShow.tsx')) },
  Consultation: { show: lazy(() => import('./consultation/ConsultationShow.tsx')) },
  CouncilSession: {
    show: lazy(() => import('./council/CouncilShow.tsx')),
    list: lazy(() => import('./council/CouncilList.tsx')),
  },
  SubmissionLetter: {
    list: lazy(() => import('./letter/LetterList.tsx')),
    show: lazy(() => import('./letter/LetterShow.tsx')),
  },
  PublicNotice: {
    list: lazy(() => import('./notice/NoticeList.tsx')),
    show: lazy(() => import('./notice/NoticeShow.tsx')),
  },
  PublicOpinion: { show: lazy(() => import('./notice/OpinionShow.tsx')) },
  Award: { show: lazy(() => import('./revocation/AwardShow.tsx')) },
  CertificateLayout: { show: lazy(() => import('./certificate-layout/LayoutShow.tsx')) },
  Decision: { show: lazy(() => import('./decision/DecisionShow.tsx')) },
  EmulationFund: {
    list: lazy(() => import('./bonus/FundList.tsx')),
    show: lazy(() => import('./bonus/FundShow.tsx')),
  },
  FundEntry: { show: lazy(() => import('./bonus/EntryShow.tsx')) },
  DuplicatePair: { show: lazy(() => import('./duplicate/DuplicateShow.tsx')) },
  Person: {
    show: lazy(() => import('./person/PersonShow.tsx')),
    create: lazy(() => import('./duplicate/PersonForms.tsx').then((m) => ({ default: m.PersonCreate }))),
    edit: lazy(() => import('./duplicate/PersonForms.tsx').then((m) => ({ default: m.PersonEdit }))),
  },
  PersonMerge: { show: lazy(() => import('./duplicate/MergeShow.tsx')) },
  Exemplar: { show: lazy(() => import('./exemplar/ExemplarShow.tsx')) },
  HonouringEvent: { show: lazy(() => import('./event/EventShow.tsx')) },
  MediaItem: {
    list: lazy(() => import('./media/MediaList.tsx')),
    show: lazy(() => import('./media/MediaShow.tsx')),
  },
  Household: { show: lazy(() => import('./person/HouseholdShow.tsx')) },
  Initiative: {
    show: lazy(() => import('./initiative/InitiativeShow.tsx')),
    create: lazy(() => import('./initiative/InitiativeCreate.tsx')),
  },
  IntegrityHold: { show: lazy(() => import('./person/IntegrityHoldShow.tsx')) },
  ProgressReport: { show: lazy(() => import('./report/ReportShow.tsx')) },
  ValueCorrection: { show: lazy(() => import('./report/CorrectionShow.tsx')) },
  SubjectRequest: { show: lazy(() => import('./person/SubjectRequestShow.tsx')) },
  LawSetting: { show: lazy(() => import('./law/SettingShow.tsx')) },
  Proposal: { show: lazy(() => import('./proposal/ProposalShow.tsx')) },
  Registration: { show: lazy(() => import('./registration/RegistrationShow.tsx')) },
  DecisionDelivery: { show: lazy(() => import('./received/ReceivedShow.tsx')) },
  Revocation: { show: lazy(() => import('./revocation/RevocationShow.tsx')) },
  RevocationEffect: { show: lazy(() => import('./revocation/EffectShow.tsx')) },
  Organisation: { show: lazy(() => import('./organisation/OrganisationShow.tsx')) },
  Reorganisation: {
    show: lazy(() => import('./reorganisation/ReorganisationShow.tsx')),
    create: lazy(() => import('./reorganisation/ReorganisationCreate.tsx')),
  },
};
