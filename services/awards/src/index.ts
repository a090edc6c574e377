import { references, type Service, stubs } from '@tdkt/kernel';
import { Award, AwardRegistry } from './award/award.entity.ts';
import { AwardResolver, OrganisationAwardsResolver, PersonAwardsResolver } from './award/award.resolver.ts';
import { Decision } from './decision/decision.entity.ts';
import { DecisionRegistry, DecisionResolver } from './decision/decision.resolver.ts';
import { DecisionAwardsResolver } from './decision/decision-awards.resolver.ts';
import { exchange } from './exchange.ts';
import { AwardForm } from './form/form.entity.ts';
import { AwardFormRegistry, AwardFormResolver } from './form/form.resolver.ts';
import { loadReferenceData } from './load.ts';
import { AwardsInit1700000004000 } from './migrations/init.ts';
import { NomineeRegistry, NomineeResolver, ProposalNomineesResolver } from './proposal/nominee.resolver.ts';
import { Nominee, Proposal } from './proposal/proposal.entity.ts';
import { OrganisationProposalsResolver, ProposalRegistry, ProposalResolver } from './proposal/proposal.resolver.ts';
import {
  BaseSalary,
  BaseSalaryRegistry,
  Holiday,
  HolidayRegistry,
  LegalInstrument,
  LegalInstrumentRegistry,
} from './regime/regime.entity.ts';
import { Campaign, Cluster, Organisation, Person } from './remote.ts';
import {
  CampaignCommendationResolver,
  ClusterCommendationResolver,
  OrganisationCommendationResolver,
} from './tally/commendation.resolver.ts';
import { AwardStatisticsResolver } from './tally/statistics.resolver.ts';

export { recountTally } from './tally/tally.commands.ts';

export const awards: Service = {
  name: 'awards',
  entities: [AwardForm, LegalInstrument, BaseSalary, Holiday, Proposal, Nominee, Decision, Award],
  resolvers: [
    ...[...AwardFormRegistry, AwardFormResolver],
    ...[...LegalInstrumentRegistry, ...BaseSalaryRegistry, ...HolidayRegistry],
    ...[...ProposalRegistry, ProposalResolver, OrganisationProposalsResolver],
    ...[...NomineeRegistry, NomineeResolver, ProposalNomineesResolver],
    ...[...DecisionRegistry, DecisionResolver, DecisionAwardsResolver],
    ...[...AwardRegistry, AwardResolver, OrganisationAwardsResolver, PersonAwardsResolver],
    ...[ClusterCommendationResolver, OrganisationCommendationResolver, CampaignCommendationResolver],
    AwardStatisticsResolver,
  ],
  references: [...references(Award, AwardForm), ...stubs(Cluster, Organisation, Person, Campaign)],
  routes: exchange.routes,
  jobs: exchange.jobs,
  migrations: [AwardsInit1700000004000, exchange.migration],
  load: loadReferenceData,
};
