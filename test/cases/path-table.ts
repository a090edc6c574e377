/** The review path as a page: which form takes which step, why, for how long. `npx tsx test/cases/path-table.ts` writes it. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DEFAULT_SETTINGS, type PathCase, pathOf, REVIEW_PATH, STEP_KINDS, told } from '@tdkt/awards/review';
import { REGIMES, type RegimeCode } from '@tdkt/awards/standard';

export const PATH_TABLE = new URL('../../docs/quy-trinh-xet.md', import.meta.url);

const one = (form: string, formKind: string, level: string): Omit<PathCase, 'regime' | 'procedure'> => ({
  ...{ form, formKind, level, subject: 'INDIVIDUAL', commendationType: 'MERIT' },
});
/** One form of each kind that has a way of its own. */
const FORMS: readonly [string, Omit<PathCase, 'regime' | 'procedure'>][] = [
  ['Giấy khen', one('GK', 'LETTER_OF_COMMENDATION', 'GRASSROOTS')],
  ['Bằng khen của tỉnh', one('BKT', 'CERTIFICATE_OF_MERIT', 'PROVINCE')],
  ['Chiến sĩ thi đua cấp tỉnh', one('CSTDT', 'TITLE', 'PROVINCE')],
  ['Chiến sĩ thi đua toàn quốc', one('CSTDTQ', 'TITLE', 'NATION')],
  ['Cờ thi đua của Chính phủ', one('CTDCP', 'TITLE', 'NATION')],
  ['Bằng khen của Thủ tướng', one('BKTTG', 'CERTIFICATE_OF_MERIT', 'NATION')],
  ['Huân chương Độc lập', one('HCDL1', 'ORDER', 'NATION')],
  ['Anh hùng Lao động', one('AHLD', 'STATE_TITLE', 'NATION')],
];
const PROCEDURES = { FULL: 'thủ tục đầy đủ', SIMPLIFIED: 'thủ tục đơn giản' } as const;

/** A setting of the province, or a clause that was not seen, is marked as such. */
const sure = (isVerified: boolean | undefined): string => (isVerified === false ? ' (chưa xác minh)' : '');

function rowsOf([name, form]: (typeof FORMS)[number], regime: RegimeCode): string[] {
  return Object.entries(PROCEDURES).flatMap(([procedure, title]) =>
    pathOf({ ...form, regime, procedure }, DEFAULT_SETTINGS).map(
      ({ title: step, isNeeded, why, clause, days, threshold }) => {
        const limit = isNeeded && days?.value ? `${days.value} ngày làm việc${sure(days.isVerified)}` : '';
        const share =
          isNeeded && threshold ? `${threshold.value} % tổng số thành viên${sure(threshold.isVerified)}` : '';
        const how = [limit, share].filter(Boolean).join('; ');
        return `| ${name}, ${title} | ${step.vi} | ${isNeeded ? 'có' : 'bỏ qua'} | ${why.vi} | ${told(clause)}${sure(clause.isVerified)} | ${how} |`;
      },
    ),
  );
}

const stepRow = (kind: (typeof STEP_KINDS)[number]): string => {
  const { title, by, after } = REVIEW_PATH[kind];
  return `| ${title.vi} | ${by.vi} | ${after.map((before) => REVIEW_PATH[before].title.vi).join(', ')} |`;
};

/** The whole page; RS-2024 has the same steps as RS-2025 by a decree that was not seen, RS-2026 has no text yet. */
export function pathTable(): string {
  const shown = REGIMES.filter(({ code }) => code === 'RS-2021' || code === 'RS-2025');
  return [
    '# Quy trình xét khen thưởng',
    '',
    'Sinh từ `services/awards/src/review/path.flow.ts`; kiểm thử so bảng này với chương trình. Điều ghi "chưa xác minh" là việc tỉnh tự quy định hoặc văn bản chưa được đối chiếu; Ban xác nhận rồi mới coi là quy định.',
    '',
    ...['| bước | ai thực hiện | sau khi xong |', '|---|---|---|', ...STEP_KINDS.map(stepRow), ''],
    ...shown.flatMap((regime) => [
      ...[`## ${regime.code}: ${regime.title.vi}`, ''],
      ...[
        '| hình thức, thủ tục | bước | có hay không | vì sao | điều | thời hạn, tỷ lệ |',
        '|---|---|---|---|---|---|',
      ],
      ...[...FORMS.flatMap((form) => rowsOf(form, regime.code)), ''],
    ]),
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(PATH_TABLE, pathTable());
