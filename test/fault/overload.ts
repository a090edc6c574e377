import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from '../site/report.ts';
import { PASSWORD, type Site } from '../site/site.ts';
import { signIn } from '../world/client.ts';
import { residentOf } from './processes.ts';

const SECONDS = 5;
const QUERY =
  'query($after: Int) { people(page: {limit: 25, offset: $after}) { items { id fullName affiliations { organisation { name } } } } }';

interface Measured {
  /** Accepted answers a second. */
  readonly goodput: number;
  readonly shed: number;
  readonly other: number;
  readonly p99: number;
}

interface Asked {
  readonly status: number;
  readonly hasRetryAfter: boolean;
}

function ask(site: Site, agent: Agent, token: string, body: string): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const sent = request(`${site.url}/graphql`, { method: 'POST', agent, headers, timeout: 20_000 }, (answer) => {
      answer.resume();
      answer.once('end', () => {
        resolve({ status: answer.statusCode ?? 0, hasRetryAfter: answer.headers['retry-after'] !== undefined });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Each connection asks for pages of its own, so that no answer is shared; who is sent away waits as he is told. */
async function cannon(site: Site, token: string, connections: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let count = 0;
  let [shed, other] = [0, 0];
  const taken: number[] = [];
  const until = performance.now() + SECONDS * 1_000;
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      count += 1;
      const body = JSON.stringify({ query: QUERY, variables: { after: count % 1_500 } });
      const began = performance.now();
      const { status, hasRetryAfter } = await ask(site, agent, token, body).catch(() => ({
        status: 0,
        hasRetryAfter: false,
      }));
      if (status === 200) taken.push(performance.now() - began);
      else if (status === 503 && hasRetryAfter) {
        shed += 1;
        await sleep(1_000);
      } else other += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  agent.destroy();
  taken.sort((one, two) => one - two);
  return { goodput: taken.length / SECONDS, shed, other, p99: taken[Math.floor(taken.length * 0.99)] ?? 0 };
}

export async function overload(site: Site): Promise<Line[]> {
  const { token } = await signIn(site.url, 'board', PASSWORD);
  await cannon(site, token ?? '', 10);
  const before = residentOf(site.pid);
  const peak = await cannon(site, token ?? '', 50);
  const over = await cannon(site, token ?? '', 500);
  const grown = residentOf(site.pid) / before;
  const share = over.goodput / peak.goodput;
  const told = ({ goodput, shed, p99 }: Measured) =>
    `${Math.round(goodput)}/s, p99 ${Math.round(p99)} ms, ${shed} shed`;
  return [
    {
      what: 'ten times too many callers: goodput',
      promised: '≥ 90 % of 50 callers',
      measured: `${Math.round(share * 100)} %: ${told(over)} against ${told(peak)}`,
      holds: share >= 0.9,
    },
    {
      what: 'ten times too many callers: the rest',
      promised: '503 with Retry-After, nothing else',
      measured: `${over.shed} times 503, ${over.other} others`,
      holds: over.shed > 0 && over.other === 0,
    },
    {
      what: 'ten times too many callers: memory',
      promised: '≤ 1.5 times',
      measured: `${grown.toFixed(2)} times of ${Math.round(before)} MB`,
      holds: grown <= 1.5,
    },
  ];
}
