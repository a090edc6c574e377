import { ZipFile } from 'yazl';
import { type Attack, ask, refused, type Seen, send, type Target, told, type Verdict } from './target.ts';

const OFFICER = 'officer.huyen-long-thanh';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

async function zipped(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const sized = (bytes: Buffer, name: string, mediaType: string) => ({ name, mediaType, size: bytes.length });

async function requestUpload(target: Target, input: object): Promise<Seen> {
  const { token } = await target.as(OFFICER);
  const document = 'mutation($input: RequestUpload!) { ticket: requestAwardUpload(input: $input) { fileId href } }';
  return ask(target, document, { token, variables: { input } });
}

/** All three steps of an upload; the first that refuses is told. */
async function upload(target: Target, bytes: Buffer, name: string, mediaType: string): Promise<Seen> {
  const asked = await requestUpload(target, sized(bytes, name, mediaType));
  if (!asked.hasData) return asked;
  const { ticket } = (JSON.parse(asked.text) as { data: { ticket: { fileId: string; href: string } } }).data;
  const { pathname, search } = new URL(ticket.href, target.url);
  const put = await send(target, pathname + search, { method: 'PUT', body: bytes });
  if (put.status !== 204) return put;
  const { token } = await target.as(OFFICER);
  return ask(target, 'mutation($id: ID!) { completeAwardUpload(id: $id) { id name } }', {
    ...{ token, variables: { id: ticket.fileId } },
  });
}

const paper = (
  row: string,
  what: string,
  make: () => Promise<Buffer> | Buffer,
  name: string,
  type: string,
): Attack => ({
  ...{ row, what, expected: 'INVALID within 2 s' },
  run: async (target) => {
    const seen = await upload(target, await make(), name, type);
    const verdict = refused(seen, ['INVALID']);
    return { ...verdict, holds: verdict.holds && seen.milliseconds < 2_000 };
  },
});

const WORKBOOK = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
};
const sheet = (inside: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData></worksheet>`;
const ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;

/** What became of an import, once it has come to rest. */
async function importOf(target: Target, bytes: Buffer): Promise<Seen> {
  const { token } = await target.as('board');
  const headers = { 'content-type': 'application/octet-stream' };
  let seen = await send(target, '/exchange/organisations/Cluster/import', {
    method: 'POST',
    token,
    headers,
    body: bytes,
  });
  const id = (JSON.parse(seen.text) as { run?: { id: string } }).run?.id;
  const until = Date.now() + 20_000;
  while (id && Date.now() < until) {
    seen = await send(target, `/exchange/organisations/Cluster/imports/${id}`, { token });
    if (!/"state":"(READING|CHECKING)"/.test(seen.text)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return seen;
}

const workbook = (what: string, code: string, make: () => Promise<Buffer>): Attack => ({
  ...{ row: what.includes('XML') ? 'U2' : 'U1', what, expected: code },
  run: async (target): Promise<Verdict> => {
    const bytes = await make();
    const began = performance.now();
    const seen = await importOf(target, bytes);
    const taken = Math.round(performance.now() - began);
    const holds = seen.text.includes(code) && !seen.text.includes('root:') && taken < 10_000;
    return { holds, measured: `${seen.text.includes(code) ? code : told(seen)}, ${bytes.length} bytes, ${taken} ms` };
  },
});

async function foreignTickets(target: Target): Promise<Verdict> {
  const asked = await requestUpload(target, sized(PDF, 'a.pdf', 'application/pdf'));
  const { ticket } = (JSON.parse(asked.text) as { data: { ticket: { fileId: string; href: string } } }).data;
  const { pathname, searchParams, search } = new URL(ticket.href, target.url);
  const forged = [...searchParams.keys()].map((name) => {
    const changed = new URLSearchParams(search);
    changed.set(name, name.startsWith('e') ? '9999999999999' : 'A'.repeat(43));
    return `${pathname}?${changed}`;
  });
  const statuses = [];
  for (const path of [pathname, ...forged])
    statuses.push((await send(target, path, { method: 'PUT', body: PDF })).status);
  const read = await send(target, pathname);
  return {
    holds: statuses.every((status) => status === 404) && [401, 403, 404].includes(read.status),
    measured: `PUT ${statuses.join(', ')}; GET ${read.status}`,
  };
}

export const FILES: readonly Attack[] = [
  workbook('a workbook that swells to 100 MB', 'ZIP_BOMB', () =>
    zipped({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet(' '.repeat(100_000_000)) }),
  ),
  workbook('a workbook of 10,000 parts', 'ZIP_BOMB', () =>
    zipped({ ...WORKBOOK, ...Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x/${at}`, 'x'])) }),
  ),
  workbook('an XML entity of a file in a workbook', 'DTD', () =>
    zipped({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': `${ENTITY}${sheet('<row><c><v>&e;</v></c></row>')}` }),
  ),
  workbook('a billion laughs in XML', 'DTD', () =>
    zipped({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': `${LAUGHS}${sheet('<row><c><v>&j;</v></c></row>')}` }),
  ),
  paper(
    'U3',
    'HTML under the name of a PDF',
    () => Buffer.from('<html><script>1</script></html>'),
    'a.pdf',
    'application/pdf',
  ),
  paper(
    'U3',
    'a program under the name of a picture',
    () => Buffer.from('MZ\u0090\u0000'.repeat(50), 'latin1'),
    'a.png',
    'image/png',
  ),
  paper('U3', 'SVG with a script', () => Buffer.from('<svg onload="alert(1)"/>'), 'a.svg', 'image/svg+xml'),
  paper('U3', 'HTML', () => Buffer.from('<html></html>'), 'a.html', 'text/html'),
  paper('U3', 'a workbook that says it is a PDF', () => zipped(WORKBOOK), 'a.pdf', 'application/pdf'),
  paper('U3', 'a PDF that says it is a Word file', () => PDF, 'a.docx', DOCX),
  paper('U3', 'a name of 300 characters', () => PDF, `${'a'.repeat(300)}.pdf`, 'application/pdf'),
  paper('U4', 'the test file of virus scanners as a workbook', () => Buffer.from(EICAR), 'a.xlsx', XLSX),
  {
    ...{ row: 'U3', what: 'a name that climbs and turns round', expected: 'kept without folders and marks' },
    run: async (target) => {
      const seen = await upload(target, PDF, '../../etc/\u202Efdp.pdf', 'application/pdf');
      const holds = seen.hasData && !/\.\.\/|\/etc|\u202E/.test(seen.text);
      return { holds, measured: told(seen) };
    },
  },
  {
    ...{ row: 'U1', what: 'an upload of 60 MB', expected: 'INVALID before a byte' },
    run: async (target) =>
      refused(await requestUpload(target, { name: 'a.pdf', mediaType: 'application/pdf', size: 60 * 2 ** 20 }), [
        'INVALID',
      ]),
  },
  { row: 'U6', what: 'tickets that are forged or missing', expected: '404', run: foreignTickets },
  {
    ...{ row: 'U5', what: 'an address as callback of sign-in', expected: 'no way to another site' },
    run: async (target) => {
      const seen = await send(target, '/auth/sign-in/social', {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ provider: 'oidc', callbackURL: 'http://169.254.169.254/latest' }),
      });
      const location = seen.headers.get('location') ?? '';
      return { holds: seen.status >= 400 && !location.includes('169.254'), measured: told(seen) };
    },
  },
];
