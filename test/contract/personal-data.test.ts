import { readFileSync } from 'node:fs';
import { awards } from '@tdkt/awards';
import { campaigns } from '@tdkt/campaigns';
import { columnsOf, personalRuleOf, sensitiveColumnsOf, tableOf } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { people } from '@tdkt/people';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { startWorld, type World } from '../world/world.ts';

/** Whatever is stored about a person has a class, and the class decides what may leave, what is logged and what the audit masks. */
const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const ENTITIES = [organisations, people, campaigns, awards].flatMap(({ entities }) => entities);
const PERSONAL = ENTITIES.filter((entity) => personalRuleOf(entity) !== null);
/** Columns that hold a name or a post of somebody, whether or not the row is about them. */
const NAMES =
  /(family|middle|given|full|display|user|signer|launchedBy|subject)Name$|Position$|^nationalId$|^birthDate$/;

const fieldsOf = (type: string) => {
  const found = api.getType(type);
  return isObjectType(found) || isInputObjectType(found) ? found.getFields() : {};
};
const sortsOf = (entity: { name: string }): string[] => {
  const found = api.getType(`${entity.name}SortField`);
  return isEnumType(found) ? found.getValues().map(({ name }) => name) : [];
};

describe('personal data', () => {
  it('of every declared entity carry a class in every column', () => {
    const untagged = PERSONAL.flatMap((entity) =>
      columnsOf(entity)
        .filter(({ personal }) => personal === null)
        .map(({ name }) => `${entity.name}.${name}`),
    );

    expect(PERSONAL.length).toBeGreaterThanOrEqual(8);
    expect(untagged).toEqual([]);
  });

  it('are declared by every entity that refers to a person', () => {
    const undeclared = ENTITIES.filter((entity) => personalRuleOf(entity) === null).filter((entity) =>
      columnsOf(entity).some(({ name }) => {
        const beside = fieldsOf(entity.name)[name.replace(/Id$/, '')];
        return name === 'personId' || (beside !== undefined && getNamedType(beside.type).name === 'Person');
      }),
    );

    expect(undeclared.map(({ name }) => name)).toEqual([]);
  });

  it('are found by a column that the entity has', () => {
    for (const entity of PERSONAL) {
      const { of, match } = personalRuleOf(entity) ?? { of: null };
      const known = ['id', ...columnsOf(entity).map(({ name }) => name)];
      expect({ entity: entity.name, isFound: of === null ? match !== undefined : known.includes(of) }).toEqual({
        entity: entity.name,
        isFound: true,
      });
    }
  });

  it('in columns that hold a name carry a class wherever they are', () => {
    const untagged = ENTITIES.flatMap((entity) =>
      columnsOf(entity)
        .filter(({ name, personal }) => NAMES.test(name) && personal === null)
        .map(({ name }) => `${entity.name}.${name}`),
    );

    expect(untagged).toEqual([]);
  });
});

describe('a sensitive column', () => {
  const sensitive = ENTITIES.flatMap((entity) => sensitiveColumnsOf(entity).map((spec) => ({ entity, spec })));

  it('exists, cannot be filtered or sorted by, and may be masked to nothing', () => {
    expect(sensitive.map(({ entity, spec }) => `${entity.name}.${spec.name}`)).toContain('Person.nationalId');
    for (const { entity, spec } of sensitive) {
      expect(Object.keys(fieldsOf(`${entity.name}Filter`))).not.toContain(spec.name);
      expect(sortsOf(entity)).not.toContain(spec.column.toUpperCase());
      expect(String(fieldsOf(entity.name)[spec.name]?.type)).not.toMatch(/!$/);
    }
  });

  describe('in the database', () => {
    let world: World;
    beforeAll(async () => {
      world = await startWorld();
    });
    afterAll(() => world.close());

    it('is masked in the audit of its table, and so is nothing that is open', async () => {
      const rows = await world.sql<{ name: string; masked: string }>(
        `select tgrelid::regclass::text as name, encode(tgargs, 'escape') as masked from pg_trigger where tgname = 'audit'`,
      );
      const masks = new Map(rows.map(({ name, masked }) => [name, masked.split('\\000').filter(Boolean)]));
      for (const entity of ENTITIES) {
        const masked = masks.get(tableOf(entity)) ?? [];
        const open = columnsOf(entity).filter(({ exposed, personal }) => exposed && personal !== 'SENSITIVE');
        const must = masks.has(tableOf(entity)) ? sensitiveColumnsOf(entity).map(({ column }) => column) : [];
        expect({ entity: entity.name, masked }).toEqual({ entity: entity.name, masked: expect.arrayContaining(must) });
        expect(open.filter(({ column }) => masked.includes(column))).toEqual([]);
      }
    });

    it('is published nowhere: neither in the directory nor to analysts', async () => {
      const published = await world.sql<{ column_name: string }>(
        "select distinct column_name from information_schema.columns where table_schema in ('directory', 'bi')",
      );
      const names = published.map(({ column_name }) => column_name);

      expect(sensitiveColumnsOf(people.entities[0] as never).map(({ column }) => column)).toEqual(['national_id']);
      expect(names).not.toContain('national_id');
    });

    it('has a log of its reads in the schema of its service', async () => {
      const schemas = [...new Set(sensitive.map(({ entity }) => tableOf(entity).split('.')[0]))];
      for (const schema of schemas) {
        const [found] = await world.sql<{ name: string | null }>('select to_regclass($1)::text as name', [
          `${schema}.sensitive_read`,
        ]);
        expect(found?.name).toBe(`${schema}.sensitive_read`);
      }
    });
  });
});
