import { type Actor, Role } from '@tdkt/kernel';
import { openDemo } from './demo.ts';
import { type Answered, actorAs, type Ground } from './ground.ts';
import type { Province } from './province.ts';

export const PEOPLE =
  'query($filter: PersonFilter, $sort: [PersonSort!], $page: PageInput) { people(filter: $filter, sort: $sort, page: $page) { totalCount items { id version fullName nationalId organisation { id } } } }';
export const CREATE =
  'mutation($input: CreatePerson!) { createPerson(input: $input) { id version fullName nationalId actions organisation { id } registeredBy { id } } }';
const AFFILIATE =
  'mutation($input: CreateAffiliation!) { createAffiliation(input: $input) { id version isHead person { id fullName } } }';

export const aPerson = {
  familyName: 'Nguyễn',
  middleName: 'Thị',
  givenName: 'Ước',
  nationalId: '000075123456',
  categories: ['CITIZEN'],
};

/** Who works with persons in the small province, and the steps that tests repeat. */
export interface Offices {
  readonly ground: Ground & { province: Province };
  readonly board: Actor;
  readonly north: Actor;
  readonly branch: Actor;
  readonly south: Actor;
  readonly quiet: Actor;
  /** leads the cluster of north */
  readonly leader: Actor;
  create(actor: Actor, more?: object): Promise<{ id: string; version: number }>;
  affiliate(actor: Actor, input: object): Promise<Answered>;
  one(actor: Actor, id: string): Promise<Answered>;
}

export async function openOffices(): Promise<Offices> {
  const ground = await openDemo();
  const { province } = ground;
  const officer = (unit: { id: string; path: string }) =>
    actorAs(Role.UNIT_OFFICER, { paths: [unit.path], organisationIds: [unit.id] });
  return {
    ground,
    board: actorAs(Role.BOARD_OFFICER),
    north: officer(province.north),
    branch: officer(province.northBranch),
    south: officer(province.south),
    quiet: officer(province.quiet),
    leader: actorAs(Role.CLUSTER_LEADER, { clusterIds: [province.clusters.north] }),
    create: async (actor, more = {}) =>
      (await ground.ask(actor, CREATE, { input: { ...aPerson, ...more } })).data.createPerson,
    affiliate: (actor, input) =>
      ground.ask(actor, AFFILIATE, {
        input: { position: 'Chuyên viên', validFrom: '2021-09-01', isHead: false, ...input },
      }),
    one: (actor, id) => ground.ask(actor, 'query($id: ID!) { person(id: $id) { id nationalId } }', { id }),
  };
}
