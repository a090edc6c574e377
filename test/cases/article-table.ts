/** The law as a table: article, standard, what it asks for, and how many cases show it. `npx tsx test/cases/article-table.ts` writes it. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { REGIMES, type Regime, type Requirement, type Standard } from '@tdkt/awards/standard';
import { vi } from '../../admin/src/i18n/vi.ts';
import { type GoldenCase, readCases } from './cases.ts';

export const TABLE = new URL('../../docs/dieu-luat-tieu-chuan.md', import.meta.url);

const LEVELS: Readonly<Record<string, string>> = vi.enums.PersonRatingLevel;
const REACHES: Readonly<Record<string, string>> = vi.enums.InitiativeLevel;
const SUBJECTS: Readonly<Record<string, string>> = vi.enums.SubjectKind;

type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;
const waysOf = ({ ways, isConsecutive, since }: Of<'PRIOR_AWARD'>): string => {
  const told = ways.map((way) =>
    Object.entries(way)
      .map(([form, count]) => `${count} ${form}`)
      .join(' + '),
  );
  const after = since ? ` sau ${since.join(', ')}` : '';
  return `đã được tặng ${told.join(' hoặc ')}${isConsecutive ? ' liên tục' : ''}${after}`;
};
const yearsOf = ({ years, level, best }: Of<'COMPLETION_STREAK'>): string => {
  const part = best ? `, trong đó ${best.years} năm “${LEVELS[best.level]}”` : '';
  return `${years === 1 ? 'trong năm' : `${years} năm liên tục`} từ mức “${LEVELS[level]}”${part}`;
};
const RANKED = {
  CLUSTER: 'cụm, khối',
  CENTRAL_CLUSTER: 'cụm của Trung ương',
  PROVINCE: 'phong trào của tỉnh',
} as const;

/** How each kind of requirement reads. */
const WORDS: { readonly [K in Requirement['kind']]: (asked: Of<K>) => string } = {
  STATED: ({ text }) => text.vi,
  SETTING: ({ text }) => `${text.vi} (tỉnh hoặc nghị định quy định)`,
  PRIOR_AWARD: waysOf,
  COMPLETION_STREAK: yearsOf,
  INITIATIVE: ({ count, reach, years }) => `${count} sáng kiến (${REACHES[reach]}) trong ${years} năm`,
  UNIT_RATIO: ({ form, isStrict, percent }) => `tỷ lệ ${form} ${isStrict ? 'trên' : 'ít nhất'} ${percent} %`,
  UNIT_MIN_COUNT: ({ count, form }) => `ít nhất ${count} ${form}`,
  UNIT_COMPLETED: ({ percent }) => `${percent} % cá nhân hoàn thành nhiệm vụ`,
  NO_DISCIPLINE: () => 'không có cá nhân bị kỷ luật từ cảnh cáo trở lên',
  CLUSTER_RANK: ({ rank, of }) => `đứng thứ ${rank} (${RANKED[of]})`,
  MOVEMENT_RESULT: ({ years }) =>
    `được bình xét trong phong trào${years ? ` từ ${years} năm, khi sơ kết, tổng kết` : ''}`,
  AGE_OF_UNIT: ({ years }) => `xây dựng, phát triển từ ${years} năm`,
  ANY_OF: ({ of }) => of.map(wordsOf).join(' hoặc '),
};
function wordsOf(asked: Requirement): string {
  return (WORDS[asked.kind] as (one: Requirement) => string)(asked);
}

const CASES: readonly GoldenCase[] = readCases().flatMap(([, cases]) => cases);
const shown = (regime: Regime, { form }: Standard, clause: string, answer: 'PASS' | 'FAIL'): number =>
  CASES.filter((one) => one.regime === regime.code && one.form === form && one.clauses?.[clause] === answer).length;

function rowsOf(regime: Regime, standard: Standard): string[] {
  const subjects = standard.subjects.map((subject) => SUBJECTS[subject]).join(', ');
  return [...(standard.always ?? []), ...standard.cases].map(
    ({ clause: { clause, instrument, isVerified = true }, requires }) => {
      const counts = [shown(regime, standard, clause, 'PASS'), shown(regime, standard, clause, 'FAIL')];
      const named = `${instrument} ${clause}${isVerified ? '' : ' (chưa xác minh)'}`;
      return `| ${named} | ${standard.form} | ${subjects} | ${requires.map(wordsOf).join('; ')} | ${counts.join(' | ')} |`;
    },
  );
}

const byArticle = (one: string, other: string): number => one.localeCompare(other, 'vi', { numeric: true });

function partOf(regime: Regime): string {
  const rows = regime.standards.flatMap((standard) => rowsOf(regime, standard)).sort(byArticle);
  const [from, to] = regime.inForce;
  return [
    `## ${regime.code}: ${regime.title.vi}`,
    '',
    `Hồ sơ tiếp nhận từ ${from}${to ? ` đến ${to}` : ''}. ${regime.transition.text.vi}`,
    '',
    '| điều | hình thức | đối tượng | điều kiện | ca đạt | ca không đạt |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The whole page; RS-2024 and RS-2026 have the articles of RS-2025. */
export function articleTable(): string {
  const told = REGIMES.filter(({ code }) => code === 'RS-2021' || code === 'RS-2025');
  return [
    '# Điều luật → tiêu chuẩn → điều kiện → ca kiểm thử',
    '',
    'Sinh từ `services/awards/src/standard` và `test/cases/*.json`; kiểm thử so bảng này với dữ liệu. RS-2024 (Nghị định 98/2023) dùng các điều của Luật 2022 như RS-2025; RS-2026 chưa có văn bản nên mọi điều ghi "chưa xác minh". Đã mã hóa các điều 21–31, 42–44, 73–75 của Luật 2022 và phần tương ứng của Luật 2003; huân chương khác, huy chương, danh hiệu vinh dự Nhà nước, giải thưởng (các điều 32–41, 45–71) và bảng cống hiến theo chức vụ chưa có.',
    '',
    ...told.map((regime) => `${partOf(regime)}\n`),
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(TABLE, articleTable());
