import AlarmIcon from '@mui/icons-material/Alarm';
import ContactMailIcon from '@mui/icons-material/ContactMail';
import EventBusyIcon from '@mui/icons-material/EventBusy';
import NotificationsIcon from '@mui/icons-material/Notifications';
import { resource } from '../kit/register.ts';

export const reminder = resource('Reminder', {
  area: 'reports',
  icon: AlarmIcon,
  title: 'sentOn',
  list: ['organisation', 'kind', 'reportingPeriod', 'task', 'dueOn', 'overdueWorkingDays', 'step', 'sentOn'],
  filter: ['campaignId', 'clusterId', 'organisationId', 'kind', 'step', 'sentOn'],
  sort: { field: 'sentOn', order: 'DESC' },
  show: [
    ['organisation', 'campaign', 'cluster', 'kind', 'reportingPeriod', 'task', 'occurrence'],
    ['step', 'sentOn', 'dueOn', 'overdueWorkingDays'],
  ],
});

export const notification = resource('Notification', {
  area: 'campaigns',
  icon: NotificationsIcon,
  title: 'sentOn',
  list: ['kind', 'reportingPeriod', 'task', 'dueOn', 'audience', 'unitCount', 'sentOn', 'isRead'],
  filter: ['campaignId', 'kind', 'isRead'],
  sort: { field: 'sentOn', order: 'DESC' },
  show: [
    ['kind', 'campaign', 'reportingPeriod', 'task', 'occurrence', 'dueOn'],
    ['audience', 'organisation', 'cluster', 'unitCount', 'sentOn', 'isByHand', 'mailedAt', 'isRead'],
  ],
});

export const reminderRule = resource('ReminderRule', {
  area: 'campaigns',
  icon: AlarmIcon,
  title: 'kind',
  list: ['kind', 'afterWorkingDays', 'leaderAfterWorkingDays', 'boardAfterWorkingDays', 'isActive'],
  sort: { field: 'afterWorkingDays', order: 'ASC' },
  form: [
    ['campaignId', 'kind'],
    ['afterWorkingDays'],
    ['leaderAfterWorkingDays', 'boardAfterWorkingDays'],
    ['isActive'],
  ],
  show: [['campaign', 'kind', 'afterWorkingDays', 'leaderAfterWorkingDays', 'boardAfterWorkingDays', 'isActive']],
});

export const mailbox = resource('Mailbox', {
  area: 'mail',
  icon: ContactMailIcon,
  title: 'address',
  list: ['address', 'organisation'],
  sort: { field: 'address', order: 'ASC' },
  form: [['organisationId', 'address']],
  show: [['organisation', 'address']],
});

export const holiday = resource('Holiday', {
  area: 'campaigns',
  icon: EventBusyIcon,
  title: 'name',
  list: ['day', 'name', 'isWorkingDay', 'source', 'isVerified'],
  filter: ['day', 'isWorkingDay'],
  sort: { field: 'day', order: 'DESC' },
  form: [['day', 'name'], ['isWorkingDay'], ['source'], ['documentNumber', 'documentDate', 'isVerified']],
  show: [
    ['day', 'name', 'isWorkingDay', 'source', 'isVerified'],
    ['documentNumber', 'documentDate'],
  ],
});
