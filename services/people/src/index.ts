import { references, type Service, stubs } from '@tdkt/kernel';
import { Account, AccountGrant } from './account/account.entity.ts';
import { AccountGrantResolver, AccountRegistry, AccountResolver } from './account/account.resolver.ts';
import { ViewerAccountResolver, ViewerResolver } from './account/viewer.resolver.ts';
import { Affiliation } from './affiliation/affiliation.entity.ts';
import { AffiliationRegistry, AffiliationResolver } from './affiliation/affiliation.resolver.ts';
import { ApiClient } from './api-client/api-client.entity.ts';
import { ApiClientRegistry, ApiClientResolver } from './api-client/api-client.resolver.ts';
import { authRoute } from './auth/auth.route.ts';
import { forgetExpired } from './auth/failure.ts';
import { loadDemo } from './demo/load.demo.ts';
import { refreshDuplicates } from './duplicate/duplicate.commands.ts';
import { DuplicatePair } from './duplicate/duplicate.entity.ts';
import { DuplicatePairRegistry, DuplicatePairResolver } from './duplicate/duplicate.resolver.ts';
import { PersonMerge } from './merge/merge.entity.ts';
import { PersonMergeRegistry, PersonMergeResolver } from './merge/merge.resolver.ts';
import { PeopleAccounts1700000001000 } from './migrations/accounts.migration.ts';
import { PeopleDuplicates1700000501000 } from './migrations/duplicates.migration.ts';
import { PeopleMerging1700000502000 } from './migrations/merging.migration.ts';
import { PeopleNames1700000500000 } from './migrations/names.migration.ts';
import { PeoplePersons1700000002000 } from './migrations/persons.migration.ts';
import { Person } from './person/person.entity.ts';
import { OrganisationPeopleResolver, PersonRegistry, PersonResolver } from './person/person.resolver.ts';
import { followDirectory } from './person/scope.job.ts';
import { Organisation } from './remote.ts';

export { createFirstAccount } from './account/first-account.ts';
export { type AccessToken, type Identity, identityOf } from './auth/token.ts';
export { demoPassword } from './demo/password.demo.ts';
export { NAMES, personIdOf } from './demo/person.demo.ts';

export const people: Service = {
  name: 'people',
  entities: [Person, Affiliation, Account, AccountGrant, ApiClient, DuplicatePair, PersonMerge],
  resolvers: [
    ...PersonRegistry,
    PersonResolver,
    OrganisationPeopleResolver,
    ...AffiliationRegistry,
    AffiliationResolver,
    ...DuplicatePairRegistry,
    DuplicatePairResolver,
    ...PersonMergeRegistry,
    PersonMergeResolver,
    ...AccountRegistry,
    AccountResolver,
    AccountGrantResolver,
    ...ApiClientRegistry,
    ApiClientResolver,
    ViewerResolver,
    ViewerAccountResolver,
  ],
  references: [...references(Person, DuplicatePair, PersonMerge), ...stubs(Organisation)],
  routes: (runtime) => [authRoute(runtime)],
  jobs: [
    { name: 'follow-directory', everySeconds: 60, run: followDirectory },
    { name: 'refresh-duplicates', everySeconds: 15, run: refreshDuplicates },
    { name: 'forget-expired', everySeconds: 3600, run: forgetExpired },
  ],
  migrations: [
    PeopleAccounts1700000001000,
    PeoplePersons1700000002000,
    PeopleNames1700000500000,
    PeopleDuplicates1700000501000,
    PeopleMerging1700000502000,
  ],
  load: followDirectory,
  loadDemo,
};
