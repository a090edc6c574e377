import { type Actor, BOARD, hasRole, Role } from '@tdkt/kernel';
import { mayActFor } from '../place.facts.ts';
import type { ProgressReport } from './report.entity.ts';
import type { ReportAction } from './report.flow.ts';
import { REPORT_FLOW } from './report.flow.ts';
import { type Standing, stands } from './report.rules.ts';

/** Roles that write or review reports. */
export const REPORTERS = [...BOARD, Role.UNIT_OFFICER];
export const REVIEWERS = [...BOARD, Role.CLUSTER_LEADER];
export const EITHER = [...REPORTERS, Role.CLUSTER_LEADER];

/** The unit's own people and the leader of the cluster in which it stood when the period ended. */
export function standingOf(actor: Actor, row: Pick<ProgressReport, 'clusterId' | 'managementPath'>): Standing {
  const leads =
    hasRole(actor, [Role.CLUSTER_LEADER]) && row.clusterId != null && actor.clusterIds.includes(row.clusterId);
  return { UNIT: mayActFor(actor, row.managementPath), REVIEWER: hasRole(actor, BOARD) || leads };
}

export const may = (actor: Actor, action: ReportAction, row: ProgressReport): boolean =>
  stands(standingOf(actor, row), REPORT_FLOW[action].by);
