import type { Register } from '../kit/register.ts';
import { account, apiClient, personCorrection, sensitiveRead, subjectRequest } from './accounts.ts';
import {
  award,
  awardCorrection,
  awardForm,
  backgroundRun,
  certificate,
  certificateLayout,
  councilSession,
  decision,
  decisionDelivery,
  legalInstrument,
  proposal,
  revocation,
  revocationEffect,
} from './awards.ts';
import { emulationFund, fundEntry } from './bonus.ts';
import { parts } from './campaign-parts.ts';
import { campaign, delivery, launch, progressReport, valueCorrection } from './campaigns.ts';
import { clusterQuota, emulationMeeting, emulationYear } from './emulation.ts';
import {
  consultation,
  council,
  councilMember,
  publicNotice,
  publicOpinion,
  submissionLetter,
  supplementRequest,
} from './hearing.ts';
import { awardQuota, baseSalary, lawSetting } from './law.ts';
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
import {
  cluster,
  clusterMembership,
  clusterOffice,
  clusterYear,
  organisation,
  organisationRating,
  reorganisation,
} from './organisations.ts';
import {
  affiliation,
  discipline,
  duplicatePair,
  household,
  householdMember,
  initiative,
  integrityHold,
  person,
  personMerge,
  personRating,
} from './people.ts';
import { holiday, mailbox, notification, reminder, reminderRule } from './reminders.ts';
import { criterion, scoreEntry, scoreSheet } from './score.ts';

/** The menu, in its order. */
export const sections: Readonly<Record<string, readonly Register[]>> = {
  campaigns: [campaign, delivery, launch, progressReport, valueCorrection, reminder, mailbox, holiday],
  movement: [
    ...[registration, exemplar, contribution, sponsor, mediaItem, mediaColumn, honouringEvent],
    ...[directive, localityStatus, anniversary, contributionThreshold],
  ],
  awards: [
    ...[proposal, supplementRequest, consultation, publicNotice, publicOpinion, council, councilSession],
    ...[submissionLetter, decision, award, certificate, certificateLayout, revocation, revocationEffect],
    ...[awardCorrection, decisionDelivery],
    ...[emulationFund, fundEntry, backgroundRun],
    ...[awardForm, legalInstrument, lawSetting, baseSalary, awardQuota],
  ],
  organisations: [
    organisation,
    reorganisation,
    cluster,
    clusterMembership,
    clusterOffice,
    clusterYear,
    organisationRating,
    ...[emulationYear, emulationMeeting, clusterQuota],
    ...[criterion, scoreSheet, scoreEntry],
  ],
  people: [person, affiliation, personRating, initiative, household, discipline, integrityHold, duplicatePair],
  accounts: [account, apiClient, subjectRequest, personCorrection, sensitiveRead],
};
export const registers = [
  ...Object.values(sections).flat(),
  householdMember,
  councilMember,
  personMerge,
  ...parts,
  ...movementParts,
  reminderRule,
  notification,
];
