/** What officers do with dossiers, one after the other. */
import { type Ask, askAs, campaignId } from './api.ts';

const UNIT = { code: 'huyen-long-thanh', officer: 'officer.huyen-long-thanh', leader: 'leader.c1' };
const PERIOD = { achievementFrom: '2021-08-20', achievementTo: '2021-09-10' };
const PAPERS = ['SUBMISSION_LETTER', 'ACHIEVEMENT_REPORT', 'MINUTES', 'OPINION', 'CERTIFICATION'];
export type Id = { readonly row: { readonly id: string; readonly version: number } };
export type Rows = Readonly<
  Record<string, { readonly items: readonly { readonly id: string; readonly name?: string }[] }>
>;

export async function idOf(ask: Ask, many: string, code: string): Promise<string> {
  const found = await ask<Rows>(`query($code: [String!]) { ${many}(filter: { code: $code }) { items { id } } }`, {
    code: [code],
  });
  return found[many]?.items[0]?.id ?? '';
}

/** What the office does with one dossier after the other. */
export class Office {
  readonly board: Ask;
  readonly officer: Ask;
  readonly leader: Ask;
  readonly unit: string;
  readonly campaign: string;
  readonly people: readonly string[];
  #next = 0;
  constructor(given: Pick<Office, 'board' | 'officer' | 'leader' | 'unit' | 'campaign' | 'people'>) {
    ({
      board: this.board,
      officer: this.officer,
      leader: this.leader,
      unit: this.unit,
      campaign: this.campaign,
      people: this.people,
    } = given);
  }

  async draft(form: string, about: object, summary: string): Promise<string> {
    const input = { proposingOrganisationId: this.unit, summary, ...about };
    const make = 'mutation($input: CreateProposal!) { row: createProposal(input: $input) { id version } }';
    const { row } = await this.officer<Id>(make, { input });
    const awardFormId = await idOf(this.officer, 'awardForms', form);
    for (let count = 0; count < 2; count += 1) {
      const nominee = {
        subjectKind: 'INDIVIDUAL',
        personId: this.people[this.#next % this.people.length],
        awardFormId,
        ...PERIOD,
      };
      this.#next += 1;
      await this.officer(
        'mutation($id: ID!, $input: AddNominee!) { addNominee(proposalId: $id, input: $input) { id } }',
        {
          ...{ id: row.id, input: { ...nominee, achievementSummary: `Trực chốt kiểm soát dịch, ca ${this.#next}` } },
        },
      );
    }
    for (const kind of PAPERS)
      await this.officer(
        'mutation($id: ID!, $input: AddEvidence!) { addEvidence(proposalId: $id, input: $input) { id } }',
        {
          ...{ id: row.id, input: { kind, documentNumber: '15/TTr-UBND', documentDate: '2021-09-16' } },
        },
      );
    return row.id;
  }

  movement = (summary: string) =>
    this.draft('BKT', { commendationType: 'MOVEMENT', campaignId: this.campaign }, summary);
  order = (summary: string) => this.draft('HCLD3', { commendationType: 'MERIT', procedure: 'FULL' }, summary);

  async act(ask: Ask, action: string, id: string, more: { declared?: string; passed?: string; values?: object } = {}) {
    const { proposal } = await this.board<{ proposal: { version: number } }>(
      'query($id: ID!) { proposal(id: $id) { version } }',
      { id },
    );
    const { declared = '', passed = '', values = {} } = more;
    await ask(
      `mutation($id: ID!, $version: Int!${declared}) { ${action}(id: $id, version: $version${passed}) { id } }`,
      {
        ...{ id, version: proposal.version, ...values },
      },
    );
  }

  async accepted(id: string): Promise<string> {
    await this.act(this.officer, 'submitProposal', id);
    await this.act(this.leader, 'endorseProposal', id);
    await this.act(this.board, 'acceptProposal', id);
    return id;
  }

  async appraised(id: string): Promise<string> {
    const { proposal } = await this.board<{ proposal: { version: number } }>(
      'query($id: ID!) { proposal(id: $id) { version } }',
      { id: await this.accepted(id) },
    );
    const text =
      'mutation($id: ID!, $version: Int!) { appraiseNominees(proposalId: $id, version: $version, input: { result: MEETS }) { id } }';
    await this.board(text, { id, version: proposal.version });
    return id;
  }

  /** Steps that were done on paper, until one of `but` is next. */
  async onPaper(id: string, but: readonly string[] = []): Promise<string> {
    const { proposal } = await this.board<{
      proposal: { reviewSteps: { id: string; version: number; kind: string; actions: string[] }[] };
    }>('query($id: ID!) { proposal(id: $id) { reviewSteps { id version kind actions } } }', { id });
    const open = proposal.reviewSteps.find(({ kind, actions }) => actions.includes('COMPLETE') && !but.includes(kind));
    if (!open) return id;
    const text =
      'mutation($id: ID!, $version: Int!) { completeReviewStep(id: $id, version: $version, input: { outcome: "Thống nhất", documentNumber: "12/TTr-BTĐKT" }) { id } }';
    await this.board(text, { id: open.id, version: open.version });
    return this.onPaper(id, but);
  }
}

export async function openOffice(url: string): Promise<Office> {
  const [board, officer, leader] = await Promise.all(
    ['board', UNIT.officer, UNIT.leader].map((username) => askAs(url, username)),
  );
  if (!board || !officer || !leader) throw new Error('nobody signed in');
  const [unit, campaign] = [await idOf(board, 'organisations', UNIT.code), await campaignId(board)];
  const found = await officer<{ organisation: { people: { items: { id: string }[] } } }>(
    'query($id: ID!) { organisation(id: $id) { people(page: { limit: 100 }) { items { id } } } }',
    { id: unit },
  );
  const people = found.organisation.people.items.map(({ id }) => id);
  if (people.length < 2) throw new Error(`${UNIT.code} has ${people.length} people`);
  return new Office({ board, officer, leader, unit, campaign, people });
}
