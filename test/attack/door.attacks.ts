import { connect } from 'node:net';
import { type Attack, answered, ask, refused, send, type Target, told, type Verdict } from './target.ts';

const QUERY = '{ viewer { roles } }';
const MUTATION = 'mutation { readNotification(id: "00000000-0000-7000-8000-000000000000") { id } }';

/** The cookie of a signed-in browser. */
export async function cookieOf(target: Target, username: string): Promise<string> {
  const seen = await send(target, '/auth/sign-in/username', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ username, password: target.password }),
  });
  return seen.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** A mutation in a media type that a form of another site can send. */
const asForm = (type: string, body: string): Attack => ({
  ...{ row: 'G13', what: `a mutation as ${type.split(';')[0]} with a cookie`, expected: '415 INVALID' },
  run: async (target) => {
    const cookie = await cookieOf(target, 'board');
    return answered(
      await send(target, '/graphql', { method: 'POST', headers: { 'content-type': type, cookie }, body }),
      [415],
    );
  },
});

/** Raw bytes over a socket, as no client library would send them; what came back. */
function raw({ url }: Target, text: string, milliseconds = 3_000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let said = '';
    const end = () => {
      socket.destroy();
      resolve(said);
    };
    const timer = setTimeout(end, milliseconds);
    socket.on('data', (part) => (said += part.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(said);
    });
  });
}

const smuggled = (what: string, headers: string, body: string): Attack => ({
  ...{ row: 'N1', what, expected: '400 and one answer only' },
  run: async (target) => {
    const said = await raw(target, `POST /graphql HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n${body}`);
    const answers = said.split('HTTP/1.1 ').length - 1;
    const status = said.slice(9, 12);
    return { holds: answers === 1 && status === '400', measured: `${answers} answers, ${status}` };
  },
});

