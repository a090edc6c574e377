import {
  BOARD,
  Choice,
  EVERYTHING,
  isId,
  Personal,
  Ref,
  Row,
  SIGNED_IN,
  Text,
  type Transaction,
  type Violation,
  Whole,
} from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Provenance } from './cluster.entity.ts';

export enum ClusterOfficeRole {
  LEADER = 'LEADER',
  DEPUTY = 'DEPUTY',
}
registerEnumType(ClusterOfficeRole, { name: 'ClusterOfficeRole' });

@ObjectType({ description: 'Who leads a cluster in a year; it rotates, and there is one leader a year.' })
@Entity('cluster_office', { schema: 'organisations' })
@Personal({ of: 'personId' })
export class ClusterOffice extends Row {
  @Ref({ personal: 'BASIC' }) clusterId!: string;
  @Choice(() => ClusterOfficeRole, { personal: 'BASIC' }) role!: ClusterOfficeRole;
  @Ref({ personal: 'BASIC' }) organisationId!: string;
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Whole({ personal: 'BASIC' }) year!: number;
  @Choice(() => Provenance, { default: Provenance.VERIFIED, personal: 'NONE' }) provenance!: Provenance;
  @Text({ nullable: true, personal: 'NONE' }) source?: string | null;
}

const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;

const ENTERED = ['clusterId', 'role', 'organisationId', 'personId', 'year', 'provenance', 'source'] as const;
@InputType()
export class CreateClusterOffice extends inputOf(ClusterOffice, ENTERED) {}
@InputType()
export class UpdateClusterOffice extends inputOf(
  ClusterOffice,
  ['role', 'organisationId', 'personId', 'provenance', 'source'],
  { partial: true },
) {}

const MEMBER = `select 1 from organisations.cluster_membership where cluster_id = $1 and organisation_id = $2
  and daterange(valid_from, valid_to, '[]') && daterange(make_date($3, 1, 1), make_date($3, 12, 31), '[]')`;

/** Only a unit that is a member on some day of the year holds an office of it. */
async function checkOffice(tx: Transaction, office: Partial<ClusterOffice>): Promise<Violation[]> {
  const { clusterId, organisationId, year = 0 } = office;
  if (!isId(clusterId)) return [{ code: 'UNKNOWN_REFERENCE', path: ['clusterId'] }];
  if (!isId(organisationId)) return [{ code: 'UNKNOWN_REFERENCE', path: ['organisationId'] }];
  if (year < FIRST_YEAR || year > LAST_YEAR) return [{ code: 'OUT_OF_RANGE', path: ['year'] }];
  const found = await tx.query(MEMBER, [clusterId, organisationId, year]);
  return found.length > 0 ? [] : [{ code: 'NOT_A_MEMBER', path: ['organisationId'], params: { year } }];
}

export const ClusterOfficeRegistry = registry(ClusterOffice, {
  names: { one: 'clusterOffice', many: 'clusterOffices' },
  rule: { scope: () => EVERYTHING, defaultSort: 'year' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateClusterOffice, update: UpdateClusterOffice },
  hooks: { check: (tx, values, before) => checkOffice(tx, { ...before, ...values }) },
});
