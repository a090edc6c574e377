import type { Annex, Paper } from '@tdkt/documents';
import { issuerLines, longDay } from '../decision-paper/wording.rules.ts';
import { stepText } from '../letter/letter-wording.rules.ts';
import type { MinutesFacts, MinutesItem } from './minutes.facts.ts';
import { attendanceText, leaderOf, percentText, recusalTexts, secretaryOf, shareText } from './minutes.rules.ts';

const PLACE = 'Đồng Nai';
const COUNCIL = 'Hội đồng Thi đua - Khen thưởng tỉnh Đồng Nai';
const COLUMNS = [
  { heading: 'TT', share: 0.07, isNumber: true },
  { heading: 'Họ và tên, tên tập thể', share: 0.31 },
  { heading: 'Đồng ý', share: 0.1, isNumber: true },
  { heading: 'Không đồng ý', share: 0.11, isNumber: true },
  { heading: 'Không ý kiến', share: 0.11, isNumber: true },
  { heading: 'Tỷ lệ (phải đạt)', share: 0.15, isNumber: true },
  { heading: 'Kết quả', share: 0.15 },
];

const rowOf = (item: MinutesItem, at: number, members: number): string[] => [
  ...[String(at + 1), item.subjectName, String(item.yes), String(item.no), String(item.blank)],
  `${shareText(item.yes, members)} (${percentText(item.thresholdPercent)})`,
  item.isPassed ? 'Thông qua' : 'Không thông qua',
];

function tallyOf({ items, memberCount, heldOn }: MinutesFacts): Annex {
  const forms = [...new Set(items.map(({ formName }) => formName))];
  return {
    title: 'KẾT QUẢ BỎ PHIẾU',
    about: `Tỷ lệ tính trên tổng số ${memberCount} thành viên Hội đồng`,
    goesWith: `(Kèm theo Biên bản họp Hội đồng ${longDay(heldOn)})`,
    columns: COLUMNS,
    groups: forms.map((form) => {
      const own = items.filter(({ formName }) => formName === form);
      return { caption: `${form} (${own.length})`, rows: own.map((item, at) => rowOf(item, at, memberCount)) };
    }),
    closing: null,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The paragraphs of the minutes, in the order of a session. */
function articlesOf(facts: MinutesFacts): Paper['articles'] {
  const { seats, items, memberCount, quorumPercent, heldOn, composition, notices, noticeSteps, conclusion } = facts;
  const of = (wanted: string) => seats.filter(({ attendance }) => attendance === wanted);
  const taking = memberCount - of('ABSENT').length;
  const passed = items.filter(({ isPassed }) => isPassed).length;
  const plain = (text: string) => ({ label: '', text });
  const leader = leaderOf(seats);
  return [
    {
      label: 'I.',
      text: `Thời gian: ${longDay(heldOn)}. Hội đồng theo ${composition}, tổng số ${memberCount} thành viên.`,
    },
    { label: 'II.', text: 'Thành phần dự họp' },
    plain(attendanceText('Có mặt', of('PRESENT'))),
    plain(attendanceText('Vắng mặt, có ý kiến bằng văn bản', of('WRITTEN'))),
    plain(attendanceText('Vắng mặt', of('ABSENT'))),
    plain(
      `Chủ trì: ${leader?.fullName ?? ''}. Tham gia ${taking}/${memberCount} thành viên, đạt ${shareText(taking, memberCount)} (tối thiểu ${percentText(quorumPercent)}).`,
    ),
    { label: 'III.', text: 'Lấy ý kiến Nhân dân' },
    ...(notices.length > 0
      ? notices.map((notice) => plain(`${notice.title}: ${notice.conclusion}`))
      : noticeSteps.map((step) => plain(`${capital(stepText(step))}.`))),
    {
      label: 'IV.',
      text: `Kết quả bỏ phiếu kín: thông qua ${passed}/${items.length} trường hợp; kết quả từng trường hợp tại danh sách kèm theo.`,
    },
    ...recusalTexts(items).map(plain),
    { label: 'V.', text: `Kết luận: ${conclusion}` },
  ];
}

/** The minutes of a closed session, signed by the secretary and by whoever led it. */
export function minutesPaper(facts: MinutesFacts): Paper {
  const { seats, title, heldOn, councilName } = facts;
  const leader = leaderOf(seats);
  return {
    ...{ draft: null, above: '', issuer: issuerLines(councilName ?? COUNCIL), number: 'Số:          /BB-HĐTĐKT' },
    ...{ placeAndDate: `${PLACE}, ${longDay(heldOn)}`, kind: 'BIÊN BẢN', about: `Họp Hội đồng: ${title}` },
    ...{ authority: '', bases: [], enacting: '', articles: articlesOf(facts), recipients: [] },
    signer: {
      positions: [leader?.post === 'VICE_CHAIR' ? 'PHÓ CHỦ TỊCH HỘI ĐỒNG' : 'CHỦ TỊCH HỘI ĐỒNG'],
      name: leader?.fullName ?? '',
    },
    otherSigner: { positions: ['THƯ KÝ'], name: secretaryOf(seats)?.fullName ?? '' },
    annex: tallyOf(facts),
  };
}
