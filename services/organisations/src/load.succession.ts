import { epochsOf, type Holders, holdersOf, type Line } from './load.epochs.ts';

export interface Edge {
  readonly predecessor: string;
  /** None: the unit ended without one, or (kind UNKNOWN) the files do not know it. */
  readonly successor: string | null;
  readonly scope: 'WHOLE' | 'PART';
  readonly effectiveOn: string;
  readonly movedAreaKm2: number | null;
  readonly movedPopulation: number | null;
}
/** A reorganisation as the files tell it; what they do not name stays empty. */
export interface Reorganisation {
  readonly kind: 'MERGE' | 'SPLIT' | 'RENAME' | 'KIND_CHANGE' | 'TRANSFER' | 'DISSOLVE' | 'UNKNOWN';
  readonly effectiveOn: string;
  readonly legalBasis: string | null;
  readonly note: string | null;
  readonly isVerified: boolean;
  readonly source: string;
  readonly edges: readonly Edge[];
}

/** Event of the file -> kind, and by which end its rows are one reorganisation. `carry` is none, and who survives a merger does not succeed itself. */
const EVENTS: Readonly<Record<string, readonly [Reorganisation['kind'], 'from_code' | 'to_code']>> = {
  merge: ['MERGE', 'to_code'],
  split: ['SPLIT', 'from_code'],
  'boundary-change': ['TRANSFER', 'from_code'],
  'kind-change': ['KIND_CHANGE', 'from_code'],
  spelling: ['RENAME', 'from_code'],
};
const FILE = 'succession.csv';
const UNKNOWN_STEP =
  'Chưa rõ đơn vị tiếp nhận tại thời điểm này; nguồn chỉ cho biết đơn vị đã về đâu từ ngày 01/7/2025.';

/** The words of the file's bases, in the language of the officials who read them. */
const BASES: readonly (readonly [start: string, text: string])[] = [
  [
    'Standing Committee resolution of 28/9/2024',
    'Nghị quyết ngày 28/9/2024 của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã của tỉnh Đồng Nai giai đoạn 2023 - 2025 (hiệu lực 01/11/2024; chưa rõ số)',
  ],
  ['resolution 1662/NQ-UBTVQH15', 'Nghị quyết số 1662/NQ-UBTVQH15 ngày 16/6/2025 và Nghị quyết số 202/2025/QH15'],
  ['resolution 202/2025/QH15', 'Nghị quyết số 202/2025/QH15 (hiệu lực 01/7/2025)'],
  ['resolution 30/2026/QH16', 'Nghị quyết số 30/2026/QH16 và Nghị quyết số 237/NQ-UBTVQH16 (hiệu lực 30/4/2026)'],
];

function basisOf(line: Line): string | null {
  if (!line.basis) return null;
  const known = BASES.find(([start]) => line.basis?.startsWith(start));
  if (!known) throw new Error(`${FILE}: unknown basis of ${line.from_code}`);
  return known[1];
}
const noteOf = (line: Line): string | null =>
  line.basis?.includes('part of khu phố 10') ? 'Một phần khu phố 10' : null;
const sourceOf = (line: Line): string => [FILE, line.basis?.split('; npm ')[1]].filter(Boolean).join('; ');
const numberOf = (text: string | undefined): number | null => (text ? Number(text) : null);

function edgeOf(line: Line, holders: Holders): Edge {
  const holder = (epoch = '', code = '') => holders.get(epoch)?.get(code) as string;
  return {
    predecessor: holder(line.from_epoch, line.from_code),
    successor: holder(line.to_epoch, line.to_code),
    scope: line.scope === 'part' ? 'PART' : 'WHOLE',
    effectiveOn: line.to_epoch as string,
    movedAreaKm2: numberOf(line.moved_area_km2),
    movedPopulation: numberOf(line.moved_population),
  };
}

/** Rows of one step, gathered into reorganisations. */
function gathered(steps: readonly Line[], holders: Holders): Reorganisation[] {
  const groups = new Map<string, { kind: Reorganisation['kind']; lines: Line[] }>();
  for (const line of steps) {
    const known = EVENTS[line.event ?? ''];
    if (!known) continue;
    const [kind, by] = known;
    const group = groups.get(`${kind} ${line[by]}`) ?? { kind, lines: [] };
    group.lines.push(line);
    groups.set(`${kind} ${line[by]}`, group);
  }
  return [...groups.values()].map(({ kind, lines }) => {
    const [first] = lines as [Line, ...Line[]];
    return {
      kind,
      effectiveOn: first.to_epoch as string,
      legalBasis: basisOf(first),
      note: noteOf(first),
      isVerified: lines.every(({ verified }) => verified === 'true'),
      source: sourceOf(first),
      edges: lines.map((line) => edgeOf(line, holders)),
    };
  });
}

/** A unit that is gone at a date without a row of that step: dissolved where nothing names a successor, else the step is unknown. */
function unnamed(key: string, epoch: string, later: readonly Line[], holders: Holders): Reorganisation {
  const none = { successor: null, scope: 'WHOLE', movedAreaKm2: null, movedPopulation: null } as const;
  return {
    kind: later.length > 0 ? 'UNKNOWN' : 'DISSOLVE',
    effectiveOn: epoch,
    legalBasis: null,
    note: later.length > 0 ? UNKNOWN_STEP : null,
    isVerified: later.length === 0,
    source: later.length > 0 ? FILE : 'units.csv',
    edges: [{ ...none, predecessor: key, effectiveOn: epoch }, ...later.map((line) => edgeOf(line, holders))],
  };
}

/** Every reorganisation between the dates of the files, in the order of their days. */
export function reorganisationsOf(units: readonly Line[], steps: readonly Line[]): Reorganisation[] {
  const holders = holdersOf(units, steps);
  const epochs = epochsOf(units);
  const [first = ''] = epochs;
  return epochs.slice(1).flatMap((epoch, at) => {
    const before = epochs[at] as string;
    const direct = steps.filter((line) => line.from_epoch === before && line.to_epoch === epoch);
    const named = new Set(direct.map((line) => line.from_code));
    const present = new Set(holders.get(epoch)?.values());
    const gone = [...(holders.get(before) ?? [])].filter(([code, key]) => !named.has(code) && !present.has(key));
    // Rows that jump over a date are used for what the single steps leave out only.
    const jumps = gone.map(([code, key]) => {
      const lines = steps.filter(
        (line) =>
          line.from_epoch === first &&
          holders.get(first)?.get(line.from_code ?? '') === key &&
          line.to_epoch !== epochs[1],
      );
      return { code, key, lines };
    });
    const whole = jumps.flatMap(({ lines }) => lines.filter((line) => line.to_epoch === epoch));
    const rest = jumps.filter(({ lines }) => !lines.some((line) => line.to_epoch === epoch));
    return [
      ...gathered([...direct, ...whole], holders),
      ...rest.map(({ key, lines }) => unnamed(key, epoch, lines, holders)),
    ];
  });
}