/** Sockets that send a letter now and then hold nobody else up. */
async function slowly(target: Target): Promise<Verdict> {
  const { hostname, port } = new URL(target.url);
  const sockets = Array.from({ length: 500 }, () => {
    const socket = connect(Number(port), hostname, () => socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nX-A: '));
    socket.on('error', () => undefined);
    return socket;
  });
  const { token } = await target.as('board');
  const taken: number[] = [];
  for (let round = 0; round < 50; round += 1) taken.push((await ask(target, QUERY, { token })).milliseconds);
  for (const socket of sockets) socket.destroy();
  const worst = Math.max(...taken);
  return { holds: worst < 1_000, measured: `500 slow sockets; the slowest of 50 others ${Math.round(worst)} ms` };
}

const noHeaders = ({ headers }: { headers: Headers }): boolean =>
  headers.get('access-control-allow-origin') === null && headers.get('access-control-allow-credentials') === null;

export const DOOR: readonly Attack[] = [
  asForm('application/x-www-form-urlencoded', `query=${encodeURIComponent(MUTATION)}`),
  asForm('text/plain', JSON.stringify({ query: MUTATION })),
  asForm(
    'multipart/form-data; boundary=x',
    `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${MUTATION}\r\n--x--`,
  ),
  {
    ...{ row: 'G12', what: 'a query by GET', expected: '405' },
    run: async (target) => answered(await send(target, `/graphql?query=${encodeURIComponent(QUERY)}`), [405]),
  },
  {
    ...{ row: 'G12', what: 'a mutation by GET with a cookie', expected: '405' },
    run: async (target) => {
      const cookie = await cookieOf(target, 'board');
      return answered(
        await send(target, `/graphql?query=${encodeURIComponent(MUTATION)}`, { headers: { cookie } }),
        [405],
      );
    },
  },
  {
    ...{ row: 'G12', what: 'a POST of another site with our cookie', expected: '403 FORBIDDEN' },
    run: async (target) => {
      const cookie = await cookieOf(target, 'board');
      const seen = await ask(target, QUERY, { headers: { cookie, origin: 'https://evil.example' } });
      return refused(seen, ['FORBIDDEN']);
    },
  },
  {
    ...{ row: 'G14', what: 'Origin of another site, simple and preflight', expected: 'no CORS header' },
    run: async (target) => {
      const origin = 'https://evil.example';
      const plain = await ask(target, '{ __typename }', { headers: { origin } });
      const preflight = await send(target, '/graphql', {
        ...{ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } },
      });
      const signIn = await send(target, '/auth/token', { headers: { origin } });
      const holds = [plain, preflight, signIn].every(noHeaders);
      return { holds, measured: `${told(plain)}; preflight ${preflight.status}` };
    },
  },
  {
    ...{ row: 'G15', what: 'GET /graphql as a browser', expected: '405, no page' },
    run: async (target) => {
      const seen = await send(target, '/graphql', { headers: { accept: 'text/html' } });
      const verdict = answered(seen, [405, 406]);
      return { ...verdict, holds: verdict.holds && !seen.text.includes('<html') };
    },
  },
  {
    ...{ row: 'G21', what: 'headers of an answer', expected: 'nosniff, CSP none, no-store, no server' },
    run: async (target) => {
      const { headers } = await ask(target, '{ __typename }');
      const csp = headers.get('content-security-policy') ?? '';
      const holds =
        headers.get('x-content-type-options') === 'nosniff' &&
        csp.includes("default-src 'none'") &&
        csp.includes("frame-ancestors 'none'") &&
        headers.get('cache-control') === 'no-store' &&
        headers.get('server') === null &&
        headers.get('x-powered-by') === null;
      return { holds, measured: csp };
    },
  },
  {
    ...{ row: 'G21', what: 'the console in a frame, with scripts of others', expected: 'CSP forbids both' },
    run: async (target) => {
      const csp = (await send(target, '/')).headers.get('content-security-policy') ?? '';
      const holds = /frame-ancestors 'none'/.test(csp) && !/script-src[^;]*'unsafe-(inline|eval)'/.test(csp);
      return { holds, measured: csp.slice(0, 60) || 'no policy' };
    },
  },
  {
    ...{ row: 'F6', what: 'identity by header', expected: 'UNAUTHENTICATED' },
    run: async (target) => {
      const headers = {
        'x-user-id': '1',
        'x-role': 'BOARD_ADMIN',
        'x-tdkt-sender': Buffer.from('{"call":{"actor":{"kind":"SYSTEM"}}}').toString('base64'),
        'x-tdkt-signature': 'a',
        'x-forwarded-for': '127.0.0.1',
        'x-actor': 'SYSTEM',
      };
      return refused(await ask(target, QUERY, { headers }), ['UNAUTHENTICATED']);
    },
  },
  {
    ...{ row: 'F6', what: 'metrics through a proxy', expected: '404' },
    run: async (target) =>
      answered(await send(target, '/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } }), [404]),
  },
  {
    ...{ row: 'U3', what: 'paths that climb out of the console', expected: '404 or the console, never a file' },
    run: async (target) => {
      const paths = [
        '/..%2f..%2fetc/passwd',
        '/assets/..%2f..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package-lock.json',
      ];
      const seen = await Promise.all(paths.map((path) => send(target, path)));
      const leaked = seen.find(({ text }) => /root:|"lockfileVersion"|"workspaces"/.test(text));
      return { holds: !leaked, measured: seen.map(({ status }) => status).join(', ') };
    },
  },
  {
    ...{ row: 'G18', what: 'a body of 5 MB', expected: '413 before it is sent' },
    run: async (target) => {
      const head =
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000000\r\n\r\n{';
      const said = await raw(target, head);
      return { holds: said.startsWith('HTTP/1.1 413') && said.includes('"LIMIT"'), measured: said.slice(9, 12) };
    },
  },
  smuggled(
    'Content-Length and Transfer-Encoding together',
    'Content-Length: 6\r\nTransfer-Encoding: chunked',
    '0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n',
  ),
  smuggled(
    'two lengths',
    'Content-Length: 5\r\nContent-Length: 50',
    'abcdeGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n',
  ),
  { row: 'N1', what: 'slow headers on 500 sockets', expected: 'others wait < 1 s', run: slowly },
];
