import { newId, Role } from '@tdkt/kernel';
import { type Answered, actorAs, type Ground, openGround } from './ground.ts';

export interface Unit {
  readonly id: string;
  readonly version: number;
  readonly code: string;
}
const UNIT = 'id version code';
const CREATE = `mutation($input: CreateOrganisation!) { unit: createOrganisation(input: $input) { ${UNIT} } }`;
const REORGANISE = `mutation($input: Reorganise!) { done: reorganise(input: $input) { id version changeCount successions { scope predecessor { id } successor { id code } } } }`;
const PREVIEW = `query($input: Reorganise!) { preview: previewReorganisation(input: $input) {
  obstacles { code path params } closing { id } opening { code parent { id } cluster { code } } changing { organisation { id } name }
  moving { organisation { id } toName } followingCount seats { name lastDay firstDay } offices { year } } }`;
const UNDO =
  'mutation($id: ID!, $version: Int!) { undoReorganisation(id: $id, version: $version) { id version undoneAt actions } }';

/** A small country in which reorganisations are tried: a committee with two districts, communes in them, hamlets in those. */
export interface Country extends Ground {
  readonly board: ReturnType<typeof actorAs>;
  open(code: string, more?: object): Promise<Unit>;
  unit(id: string): Promise<Unit>;
  predecessor(unit: Unit, scope?: 'WHOLE' | 'PART'): Promise<object>;
  reorganise(input: object, headers?: { idempotencyKey: string }): Promise<Answered>;
  preview(input: object): Promise<Answered>;
  undo(id: string, version?: number): Promise<Answered>;
  cluster(code: string, members: readonly Unit[]): Promise<string>;
  /** Every row that a reorganisation may change, as text, without what only counts writes. */
  rows(): Promise<string>;
}

const TABLES = ['organisation', 'organisation_version', 'organisation_code', 'cluster_membership', 'cluster_office'];
const ROWS = TABLES.map(
  (table) => `select to_jsonb(t) - 'version' - 'updated_at' as row from organisations.${table} t`,
);

async function unitOf({ sql }: Ground, id: string): Promise<Unit> {
  const [row] = await sql<Unit>(
    `select o.id, o.version, v.code from organisations.organisation o join organisations.organisation_version v on v.organisation_id = o.id
     where o.id = $1 order by v.valid_from desc limit 1`,
    [id],
  );
  return row as Unit;
}

async function openCluster({ sql }: Ground, code: string, members: readonly Unit[]): Promise<string> {
  const id = newId();
  await sql('insert into organisations.cluster (id) values ($1)', [id]);
  await sql(
    `insert into organisations.cluster_version (id, cluster_id, code, ordinal, name, kind, valid_from) values ($1, $2, $3, 1, $3, 'LOCALITY', '2020-01-01')`,
    [newId(), id, code],
  );
  for (const member of members)
    await sql(
      `insert into organisations.cluster_membership (id, cluster_id, organisation_id, valid_from) values ($1, $2, $3, '2020-01-01')`,
      [newId(), id, member.id],
    );
  return id;
}

export async function openCountry(): Promise<Country> {
  const ground = await openGround();
  const board = actorAs(Role.BOARD_OFFICER);
  return {
    ...{ ...ground, board },
    unit: (id) => unitOf(ground, id),
    cluster: (code, members) => openCluster(ground, code, members),
    open: async (code, more = {}) => {
      const unit = { code, name: `Đơn vị ${code}`, kind: 'COMMUNE', validFrom: '2020-01-01', isEnterprise: false };
      const { data, violations } = await ground.ask(board, CREATE, { input: { ...unit, ...more } });
      if (!data?.unit) throw new Error(`${code} could not be opened: ${JSON.stringify(violations)}`);
      return data.unit as Unit;
    },
    predecessor: async ({ id }, scope = 'WHOLE') => ({
      ...{ organisationId: id, version: (await unitOf(ground, id)).version, scope },
    }),
    reorganise: (input, call) => ground.ask(board, REORGANISE, { input }, call),
    preview: (input) => ground.ask(board, PREVIEW, { input }),
    undo: (id, version = 1) => ground.ask(board, UNDO, { id, version }),
    rows: async () => {
      const found = await ground.sql<{ row: string }>(
        `select row::text from (${ROWS.join(' union all ')}) all_rows order by 1`,
      );
      return found.map(({ row }) => row).join('\n');
    },
  };
}
