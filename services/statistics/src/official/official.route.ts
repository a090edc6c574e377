import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendError, sendFile, xlsxOf } from '@tdkt/exchange';
import {
  AppError,
  type Context,
  callOf,
  createContext,
  forbidden,
  hasRole,
  notFound,
  type Role,
  type Route,
  type Runtime,
  unauthenticated,
} from '@tdkt/kernel';
import { officialSheet } from './official.sheet.ts';
import type { OfficialTable } from './official.views.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface OfficialRoute {
  readonly service: string;
  readonly codes: readonly string[];
  readonly roles: readonly Role[];
  table(ctx: Context, code: string, year: number): Promise<OfficialTable>;
}

interface Ask {
  readonly ctx: Context;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(
  { codes, roles, table }: OfficialRoute,
  { ctx, request, response }: Ask,
  path: string,
): Promise<void> {
  if (ctx.actor.kind === 'PUBLIC') throw unauthenticated();
  if (!hasRole(ctx.actor, roles)) throw forbidden();
  const [, code = '', , year = ''] = /^\/([A-Z]\d{4})\.xlsx(\?year=(\d{4}))?$/.exec(path) ?? [];
  if (!codes.includes(code)) throw notFound();
  if (request.method !== 'GET')
    throw new AppError('INVALID', { violations: [{ code: 'METHOD', params: { allowed: 'GET' } }] });
  const made = await table(ctx, code, Number(year));
  const name = `${code.slice(1)}-${made.year}.xlsx`;
  await sendFile(response, { name, type: XLSX, body: xlsxOf([officialSheet(made)]) });
}

/** `GET /official-tables/<service>/N0602.xlsx?year=2023`: a table as a workbook. */
export function officialRoute(asked: OfficialRoute, runtime: Runtime): Route {
  const prefix = `/official-tables/${asked.service}`;
  return {
    prefix,
    handle: async (request, response) => {
      const ctx = createContext(runtime, callOf(request));
      try {
        await answer(asked, { ctx, request, response }, (request.url ?? '').slice(prefix.length));
      } catch (error) {
        // Half a file is cut off, so that nobody takes it for a whole one.
        if (response.headersSent) response.destroy();
        else sendError(response, error, { language: ctx.language, requestId: ctx.requestId, log: runtime.log });
      }
    },
  };
}
