import { type Actor, settingOf, statement } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
/** Dossiers of a unit, of its neighbour in the cluster, and of a unit of another cluster. */
const dossiers: Record<
  'north' | 'neighbour' | 'south',
  { proposal: string; nominee: string; award: string; decision: string }
> = {} as never;
type Owner = keyof typeof dossiers;
type ActorName = keyof Province['actors'];

beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  const { actors, people } = province;
  const persons = { north: people.north, neighbour: undefined, south: people.south };
  for (const owner of ['north', 'neighbour', 'south'] as const) {
    const actor = actors[`${owner}Officer`];
    const { id } = (await steps.create(actor, { proposingOrganisationId: province[owner].id })).data.createProposal;
    const collective = { subjectKind: 'COLLECTIVE', organisationId: province[owner].id };
    const subject = persons[owner] ? { personId: persons[owner] } : collective;
    const nominee = (await steps.nominate(actor, id, subject)).data.addNominee.id;
    const decision = await steps.signed('2021-09-15', [
      steps.line(persons[owner] ? { personId: persons[owner], subjectKind: 'INDIVIDUAL' } : collective),
    ]);
    const [award] = await province.sql<{ id: string }>('select id from awards.award where decision_id = $1', [
      decision,
    ]);
    dossiers[owner] = { proposal: id, nominee, decision, award: award?.id as string };
  }
});
afterAll(() => province.close());

const ALL: Owner[] = ['north', 'neighbour', 'south'];
const VISIBLE: [ActorName, Owner[]][] = [
  ['board', ALL],
  ['admin', ALL],
  ['decider', ALL],
  ['auditor', ALL],
  ['northOfficer', ['north']],
  ['neighbourOfficer', ['neighbour']],
  ['southOfficer', ['south']],
  ['northLeader', ['north', 'neighbour']],
  ['southLeader', ['south']],
  ['council', []],
];
const KINDS = ['proposal', 'nominee', 'award', 'decision'] as const;
const CASES = VISIBLE.flatMap(([actor, owners]) => KINDS.map((kind) => [actor, kind, owners] as const));
const ownersOf = (ids: readonly string[], kind: (typeof KINDS)[number]) =>
  ALL.filter((owner) => ids.includes(dossiers[owner][kind]));
const LIST = (kind: string) => `{ rows: ${kind}s(page: {limit: 100}) { totalCount items { id } } }`;
const idsIn = (answer: { data: { rows: { items: { id: string }[] } } }) => answer.data.rows.items.map(({ id }) => id);

