/** A list of words as the enumeration that the graph registers; the list itself belongs to rules, which know no graph. */
export const enumOf = <T extends string>(values: readonly T[]): { readonly [K in T]: K } =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in T]: K };
