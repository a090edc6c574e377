import { identityPairs } from '@tdkt/directory';
import { type Context, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { type SettingOn, settingOn } from '../setting/setting.facts.ts';
import { SETTING_CODES } from '../standard/regimes.ts';
import type {
  AwardFact,
  Completion,
  Facts,
  Known,
  Launcher,
  Reach,
  ServiceBand,
  Severity,
  Subject,
} from '../standard/standard.types.ts';

/** Whose eligibility is asked, for what, over which time. */
export interface Asked {
  readonly subjectKind: Subject;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly commendationType: string;
  readonly achievement: { readonly from: string; readonly to: string };
  /** The day of the question: what came later does not count. */
  readonly askedOn: string;
  /** The day whose law and settings hold: that of the reception, else of the question. */
  readonly ruledOn: string;
  readonly campaignId: string | null;
  /** Null: nobody is nominated, the question is what would be. */
  readonly nomineeId: string | null;
}

type Rows = readonly (readonly unknown[])[];

/** As SYSTEM: facts of other units count, and only what they mean for the standard is told. */
async function read(ctx: Context, text: string, values: readonly unknown[]): Promise<Rows> {
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(text, values));
  return rows as Rows;
}

/** `offset 0` keeps the planner at the index: thousands of keys look to it like a reason to read every fact of the province. */
const MERIT = `
with ${identityPairs('$1::uuid[]')}
select k.asked, m.kind, m.year, m.level, m.from_on, m.to_on, m.source from identity k
cross join lateral (select * from directory.merit_fact f where f.person_id = k.id offset 0) m
union all
select k.id, 'GENDER', null, p.gender, null, null, '' from unnest($1::uuid[]) k(id) join directory.person p on p.id = k.id where p.gender is not null
union all
select m.organisation_id, m.kind, m.year, m.level, m.from_on, m.to_on, m.source from directory.merit_fact m
where m.organisation_id = any($2::uuid[])`;

const AWARDS = `
with ${identityPairs('$1::uuid[]')}, given as (
  select k.asked as subject_id, a.* from identity k cross join lateral (select * from awards.award w where w.person_id = k.id offset 0) a
  union all
  select a.organisation_id, a.* from awards.award a where a.person_id is null and a.organisation_id = any($2::uuid[])
)
select g.subject_id, g.nominee_id, f.code, f.kind = 'TITLE', g.decided_on, g.achievement_from, g.achievement_to, g.commendation_type, d.number, g.id,
  (select jsonb_agg(jsonb_build_array(v.revoked_on, v.restored_on)) from awards.revocation v where v.award_id = g.id and v.revoked_on is not null)
from given g join awards.award_form f on f.id = g.award_form_id join awards.decision d on d.id = g.decision_id
where g.is_signed order by g.decided_on`;

const MOVEMENTS = 'select id, scope, starts_on, closed_on, code from directory.campaign where id = any($1::uuid[])';
const CONFIRMED = 'select nominee_id, code, is_met, source from awards.confirmation where nominee_id = any($1::uuid[])';

/** The Board's word that two achievements are different, from whichever side it was given; the other side is a nominee or an award. */
const TOLD_APART = `
select nominee_id, other_id, reason from awards.distinct_achievement where nominee_id = any($1::uuid[])
union all
select other_id, nominee_id, reason from awards.distinct_achievement where other_id = any($1::uuid[])`;

const present = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];
const subjectOf = ({ personId, organisationId }: Asked): string | null => personId ?? organisationId;
const SEVERITY: Readonly<Record<string, Severity>> = { REPRIMAND: 'REPRIMAND', OTHER: 'REPRIMAND', WARNING: 'WARNING' };

/** Registers that were filled from some year on may lack what came before; holds are the Board's own and whole. */
const known = <T>(rows: readonly T[], isComplete = false): Known<never> =>
  ({ rows, isComplete }) as unknown as Known<never>;

type Grouped = ReadonlyMap<unknown, Rows>;
/** Rows by what their first column names, so that a thousand questions do not look through each other's facts. */
function grouped(rows: Rows): Grouped {
  const groups = new Map<unknown, (readonly unknown[])[]>();
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group) group.push(row);
    else groups.set(row[0], [row]);
  }
  return groups;
}

interface Found {
  readonly merit: Grouped;
  readonly awards: Grouped;
  readonly movements: Grouped;
  readonly confirmed: Grouped;
  readonly apart: Grouped;
  /** By day, made once for all questions of the day. */
  readonly settings: ReadonlyMap<string, Facts['settings']>;
}

type Times = readonly (readonly [revokedOn: string, restoredOn: string | null])[];
/** Revoked on a day: from the revocation until the day before the restoration. */
const isRevokedOn = (day: string, times: Times | null): boolean =>
  (times ?? []).some(([from, to]) => from <= day && (to === null || day < to));

/** Why an award, or the nomination that it came from, is for another achievement. */
const toldApart = (asked: Asked, { apart }: Found, award: readonly unknown[]): string | null =>
  (apart.get(asked.nomineeId)?.find(([, other]) => other === award[9] || other === award[1])?.[2] as
    | string
    | undefined) ?? null;

const awardsOf = (asked: Asked, found: Found): (AwardFact & { source: string })[] =>
  (found.awards.get(subjectOf(asked)) ?? [])
    .filter((row) => row[1] === null || row[1] !== asked.nomineeId)
    .map((row) => ({
      form: row[2] as string,
      isTitle: row[3] as boolean,
      decidedOn: row[4] as string,
      from: row[5] as string | null,
      to: row[6] as string | null,
      commendationType: row[7] as string,
      id: row[9] as string,
      isRevoked: isRevokedOn(asked.askedOn, row[10] as Times | null),
      toldApart: toldApart(asked, found, row),
      source: String(row[8] ?? ''),
    }));

