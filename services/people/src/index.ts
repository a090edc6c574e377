import { references, type Service, stubs } from '@tdkt/kernel';
import { personalData } from '@tdkt/registry';
import { Account, AccountGrant } from './account/account.entity.ts';
import { AccountGrantResolver, AccountRegistry, AccountResolver } from './account/account.resolver.ts';
import { ViewerAccountResolver, ViewerResolver } from './account/viewer.resolver.ts';
import { Affiliation } from './affiliation/affiliation.entity.ts';
import { AffiliationRegistry, AffiliationResolver } from './affiliation/affiliation.resolver.ts';
import { followSuccessions } from './affiliation/succession.job.ts';
import { PeopleStatisticsResolver } from './aggregate/people-statistics.resolver.ts';
import { ApiClient } from './api-client/api-client.entity.ts';
import { ApiClientRegistry, ApiClientResolver } from './api-client/api-client.resolver.ts';
import { authRoute } from './auth/auth.route.ts';
import { forgetExpired } from './auth/failure.ts';
import { loadDemo } from './demo/load.demo.ts';
import { Discipline } from './discipline/discipline.entity.ts';
import {
  DisciplineRegistry,
  DisciplineResolver,
  DisciplinesOfPersonResolver,
} from './discipline/discipline.resolver.ts';
import { refreshDuplicates } from './duplicate/duplicate.commands.ts';
import { DuplicatePair } from './duplicate/duplicate.entity.ts';
import { DuplicatePairRegistry, DuplicatePairResolver } from './duplicate/duplicate.resolver.ts';
import { exchange } from './exchange.ts';
import { Household, HouseholdMember } from './household/household.entity.ts';
import { HouseholdRegistry, HouseholdResolver, HouseholdsOfPersonResolver } from './household/household.resolver.ts';
import { HouseholdMemberRegistry, HouseholdMemberResolver } from './household/household-member.resolver.ts';
import { Initiative, InitiativeAuthor } from './initiative/initiative.entity.ts';
import {
  InitiativeAuthorResolver,
  InitiativeRegistry,
  InitiativeResolver,
  InitiativesOfPersonResolver,
} from './initiative/initiative.resolver.ts';
import { IntegrityHold } from './integrity-hold/integrity-hold.entity.ts';
import {
  HoldsOfOrganisationResolver,
  HoldsOfPersonResolver,
  IntegrityHoldRegistry,
  IntegrityHoldResolver,
} from './integrity-hold/integrity-hold.resolver.ts';
import { PersonMerge } from './merge/merge.entity.ts';
import { PersonMergeRegistry, PersonMergeResolver } from './merge/merge.resolver.ts';
import { PeopleAccounts1700000001000 } from './migrations/accounts.migration.ts';
import { PeopleBirthDate1700001410010 } from './migrations/birth-date.migration.ts';
import { PeopleDuplicates1700000501000 } from './migrations/duplicates.migration.ts';
import { PeopleEntrepreneur1700001426010 } from './migrations/entrepreneur.migration.ts';
import { PeopleHistory1700000302000 } from './migrations/history.migration.ts';
import { PeopleInitiativeKinds1700001320000 } from './migrations/initiative-kinds.migration.ts';
import { PeopleMerging1700000502000 } from './migrations/merging.migration.ts';
import { PeopleMerit1700001330010 } from './migrations/merit.migration.ts';
import { PeopleNames1700000500000 } from './migrations/names.migration.ts';
import { PeoplePersonalData1700000400000 } from './migrations/personal-data.migration.ts';
import { PeoplePersons1700000002000 } from './migrations/persons.migration.ts';
import { PeopleRegisters1700000401000 } from './migrations/registers.migration.ts';
import { PeopleServiceBand1700001412010 } from './migrations/service-band.migration.ts';
import { PeopleSubjectRequests1700000403000 } from './migrations/subject-requests.migration.ts';
import { PeopleSuccession1700000200000 } from './migrations/succession.migration.ts';
import { PeopleWithdrawal1700000600012 } from './migrations/withdrawal.migration.ts';
import { Person } from './person/person.entity.ts';
import { OrganisationPeopleResolver, PersonRegistry, PersonResolver } from './person/person.resolver.ts';
import { followDirectory } from './person/scope.job.ts';
import { PersonRating } from './person-rating/person-rating.entity.ts';
import {
  PersonRatingRegistry,
  PersonRatingResolver,
  RatingsOfPersonResolver,
} from './person-rating/person-rating.resolver.ts';
import { Organisation } from './remote.ts';
import { SensitiveRead } from './sensitive-read/sensitive-read.entity.ts';
import { SensitiveReadRegistry, SensitiveReadResolver } from './sensitive-read/sensitive-read.resolver.ts';

