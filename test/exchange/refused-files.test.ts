import { ZipFile } from 'yazl';
import { startWorld, type World } from '../world/world.ts';
import { Office, writeCsv } from './files.ts';

const CLUSTERS = { service: 'organisations', type: 'Cluster' } as const;
const HEADINGS = ['Mã', 'Tên', 'Loại', 'Thứ tự', 'Có hiệu lực từ'];
const ROW = ['A1', 'Khối', 'BLOC', '300', '2021-02-01'];

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = new Office(world, await world.as('board'));
});
afterAll(() => world.close());

/** Why a file is refused: at once, or when the reading has come to the place. */
async function refusal(file: Uint8Array): Promise<string | undefined> {
  const response = await office.ask('organisations/Cluster/import', { method: 'POST', body: file });
  const body = (await response.json()) as {
    run?: { id: string };
    errors?: { extensions: { violations?: { code: string }[] } }[];
  };
  if (!body.run) return body.errors?.[0]?.extensions.violations?.[0]?.code;
  return (await office.settled(CLUSTERS, body.run.id)).failure?.code;
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rowXml = (cells: readonly string[]) => `<row>${cells.map(cell).join('')}</row>`;
const sheetXml = (rows: string) => `<worksheet ${NS}><sheetData>${rows}</sheetData></worksheet>`;
const TABLE = rowXml(HEADINGS) + rowXml(ROW);
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml': `<workbook ${NS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': sheetXml(TABLE),
};

async function workbook(parts: Readonly<Record<string, string | Buffer>> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries({ ...PARTS, ...parts })) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

it('a plain workbook of somebody else is read', async () => {
  expect(await office.check(CLUSTERS, await workbook())).toMatchObject({ state: 'CHECKED', rowsCreated: 1 });
});