const confirmationsOf = (asked: Asked, { confirmed }: Found): Facts['stated'] =>
  Object.fromEntries(
    (confirmed.get(asked.nomineeId) ?? []).map(([, code, isMet, source]) => [
      code as string,
      { isMet: isMet as boolean, source: source as string },
    ]),
  );

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  (Number(to.slice(5, 7)) - Number(from.slice(5, 7))) -
  (to.slice(8) < from.slice(8) ? 1 : 0);

/** Codes under which minutes say that somebody was voted outstanding, and that it was at a review of the movement. */
export const VOTED = 'VOTED_IN_MOVEMENT';
export const AT_REVIEW = 'MOVEMENT_REVIEW';

function movementOf(asked: Asked, found: Found, stated: Facts['stated']): Facts['movement'] {
  const row = found.movements.get(asked.campaignId)?.[0];
  if (!row || asked.commendationType !== 'MOVEMENT') return null;
  const [, scope, startsOn, closedOn, code] = row as [string, Launcher, string | null, string | null, string];
  return {
    launcher: scope,
    months: startsOn ? Math.max(0, monthsBetween(startsOn, closedOn ?? asked.achievement.to)) : 0,
    isAtReview: closedOn !== null || (stated[AT_REVIEW]?.isMet ?? false),
    isVoted: stated[VOTED]?.isMet ?? null,
    source: stated[VOTED]?.source ?? code,
  };
}

const settingsOf = (found: readonly (SettingOn | null)[]): Facts['settings'] =>
  Object.fromEntries(
    found
      .filter((row) => row !== null)
      .map(({ code, value, isVerified, source }) => [
        code,
        { value: value as string | number | boolean | null, isVerified, source },
      ]),
  );

async function readSettings(ctx: Context, questions: readonly Asked[]): Promise<Found['settings']> {
  const days = [...new Set(questions.map(({ ruledOn }) => ruledOn))];
  const rows = await Promise.all(
    days.map((day) => Promise.all(SETTING_CODES.map((code) => settingOn(ctx, code, day)))),
  );
  return new Map(days.map((day, at) => [day, settingsOf(rows[at] ?? [])]));
}

const womanOf = ([told]: Rows): boolean | null => (told ? told[3] === 'FEMALE' : null);

/** Called for every person of the province: by place in the row, since taking rows apart by pattern costs more than judging them. */
function factsOf(asked: Asked, found: Found): Facts {
  const own = found.merit.get(subjectOf(asked)) ?? [];
  const merit = (kind: string) => own.filter((row) => row[1] === kind);
  const stated = confirmationsOf(asked, found);
  return {
    ...{ subject: asked.subjectKind, commendationType: asked.commendationType, stated },
    ...{ achievement: asked.achievement, askedOn: asked.askedOn },
    completions: known(
      merit('COMPLETION').map((row) => ({ year: row[2], level: row[3] as Completion, source: row[6] })),
    ),
    awards: known(awardsOf(asked, found)),
    initiatives: known(
      merit('INITIATIVE').map((row) => ({ reach: row[3] as Reach, recognisedOn: row[4], source: row[6] })),
    ),
    disciplines: known(
      merit('DISCIPLINE').map((row) => ({
        severity: SEVERITY[row[3] as string] ?? 'HIGHER',
        ...{ from: row[4], to: row[5], source: row[6] },
      })),
    ),
    holds: known(
      merit('HOLD').map((row) => ({ ground: row[3], openedOn: row[4], clearedOn: row[5], source: row[6] })),
      true,
    ),
    ...{
      members: null,
      ranks: known([]),
      movement: movementOf(asked, found, stated),
      establishedOn: null,
      posts: known(
        merit('POST').map(([, , , band, from, to, source]) => ({ band: band as ServiceBand, from, to, source })),
      ),
      isWoman: womanOf(merit('GENDER')),
      settings: found.settings.get(asked.ruledOn) ?? {},
    },
  };
}

/** Reads what any number of questions need in six statements; the facts of each are made when they are asked for. */
export async function factsFor(ctx: Context, questions: readonly Asked[]): Promise<(asked: Asked) => Facts> {
  const people = present(questions.map(({ personId }) => personId));
  const units = present(questions.map(({ personId, organisationId }) => (personId ? null : organisationId)));
  const nominees = present(questions.map(({ nomineeId }) => nomineeId));
  const [merit, awards, movements, confirmed, apart, settings] = await Promise.all([
    read(ctx, MERIT, [people, units]),
    read(ctx, AWARDS, [people, units]),
    read(ctx, MOVEMENTS, [present(questions.map(({ campaignId }) => campaignId))]),
    read(ctx, CONFIRMED, [nominees]),
    read(ctx, TOLD_APART, [nominees]),
    readSettings(ctx, questions),
  ]);
  const found = {
    ...{ merit: grouped(merit), awards: grouped(awards) },
    ...{ movements: grouped(movements), confirmed: grouped(confirmed), apart: grouped(apart) },
    settings,
  };
  return (asked) => factsOf(asked, found);
}

/** Facts of any number of questions, in their order. */
export const readFacts = async (ctx: Context, questions: readonly Asked[]): Promise<Facts[]> =>
  questions.map(await factsFor(ctx, questions));
