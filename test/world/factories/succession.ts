import { campaigns } from '@tdkt/campaigns';
import type { Service } from '@tdkt/kernel';
import { people } from '@tdkt/people';
import type { Caller } from '../client.ts';
import type { World } from '../world.ts';
import { idOf } from './movement.ts';
import { walkPath } from './review.ts';

export interface Unit {
  readonly id: string;
  readonly version: number;
}

/** A unit in the district of Long Thành, which sits in cluster C1. */
export async function openUnit(board: Caller, input: { code: string; name: string; kind: string; parentId?: string }) {
  const parentId = input.parentId ?? (await idOf(board, 'organisations', 'huyen-long-thanh'));
  const { unit } = await board.get<{ unit: Unit }>(
    'mutation($input: CreateOrganisation!) { unit: createOrganisation(input: $input) { id version } }',
    { input: { isEnterprise: false, validFrom: '2021-01-01', ...input, parentId, localityParentId: parentId } },
  );
  return unit;
}

/** Gives an account that is there the office of a unit; sign in afterwards. */
export async function makeOfficer(board: Caller, username: string, organisationId: string): Promise<void> {
  const accountId = (
    await board.get<{ accounts: { items: { id: string }[] } }>(
      'query($username: [String!]) { accounts(filter: {username: $username}) { items { id } } }',
      { username: [username] },
    )
  ).accounts.items[0]?.id;
  await board.get('mutation($input: GrantRole!) { grantRole(input: $input) { id } }', {
    input: { accountId, role: 'UNIT_OFFICER', organisationId, validFrom: '2021-01-01' },
  });
}

export async function engage(board: Caller, organisationId: string): Promise<string> {
  const { person } = await board.get<{ person: { id: string } }>(
    'mutation($input: CreatePerson!) { person: createPerson(input: $input) { id } }',
    { input: { familyName: 'Trần', givenName: 'Kế', categories: ['CIVIL_SERVANT'], registeredById: organisationId } },
  );
  await board.get('mutation($input: CreateAffiliation!) { createAffiliation(input: $input) { id } }', {
    input: { personId: person.id, organisationId, position: 'Công chức', validFrom: '2021-02-01', isHead: false },
  });
  return person.id;
}

const SERVICES: Readonly<Record<string, Service>> = { campaigns, people };
/** Runs a job of a service now, as its schedule would; in a world of a test none runs by itself. */
export async function runJob(world: World, service: string, name: string): Promise<void> {
  const running = world.product.services.get(service);
  const job = SERVICES[service]?.jobs?.find((one) => one.name === name);
  if (!running || !job) throw new Error(`${service} has no job ${name}`);
  await job.run(running.runtime);
}

/** The Board accepts what is submitted and signs one decision over all of it. */
export async function decide(board: Caller, proposalId: string): Promise<void> {
  const { proposal } = await board.get<{ proposal: { version: number; nominees: { id: string }[] } }>(
    'query($id: ID!) { proposal(id: $id) { version nominees { id } } }',
    { id: proposalId },
  );
  await board.get('mutation($id: ID!, $version: Int!) { acceptProposal(id: $id, version: $version) { state } }', {
    ...{ id: proposalId, version: proposal.version },
  });
  await walkPath(board, proposalId);
  const input = {
    ...{ decidedOn: '2021-09-10', number: '77/QĐ-UBND', title: 'Tặng Bằng khen' },
    ...{ signerName: 'Cao Tiến Dũng', signerPosition: 'Chủ tịch' },
    issuerOrganisationId: await idOf(board, 'organisations', 'uy-ban-nhan-dan-tinh-dong-nai'),
  };
  type Signed = { decision: { id: string; version: number } };
  const made = await board.get<Signed>(
    'mutation($input: CreateDecision!) { decision: createDecision(input: $input) { id version } }',
    { input },
  );
  const listed = await board.get<Signed>(
    'mutation($id: ID!, $version: Int!, $items: [AwardItem!]!) { decision: recordAwards(decisionId: $id, version: $version, items: $items) { id version } }',
    { ...made.decision, items: proposal.nominees.map(({ id }) => ({ nomineeId: id })) },
  );
  await board.get('mutation($id: ID!, $version: Int!) { signDecision(id: $id, version: $version) { state } }', {
    ...listed.decision,
  });
}
