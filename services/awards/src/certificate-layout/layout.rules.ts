/** Where each text of a certificate stands on its paper. Lengths are tenths of a millimetre from the upper left corner. */
export const LAYOUT_FIELDS = [
  ...['MOTTO', 'AUTHORITY', 'CONFERS', 'FORM_NAME', 'HONOUREE', 'UNIT_NAME', 'CITATION', 'DECISION', 'NUMBER'],
  ...['PLACE_AND_DATE', 'SIGNER_POSITION', 'SIGNER_NAME', 'CODE'],
] as const;
export const ALIGNMENTS = ['LEFT', 'CENTER', 'RIGHT'] as const;

export interface LayoutField {
  readonly field: (typeof LAYOUT_FIELDS)[number];
  readonly x: number;
  readonly y: number;
  /** Of the code: its height, too. */
  readonly width: number;
  /** Points. */
  readonly size: number;
  readonly align: (typeof ALIGNMENTS)[number];
  readonly isBold: boolean;
}
export interface LayoutPaper {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly fields: unknown;
}
interface Violation {
  readonly code: string;
  readonly path: (string | number)[];
  readonly params?: Readonly<Record<string, number>>;
}

/** From a card to A3: what printers of offices take. */
const PAGE = { min: 500, max: 4_300 };
/** A printer that is further off than this is set wrongly. */
const OFFSET = { min: -300, max: 300 };
const SIZE = { min: 6, max: 96 };
/** A code below this is not read by a telephone; a text below it holds no letter. */
const WIDTH = { CODE: 150, text: 50 };

const isWhole = (value: unknown, { min, max }: { min: number; max: number }): boolean =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
const outside = (path: (string | number)[], range: { min: number; max: number }): Violation => ({
  ...{ code: 'OUT_OF_RANGE', path, params: range },
});
const KEYS = ['align', 'field', 'isBold', 'size', 'width', 'x', 'y'];

const whole = (value: unknown): number => (Number.isInteger(value) ? (value as number) : 0);
/** What keeps a text on the paper: where it may begin, and how wide it may be from there. */
function roomOf({ pageWidth, pageHeight }: LayoutPaper, { field, x, width }: Partial<LayoutField>) {
  const isCode = field === 'CODE';
  const least = isCode ? WIDTH.CODE : WIDTH.text;
  return {
    x: { min: 0, max: pageWidth - least },
    y: { min: 0, max: pageHeight - (isCode ? whole(width) : 0) },
    width: { min: least, max: pageWidth - whole(x) },
    size: SIZE,
  };
}

function checkField(paper: LayoutPaper, told: unknown, at: number): Violation[] {
  const field = (told ?? {}) as Partial<LayoutField>;
  // Nothing is kept of which nobody knows what it says.
  if (Object.keys(field).sort().join() !== KEYS.join()) return [{ code: 'UNKNOWN_CHOICE', path: ['fields', at] }];
  const isKnown = {
    field: LAYOUT_FIELDS.some((name) => name === field.field),
    align: ALIGNMENTS.some((name) => name === field.align),
    isBold: typeof field.isBold === 'boolean',
  };
  const unknown = Object.entries(isKnown).filter(([, known]) => !known);
  const room = Object.entries(roomOf(paper, field));
  return [
    ...unknown.map(([key]) => ({ code: 'UNKNOWN_CHOICE', path: ['fields', at, key] })),
    ...room.flatMap(([key, range]) =>
      isWhole(field[key as keyof LayoutField], range) ? [] : [outside(['fields', at, key], range)],
    ),
  ];
}

/** Every text once, wholly on the paper, in a size that is read; a certificate that names nobody is none. */
export function checkLayout(paper: LayoutPaper): Violation[] {
  const pages = (['pageWidth', 'pageHeight'] as const).flatMap((key) =>
    isWhole(paper[key], PAGE) ? [] : [outside([key], PAGE)],
  );
  const offsets = (['offsetX', 'offsetY'] as const).flatMap((key) =>
    isWhole(paper[key], OFFSET) ? [] : [outside([key], OFFSET)],
  );
  if (!Array.isArray(paper.fields)) return [...pages, ...offsets, { code: 'REQUIRED', path: ['fields'] }];
  const fields = paper.fields as readonly unknown[];
  if (fields.length > LAYOUT_FIELDS.length)
    return [...pages, ...offsets, outside(['fields'], { min: 1, max: LAYOUT_FIELDS.length })];
  const names = fields.map((told) => (told as Partial<LayoutField> | null)?.field);
  const twice = names.flatMap((name, at) =>
    names.indexOf(name) < at ? [{ code: 'DUPLICATE', path: ['fields', at, 'field'] }] : [],
  );
  const nobody = names.includes('HONOUREE') ? [] : [{ code: 'REQUIRED', path: ['fields', 'HONOUREE'] }];
  return [
    ...[...pages, ...offsets, ...twice, ...nobody],
    ...(pages.length > 0 ? [] : fields.flatMap((told, at) => checkField(paper, told, at))),
  ];
}

const placed = (
  field: LayoutField['field'],
  [x, y, width]: readonly [number, number, number],
  [size, align, isBold]: readonly [number, LayoutField['align'], boolean],
): LayoutField => ({ field, x, y, width, size, align, isBold });

/** A4 lying down, to begin with: what a stock with frame and national title leaves to be printed. */
export const FIRST_PAPER = { pageWidth: 2_970, pageHeight: 2_100, offsetX: 0, offsetY: 0 } as const;
export const FIRST_FIELDS: readonly LayoutField[] = [
  placed('AUTHORITY', [310, 520, 2_350], [18, 'CENTER', true]),
  placed('FORM_NAME', [310, 680, 2_350], [34, 'CENTER', true]),
  placed('HONOUREE', [360, 900, 2_250], [26, 'CENTER', true]),
  placed('UNIT_NAME', [360, 1_030, 2_250], [16, 'CENTER', false]),
  placed('CITATION', [360, 1_130, 2_250], [15, 'CENTER', false]),
  placed('CODE', [280, 1_560, 240], [12, 'LEFT', false]),
  placed('DECISION', [560, 1_640, 1_050], [12, 'LEFT', false]),
  placed('NUMBER', [560, 1_740, 1_050], [12, 'LEFT', false]),
  placed('PLACE_AND_DATE', [1_740, 1_330, 950], [14, 'CENTER', false]),
  placed('SIGNER_POSITION', [1_740, 1_410, 950], [14, 'CENTER', true]),
  placed('SIGNER_NAME', [1_740, 1_780, 950], [14, 'CENTER', true]),
];
