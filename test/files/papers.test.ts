import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const REQUEST = 'mutation ($input: RequestUpload!) { ticket: requestCampaignUpload(input: $input) { fileId href } }';

let world: World;
let board: Caller;
let officer: Caller;
let other: Caller;
let movement: Movement;
beforeAll(async () => {
  world = await startWorld();
  [board, officer] = [await world.as('board'), await world.as('officer.huyen-long-thanh')];
  other = await world.as('officer.huyen-xuan-loc');
  movement = await findMovement();
});
afterAll(() => world.close());

interface Movement {
  readonly campaignId: string;
  readonly unitId: string;
  readonly conditionId: string;
  readonly task: { readonly id: string; readonly occurrence: string | null };
  readonly sponsorId: string;
}
async function findMovement(): Promise<Movement> {
  const [found] = await world.sql<{ campaign: string; unit: string; condition: string }>(
    `select c.id as campaign, (select id from directory.organisation where code = 'huyen-long-thanh' limit 1) as unit,
       (select id from campaigns.closing_condition where campaign_id = c.id limit 1) as condition
     from campaigns.campaign c where c.code = 'TDDB-COVID19-2021'`,
  );
  if (!found) throw new Error('the movement of the plan is not loaded');
  const [campaignId, unitId] = [found.campaign, found.unit];
  const { organisation } = await officer.get<{ organisation: { obligations: Obligation[] } }>(
    'query ($id: ID!, $campaignId: ID!) { organisation(id: $id) { obligations(campaignId: $campaignId) { occurrence task { id } } } }',
    { id: unitId, campaignId },
  );
  const due = organisation.obligations.find(({ task }) => task);
  if (!due?.task) throw new Error('the unit has no task');
  const { sponsor } = await board.get<{ sponsor: { id: string } }>(
    'mutation ($input: CreateSponsor!) { sponsor: createSponsor(input: $input) { id } }',
    { input: { kind: 'PERSON', naming: 'NAME', donorName: 'Công ty Thử', registeredById: unitId } },
  );
  const task = { id: due.task.id, occurrence: due.occurrence };
  return { campaignId, unitId, conditionId: found.condition, task, sponsorId: sponsor.id };
}
interface Obligation {
  readonly occurrence: string | null;
  readonly task: { readonly id: string } | null;
}

async function uploaded(caller: Caller): Promise<string> {
  const input = { name: 'Văn bản.pdf', mediaType: 'application/pdf', size: PDF.length };
  const { ticket } = await caller.get<{ ticket: { fileId: string; href: string } }>(REQUEST, { input });
  const { status } = await fetch(new URL(ticket.href, world.url), { method: 'PUT', body: new Uint8Array(PDF) });
  expect(status).toBe(204);
  return ticket.fileId;
}

interface Paper {
  readonly mutation: string;
  readonly type: string;
  readonly column: string;
  readonly field: string;
  /** Read by everybody who is signed in, as its row is. */
  readonly isOpen?: boolean;
  readonly by: () => Caller;
  readonly input: () => object;
}
const documentOf = ({ mutation, type, field }: Paper) =>
  `mutation ($input: ${type}!) { row: ${mutation}(input: $input) { id ${field} { name href } } }`;

const DECLARATION: Paper = {
  ...{ mutation: 'recordDeclaration', type: 'RecordDeclaration', column: 'documentFileId', field: 'documentFile' },
  isOpen: true,
  by: () => board,
  input: () => ({
    ...{ conditionId: movement.conditionId, declaredOn: '2021-09-15' },
    ...{ documentNumber: '01/QĐ-BCĐ', issuerName: 'Ban Chỉ đạo tỉnh' },
  }),
};
const COMPLETION: Paper = {
  ...{ mutation: 'completeTask', type: 'CompleteTask', column: 'evidenceFileId', field: 'evidenceFile' },
  by: () => officer,
  input: () => ({
    ...{ taskId: movement.task.id, occurrence: movement.task.occurrence },
    ...{ organisationId: movement.unitId, doneOn: '2021-09-15' },
  }),
};
const EXEMPLAR: Paper = {
  ...{ mutation: 'createExemplar', type: 'CreateExemplar', column: 'evidenceFileId', field: 'evidenceFile' },
  by: () => officer,
  input: () => ({
    ...{ campaignId: movement.campaignId, organisationId: movement.unitId, kind: 'COLLECTIVE', name: 'Tổ bầu bạn' },
    ...{ foundOn: '2021-09-10', story: 'Giúp dân trong khu phong tỏa' },
  }),
};
const CONTRIBUTION: Paper = {
  ...{ mutation: 'createContribution', type: 'CreateContribution', column: 'receiptFileId', field: 'receiptFile' },
  by: () => officer,
  input: () => ({
    ...{ campaignId: movement.campaignId, organisationId: movement.unitId, sponsorId: movement.sponsorId },
    ...{ kind: 'MONEY', amount: 1_000_000, receiptNumber: 'PT-01', receivedOn: '2021-09-10' },
  }),
};

describe.each(
  [DECLARATION, COMPLETION, EXEMPLAR, CONTRIBUTION].map((one) => [`${one.mutation} ${one.column}`, one] as const),
)('%s', (_, paper) => {
  it('refuses the file of somebody else, takes its own, and shows it to those who see the row alone', async () => {
    const caller = paper.by();
    const foreign = await uploaded(other);
    const refused = await caller.ask(documentOf(paper), { input: { ...paper.input(), [paper.column]: foreign } });
    expect(refused.errors?.[0]?.extensions.violations).toEqual([{ code: 'UNKNOWN_REFERENCE', path: [paper.column] }]);
    const own = await uploaded(caller);
    const { row } = await caller.get<{ row: Record<string, { name: string; href: string }> }>(documentOf(paper), {
      input: { ...paper.input(), [paper.column]: own },
    });
    const file = row[paper.field];
    expect(file?.name).toBe('Văn bản.pdf');
    const statusFor = async ({ token }: Caller) =>
      (await fetch(new URL(file?.href ?? '', world.url), { headers: { authorization: `Bearer ${token}` } })).status;
    expect([await statusFor(caller), await statusFor(await world.as('analyst'))]).toEqual([
      200,
      paper.isOpen ? 200 : 404,
    ]);
  });
});
