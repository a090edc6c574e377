import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, newId, Role, type RunningService, type Service, type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { askService, openDatabase, startOn } from '@tdkt/testing';
import { campaigns } from './index.ts';

export interface Answer {
  /** What stands at a path of the answer, such as `campaign.contents.0.ordinal`. */
  at<T = unknown>(path: string): T;
  /** Codes of the errors, in order; violations as their codes. */
  readonly codes: readonly string[];
  readonly violations: readonly string[];
  readonly currentVersion: number | null;
}

export interface World {
  readonly campaigns: RunningService;
  readonly campaignId: string;
  /** The business date; tests move it. */
  day: string;
  idOf(code: string): string;
  clusterOf(code: string): string;
  /** Ids of the members of a cluster, by name. */
  membersOf(code: string): string[];
  /** An officer of one organisation. */
  officerOf(organisationId: string): Actor;
  run(actor: Actor, document: string, variables?: object): Promise<Answer>;
  system<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Something changes in organisations' own tables. */
  organise(sql: string, values?: unknown[]): Promise<void>;
  /** Days off in the published calendar, which awards would fill. */
  daysOff(...days: string[]): Promise<void>;
  /** A form in the published list, which awards would fill. */
  aForm(code: string): Promise<string>;
  /** Whatever stands in the database, past every scope. */
  sql<T = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export const actorOf = (roles: readonly Role[], scope: Partial<Actor> = {}): Actor => ({
  kind: 'ACCOUNT',
  accountId: '11111111-1111-4111-8111-111111111111',
  personId: null,
  clusterIds: [],
  paths: [],
  organisationIds: [],
  ...scope,
  roles,
});

const MEMBERS = `
select c.code, array_agg(m.organisation_id order by o.name collate "vi-x-icu") from directory.cluster c
join directory.cluster_membership m on m.cluster_id = c.id
join directory.organisation o on o.id = m.organisation_id group by c.code`;

/** The real organisations and the plan of 2021, with both services running on them. Tests bring the other service. */
export async function aWorld(organisations: Service, day = '2021-09-20'): Promise<World> {
  const world = { day } as World;
  const clock = { now: () => new Date(), today: () => world.day };
  const { connection, sql, close } = await openDatabase({
    migrations: { organisations: organisations.migrations, campaigns: campaigns.migrations },
  });
  const organising = await startOn(connection, organisations, { clock });
  const folder = mkdtempSync(path.join(tmpdir(), 'campaigns-test-'));
  const running = await startOn(connection, campaigns, { clock, env: { DATA_DIR: folder } });
  await organisations.loadDemo?.(organising.runtime);
  await campaigns.loadDemo?.(running.runtime);
  const codes = (text: string) => codesOf(running, text);
  const ids = await codes('select distinct on (code) code, array[id] from directory.organisation');
  const paths = await codes('select id, array[management_path::text] from directory.organisation');
  const clusters = await codes('select code, array[id] from directory.cluster');
  const members = await codes(MEMBERS);
  const campaignIds = await codes('select code, array[id] from directory.campaign');
  return Object.assign(world, {
    campaigns: running,
    campaignId: first(campaignIds, 'TDDB-COVID19-2021'),
    idOf: (code: string) => first(ids, code),
    clusterOf: (code: string) => first(clusters, code),
    membersOf: (code: string) => members.get(code) ?? [],
    officerOf: (id: string) => actorOf([Role.UNIT_OFFICER], { paths: [first(paths, id)] }),
    run: (actor: Actor, document: string, variables: object = {}) => ask(running, { actor, document, variables }),
    system: <T>(work: (tx: Transaction) => Promise<T>) => transact(asSystem(running.runtime), work),
    organise: (sql: string, values: unknown[] = []) =>
      transact(asSystem(organising.runtime), async (tx) => void (await tx.query(sql, values))),
    daysOff: async (...days: string[]) =>
      void (await sql('insert into directory.holiday select day, false from unnest($1::date[]) day', [days])),
    aForm: (code: string) => publishForm(sql, code),
    sql: <T>(text: string, values: unknown[] = []) => sql(text, values) as Promise<T[]>,
    close: async () => {
      await running.close();
      await organising.close();
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

async function publishForm(sql: (text: string, values: unknown[]) => Promise<unknown>, code: string): Promise<string> {
  const id = newId();
  const text =
    "insert into directory.award_form (id, code, name, kind, level, ordinal) values ($1, $2, $2, 'FLAG', 'PROVINCE', 1)";
  await sql(text, [id, code]);
  return id;
}

function first(map: ReadonlyMap<string, string[]>, code: string): string {
  const id = map.get(code)?.[0];
  if (!id) throw new Error(`nothing has the code ${code}`);
  return id;
}

async function codesOf(running: RunningService, text: string): Promise<Map<string, string[]>> {
  const rows = await transact(asSystem(running.runtime), (tx) => tx.query<Record<string, unknown>>(text));
  return new Map(rows.map((row) => Object.values(row) as [string, string[]]));
}

async function ask(
  running: RunningService,
  { actor, document, variables }: { actor: Actor; document: string; variables: object },
): Promise<Answer> {
  const query = { query: document, variables: variables as Record<string, unknown> };
  const { data, codes, violations, currentVersion } = await askService(running, { actor }, query);
  return {
    at: <T>(steps: string) =>
      steps.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], data) as T,
    violations: violations.map(({ code }) => code),
    ...{ codes, currentVersion },
  };
}
