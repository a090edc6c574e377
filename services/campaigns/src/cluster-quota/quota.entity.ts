import {
  BOARD,
  Day,
  EVERYTHING,
  Ref,
  Row,
  SIGNED_IN,
  Text,
  type Transaction,
  type Violation,
  Whole,
} from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { clusterOn } from '../emulation-year/emulation-year.facts.ts';

@ObjectType({ description: 'How many flags or certificates of a form the Board lets a cluster propose for a year.' })
@Entity('cluster_quota', { schema: 'campaigns' })
export class ClusterQuota extends Row {
  @Ref() clusterId!: string;
  @Whole() year!: number;
  @Ref() awardFormId!: string;
  @Whole() placeCount!: number;
  @Text({ nullable: true, maxLength: 60, description: 'Of the document that gives them.' })
  documentNumber?: string | null;
  @Day({ nullable: true }) documentDate?: string | null;
  @Text({ nullable: true }) note?: string | null;
}

const QUOTA = ['placeCount', 'documentNumber', 'documentDate', 'note'] as const;
@InputType()
export class CreateClusterQuota extends inputOf(ClusterQuota, ['clusterId', 'year', 'awardFormId', ...QUOTA]) {}
@InputType()
export class UpdateClusterQuota extends inputOf(ClusterQuota, QUOTA, { partial: true }) {}

async function checkQuota(tx: Transaction, values: Partial<ClusterQuota>): Promise<Violation[]> {
  const { clusterId, awardFormId } = values;
  const isUnknown = clusterId !== undefined && !(await clusterOn(tx, clusterId, tx.ctx.runtime.clock.today()));
  const [form] = awardFormId ? await tx.query('select 1 from directory.award_form where id = $1', [awardFormId]) : [{}];
  return [
    ...(isUnknown ? [{ code: 'UNKNOWN_REFERENCE', path: ['clusterId'] }] : []),
    ...(form ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['awardFormId'] }]),
  ];
}

export const ClusterQuotaRegistry = registry(ClusterQuota, {
  names: { one: 'clusterQuota', many: 'clusterQuotas' },
  rule: { scope: () => EVERYTHING, defaultSort: '-year' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateClusterQuota, update: UpdateClusterQuota },
  hooks: { check: (tx, values) => checkQuota(tx, values) },
});