import { CorrectionResolver } from './subject-request/correction.resolver.ts';
import { PersonCorrection, SubjectRequest } from './subject-request/subject-request.entity.ts';
import {
  PersonCorrectionRegistry,
  PersonCorrectionResolver,
  SubjectRequestRegistry,
  SubjectRequestResolver,
} from './subject-request/subject-request.resolver.ts';

export { createFirstAccount } from './account/first-account.ts';
export { type AccessToken, type Identity, identityOf } from './auth/token.ts';
export { demoPassword } from './demo/password.demo.ts';
export { NAMES, personIdOf } from './demo/person.demo.ts';

const ENTITIES = [
  ...[Person, Affiliation, Account, AccountGrant, ApiClient, SensitiveRead, SubjectRequest, PersonCorrection],
  ...[PersonRating, Household, HouseholdMember, Initiative, InitiativeAuthor, Discipline, IntegrityHold],
  ...[DuplicatePair, PersonMerge],
];

export const people: Service = {
  name: 'people',
  entities: ENTITIES,
  resolvers: [
    PeopleStatisticsResolver,
    ...PersonRegistry,
    PersonResolver,
    OrganisationPeopleResolver,
    ...AffiliationRegistry,
    AffiliationResolver,
    ...[...SubjectRequestRegistry, SubjectRequestResolver, CorrectionResolver],
    ...[...PersonCorrectionRegistry, PersonCorrectionResolver],
    ...[...PersonRatingRegistry, PersonRatingResolver, RatingsOfPersonResolver],
    ...[...HouseholdRegistry, HouseholdResolver, HouseholdsOfPersonResolver],
    ...[...HouseholdMemberRegistry, HouseholdMemberResolver],
    ...[...InitiativeRegistry, InitiativeResolver, InitiativeAuthorResolver, InitiativesOfPersonResolver],
    ...[...DisciplineRegistry, DisciplineResolver, DisciplinesOfPersonResolver],
    ...[...IntegrityHoldRegistry, IntegrityHoldResolver, HoldsOfPersonResolver, HoldsOfOrganisationResolver],
    ...DuplicatePairRegistry,
    DuplicatePairResolver,
    ...PersonMergeRegistry,
    PersonMergeResolver,
    ...AccountRegistry,
    AccountResolver,
    AccountGrantResolver,
    ...ApiClientRegistry,
    ApiClientResolver,
    ...SensitiveReadRegistry,
    SensitiveReadResolver,
    ViewerResolver,
    ViewerAccountResolver,
    personalData('people', Person, ENTITIES),
  ],
  references: [...references(Person, Household, Initiative, DuplicatePair, PersonMerge), ...stubs(Organisation)],
  routes: (runtime) => [authRoute(runtime), ...exchange.routes(runtime)],
  jobs: [
    { name: 'follow-successions', everySeconds: 60, run: followSuccessions },
    { name: 'follow-directory', everySeconds: 60, run: followDirectory },
    { name: 'refresh-duplicates', everySeconds: 15, run: refreshDuplicates },
    { name: 'forget-expired', everySeconds: 3600, run: forgetExpired },
    ...exchange.jobs,
  ],
  migrations: [
    PeopleAccounts1700000001000,
    PeoplePersons1700000002000,
    PeopleSuccession1700000200000,
    PeopleHistory1700000302000,
    PeoplePersonalData1700000400000,
    PeopleRegisters1700000401000,
    PeopleSubjectRequests1700000403000,
    PeopleNames1700000500000,
    PeopleDuplicates1700000501000,
    PeopleMerging1700000502000,
    ...exchange.migrations,
    PeopleWithdrawal1700000600012,
    PeopleInitiativeKinds1700001320000,
    PeopleMerit1700001330010,
    PeopleBirthDate1700001410010,
    PeopleServiceBand1700001412010,
    PeopleEntrepreneur1700001426010,
  ],
  load: followDirectory,
  loadDemo,
};
