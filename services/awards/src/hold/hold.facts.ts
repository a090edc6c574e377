import { identityPairs } from '@tdkt/directory';
import { SYSTEM, settingOf, statement, type Transaction, type Violation } from '@tdkt/kernel';

/** Who is to be commended, and the day on which nothing may stand against them. */
export interface Subject {
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly day: string;
  /** Where the caller named them, for the error. */
  readonly path: readonly (string | number)[];
}

const OPEN = `
with ${identityPairs('$1::uuid[]')}
select k.asked, m.from_on, m.to_on from identity k
cross join lateral (select * from directory.merit_fact f where f.person_id = k.id offset 0) m where m.kind = 'HOLD'
union all
select m.organisation_id, m.from_on, m.to_on from directory.merit_fact m where m.organisation_id = any($2::uuid[]) and m.kind = 'HOLD'`;

const idsOf = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/**
 * Nobody is considered while discipline, an inspection, a complaint or a report of the press is being looked into (Decree
 * 91/2017 art. 3, Decree 152/2025 art. 4.4). One statement for any number; as SYSTEM, since holds are shown to nobody else, and
 * only that there is one is told.
 */
export async function checkHolds(tx: Transaction, subjects: readonly Subject[]): Promise<Violation[]> {
  const persons = idsOf(subjects.map(({ personId }) => personId));
  const units = idsOf(subjects.map(({ personId, organisationId }) => (personId ? null : organisationId)));
  if (persons.length + units.length === 0) return [];
  const { ctx } = tx;
  const setting = settingOf(SYSTEM, ctx.requestId);
  const { rows } = await ctx.runtime.reader.read(setting, statement(OPEN, [persons, units]));
  const holds = rows as unknown as readonly (readonly [id: string, openedOn: string, clearedOn: string | null])[];
  return subjects.flatMap(({ personId, organisationId, day, path }) => {
    const mine = holds.filter(([id]) => id === (personId ?? organisationId));
    const isHeld = mine.some(([, openedOn, clearedOn]) => openedOn <= day && (clearedOn === null || clearedOn > day));
    return isHeld ? [{ code: 'INTEGRITY_HOLD', path: [...path] }] : [];
  });
}

interface Row {
  readonly id: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
}
const COLUMNS = 'id, person_id as "personId", organisation_id as "organisationId"';

/** Of a dossier that is handed in; the path names which of its nominees. */
export async function heldNominees(tx: Transaction, proposalId: string): Promise<Violation[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} from awards.nominee where proposal_id = $1 and outcome = 'PENDING' order by id`,
    [proposalId],
  );
  const day = tx.ctx.runtime.clock.today();
  return checkHolds(
    tx,
    rows.map(({ personId, organisationId }, at) => ({ personId, organisationId, day, path: ['nominees', at] })),
  );
}

/** Of an agenda: named by `path`, which says where the nominee stands in what the caller sent. */
export async function heldOnAgenda(
  tx: Transaction,
  nomineeIds: readonly string[],
  path: (nomineeId: string) => readonly (string | number)[],
): Promise<Violation[]> {
  const rows = await tx.query<Row>(`select ${COLUMNS} from awards.nominee where id = any($1::uuid[]) order by id`, [
    nomineeIds,
  ]);
  const day = tx.ctx.runtime.clock.today();
  return checkHolds(
    tx,
    rows.map(({ id, personId, organisationId }) => ({ personId, organisationId, day, path: path(id) })),
  );
}

/**
 * Of the list of a decision to be signed. What was proposed here is held by what is open today; what came on paper by what was
 * open on the day of the decision, so that an old decision can still be written down.
 */
export async function heldAwards(tx: Transaction, decision: { id: string; decidedOn: string }): Promise<Violation[]> {
  const rows = await tx.query<Row & { isProposed: boolean }>(
    `select ${COLUMNS}, nominee_id is not null as "isProposed" from awards.award where decision_id = $1 order by id`,
    [decision.id],
  );
  const today = tx.ctx.runtime.clock.today();
  return checkHolds(
    tx,
    rows.map(({ personId, organisationId, isProposed }, at) => ({
      ...{ personId, organisationId, path: ['awards', at] },
      day: isProposed ? today : decision.decidedOn,
    })),
  );
}
