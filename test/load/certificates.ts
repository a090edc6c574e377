/**
 * `npm run bench -- certificates`: a decision with a thousand persons, recorded, signed and issued through the whole product, then
 * printed in the background on a layout and on plain paper. Prints a table; with `--write` also puts it into docs/performance.md.
 */
import { type Product, product, runDemoLarge } from './product.ts';
import { cpuSeconds, megabytes } from './usage.ts';
import { writeFigures } from './write.ts';

const SIZES = '--organisations 1000 --people 2000 --reports 10 --awards 10 --campaigns 1 --proposals 10'.split(' ');
/** Seconds that a thousand may take, and how often the run is asked for meanwhile. */
const LIMIT = 60;
const ASKED_AGAIN_MS = 200;
const COUNT = 1_000;
const PAGE = 100;

interface Row {
  readonly id: string;
  readonly version: number;
}
interface Run extends Row {
  readonly state: string;
  readonly progress: { readonly totalCount: number; readonly doneCount: number };
  readonly file: { readonly size: number; readonly href: string } | null;
}
type Ask = <T>(query: string, variables?: object) => Promise<T>;

async function signedIn({ url, password }: Product): Promise<{ ask: Ask; token: string }> {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username: 'board', password });
  const signIn = await fetch(`${url}/auth/sign-in/username`, { method: 'POST', headers: json, body });
  const { accessToken: token } = (await signIn.json()) as { accessToken: string };
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const headers = { ...json, authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() };
    const init = { method: 'POST', headers, body: JSON.stringify({ query, variables }) };
    const { data, errors } = (await (await fetch(`${url}/graphql`, init)).json()) as { data: T; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return { ask, token };
}

async function personsOf(ask: Ask): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < COUNT) {
    const page = { limit: PAGE, offset: ids.length };
    const query = 'query($page: PageInput) { people(page: $page) { items { id } } }';
    const { people } = await ask<{ people: { items: readonly Row[] } }>(query, { page });
    if (people.items.length === 0) throw new Error(`${ids.length} persons only`);
    ids.push(...people.items.map(({ id }) => id));
  }
  return ids.slice(0, COUNT);
}

/** A signed decision of as many persons, each with a certificate. */
async function aDecision(ask: Ask): Promise<string> {
  const first = await ask<Record<'awardForms' | 'organisations', { items: readonly Row[] }>>(
    '{ awardForms(filter: {code: ["BKT"]}) { items { id } } organisations(page: {limit: 1}) { items { id } } }',
  );
  const [form, issuer] = [first.awardForms.items[0]?.id, first.organisations.items[0]?.id];
  const input = {
    ...{ title: 'Về việc tặng Bằng khen', signerName: 'Người ký', signerPosition: 'Chủ tịch', decidedOn: '2021-09-15' },
    issuerOrganisationId: issuer,
  };
  const { createDecision: draft } = await ask<{ createDecision: Row }>(
    'mutation($input: CreateDecision!) { createDecision(input: $input) { id version } }',
    { input },
  );
  const line = { awardFormId: form, subjectKind: 'INDIVIDUAL', commendationType: 'SUDDEN' };
  const { recordAwards: recorded } = await ask<{ recordAwards: Row }>(
    'mutation($id: ID!, $version: Int!, $items: [AwardItem!]!) { recordAwards(decisionId: $id, version: $version, items: $items) { id version } }',
    { ...draft, items: (await personsOf(ask)).map((personId) => ({ ...line, personId })) },
  );
  await ask('mutation($id: ID!, $version: Int!) { signDecision(id: $id, version: $version) { id } }', recorded);
  await ask('mutation($id: ID!) { issueCertificates(decisionId: $id) { id } }', { id: draft.id });
  return draft.id;
}

const RUN = 'id version state progress { totalCount doneCount } file { size href }';
async function print(ask: Ask, input: object): Promise<{ run: Run; seconds: number; steps: number }> {
  const began = performance.now();
  let { startCertificatePrinting: run } = await ask<{ startCertificatePrinting: Run }>(
    `mutation($input: StartCertificatePrinting!) { startCertificatePrinting(input: $input) { ${RUN} } }`,
    { input },
  );
  const seen = new Set<number>();
  while (run.state === 'RUNNING') {
    await new Promise((resolve) => setTimeout(resolve, ASKED_AGAIN_MS));
    run = (await ask<{ backgroundRun: Run }>(`query($id: ID!) { backgroundRun(id: $id) { ${RUN} } }`, { id: run.id }))
      .backgroundRun;
    seen.add(run.progress.doneCount);
  }
  if (run.state !== 'DONE' || run.progress.doneCount !== COUNT) throw new Error(JSON.stringify(run));
  return { run, seconds: (performance.now() - began) / 1000, steps: seen.size };
}

interface Order {
  readonly folder: string;
  readonly isWritten: boolean;
  say(line: string): void;
}

export async function measureCertificates({ folder, isWritten, say }: Order): Promise<void> {
  runDemoLarge(folder, SIZES);
  const ours = await product(folder);
  try {
    const { ask } = await signedIn(ours);
    const decisionId = await aDecision(ask);
    const layout = { name: `Phôi ${crypto.randomUUID()}`, stock: 'PRE_PRINTED', validFrom: '2021-01-01' };
    const { createCertificateLayout } = await ask<{ createCertificateLayout: Row }>(
      'mutation($input: CreateCertificateLayout!) { createCertificateLayout(input: $input) { id } }',
      { input: layout },
    );
    const lines: string[] = [];
    for (const [name, layoutId] of [
      ['plain A4', null],
      ['pre-printed stock', createCertificateLayout.id],
    ] as const) {
      const cpu = cpuSeconds(ours.pid);
      const { run, seconds, steps } = await print(ask, { decisionId, layoutId });
      const cells = [name, run.progress.doneCount.toLocaleString('en'), seconds.toFixed(1), steps];
      const used = [((run.file?.size ?? 0) / 1_048_576).toFixed(1), (cpuSeconds(ours.pid) - cpu).toFixed(1)];
      lines.push(`| ${[...cells, ...used, megabytes(ours.pid), seconds <= LIMIT ? 'yes' : 'NO'].join(' | ')} |`);
      say(lines.at(-1) as string);
      if (seconds > LIMIT) throw new Error(`${COUNT} certificates took more than ${LIMIT} s`);
    }
    const head = `paper | certificates | s, from the question to the file | states of the bar seen | MiB | CPU s server | RSS MB server | within ${LIMIT} s`;
    const table = [`| ${head} |`, '|---|---|---|---|---|---|---|---|', ...lines].join('\n');
    const figures = `${table}\n\n- Rows of a signed decision in PostgreSQL, through the gateway; the job looks every 2 s for what waits.\n- Command: \`npm run bench -- certificates\`, ${new Date().toISOString().slice(0, 10)}.`;
    if (isWritten) writeFigures(figures, 'certificates');
  } finally {
    await ours.stop();
  }
}
