import { CampaignsContributions1700000800000 } from './contributions.ts';
import { CampaignsHistory1700000303000 } from './history.ts';
import { CampaignsInit1700000003000 } from './init.ts';
import { CampaignsMonthlyReports1700001310000 } from './monthly-reports.ts';
import { CampaignsMovement1700000800100 } from './movement.ts';
import { CampaignsPapers1700001310010 } from './papers.ts';
import { CampaignsPlanVersions1700001200000 } from './plan-versions.ts';
import { CampaignsReminders1700000900100 } from './reminders.ts';
import { CampaignsReportTrail1700000900200 } from './report-trail.ts';
import { CampaignsSuccession1700000200000 } from './succession.ts';

/** Before the tables of import and export. */
export const FIRST = [
  CampaignsInit1700000003000,
  CampaignsSuccession1700000200000,
  CampaignsHistory1700000303000,
  CampaignsContributions1700000800000,
  CampaignsMovement1700000800100,
  CampaignsReminders1700000900100,
  CampaignsReportTrail1700000900200,
  CampaignsPlanVersions1700001200000,
];

/** After the tables of files. */
export const LATER = [CampaignsMonthlyReports1700001310000, CampaignsPapers1700001310010];