describe('the dossiers that a role sees', () => {
  it.each(CASES)('%s lists every %s of %j', async (actor, kind, owners) => {
    const answer = await province.ask(province.actors[actor], LIST(kind));

    expect(ownersOf(idsIn(answer), kind)).toEqual(owners);
    expect(answer.data.rows.totalCount).toBe(owners.length);
  });

  it.each(CASES)('%s opens a single %s of %j, any other is not found', async (actor, kind, owners) => {
    for (const owner of ALL) {
      const answer = await province.ask(province.actors[actor], `query($id: ID!) { ${kind}(id: $id) { id } }`, {
        id: dossiers[owner][kind],
      });

      expect(answer.codes).toEqual(owners.includes(owner) ? [] : ['NOT_FOUND']);
    }
  });

  it.each(CASES)('row-level security alone shows %s every %s of %j', async (actor, kind, owners) => {
    const { rows } = await province.runtime.reader.read(
      settingOf(province.actors[actor], null),
      statement(`select id from awards.${kind}`),
    );

    expect(
      ownersOf(
        rows.map(([id]) => id as string),
        kind,
      ),
    ).toEqual(owners);
  });

  it.each(CASES)('the application alone shows %s every %s of %j', async (actor, kind, owners) => {
    const answer = await province.askUnguarded(province.actors[actor], LIST(kind));

    expect(ownersOf(idsIn(answer), kind)).toEqual(owners);
  });

  it('are no matter of an analyst, who gets figures only', async () => {
    const { analyst } = province.actors;

    for (const kind of KINDS) expect((await province.ask(analyst, LIST(kind))).codes).toEqual(['FORBIDDEN']);
    const statistics = 'query($id: ID!) { awardStatistics(campaignId: $id, dimensions: [CLUSTER]) { total } }';
    expect((await province.ask(analyst, statistics, { id: province.campaign })).data.awardStatistics.total).toBe(3);
  });

  it('reach other subgraphs through the same scope', async () => {
    const query = 'query($list: [_Any!]!) { _entities(representations: $list) { ... on Award { id } } }';
    const list = ALL.map((owner) => ({ __typename: 'Award', id: dossiers[owner].award }));
    const { data } = await province.ask(province.actors.northOfficer, query, { list });

    expect(data._entities).toEqual([{ id: dossiers.north.award }, null, null]);
  });

  it('leave awards of an unsigned decision to those who read all', async () => {
    const { data } = await steps.record(await steps.decision(), [steps.line({ awardFormId: province.form('GK') })]);
    const { id } = data.recordAwards.awards.items[0];
    const open = (actor: Actor) => province.ask(actor, 'query($id: ID!) { award(id: $id) { id } }', { id });

    expect((await open(province.actors.auditor)).codes).toEqual([]);
    expect((await open(province.actors.northOfficer)).codes).toEqual(['NOT_FOUND']);
    await province.sql('delete from awards.award where id = $1', [id]);
  });
});

describe('the actions that a role takes on the submitted proposal of north', () => {
  const REFUSED: [string, ActorName, string][] = [
    ...(['neighbourOfficer', 'southOfficer', 'southLeader'] as const).flatMap(
      (actor): [string, ActorName, string][] => [
        ['withdraw', actor, actor === 'southLeader' ? 'FORBIDDEN' : 'NOT_FOUND'],
        ['endorse', actor, actor === 'southLeader' ? 'NOT_FOUND' : 'FORBIDDEN'],
        ['return', actor, actor === 'southLeader' ? 'NOT_FOUND' : 'FORBIDDEN'],
      ],
    ),
    ...(['auditor', 'analyst', 'council', 'decider'] as const).flatMap((actor): [string, ActorName, string][] =>
      ['submit', 'endorse', 'accept', 'return', 'withdraw'].map((action) => [action, actor, 'FORBIDDEN']),
    ),
    ['accept', 'northOfficer', 'FORBIDDEN'],
    ['accept', 'northLeader', 'FORBIDDEN'],
    ['endorse', 'board', 'FORBIDDEN'],
    ['submit', 'northLeader', 'FORBIDDEN'],
  ];
  let submitted: string;
  beforeAll(async () => {
    submitted = await steps.proposal('SUBMITTED');
  });

  it.each(REFUSED)('%s by %s is %s', async (action, actor, code) => {
    const answer = await steps.act(
      province.actors[actor],
      action,
      submitted,
      action === 'return' ? 'Lý do' : undefined,
    );

    expect(answer.codes).toEqual([code]);
  });

  it('an officer proposes for the own units only', async () => {
    const answer = await steps.create(province.actors.southOfficer, { proposingOrganisationId: province.north.id });

    expect(answer.codes).toEqual(['NOT_FOUND']);
    expect((await steps.create(province.actors.northLeader)).codes).toEqual(['FORBIDDEN']);
  });

  it.each(['auditor', 'northOfficer', 'northLeader', 'analyst'] as const)('%s records no decision', async (actor) => {
    const create = 'mutation($input: CreateDecision!) { createDecision(input: $input) { id } }';
    const input = {
      title: 'x',
      signerName: 'x',
      signerPosition: 'x',
      decidedOn: '2021-09-01',
      issuerOrganisationId: province.committee.id,
    };

    expect((await province.ask(province.actors[actor], create, { input })).codes).toEqual(['FORBIDDEN']);
  });
});
