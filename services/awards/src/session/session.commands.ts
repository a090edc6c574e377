import { checkBallot, countBox } from '@tdkt/ballot';
import {
  BOARD,
  type Context,
  clean,
  hasRole,
  insert,
  insertAll,
  invalid,
  isId,
  perform,
  type Transaction,
} from '@tdkt/kernel';
import { councilOn } from '../council/council.facts.ts';
import { longDay } from '../decision-paper/wording.rules.ts';
import { heldOnAgenda } from '../hold/hold.facts.ts';
import { noticeHindrances } from '../notice/notice.facts.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { finishStep } from '../review/step.commands.ts';
import { settingsNow } from '../review/thresholds.ts';
import { checkClosing, checkOpening } from './ballot.rules.ts';
import {
  Attendance,
  CouncilSeat,
  CouncilSession,
  type OpenCouncilSession,
  type PlanCouncilSession,
  type SeatInput,
  SessionItem,
  SessionState,
} from './session.entity.ts';
import { agendaOf, missingVotes, seatsOf } from './session.facts.ts';

/** Names as the registers have them on the day; a person that is not known is refused. */
async function namesOf(tx: Transaction, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, full_name as name from directory.person where id = any($1::uuid[])',
    [personIds.filter(isId)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface Sitting {
  readonly composition: string;
  readonly councilId: string | null;
  readonly seats: readonly SeatInput[];
}
/** Who sits: the members that are named, else those of the council on the day. */
async function sittingOf(tx: Transaction, input: PlanCouncilSession): Promise<Sitting> {
  const { councilId = null, heldOn, composition } = input;
  const council = councilId && isId(councilId) ? await councilOn(tx, councilId, heldOn) : null;
  if (councilId && !council) throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['councilId'] });
  const seats = input.seats.length > 0 ? input.seats : ((council?.seats ?? []) as readonly SeatInput[]);
  if (seats.length === 0) throw invalid({ code: 'NOBODY_SITS', path: [councilId ? 'councilId' : 'seats'] });
  const decision = council && `Quyết định số ${council.decisionNumber} ${longDay(council.decisionOn)}`;
  return { composition: composition?.trim() || decision || '', councilId, seats };
}

/** A dossier with somebody who is held is not heard; its nominee may be declined, or the hold cleared by a document. */
function heldOnPlan(tx: Transaction, items: readonly Partial<SessionItem>[], proposalIds: readonly string[]) {
  const proposalOf = new Map(items.map(({ nomineeId, proposalId }) => [nomineeId, proposalId]));
  const path = (id: string) => ['proposalIds', proposalIds.indexOf(proposalOf.get(id) ?? '')];
  return heldOnAgenda(
    tx,
    items.map(({ nomineeId }) => nomineeId as string),
    path,
  );
}

/** Plans a session: its day, the council by the decision that set it up, and the dossiers whose turn it is. */
export async function planSession(tx: Transaction, input: PlanCouncilSession): Promise<string> {
  const { title, heldOn } = input;
  const { seats, composition, councilId } = await sittingOf(tx, input);
  const values = clean(CouncilSession, { title, heldOn, composition, councilId });
  const names = await namesOf(
    tx,
    seats.map(({ personId }) => personId),
  );
  const proposalIds = [...new Set(input.proposalIds.filter(isId))];
  const { items, closed } = await agendaOf(tx, proposalIds, await settingsNow(tx.ctx));
  const wrong = [
    ...seats.flatMap(({ personId }, at) =>
      names.has(personId) ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['seats', at, 'personId'] }],
    ),
    ...(await noticeHindrances(tx, proposalIds, heldOn)).map(({ proposalId, ...why }) => ({
      ...why,
      path: ['proposalIds', input.proposalIds.indexOf(proposalId)],
    })),
    ...closed.map((id) => ({ code: 'NOT_BEFORE_COUNCIL', path: ['proposalIds', input.proposalIds.indexOf(id)] })),
    ...(items.length === 0 ? [{ code: 'AGENDA_EMPTY', path: ['proposalIds'] }] : []),
    ...(await heldOnPlan(tx, items, input.proposalIds)),
  ];
  if (wrong.length > 0) throw invalid(...wrong);
  const sessionId = await insert(tx, CouncilSession, { ...values, state: SessionState.PLANNED });
  await insertAll(
    tx,
    CouncilSeat,
    seats.map((seat) => {
      const { position } = clean(CouncilSeat, { position: seat.position ?? null });
      const { personId, post } = seat;
      const fullName = names.get(personId) ?? '';
      return { sessionId, personId, post, position, fullName, attendance: Attendance.PRESENT };
    }),
  );
  await insertAll(
    tx,
    SessionItem,
    items.map((item) => ({ ...item, sessionId })),
  );
  return sessionId;
}