describe('a workbook is refused', () => {
  it.each([
    [
      'with more parts than any workbook has',
      Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`xl/media/${at}.bin`, 'x'])),
    ],
    ['that swells a thousandfold', { 'xl/worksheets/sheet1.xml': sheetXml(TABLE + ' '.repeat(60_000_000)) }],
    [
      'whose text never ends',
      {
        'xl/worksheets/sheet1.xml': sheetXml(
          rowXml([Array.from({ length: 900_000 }, (_, at) => `chữ ${at}`).join(' ')]),
        ),
      },
    ],
  ])('%s, as a bomb', async (_what, parts) => {
    expect(await refusal(await workbook(parts))).toBe('ZIP_BOMB');
  });

  it('whose part says it is smaller than it is', async () => {
    const honest = await workbook({ 'xl/worksheets/sheet1.xml': sheetXml(TABLE + ' '.repeat(9_000)) });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(Buffer.byteLength(sheetXml(TABLE + ' '.repeat(9_000))));
    const lying = Buffer.from(honest);
    for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size, at + 4)) lying.writeUInt32LE(100, at);

    expect(await refusal(lying)).toBe('NOT_A_WORKBOOK');
  });

  it.each([
    ['an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['entities that multiply', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
  ])('with %s in any part of it', async (_what, doctype) => {
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', '[Content_Types].xml'])
      expect(await refusal(await workbook({ [part]: `${doctype}${PARTS[part]}` }))).toBe('DTD');
  });

  it.each([
    ['code for macros', { 'xl/vbaProject.bin': 'x' }],
    [
      'a type that allows macros',
      {
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      },
    ],
  ])('with %s', async (_what, parts) => {
    expect(await refusal(await workbook(parts))).toBe('MACROS');
  });

  it.each([
    ['of the old format or with a password', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'OLD_EXCEL'],
    ['that is cut short', Buffer.from('504b030414000000080000', 'hex'), 'NOT_A_WORKBOOK'],
    ['with nothing in it', Buffer.alloc(0), 'EMPTY_FILE'],
  ])('%s', async (_what, file, code) => {
    expect(await refusal(file)).toBe(code);
  });

  it('without a row of data, with too many columns, in another encoding', async () => {
    const wide = rowXml(Array.from({ length: 101 }, (_, at) => `c${at}`));

    expect(await refusal(await workbook({ 'xl/worksheets/sheet1.xml': sheetXml(rowXml(HEADINGS)) }))).toBe(
      'EMPTY_FILE',
    );
    expect(await refusal(await workbook({ 'xl/worksheets/sheet1.xml': sheetXml(wide) }))).toBe('TOO_MANY_COLUMNS');
    expect(
      await refusal(
        await workbook({ 'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-16"?>${sheetXml(TABLE)}` }),
      ),
    ).toBe('ENCODING');
  });
});

it('a cell with a formula is refused whatever it last showed, and so is one that shows an error', async () => {
  const cells = HEADINGS.slice(1).map((_, at) => cell(ROW[at + 1] as string));
  const formula = `<row><c t="str"><f>HYPERLINK("http://x.example")</f><v>A2</v></c>${cells.join('')}</row>`;
  const broken = `<row><c t="e"><v>#REF!</v></c>${cells.join('')}</row>`;
  const file = await workbook({ 'xl/worksheets/sheet1.xml': sheetXml(rowXml(HEADINGS) + formula + broken) });

  const run = await office.check(CLUSTERS, file);

  expect(await office.errors(CLUSTERS, run.id)).toMatchObject([
    { row: 2, errors: [{ field: 'code', code: 'FORMULA', value: null }] },
    { row: 3, errors: [{ field: 'code', code: 'CELL_ERROR' }] },
  ]);
});

describe('a text file', () => {
  const text = `${HEADINGS.join(';')}\r\n${ROW.join(';')}\r\n`;

  it.each([
    ['UTF-8 without a mark, separated by semicolons', Buffer.from(text)],
    [
      'UTF-16 of Excel ("Unicode text"), separated by tabs',
      Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le'),
    ],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('in %s is read', async (_what, file) => {
    expect(await office.check(CLUSTERS, file)).toMatchObject({ state: 'CHECKED', rowsCreated: 1 });
  });

  it.each([
    [
      'Windows-1258 or another old page',
      Buffer.from([0x4d, 0xe3, 0x2c, 0x54, 0xea, 0x6e, 0x0a, 0x41, 0x2c, 0xd2, 0x0a]),
      'ENCODING',
    ],
    ['bytes of TCVN3', Buffer.from(`M·,Tªn\nA1,Huy\u00d6n Long Th\u00b5nh\n`, 'latin1'), 'LEGACY_FONT'],
    [
      'TCVN3 saved as Unicode',
      writeCsv([
        HEADINGS.map((_, at) => `cot ${at}`),
        ['A1', 'HuyÖn Long Thµnh, tØnh §ång Nai', 'BLOC', '1', '2021-02-01'],
      ]),
      'LEGACY_FONT',
    ],
    [
      'VNI saved as Unicode',
      writeCsv([
        HEADINGS.map((_, at) => `cot ${at}`),
        ['A1', 'Huyeän Long Thaønh, tænh Ñoàng Nai', 'BLOC', '1', '2021-02-01'],
      ]),
      'LEGACY_FONT',
    ],
    ['no text at all', Buffer.from([0x4d, 0x00, 0x00, 0x01, 0x02]), 'NOT_A_TABLE'],
  ])('in %s is refused', async (_what, file, code) => {
    expect(await refusal(file)).toBe(code);
  });

  it('of more than 100 000 rows is refused, and leaves no row staged for long', async () => {
    const rows = Buffer.from(`${HEADINGS.join(',')}\n${'A1,Khối,BLOC,300,2021-02-01\n'.repeat(100_001)}`);

    expect(await refusal(rows)).toBe('TOO_MANY_ROWS');
  });
});

it('a body beyond the limit is cut off', async () => {
  const body = Buffer.alloc(65 * 1024 * 1024, 'a');

  expect(await office.refusal('organisations/Cluster/import', { method: 'POST', body })).toEqual([
    'LIMIT',
    'FILE_SIZE',
  ]);
});

describe('texts that begin like formulas', () => {
  const NAMES = ['=1+1', '+84 251', '-x', '@SUM(A1)', "'=quoted", '＝full width'];

  it.each(['csv', 'xlsx'] as const)('leave as text in %s and come back as they were', async (format) => {
    const board = await world.as('board');
    const ids: string[] = [];
    for (const [at, name] of NAMES.entries()) {
      const input = { code: `F${format}${at}`, name, kind: 'BLOC', ordinal: 1, validFrom: '2021-02-01' };
      const { row } = await board.get<{ row: { id: string } }>(
        'mutation($input: CreateCluster!) { row: createCluster(input: $input) { id } }',
        { input },
      );
      ids.push(row.id);
    }
    const wanted = { filter: { ids } };
    const text = (await office.export(CLUSTERS, wanted)).toString('utf8');
    const run = await office.import(CLUSTERS, await office.export(CLUSTERS, { ...wanted, format }));

    expect(text).not.toMatch(/(^|,)"?[=+\-@＝]/m);
    expect(run).toMatchObject({ rowsUnchanged: NAMES.length, rowsUpdated: 0 });
  });
});
