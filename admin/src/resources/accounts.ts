import ContactMailIcon from '@mui/icons-material/ContactMail';
import FactCheckIcon from '@mui/icons-material/FactCheck';
import KeyIcon from '@mui/icons-material/Key';
import ManageAccountsIcon from '@mui/icons-material/ManageAccounts';
import VisibilityIcon from '@mui/icons-material/Visibility';
import { resource } from '../kit/register.ts';

export const account = resource('Account', {
  area: 'accounts',
  icon: ManageAccountsIcon,
  title: 'username',
  list: ['username', 'displayName', 'person', 'blockedAt'],
  sort: { field: 'username', order: 'ASC' },
  form: [['username', 'displayName', 'personId']],
  show: [['displayName', 'person', 'isExternal', 'blockedAt', 'createdAt', 'updatedAt']],
});

export const apiClient = resource('ApiClient', {
  area: 'accounts',
  icon: KeyIcon,
  title: 'clientId',
  list: ['clientId', 'name', 'role', 'expiresOn', 'lastUsedAt', 'revokedAt'],
  sort: { field: 'clientId', order: 'ASC' },
  form: [
    ['clientId', 'name'],
    ['role', 'scopes', 'expiresOn'],
  ],
  show: [['name', 'role', 'scopes', 'expiresOn', 'lastUsedAt', 'revokedAt', 'createdAt']],
});

/** The type whose rows a table holds. */
const typeOf = (table: unknown): string =>
  String(table).replace(/(^|_)([a-z])/g, (_all, _start, letter: string) => letter.toUpperCase());

export const sensitiveRead = resource('SensitiveRead', {
  tell: {
    tableName: ({ tableName }, translate) => translate(`resources.${typeOf(tableName)}.name`).split(' |||| ')[0] ?? '',
    fields: ({ tableName, fields }, translate) =>
      (fields as string[]).map((field) => translate(`resources.${typeOf(tableName)}.fields.${field}`)).join(', '),
  },
  area: 'audit',
  icon: VisibilityIcon,
  title: 'tableName',
  list: ['createdAt', 'reader', 'roles', 'person', 'tableName', 'fields'],
  filter: ['personId', 'readerId', 'tableName'],
  sort: { field: 'createdAt', order: 'DESC' },
  show: [['createdAt', 'reader', 'roles', 'person', 'tableName', 'fields', 'rowId', 'requestId']],
});

export const subjectRequest = resource('SubjectRequest', {
  area: 'accounts',
  icon: ContactMailIcon,
  title: 'kind',
  list: ['kind', 'person', 'receivedOn', 'dueOn', 'answeredOn'],
  filter: ['kind', 'personId', 'dueOn'],
  sort: { field: 'receivedOn', order: 'DESC' },
  form: [['personId', 'kind', 'receivedOn'], ['document']],
  show: [
    ['person', 'kind', 'receivedOn', 'dueOn', 'document'],
    ['answeredOn', 'answer', 'updatedAt'],
  ],
});

export const personCorrection = resource('PersonCorrection', {
  tell: {
    fields: ({ fields }, translate) =>
      (fields as string[]).map((field) => translate(`resources.Person.fields.${field}`)).join(', '),
  },
  area: 'accounts',
  icon: FactCheckIcon,
  title: 'basis',
  list: ['basis', 'person', 'correctedOn', 'fields'],
  filter: ['personId', 'correctedOn'],
  sort: { field: 'correctedOn', order: 'DESC' },
  show: [['person', 'correctedOn', 'fields', 'createdAt']],
});
