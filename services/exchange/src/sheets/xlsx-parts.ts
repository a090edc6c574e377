/** The fixed parts of a workbook (ECMA-376): what stands around the rows. */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the cell formats in `STYLES`. */
export const STYLE = {
  ...{ general: 0, heading: 1, day: 2, text: 3, fault: 4 },
  ...{
    strong: 5,
    title: 6,
    centred: 7,
    aside: 8,
    cellHead: 9,
    cell: 10,
    cellCentred: 11,
    cellMoney: 12,
    cellTotal: 13,
  },
} as const;

// Characters that XML cannot hold are written _xHHHH_, and a text that looks so gets its first sign escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(FORBIDDEN, hex)
    .replace(/[&<>"]/g, (sign) => ENTITY[sign] as string);
export const unescapeSigns = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

export interface SheetPart {
  readonly name: string;
  readonly hidden?: boolean;
  /** The row that is repeated at the top of every printed page. */
  readonly repeatedRow?: number | undefined;
}

export const contentTypes = (sheets: readonly SheetPart[]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets
    .map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`)
    .join('')}</Types>`;

export const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbookRelations = (sheets: readonly SheetPart[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets
    .map(
      (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('')}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const repeatedRows = (sheets: readonly SheetPart[]): string => {
  const names = sheets.flatMap(({ name, repeatedRow: row }, at) =>
    row
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escapeXml(sheetName(name)).replaceAll("'", "''")}'!$${row}:$${row}</definedName>`,
        ]
      : [],
  );
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
};

export const workbook = (sheets: readonly SheetPart[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(
      ({ name, hidden }, at) =>
        `<sheet name="${escapeXml(sheetName(name))}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets>${repeatedRows(sheets)}</workbook>`;

/** Spreadsheets allow 31 characters and not all of them. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31);

const serif = (more: string, size = 12): string =>
  `<font>${more}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><sz val="11"/><color rgb="FFC00000"/><name val="Calibri"/></font>',
  ...[serif(''), serif('<b/>'), serif('<b/>', 14), serif('<i/>')],
];
const RULED = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
/** A cell of a printed sheet: font, alignment, format of numbers, rules around it. */
const printed = (font: number, horizontal: string, { format = 0, isRuled = true } = {}): string =>
  `<xf numFmtId="${format}" fontId="${font}" borderId="${isRuled ? 1 : 0}" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`;
/** Number of the built-in format of whole numbers with marks between thousands. */
const THOUSANDS = 3;
const CELLS = [
  ...['<xf/>', '<xf fontId="1" fillId="2" applyFont="1" applyFill="1"/>', '<xf numFmtId="164" applyNumberFormat="1"/>'],
  ...['<xf numFmtId="49" applyNumberFormat="1"/>', '<xf fontId="2" applyFont="1"/>'],
  ...[4, 5, 3, 6].map((font) => printed(font, 'center', { isRuled: false })),
  ...[printed(4, 'center'), printed(3, 'left'), printed(3, 'center')],
  ...[printed(3, 'right', { format: THOUSANDS }), printed(4, 'right', { format: THOUSANDS })],
];

export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills><borders count="2"><border/><border>${RULED}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${CELLS.length}">${CELLS.join('')}</cellXfs></styleSheet>`;

export const SHEET_HEAD = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`;
