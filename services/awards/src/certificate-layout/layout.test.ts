import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pdfOf } from '@tdkt/documents';
import { type Actor, attachSender, newId, PUBLIC } from '@tdkt/kernel';
import { type SeenPage, seen } from '@tdkt/testing/pixels';
import { placedTexts } from '../certificate-printing/placed-texts.rules.ts';
import { orderOf, type PrintingLayout } from '../certificate-printing/printing.facts.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { FIRST_FIELDS, FIRST_PAPER, type LayoutField } from './layout.rules.ts';
import { layoutFiles } from './test-page.routes.ts';

/** Layouts as they are kept, and as they are seen on paper. */
let province: Province;
let server: Server;
let caller: Actor = PUBLIC;
let origin = '';
beforeAll(async () => {
  province = await openProvince();
  const route = layoutFiles(province.runtime);
  server = createServer((request, response) => {
    const call = { actor: caller, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
    attachSender(request, { call, address: '10.0.0.1' });
    void route.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await province.close();
});

const CREATE =
  'mutation ($input: CreateCertificateLayout!) { createCertificateLayout(input: $input) { id version fields forms { code } actions } }';
const UPDATE =
  'mutation ($id: ID!, $version: Int!, $input: UpdateCertificateLayout!) { updateCertificateLayout(id: $id, version: $version, input: $input) { id version fields history { items { action } } } }';
let made = 0;
const create = (actor: Actor, input: object = {}) => {
  made += 1;
  const given = { name: `Phôi ${made}`, stock: 'PRE_PRINTED', validFrom: '2021-01-01', ...input };
  return province.ask(actor, CREATE, { input: given });
};

describe('a layout', () => {
  it('begins with the places of A4 lying down, and is changed by the Board alone, at its version', async () => {
    const { board, northOfficer, decider } = province.actors;
    const { data } = await create(board, { awardFormIds: [province.form('BKT')] });
    const layout = data.createCertificateLayout;
    expect(layout).toMatchObject({ fields: FIRST_FIELDS, forms: [{ code: 'BKT' }], actions: ['UPDATE', 'CLOSE'] });
    for (const other of [northOfficer, decider]) expect((await create(other)).codes).toEqual(['FORBIDDEN']);

    const fields = FIRST_FIELDS.map((field) => (field.field === 'NUMBER' ? { ...field, x: 600 } : field));
    const change = { id: layout.id, version: 1, input: { fields } };
    const changed = (await province.ask(board, UPDATE, change)).data.updateCertificateLayout;
    expect(changed).toMatchObject({ version: 2, fields });
    expect(changed.history.items).toHaveLength(2);
    expect((await province.ask(board, UPDATE, change)).codes).toEqual(['CONFLICT']);
  });

  it('that leaves its paper, or is for a form that there is none of, is refused with all that is wrong', async () => {
    const { board } = province.actors;
    const fields = FIRST_FIELDS.map((field) => ({ ...field, x: field.x + 2_000 }));
    const { violations } = await create(board, { fields, awardFormIds: [newId()], pageWidth: 10 });
    expect(violations.map(({ code }) => code)).toEqual(['UNKNOWN_REFERENCE', 'OUT_OF_RANGE']);
    const off = await create(board, { fields });
    expect(off.violations.length).toBeGreaterThan(FIRST_FIELDS.length - 1);
  });

  it('has a test page for everybody who sees it, and for nobody else', async () => {
    const { board, northOfficer, analyst } = province.actors;
    const { id } = (await create(board)).data.createCertificateLayout;
    const get = async (actor: Actor, path = `/certificate-layouts/${id}/test-page.pdf`, method = 'GET') => {
      caller = actor;
      return fetch(origin + path, { method });
    };
    expect((await get(PUBLIC)).status).toBe(401);
    expect((await get(analyst)).status).toBe(403);
    expect((await get(board, `/certificate-layouts/${newId()}/test-page.pdf`)).status).toBe(404);
    expect((await get(board, undefined, 'POST')).status).toBe(422);
    const page = (await seen(Buffer.from(await (await get(northOfficer)).arrayBuffer()))).pages[0];
    expect(page?.size).toEqual([297, 210]);
    expect(page?.texts.join(' ')).toContain('Nguyễn Văn Mẫu');
  });
});

/** A square is as good as a code to see where it lies. */
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1h-1z"/></svg>';
const texts = placedTexts({
  ...{ number: '1/2021/BKT', honouree: 'Bà Nguyễn Thị Ưởng', unitName: 'Trung tâm Y tế', formName: 'Bằng khen' },
  ...{ citation: 'Đã có thành tích', authority: 'CHỦ TỊCH', decision: 'Quyết định số 1', signerName: 'Lê Ước' },
  ...{ placeAndDate: 'Đồng Nai, ngày 15 tháng 9 năm 2021', positions: ['CHỦ TỊCH'], code: SQUARE },
});
const EVERYWHERE = { left: 0, top: 0, right: 430, bottom: 430 };
async function printed(fields: readonly LayoutField[], more: Partial<PrintingLayout> = {}): Promise<SeenPage> {
  const layout = { ...FIRST_PAPER, id: '', version: 1, isPlain: false, fields, ...more };
  const page = (await seen(await pdfOf(orderOf(layout, [texts])))).pages[0];
  if (!page) throw new Error('no page');
  return page;
}
const only = (name: string, more: Partial<LayoutField> = {}): LayoutField[] =>
  FIRST_FIELDS.filter(({ field }) => field === name).map((field) => ({ ...field, ...more }));
const inkOf = async (...given: Parameters<typeof printed>) => {
  const bounds = (await printed(...given)).bounds(EVERYWHERE);
  if (!bounds) throw new Error('no ink');
  return bounds;
};

describe('a layout on paper', () => {
  it.each(['HONOUREE', 'NUMBER', 'SIGNER_NAME', 'CODE'])('%s moved by 10 mm is seen 10 mm further', async (name) => {
    const [field] = only(name);
    const { x = 0, y = 0 } = field ?? {};
    const before = await inkOf(only(name));
    const after = await inkOf(only(name, { x: x + 100, y: y - 100 }));

    for (const side of ['left', 'right'] as const) expect(Math.abs(after[side] - before[side] - 10)).toBeLessThan(0.5);
    for (const side of ['top', 'bottom'] as const) expect(Math.abs(after[side] - before[side] + 10)).toBeLessThan(0.5);
  });

  it('a code lies where its numbers say, to half a millimetre', async () => {
    const { left, top, right, bottom } = await inkOf(only('CODE', { x: 500, y: 700, width: 300 }));
    const places = [
      [left, 50],
      [top, 70],
      [right, 80],
      [bottom, 100],
    ] as const;
    for (const [found, told] of places) expect(Math.abs(found - told)).toBeLessThan(0.5);
  });

  it('the offset of a printer moves everything, and the page keeps the size of its paper', async () => {
    const size = { pageWidth: 2_500, pageHeight: 2_000 };
    const fields = [...only('UNIT_NAME', { x: 100, width: 2_000 }), ...only('CODE')];
    const before = await inkOf(fields, size);
    const after = await inkOf(fields, { ...size, offsetX: 35, offsetY: -20 });

    expect(Math.abs(after.left - before.left - 3.5)).toBeLessThan(0.5);
    expect(Math.abs(after.bottom - before.bottom + 2)).toBeLessThan(0.5);
    expect((await printed(fields, size)).size).toEqual([250, 200]);
  });

  it('alignment, and a name that is too long for its line, stay within the width', async () => {
    const width = { x: 1_000, width: 800 };
    const [left, right] = [
      await inkOf(only('NUMBER', { ...width, align: 'LEFT' })),
      await inkOf(only('NUMBER', { ...width, align: 'RIGHT' })),
    ];
    expect(Math.abs(left.left - 100)).toBeLessThan(1);
    expect(Math.abs(right.right - 180)).toBeLessThan(1);
    const narrow = await inkOf(only('HONOUREE', { x: 1_000, width: 500 }));
    expect(narrow.left).toBeGreaterThan(99.5);
    expect(narrow.right).toBeLessThan(150.5);
  });

  it('stock has its own frame, plain paper gets ours', async () => {
    const frame = { left: 8, top: 80, right: 14, bottom: 120 };
    expect((await printed(FIRST_FIELDS)).bounds(frame)).toBeNull();
    expect((await printed(FIRST_FIELDS, { isPlain: true })).bounds(frame)).not.toBeNull();
  });
});
