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

export const sensitiveRead = resource('SensitiveRead', {
  area: 'audit',
  icon: VisibilityIcon,
  title: 'tableName',
  list: ['createdAt', 'reader', 'roles', 'person', 'tableName', 'fields'],
  filter: ['personId', 'readerId', 'tableName'],
  sort: { field: 'createdAt', order: 'DESC' },
  show: [['createdAt', 'reader', 'roles', 'person', 'tableName', 'fields', 'rowId', 'requestId']],
});
