import AccountTreeIcon from '@mui/icons-material/AccountTree';
import ApartmentIcon from '@mui/icons-material/Apartment';
import EventRepeatIcon from '@mui/icons-material/EventRepeat';
import GroupWorkIcon from '@mui/icons-material/GroupWork';
import HubIcon from '@mui/icons-material/Hub';
import StarRateIcon from '@mui/icons-material/StarRate';
import SupervisorAccountIcon from '@mui/icons-material/SupervisorAccount';
import { resource } from '../kit/register.ts';

export const organisation = resource('Organisation', {
  area: 'organisations',
  icon: ApartmentIcon,
  title: 'name',
  list: ['name', 'code', 'kind', 'cluster', 'parent'],
  filter: ['kind', 'subKind', 'clusterId', 'parentId', 'jurisdiction', 'isEnterprise', 'code'],
  sort: { field: 'name', order: 'ASC' },
  form: [
    ['name', 'shortName', 'nameEn'],
    ['code', 'kind', 'subKind'],
    ['parentId', 'localityParentId', 'sector'],
    ['validFrom', 'isEnterprise'],
  ],
  show: [
    ['code', 'kind', 'subKind', 'shortName', 'nameEn', 'sector'],
    ['parent', 'localityParent', 'cluster', 'isEnterprise', 'validFrom', 'validTo'],
    ['source', 'isReconstructed', 'updatedAt'],
  ],
  related: [
    { type: 'ClusterMembership', target: 'organisationId' },
    { type: 'OrganisationRating', target: 'organisationId' },
    { type: 'Affiliation', target: 'organisationId' },
    { type: 'IntegrityHold', target: 'organisationId' },
  ],
});

export const cluster = resource('Cluster', {
  area: 'organisations',
  icon: HubIcon,
  title: 'name',
  list: ['name', 'code', 'kind', 'theme', 'validFrom', 'validTo'],
  filter: ['kind', 'code', 'validFrom'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [
    ['code', 'ordinal', 'kind'],
    ['name', 'nameEn'],
    ['theme', 'establishingDecision'],
    ['validFrom', 'provenance', 'source'],
  ],
  show: [
    ['code', 'kind', 'theme', 'nameEn', 'establishingDecision', 'ordinal'],
    ['validFrom', 'validTo', 'provenance', 'source', 'updatedAt'],
  ],
});

export const clusterMembership = resource('ClusterMembership', {
  area: 'organisations',
  icon: GroupWorkIcon,
  title: 'id',
  list: ['organisation', 'cluster', 'validFrom', 'validTo', 'provenance'],
  filter: ['clusterId', 'organisationId', 'provenance'],
  sort: { field: 'validFrom', order: 'DESC' },
  form: [
    ['clusterId', 'organisationId'],
    ['validFrom', 'validTo'],
    ['provenance', 'source'],
  ],
  show: [
    ['organisation', 'cluster', 'validFrom', 'validTo'],
    ['provenance', 'source', 'updatedAt'],
  ],
});

export const clusterOffice = resource('ClusterOffice', {
  area: 'organisations',
  icon: SupervisorAccountIcon,
  title: 'id',
  list: ['cluster', 'year', 'role', 'organisation', 'person'],
  filter: ['clusterId', 'organisationId', 'role', 'year'],
  sort: { field: 'year', order: 'DESC' },
  form: [
    ['clusterId', 'year', 'role'],
    ['organisationId', 'personId'],
    ['provenance', 'source'],
  ],
  show: [
    ['cluster', 'year', 'role', 'organisation', 'person'],
    ['provenance', 'source', 'updatedAt'],
  ],
});

export const clusterYear = resource('ClusterYear', {
  area: 'organisations',
  icon: EventRepeatIcon,
  title: 'year',
  list: ['year', 'method', 'officeCount', 'renewedCount', 'createdAt'],
  sort: { field: 'year', order: 'DESC' },
  show: [['year', 'method', 'officeCount', 'renewedCount', 'createdAt']],
});

export const organisationRating = resource('OrganisationRating', {
  area: 'ratings',
  icon: StarRateIcon,
  title: 'documentNumber',
  list: ['organisation', 'year', 'level', 'documentNumber', 'decidedOn', 'cluster'],
  filter: ['level', 'year', 'clusterId', 'organisationId'],
  sort: { field: 'year', order: 'DESC' },
  form: [
    ['organisationId', 'year', 'level'],
    ['documentNumber', 'decidedOn', 'issuerName'],
    ['provenance', 'source'],
  ],
  show: [
    ['organisation', 'year', 'level', 'documentNumber', 'decidedOn', 'issuerName'],
    ['cluster', 'provenance', 'source', 'updatedAt'],
  ],
});

interface Step {
  readonly predecessor: { readonly name: string };
  readonly successor: { readonly name: string } | null;
}
/** Who became what, in one line; no name twice. */
function unitsOf(steps: readonly Step[]): string {
  const sides = [steps.map(({ predecessor }) => predecessor.name), steps.map(({ successor }) => successor?.name)];
  const told = sides.map((names) => [...new Set(names)].filter(Boolean).join(', '));
  return [...new Set(told)].filter(Boolean).join(' → ');
}

export const reorganisation = resource('Reorganisation', {
  area: 'organisations',
  icon: AccountTreeIcon,
  title: 'legalBasis',
  list: ['effectiveOn', 'kind', 'successions', 'legalBasis', 'undoneAt'],
  ask: { successions: '{ id predecessor { id name } successor { id name } }' },
  tell: { successions: ({ successions }) => unitsOf(successions as readonly Step[]) },
  filter: ['kind', 'effectiveOn'],
  sort: { field: 'effectiveOn', order: 'DESC' },
  show: [
    ['kind', 'effectiveOn', 'legalBasis'],
    ['note', 'source', 'isVerified', 'changeCount', 'undoneAt', 'createdAt'],
  ],
  createdBy: 'reorganise',
});
