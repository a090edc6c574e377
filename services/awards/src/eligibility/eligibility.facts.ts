import { identitiesOf } from '@tdkt/directory';
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

const MERIT = `
select k.id, m.kind, m.year, m.level, m.from_on, m.to_on, m.source from unnest($1::uuid[]) k(id)
join directory.merit_fact m on m.person_id = any(${identitiesOf('array[k.id]')})
union all
select m.organisation_id, m.kind, m.year, m.level, m.from_on, m.to_on, m.source from directory.merit_fact m
where m.organisation_id = any($2::uuid[])`;

const AWARDS = `
with given as (
  select k.id as subject_id, a.* from unnest($1::uuid[]) k(id) join awards.award a on a.person_id = any(${identitiesOf('array[k.id]')})
  union all
  select a.organisation_id, a.* from awards.award a where a.person_id is null and a.organisation_id = any($2::uuid[])
)
select g.subject_id, g.nominee_id, f.code, f.kind = 'TITLE', g.decided_on, g.achievement_from, g.achievement_to, g.commendation_type, d.number, g.id,
  (select jsonb_agg(jsonb_build_array(v.revoked_on, v.restored_on)) from awards.revocation v where v.award_id = g.id and v.revoked_on is not null)
from given g join awards.award_form f on f.id = g.award_form_id join awards.decision d on d.id = g.decision_id
where g.is_signed order by g.decided_on`;

const MOVEMENTS = 'select id, scope, starts_on, closed_on, code from directory.campaign where id = any($1::uuid[])';
const CONFIRMED = 'select nominee_id, code, is_met, source from awards.confirmation where nominee_id = any($1::uuid[])';

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
  /** By day. */
  readonly settings: ReadonlyMap<string, readonly SettingOn[]>;
}

type Times = readonly (readonly [revokedOn: string, restoredOn: string | null])[];
/** Revoked on a day: from the revocation until the day before the restoration. */
const isRevokedOn = (day: string, times: Times | null): boolean =>
  (times ?? []).some(([from, to]) => from <= day && (to === null || day < to));

const awardsOf = (asked: Asked, { awards }: Found): (AwardFact & { source: string })[] =>
  (awards.get(subjectOf(asked)) ?? [])
    .filter(([, nomineeId]) => nomineeId === null || nomineeId !== asked.nomineeId)
    .map(([, , form, isTitle, decidedOn, from, to, commendationType, number, id, revoked]) => ({
      ...{ form: form as string, isTitle: isTitle as boolean, decidedOn: decidedOn as string },
      ...{ from: from as string | null, to: to as string | null, commendationType: commendationType as string },
      ...{
        id: id as string,
        isRevoked: isRevokedOn(asked.askedOn, revoked as Times | null),
        source: String(number ?? ''),
      },
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

const settingsOf = ({ ruledOn }: Asked, { settings }: Found): Facts['settings'] =>
  Object.fromEntries(
    (settings.get(ruledOn) ?? []).map(({ code, value, isVerified, source }) => [
      code,
      { value: value as string | number | boolean | null, isVerified, source },
    ]),
  );

async function readSettings(ctx: Context, questions: readonly Asked[]): Promise<Found['settings']> {
  const days = [...new Set(questions.map(({ ruledOn }) => ruledOn))];
  const rows = await Promise.all(
    days.map((day) => Promise.all(SETTING_CODES.map((code) => settingOn(ctx, code, day)))),
  );
  return new Map(days.map((day, at) => [day, (rows[at] ?? []).filter((row) => row !== null)]));
}

function factsOf(asked: Asked, found: Found): Facts {
  const own = found.merit.get(subjectOf(asked)) ?? [];
  const merit = (kind: string) => own.filter(([, what]) => what === kind);
  const stated = confirmationsOf(asked, found);
  return {
    ...{ subject: asked.subjectKind, commendationType: asked.commendationType, stated },
    ...{ achievement: asked.achievement, askedOn: asked.askedOn },
    completions: known(
      merit('COMPLETION').map(([, , year, level, , , source]) => ({ year, level: level as Completion, source })),
    ),
    awards: known(awardsOf(asked, found)),
    initiatives: known(
      merit('INITIATIVE').map(([, , , reach, recognisedOn, , source]) => ({
        reach: reach as Reach,
        recognisedOn,
        source,
      })),
    ),
    disciplines: known(
      merit('DISCIPLINE').map(([, , , kind, from, to, source]) => ({
        ...{ severity: SEVERITY[kind as string] ?? 'HIGHER', from, to, source },
      })),
    ),
    holds: known(
      merit('HOLD').map(([, , , ground, openedOn, clearedOn, source]) => ({ ground, openedOn, clearedOn, source })),
      true,
    ),
    ...{
      members: null,
      ranks: known([]),
      movement: movementOf(asked, found, stated),
      establishedOn: null,
      settings: settingsOf(asked, found),
    },
  };
}

/** Facts of any number of questions in five statements. */
export async function readFacts(ctx: Context, questions: readonly Asked[]): Promise<Facts[]> {
  const people = present(questions.map(({ personId }) => personId));
  const units = present(questions.map(({ personId, organisationId }) => (personId ? null : organisationId)));
  const [merit, awards, movements, confirmed, settings] = await Promise.all([
    read(ctx, MERIT, [people, units]),
    read(ctx, AWARDS, [people, units]),
    read(ctx, MOVEMENTS, [present(questions.map(({ campaignId }) => campaignId))]),
    read(ctx, CONFIRMED, [present(questions.map(({ nomineeId }) => nomineeId))]),
    readSettings(ctx, questions),
  ]);
  const found = {
    ...{ merit: grouped(merit), awards: grouped(awards) },
    ...{ movements: grouped(movements), confirmed: grouped(confirmed) },
    settings,
  };
  return questions.map((asked) => factsOf(asked, found));
}
