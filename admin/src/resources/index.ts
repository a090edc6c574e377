import type { Register } from '../kit/register.ts';
import { account, apiClient, personCorrection, sensitiveRead, subjectRequest } from './accounts.ts';
import { award, awardForm, decision, legalInstrument, proposal } from './awards.ts';
import { parts } from './campaign-parts.ts';
import { campaign, delivery, launch, progressReport } from './campaigns.ts';
import { cluster, clusterMembership, clusterOffice, organisation } from './organisations.ts';
import {
  affiliation,
  discipline,
  household,
  householdMember,
  initiative,
  integrityHold,
  person,
  personRating,
} from './people.ts';

/** The menu, in its order. */
export const sections: Readonly<Record<string, readonly Register[]>> = {
  campaigns: [campaign, delivery, launch, progressReport],
  awards: [proposal, decision, award, awardForm, legalInstrument],
  organisations: [organisation, cluster, clusterMembership, clusterOffice],
  people: [person, affiliation, personRating, initiative, household, discipline, integrityHold],
  accounts: [account, apiClient, subjectRequest, personCorrection, sensitiveRead],
};
export const registers = [...Object.values(sections).flat(), householdMember, ...parts];
