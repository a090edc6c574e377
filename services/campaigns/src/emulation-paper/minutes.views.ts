import type { Annex, Paper } from '@tdkt/documents';
import type { EmulationMeeting, MeetingItem, MeetingSeat } from '../meeting/meeting.entity.ts';
import type { ItemResult } from '../meeting/meeting.rules.ts';
import { longDay, number, shareText, upper } from './wording.rules.ts';

export interface MinutesFacts {
  readonly clusterName: string;
  readonly leaderName: string;
  readonly meeting: EmulationMeeting;
  readonly seats: readonly MeetingSeat[];
  readonly items: readonly MeetingItem[];
}

const RESULTS: Readonly<Record<ItemResult, string>> = {
  PASSED: 'Được đề nghị',
  FAILED: 'Không đủ tỷ lệ',
  TIED: 'Bằng nhau, bỏ phiếu lại',
  OVER_QUOTA: 'Hết chỉ tiêu',
};
const OFFICES = { LEADER: 'Trưởng cụm, khối năm sau', DEPUTY: 'Phó cụm, khối năm sau' } as const;
const subjectOf = ({ purpose, formName }: MeetingItem): string =>
  purpose === 'AWARD' ? (formName ?? '') : OFFICES[purpose];

function tallyOf({ meeting, items }: MinutesFacts): Annex {
  const members = meeting.memberCount ?? 0;
  const subjects = [...new Set(items.map(subjectOf))];
  const rowOf = (item: MeetingItem, at: number): string[] => [
    ...[String(at + 1), item.organisationName, item.place == null ? '' : String(item.place)],
    ...[item.yesCount, item.noCount, item.blankCount].map((count) => String(count ?? 0)),
    ...[shareText(item.yesCount ?? 0, members), item.result ? RESULTS[item.result] : ''],
  ];
  return {
    ...{ title: 'KẾT QUẢ BỎ PHIẾU', about: `Tỷ lệ tính trên tổng số ${members} thành viên` },
    goesWith: `(Kèm theo Biên bản họp ${longDay(meeting.heldOn)})`,
    columns: [
      { heading: 'TT', share: 0.07, isNumber: true },
      { heading: 'Đơn vị', share: 0.29 },
      { heading: 'Xếp thứ', share: 0.08, isNumber: true },
      { heading: 'Đồng ý', share: 0.09, isNumber: true },
      { heading: 'Không', share: 0.09, isNumber: true },
      { heading: 'Trắng', share: 0.09, isNumber: true },
      { heading: 'Tỷ lệ', share: 0.11, isNumber: true },
      { heading: 'Kết quả', share: 0.18 },
    ],
    groups: subjects.map((subject) => {
      const own = items.filter((item) => subjectOf(item) === subject);
      return { caption: `${subject} (chỉ tiêu ${own[0]?.placeCount ?? 0})`, rows: own.map(rowOf) };
    }),
    closing: null,
  };
}

const listOf = (label: string, seats: readonly MeetingSeat[]): string =>
  `${label}: ${seats.length}${seats.length > 0 ? ` (${seats.map(({ organisationName }) => organisationName).join('; ')})` : ''}.`;

function articlesOf({ meeting, seats }: MinutesFacts): Paper['articles'] {
  const of = (wanted: string) => seats.filter(({ attendance }) => attendance === wanted);
  const plain = (text: string) => ({ label: '', text });
  const kind = meeting.voteKind === 'SECRET' ? 'bỏ phiếu kín' : 'biểu quyết công khai';
  return [
    { label: 'I.', text: `Thời gian, địa điểm: ${longDay(meeting.heldOn)}, tại ${meeting.venue}.` },
    { label: 'II.', text: `Thành phần: tổng số ${meeting.memberCount ?? 0} thành viên.` },
    plain(listOf('Có mặt', of('PRESENT'))),
    plain(listOf('Vắng mặt, bỏ phiếu bằng văn bản', of('WRITTEN'))),
    plain(listOf('Vắng mặt', of('ABSENT'))),
    plain(`Đại diện Ban Thi đua - Khen thưởng tỉnh: ${meeting.boardRepresentative}.`),
    { label: 'III.', text: 'Nội dung:' },
    ...meeting.agenda.map((text, at) => plain(`${at + 1}. ${text}`)),
    {
      label: 'IV.',
      text:
        `Kết quả ${kind}: cần ít nhất ${number(meeting.thresholdPercent)}% tổng số thành viên đồng ý, trong chỉ tiêu được giao; ` +
        'kết quả từng trường hợp tại danh sách kèm theo.',
    },
    { label: 'V.', text: `Kết luận: ${meeting.conclusion ?? ''}` },
  ];
}

/** The minutes of a closed meeting with the vote, which a proposal of the cluster rests on. */
export function minutesPaper(facts: MinutesFacts): Paper {
  const { clusterName, leaderName, meeting } = facts;
  return {
    ...{ draft: null, above: 'TỈNH ĐỒNG NAI', issuer: [upper(clusterName)], number: 'Số:          /BB-TĐKT' },
    placeAndDate: `Đồng Nai, ${longDay(meeting.heldOn)}`,
    ...{ kind: 'BIÊN BẢN', about: `Họp tổng kết, bình xét thi đua năm ${meeting.year} của ${clusterName}` },
    ...{ authority: '', bases: [], enacting: '', articles: articlesOf(facts), recipients: [] },
    signer: { positions: ['ĐƠN VỊ TRƯỞNG CỤM, KHỐI'], name: leaderName },
    otherSigner: { positions: ['THƯ KÝ'], name: '' },
    annex: tallyOf(facts),
  };
}
