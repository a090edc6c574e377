import type { enums } from '../gql/kinds.ts';
import type { FieldOf, TypeName } from '../kit/contract.ts';
import type { common } from './labels.vi.ts';

type CommonField = keyof typeof common;
type IdBeside<F, All> = F extends `${infer X}Id` ? (X extends All ? F : never) : never;
type ReferenceId<T extends TypeName> = IdBeside<FieldOf<T>, FieldOf<T>>;

/** Every type, every field of its own and every value of an enumeration: one that is missing does not compile. */
export type TypeLabels = {
  readonly [T in TypeName]: {
    readonly name: string;
    readonly fields: Readonly<Record<Exclude<FieldOf<T>, CommonField | ReferenceId<T>>, string>>;
  };
};
export type EnumLabels = {
  readonly [E in keyof typeof enums]: Readonly<Record<(typeof enums)[E][number], string>>;
};
export interface Labels {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Adds the words that all types have in common; an id is called what it refers to. */
export function labelled(
  common: Readonly<Record<string, string>>,
  labels: TypeLabels,
): Readonly<Record<string, Labels>> {
  const complete = Object.entries(labels).map(([type, own]) => {
    const named: Record<string, string> = { ...common, ...own.fields };
    const ids = Object.entries(named).map(([field, text]) => [`${field}Id`, text] as const);
    return [type, { name: own.name, fields: { ...Object.fromEntries(ids), ...named } }] as const;
  });
  return Object.fromEntries(complete);
}
