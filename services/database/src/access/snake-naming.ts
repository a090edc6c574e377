import { DefaultNamingStrategy } from 'typeorm';

export function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** Tables and columns are snake_case, tables singular as their classes. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(targetName: string, givenName: string | undefined): string {
    return givenName ?? snake(targetName);
  }

  override columnName(propertyName: string, givenName: string | undefined, embeddedPrefixes: string[]): string {
    return [...embeddedPrefixes.map(snake), givenName ?? snake(propertyName)].join('_');
  }

  override relationName(propertyName: string): string {
    return snake(propertyName);
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }
}
