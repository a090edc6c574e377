import { checkBallot, countBox } from '@tdkt/ballot';
import {
  type Context,
  clean,
  forbidden,
  insert,
  insertAll,
  isId,
  lock,
  notFound,
  perform,
  refuse,
  type Transaction,
} from '@tdkt/kernel';
import { mayConduct } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear, VoteKind } from '../emulation-year/emulation-year.entity.ts';
import { membersOn } from '../emulation-year/emulation-year.facts.ts';
import type { Call } from '../placed.commands.ts';
import {
  EmulationMeeting,
  MeetingItem,
  MeetingSeat,
  MeetingState,
  type PlanEmulationMeeting,
  type SeatAttendance,
} from './meeting.entity.ts';
import { countMarks, formNames, missingVotes, quotasOf, seatsOf } from './meeting.facts.ts';
import { type CountedItem, checkOpening, checkPlan, resultsOf } from './meeting.rules.ts';
import { publishResults } from './result.commands.ts';

async function yearToMeet(tx: Transaction, id: string): Promise<EmulationYear> {
  if (!isId(id)) throw notFound();
  const year = await lock(tx, EmulationYear, id);
  if (!mayConduct(tx.ctx.actor, year)) throw forbidden();
  return year;
}

/** Plans the meeting with all members of its day and what they vote on. */
export async function planMeeting(tx: Transaction, input: PlanEmulationMeeting): Promise<string> {
  const { heldOn, venue, agenda, boardRepresentative } = input;
  const values = clean(EmulationMeeting, { heldOn, venue, agenda, boardRepresentative });
  const {
    id: emulationYearId,
    clusterId,
    year,
    state,
    voteKind,
    thresholdPercent,
  } = await yearToMeet(tx, input.emulationYearId);
  const ofYear = { emulationYearId, clusterId, year };
  const candidates = input.candidates.map((one) => ({ ...one, awardFormId: one.awardFormId ?? null }));
  const members = await membersOn(tx, clusterId, heldOn);
  const quotas = await quotasOf(tx, ofYear);
  const memberIds = members.map(({ organisationId }) => organisationId);
  refuse(checkPlan({ yearState: state, heldOn, year, memberIds, quotas, candidates }));
  const meetingId = await insert(tx, EmulationMeeting, { ...values, ...ofYear, voteKind, thresholdPercent });
  await insertAll(
    tx,
    MeetingSeat,
    members.map(({ organisationId, name }) => ({ ...ofYear, meetingId, organisationId, organisationName: name })),
  );
  const names = await formNames(
    tx,
    candidates.map(({ awardFormId }) => awardFormId),
  );
  const byId = new Map(members.map((member) => [member.organisationId, member]));
  await insertAll(
    tx,
    MeetingItem,
    candidates.map((candidate) => ({
      ...ofYear,
      ...candidate,
      meetingId,
      organisationName: byId.get(candidate.organisationId)?.name ?? '',
      managementPath: byId.get(candidate.organisationId)?.managementPath ?? '',
      formName: names.get(candidate.awardFormId ?? '') ?? null,
      placeCount: candidate.awardFormId ? (quotas.get(candidate.awardFormId) ?? 0) : 1,
    })),
  );
  return meetingId;
}

/** The ranking as it was frozen stands beside the names that are voted on, and decides between equals. */
const PLACES = `
update campaigns.meeting_item i set place = r.place, score = r.score, version = i.version + 1
from campaigns.ranking_row r
where i.meeting_id = $1 and i.purpose = 'AWARD' and r.emulation_year_id = i.emulation_year_id and r.organisation_id = i.organisation_id`;

