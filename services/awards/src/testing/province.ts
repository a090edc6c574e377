import { type Actor, labelOf, newId, Role } from '@tdkt/kernel';
import { actorAs, type Ground, openGround } from './ground.ts';

export interface Unit {
  readonly id: string;
  readonly path: string;
}
/** Two clusters, three members, a subordinate unit, a unit outside the clusters and the committee above them. */
export interface Province extends Ground {
  readonly committee: Unit;
  readonly north: Unit;
  readonly branch: Unit;
  readonly neighbour: Unit;
  readonly south: Unit;
  readonly loner: Unit;
  readonly clusters: { readonly north: string; readonly south: string };
  readonly campaign: string;
  readonly otherCampaign: string;
  readonly people: { readonly north: string; readonly branch: string; readonly south: string; readonly loner: string };
  readonly actors: Readonly<
    Record<
      | 'board'
      | 'admin'
      | 'decider'
      | 'auditor'
      | 'analyst'
      | 'council'
      | 'northOfficer'
      | 'neighbourOfficer'
      | 'southOfficer'
      | 'northLeader'
      | 'southLeader',
      Actor
    >
  >;
  form(code: string): string;
}

function unit(parent?: Unit): Unit {
  const id = newId();
  return { id, path: `${parent ? `${parent.path}.` : ''}${labelOf(id)}` };
}

async function insertUnits(ground: Ground, units: Readonly<Record<string, Unit>>): Promise<void> {
  for (const [name, { id, path }] of Object.entries(units)) {
    await ground.sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
       values ($1, $2, $3, $3, 'DEPARTMENT', $4, false, '2021-01-01')`,
      [newId(), id, name, path],
    );
  }
}

async function insertClusters(ground: Ground, members: Readonly<Record<string, readonly Unit[]>>): Promise<string[]> {
  const ids: string[] = [];
  for (const [code, list] of Object.entries(members)) {
    const id = newId();
    ids.push(id);
    await ground.sql("insert into directory.cluster values ($1, $2, $3, $2, 'BLOC', '2021-01-01')", [
      ...[id, code, ids.length],
    ]);
    for (const member of list) {
      await ground.sql("insert into directory.cluster_membership values ($1, $2, $3, '2021-01-01')", [
        ...[newId(), id, member.id],
      ]);
    }
  }
  return ids;
}

export async function aPerson(ground: Ground, name: string, at: Unit): Promise<string> {
  const id = newId();
  await ground.sql(
    `insert into directory.person (id, family_name, given_name, full_name, organisation_id, management_paths)
     values ($1, 'Nguyễn', $2, 'Nguyễn ' || $2, $3, array[$4::ltree])`,
    [id, name, at.id, at.path],
  );
  return id;
}

export async function aCampaign(ground: Ground, code: string, startsOn = '2021-08-19'): Promise<string> {
  const id = newId();
  await ground.sql("insert into directory.campaign values ($1, $2, $2, 'SPECIAL', 'PROVINCE', 'LAUNCHED', $3)", [
    ...[id, code, startsOn],
  ]);
  return id;
}

const officer = ({ id, path }: Unit) => actorAs(Role.UNIT_OFFICER, { paths: [path], organisationIds: [id] });
const leader = (cluster: string) => actorAs(Role.CLUSTER_LEADER, { clusterIds: [cluster] });

export async function openProvince(env: Readonly<Record<string, string>> = {}): Promise<Province> {
  const ground = await openGround(env);
  const committee = unit();
  const north = unit(committee);
  const units = {
    committee,
    north,
    branch: unit(north),
    neighbour: unit(committee),
    south: unit(committee),
    loner: unit(),
  };
  await insertUnits(ground, units);
  const [k1 = '', k2 = ''] = await insertClusters(ground, { K1: [north, units.neighbour], K2: [units.south] });
  const forms = await ground.sql<{ id: string; code: string }>('select id, code from awards.award_form');
  const ids = new Map(forms.map(({ id, code }) => [code, id]));
  return {
    ...ground,
    ...units,
    clusters: { north: k1, south: k2 },
    campaign: await aCampaign(ground, 'TD-2021'),
    otherCampaign: await aCampaign(ground, 'TD-KHAC'),
    people: {
      north: await aPerson(ground, 'Bắc', north),
      branch: await aPerson(ground, 'Nhánh', units.branch),
      south: await aPerson(ground, 'Nam', units.south),
      loner: await aPerson(ground, 'Lẻ', units.loner),
    },
    actors: {
      board: actorAs(Role.BOARD_OFFICER),
      admin: actorAs(Role.BOARD_ADMIN),
      decider: actorAs(Role.DECIDER),
      auditor: actorAs(Role.AUDITOR),
      analyst: actorAs(Role.ANALYST),
      council: actorAs(Role.COUNCIL_MEMBER),
      northOfficer: officer(north),
      neighbourOfficer: officer(units.neighbour),
      southOfficer: officer(units.south),
      northLeader: leader(k1),
      southLeader: leader(k2),
    },
    form: (code) => ids.get(code) as string,
  };
}
