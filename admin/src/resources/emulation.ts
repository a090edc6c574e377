import EventRepeatIcon from '@mui/icons-material/EventRepeat';
import HowToVoteIcon from '@mui/icons-material/HowToVote';
import PieChartIcon from '@mui/icons-material/PieChart';
import { resource } from '../kit/register.ts';

export const emulationYear = resource('EmulationYear', {
  area: 'reports',
  icon: EventRepeatIcon,
  title: 'year',
  list: ['cluster', 'year', 'state', 'pledgeBy', 'selfScoreBy', 'meetingOn'],
  filter: ['clusterId', 'year', 'state'],
  sort: { field: 'year', order: 'DESC' },
  form: [
    ['clusterId', 'year'],
    ['planText'],
    ['pledgeArticles'],
    ['pledgeBy', 'registerBy', 'interimOn'],
    ['selfScoreBy', 'checkBy', 'explainBy', 'finalBy', 'meetingOn'],
    ['scale', 'disclosure', 'voteKind', 'thresholdPercent'],
    ['ruleDocument'],
  ],
  show: [
    ['cluster', 'campaign', 'year', 'state', 'pledgeOpenedOn', 'closedOn'],
    ['pledgeBy', 'registerBy', 'interimOn', 'selfScoreBy', 'checkBy', 'explainBy', 'finalBy', 'meetingOn'],
    ['scale', 'disclosure', 'voteKind', 'thresholdPercent', 'ruleDocument'],
    ['planText'],
    ['interimHeldOn', 'interimText', 'incompleteReason'],
  ],
  long: ['planText', 'interimText'],
});

export const clusterQuota = resource('ClusterQuota', {
  area: 'campaigns',
  icon: PieChartIcon,
  title: 'year',
  list: ['cluster', 'awardForm', 'year', 'placeCount', 'documentNumber'],
  filter: ['clusterId', 'awardFormId', 'year'],
  sort: { field: 'year', order: 'DESC' },
  form: [['clusterId', 'awardFormId'], ['year', 'placeCount'], ['documentNumber', 'documentDate'], ['note']],
  show: [
    ['cluster', 'awardForm', 'year', 'placeCount'],
    ['documentNumber', 'documentDate', 'note'],
  ],
});

export const emulationMeeting = resource('EmulationMeeting', {
  area: 'reports',
  icon: HowToVoteIcon,
  title: 'heldOn',
  list: ['cluster', 'year', 'heldOn', 'state', 'voteKind', 'memberCount'],
  filter: ['clusterId', 'state', 'heldOn'],
  sort: { field: 'heldOn', order: 'DESC' },
  show: [
    ['cluster', 'heldOn', 'venue', 'state', 'boardRepresentative'],
    ['voteKind', 'thresholdPercent', 'memberCount', 'presentCount', 'writtenCount'],
    ['agenda'],
    ['conclusion'],
  ],
  long: ['conclusion'],
});
