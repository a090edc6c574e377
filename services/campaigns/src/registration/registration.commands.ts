import { BOARD, type Context, clean, isId, Role, type Transaction, type Violation } from '@tdkt/kernel';
import { checkNamed, mayActFor } from '../place.facts.ts';
import { type Call, type Keeping, stepPlaced } from '../placed.commands.ts';
import { Measure, monthOf, NO_UNIT, type TallyEntry } from '../progress/tally.ts';
import { Registration } from './registration.entity.ts';

export const REGISTRATION_WRITERS = [...BOARD, Role.UNIT_OFFICER];
/** More forms than anybody strives for at once. */
const MOST_FORMS = 20;

const countOf = (row: Registration): TallyEntry[] =>
  row.withdrawnOn
    ? []
    : [
        {
          ...{ campaignId: row.campaignId, memberUnitId: row.memberUnitId ?? NO_UNIT },
          ...{ month: monthOf(row.registeredOn), measure: Measure.REGISTRATION, key: '', amount: 1 },
        },
      ];

function check(tx: Transaction, row: Registration, before: Registration | null) {
  const isNew = row.personId !== before?.personId;
  const { targetFormIds = [] } = row;
  const forms: Violation[] =
    targetFormIds.length > MOST_FORMS || !targetFormIds.every(isId)
      ? [{ code: 'OUT_OF_RANGE', path: ['targetFormIds'], params: { max: MOST_FORMS } }]
      : [];
  return checkNamed(tx, isNew ? { personId: row.personId } : {}).then((named) => [...forms, ...named]);
}

export const REGISTRATIONS: Keeping<Registration> = {
  entity: Registration,
  day: 'registeredOn',
  check,
  countOf,
};

/** A registration that is withdrawn stays on record and counts no more. */
export function withdrawRegistration(ctx: Context, call: Call, reason: string): Promise<Registration> {
  const { withdrawalReason } = clean(Registration, { withdrawalReason: reason });
  return stepPlaced(ctx, call, REGISTRATIONS, {
    may: (row, { actor }) => mayActFor(actor, row.managementPath),
    check: ({ withdrawnOn }) => [
      ...(withdrawnOn ? [{ code: 'WRONG_STATE', path: ['withdrawnOn'] }] : []),
      ...(withdrawalReason ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
    ],
    changes: { withdrawnOn: ctx.runtime.clock.today(), withdrawalReason },
  });
}
