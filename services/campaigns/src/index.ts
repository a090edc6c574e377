import { references, type Service, stubs } from '@tdkt/kernel';
import { personalData } from '@tdkt/registry';
import { CampaignStatisticsResolver } from './aggregate/campaign-statistics.resolver.ts';
import * as assignment from './assignment/assignment.entity.ts';
import * as assignments from './assignment/assignment.resolver.ts';
import { Campaign } from './campaign/campaign.entity.ts';
import { CampaignRegistry, CampaignResolver } from './campaign/campaign.resolver.ts';
import { LaunchChecklistResolver } from './campaign/checklist.resolver.ts';
import { ClosingCondition, Declaration } from './closing/closing.entity.ts';
import { closeByCalendar } from './closing/closing.job.ts';
import * as closings from './closing/closing.resolver.ts';
import { CampaignContent, Indicator } from './content/content.entity.ts';
import * as contents from './content/content.resolver.ts';
import { Contribution } from './contribution/contribution.entity.ts';
import * as contributions from './contribution/contribution.resolver.ts';
import { ContributionThreshold, ContributionThresholdRegistry } from './contribution/threshold.entity.ts';
import * as totals from './contribution/total.resolver.ts';
import { ValueCorrection } from './correction/correction.entity.ts';
import * as corrections from './correction/correction.resolver.ts';
import { DirectiveComplianceRegistry, DirectiveComplianceResolver } from './directive/compliance.resolver.ts';
import { Directive, DirectiveCompliance, LocalityStatus } from './directive/directive.entity.ts';
import * as directives from './directive/directive.resolver.ts';
import { Delivery, DistributionRecipient } from './distribution/distribution.entity.ts';
import * as distributions from './distribution/distribution.resolver.ts';
import { emulation } from './emulation.ts';
import { Anniversary, AnniversaryRegistry } from './event/anniversary.entity.ts';
import { Honouree, HonouringEvent } from './event/event.entity.ts';
import * as events from './event/event.resolver.ts';
import * as honourees from './event/honouree.resolver.ts';
import { exchange } from './exchange.ts';
import { Exemplar, Replication } from './exemplar/exemplar.entity.ts';
import * as exemplars from './exemplar/exemplar.resolver.ts';
import { ReplicationRegistry, ReplicationResolver } from './exemplar/replication.resolver.ts';
import { FILE_FIELDS } from './file-fields.resolver.ts';
import { files } from './files.ts';
import { Launch } from './launch/launch.entity.ts';
import * as launches from './launch/launch.resolver.ts';
import { LegalBasis } from './legal-basis/legal-basis.entity.ts';
import * as bases from './legal-basis/legal-basis.resolver.ts';
import { loadReminderRules } from './load.reminders.ts';
import { loadAlways } from './load.settings.ts';
import { loadPlan } from './load.ts';
import { MediaColumnRegistry, MediaColumnResolver } from './media/column.resolver.ts';
import { MediaColumn, MediaItem } from './media/media.entity.ts';
import * as media from './media/media.resolver.ts';
import { CampaignsExchangeFields1700001000020 } from './migrations/exchange-fields.ts';
import { FIRST, LATER } from './migrations/index.ts';
import { sendMail } from './notification/mail.job.ts';
import { Mailbox, MailboxRegistry, Notification } from './notification/notification.entity.ts';
import { MailboxResolver, NotificationRegistry, NotificationResolver } from './notification/notification.resolver.ts';
import { CampaignTableResolver } from './official-table/official-table.resolver.ts';
import { officialTables } from './official-table/official-table.routes.ts';
import { CampaignPlan, CommendationGuidance } from './plan/plan.entity.ts';
import * as plans from './plan/plan.resolver.ts';
import { PlanVersion } from './plan-version/plan-version.entity.ts';
import * as versions from './plan-version/plan-version.resolver.ts';
import { GrowthResolver } from './progress/growth.resolver.ts';
import * as progress from './progress/progress.resolver.ts';
import { publicPages } from './public-page/public-page.routes.ts';
import { ExemplarPublicationResolver, PublicationResolver } from './public-page/publication.resolver.ts';
import { Registration } from './registration/registration.entity.ts';
import { RegistrationRegistry, RegistrationResolver } from './registration/registration.resolver.ts';
import { ValueComment } from './remark/comment.entity.ts';
import * as comments from './remark/comment.resolver.ts';
import * as trails from './remark/trail.resolver.ts';
import { Reminder, ReminderRound, ReminderRule } from './reminder/reminder.entity.ts';
import { remindByRules } from './reminder/reminder.job.ts';
import * as reminders from './reminder/reminder.resolver.ts';
import { Cluster, Organisation, Person } from './remote.ts';
import { ProgressReport, ReportingPeriod, ReportValue } from './report/report.entity.ts';
import * as reports from './report/report.resolver.ts';
import * as values from './report/value.resolver.ts';
import { reportFiles } from './report-files.ts';
import { Review } from './review/review.entity.ts';
import * as reviews from './review/review.resolver.ts';
import * as rollouts from './rollout/rollout.resolver.ts';
import { ScheduleResolver } from './schedule/schedule.resolver.ts';
import { followDirectory } from './scope.job.ts';
import { Sponsor } from './sponsor/sponsor.entity.ts';
import * as sponsors from './sponsor/sponsor.resolver.ts';

