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
  Organisation: { show: lazy(() => import('./organisation/OrganisationShow.tsx')) },
  ProgressReport: { show: lazy(() => import('./report/ReportShow.tsx')) },
  Proposal: { show: lazy(() => import('./proposal/ProposalShow.tsx')) },
};
