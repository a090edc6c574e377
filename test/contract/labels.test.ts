import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ERROR_TEXTS, Role } from '@tdkt/kernel';
import { buildSchema, isEnumType, isObjectType } from 'graphql';
import { en } from '../../admin/src/i18n/en.ts';
import { vi } from '../../admin/src/i18n/vi.ts';

/** Every word that the graph can show an official has a Vietnamese and an English label. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const api = buildSchema(readFileSync(`${root}/schema/api.graphql`, 'utf8'));
const named = Object.values(api.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const isShown = (name: string) =>
  !/^(Query|Mutation|Subscription|PageInfo)$|Page$|SortField$|SortDirection$/.test(name);

type Words = Readonly<Record<string, string | undefined>>;
interface Language {
  resources: Readonly<Record<string, { name: string; fields: Words } | undefined>>;
  enums: Readonly<Record<string, Words | undefined>>;
  violations: Words;
  errors: Words;
  eligibility: { readonly finding: Words };
}
const LANGUAGES = [
  ['Vietnamese', vi as unknown as Language],
  ['English', en as unknown as Language],
] as const;

/** Codes of violations that the services and the kernel can give. */
function violationCodes(): string[] {
  const files = ['services', 'gateway/src'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|node_modules|\/testing\/|\/trial\/|\/standard\//.test(file))
      .map((file) => `${root}/${folder}/${file}`),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bcode: '([A-Z][A-Z_]+)'/g)].map((match) => match[1] as string),
  );
  return [...new Set(codes)].filter((code) => !(code in ERROR_TEXTS)).sort();
}

/** Codes of findings: kinds of requirements that need words of their own, and what holds for every form. */
function findingCodes(): string[] {
  const folder = `${root}/services/awards/src/standard`;
  const kinds = readFileSync(`${folder}/standard.types.ts`, 'utf8').matchAll(/readonly kind: '([A-Z_]+)'/g);
  const general = readFileSync(`${folder}/evaluate.rules.ts`, 'utf8').matchAll(/\bcode: '([A-Z_]+)'/g);
  const codes = [...kinds, ...general].map(([, code]) => code as string);
  return [...new Set(codes)].filter((code) => code !== 'STATED' && code !== 'SETTING');
}

describe.each(LANGUAGES)('%s has a label', (_language, words) => {
  it('for every type and every field', () => {
    const missing = named
      .filter(isObjectType)
      .filter(({ name }) => isShown(name))
      .flatMap((type) => {
        const labels = words.resources[type.name];
        if (!labels?.name) return [type.name];
        return Object.keys(type.getFields())
          .filter((field) => !labels.fields[field])
          .map((field) => `${type.name}.${field}`);
      });
    expect(missing).toEqual([]);
  });

  it('for every value of every enum', () => {
    const missing = named
      .filter(isEnumType)
      .filter(({ name }) => isShown(name))
      .flatMap((type) =>
        type
          .getValues()
          .filter(({ name }) => !words.enums[type.name]?.[name])
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(missing).toEqual([]);
  });

  it('for every finding of the law', () => {
    expect(findingCodes().length).toBeGreaterThan(10);
    expect(findingCodes().filter((code) => !words.eligibility.finding[code])).toEqual([]);
  });

  it('for every code of a violation and of an error', () => {
    expect(violationCodes().filter((code) => !words.violations[code])).toEqual([]);
    expect(Object.keys(ERROR_TEXTS).filter((code) => !words.errors[code])).toEqual([]);
  });
});

it('the roles of the kernel are those of the graph', () => {
  const roles = api.getType('Role');
  expect(
    isEnumType(roles) &&
      roles
        .getValues()
        .map(({ name }) => name)
        .sort(),
  ).toEqual(Object.values(Role).sort());
});