/** Opens the vote: all members of the day and how each attends stand from here on. */
export function openMeeting(ctx: Context, call: Call, given: readonly SeatAttendance[]): Promise<EmulationMeeting> {
  const named = new Map(given.map((one) => [one.seatId, one]));
  return perform(ctx, call, {
    entity: EmulationMeeting,
    may: (row) => mayConduct(ctx.actor, row),
    check: async ({ id, state, heldOn }, tx) => {
      const seats = await seatsOf(tx, id);
      const known = new Set(seats.map((seat) => seat.id));
      const unknown = given.flatMap(({ seatId }, at) =>
        known.has(seatId) ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['attendance', at] }],
      );
      const attendances = seats.map((seat) => named.get(seat.id)?.attendance ?? seat.attendance);
      return [...unknown, ...checkOpening({ state, heldOn, today: ctx.runtime.clock.today(), attendances })];
    },
    apply: async ({ id }, tx) => {
      const cleaned = given.map((one) => clean(MeetingSeat, { ...one } as Partial<MeetingSeat>));
      await tx.query(
        `update campaigns.meeting_seat s set attendance = g.attendance, representative_name = g."representativeName", version = s.version + 1
         from jsonb_to_recordset($2::jsonb) as g("seatId" uuid, attendance text, "representativeName" text)
         where s.id = g."seatId" and s.meeting_id = $1`,
        [id, JSON.stringify(cleaned)],
      );
      await tx.query(PLACES, [id]);
      const seats = await seatsOf(tx, id);
      const count = (wanted: string) => seats.filter(({ attendance }) => attendance === wanted).length;
      return {
        ...{ state: MeetingState.OPEN, memberCount: seats.length },
        ...{ presentCount: count('PRESENT'), writtenCount: count('WRITTEN') },
      };
    },
  });
}

/** Counts what was voted on each item and writes the results down. */
async function countItems(tx: Transaction, meeting: EmulationMeeting): Promise<void> {
  const { id, memberCount, voteKind, thresholdPercent: percent } = meeting;
  const items = await tx.query<Omit<CountedItem, 'yes' | 'isPassed'>>(
    `select id, purpose, award_form_id as "awardFormId", place, place_count as "placeCount"
     from campaigns.meeting_item where meeting_id = $1 order by id for update`,
    [id],
  );
  const counted: (CountedItem & { readonly no: number; readonly blank: number })[] = [];
  for (const item of items) {
    const box = await (voteKind === VoteKind.SECRET ? countBox(tx, 'campaigns', item.id) : countMarks(tx, item.id));
    const { isPassed } = checkBallot({ memberCount: memberCount ?? 0, yes: box.yes, percent });
    counted.push({ ...item, ...box, isPassed });
  }
  const results = resultsOf(counted);
  const written = counted.map((item) => ({ ...item, result: results.get(item.id) }));
  await tx.query(
    `update campaigns.meeting_item i set yes_count = g.yes, no_count = g.no, blank_count = g.blank, result = g.result, version = i.version + 1
     from jsonb_to_recordset($1::jsonb) as g(id uuid, yes integer, no integer, blank integer, result text) where i.id = g.id`,
    [JSON.stringify(written)],
  );
}

/** Ends the vote when everybody who takes part has voted, unless it is closed without them; the results are published. */
export function closeMeeting(
  ctx: Context,
  call: Call,
  given: { readonly conclusion: string; readonly isWithoutMissing: boolean },
): Promise<EmulationMeeting> {
  const { conclusion } = clean(EmulationMeeting, { conclusion: given.conclusion });
  return perform(ctx, call, {
    entity: EmulationMeeting,
    may: (row) => mayConduct(ctx.actor, row),
    check: async ({ id, state }, tx) => {
      if (state !== MeetingState.OPEN) return [{ code: 'WRONG_STATE', params: { state } }];
      const missing = await missingVotes(tx, id);
      return missing > 0 && !given.isWithoutMissing ? [{ code: 'VOTES_MISSING', params: { count: missing } }] : [];
    },
    apply: async (row, tx) => {
      await countItems(tx, row);
      await publishResults(tx, row);
      return { state: MeetingState.CLOSED, closedOn: ctx.runtime.clock.today(), conclusion };
    },
  });
}
