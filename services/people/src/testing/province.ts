import { labelOf, newId, seedId } from '@tdkt/kernel';
import type { Ground } from './ground.ts';

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly path: string;
}
/** Three clusters with one member each, a subordinate unit, the Board and the committee: what the demo load stands on. */
export interface Province {
  readonly north: Unit;
  readonly northBranch: Unit;
  readonly south: Unit;
  /** Nothing is written here by tests, so its figures are those of the demo. */
  readonly quiet: Unit;
  readonly board: Unit;
  readonly clusters: { readonly north: string; readonly south: string; readonly quiet: string };
}

function unit(code: string, parent?: Unit): Unit {
  const id = newId();
  return { id, code, path: `${parent ? `${parent.path}.` : ''}${labelOf(id)}` };
}

/** Stands in for the service that owns these tables. */
export async function aProvince(ground: Ground): Promise<Province> {
  const north = unit('so-y-te');
  const northBranch = unit('benh-vien', north);
  const south = unit('so-tai-chinh');
  const quiet = unit('so-tu-phap');
  const board = unit('ban-thi-dua-khen-thuong-tinh');
  const committee = unit('uy-ban-nhan-dan-tinh-dong-nai');
  for (const { id, code, path } of [north, northBranch, south, quiet, board, committee]) {
    await ground.sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
       values ($1, $2, $3, $3, 'DEPARTMENT', $4, false, '2021-01-01')`,
      [newId(), id, code, path],
    );
  }
  const clusters = { north: newId(), south: newId(), quiet: newId() };
  const members = [
    { id: clusters.north, code: 'K1', member: north },
    { id: clusters.south, code: 'K2', member: south },
    { id: clusters.quiet, code: 'K3', member: quiet },
  ];
  for (const [at, { id, code, member }] of members.entries()) {
    await ground.sql("insert into directory.cluster values ($1, $2, $3, $2, 'BLOC', '2021-01-01')", [id, code, at + 1]);
    await ground.sql("insert into directory.cluster_membership values ($1, $2, $3, '2021-01-01')", [
      newId(),
      id,
      member.id,
    ]);
    await ground.sql("insert into directory.cluster_office values ($1, $2, 'LEADER', $3, $4, 2021)", [
      ...[newId(), id, member.id],
      seedId('person', `head:${member.code}`),
    ]);
  }
  return { north, northBranch, south, quiet, board, clusters };
}
