import { readFileSync } from 'node:fs';
import {
  type Contender,
  exact,
  type Formula,
  groupShare,
  pointsOf,
  printed,
  rank,
  type ScoredItem,
  type TieBreaker,
  textOf,
  totalFigures,
  totalOf,
} from '@tdkt/campaigns/score';

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;

/** One item as an officer of the Board writes it down. */
interface ItemCase {
  readonly 'trường hợp': string;
  readonly loại: Formula['kind'];
  readonly 'cách tính': Formula['formula'];
  readonly 'điểm tối đa': number;
  readonly 'mức trần (%)'?: number;
  readonly bậc?: readonly { readonly 'từ (%)': number; readonly 'hưởng (%)': number }[];
  readonly 'mỗi trường hợp'?: number;
  readonly 'chỉ tiêu'?: number;
  readonly 'đạt được': number;
  readonly điểm: string;
  readonly 'phép tính': string;
}
const ITEMS = read<ItemCase[]>('score/tung-tieu-chi.json');

it.each(ITEMS.map((one) => [one['trường hợp'], one] as const))('%s', (_title, one) => {
  const formula = {
    ...{ kind: one.loại, formula: one['cách tính'], maximum: one['điểm tối đa'] },
    ...{ cap: one['mức trần (%)'] ?? null, perCase: one['mỗi trường hợp'] ?? null },
    steps: one.bậc?.map((step) => ({ atLeast: step['từ (%)'], share: step['hưởng (%)'] })) ?? null,
  };

  const { points, figures } = pointsOf(formula, { achieved: one['đạt được'], target: one['chỉ tiêu'] ?? null }, 'vi');

  expect({ points: textOf(points), figures }).toEqual({ points: one.điểm, figures: one['phép tính'] });
});

interface UnitCase {
  readonly tên: string;
  readonly 'không giao'?: readonly string[];
  readonly điểm: Readonly<Record<string, number>>;
  readonly 'quyết định'?: number;
  readonly 'kết quả': {
    readonly tổng: string;
    readonly 'phép tính'?: string;
    readonly hạng: number;
    readonly 'đồng hạng'?: boolean;
    readonly 'xếp loại'?: string | null;
    /** The figure that told it from its equals. */
    readonly 'đã xét'?: string;
  };
}
interface ClusterCase {
  readonly 'trường hợp': string;
  readonly 'thang điểm': number;
  readonly 'tiêu chí': readonly {
    readonly mã: string;
    readonly nhóm: string;
    readonly loại: Formula['kind'];
    readonly 'điểm tối đa': number;
  }[];
  readonly 'khi bằng điểm'?: readonly ('ít điểm trừ' | 'cụm trưởng quyết định' | { readonly 'xét nhóm': string })[];
  readonly 'xếp loại': readonly { readonly loại: string; readonly 'từ (%)': number }[];
  readonly 'đơn vị': readonly UnitCase[];
}
const CLUSTERS = read<ClusterCase[]>('score/chuan-hoa-va-xep-hang.json');

const itemsOf = (one: ClusterCase, unit: UnitCase): ScoredItem[] =>
  one['tiêu chí'].map((item) => ({
    ...{ criterionId: item.mã, groupIds: [item.nhóm], kind: item.loại, maximum: exact(item['điểm tối đa']) },
    isAssigned: !unit['không giao']?.includes(item.mã),
    points: exact(unit.điểm[item.mã] ?? 0),
  }));

const breakersOf = ({ 'khi bằng điểm': words = [] }: ClusterCase): TieBreaker[] =>
  words.map((word) => {
    if (word === 'ít điểm trừ') return { kind: 'PENALTY' };
    return word === 'cụm trưởng quyết định' ? { kind: 'DECISION' } : { kind: 'GROUP', groupId: word['xét nhóm'] };
  });

function contenderOf(one: ClusterCase, unit: UnitCase): Contender {
  const items = itemsOf(one, unit);
  const { score, penalty } = totalOf(items, exact(one['thang điểm']));
  const groups = new Map(items.flatMap(({ groupIds }) => groupIds).map((id) => [id, groupShare(items, id)]));
  return { unitId: unit.tên, score, penalty, groups, decided: unit['quyết định'] ?? null };
}

describe.each(CLUSTERS.map((one) => [one['trường hợp'], one] as const))('%s', (_title, one) => {
  const scale = exact(one['thang điểm']);
  const bands = one['xếp loại'].map((band) => ({ classification: band.loại, from: band['từ (%)'] }));
  const contenders = one['đơn vị'].map((unit) => contenderOf(one, unit));
  const places = rank(contenders, { scale, tieBreakers: breakersOf(one), bands });

  it.each(one['đơn vị'].map((unit) => [unit.tên, unit] as const))('%s', (name, unit) => {
    const wanted = unit['kết quả'];
    const total = totalOf(itemsOf(one, unit), scale);
    const found = places.find(({ unitId }) => unitId === name);
    const last = found?.trail.at(-1)?.value ?? null;

    expect(textOf(total.score)).toBe(wanted.tổng);
    expect(found).toMatchObject({ place: wanted.hạng, isShared: wanted['đồng hạng'] ?? false });
    expect(found?.classification ?? null).toBe(wanted['xếp loại'] ?? null);
    if (wanted['phép tính']) expect(totalFigures(total, scale, 'vi')).toBe(wanted['phép tính']);
    if (wanted['đã xét']) expect(last === null ? null : printed(last, 'vi')).toBe(wanted['đã xét']);
  });
});

it('cover every formula, and every thing that is looked at when scores are equal', () => {
  expect(new Set(ITEMS.map((one) => one['cách tính'])).size).toBe(6);
  const kinds = CLUSTERS.flatMap(breakersOf).map(({ kind }) => kind);
  expect([...new Set(kinds)].sort()).toEqual(['DECISION', 'GROUP', 'PENALTY']);
});
