import type { Actor } from '@tdkt/kernel';
import type { Answered } from './ground.ts';
import type { Province } from './province.ts';

export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

export const PROPOSAL =
  'id version code state returnReason submittedOn receivedAt daysToDecision decidedOn actions proposingOrganisationId campaignId nominees { id version outcome }';
export const CREATE_PROPOSAL = `mutation($input: CreateProposal!) { createProposal(input: $input) { ${PROPOSAL} } }`;
export const ADD_NOMINEE =
  'mutation($proposalId: ID!, $input: AddNominee!) { addNominee(proposalId: $proposalId, input: $input) { id version subjectName outcome } }';
export const CREATE_DECISION =
  'mutation($input: CreateDecision!) { createDecision(input: $input) { id version state number actions } }';
export const RECORD =
  'mutation($id: ID!, $version: Int!, $items: [AwardItem!]!) { recordAwards(decisionId: $id, version: $version, items: $items) { id version state awards(page: {limit: 100}) { totalCount items { id subjectName bonus isSigned organisationId } } } }';
export const SIGN =
  'mutation($id: ID!, $version: Int!) { signDecision(id: $id, version: $version) { id version state number actions } }';

/** The papers that articles 84.1 and 84.2 ask of every dossier, each known by its number and day. */
const PAPERS = ['SUBMISSION_LETTER', 'ACHIEVEMENT_REPORT', 'MINUTES'].map(
  (kind, at) =>
    `p${at}: addEvidence(proposalId: $id, input: { kind: ${kind}, documentNumber: "${at + 1}/TTr", documentDate: "2021-09-16" }) { id }`,
);
const ADD_PAPERS = `mutation($id: ID!) { ${PAPERS.join(' ')} }`;
const ADD_OPINION =
  'mutation($id: ID!) { addEvidence(proposalId: $id, input: { kind: OPINION, documentNumber: "9/CV", documentDate: "2021-09-16" }) { id } }';
const APPRAISE =
  'mutation($id: ID!, $version: Int!, $input: AppraiseNominees!) { appraiseNominees(proposalId: $id, version: $version, input: $input) { id version reviewSteps { kind state } nominees { id appraisal { result note clause appraisedOn } } } }';
const COMPLETE =
  'mutation($id: ID!, $version: Int!, $input: StepCompletion!) { completeReviewStep(id: $id, version: $version, input: $input) { kind state outcome documentNumber doneOn } }';

/** The steps of the office that tests repeat. */
export class Steps {
  readonly province: Province;
  constructor(province: Province) {
    this.province = province;
  }

  create(actor: Actor, input: object = {}): Promise<Answered> {
    const { north, campaign } = this.province;
    const given = { commendationType: 'MOVEMENT', summary: 'Đề nghị khen thưởng', campaignId: campaign, ...input };
    return this.province.ask(actor, CREATE_PROPOSAL, { input: { proposingOrganisationId: north.id, ...given } });
  }

  nominate(actor: Actor, proposalId: string, input: object = {}): Promise<Answered> {
    const { people, form } = this.province;
    const subject = 'organisationId' in input ? {} : { personId: people.north, subjectKind: 'INDIVIDUAL' };
    const period = { achievementFrom: '2021-08-20', achievementTo: '2021-09-10' };
    const given = { awardFormId: form('BKT'), achievementSummary: 'Trực chốt', ...subject, ...period, ...input };
    return this.province.ask(actor, ADD_NOMINEE, { proposalId, input: given });
  }

  /** One action of the flow on a proposal at the version that it has now. */
  async act(actor: Actor, action: string, proposalId: string, reason?: string): Promise<Answered> {
    const [row] = await this.province.sql<{ version: number }>('select version from awards.proposal where id = $1', [
      proposalId,
    ]);
    const [declared, passed] = reason === undefined ? ['', ''] : [', $reason: String!', ', reason: $reason'];
    const query = `mutation($id: ID!, $version: Int!${declared}) { ${action}Proposal(id: $id, version: $version${passed}) { ${PROPOSAL} } }`;
    return this.province.ask(actor, query, { id: proposalId, version: row?.version, reason });
  }

  /** Puts the papers in that the full procedure asks for. */
  papers(actor: Actor, proposalId: string): Promise<Answered> {
    return this.province.ask(actor, ADD_PAPERS, { id: proposalId });
  }

  /** A proposal of north with one nominee, brought to a state. */
  async proposal(
    state: 'DRAFT' | 'SUBMITTED' | 'CLUSTER_REVIEWED' | 'BOARD_REVIEW',
    input: object = {},
  ): Promise<string> {
    const { northOfficer, northLeader, board } = this.province.actors;
    const { id } = (await this.create(northOfficer, input)).data.createProposal as Stored;
    await this.nominate(northOfficer, id);
    await this.papers(northOfficer, id);
    if (state === 'DRAFT') return id;
    await this.act(northOfficer, 'submit', id);
    if (state === 'SUBMITTED') return id;
    await this.act(northLeader, 'endorse', id);
    if (state === 'BOARD_REVIEW') await this.act(board, 'accept', id);
    if (state === 'BOARD_REVIEW') await this.walk(id);
    return id;
  }