/** Nobody votes on themselves; other grounds are told by whoever opens the session. */
async function recuse(tx: Transaction, sessionId: string, given: OpenCouncilSession['recusals']): Promise<void> {
  await tx.query(
    `insert into awards.council_recusal (id, session_id, item_id, seat_id, reason)
     select gen_random_uuid(), $1, i.id, s.id, coalesce(g.reason, 'OWN_NOMINATION')
     from awards.session_item i join awards.nominee n on n.id = i.nominee_id
     join awards.council_seat s on s.session_id = i.session_id
     left join jsonb_to_recordset($2::jsonb) as g("seatId" uuid, "itemId" uuid, reason text) on g."seatId" = s.id and g."itemId" = i.id
     where i.session_id = $1 and (g.reason is not null or n.person_id = s.person_id)`,
    [sessionId, JSON.stringify(given.filter(({ seatId, itemId }) => isId(seatId) && isId(itemId)))],
  );
}

/** Opens the ballot: the members of the day, who is present and who is recused stand from here on. */
export function openSession(ctx: Context, call: ProposalCall, input: OpenCouncilSession): Promise<CouncilSession> {
  const away = new Map(input.absences.map(({ seatId, attendance }) => [seatId, attendance as string]));
  return perform(ctx, call, {
    entity: CouncilSession,
    may: () => hasRole(ctx.actor, BOARD),
    check: async ({ id, state, heldOn }, tx) => {
      const seats = (await seatsOf(tx, id)).map((seat) => ({ ...seat, attendance: away.get(seat.id) ?? 'PRESENT' }));
      const items = await tx.query<{ nomineeId: string }>(
        'select nominee_id as "nomineeId" from awards.session_item where session_id = $1 order by id',
        [id],
      );
      const nomineeIds = items.map(({ nomineeId }) => nomineeId);
      const held = await heldOnAgenda(tx, nomineeIds, (nomineeId) => ['items', nomineeIds.indexOf(nomineeId)]);
      const quorumPercent = (await settingsNow(ctx)).COUNCIL_QUORUM_PERCENT.value;
      const today = ctx.runtime.clock.today();
      return [...checkOpening({ state, heldOn, today, itemCount: items.length, seats, quorumPercent }), ...held];
    },
    apply: async ({ id }, tx) => {
      for (const [seatId, attendance] of away) {
        await tx.query('update awards.council_seat set attendance = $3 where id = $1 and session_id = $2', [
          ...[seatId, id, attendance],
        ]);
      }
      await recuse(tx, id, input.recusals);
      const seats = await seatsOf(tx, id);
      const countOf = (wanted: string) => seats.filter(({ attendance }) => attendance === wanted).length;
      const quorumPercent = (await settingsNow(ctx)).COUNCIL_QUORUM_PERCENT.value;
      const counts = { memberCount: seats.length, presentCount: countOf('PRESENT'), writtenCount: countOf('WRITTEN') };
      return { state: SessionState.OPEN, ...counts, quorumPercent };
    },
  });
}

interface Counted {
  readonly id: string;
  readonly proposalId: string;
  readonly percent: number;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}

/** Counts the box of each item and writes the results down. */
async function count(tx: Transaction, sessionId: string, memberCount: number): Promise<Counted[]> {
  const items = await tx.query<{ id: string; proposalId: string; percent: number }>(
    `select id, proposal_id as "proposalId", threshold_percent as percent from awards.session_item where session_id = $1 order by id for update`,
    [sessionId],
  );
  const counted: Counted[] = [];
  for (const item of items) {
    const { yes, no, blank } = await countBox(tx, 'awards', item.id);
    const { isPassed } = checkBallot({ memberCount, yes, percent: item.percent });
    await tx.query(
      `update awards.session_item set yes_count = $2, no_count = $3, blank_count = $4, result = $5, version = version + 1 where id = $1`,
      [item.id, yes, no, blank, isPassed ? 'PASSED' : 'FAILED'],
    );
    counted.push({ ...item, yes, no, blank });
  }
  return counted;
}

/** Closes the ballot, counts it, and ends the council's step of every dossier that was heard. */
export function closeSession(
  ctx: Context,
  call: ProposalCall,
  given: { readonly conclusion: string; readonly isWithoutMissing: boolean },
): Promise<CouncilSession> {
  const { conclusion } = clean(CouncilSession, { conclusion: given.conclusion });
  return perform(ctx, call, {
    entity: CouncilSession,
    may: () => hasRole(ctx.actor, BOARD),
    check: async ({ id, state }, tx) =>
      checkClosing({ state, missing: await missingVotes(tx, id), isWithoutMissing: given.isWithoutMissing }),
    apply: async ({ id, memberCount, title }, tx) => {
      const counted = await count(tx, id, memberCount ?? 0);
      for (const proposalId of new Set(counted.map((item) => item.proposalId))) {
        await finishStep(tx, { proposalId, kind: 'COUNCIL' }, { outcome: title });
      }
      return { state: SessionState.CLOSED, closedOn: ctx.runtime.clock.today(), conclusion };
    },
  });
}
