import { isId, labelOf, newId, type Transaction, type Violation } from '@tdkt/kernel';
import { type Days, dayBefore, inside, outside, overlap } from '../organisation/day.rules.ts';
import { COLUMNS, type OrganisationTree } from './tree.entity.ts';

const LOCK = 7_240_102;
const COPIED =
  'organisation_id, code, name, short_name, name_en, kind, sub_kind, parent_id, locality_parent_id, is_enterprise, sector, management_path, locality_path, is_reconstructed, source';

/** One move at a time: two moves beside each other could close a circle that neither of them sees. */
export const lockTrees = (tx: Transaction) => tx.query('select pg_advisory_xact_lock($1)', [LOCK]);

/** Where a unit stands over some days: a parent that moves in the meantime gives several stretches. */
export interface Stretch extends Days {
  readonly path: string;
}
interface ParentRow extends Days {
  readonly path: string;
}

const PARENT_FIELD = { MANAGEMENT: 'parentId', LOCALITY: 'localityParentId' } as const;

/** Paths of a unit under a parent over its days. The parent must exist on the first of them and must not lie below the unit. */
export async function stretchesUnder(
  tx: Transaction,
  tree: keyof typeof OrganisationTree,
  { id, parentId, days }: { id: string; parentId: string | null; days: Days },
): Promise<{ stretches: Stretch[]; violations: Violation[] }> {
  const label = labelOf(id);
  if (parentId === null) return { stretches: [{ ...days, path: label }], violations: [] };
  const refused = (code: 'UNKNOWN_REFERENCE' | 'CYCLE') => ({
    stretches: [],
    violations: [{ code, path: [PARENT_FIELD[tree]] }],
  });
  if (!isId(parentId)) return refused('UNKNOWN_REFERENCE');
  const rows = await tx.query<ParentRow>(
    `select ${COLUMNS[tree].path}::text as path, valid_from as "from", valid_to as "to" from organisations.organisation_version
     where organisation_id = $1 order by valid_from`,
    [parentId],
  );
  const met = rows.filter((row) => overlap(row, days));
  const [first] = met;
  if (!first || first.from > days.from) return refused('UNKNOWN_REFERENCE');
  if (met.some(({ path }) => path.split('.').includes(label))) return refused('CYCLE');
  return { stretches: joined(met, days).map((row) => ({ ...row, path: `${row.path}.${label}` })), violations: [] };
}

/** A stretch for each path, without holes: after the parent's last day its last path stays. */
function joined(rows: readonly ParentRow[], days: Days): ParentRow[] {
  const starts = rows.filter(({ path }, at) => rows[at - 1]?.path !== path);
  return starts.map(({ path, from }, at) => {
    const next = starts[at + 1];
    return { path, ...inside(days, { from, to: next ? dayBefore(next.from) : null }) };
  });
}

interface Sticking extends Days {
  readonly id: string;
}

/** Cuts the versions of a subtree that reach over the edges of some days, so that each lies wholly inside or outside. */
async function cut(tx: Transaction, column: string, { path, days }: { path: string; days: Days }): Promise<void> {
  const sticking = await tx.query<Sticking>(
    `select v.id, v.valid_from as "from", v.valid_to as "to" from organisations.organisation_version v
     where v.${column} <@ $1::ltree and daterange(v.valid_from, v.valid_to, '[]') && daterange($2::date, $3::date, '[]')
       and not daterange(v.valid_from, v.valid_to, '[]') <@ daterange($2::date, $3::date, '[]')`,
    [path, days.from, days.to],
  );
  if (sticking.length === 0) return;
  const kept = sticking.map((row) => ({ id: row.id, ...inside(row, days) }));
  await tx.query(
    `update organisations.organisation_version v set valid_from = k."from", valid_to = k."to", updated_at = now()
     from jsonb_to_recordset($1::jsonb) as k(id uuid, "from" date, "to" date) where v.id = k.id`,
    [JSON.stringify(kept)],
  );
  const rest = sticking.flatMap((row) => outside(row, days).map((part) => ({ ...part, id: newId(), version: row.id })));
  await tx.query(
    `insert into organisations.organisation_version (id, ${COPIED}, valid_from, valid_to)
     select k.id, ${COPIED}, k."from", k."to" from jsonb_to_recordset($1::jsonb) as k(id uuid, version uuid, "from" date, "to" date)
     join (select id as version, ${COPIED} from organisations.organisation_version) v using (version)`,
    [JSON.stringify(rest)],
  );
}

/**
 * Moves the subtree that stands at a path to where its top stands now. Only the given days change: versions that reach
 * beyond them are cut, so that other days keep their paths.
 */
export async function moveSubtree(
  tx: Transaction,
  tree: keyof typeof OrganisationTree,
  { from, stretches }: { from: string; stretches: readonly Stretch[] },
): Promise<void> {
  const column = COLUMNS[tree].path;
  for (const { path, ...days } of stretches) {
    if (path === from) continue;
    await cut(tx, column, { path: from, days });
    await tx.query(
      `update organisations.organisation_version v set updated_at = now(),
         ${column} = case when v.${column} = $1::ltree then $2::ltree else $2::ltree || subpath(v.${column}, nlevel($1::ltree)) end
       where v.${column} <@ $1::ltree and daterange(v.valid_from, v.valid_to, '[]') <@ daterange($3::date, $4::date, '[]')`,
      [from, path, days.from, days.to],
    );
  }
}
