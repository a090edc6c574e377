import type { Caller } from '../client.ts';

/** Makes a row of a register and answers with what later steps need. */
export async function create(
  caller: Caller,
  type: string,
  input: Record<string, unknown>,
): Promise<{ id: string; version: number }> {
  const { row } = await caller.get<{ row: { id: string; version: number } }>(
    `mutation($input: Create${type}!) { row: create${type}(input: $input) { id version } }`,
    { input },
  );
  return row;
}

/** One step of a flow on a row. */
export async function step(
  caller: Caller,
  field: string,
  { id, version }: { id: string; version: number },
  args = '',
): Promise<{ id: string; version: number }> {
  const { row } = await caller.get<{ row: { id: string; version: number } }>(
    `mutation($id: ID!, $version: Int!) { row: ${field}(id: $id, version: $version${args}) { id version } }`,
    { id, version },
  );
  return row;
}

/** A line of the ledger in the name of the caller's unit, from a donor of its own. */
export async function contribute(
  caller: Caller,
  to: { campaignId: string; organisationId: string; receiptNumber: string; receivedOn?: string },
  gift: Record<string, unknown> = { kind: 'MONEY', amount: 600_000_000 },
): Promise<{ id: string; version: number }> {
  const { organisationId, receivedOn = '2021-09-10', ...rest } = to;
  const donor = {
    kind: 'ORGANISATION',
    naming: 'NAME',
    donorName: 'Công ty Ánh Dương',
    registeredById: organisationId,
  };
  const sponsor = await create(caller, 'Sponsor', donor);
  return create(caller, 'Contribution', { organisationId, receivedOn, ...rest, sponsorId: sponsor.id, ...gift });
}
