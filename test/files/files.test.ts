import { createHash } from 'node:crypto';
import { claimFile } from '@tdkt/files';
import { createContext, newId, PUBLIC, type Transaction, transact } from '@tdkt/kernel';
import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const REQUEST = `mutation ($input: RequestUpload!) { ticket: requestAwardUpload(input: $input) { fileId href } }`;
const COMPLETE = `mutation ($id: ID!) { file: completeAwardUpload(id: $id) { id name mediaType size sha256 href } }`;
interface Ticket {
  readonly fileId: string;
  readonly href: string;
}

let world: World;
let officer: Caller;
let other: Caller;
beforeAll(async () => {
  world = await startWorld();
  [officer, other] = [await world.as('officer.huyen-long-thanh'), await world.as('officer.huyen-xuan-loc')];
});
afterAll(() => world.close());

const describing = (bytes: Buffer, changes: object = {}) => ({
  ...{ name: 'Biên bản họp xét.pdf', mediaType: 'application/pdf', size: bytes.length },
  ...changes,
});
async function ticketFor(bytes: Buffer, changes: object = {}): Promise<Ticket> {
  return (await officer.get<{ ticket: Ticket }>(REQUEST, { input: describing(bytes, changes) })).ticket;
}
const put = (href: string, body: Buffer) =>
  fetch(new URL(href, world.url), { method: 'PUT', body: new Uint8Array(body) });
async function uploaded(bytes = PDF): Promise<string> {
  const { fileId, href } = await ticketFor(bytes);
  expect((await put(href, bytes)).status).toBe(204);
  return fileId;
}
const download = ({ token }: Caller, id: string) =>
  fetch(new URL(`/files/awards/${id}`, world.url), { headers: { authorization: `Bearer ${token}` } });

