/** The law as a table: article, standard, what it asks for, and how many cases show it. `npx tsx test/cases/article-table.ts` writes it. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  type Clause,
  REGIMES,
  type Regime,
  type Requirement,
  type Standard,
  type StandardCase,
} from '@tdkt/awards/standard';
import { vi } from '../../admin/src/i18n/vi.ts';
import { type GoldenCase, nameOf, readCases } from './cases.ts';
import { placed } from './provisions.ts';

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
  NOT_AWARDED: () => 'chưa được khen thưởng quá trình cống hiến',
  POSITION_YEARS: ({ form }) => `thời gian giữ chức vụ đạt đúng mức ${form} theo bảng`,
  AGE_OF_UNIT: ({ years }) => `xây dựng, phát triển từ ${years} năm`,
  ANY_OF: ({ of }) => of.map(wordsOf).join(' hoặc '),
};
function wordsOf(asked: Requirement): string {
  return (WORDS[asked.kind] as (one: Requirement) => string)(asked);
}

const CASES: readonly GoldenCase[] = readCases().flatMap(([, cases]) => cases);
const shown = (regime: Regime, { form }: Standard, clause: string, answer: 'PASS' | 'FAIL'): number =>
  CASES.filter((one) => one.regime === regime.code && one.form === form && one.clauses?.[clause] === answer).length;

/** Requirements of a case by the point that asks for them. */
function pointsOf({ clause, requires }: StandardCase): ReadonlyMap<string, [Clause, Requirement[]]> {
  const points = new Map<string, [Clause, Requirement[]]>();
  for (const asked of requires) {
    const own = asked.at ?? clause;
    const told = points.get(nameOf(own));
    if (told) told[1].push(asked);
    else points.set(nameOf(own), [own, [asked]]);
  }
  return points;
}

function rowsOf(regime: Regime, standard: Standard): string[] {
  const subjects = standard.subjects.map((subject) => SUBJECTS[subject]).join(', ');
  return [...(standard.always ?? []), ...standard.cases].flatMap((one) =>
    [...pointsOf(one)].map(([name, [{ clause, instrument, isVerified = true }, requires]]) => {
      const counts = [shown(regime, standard, name, 'PASS'), shown(regime, standard, name, 'FAIL')];
      const via = name === nameOf(one.clause) ? '' : ` (thuộc ${one.clause.clause})`;
      const named = `${instrument} ${clause}${via}${isVerified ? '' : ' (chưa xác minh)'}`;
      return `| ${named} | ${standard.form} | ${subjects} | ${requires.map(wordsOf).join('; ')} | ${counts.join(' | ')} |`;
    }),
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

/** What stands behind the clauses that ask for nothing themselves. */
function placesPart(): string {
  const rows = placed().map(({ clause, what, where }) => `| L2022 ${clause} | ${what} | ${where} |`);
  return [
    '## Khoản, điểm không tự đặt điều kiện (điều 20–74)',
    '',
    '| điều | là gì | thể hiện ở đâu |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The whole page; RS-2024 and RS-2026 have the articles of RS-2025. */
export function articleTable(): string {
  const told = REGIMES.filter(({ code }) => code === 'RS-2021' || code === 'RS-2025');
  return [
    '# Điều luật → tiêu chuẩn → điều kiện → ca kiểm thử',
    '',
    'Sinh từ `services/awards/src/standard` và `test/cases/*.json`; kiểm thử so bảng này với dữ liệu. RS-2024 (Nghị định 98/2023) dùng các điều của Luật 2022 như RS-2025; RS-2026 chưa có văn bản nên mọi điều ghi "chưa xác minh". Mọi khoản, điểm của các điều 20–74 Luật 2022 đều có ở đây: hoặc là điều kiện đã mã hóa, hoặc ở bảng cuối (liệt kê hình thức, dẫn chiếu, cách tính, thời điểm xét, hoặc giao nghị định, bộ, tỉnh quy định kèm mã nội dung trong Quy định của tỉnh). Các điều của Nghị định 152/2025 đứng sau khoản của Luật mà chúng chi tiết.',
    '',
    `Có ${CASES.length} ca kiểm thử; cột cuối là số ca nêu đúng khoản, điểm đó với kết quả đạt, không đạt.`,
    '',
    ...told.map((regime) => `${partOf(regime)}\n`),
    `${placesPart()}\n`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(TABLE, articleTable());
