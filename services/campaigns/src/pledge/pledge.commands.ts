import { type Context, clean, insertAll, perform, type Transaction } from '@tdkt/kernel';
import { Campaign, CampaignState } from '../campaign/campaign.entity.ts';
import { isOfficerOf } from '../emulation-year/emulation-year.access.ts';
import { stepYear } from '../emulation-year/emulation-year.commands.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { membersOn, stepFactsOf } from '../emulation-year/emulation-year.facts.ts';
import { checkStep } from '../emulation-year/emulation-year.rules.ts';
import type { Call } from '../placed.commands.ts';
import { PledgeSignature, type SignPledge } from './pledge.entity.ts';

/** The pledge lies open, with a line for every member of the day; the movement of the cluster begins. */
export function openPledge(ctx: Context, call: Call): Promise<EmulationYear> {
  const today = ctx.runtime.clock.today();
  return stepYear(ctx, call, {
    action: 'OPEN_PLEDGE',
    check: async (row, tx) => checkStep('OPEN_PLEDGE', await stepFactsOf(tx, row, null)),
    apply: async ({ id, clusterId, year, campaignId }, tx) => {
      const members = await membersOn(tx, clusterId, today);
      await insertAll(
        tx,
        PledgeSignature,
        members.map(({ organisationId, managementPath }) => ({
          ...{ emulationYearId: id, clusterId, year, organisationId, managementPath },
        })),
      );
      await launch(tx, campaignId, today);
      return { pledgeOpenedOn: today };
    },
  });
}

async function launch(tx: Transaction, campaignId: string, today: string): Promise<void> {
  await tx.manager.update(Campaign, { id: campaignId }, { state: CampaignState.LAUNCHED, startsOn: today });
}

export function startYear(ctx: Context, call: Call, reason: string | null): Promise<EmulationYear> {
  const { incompleteReason = null } = clean(EmulationYear, { incompleteReason: reason });
  return stepYear(ctx, call, {
    action: 'START',
    check: async (row, tx) => checkStep('START', await stepFactsOf(tx, row, incompleteReason)),
    apply: async (row, tx) => {
      const isStartedIncomplete = (await stepFactsOf(tx, row, null)).unsignedCount > 0;
      return { isStartedIncomplete, incompleteReason: isStartedIncomplete ? incompleteReason : null };
    },
  });
}

/** A member signs once, by an officer of its own; also after the year has started without it. */
export function signPledge(ctx: Context, call: Call, input: SignPledge): Promise<PledgeSignature> {
  const values = clean(PledgeSignature, { ...input });
  return perform(ctx, call, {
    entity: PledgeSignature,
    may: ({ organisationId }) => isOfficerOf(ctx.actor, organisationId),
    check: async ({ emulationYearId, signedOn }, tx) => {
      const [row] = await tx.query<{ state: string }>('select state from campaigns.emulation_year where id = $1', [
        emulationYearId,
      ]);
      const state = row?.state ?? '';
      const empty = (['signerName', 'signerPosition'] as const).filter((name) => !values[name]);
      return [
        ...(['PLEDGING', 'RUNNING'].includes(state)
          ? []
          : [{ code: 'WRONG_STATE', path: ['state'], params: { state } }]),
        ...(signedOn ? [{ code: 'SIGNED_ALREADY', path: ['signedOn'] }] : []),
        ...empty.map((name) => ({ code: 'REQUIRED', path: [name] })),
      ];
    },
    apply: () => ({ ...values, signedOn: ctx.runtime.clock.today() }),
  });
}
