import { readdirSync, readFileSync } from 'node:fs';
import { awards } from '@tdkt/awards';
import { campaigns } from '@tdkt/campaigns';
import { subgraphSdl } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { people } from '@tdkt/people';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, getNamedType, isListType, isNonNullType, isObjectType, parse, validate } from 'graphql';

const SCHEMA = new URL('../../schema/', import.meta.url);
const committed = (name: string) => readFileSync(new URL(`${name}.graphql`, SCHEMA), 'utf8');
const SERVICES = [organisations, people, campaigns, awards];
const api = buildSchema(committed('api'));

describe('the contract', () => {
  it.each(SERVICES.map((service) => [service.name, service] as const))(
    'of %s is what its classes emit',
    (name, service) => {
      expect(`${subgraphSdl(service)}\n`).toBe(committed(name));
    },
  );

  it('composes into the committed supergraph', () => {
    const composed = composeServices(
      SERVICES.map(({ name }) => ({ name, typeDefs: parse(committed(name)), url: `http://${name}.invalid/graphql` })),
    );

    expect(composed.errors).toBeUndefined();
    expect(`${composed.supergraphSdl?.trimEnd()}\n`).toBe(committed('supergraph'));
  });

  it('keeps the promises that scripts rely on', () => {
    const fields = (type: string) => {
      const found = api.getType(type);
      return isObjectType(found) ? Object.keys(found.getFields()) : [];
    };

    expect(fields('Progress')).toEqual(
      expect.arrayContaining([
        'memberCount',
        'acknowledgedCount',
        'launchedCount',
        'reportedCount',
        'overdueCount',
        'indicators',
      ]),
    );
    expect(fields('Commendation')).toEqual(
      expect.arrayContaining([
        'proposalCount',
        'awardCount',
        'proposalsByState',
        'awardsByForm',
        'medianDaysToDecision',
      ]),
    );
    for (const type of ['Cluster', 'Organisation', 'Campaign'])
      expect(fields(type)).toEqual(expect.arrayContaining(['progress', 'commendation']));
    expect(fields('AwardStatisticsRow')).toEqual(expect.arrayContaining(['keys', 'awardCount']));
  });

  it('gives every register its page, its single record and its many by ids, filtered by code where it has one', () => {
    const query = api.getQueryType()?.getFields() ?? {};
    for (const [name, field] of Object.entries(query).filter(([name]) => name.endsWith('ByIds'))) {
      const many = name.slice(0, -'ByIds'.length);
      const type = getNamedType(field.type);
      expect(query[many]?.type.toString()).toBe(`${type.name}Page!`);
      expect(query[many]?.args.map((argument) => argument.name)).toEqual(
        expect.arrayContaining(['filter', 'sort', 'page']),
      );
      const hasCode = isObjectType(type) && 'code' in type.getFields();
      const filter = api.getType(`${type.name}Filter`) as { getFields(): Record<string, unknown> } | undefined;
      if (hasCode) expect(Object.keys(filter?.getFields() ?? {})).toContain('code');
    }
  });

  it('deletes nothing: no mutation is called delete', () => {
    expect(Object.keys(api.getMutationType()?.getFields() ?? {}).filter((name) => /^delete/.test(name))).toEqual([]);
  });

  it('describes every type for outsiders and answers root lists as pages', () => {
    for (const [name, { type }] of Object.entries(api.getQueryType()?.getFields() ?? {})) {
      const inner = isNonNullType(type) ? type.ofType : type;
      expect({ name, isList: isListType(inner) }).toEqual({ name, isList: name.endsWith('ByIds') });
    }
  });
});

describe('the documents that outsiders start from', () => {
  const names = readdirSync(new URL('queries/', SCHEMA));
  it.each(names)('%s is valid and says which question it answers', (name) => {
    const text = readFileSync(new URL(`queries/${name}`, SCHEMA), 'utf8');

    expect(validate(api, parse(text))).toEqual([]);
    expect(text).toMatch(/^# Question: .*\?/);
    expect(text).toContain('Variables');
  });
  it('are at least the four of the architecture', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'cluster-progress.graphql',
        'all-clusters-progress.graphql',
        'award-list.graphql',
        'awards-by-cluster-and-month.graphql',
      ]),
    );
  });
});