const ENTITIES = [
  ...[Campaign, CampaignPlan, CommendationGuidance, CampaignContent, Indicator, ClosingCondition, Declaration],
  ...[PlanVersion, LegalBasis],
  ...[assignment.Assignment, assignment.Assignee, assignment.Task, assignment.TaskCompletion],
  ...[DistributionRecipient, Delivery, Launch, ReportingPeriod, ProgressReport, ReportValue],
  ...[Sponsor, Contribution, ContributionThreshold, Exemplar, Replication, MediaColumn, MediaItem],
  ...[Anniversary, HonouringEvent, Honouree, Directive, DirectiveCompliance, LocalityStatus, Registration],
  ...[ValueComment, ValueCorrection, Review],
  ...[ReminderRule, ReminderRound, Reminder, Notification, Mailbox],
  ...emulation.entities,
];

export const campaigns: Service = {
  name: 'campaigns',
  entities: ENTITIES,
  resolvers: [
    ...CampaignRegistry,
    CampaignResolver,
    LaunchChecklistResolver,
    ...plans.CampaignPlanRegistry,
    ...plans.CommendationGuidanceRegistry,
    plans.CampaignPlanResolver,
    plans.CampaignDocumentResolver,
    ...versions.PlanVersionRegistry,
    versions.PlanVersionResolver,
    versions.CampaignVersionResolver,
    ...bases.LegalBasisRegistry,
    bases.LegalBasisResolver,
    bases.CampaignLegalBasisResolver,
    PublicationResolver,
    ExemplarPublicationResolver,
    ScheduleResolver,
    rollouts.CampaignRolloutResolver,
    rollouts.RolloutClusterResolver,
    rollouts.RolloutUnitResolver,
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
    comments.ValueCommentResolver,
    comments.ReportCommentResolver,
    trails.ReportTrailResolver,
    trails.PeriodBeforeResolver,
    ...corrections.ValueCorrectionRegistry,
    corrections.ValueCorrectionResolver,
    corrections.ReportCorrectionResolver,
    ...reviews.ReviewRegistry,
    reviews.ReviewResolver,
    reviews.CampaignReviewResolver,
    CampaignStatisticsResolver,
    CampaignTableResolver,
    progress.ClusterProgressResolver,
    progress.OrganisationProgressResolver,
    progress.CampaignProgressResolver,
    progress.ProgressResolver,
    progress.UnitProgressResolver,
    progress.ObligationResolver,
    GrowthResolver,
    ...sponsors.SponsorRegistry,
    sponsors.SponsorResolver,
    ...contributions.ContributionRegistry,
    contributions.ContributionResolver,
    ...ContributionThresholdRegistry,
    totals.ContributionThresholdResolver,
    totals.CampaignContributionResolver,
    totals.ContributionTotalResolver,
    totals.SponsorSuggestionResolver,
    ...exemplars.ExemplarRegistry,
    exemplars.ExemplarStepResolver,
    exemplars.ExemplarResolver,
    exemplars.OrganisationExemplarResolver,
    exemplars.PersonExemplarResolver,
    ...ReplicationRegistry,
    ReplicationResolver,
    ...MediaColumnRegistry,
    MediaColumnResolver,
    ...media.MediaItemRegistry,
    media.MediaItemResolver,
    media.OutletAirtimeResolver,
    media.CampaignAirtimeResolver,
    ...AnniversaryRegistry,
    honourees.AnniversaryResolver,
    ...events.HonouringEventRegistry,
    events.HonouringEventResolver,
    ...honourees.HonoureeRegistry,
    honourees.HonoureeResolver,
    ...directives.DirectiveRegistry,
    ...directives.LocalityStatusRegistry,
    directives.DirectiveResolver,
    directives.LocalityStatusResolver,
    directives.CampaignDirectiveResolver,
    ...[...DirectiveComplianceRegistry, DirectiveComplianceResolver],
    ...[...RegistrationRegistry, RegistrationResolver],
    ...[...reminders.ReminderRuleRegistry, ...reminders.ReminderRoundRegistry, ...reminders.ReminderRegistry],
    ...[reminders.ReminderRuleResolver, reminders.ReminderRoundResolver, reminders.ReminderResolver],
    ...[reminders.CampaignReminderResolver, reminders.ClusterReminderResolver],
    ...[...NotificationRegistry, NotificationResolver, ...MailboxRegistry, MailboxResolver],
    ...emulation.resolvers,
    ...[...files.resolvers, ...FILE_FIELDS],
    personalData('campaigns', Person, ENTITIES),
  ],
  migrations: [
    ...FIRST,
    ...exchange.migrations,
    CampaignsExchangeFields1700001000020,
    ...files.migrations,
    ...LATER,
    ...emulation.migrations,
  ],
  routes: async (runtime) => [
    ...(await exchange.routes(runtime)),
    ...publicPages(runtime),
    reportFiles(runtime),
    officialTables(runtime),
    ...files.routes(runtime),
  ],
  jobs: [
    { name: 'follow-directory', everySeconds: 60, run: followDirectory },
    { name: 'close-by-calendar', everySeconds: 600, run: closeByCalendar },
    { name: 'remind', everySeconds: 300, run: remindByRules },
    { name: 'mail', everySeconds: 60, run: sendMail },
    ...exchange.jobs,
    ...files.jobs,
  ],
  references: [...references(Campaign, ProgressReport), ...stubs(Cluster, Organisation, Person)],
  load: loadAlways,
  loadDemo: async (runtime) => {
    await loadPlan(runtime);
    await loadReminderRules(runtime);
  },
};

export { recountTally } from './progress/tally.ts';
