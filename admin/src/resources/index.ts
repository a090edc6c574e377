import type { Register } from '../kit/register.ts';
import { account, apiClient } from './accounts.ts';
import { award, awardForm, decision, legalInstrument, proposal } from './awards.ts';
import { parts } from './campaign-parts.ts';
import { campaign, delivery, launch, progressReport } from './campaigns.ts';
import {
  anniversary,
  contribution,
  contributionThreshold,
  directive,
  exemplar,
  honouringEvent,
  localityStatus,
  mediaColumn,
  mediaItem,
  movementParts,
  registration,
  sponsor,
} from './movement.ts';
import { cluster, clusterMembership, clusterOffice, organisation } from './organisations.ts';
import { affiliation, person } from './people.ts';

/** The menu, in its order. */
export const sections: Readonly<Record<string, readonly Register[]>> = {
  campaigns: [campaign, delivery, launch, progressReport],
  movement: [
    ...[registration, exemplar, contribution, sponsor, mediaItem, mediaColumn, honouringEvent],
    ...[directive, localityStatus, anniversary, contributionThreshold],
  ],
  awards: [proposal, decision, award, awardForm, legalInstrument],
  organisations: [organisation, cluster, clusterMembership, clusterOffice],
  people: [person, affiliation],
  accounts: [account, apiClient],
};
export const registers = [...Object.values(sections).flat(), ...parts, ...movementParts];