/** Runs as an account of the given place, as a command of the awards service would. */
async function inAwards<T>(username: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const runtime = world.product.services.get('awards')?.runtime;
  if (!runtime) throw new Error('awards does not run');
  const [account] = await world.sql<{ id: string; path: string }>(
    `select a.id::text as id, o.management_path::text as path from people.account a
     join people.account_grant g on g.account_id = a.id join directory.organisation o on o.id = g.organisation_id
     where a.username = $1 limit 1`,
    [username],
  );
  if (!account) throw new Error(`no account ${username}`);
  const actor = { ...PUBLIC, kind: 'ACCOUNT', accountId: account.id, roles: ['UNIT_OFFICER'], paths: [account.path] };
  const call = { actor: actor as never, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
  return transact(createContext(runtime, call), work);
}

/** Gives the file to a row of the place of `username`. */
const claim = (username: string, id: string, isOpen = false) =>
  inAwards(username, async (tx) => {
    const [place] = await tx.query<{ managementPath: string }>(
      `select management_path::text as "managementPath" from directory.organisation where management_path = any ((select app.paths())::ltree[]) limit 1`,
    );
    if (!place) throw new Error(`${username} has no place`);
    await claimFile(tx, 'awards', {
      ...{ id, path: 'fileId', isOpen },
      place: { managementPath: place.managementPath, memberUnitId: null, clusterId: null },
    });
  });

describe('an upload', () => {
  it('is three steps, and what comes back is what was sent', async () => {
    const id = await uploaded();
    const { file } = await officer.get<{ file: Record<string, unknown> }>(COMPLETE, { id });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(file).toEqual({ ...describing(PDF), id, sha256, href: `/files/awards/${id}` });
    await claim('officer.huyen-long-thanh', id);
    const answer = await download(officer, id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it.each([
    ['a kind that nobody may keep', { mediaType: 'text/html' }, 'FILE_TYPE'],
    ['no bytes', { size: 0 }, 'FILE_SIZE'],
    ['more than 50 MiB', { size: 50 * 1024 * 1024 + 1 }, 'FILE_SIZE'],
    ['no name', { name: ' ' }, 'REQUIRED'],
  ])('of %s is refused', async (_, changes, code) => {
    const { errors } = await officer.ask(REQUEST, { input: describing(PDF, changes) });
    expect(errors?.[0]?.extensions.violations).toEqual([expect.objectContaining({ code })]);
  });

  it('takes only the bytes that were announced', async () => {
    const html = Buffer.from('<script>alert(1)</script>'.padEnd(PDF.length));
    const disguised = await ticketFor(PDF);
    expect((await put(disguised.href, html)).status).toBe(422);
    expect((await put(disguised.href, PDF.subarray(1))).status).toBe(422);
    expect((await officer.ask(COMPLETE, { id: disguised.fileId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await put(disguised.href, PDF)).status).toBe(204);
    expect((await put(disguised.href, PDF)).status).toBe(404);
  });

  it('goes to no address but the one that was given', async () => {
    const { href } = await ticketFor(PDF);
    const foreign = (await ticketFor(PDF)).href.split('?')[0];
    expect((await put(`${foreign}?${href.split('?')[1]}`, PDF)).status).toBe(404);
    expect((await put(href.replace(/expires=\d/, 'expires=9'), PDF)).status).toBe(404);
    expect((await put(href.split('?')[0] ?? '', PDF)).status).toBe(404);
  });
});

describe('a file that belongs to a row', () => {
  let id: string;
  beforeAll(async () => {
    id = await uploaded();
    await claim('officer.huyen-long-thanh', id);
  });

  it.each([
    ['its own unit', 'officer.huyen-long-thanh', 200],
    ['the Board', 'board', 200],
    ['another unit', 'officer.huyen-xuan-loc', 404],
    ['an analyst', 'analyst', 404],
  ])('is read by %s as the row is', async (_, username, status) => {
    expect((await download(await world.as(username), id)).status).toBe(status);
  });

  it('is not there for anybody who is not signed in', async () => {
    expect((await fetch(new URL(`/files/awards/${id}`, world.url))).status).toBe(404);
  });

  it('is given once, and by its uploader only', async () => {
    await expect(claim('officer.huyen-long-thanh', id)).rejects.toThrow();
    const waiting = await uploaded();
    await expect(claim('officer.huyen-xuan-loc', waiting)).rejects.toThrow();
    expect((await download(other, waiting)).status).toBe(404);
    await claim('officer.huyen-long-thanh', waiting, true);
    expect((await download(other, waiting)).status).toBe(200);
  });
});

describe("a unit's own plan", () => {
  const RECORD = `mutation ($input: RecordLaunch!) { launch: recordLaunch(input: $input) { id planFile { name href } } }`;
  const campaignUpload = async (caller: Caller): Promise<string> => {
    const { ticket } = await caller.get<{ ticket: Ticket }>(REQUEST.replace('Award', 'Campaign'), {
      input: describing(PDF),
    });
    expect((await put(ticket.href, PDF)).status).toBe(204);
    return ticket.fileId;
  };
  const launching = async (planFileId: string) => {
    const [row] = await world.sql<{ campaign: string; unit: string }>(
      `select (select id from campaigns.campaign where code = 'TDDB-COVID19-2021') as campaign,
         (select id from directory.organisation where code = 'huyen-long-thanh' limit 1) as unit`,
    );
    const what = {
      campaignId: row?.campaign,
      organisationId: row?.unit,
      launchedOn: '2021-09-01',
      participantCount: 9,
    };
    return { input: { ...what, planFileId } };
  };

  it('is uploaded, launched with, and read by whoever sees the launching', async () => {
    const fileId = await campaignUpload(officer);
    expect((await other.ask(RECORD, await launching(fileId))).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { launch } = await officer.get<{ launch: { planFile: { name: string; href: string } } }>(
      RECORD,
      await launching(fileId),
    );
    expect(launch.planFile.name).toBe('Biên bản họp xét.pdf');
    const get = async ({ token }: Caller) =>
      (await fetch(new URL(launch.planFile.href, world.url), { headers: { authorization: `Bearer ${token}` } })).status;
    expect([await get(officer), await get(await world.as('board')), await get(other)]).toEqual([200, 200, 404]);
  });

  it('is not the file of somebody else, nor one that another row has', async () => {
    const foreign = await campaignUpload(other);
    const before = await world.sql('select 1 from campaigns.launch');
    const { errors } = await officer.ask(RECORD, await launching(foreign));
    expect(errors?.[0]?.extensions.violations).toEqual([{ code: 'UNKNOWN_REFERENCE', path: ['planFileId'] }]);
    expect(await world.sql('select 1 from campaigns.launch')).toHaveLength(before.length);
  });
});
