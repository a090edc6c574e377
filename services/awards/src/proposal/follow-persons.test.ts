import { newId } from '@tdkt/kernel';
import { awards } from '../index.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';
import { followPersons } from './follow-persons.commands.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const rename = (fullName: string) =>
  province.sql('update directory.person set full_name = $1 where id = $2', [fullName, province.people.north]);
const HELD =
  'query($ids: [_Any!]!) { _entities(representations: $ids) { ... on Person { awardsPersonalData { type fields fate reason } } } }';
interface Held {
  readonly type: string;
  readonly fields: readonly { name: string; value: unknown }[];
  readonly fate: string;
  readonly reason: string | null;
}

it('a corrected name reaches open dossiers and unsigned lists; what is signed keeps its name and says why', async () => {
  await steps.proposal('SUBMITTED');
  await steps.signed('2021-09-10', [steps.line()]);
  const draft = await steps.decision();
  await steps.record(draft, [steps.line({ awardFormId: province.form('GK') })]);
  const [former] = await province.sql<{ subject_name: string }>(
    'select subject_name from awards.award where is_signed',
  );

  await rename('Nguyễn Văn Đính');
  await followPersons(province.runtime);
  const { data } = await province.ask(province.actors.admin, HELD, {
    ids: [{ __typename: 'Person', id: province.people.north }],
  });

  const held = data._entities[0].awardsPersonalData as Held[];
  const said = held.map(({ type, fields, fate, reason }) => ({
    ...{ type, fate, reason },
    name: fields.find(({ name }) => name === 'subjectName')?.value,
  }));
  expect(said).toContainEqual({ type: 'Nominee', fate: 'FOLLOWS', reason: null, name: 'Nguyễn Văn Đính' });
  expect(said).toContainEqual({ type: 'Award', fate: 'FOLLOWS', reason: null, name: 'Nguyễn Văn Đính' });
  const kept = { type: 'Award', fate: 'KEPT_BY_LAW', reason: 'DECISION_SIGNED', name: former?.subject_name };
  expect(said).toContainEqual(kept);
});

it('a name that is right already is not written again', async () => {
  const versions = () => province.sql('select id, version from awards.nominee order by id');
  await followPersons(province.runtime);
  const before = await versions();

  await followPersons(province.runtime);

  expect(await versions()).toEqual(before);
});

it('the personal data of a person are for the administrator of the Board, and empty for an unknown one', async () => {
  const ids = [{ __typename: 'Person', id: newId() }];

  expect((await province.ask(province.actors.admin, HELD, { ids })).data._entities[0].awardsPersonalData).toEqual([]);
  for (const actor of [province.actors.board, province.actors.auditor, province.actors.northOfficer])
    expect((await province.ask(actor, HELD, { ids })).codes).toEqual(['FORBIDDEN']);
});

it('the service follows persons by itself', () => {
  expect(awards.jobs?.map(({ name }) => name)).toContain('follow-persons');
});
