/** Dossiers where they can stand, made as officers make them: for screens that are empty in a new database. */
import type { Ask } from './api.ts';
import { type Id, idOf, type Office, openOffice, type Rows } from './dossier-office.ts';

export interface Dossiers {
  readonly draft: string;
  /** A second one of the same unit, so that the two may be joined. */
  readonly twin: string;
  readonly returned: string;
  readonly underReview: string;
  readonly consulted: string;
  readonly consultation: string;
  readonly notice: string;
  readonly session: string;
  readonly letter: string;
  readonly decision: string;
  readonly correction: string;
  readonly delivery: string;
}

const RETURN = {
  declared: ', $reason: String!, $items: [AddReturnItem!]',
  passed: ', reason: $reason, items: $items',
  values: {
    reason: 'Bổ sung hồ sơ',
    items: [
      { code: 'INCOMPLETE_MINUTES', evidenceKind: 'MINUTES', note: 'Thiếu tỷ lệ phiếu' },
      { code: 'WEAK_REPORT' },
    ],
  },
};

async function waiting(office: Office): Promise<Pick<Dossiers, 'draft' | 'twin' | 'returned' | 'underReview'>> {
  const { board, officer, leader } = office;
  const draft = await office.movement('Khen thưởng đợt 1 trong phòng, chống dịch');
  const twin = await office.movement('Khen thưởng đợt 2 trong phòng, chống dịch');
  const submitted = await office.movement('Tập thể, cá nhân trực chốt kiểm soát');
  await office.act(officer, 'submitProposal', submitted);
  const endorsed = await office.movement('Cá nhân hỗ trợ khu cách ly tập trung');
  await office.act(officer, 'submitProposal', endorsed);
  await office.act(leader, 'endorseProposal', endorsed);
  const returned = await office.movement('Cá nhân vận chuyển nhu yếu phẩm');
  await office.act(officer, 'submitProposal', returned);
  await office.act(board, 'returnProposal', returned, RETURN);
  const underReview = await office.accepted(await office.movement('Lực lượng lấy mẫu xét nghiệm'));
  const supplement = { stage: 'APPRAISAL', days: 5, request: 'Bổ sung xác nhận nộp thuế năm 2020' };
  await board(
    'mutation($id: ID!, $input: RequestSupplement!) { requestSupplement(proposalId: $id, input: $input) { id } }',
    {
      ...{ id: underReview, input: supplement },
    },
  );
  return { draft, twin, returned, underReview };
}

const made = async (ask: Ask, name: string, type: string, input: object): Promise<Id['row']> =>
  (await ask<Id>(`mutation($input: ${type}!) { row: ${name}(input: $input) { id version } }`, { input })).row;

async function heard(
  office: Office,
): Promise<Pick<Dossiers, 'consulted' | 'consultation' | 'notice' | 'session' | 'letter'>> {
  const { board, unit } = office;
  const consulted = await office.appraised(await office.order('Huân chương Lao động hạng Ba'));
  const ask =
    'mutation($id: ID!, $input: AskOpinion!) { row: askOpinion(proposalId: $id, input: $input) { id version } }';
  const input = {
    question: 'Ý kiến về việc chấp hành pháp luật thuế',
    letterNumber: '8/BTĐKT',
    letterOn: '2021-09-17',
  };
  const { row: consultation } = await board<Id>(ask, { id: consulted, input: { ...input, bodyName: 'Cục Thuế tỉnh' } });
  const noticed = await office.onPaper(await office.appraised(await office.order('Huân chương cho cá nhân')), [
    'PUBLIC_NOTICE',
  ]);
  const notice = await made(board, 'openPublicNotice', 'OpenPublicNotice', {
    ...{
      title: 'Lấy ý kiến Nhân dân về danh sách đề nghị',
      opensOn: '2021-09-20',
      closesOn: '2021-10-20',
      proposalIds: [noticed],
    },
  });
  const titled = await office.draft(
    'CSTDT',
    { commendationType: 'MERIT', procedure: 'FULL' },
    'Chiến sĩ thi đua cấp tỉnh',
  );
  await office.onPaper(await office.appraised(titled), ['COUNCIL', 'SUBMISSION_LETTER']);
  const session = await made(board, 'planCouncilSession', 'PlanCouncilSession', {
    ...{
      title: 'Phiên họp thứ nhất',
      heldOn: '2021-09-20',
      composition: 'Quyết định số 12/QĐ-UBND',
      proposalIds: [titled],
    },
    seats: [{ personId: office.people[0], post: 'CHAIR' }],
  });
  const ready = await office.onPaper(await office.appraised(await office.movement('Trình khen thưởng')), [
    'SUBMISSION_LETTER',
  ]);
  const letter = await made(board, 'createSubmissionLetter', 'CreateSubmissionLetter', {
    ...{ title: 'Về việc khen thưởng', addressee: 'Ủy ban nhân dân tỉnh', issuerOrganisationId: unit },
    ...{ signerName: 'Nguyễn Văn Ước', signerPosition: 'Trưởng ban', proposalIds: [ready] },
  });
  return { consulted, consultation: consultation.id, notice: notice.id, session: session.id, letter: letter.id };
}

