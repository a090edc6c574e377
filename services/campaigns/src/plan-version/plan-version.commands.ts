import {
  BOARD,
  type Context,
  clean,
  hasRole,
  insert,
  invalid,
  isId,
  lock,
  notFound,
  perform,
  refuse,
  type Target,
  type Transaction,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Campaign, CampaignState } from '../campaign/campaign.entity.ts';
import { launchFactsOf, partsOf } from '../campaign/campaign.facts.ts';
import { checkLaunch } from '../campaign/checklist.rules.ts';
import { closeIfAmended } from '../closing/closing.facts.ts';
import { expandDistribution } from '../distribution/distribution.commands.ts';
import { checkIssue } from './amendment.rules.ts';
import { checkCorrection, compareSnapshots, type SectionChange } from './difference.rules.ts';
import {
  type IssueAmendment,
  type OpenAmendment,
  PlanVersion,
  PlanVersionKind,
  PlanVersionState,
} from './plan-version.entity.ts';
import { type LastVersion, lastVersionOf, snapshotIn } from './plan-version.facts.ts';
import { snapshotOf } from './snapshot.facts.ts';
import { countChangedWords } from './wording.ts';

interface Call {
  readonly info: GraphQLResolveInfo;
  readonly args: unknown;
  readonly target: Target;
}

/** Opens the plan of a running campaign for changes; one amendment at a time. */
export function openAmendment(ctx: Context, info: GraphQLResolveInfo, input: OpenAmendment): Promise<PlanVersion> {
  return write(ctx, { info, args: { input }, entity: PlanVersion }, async (tx) => {
    const values = clean(PlanVersion, input);
    if (!isId(values.campaignId)) throw notFound();
    const campaign = await lock(tx, Campaign, values.campaignId);
    refuse([
      ...(campaign.state === CampaignState.LAUNCHED ? [] : [{ code: 'CAMPAIGN_NOT_RUNNING', path: ['campaignId'] }]),
      ...(values.kind === PlanVersionKind.ORIGINAL ? [{ code: 'NOT_ALLOWED', path: ['kind'] }] : []),
      ...(values.reason ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
    ]);
    return insert(tx, PlanVersion, { ...values, state: PlanVersionState.OPEN });
  });
}

async function changesSince(
  tx: Transaction,
  campaignId: string,
): Promise<{ last: LastVersion; changes: SectionChange[] }> {
  const last = await lastVersionOf(tx, campaignId);
  if (!last) throw invalid({ code: 'CAMPAIGN_NOT_RUNNING', path: ['campaignId'] });
  return { last, changes: compareSnapshots(snapshotIn(last.snapshot), await snapshotOf(tx, campaignId)) };
}

const checkOpenVersion = ({ state }: PlanVersion) =>
  state === PlanVersionState.OPEN ? [] : [{ code: 'NOT_OPEN', path: ['id'] }];
const isBoard = (_row: PlanVersion, { actor }: Context): boolean => hasRole(actor, BOARD);

async function checkIssued(tx: Transaction, row: PlanVersion, values: IssueAmendment) {
  const campaign = await lock(tx, Campaign, row.campaignId);
  const validFrom = values.validFrom ?? tx.ctx.runtime.clock.today();
  const { last, changes } = await changesSince(tx, row.campaignId);
  const slips = row.kind === PlanVersionKind.CORRECTION ? checkCorrection(changes, wordsChanged) : [];
  // The plan stays complete: what a launching needs, an amendment cannot take away.
  const facts = launchFactsOf(campaign, await partsOf(tx, row.campaignId));
  return [
    ...checkIssue({
      kind: row.kind,
      documentNumber: values.documentNumber ?? null,
      issuedOn: values.issuedOn ?? null,
      validFrom,
      lastValidFrom: last.valid_from,
      today: tx.ctx.runtime.clock.today(),
      isUnchanged: changes.length === 0,
    }),
    ...slips,
    ...(campaign.closedOn && validFrom > campaign.closedOn
      ? [{ code: 'AFTER_END', path: ['validFrom'], params: { to: campaign.closedOn } }]
      : []),
    ...checkLaunch({ ...facts, state: CampaignState.DRAFT, parentState: null }),
  ];
}
const wordsChanged = ({ before, after }: { before: string | null; after: string | null }) =>
  countChangedWords(before, after);

/** Freezes the plan as it now stands; whoever is new on the distribution list gets it. */
export function issueAmendment(ctx: Context, call: Call, input: IssueAmendment): Promise<PlanVersion> {
  const values = clean(PlanVersion, input);
  return perform(ctx, call, {
    entity: PlanVersion,
    may: isBoard,
    check: async (row, tx) => {
      const closed = checkOpenVersion(row);
      return closed.length > 0 ? closed : checkIssued(tx, row, values);
    },
    apply: async (row, tx) => {
      const last = await lastVersionOf(tx, row.campaignId);
      const validFrom = values.validFrom ?? ctx.runtime.clock.today();
      await expandDistribution(tx, row.campaignId, validFrom);
      await closeIfAmended(tx, row.campaignId);
      return {
        ...values,
        validFrom,
        state: PlanVersionState.ISSUED,
        number: (last?.number ?? 0) + 1,
        snapshot: JSON.stringify(await snapshotOf(tx, row.campaignId)),
      };
    },
  });
}

/** Gives an amendment up; what was changed must have been changed back, so that nothing is amended in silence. */
export function discardAmendment(ctx: Context, call: Call): Promise<PlanVersion> {
  return perform(ctx, call, {
    entity: PlanVersion,
    may: isBoard,
    check: async (row, tx) => {
      await lock(tx, Campaign, row.campaignId);
      const { changes } = await changesSince(tx, row.campaignId);
      const left = changes.map(({ section }) => ({ code: 'CHANGES_LEFT', path: [section] }));
      return [...checkOpenVersion(row), ...left];
    },
    apply: () => ({ state: PlanVersionState.DISCARDED }),
  });
}
