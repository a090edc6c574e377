import { insert, insertAll, refuse, type Transaction } from '@tdkt/kernel';
import { Provenance } from '../cluster/cluster.entity.ts';
import { ClusterMembership } from '../cluster/membership.entity.ts';
import { ClusterOffice, type ClusterOfficeRole } from '../cluster/office.entity.ts';
import { ClusterYear, type ClusterYearMethod } from './year.entity.ts';
import { CLUSTERS, type ClustersRow, firstDay } from './year.facts.ts';
import { checkYear, planYear } from './year.rules.ts';

/** Carries members over into a year and fills its offices, of all clusters or of none. A year is set up once. */
export async function setUpYear(tx: Transaction, year: number, method: ClusterYearMethod): Promise<string> {
  refuse(checkYear(year, tx.ctx.runtime.clock.today()));
  // Two settings up at once: the second waits for the first and is refused by the unique year.
  await tx.query('lock table organisations.cluster_year in share row exclusive mode');
  const [found] = await tx.query<ClustersRow>(CLUSTERS, [firstDay(year)]);
  const plan = planYear(found?.clusters ?? [], year, method);
  const memberships = plan.flatMap(({ clusterId, renewed }) =>
    renewed.map(({ organisationId }) => ({
      ...{ clusterId, organisationId, validFrom: firstDay(year), provenance: Provenance.VERIFIED },
    })),
  );
  const offices = plan.flatMap(({ clusterId, offices }) =>
    offices
      .filter(({ isNew }) => isNew)
      .map(({ role, organisationId, personId }) => ({
        ...{ clusterId, organisationId, personId, year, role: role as ClusterOfficeRole },
        provenance: Provenance.VERIFIED,
      })),
  );
  const counts = { officeCount: offices.length, renewedCount: memberships.length };
  const id = await insert(tx, ClusterYear, { year, method, ...counts });
  await insertAll(tx, ClusterMembership, memberships);
  await insertAll(tx, ClusterOffice, offices);
  return id;
}
