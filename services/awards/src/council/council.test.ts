import { Role } from '@tdkt/kernel';
import { type Answered, actorAs } from '../testing/ground.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const CREATE = 'mutation($input: CreateCouncil!) { createCouncil(input: $input) { id version } }';
const ADD = 'mutation($input: CreateCouncilMember!) { createCouncilMember(input: $input) { id version fullName } }';
const PLAN =
  'mutation($input: PlanCouncilSession!) { planCouncilSession(input: $input) { composition councilId seats { fullName post position } } }';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const codesOf = ({ codes, violations }: Answered) =>
  violations.length > 0 ? violations.map(({ code }) => code) : codes;
async function aCouncil(): Promise<string> {
  const input = {
    ...{ name: 'Hội đồng tỉnh', organisationId: province.committee.id, decisionNumber: '12/QĐ-UBND' },
    ...{ decisionOn: '2021-06-30', validFrom: '2021-07-01', validTo: '2026-06-30' },
  };
  return (await province.ask(province.actors.board, CREATE, { input })).data.createCouncil.id;
}
const add = (councilId: string, personId: string, input: object = {}): Promise<Answered> =>
  province.ask(province.actors.board, ADD, {
    input: { councilId, personId, post: 'MEMBER', validFrom: '2021-07-01', ...input },
  });
/** A dossier whose turn it is: everything before the council was done on paper. */
async function due(): Promise<string> {
  const id = await steps.orderDossier();
  for (const kind of ['CONSULTATION', 'PUBLIC_NOTICE']) await steps.complete(province.actors.board, id, kind);
  return id;
}
const plan = async (input: object): Promise<Answered> =>
  province.ask(province.actors.board, PLAN, {
    input: { title: 'Phiên', heldOn: '2021-09-20', proposalIds: [await due()], ...input },
  });

it('gives a session the seats of its members on the day, and its decision', async () => {
  const council = await aCouncil();
  const { north, south, branch } = province.people;
  await add(council, south);
  await add(council, north, { post: 'CHAIR', position: 'Chủ tịch Ủy ban nhân dân tỉnh', isStanding: true });
  await add(council, branch, { validTo: '2021-08-31' });

  const { data } = await plan({ councilId: council });
  expect(data.planCouncilSession).toEqual({
    ...{ composition: 'Quyết định số 12/QĐ-UBND ngày 30 tháng 6 năm 2021', councilId: council },
    seats: expect.arrayContaining([
      { fullName: 'Nguyễn Bắc', post: 'CHAIR', position: 'Chủ tịch Ủy ban nhân dân tỉnh' },
      { fullName: 'Nguyễn Nam', post: 'MEMBER', position: null },
    ]),
  });
  expect(data.planCouncilSession.seats).toHaveLength(2);
});

it('seats nobody where it has no members on the day, and is not guessed', async () => {
  expect(codesOf(await plan({ councilId: await aCouncil() }))).toEqual(['NOBODY_SITS']);
  expect(codesOf(await plan({}))).toEqual(['NOBODY_SITS']);
  expect(codesOf(await plan({ councilId: province.committee.id }))).toEqual(['UNKNOWN_REFERENCE']);
});

it('has a member once at a time, known by the register of persons', async () => {
  const council = await aCouncil();
  expect((await add(council, province.people.loner)).data.createCouncilMember.fullName).toBe('Nguyễn Lẻ');

  expect(codesOf(await add(council, province.people.loner))).toEqual(['OVERLAP']);
  expect(codesOf(await add(council, province.committee.id))).toEqual(['UNKNOWN_REFERENCE']);
  expect(codesOf(await add(province.committee.id, province.people.loner))).toEqual(['UNKNOWN_REFERENCE']);
});

it('is read by whoever reads sessions; a member sees the own membership, and the Board alone writes', async () => {
  const council = await aCouncil();
  await add(council, province.people.north);
  await add(council, province.people.south);
  const member = actorAs(Role.COUNCIL_MEMBER, { personId: province.people.south });
  const read =
    'query($id: ID!) { council(id: $id) { name organisation { id } members { items { fullName person { id } council { id } } } } }';
  const namesFor = async (actor = member) =>
    (await province.ask(actor, read, { id: council })).data.council.members.items.map(
      ({ fullName }: { fullName: string }) => fullName,
    );

  expect(await namesFor(province.actors.auditor)).toHaveLength(2);
  expect(await namesFor()).toEqual(['Nguyễn Nam']);
  expect(codesOf(await province.ask(province.actors.northOfficer, read, { id: council }))).toEqual(['FORBIDDEN']);
  const { northOfficer, auditor } = province.actors;
  for (const actor of [member, northOfficer, auditor])
    expect(
      codesOf(
        await province.ask(actor, CREATE, {
          input: {
            name: 'x',
            organisationId: province.north.id,
            decisionNumber: '1',
            decisionOn: '2021-01-01',
            validFrom: '2021-01-01',
          },
        }),
      ),
    ).toEqual(['FORBIDDEN']);
});
