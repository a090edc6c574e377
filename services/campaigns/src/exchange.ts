import { type Adapter, exchangeOf } from '@tdkt/exchange';
import { AppError, invalid, type Transaction } from '@tdkt/kernel';
import { COMPLIANCE } from './directive/compliance.commands.ts';
import { CreateDirectiveCompliance, UpdateDirectiveCompliance } from './directive/directive.entity.ts';
import { EVENTS } from './event/event.commands.ts';
import { CreateHonouringEvent, UpdateHonouringEvent } from './event/event.entity.ts';
import { EXEMPLARS, REPLICATIONS } from './exemplar/exemplar.commands.ts';
import { CreateExemplar, CreateReplication, UpdateExemplar, UpdateReplication } from './exemplar/exemplar.entity.ts';
import { COLUMNS, ITEMS } from './media/media.commands.ts';
import { CreateMediaColumn, CreateMediaItem, UpdateMediaColumn, UpdateMediaItem } from './media/media.entity.ts';
import type { PlacedRow } from './place.entity.ts';
import { changePlaced, insertPlaced, type Keeping, removePlaced } from './placed.commands.ts';
import { REGISTRATIONS } from './registration/registration.commands.ts';
import { CreateRegistration, UpdateRegistration } from './registration/registration.entity.ts';

/** In a file the cell is told that names an organisation out of reach; a mutation has nothing but the row. */
async function atOrganisation(work: Promise<string>): Promise<string> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error;
    throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['organisationId'] });
  }
}

type Inputs = Pick<Adapter, 'create' | 'update'>;
/** The campaign of a row that names another record instead. */
type Campaign = (tx: Transaction, input: object) => Promise<Pick<PlacedRow, 'campaignId'>>;

/** Rows of a unit are written by their own commands: with the place of their day, their checks and what they count for. */
const placed = <T extends PlacedRow>(keeping: Keeping<T>, inputs: Inputs, campaign?: Campaign): Adapter => ({
  ...inputs,
  insert: async (tx, input) =>
    atOrganisation(insertPlaced(tx, keeping, { ...(await campaign?.(tx, input)), ...input })),
  change: (tx, target, input) => changePlaced(tx, target, keeping, input),
  remove: (tx, id) => removePlaced(tx, keeping, id),
});

/** The campaign of the row that another refers to; in the caller's sight, since the reference was looked up in it. */
const campaignFrom =
  (table: string, field: string): Campaign =>
  async (tx, input) => {
    const id = (input as Readonly<Record<string, unknown>>)[field];
    const [row] = await tx.query<{ campaignId: string }>(
      `select campaign_id as "campaignId" from campaigns.${table} where id = $1`,
      [id],
    );
    if (!row) throw invalid({ code: 'UNKNOWN_REFERENCE', path: [field] });
    return row;
  };

/** Import and export of the registers of campaigns. */
export const exchange = exchangeOf('campaigns', {
  migration: 1_700_000_600_021,
  adapters: {
    DirectiveCompliance: placed(
      COMPLIANCE,
      { create: CreateDirectiveCompliance, update: UpdateDirectiveCompliance },
      campaignFrom('directive', 'directiveId'),
    ),
    Exemplar: placed(EXEMPLARS, { create: CreateExemplar, update: UpdateExemplar }),
    HonouringEvent: placed(EVENTS, { create: CreateHonouringEvent, update: UpdateHonouringEvent }),
    MediaColumn: placed(COLUMNS, { create: CreateMediaColumn, update: UpdateMediaColumn }),
    MediaItem: placed(ITEMS, { create: CreateMediaItem, update: UpdateMediaItem }),
    Registration: placed(REGISTRATIONS, { create: CreateRegistration, update: UpdateRegistration }),
    Replication: placed(
      REPLICATIONS,
      { create: CreateReplication, update: UpdateReplication },
      campaignFrom('exemplar', 'exemplarId'),
    ),
  },
});
