import { type ComponentType, lazy } from 'react';
import type { Register } from '../kit/register.ts';

type Page = ComponentType<{ register: Register }>;
const SecretCreate: Page = lazy(() => import('./account/SecretCreate.tsx'));

/** Registers with pages of their own. */
export const pages: Readonly<Partial<Record<string, { readonly show?: Page; readonly create?: Page }>>> = {
  Account: { show: lazy(() => import('./account/AccountShow.tsx')), create: SecretCreate },
  ApiClient: { show: lazy(() => import('./account/ApiClientShow.tsx')), create: SecretCreate },
  Campaign: { show: lazy(() => import('./campaign/CampaignShow.tsx')) },
  Cluster: { show: lazy(() => import('./cluster/ClusterShow.tsx')) },
  Decision: { show: lazy(() => import('./decision/DecisionShow.tsx')) },
  Initiative: {
    show: lazy(() => import('./initiative/InitiativeShow.tsx')),
    create: lazy(() => import('./initiative/InitiativeCreate.tsx')),
  },
  IntegrityHold: { show: lazy(() => import('./person/IntegrityHoldShow.tsx')) },
  Person: { show: lazy(() => import('./person/PersonShow.tsx')) },
  ProgressReport: { show: lazy(() => import('./report/ReportShow.tsx')) },
  SubjectRequest: { show: lazy(() => import('./person/SubjectRequestShow.tsx')) },
  Proposal: { show: lazy(() => import('./proposal/ProposalShow.tsx')) },
};