  appraise(actor: Actor, proposalId: string, input: object = { result: 'MEETS' }): Promise<Answered> {
    return this.versioned(actor, APPRAISE, { table: 'proposal', id: proposalId }, { input });
  }

  /** A step of the path that was done on paper. */
  async complete(actor: Actor, proposalId: string, kind: string, input: object = {}): Promise<Answered> {
    const [row] = await this.province.sql<{ id: string }>(
      'select id from awards.review_step where proposal_id = $1 and kind = $2',
      [proposalId, kind],
    );
    const given = { outcome: 'Thống nhất', documentNumber: '12/BB', documentOn: '2021-09-18', ...input };
    return this.versioned(actor, COMPLETE, { table: 'review_step', id: String(row?.id) }, { input: given });
  }

  /** The whole path up to the decision, of a proposal that the Board has: it appraises, everything else was done on paper. */
  async walk(proposalId: string): Promise<void> {
    const { board } = this.province.actors;
    await this.appraise(board, proposalId);
    for (const kind of ['CONSULTATION', 'PUBLIC_NOTICE', 'COUNCIL', 'SUBMISSION_LETTER']) {
      const open = await this.province.sql(
        "select 1 from awards.review_step where proposal_id = $1 and kind = $2 and state = 'OPEN'",
        [proposalId, kind],
      );
      if (open.length > 0) await this.complete(board, proposalId, kind);
    }
  }

  /** A dossier for an order of the State, appraised: other bodies are asked and the list is published. */
  async orderDossier(): Promise<string> {
    const { northOfficer, board } = this.province.actors;
    const about = { procedure: 'FULL', commendationType: 'MERIT', campaignId: null };
    const { id } = (await this.create(northOfficer, about)).data.createProposal as Stored;
    await this.nominate(northOfficer, id, { awardFormId: this.province.form('HCLD3') });
    await this.papers(northOfficer, id);
    await this.province.ask(northOfficer, ADD_OPINION, { id });
    await this.act(northOfficer, 'submit', id);
    await this.act(board, 'accept', id);
    await this.appraise(board, id);
    return id;
  }

  /** A mutation on a row at the version that it has now. */
  async versioned(
    actor: Actor,
    query: string,
    { table, id }: { table: string; id: string },
    more: object = {},
  ): Promise<Answered> {
    const [row] = await this.province.sql<{ version: number }>(`select version from awards.${table} where id = $1`, [
      id,
    ]);
    return this.province.ask(actor, query, { id, version: row?.version, ...more });
  }

  async decision(input: object = {}): Promise<Stored> {
    const given = {
      title: 'Quyết định khen thưởng',
      signerName: 'Người ký',
      signerPosition: 'Chủ tịch',
      decidedOn: '2021-09-15',
    };
    const issuer = { issuerOrganisationId: this.province.committee.id };
    const made = await this.province.ask(this.province.actors.board, CREATE_DECISION, {
      input: { ...given, ...issuer, ...input },
    });
    return made.data.createDecision as Stored;
  }

  record(decision: { id: string; version: number }, items: readonly object[]): Promise<Answered> {
    const { id, version } = decision;
    return this.province.ask(this.province.actors.board, RECORD, { id, version, items });
  }

  sign(actor: Actor, decision: { id: string; version: number }): Promise<Answered> {
    return this.province.ask(actor, SIGN, { id: decision.id, version: decision.version });
  }

  /** A line of a decision that came on paper: a person of the unit, or the unit itself. */
  line(input: object = {}): object {
    const { people, form, campaign } = this.province;
    const subject = 'organisationId' in input ? {} : { personId: people.north, subjectKind: 'INDIVIDUAL' };
    return { ...subject, awardFormId: form('BKT'), campaignId: campaign, commendationType: 'MOVEMENT', ...input };
  }

  /** A decision of one day, recorded and signed. */
  async signed(decidedOn: string, items: readonly object[]): Promise<string> {
    const decision = await this.decision({ decidedOn });
    const recorded = (await this.record(decision, items)).data.recordAwards as Stored;
    const answer = await this.sign(this.province.actors.admin, recorded);
    return (answer.data.signDecision as Stored).id;
  }

  async nomineeOf(proposalId: string): Promise<string> {
    const [row] = await this.province.sql<{ id: string }>(
      'select id from awards.nominee where proposal_id = $1 order by id',
      [proposalId],
    );
    return row?.id as string;
  }
}