async function decided(office: Office): Promise<Pick<Dossiers, 'decision' | 'correction' | 'delivery'>> {
  const { board, unit } = office;
  const id = await office.onPaper(await office.appraised(await office.movement('Khen thưởng đột xuất của phong trào')));
  const { proposal } = await board<{ proposal: { nominees: { id: string }[] } }>(
    'query($id: ID!) { proposal(id: $id) { nominees { id } } }',
    { id },
  );
  const about = {
    decidedOn: '2021-09-20',
    issuerOrganisationId: unit,
    signerName: 'Nguyễn Văn Ước',
    signerPosition: 'Chủ tịch',
  };
  const draft = await made(board, 'createDecision', 'CreateDecision', { ...about, title: 'Về việc khen thưởng' });
  const record =
    'mutation($id: ID!, $version: Int!, $items: [AwardItem!]!) { row: recordAwards(decisionId: $id, version: $version, items: $items) { id version } }';
  const items = proposal.nominees.map(({ id: nomineeId }) => ({ nomineeId }));
  const { row } = await board<Id>(record, { ...draft, items });
  await board('mutation($id: ID!, $version: Int!) { signDecision(id: $id, version: $version) { id } }', row);
  await board('mutation($id: ID!) { deliverDecision(decisionId: $id) { id } }', { id: draft.id });
  const awards = await board<{ decision: { awards: { items: { id: string }[] } } }>(
    'query($id: ID!) { decision(id: $id) { awards { items { id } } } }',
    { id: draft.id },
  );
  const mending = await made(board, 'createDecision', 'CreateDecision', {
    ...{ ...about, kind: 'CORRECTION', title: 'Về việc đính chính họ tên' },
  });
  const correct =
    'mutation($id: ID!, $version: Int!, $items: [CorrectionItem!]!) { row: recordCorrections(decisionId: $id, version: $version, items: $items) { id version } }';
  const item = { awardId: awards.decision.awards.items[0]?.id, field: 'SUBJECT_NAME', newText: 'Nguyễn Bách' };
  await board(correct, { ...mending, items: [item] });
  const first = async (many: string) =>
    (await board<Rows>(`{ ${many}(page: { limit: 1 }) { items { id } } }`))[many]?.items[0]?.id ?? '';
  return {
    decision: draft.id,
    correction: await first('awardCorrections'),
    delivery: await first('decisionDeliveries'),
  };
}

/** Makes all of them; answers the ids that screens are opened with. */
export async function makeDossiers(url: string): Promise<Dossiers> {
  const office = await openOffice(url);
  const awardFormId = await idOf(office.board, 'awardForms', 'BKT');
  await made(office.board, 'createAwardQuota', 'CreateAwardQuota', {
    ...{ organisationId: office.unit, awardFormId, year: 2021, placeCount: 5, isVerified: true },
    ...{ documentNumber: '100/QĐ-UBND', documentDate: '2021-01-15' },
  });
  return { ...(await waiting(office)), ...(await heard(office)), ...(await decided(office)) };
}
