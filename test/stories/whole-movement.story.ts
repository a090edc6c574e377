import type { Caller } from '../world/client.ts';
import { reviewed, toldFigures } from '../world/factories/figures.ts';
import { create } from '../world/factories/growth.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { type Rounds, startRounds } from '../world/factories/rounds.ts';
import { startWorld, type World } from '../world/world.ts';
import { type Figures, PROVINCE, type Recount, recount, withoutStates } from './whole-movement.oracle.ts';

/** A review and what the rows said when it was written. */
export interface Held {
  readonly id: string;
  readonly figures: Recount;
}
/** One movement in a world whose days pass. */
export interface Story {
  readonly world: World;
  readonly board: Caller;
  readonly campaignId: string;
  readonly rounds: Rounds;
  today(): string;
  moveTo(day: string): void;
  /** What the graph tells of the province and each cluster is what stands in the rows; answers with that of the province. */
  told(period?: { from?: string; to?: string }): Promise<Figures>;
  review(kind: 'INTERIM' | 'FINAL', asOf: string): Promise<Held>;
  /** Figures of the province in the movement that this one answers. */
  toldOfWider(): Promise<Figures>;
  /** The review holds what the rows said then, and where it looks back at another one compares each figure with that. */
  expectHeld(held: Held, previous?: Held): Promise<void>;
}

type Line = { readonly clusterId: string | null; readonly measure: string };
const sorted = <L extends Line>(lines: readonly L[]): L[] => {
  const name = ({ clusterId, measure }: Line) => `${clusterId} ${measure}`;
  return [...lines].sort((left, right) => (name(left) < name(right) ? -1 : 1));
};
/** What a review must tell beside an earlier one: a line for each owner and measure. */
const comparisonOf = (now: Recount, before: Recount) =>
  [...now].flatMap(([owner, figures]) =>
    Object.entries(figures).map(([measure, is]) => {
      const was = before.get(owner)?.[measure] as number;
      return { clusterId: owner || null, measure, before: was, now: is, change: is - was };
    }),
  );

export async function startStory(): Promise<Story> {
  const world = await startWorld();
  const [board, analyst] = [await world.as('board'), await world.as('analyst')];
  const campaignId = await idOf(board, 'campaigns', CAMPAIGN);
  let today = '2021-08-20';
  return {
    ...{ world, board, campaignId, rounds: await startRounds(world, campaignId) },
    today: () => today,
    moveTo: (day) => {
      today = day;
      world.moveTo(day);
    },
    told: async (period = {}) => {
      const told = await toldFigures(analyst, campaignId, period);
      expect(told.size).toBe(19);
      expect(Object.fromEntries(told)).toEqual(
        Object.fromEntries(await recount(world, { campaignId, today, ...period })),
      );
      return told.get(PROVINCE) as Figures;
    },
    review: async (kind, asOf) => {
      const { id } = await create(board, 'Review', { campaignId, kind, name: `Báo cáo ${asOf}`, asOf });
      return { id, figures: withoutStates(await recount(world, { campaignId, to: asOf, today })) };
    },
    toldOfWider: async () => {
      const widerId = await idOf(board, 'campaigns', `${CAMPAIGN}-TW`);
      return (await toldFigures(analyst, widerId)).get(PROVINCE) as Figures;
    },
    expectHeld: async ({ id, figures }, previous) => {
      const held = await reviewed(board, id);
      expect([held.isIntact, held.figures]).toEqual([true, figures]);
      if (previous) expect(sorted(held.comparison)).toEqual(sorted(comparisonOf(figures, previous.figures)));
    },
  };
}
