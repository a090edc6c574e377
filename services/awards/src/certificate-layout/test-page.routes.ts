import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { PDF, pdfOf, TypstBusy } from '@tdkt/documents';
import { sendError, sendFile } from '@tdkt/exchange';
import {
  AppError,
  type Context,
  callOf,
  createContext,
  forbidden,
  hasRole,
  isId,
  load,
  notFound,
  ROW_READERS,
  type Route,
  type Runtime,
  unauthenticated,
} from '@tdkt/kernel';
import QRCode from 'qrcode';
import { placedTexts } from '../certificate-printing/placed-texts.rules.ts';
import { printingLayoutOf } from '../certificate-printing/printing.commands.ts';
import { orderOf } from '../certificate-printing/printing.facts.ts';
import { CertificateLayout } from './layout.entity.ts';

const PREFIX = '/certificate-layouts';
const TEST_PAGE = /^\/([0-9a-f-]{36})\/test-page\.pdf$/;

/** Nobody in particular, with names as long as they come. */
const SAMPLE = {
  ...{ number: '123/2021/BKT', honouree: 'Ông (Bà) Nguyễn Văn Mẫu', unitName: 'Trung tâm Y tế huyện Mẫu' },
  ...{ formName: 'Bằng khen', authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI' },
  citation: 'Đã có thành tích xuất sắc trong phong trào thi đua “Bản in thử để căn chỉnh vị trí trên phôi in sẵn”',
  decision: 'Quyết định số 123/QĐ-UBND ngày 15 tháng 9 năm 2021',
  ...{ placeAndDate: 'Đồng Nai, ngày 15 tháng 9 năm 2021', positions: ['CHỦ TỊCH'], signerName: 'Nguyễn Văn Mẫu' },
};

async function sendTestPage(ctx: Context, { request, response }: Exchange): Promise<void> {
  if (ctx.actor.kind === 'PUBLIC') throw unauthenticated();
  if (!hasRole(ctx.actor, ROW_READERS)) throw forbidden();
  const { pathname } = new URL(request.url ?? '/', 'http://service');
  const id = TEST_PAGE.exec(pathname.slice(PREFIX.length))?.[1] ?? '';
  if (!isId(id)) throw notFound();
  if (request.method !== 'GET')
    throw new AppError('INVALID', { violations: [{ code: 'METHOD', params: { allowed: 'GET' } }] });
  const layout = await load(ctx, CertificateLayout, id);
  if (!layout) throw notFound();
  const code = await QRCode.toString(ctx.runtime.config.publicUrl, { type: 'svg', margin: 0 });
  const bytes = await pdfOf(orderOf(printingLayoutOf(layout), [placedTexts({ ...SAMPLE, code })], true)).catch(
    (error: unknown) => Promise.reject(error instanceof TypstBusy ? new AppError('UNAVAILABLE') : error),
  );
  await sendFile(response, { name: `test-page-${id}.pdf`, type: PDF, body: Readable.from([bytes]) });
}
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A page with a grid and the outlines of all texts, to be held against the stock before anything is printed on it. */
export const layoutFiles = (runtime: Runtime): Route => ({
  prefix: PREFIX,
  handle: async (request, response) => {
    const ctx = createContext(runtime, callOf(request));
    try {
      await sendTestPage(ctx, { request, response });
    } catch (error) {
      const { requestId, language } = ctx;
      if (response.headersSent) response.destroy();
      else sendError(response, error, { language, requestId, log: runtime.log });
    }
  },
});
