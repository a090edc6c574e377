import {
  type Context,
  clean,
  forbidden,
  insert,
  invalid,
  perform,
  refuse,
  type Transaction,
  type Violation,
} from '@tdkt/kernel';
import { Campaign, CampaignKind, CampaignScope, CampaignState } from '../campaign/campaign.entity.ts';
import type { Call } from '../placed.commands.ts';
import { mayConduct } from './emulation-year.access.ts';
import { type CreateEmulationYear, EmulationYear, type UpdateEmulationYear } from './emulation-year.entity.ts';
import { clusterOn } from './emulation-year.facts.ts';
import { EMULATION_YEAR_FLOW, type EmulationYearAction } from './emulation-year.flow.ts';
import { actionsFor, checkDays, checkRules } from './emulation-year.rules.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const checkValues = (values: Partial<EmulationYear>): Violation[] => [
  ...checkDays({ ...values }),
  ...checkRules(values),
];

/** Sets up the year of a cluster together with the regular movement that it is. */
export async function createYear(tx: Transaction, input: CreateEmulationYear): Promise<string> {
  const values = clean(EmulationYear, input) as CreateEmulationYear & Partial<EmulationYear>;
  const { clusterId, year } = values;
  const cluster = await clusterOn(tx, clusterId, `${Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR)}-12-31`);
  if (!cluster) throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['clusterId'] });
  if (!mayConduct(tx.ctx.actor, { clusterId })) throw forbidden();
  const isOutside = year < FIRST_YEAR || year > LAST_YEAR;
  refuse([...(isOutside ? [{ code: 'OUT_OF_RANGE', path: ['year'] }] : []), ...checkValues(values)]);
  const campaignId = await insert(tx, Campaign, {
    code: `TDTX-${cluster.code}-${year}`,
    title: `Thi đua thường xuyên ${cluster.name} năm ${year}`,
    titleEn: `Regular emulation ${cluster.code} ${year}`,
    ...{ kind: CampaignKind.REGULAR, scope: CampaignScope.CLUSTER, clusterId, state: CampaignState.DRAFT },
  });
  return insert(tx, EmulationYear, { ...values, campaignId, state: 'PLANNED' });
}

export function updateYear(ctx: Context, call: Call, input: UpdateEmulationYear): Promise<EmulationYear> {
  const values = clean(EmulationYear, input) as Partial<EmulationYear>;
  return perform(ctx, call, {
    entity: EmulationYear,
    may: (row) => mayConduct(ctx.actor, row),
    check: (row) => {
      if (!actionsFor(row.state).includes('UPDATE'))
        return [{ code: 'WRONG_STATE', path: ['state'], params: { state: row.state } }];
      // What was signed stays as it was signed.
      const isSigned = row.state !== 'PLANNED' && values.pledgeArticles !== undefined;
      return [
        ...(isSigned ? [{ code: 'NOT_ALLOWED', path: ['pledgeArticles'] }] : []),
        ...checkValues({ ...row, ...values }),
      ];
    },
    apply: () => values,
  });
}

/** One step of the year: what hinders it, what happens beside it. */
export interface YearStep {
  readonly action: EmulationYearAction;
  readonly check: (row: EmulationYear, tx: Transaction) => Promise<readonly Violation[]>;
  readonly apply?: (row: EmulationYear, tx: Transaction) => Promise<Partial<EmulationYear>>;
}
export function stepYear(ctx: Context, call: Call, { action, check, apply }: YearStep): Promise<EmulationYear> {
  const { to } = EMULATION_YEAR_FLOW[action];
  return perform(ctx, call, {
    entity: EmulationYear,
    may: (row) => mayConduct(ctx.actor, row),
    check,
    apply: async (row, tx) => ({ ...(await apply?.(row, tx)), ...(to === null ? {} : { state: to }) }),
  });
}

export function interimStep(
  ctx: Context,
  call: Call,
  given: { readonly heldOn: string; readonly text: string },
): Promise<EmulationYear> {
  const { interimText } = clean(EmulationYear, { interimText: given.text });
  const today = ctx.runtime.clock.today();
  return stepYear(ctx, call, {
    action: 'RECORD_REVIEW',
    check: async ({ state }) => {
      if (!actionsFor(state).includes('RECORD_REVIEW'))
        return [{ code: 'WRONG_STATE', path: ['state'], params: { state } }];
      return [
        ...(interimText ? [] : [{ code: 'REQUIRED', path: ['text'] }]),
        ...(given.heldOn > today ? [{ code: 'IN_FUTURE', path: ['heldOn'] }] : []),
      ];
    },
    apply: async () => ({ interimText: interimText ?? null, interimHeldOn: given.heldOn }),
  });
}

/** With the year its movement ends. */
export async function closeCampaignOf({ campaignId }: EmulationYear, tx: Transaction): Promise<Partial<EmulationYear>> {
  const closedOn = tx.ctx.runtime.clock.today();
  await tx.manager.update(Campaign, { id: campaignId }, { state: CampaignState.CLOSED, closedOn });
  return { closedOn };
}
