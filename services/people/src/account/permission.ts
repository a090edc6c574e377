import { Role } from '@tdkt/kernel';

/** What the console may offer; the server checks every call again. `<area>:read` shows a menu, `<area>:write` its buttons. */
const AREAS = [
  'accounts',
  'organisations',
  'ratings',
  'people',
  'discipline',
  'integrity',
  'campaigns',
  'reports',
  'mail',
  'proposals',
  'decisions',
  'councils',
  'funds',
  'statistics',
  'audit',
] as const;
type Area = (typeof AREAS)[number];
export type Permission = `${Area}:${'read' | 'write'}`;

const reading = (...areas: readonly Area[]): Permission[] => areas.map((area) => `${area}:read` as const);
const writing = (...areas: readonly Area[]): Permission[] =>
  areas.flatMap((area) => [`${area}:read`, `${area}:write`] as const);

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  [Role.BOARD_ADMIN]: [
    ...writing('accounts', 'organisations', 'ratings', 'people', 'discipline', 'integrity'),
    ...writing('campaigns', 'reports', 'mail', 'proposals', 'decisions', 'councils', 'funds'),
    ...reading('statistics', 'audit'),
  ],
  [Role.BOARD_OFFICER]: [
    ...writing('organisations', 'ratings', 'people', 'discipline', 'integrity'),
    ...writing('campaigns', 'reports', 'mail', 'proposals', 'decisions', 'councils', 'funds'),
    ...reading('statistics'),
  ],
  [Role.DECIDER]: [
    ...reading('organisations', 'ratings', 'people', 'discipline', 'campaigns', 'reports', 'proposals', 'statistics'),
    ...[...writing('decisions'), ...reading('councils', 'funds')],
  ],
  [Role.COUNCIL_MEMBER]: [
    ...reading('organisations', 'ratings', 'campaigns', 'proposals', 'decisions', 'statistics'),
    ...reading('councils'),
  ],
  [Role.CLUSTER_LEADER]: [
    ...reading('organisations', 'ratings', 'people', 'campaigns', 'statistics', 'decisions'),
    ...writing('reports', 'proposals'),
  ],
  [Role.UNIT_OFFICER]: [
    ...reading('organisations', 'ratings', 'campaigns', 'statistics', 'decisions', 'funds'),
    ...writing('people', 'discipline', 'reports', 'proposals'),
  ],
  [Role.ANALYST]: reading('organisations', 'campaigns', 'statistics'),
  [Role.AUDITOR]: reading(...AREAS),
};

export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  [...new Set(roles.flatMap((role) => PERMISSIONS[role]))].sort();
