import { Role } from '@tdkt/kernel';
import { type Group, register, writes } from './group.ts';

const { BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR, CLUSTER_LEADER, UNIT_OFFICER } = Role;

export const PEOPLE: readonly Group[] = [
  { roles: Object.values(Role), fields: ['viewer'] },
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
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, DECIDER, AUDITOR],
    fields: [...register('personMerge', 'personMerges'), 'peopleStatistics'],
  },
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
    fields: [...writes('IntegrityHold'), ...['clearIntegrityHold', 'mergePersons', 'undoMerge']],
  },
  {
    roles: [BOARD_ADMIN, BOARD_OFFICER, UNIT_OFFICER],
    fields: [
      ...writes('Affiliation', 'Person', 'PersonRating', 'Household', 'HouseholdMember', 'Initiative', 'Discipline'),
      ...['closeHousehold', 'closeHouseholdMember', 'closeDiscipline', 'closeAffiliation'],
      ...['duplicateCandidates', 'dismissDuplicatePair', 'reopenDuplicatePair'],
    ],
  },
  {
    roles: [BOARD_ADMIN],
    fields: [
      ...writes('Account', 'ApiClient', 'SubjectRequest'),
      ...['answerSubjectRequest', 'correctPerson', 'closeAccount', 'reopenAccount'],
      ...['resetAccountPassword', 'grantRole', 'revokeRole', 'revokeApiClient'],
    ],
  },
];
