import type { Caller } from '../client.ts';
import { idOf } from './movement.ts';

export interface Dossier {
  readonly organisationId: string;
  readonly formCode: string;
  /** Values of `CreateProposal` beside the unit. */
  readonly about: object;
  readonly achievement: { readonly from: string; readonly to: string };
  readonly papers: readonly string[];
  readonly paperDay: string;
}

async function firstPerson(officer: Caller, organisationId: string): Promise<string> {
  const { organisation } = await officer.get<{ organisation: { people: { items: { id: string }[] } } }>(
    'query($id: ID!) { organisation(id: $id) { people(page: {limit: 1}) { items { id } } } }',
    { id: organisationId },
  );
  const [person] = organisation.people.items;
  if (!person) throw new Error('the unit has no people');
  return person.id;
}

/** Opens a dossier for one person of the unit, with its papers, and hands it in. */
export async function handIn(officer: Caller, dossier: Dossier): Promise<string> {
  const { organisationId, formCode, about, achievement, papers, paperDay } = dossier;
  const { row } = await officer.get<{ row: { id: string } }>(
    'mutation($input: CreateProposal!) { row: createProposal(input: $input) { id } }',
    { input: { proposingOrganisationId: organisationId, summary: 'Thành tích tiêu biểu', ...about } },
  );
  const nominee = {
    ...{ subjectKind: 'INDIVIDUAL', personId: await firstPerson(officer, organisationId) },
    ...{ awardFormId: await idOf(officer, 'awardForms', formCode), achievementSummary: 'Hoàn thành xuất sắc nhiệm vụ' },
    ...{ achievementFrom: achievement.from, achievementTo: achievement.to },
  };
  await officer.get('mutation($id: ID!, $input: AddNominee!) { addNominee(proposalId: $id, input: $input) { id } }', {
    ...{ id: row.id, input: nominee },
  });
  for (const kind of papers) {
    await officer.get(
      'mutation($id: ID!, $input: AddEvidence!) { addEvidence(proposalId: $id, input: $input) { id } }',
      {
        ...{ id: row.id, input: { kind, documentNumber: '15/TTr-STP', documentDate: paperDay } },
      },
    );
  }
  await move(officer, 'submit', row.id);
  return row.id;
}

/** One step of the flow at the version that the dossier has now. */
export async function move(caller: Caller, action: 'submit' | 'accept' | 'endorse', id: string): Promise<void> {
  const { proposal } = await caller.get<{ proposal: { version: number } }>(
    'query($id: ID!) { proposal(id: $id) { version } }',
    { id },
  );
  await caller.get(`mutation($id: ID!, $version: Int!) { ${action}Proposal(id: $id, version: $version) { id } }`, {
    id,
    version: proposal.version,
  });
}
