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
import { exchange } from './exchange.ts';
import { PeopleAccounts1700000001000 } from './migrations/accounts.migration.ts';
import { PeoplePersons1700000002000 } from './migrations/persons.migration.ts';
import { PeopleWithdrawal1700000600012 } from './migrations/withdrawal.migration.ts';
import { Person } from './person/person.entity.ts';
import { OrganisationPeopleResolver, PersonRegistry, PersonResolver } from './person/person.resolver.ts';
import { followDirectory } from './person/scope.job.ts';
import { Organisation } from './remote.ts';

export { createFirstAccount } from './account/first-account.ts';
export { type AccessToken, type Identity, identityOf } from './auth/token.ts';
export { demoPassword } from './demo/password.demo.ts';
export { personIdOf } from './demo/person.demo.ts';

export const people: Service = {
  name: 'people',
  entities: [Person, Affiliation, Account, AccountGrant, ApiClient],
  resolvers: [
    ...PersonRegistry,
    PersonResolver,
    OrganisationPeopleResolver,
    ...AffiliationRegistry,
    AffiliationResolver,
    ...AccountRegistry,
    AccountResolver,
    AccountGrantResolver,
    ...ApiClientRegistry,
    ApiClientResolver,
    ViewerResolver,
    ViewerAccountResolver,
  ],
  references: [...references(Person), ...stubs(Organisation)],
  routes: (runtime) => [authRoute(runtime), ...exchange.routes(runtime)],
  jobs: [
    { name: 'follow-directory', everySeconds: 60, run: followDirectory },
    { name: 'forget-expired', everySeconds: 3600, run: forgetExpired },
    ...exchange.jobs,
  ],
  migrations: [
    PeopleAccounts1700000001000,
    PeoplePersons1700000002000,
    exchange.migration,
    PeopleWithdrawal1700000600012,
  ],
  load: followDirectory,
  loadDemo,
};
