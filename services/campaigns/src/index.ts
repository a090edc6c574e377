import { references, type Service, stubs } from '@tdkt/kernel';
import * as assignment from './assignment/assignment.entity.ts';
import * as assignments from './assignment/assignment.resolver.ts';
import { Campaign } from './campaign/campaign.entity.ts';
import { CampaignRegistry, CampaignResolver } from './campaign/campaign.resolver.ts';
import { ClosingCondition, Declaration } from './closing/closing.entity.ts';
import * as closings from './closing/closing.resolver.ts';
import { CampaignContent, Indicator } from './content/content.entity.ts';
import * as contents from './content/content.resolver.ts';
import { Delivery, DistributionRecipient } from './distribution/distribution.entity.ts';
import * as distributions from './distribution/distribution.resolver.ts';
import { exchange } from './exchange.ts';
import { Launch } from './launch/launch.entity.ts';
import * as launches from './launch/launch.resolver.ts';
import { loadPlan } from './load.ts';
import { CampaignsInit1700000003000 } from './migrations/init.ts';
import { CampaignPlan, CommendationGuidance } from './plan/plan.entity.ts';
import * as plans from './plan/plan.resolver.ts';
import * as progress from './progress/progress.resolver.ts';
import { Cluster, Organisation } from './remote.ts';
import { ProgressReport, ReportingPeriod, ReportValue } from './report/report.entity.ts';
import * as reports from './report/report.resolver.ts';
import * as values from './report/value.resolver.ts';

export const campaigns: Service = {
  name: 'campaigns',
  entities: [
    ...[Campaign, CampaignPlan, CommendationGuidance, CampaignContent, Indicator, ClosingCondition, Declaration],
    ...[assignment.Assignment, assignment.Assignee, assignment.Task, assignment.TaskCompletion],
    ...[DistributionRecipient, Delivery, Launch, ReportingPeriod, ProgressReport, ReportValue],
  ],
  resolvers: [
    ...CampaignRegistry,
    CampaignResolver,
    ...plans.CampaignPlanRegistry,
    ...plans.CommendationGuidanceRegistry,
    plans.CampaignPlanResolver,
    plans.CampaignDocumentResolver,
    ...contents.CampaignContentRegistry,
    ...contents.IndicatorRegistry,
    contents.CampaignContentResolver,
    contents.IndicatorResolver,
    contents.CampaignContentsResolver,
    ...closings.ClosingConditionRegistry,
    ...closings.DeclarationRegistry,
    closings.ClosingConditionResolver,
    closings.DeclarationResolver,
    closings.CampaignClosingResolver,
    ...assignments.AssignmentRegistry,
    ...assignments.AssigneeRegistry,
    ...assignments.TaskRegistry,
    ...assignments.TaskCompletionRegistry,
    assignments.AssignmentResolver,
    assignments.AssigneeResolver,
    assignments.TaskResolver,
    assignments.TaskCompletionResolver,
    assignments.CampaignAssignmentResolver,
    ...distributions.DistributionRecipientRegistry,
    ...distributions.DeliveryRegistry,
    distributions.DistributionRecipientResolver,
    distributions.DeliveryResolver,
    distributions.CampaignDistributionResolver,
    ...launches.LaunchRegistry,
    launches.LaunchResolver,
    launches.OrganisationLaunchResolver,
    ...reports.ReportingPeriodRegistry,
    ...reports.ProgressReportRegistry,
    reports.ProgressReportResolver,
    values.ReportValueResolver,
    values.CampaignPeriodResolver,
    progress.ClusterProgressResolver,
    progress.OrganisationProgressResolver,
    progress.CampaignProgressResolver,
    progress.ProgressResolver,
    progress.UnitProgressResolver,
    progress.ObligationResolver,
  ],
  references: [...references(Campaign, ProgressReport), ...stubs(Cluster, Organisation)],
  routes: exchange.routes,
  jobs: exchange.jobs,
  migrations: [CampaignsInit1700000003000, exchange.migration],
  loadDemo: loadPlan,
};

export { recountTally } from './progress/tally.ts';
