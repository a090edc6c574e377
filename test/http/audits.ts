/**
 * The audits of GraphQL over HTTP by graphql-http against the gateway's own front, without a database and without a
 * network: `tsx test/http/audits.ts`. The test profile lets questions come by GET and shows the schema to everybody; the
 * shipped one does neither, and shows the schema to BOARD_ADMIN, as whom it is audited.
 */
import { readFileSync } from 'node:fs';
import { createGateway } from '@tdkt/gateway';
import { TrialIdentity } from '@tdkt/gateway/trial';
import { createLog } from '@tdkt/kernel';
import { auditServer } from 'graphql-http';

const GET = 'The product refuses GET: an address with a question in it stays in logs and histories.';
/** What the shipped profile refuses on purpose, by the id of the audit; all of them are things that a server MAY do. */
const EXPLAINED: Readonly<Record<string, string>> = { '5A70': GET, D6D5: GET, '6A70': GET };
const NAMES = ['organisations', 'people', 'campaigns', 'awards'];
const unasked = { execute: () => Promise.reject(new Error('an audit asks no subgraph')), ping: async () => undefined };

async function audit(profile: 'test' | 'shipped'): Promise<number> {
  const identity = await TrialIdentity.make();
  const gateway = await createGateway({
    supergraph: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    subgraphs: NAMES.map((name) => ({ name, ...unasked })),
    identity,
    issuer: 'http://trial.example',
    revocations: null,
    changes: [],
    routes: () => [],
    console: null,
    production: profile === 'shipped',
    isGetOpen: profile === 'test',
    metricsToken: null,
    slowMs: null,
    openTimings: false,
    log: createLog('silent'),
  });
  const url = `http://127.0.0.1:${await gateway.listen(0, '127.0.0.1')}/graphql`;
  const authorization = `Bearer ${await identity.token()}`;
  const fetchFn = (address: string, init: RequestInit = {}) =>
    fetch(address, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } });
  const results = await auditServer({ url, fetchFn });
  await gateway.close();
  const others = results.filter(({ status }) => status !== 'ok');
  for (const one of others) {
    if (one.status === 'ok') continue;
    console.log(`${one.status} ${one.id} ${one.name}: ${one.reason}\n  ${EXPLAINED[one.id] ?? 'not explained'}`);
  }
  console.log(`${profile} profile: ${results.length - others.length} of ${results.length} ok`);
  const isAllowed = (id: string, status: string) => profile === 'shipped' && status === 'notice' && id in EXPLAINED;
  return others.filter(({ id, status }) => !isAllowed(id, status)).length;
}

process.exitCode = (await audit('test')) + (await audit('shipped')) === 0 ? 0 : 1;
