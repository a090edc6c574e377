import { ClusterQuota, ClusterQuotaRegistry } from './cluster-quota/quota.entity.ts';
import { ClusterQuotaResolver } from './cluster-quota/quota.resolver.ts';
import { Criterion, CriterionAssignment } from './criterion/criterion.entity.ts';
import * as criteria from './criterion/criterion.resolver.ts';
import { EmulationYear } from './emulation-year/emulation-year.entity.ts';
import * as emulationYears from './emulation-year/emulation-year.resolver.ts';
import { YearStepResolver } from './emulation-year/step.resolver.ts';
import { EmulationMeeting, MeetingItem, MeetingSeat } from './meeting/meeting.entity.ts';
import * as meetings from './meeting/meeting.resolver.ts';
import { CampaignsClusterMeeting1700001423010 } from './migrations/cluster-meeting.ts';
import { CampaignsEmulationYear1700001423000 } from './migrations/emulation-year.ts';
import { CampaignsScoring1700001423090 } from './migrations/scoring.ts';
import { PledgeSignature } from './pledge/pledge.entity.ts';
import * as pledges from './pledge/pledge.resolver.ts';
import { RankingRow } from './ranking/ranking.entity.ts';
import * as rankings from './ranking/ranking.resolver.ts';
import { ScoreEntry, ScoreSheet } from './score-sheet/score-sheet.entity.ts';
import * as sheets from './score-sheet/score-sheet.resolver.ts';

/** The yearly emulation inside a cluster: pledge, scores, ranking, meeting and vote. */
export const emulation = {
  entities: [
    ...[EmulationYear, PledgeSignature, ClusterQuota, EmulationMeeting, MeetingSeat, MeetingItem],
    ...[Criterion, CriterionAssignment, ScoreSheet, ScoreEntry, RankingRow],
  ],
  resolvers: [
    ...[...emulationYears.EmulationYearRegistry, emulationYears.EmulationYearResolver, YearStepResolver],
    ...[...pledges.PledgeSignatureRegistry, pledges.PledgeSignatureResolver, pledges.YearPledgeResolver],
    ...[
      ...ClusterQuotaRegistry,
      ClusterQuotaResolver,
      ...meetings.EmulationMeetingRegistry,
      meetings.EmulationMeetingResolver,
    ],
    ...[meetings.YearMeetingResolver, meetings.MeetingSeatResolver, meetings.MeetingItemResolver],
    meetings.MemberVoteResolver,
    ...[...criteria.CriterionRegistry, criteria.CriterionResolver, criteria.YearCriterionResolver],
    ...[...criteria.CriterionAssignmentRegistry, criteria.CriterionAssignmentResolver],
    ...[...sheets.ScoreSheetRegistry, ...sheets.ScoreEntryRegistry],
    ...[sheets.ScoreSheetResolver, sheets.ScoreEntryResolver, rankings.RankingResolver],
    ...[rankings.RankingPlaceResolver, rankings.TieStepResolver, rankings.ClusterScoringResolver],
  ],
  migrations: [
    CampaignsEmulationYear1700001423000,
    CampaignsClusterMeeting1700001423010,
    CampaignsScoring1700001423090,
  ],
};
