import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Actor, attachSender, newId, PUBLIC } from '@tdkt/kernel';
import { awards } from '../index.ts';
import type { Province } from './province.ts';

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}
/** The routes of the service over HTTP, each call as whom the test names. */
export interface Door {
  get(actor: Actor, path: string, options?: RequestInit): Promise<Got>;
  /** Uploads a file in the three steps; answers its id. */
  upload(actor: Actor, bytes: Buffer, mediaType?: string): Promise<string>;
  close(): void;
}

const REQUEST = 'mutation($input: RequestUpload!) { requestAwardUpload(input: $input) { fileId href } }';

export async function openDoor(province: Province): Promise<Door> {
  let caller: Actor = PUBLIC;
  const routes = (await awards.routes?.(province.runtime)) ?? [];
  const server = createServer((request, response) => {
    const call = { actor: caller, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
    attachSender(request, { call, address: '127.0.0.1' });
    void routes.find(({ prefix }) => request.url?.startsWith(prefix))?.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = async (actor: Actor, path: string, options: RequestInit = {}): Promise<Got> => {
    caller = actor;
    const response = await fetch(origin + path, options);
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  };
  return {
    get,
    upload: async (actor, bytes, mediaType = 'application/pdf') => {
      const input = { name: 'Bản ký.pdf', mediaType, size: bytes.length };
      const { fileId, href } = (await province.ask(actor, REQUEST, { input })).data.requestAwardUpload;
      await get(actor, href, { method: 'PUT', body: new Uint8Array(bytes) });
      return fileId as string;
    },
    close: () => server.close(),
  };
}
