import type { Register } from '../kit/register.ts';
import { account, apiClient } from './accounts.ts';
import { award, awardForm, decision, legalInstrument, proposal } from './awards.ts';
import { parts } from './campaign-parts.ts';
import { campaign, delivery, launch, progressReport } from './campaigns.ts';
import { cluster, clusterMembership, clusterOffice, organisation, reorganisation } from './organisations.ts';
import { affiliation, person } from './people.ts';

/** The menu, in its order. */
export const sections: Readonly<Record<string, readonly Register[]>> = {
  campaigns: [campaign, delivery, launch, progressReport],
  awards: [proposal, decision, award, awardForm, legalInstrument],
  organisations: [organisation, reorganisation, cluster, clusterMembership, clusterOffice],
  people: [person, affiliation],
  accounts: [account, apiClient],
};
export const registers = [...Object.values(sections).flat(), ...parts];
