import type { Caller } from '../client.ts';
import type { World } from '../world.ts';

export const CAMPAIGN = 'TDDB-COVID19-2021';

/** Id of a campaign, cluster, unit or award form by the code that outsiders know. */
export async function idOf(caller: Caller, many: string, code: string): Promise<string> {
  const { found } = await caller.get<{ found: { items: { id: string }[] } }>(
    `query($code: [String!]) { found: ${many}(filter: {code: $code}) { items { id } } }`,
    { code: [code] },
  );
  const id = found.items[0]?.id;
  if (!id) throw new Error(`no ${many} with code ${code}`);
  return id;
}

/** Acknowledges the plan for the unit of an officer. */
export async function acknowledge(officer: Caller, campaignId: string): Promise<string> {
  const { deliveries } = await officer.get<{ deliveries: { items: { id: string }[] } }>(
    'query($campaignId: [ID!]) { deliveries(filter: {campaignId: $campaignId}) { items { id } } }',
    { campaignId: [campaignId] },
  );
  const id = deliveries.items[0]?.id as string;
  await officer.get('mutation($id: ID!) { acknowledgePlan(id: $id) { acknowledgedOn } }', { id });
  return id;
}

export async function recordLaunch(officer: Caller, campaignId: string, organisationId: string): Promise<string> {
  const input = { campaignId, organisationId, launchedOn: '2021-09-10', planNumber: '15/KH', participantCount: 120 };
  const { recordLaunch } = await officer.get<{ recordLaunch: { id: string } }>(
    'mutation($input: RecordLaunch!) { recordLaunch(input: $input) { id } }',
    { input },
  );
  return recordLaunch.id;
}

interface Indicator {
  id: string;
  code: string;
  valueKind: 'NUMBER' | 'MONEY' | 'FLAG' | 'TEXT';
}
const VALUE = {
  NUMBER: { number: 5 },
  MONEY: { number: 1_500_000 },
  FLAG: { flag: true },
  TEXT: { text: 'Đã thực hiện' },
} as const;

/** A filled report of August 2021, still a draft. */
export async function saveReport(
  officer: Caller,
  campaignId: string,
  organisationId: string,
): Promise<{ id: string; version: number }> {
  const { indicators, reportingPeriods } = await officer.get<{
    indicators: { items: Indicator[] };
    reportingPeriods: { items: { id: string }[] };
  }>(
    `query($campaignId: [ID!]) {
      indicators(filter: {campaignId: $campaignId}, page: {limit: 100}) { items { id code valueKind } }
      reportingPeriods(filter: {campaignId: $campaignId, toOn: {to: "2021-08-31"}}) { items { id } }
    }`,
    { campaignId: [campaignId] },
  );
  const values = indicators.items.map(({ id, valueKind }) => ({ indicatorId: id, ...VALUE[valueKind] }));
  const input = { organisationId, reportingPeriodId: reportingPeriods.items[0]?.id, values };
  const { saveReport } = await officer.get<{ saveReport: { id: string; version: number } }>(
    'mutation($input: SaveReport!) { saveReport(input: $input) { id version } }',
    { input },
  );
  return saveReport;
}

export async function submitReport(officer: Caller, report: { id: string; version: number }): Promise<void> {
  await officer.get(
    'mutation($id: ID!, $version: Int!) { submitReport(id: $id, version: $version) { state } }',
    report,
  );
}

const PAPERS = ['SUBMISSION_LETTER', 'ACHIEVEMENT_REPORT', 'MINUTES'].map(
  (kind, at) =>
    `p${at}: addEvidence(proposalId: $id, input: { kind: ${kind}, documentNumber: "${at + 1}/TTr", documentDate: "2021-09-01" }) { id }`,
);
/** The papers that a dossier of the full procedure holds, each known by its number and day. */
const addPapers = (officer: Caller, id: string) => officer.get(`mutation($id: ID!) { ${PAPERS.join(' ')} }`, { id });

/** A submitted proposal for one person and the unit itself. */
export async function propose(
  world: World,
  officer: Caller,
  to: { campaignId: string; organisationId: string },
): Promise<string> {
  const { organisation } = await officer.get<{ organisation: { people: { items: { id: string }[] } } }>(
    'query($id: ID!) { organisation(id: $id) { people(page: {limit: 1}) { items { id } } } }',
    { id: to.organisationId },
  );
  const awardFormId = await idOf(officer, 'awardForms', 'BKT');
  const { createProposal: created } = await officer.get<{ createProposal: { id: string } }>(
    'mutation($input: CreateProposal!) { createProposal(input: $input) { id } }',
    {
      input: {
        campaignId: to.campaignId,
        proposingOrganisationId: to.organisationId,
        commendationType: 'MOVEMENT',
        summary: 'Thành tích phòng, chống dịch',
      },
    },
  );
  const about = {
    awardFormId,
    achievementFrom: '2021-08-20',
    achievementTo: '2021-09-15',
    achievementSummary: 'Trực tiếp truy vết, xét nghiệm',
  };
  const nominees = [
    { ...about, subjectKind: 'INDIVIDUAL', personId: organisation.people.items[0]?.id, isFrontline: true },
    { ...about, subjectKind: 'COLLECTIVE', organisationId: to.organisationId },
  ];
  for (const input of nominees) {
    await officer.get('mutation($id: ID!, $input: AddNominee!) { addNominee(proposalId: $id, input: $input) { id } }', {
      id: created.id,
      input,
    });
  }
  await addPapers(officer, created.id);
  const [row] = await world.sql<{ version: number }>('select version from awards.proposal where id = $1', [created.id]);
  await officer.get('mutation($id: ID!, $version: Int!) { submitProposal(id: $id, version: $version) { state } }', {
    id: created.id,
    version: row?.version,
  });
  return created.id;
}
